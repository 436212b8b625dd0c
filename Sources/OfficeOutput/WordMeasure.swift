import Document

/// How many letters the longest word of some texts has.
struct WordMeasure {
    private(set) var longest = 0
    private var letters = 0

    mutating func add(_ text: [Inline]) {
        letters = 0
        for inline in text {
            let words = inline.plain
            words.utf8.withContiguousStorageIfAvailable { add($0) } ?? add(Array(words.utf8))
        }
    }

    private mutating func add(_ bytes: some RandomAccessCollection<UInt8>) {
        var measure = self
        var (last, beforeLast): (UInt8, UInt8) = (0, 0)
        for byte in bytes {
            measure.add(byte, after: last, beforeLast)
            (beforeLast, last) = (last, byte)
        }
        self = measure
    }

    /// Letters count with their first byte; those that may be spaces or dashes count with their last.
    private mutating func add(_ byte: UInt8, after last: UInt8, _ beforeLast: UInt8) {
        switch byte {
        case 0x09...0x0D, UInt8(ascii: " "), UInt8(ascii: "-"): letters = 0
        case 0xC2, 0xE2: break
        case 0x80...0xBF where last == 0xC2: letters = byte == 0x85 ? 0 : letters + 1
        case 0x80...0xBF where beforeLast == 0xE2:
            let isGap = last == 0x80 && (byte == 0x93 || byte & 0xFE == 0xA8)
            letters = isGap ? 0 : letters + 1
        case 0x80...0xBF: break
        default: letters += 1
        }
        longest = max(longest, letters)
    }
}
