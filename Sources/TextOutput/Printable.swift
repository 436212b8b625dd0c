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

extension Unicode.Scalar {
    var isLineEnd: Bool {
        switch value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}

extension StringProtocol {
    /// The text on one line.
    var flat: String {
        guard unicodeScalars.contains(where: { $0.isLineEnd || $0 == "\t" }) else { return String(self) }
        return String(map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }

    var trimmedEnd: String {
        let end = lastIndex { $0 != " " }.map(index(after:)) ?? startIndex
        return String(self[..<end])
    }
}

extension String {
    func commonPrefix(with other: String) -> String {
        String(zip(self, other).prefix { $0 == $1 }.map(\.0))
    }
}
