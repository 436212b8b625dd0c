import Answers
import Guide
import Terminal
import Wording

/// Marking a table: one cell of it, or the whole.
extension Conversation {
    /// A mark that names a cell, such as `2.3`, is for that cell; without one it is for the whole table, which is asked
    /// first where there are rows that it would speak for.
    ///
    /// - Returns: where to go on; nil when nothing was marked.
    mutating func mark(_ command: Command, _ argument: String, in table: Question, _ prompt: Prompt) throws
        -> Place?
    {
        let (name, reason) = argument.splitOnce(at: " ") ?? (argument, "")
        if let column = column(named: name, in: table) {
            guard let cell = cell(named: name, in: table) else {
                refuse(MarkingText.cellNotAsked, ["column": .text(column.field.label[language])])
                return nil
            }
            return try mark(cell, command, reason.trimmed, after: prompt.place)
        }
        guard try agreesToWhole(command, of: table, at: prompt),
            let mark = try mark(command, argument, at: prompt)
        else { return nil }
        try record(mark, at: AnswerPath(table.id))
        return goOn(from: table, after: prompt.after)
    }

    /// Says which cell was marked, since nothing else shows it.
    func sayMarked(_ mark: Mark, at path: AnswerPath, of table: Question) {
        let column = path.column.flatMap(table.column)?.field.label[language] ?? ""
        say(
            MarkingText.cell,
            [
                "row": .text(path.row.map { words.title(ofRow: $0, in: table) } ?? ""),
                "column": .text(column), "mark": .text(markWords(mark) ?? ""),
            ])
    }

    private mutating func agreesToWhole(_ command: Command, of table: Question, at prompt: Prompt) throws
        -> Bool
    {
        let count = walk.answers.rows(of: table.id).count
        guard count > 0 else { return true }
        let question = texts(
            MarkingText.whole,
            [
                "table": .text(table.name[language]), "count": .count(count),
                "command": .text(commands.name(of: command)),
            ])
        return try askYesNo(question, at: prompt)
    }
}

enum MarkingText: String, TextKey {
    case whole = "wizard.mark-whole"
    case cell = "wizard.mark-cell"
    case cellNotAsked = "wizard.mark-cell-not-asked"
}
