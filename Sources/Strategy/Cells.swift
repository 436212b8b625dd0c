package import Answers
package import Foundation
package import Wording

/// The cells of one row of a table, read by what they mean.
///
/// Texts come without control and private-use characters and without empty ends; a cell that is missing,
/// empty, marked as missing, or points to a row that is gone is nil.
package struct Cells {
    private let answers: Answers
    private let row: AnswerPath

    init(_ answers: Answers, table: String, row: String) {
        self.answers = answers
        self.row = AnswerPath(table, row: row)
    }

    package var id: String { row.row ?? "" }

    package func value(_ column: String) -> Value? {
        answers.value(AnswerPath(row.question, row: id, column: column))
    }

    package func text(_ column: String) -> String? { value(column)?.text?.tidied }
    package func number(_ column: String) -> Decimal? { value(column)?.number }
    /// A cost; 0 when it was said that there is none.
    package func cost(_ column: String) -> Decimal? {
        switch answers.content(AnswerPath(row.question, row: id, column: column)) {
        case .mark(.doesNotApply): 0
        case .value(let value): value.number
        case .mark, nil: nil
        }
    }
    package func whole(_ column: String) -> Int? { value(column)?.countable }
    package func flag(_ column: String) -> Bool { value(column)?.flag ?? false }
    package func day(_ column: String) -> Day? { value(column)?.text.flatMap(Day.init) }

    package func option<Choice: RawRepresentable<String>>(
        _ column: String, as type: Choice.Type = Choice.self
    ) -> Choice? {
        value(column)?.text.flatMap(Choice.init)
    }

    /// The id of an entry that was picked from a register or a set.
    package func picked(_ column: String) -> String? { value(column)?.text }

    package func list(_ column: String) -> [String] { value(column)?.list ?? [] }

    /// The row of another table that was picked.
    package func reference(_ column: String, to table: String) -> String? {
        value(column)?.text.flatMap { answers.hasRow($0, in: table) ? $0 : nil }
    }

    package func references(_ column: String, to table: String) -> [String] {
        list(column).filter { answers.hasRow($0, in: table) }
    }
}

/// A row of a table of the dossier as the thing it describes.
package protocol StrategyRow: Hashable, Sendable, Identifiable {
    /// Id of the table in the guide.
    static var table: String { get }
    var id: String { get }
    /// What a person calls the row; nil when its first cell is empty.
    var name: String? { get }
    init(_ cells: Cells)
}

extension StrategyRow {
    package var path: AnswerPath { AnswerPath(Self.table, row: id) }

    package func path(_ column: String) -> AnswerPath { AnswerPath(Self.table, row: id, column: column) }

    static func all(in answers: Answers) -> [Self] {
        answers.rows(of: table).map { Self(Cells(answers, table: table, row: $0)) }
    }
}

extension Value {
    /// A whole number one can count with; nil for one so large that it must be a mistake.
    package var countable: Int? { whole.flatMap { (-1_000_000_000...1_000_000_000).contains($0) ? $0 : nil } }
}

extension String {
    /// The text as it may be printed; nil when nothing is left.
    package var tidied: String? {
        let text = cleaned(keepingLines: true)[...].trimmed
        return text.isEmpty ? nil : String(text)
    }
}

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
