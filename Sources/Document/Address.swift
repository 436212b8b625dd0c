extension Inline {
    /// The address in a form that every reader of documents accepts; nil when it is no web or mail address.
    ///
    /// Word refuses a whole document for one malformed address, and a browser would run a `javascript:` one.
    package static func followable(_ address: String) -> String? {
        let parts = address.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let (scheme, rest) = (parts[0].lowercased(), parts[1])
        switch scheme {
        case "http", "https":
            guard rest.hasPrefix("//"), isHost(rest.dropFirst(2).prefix { !"/?#".contains($0) }) else {
                return nil
            }
        case "mailto":
            guard isMailbox(rest.prefix { $0 != "?" }) else { return nil }
        default: return nil
        }
        let tail = String(rest)
        return scheme + ":" + (isPlain.holdsAll(of: tail) ? tail : encoded(tail))
    }

    /// The characters that stand in an address as they are, but for `%`.
    private static let isPlain = ByteSet { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "-._~:/?#@!$&'*+,;=".utf8.contains(byte)
        }
    }

    private static func encoded(_ text: String) -> String {
        text.unicodeScalars.map(encoded).joined().mendedPercents
    }

    private static func isHost(_ text: Substring) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let name = parts.first, !name.isEmpty, parts.count <= 2 else { return false }
        let port = parts.count == 2 ? parts[1] : "80"
        return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
            && (1...5).contains(port.utf8.count) && port.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isMailbox(_ text: Substring) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && isHost(parts[1])
            && !text.contains(where: \.isWhitespace)
    }

    private static func encoded(_ scalar: Unicode.Scalar) -> String {
        let allowed = "-._~:/?#@!$&'*+,;=%"
        guard !scalar.properties.isAlphabetic, scalar.properties.numericType == nil,
            !allowed.unicodeScalars.contains(scalar)
        else { return String(scalar) }
        return String(scalar).utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
            .joined()
    }
}

extension String {
    /// The text with every `%` that starts no code made one that does.
    fileprivate var mendedPercents: String {
        let pieces = split(separator: "%", omittingEmptySubsequences: false)
        return pieces.dropFirst().reduce(pieces.first.map(String.init) ?? "") { text, piece in
            let code = piece.utf8.prefix(2)
            let isCode = code.count == 2 && code.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
            return text + (isCode ? "%" : "%25") + piece
        }
    }
}
