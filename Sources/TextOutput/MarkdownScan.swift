/// What a look at the bytes of a text tells about how to write it as Markdown.
enum MarkdownScan {
    /// It is written as it is.
    case plain
    /// So many characters get a backslash before them, and all else is written as it is.
    case marks(Int)
    /// There may be characters that are left out, or that depend on their neighbours.
    case rare

    init(_ text: String) {
        self =
            text.utf8.withContiguousStorageIfAvailable { MarkdownScan(bytes: $0) }
            ?? Array(text.utf8).withUnsafeBufferPointer { MarkdownScan(bytes: $0) }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        let kinds = MarkdownScan.kinds
        var marks = 0
        for (position, byte) in bytes.enumerated() {
            switch kinds[Int(byte)] {
            case .plain: continue
            case .mark: marks += 1
            case .rare:
                self = .rare
                return
            case .neighbour:
                guard MarkdownScan.isRare(byte, at: position, in: bytes) else { continue }
                self = .rare
                return
            }
        }
        self = marks == 0 ? .plain : .marks(marks)
    }

    static func isMark(_ byte: UInt8) -> Bool { kinds[Int(byte)] == .mark }

    private enum Kind {
        case plain, mark, rare
        /// Rare beside certain bytes.
        case neighbour
    }

    private static let kinds = (0...UInt8.max).map(kind)

    private static func kind(_ byte: UInt8) -> Kind {
        switch byte {
        case 0..<0x20, 0x7F, 0xEF...0xFF: .rare
        case 0xC2, 0xE2, UInt8(ascii: "."), UInt8(ascii: ":"): .neighbour
        default: "&<>".utf8.contains(byte) ? .rare : "\\`*_[]#|~$".utf8.contains(byte) ? .mark : .plain
        }
    }

    /// Control characters and separators of lines in two and three bytes, what may be the start of a web
    /// address.
    private static func isRare(
        _ byte: UInt8, at position: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let next = position + 1 < bytes.count ? bytes[position + 1] : 0
        switch byte {
        case 0xC2: return next < 0xA0
        case 0xE2: return next == 0x80 && bytes[position + 2] & 0xFE == 0xA8
        case UInt8(ascii: "."): return position > 0 && bytes[position - 1] == UInt8(ascii: "w")
        default: return next == UInt8(ascii: "/")
        }
    }
}
