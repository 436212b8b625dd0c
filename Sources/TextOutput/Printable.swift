import Document

extension Unicode.Scalar {
    /// Whether a text file may hold the character: no control character and no noncharacter.
    var isPrintable: Bool {
        switch value {
        case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: false
        default: value & 0xFFFE != 0xFFFE
        }
    }
}

extension String {
    /// A missing answer as all writers show it.
    static func missing(_ question: String) -> String { "[… \(question) …]" }
}

extension String {
    /// The text on one line.
    var flat: String {
        guard hasBreak else { return self }
        return String(map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }

    var trimmedEnd: String {
        guard utf8.last == UInt8(ascii: " ") else { return self }
        let end = lastIndex { $0 != " " }.map(index(after:)) ?? startIndex
        return String(self[..<end])
    }
}

extension String {
    func commonPrefix(with other: String) -> String {
        self == other ? self : String(zip(self, other).prefix { $0 == $1 }.map(\.0))
    }
}
