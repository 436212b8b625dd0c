/// What an answer is about: a question, a row of a table, or one cell of that row.
///
/// Written `mandate.scope`, `measures/k3f9` or `measures/k3f9/lead`. Question and row ids are permanent.
package struct AnswerPath: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let question: String
    package let row: String?
    package let column: String?

    package init(_ question: String) {
        (self.question, row, column) = (question, nil, nil)
    }

    package init(_ table: String, row: String, column: String? = nil) {
        (question, self.row, self.column) = (table, row, column)
    }

    /// nil when the text is not one to three ids of letters, digits, dots and hyphens, divided by slashes.
    package init?(parsing text: String) {
        let bytes = text.utf8
        var parts: [String] = []
        var start = bytes.startIndex
        while true {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.endIndex
            let part = String(text[start..<end])
            guard parts.count < 3, Self.isID(part) else { return nil }
            parts.append(part)
            if end == bytes.endIndex { break }
            start = bytes.index(after: end)
        }
        question = parts[0]
        row = parts.count > 1 ? parts[1] : nil
        column = parts.count > 2 ? parts[2] : nil
    }

    package var description: String { [question, row, column].compactMap(\.self).joined(separator: "/") }

    /// By question, then by row, then by column.
    package static func < (left: AnswerPath, right: AnswerPath) -> Bool {
        (left.question, left.row ?? "", left.column ?? "") < (
            right.question, right.row ?? "", right.column ?? ""
        )
    }

    /// Whether a text can be the id of a question, row or column.
    package static func isID(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 80
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}
