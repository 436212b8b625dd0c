import Answers
package import Foundation

/// What stands beside the rows that are to be put in order, such as the votes each of them got.
package struct Weights: Hashable, Sendable {
    package let table: Question
    package let column: Column
    package let values: [String: Decimal]
    /// All rows, the weightiest first; equals as they stand in the table.
    package let order: [String]
}

extension Walk {
    /// The numbers of the column named beside an order of the rows of its table; nil while no row has any.
    package func weights(beside question: Question) -> Weights? {
        guard question.field.kind == .ranking, let path = question.beside.flatMap({ $0.splitOnce(at: "/") }),
            question.field.options == .rows(of: path.0), let table = guide.question(path.0), applies(table),
            let column = table.column(path.1)
        else { return nil }
        let rows = answers.rows(of: table.id)
        let values = rows.compactMap { row -> (String, Decimal)? in
            let path = AnswerPath(table.id, row: row, column: column.id)
            guard applies(column, in: table.id, row: row), !answers.isCopy(path) else { return nil }
            return answers.value(path)?.number.map { (row, $0) }
        }
        guard !values.isEmpty else { return nil }
        let weights = Dictionary(values, uniquingKeysWith: { one, _ in one })
        let order = rows.enumerated().sorted {
            (-(weights[$0.element] ?? 0), $0.offset) < (-(weights[$1.element] ?? 0), $1.offset)
        }
        return Weights(table: table, column: column, values: weights, order: order.map(\.element))
    }
}
