/// The cells of a row, found once to be read one after another.
package struct AnsweredRow: Sendable {
    /// Where the event of each cell stands, by its column.
    fileprivate let cells: [String: Int]
    /// Where it stands that the row was taken over from another one.
    fileprivate let copied: Int?
}

extension AnsweredRow {
    /// Whether nothing was said of the row itself yet: every cell was taken over from another one.
    package var isCopyOnly: Bool { copied.map { copied in cells.values.allSatisfy { $0 < copied } } ?? false }
}

extension Answers {
    package func row(_ row: String, in table: String) -> AnsweredRow {
        let path = AnswerPath(table, row: row)
        return AnsweredRow(
            cells: cellsOfRow[path] ?? [:], copied: copyPositions.isEmpty ? nil : copyPositions[path])
    }

    /// What stands in a column.
    package func content(_ row: AnsweredRow, _ column: String) -> Answer.Content? {
        row.cells[column].flatMap { events[$0].change.content }
    }

    /// Whether a cell was taken over from another row and nothing was said about it since.
    package func isCopy(_ row: AnsweredRow, _ column: String) -> Bool {
        guard let copied = row.copied, let given = row.cells[column] else { return false }
        return given < copied
    }

    /// Where the value of a cell comes from, if a register gave it.
    package func source(_ row: AnsweredRow, _ column: String) -> Source? {
        row.cells[column].flatMap { events[$0].source }
    }
}
