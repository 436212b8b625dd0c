extension Character {
    /// How many columns of a terminal the character takes: 0, 1 or 2.
    ///
    /// Follows Unicode Standard Annex #11: East Asian wide and emoji take two; combining marks and format
    /// characters standing alone take none.
    package var columns: Int {
        guard let scalar = unicodeScalars.first else { return 0 }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        return properties.isEmojiPresentation || unicodeScalars.contains("\u{FE0F}") || scalar.isEastAsianWide
            ? 2 : 1
    }
}

extension Unicode.Scalar {
    fileprivate var isEastAsianWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA000...0xA4CF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x20000...0x3FFFD:
            true
        default: false
        }
    }
}

extension StringProtocol {
    /// How many columns of a terminal the text takes.
    package var columns: Int { reduce(0) { $0 + $1.columns } }

    /// The text broken into lines of at most `width` columns, at spaces where there are any. A longer word is cut,
    /// but for an address of a page.
    ///
    /// - Parameter indent: put before every line but the first.
    package func wrapped(to width: Int, indent: String = "") -> [String] {
        split(separator: "\n", omittingEmptySubsequences: false).flatMap {
            wrapParagraph($0, width: Swift.max(width, 8), indent: indent)
        }
    }

    /// The text cut to `width` columns, with „…“ where something is missing.
    package func truncated(to width: Int) -> String {
        guard columns > width else { return String(self) }
        var result = ""
        var used = 1
        for character in self {
            used += character.columns
            if used > width { break }
            result.append(character)
        }
        return result.trimmingEnd + "…"
    }

    /// The same without a word that is cut, unless it takes more than a third of the room.
    package func truncated(toWordsIn width: Int) -> String {
        let cut = truncated(to: width)
        let kept = cut.dropLast()
        guard columns > width, let space = kept.lastIndex(of: " ") else { return cut }
        let next = self[index(startIndex, offsetBy: kept.count)]
        guard next.isLetter || next.isNumber, kept[..<space].columns * 3 >= width * 2 else { return cut }
        return kept[..<space].trimmingEnd + "…"
    }

    /// The text with spaces after it, so that it takes `width` columns.
    package func padded(to width: Int) -> String {
        String(self) + String(repeating: " ", count: Swift.max(0, width - columns))
    }
}

extension StringProtocol {
    /// Without what stands badly before an ellipsis.
    fileprivate var trimmingEnd: String {
        var text = String(self)
        while let last = text.last, last == " " || ",;:–".contains(last) { text.removeLast() }
        return text
    }
}

private func wrapParagraph(_ paragraph: some StringProtocol, width: Int, indent: String) -> [String] {
    var lines: [String] = []
    var line = ""
    var room = width
    func start() {
        lines.append(line)
        line = indent
        room = width - indent.columns
    }
    for word in paragraph.split(separator: " ") {
        var word = String(word)
        let separator = line.isEmpty || line == indent ? "" : " "
        if word.columns + separator.columns <= room {
            line += separator + word
            room -= word.columns + separator.columns
            continue
        }
        if !(line.isEmpty || line == indent) { start() }
        // Half an address leads nowhere.
        while word.columns > room, !word.contains("://") {
            let head = word.fitting(room)
            line += head
            word.removeFirst(head.count)
            start()
        }
        line += word
        room -= word.columns
    }
    lines.append(line)
    return lines
}

extension String {
    /// The longest beginning that takes at most `width` columns, at least one character.
    fileprivate func fitting(_ width: Int) -> String {
        var used = 0
        let head = prefix { character in
            used += character.columns
            return used <= width
        }
        return head.isEmpty ? String(prefix(1)) : String(head)
    }
}
