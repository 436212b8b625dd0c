// Most texts need nothing done to them; these tell so from their bytes, without going letter by letter.

/// A set of bytes that can be compared with a whole text at once.
package struct ByteSet: Sendable {
    private let isMember: [Bool]

    package init(where isMember: (UInt8) -> Bool) { self.isMember = (0...UInt8.max).map(isMember) }

    /// Whether the text, in UTF-8, has only bytes of the set.
    package func holdsAll(of text: String) -> Bool {
        isMember.withUnsafeBufferPointer { isMember in
            text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy { isMember[Int($0)] } }
                ?? text.utf8.allSatisfy { isMember[Int($0)] }
        }
    }
}

extension String {
    /// Whether a tab or the end of a line is in the text.
    package var hasBreak: Bool {
        utf8.withContiguousStorageIfAvailable(String.hasBreak) ?? String.hasBreak(Array(utf8))
    }

    private static func hasBreak(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
        var (last, beforeLast): (UInt8, UInt8) = (0, 0)
        for byte in bytes {
            switch byte {
            case 0x09...0x0D: return true
            case 0x85 where last == 0xC2: return true
            case 0xA8, 0xA9: if last == 0x80 && beforeLast == 0xE2 { return true }
            default: break
            }
            (beforeLast, last) = (last, byte)
        }
        return false
    }
}
