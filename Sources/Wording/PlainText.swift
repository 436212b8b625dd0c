extension StringProtocol {
    /// Whether the text has only printable ASCII, Latin-1 and Cyrillic letters, the usual marks („ “ – …) and, with
    /// `withLines`, line feeds: then every scalar is harmless and a character of its own.
    ///
    /// Nearly every text is like that, and telling so from its bytes is much cheaper than looking each scalar up.
    package func isPlain(withLines: Bool) -> Bool {
        utf8.withContiguousStorageIfAvailable { arePlain($0, withLines: withLines) } ?? false
    }

    /// How many characters the text has, and its longest word between spaces and line feeds.
    package var lengths: (whole: Int, longestWord: Int) {
        if isPlain(withLines: true), let lengths = utf8.withContiguousStorageIfAvailable(plainLengths) {
            return lengths
        }
        let words = split(whereSeparator: { $0 == " " || $0 == "\n" })
        return (count, words.map(\.count).max() ?? 0)
    }
}

private func arePlain(_ bytes: UnsafeBufferPointer<UInt8>, withLines: Bool) -> Bool {
    var position = 0
    while position < bytes.count {
        switch bytes[position] {
        case 0x20...0x7E: position += 1
        case 0x0A where withLines: position += 1
        case 0xC3, 0xD0, 0xD1: position += 2
        case 0xC2 where bytes[position + 1] >= 0xA0: position += 2
        case 0xE2 where bytes[position + 1] == 0x80 && (0x90...0xA7).contains(bytes[position + 2]):
            position += 3
        default: return false
        }
    }
    return true
}

private func plainLengths(_ bytes: UnsafeBufferPointer<UInt8>) -> (whole: Int, longestWord: Int) {
    var (whole, longest, word) = (0, 0, 0)
    // Bytes that continue a character begin with 10.
    for byte in bytes where byte & 0xC0 != 0x80 {
        whole += 1
        word = byte == 0x20 || byte == 0x0A ? 0 : word + 1
        longest = max(longest, word)
    }
    return (whole, longest)
}
