extension Inline {
    /// A text in which the web addresses people typed are links with the address as their words; nothing else in it means
    /// anything.
    package static func linking(_ text: String) -> [Inline] {
        guard text.utf8.contains(UInt8(ascii: ":")) else { return [.text(text)] }
        var runs: [Inline] = []
        var rest = text[...]
        while let address = rest.firstAddress {
            if address.startIndex > rest.startIndex {
                runs.append(.text(String(rest[..<address.startIndex])))
            }
            runs.append(.link(String(address), address: String(address)))
            rest = rest[address.endIndex...]
        }
        return rest.isEmpty && !runs.isEmpty ? runs : runs + [.text(String(rest))]
    }
}

extension Substring {
    /// The first address that can be followed, from its scheme up to what ends the sentence or the brackets around it.
    fileprivate var firstAddress: Substring? {
        var from = startIndex
        while let mark = self[from...].firstRange(of: "://") {
            from = mark.upperBound
            let scheme = self[..<mark.lowerBound].reversed().prefix { $0.isLetter || $0.isNumber }
            guard ["http", "https"].contains(String(scheme.reversed()).lowercased()) else { continue }
            let start = index(mark.lowerBound, offsetBy: -scheme.count)
            let address = self[start...].prefix { !$0.endsAddress }.withoutStop
            let host = address[mark.upperBound...].prefix { !"/?#".contains($0) }
            if host.contains("."), Inline.followable(String(address)) != nil { return address }
        }
        return nil
    }

    /// Without the stop of the sentence, and without a bracket that was opened before the address.
    private var withoutStop: Substring {
        var text = self
        while let last = text.last {
            let isStray = last == ")" && text.count { $0 == ")" } > text.count { $0 == "(" }
            guard isStray || ".,;:!?…'’*_".contains(last) else { break }
            text.removeLast()
        }
        return text
    }
}

extension Character {
    /// Blanks, quotation marks and other brackets, and what could command, or hide in, what is printed.
    fileprivate var endsAddress: Bool {
        isWhitespace || "<>\"„“”«»‘[]{}|\\^`".contains(self)
            || unicodeScalars.contains { scalar in
                switch scalar.properties.generalCategory {
                case .control, .format, .privateUse, .surrogate, .unassigned: true
                default: false
                }
            }
    }
}
