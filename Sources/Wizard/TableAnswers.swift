import Answers
import Guide
import Terminal
import Wording

/// The answers of a table, to be read beside a question or from within one of its cells.
extension Conversation {
    /// The rows of the table one is in and what stands in the row being filled in; a number names a row, a word
    /// another table.
    mutating func showTable(_ argument: String, at prompt: Prompt) {
        let here = prompt.question.flatMap { $0.field.kind == .table ? $0 : nil }
        if let table = here, argument.isEmpty {
            let row = prompt.subject?.path?.row
            return show(
                glance(at: table) + (row.map { [""] + cellLines(of: $0, in: table) } ?? []), at: prompt)
        }
        if let table = here, Int(argument) != nil {
            if let row = row(argument, of: table) { show(cellLines(of: row, in: table), at: prompt) }
            return
        }
        if let table = table(named: argument) {
            say(table.field.label[language])
            show(glance(at: table), at: prompt)
        }
    }

    /// The rows with the columns that matter, as many on a screen as can be: a line each where they can stand below one
    /// another, else in words.
    private func glance(at table: Question) -> [String] {
        let rows = walk.answers.rows(of: table.id)
        guard !rows.isEmpty else { return [] }
        guard drawsForms else { return rowLines(of: table, telling: table.frontColumns.dropFirst()) }
        let incomplete = rows.enumerated().filter { !walk.waiting(in: table, row: $0.element).isEmpty }
        return grid(of: table).lines(width: surroundings.terminal.width)
            + incomplete.prefix(1).map { index, _ in
                texts(
                    TableAnswersText.incomplete,
                    [
                        "count": .count(incomplete.count),
                        "command": .text(commands.name(of: .table) + " \(index + 1)"),
                    ])
            }
    }

    private mutating func show(_ lines: [String], at prompt: Prompt) {
        if lines.isEmpty { say(MovingText.noAnswer) } else { showPaged(lines, at: prompt) }
    }

    private func cellLines(of row: String, in table: Question) -> [String] {
        let title = texts(TableAnswersText.row, ["row": .text(words.title(ofRow: row, in: table))])
        let asked = table.columns.filter {
            walk.asks($0, in: table, row: row)
                || walk.applies($0, in: table.id, row: row)
                    && walk.answers[AnswerPath(table.id, row: row, column: $0.id)] != nil
        }
        let gaps = Set(walk.gaps(in: table, row: row).map(\.id))
        return [title]
            + asked.map { column in
                let path = AnswerPath(table.id, row: row, column: column.id)
                let answer =
                    words.value(at: path, column.field) ?? markWords(walk.answers[path]?.mark)
                    ?? texts(gaps.contains(column.id) ? TableAnswersText.missing : .empty)
                let shown =
                    walk.answers.isCopy(path)
                    ? texts(TableText.copyInCell, ["answer": .text(answer)]) : answer
                return "  "
                    + texts(
                        TableAnswersText.cell,
                        ["column": .text(column.field.label[language]), "answer": .text(shown)])
            }
    }

    /// A table of the guide by its name, or what begins it; says which there are when none fits.
    private func table(named name: String) -> Question? {
        let tables = guide.questions.filter { $0.field.kind == .table && walk.applies($0) }
        let options = tables.map { Option(id: $0.id, label: $0.name) }
        if !name.isEmpty, let picked = try? OptionPicker(options: options, language: language).pick(name) {
            return tables.first { $0.id == picked.id }
        }
        let filled = tables.filter { walk.answers.hasRows(in: $0.id) }.map { $0.name[language] }
        let key = filled.isEmpty ? TableAnswersText.noRowsAnywhere : .whichTable
        say(
            key,
            ["tables": .text(filled.joined(separator: "; ")), "command": .text(commands.name(of: .table))])
        return nil
    }
}

enum TableAnswersText: String, TextKey {
    case row = "wizard.table-row"
    case cell = "wizard.table-cell"
    case missing = "wizard.table-cell-missing"
    case empty = "wizard.table-cell-empty"
    case incomplete = "wizard.table-incomplete"
    case whichTable = "wizard.which-table"
    case noRowsAnywhere = "wizard.no-rows-anywhere"
}
