package import Answers
package import Guide

/// A row that a file would add.
package struct NewRow: Hashable, Sendable {
    package let table: String
    package let row: String
    /// A row that stands and agrees in all of the key but one column: perhaps the one that was meant.
    package let beside: String?
    /// The columns of the key in which the two differ.
    package let differing: [String]
}

extension [SheetChange] {
    /// The rows these changes would add to tables that have rows already, in their order.
    package func newRows(beside answers: Answers, in guide: Guide) -> [NewRow] {
        let after = answers.trying(self)
        var seen: Set<AnswerPath> = []
        return compactMap { change in
            guard let row = change.path.row, let table = guide.question(change.path.question),
                seen.insert(AnswerPath(table.id, row: row)).inserted,
                answers.hasRows(in: table.id), !answers.hasRow(row, in: table.id),
                after.hasRow(row, in: table.id)
            else { return nil }
            let key = RowKey(table)
            let name = key.name(row, after)
            for other in answers.rows(of: table.id) where key.columns.count > 1 {
                let differing = zip(key.columns, zip(name, key.name(other, answers))).filter { $1.0 != $1.1 }
                guard differing.count == 1 else { continue }
                return NewRow(table: table.id, row: row, beside: other, differing: differing.map(\.0.id))
            }
            return NewRow(table: table.id, row: row, beside: nil, differing: [])
        }
    }
}
