import Answers
import Guide
import Wording

/// Copying, moving and deleting rows.
extension Conversation {
    /// Copies a row and opens the copy; nil when there is no such row.
    mutating func copyRow(_ argument: String, in table: Question, _ prompt: Prompt) throws -> Place? {
        guard hasRoom(table), let row = named(argument, in: table, .copyHow) else { return nil }
        let title = words.title(ofRow: row, in: table)
        let copy = walk.answers.newRowID(in: table.id, for: title, by: surroundings.author)
        let changes = table.columns.compactMap { column -> Change? in
            let path = AnswerPath(table.id, row: copy, column: column.id)
            return switch walk.answers[AnswerPath(table.id, row: row, column: column.id)]?.content {
            case .value(let value): .set(path, value)
            case .mark(let mark): .mark(path, mark)
            case nil: nil
            }
        }
        try save(changes + [.copied(AnswerPath(table.id, row: copy))])
        interview.begun[table.id] = copy
        say(RowCommandText.copied, ["row": .text(title)])
        return firstCell(of: table, row: copy).map { .cell($0, after: prompt.place) }
    }

    /// Moves a row to another position: „2 1“ makes the second row the first.
    mutating func moveRow(_ argument: String, in table: Question) throws {
        let numbers = argument.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
        var rows = walk.answers.rows(of: table.id)
        guard numbers.count == 2, numbers.allSatisfy({ rows.indices.contains($0 - 1) }) else {
            return refuse(
                RowCommandText.moveHow,
                ["command": .text(commands.name(of: .move)), "count": .count(rows.count)])
        }
        rows.insert(rows.remove(at: numbers[0] - 1), at: numbers[1] - 1)
        try save(.order(table.id, rows: rows))
        say(RowCommandText.moved)
        showRows(table)
    }

    /// Deletes a row that is named by its number or title.
    mutating func deleteRow(_ argument: String, in table: Question, _ prompt: Prompt) throws {
        guard let row = named(argument, in: table, .deleteHow) else { return }
        if try delete(AnswerPath(table.id, row: row), of: table, at: prompt) { showRows(table) }
    }

    private func named(_ argument: String, in table: Question, _ how: RowCommandText) -> String? {
        guard argument.isEmpty else { return row(argument, of: table) }
        let command: Command = how == .copyHow ? .copy : .delete
        refuse(how, ["command": .text(commands.name(of: command))])
        return nil
    }
}

enum RowCommandText: String, TextKey {
    case copied = "wizard.row-copied"
    case copyHow = "wizard.row-copy-how"
    case moved = "wizard.row-moved"
    case moveHow = "wizard.row-move-how"
    case deleteHow = "wizard.row-delete-how"
    case deleteAnyway = "wizard.row-delete-anyway"
    case notDeleted = "wizard.row-not-deleted"
}
