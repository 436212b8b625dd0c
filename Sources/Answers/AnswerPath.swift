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
        var rest: Substring.UTF8View? = text[...].utf8
        guard let question = Self.nextID(&rest) else { return nil }
        let hasRow = rest != nil
        let row = Self.nextID(&rest)
        let hasColumn = rest != nil
        let column = Self.nextID(&rest)
        guard rest == nil, hasRow == (row != nil), hasColumn == (column != nil) else { return nil }
        (self.question, self.row, self.column) = (question, row, column)
    }

    /// Cuts what stands before the next slash off the rest, which is nil after the last; nil when that is no id.
    private static func nextID(_ rest: inout Substring.UTF8View?) -> String? {
        guard let bytes = rest else { return nil }
        let slash = bytes.firstIndex(of: UInt8(ascii: "/"))
        let part = String(Substring(bytes[..<(slash ?? bytes.endIndex)]))
        rest = slash.map { bytes[bytes.index(after: $0)...] }
        return isID(part) ? part : nil
    }

    package var description: String { [question, row, column].compactMap(\.self).joined(separator: "/") }

    /// Without the difference between a missing part and an empty one, which no id is.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(question)
        if let row { hasher.combine(row) }
        if let column { hasher.combine(column) }
    }

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

/// As it is written.
extension AnswerPath: Codable {
    package init(from decoder: any Decoder) throws {
        let content = try decoder.singleValueContainer()
        guard let path = AnswerPath(parsing: try content.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: content, debugDescription: "no path of an answer")
        }
        self = path
    }

    package func encode(to encoder: any Encoder) throws {
        var content = encoder.singleValueContainer()
        try content.encode(description)
    }
}
