import Answers
import Guide
import Wording

/// A row that is called something else now: what rests on it, and where the old name is left.
extension Conversation {
    func sayRenamed(_ row: AnswerPath, _ before: Walk) {
        guard let old = before.name(of: row), let new = walk.name(of: row), old != new else { return }
        let served = walk.rows(picking: row)
        if !served.isEmpty {
            say(
                RenamingText.served,
                ["name": .text(new), "tables": .text(tables(of: served))])
        }
        // The row it was copied from bears the old name by right.
        guard !isName(old, ofAnotherRowThan: row) else { return }
        // A text that has the new name already may hold the old one within it.
        let kept = walk.quotes(of: old, outside: [row])
        let current = Set(walk.quotes(of: new, outside: [row]))
        let places = kept.filter { !current.contains($0) }.map(place)
        if !places.isEmpty { say(RenamingText.quoted, ["name": .text(old), "places": .text(few(places))]) }
    }

    private func isName(_ name: String, ofAnotherRowThan row: AnswerPath) -> Bool {
        walk.answers.rows(of: row.question).contains { other in
            other != row.row && walk.name(of: AnswerPath(row.question, row: other)) == name
        }
    }

    /// „Мерки – 2 реда; Показатели – 1 ред“.
    private func tables(of rows: [AnswerPath]) -> String {
        let counts = Dictionary(rows.map { ($0.question, 1) }, uniquingKeysWith: +)
        return guide.questions.compactMap { table in
            counts[table.id].map {
                texts(RenamingText.table, ["table": .text(table.name[language]), "count": .count($0)])
            }
        }.joined(separator: "; ")
    }
}

enum RenamingText: String, TextKey {
    case served = "wizard.renamed-served"
    case table = "wizard.renamed-table"
    case quoted = "wizard.renamed-quoted"
}
