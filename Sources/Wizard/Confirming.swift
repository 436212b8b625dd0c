import Answers
import Guide
import Wording

/// Enter at an answer that something it depends on, or the guide itself, has overtaken.
extension Conversation {
    /// Confirms an answer that needs another look as it is; false when it cannot stand, since it names a row that is gone
    /// or lacks one.
    mutating func confirm(_ question: Question, _ answer: Answer) throws -> Bool {
        guard walk.needsAnotherLook(question), let value = answer.value else { return true }
        guard !walk.namesOtherRows(question) else {
            say(ConfirmText.rowsChanged)
            return false
        }
        let path = AnswerPath(question.id)
        try save(walk.isStale(question) ? .set(path, value) : .confirm(path))
        say(QuestionText.confirmed)
        return true
    }

    /// Confirms a table that needs another look: for what it depends on one cell is said again, which is enough for the
    /// table to count as looked at.
    mutating func confirm(_ table: Question) throws {
        let cells = walk.answers.rows(of: table.id).flatMap { row in
            table.columns.map { AnswerPath(table.id, row: row, column: $0.id) }
        }
        let first = cells.lazy.compactMap { [walk] path in walk.answers.value(path).map { (path, $0) } }.first
        guard let (path, value) = first else { return }
        let isChanged = walk.changedMeaning(of: table) != nil
        try save(
            (walk.isStale(table) ? [.set(path, value)] : [])
                + (isChanged ? [.confirm(AnswerPath(table.id))] : []))
        say(QuestionText.confirmed)
    }

    /// Confirms a cell whose column has another meaning now.
    mutating func confirmMeaning(at cell: AnswerPath, in table: Question) throws {
        guard walk.changedMeaning(of: table, at: cell) != nil else { return }
        try save(.confirm(cell))
        say(QuestionText.confirmed)
    }

    /// Says what the guide changed since the answer was given.
    func sayWhatChanged(_ changed: ChangedMeaning?) {
        for change in changed?.changes ?? [] {
            let columns = change.columns.map { Formats(language).quoted($0.field.label[language]) }
            say(
                columns.isEmpty ? ConfirmText.meaningChanged : .columnMeaningChanged,
                [
                    "version": .text("\(change.version)"), "note": .text(change.note[language]),
                    "columns": .text(columns.joined(separator: ", ")), "count": .count(columns.count),
                ])
        }
    }
}

enum ConfirmText: String, TextKey {
    case rowsChanged = "wizard.rows-changed"
    case meaningChanged = "wizard.meaning-changed"
    case columnMeaningChanged = "wizard.column-meaning-changed"
    case confirmedBy = "wizard.meaning-confirmed-by"
    case tableConfirmedBy = "wizard.table-meaning"
    case tableConfirmedByDrawn = "wizard.table-meaning-drawn"
}
