extension Substring {
    // Told from bytes, since nearly every text begins and ends with ASCII or a Cyrillic letter.
    fileprivate var beginsVisibly: Bool { utf8.first.map { $0.isVisible || $0.isCyrillic } ?? true }
    fileprivate var endsVisibly: Bool {
        utf8.last.map { $0.isVisible || (utf8.dropLast().last?.isCyrillic ?? false) } ?? true
    }
}

extension UInt8 {
    /// Whether it is the byte of a visible ASCII character.
    fileprivate var isVisible: Bool { (0x21...0x7E).contains(self) }
    /// Whether it is the first byte of a Cyrillic letter.
    fileprivate var isCyrillic: Bool { self == 0xD0 || self == 0xD1 }
}

extension Substring {
    /// The text without spaces and line breaks at its ends.
    package var trimmed: Substring {
        if beginsVisibly, endsVisibly { return self }
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start }
        return start[...last]
    }
}
