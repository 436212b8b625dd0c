import Answers

/// What several people gave each on their own, before they agreed.
package struct Spread: Hashable, Sendable {
    /// When; nil in a table without a year.
    package let year: Int?
    /// What each of them gave, lowest first; never empty.
    package let values: [Int]

    package var count: Int { values.count }
    package var lowest: Int { values[0] }
    package var highest: Int { values[values.count - 1] }
    /// The median; with an even number of people, half of the two in the middle.
    package var middle: Double {
        Double(values[(count - 1) / 2] + values[count / 2]) / 2
    }
}

extension Walk {
    /// The values that stand beside a question, one spread a year, the earliest first.
    package func spreads(beside question: Question) -> [Spread] {
        // Beside an order of rows stands what each of them was given.
        guard question.field.kind != .ranking, let path = question.beside.flatMap({ $0.splitOnce(at: "/") }),
            let table = guide.question(path.0), applies(table), let column = table.column(path.1)
        else { return [] }
        let year = table.columns.first { $0.field.kind == .year }
        var values: [Int?: [Int]] = [:]
        for row in answers.rows(of: table.id) where applies(column, in: table.id, row: row) {
            let path = AnswerPath(table.id, row: row, column: column.id)
            // What was taken over from another row was not said of this one.
            let given = answers.isCopy(path) ? nil : answers.value(path)
            let when = year.flatMap { answers.value(AnswerPath(table.id, row: row, column: $0.id))?.whole }
            if let level = given?.whole { values[when, default: []].append(level) }
        }
        return values.map { Spread(year: $0, values: $1.sorted()) }
            .sorted { ($0.year ?? 0) < ($1.year ?? 0) }
    }
}

extension String {
    /// The parts before and after the first such character; nil when there is none.
    package func splitOnce(at character: Character) -> (String, String)? {
        guard let index = firstIndex(of: character) else { return nil }
        return (String(self[..<index]), String(self[self.index(after: index)...]))
    }
}
