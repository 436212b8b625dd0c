import Answers
import Guide
import Terminal
import Wording

/// A row of a table, opened to see all its cells at once and to change any of them.
struct OpenedRow: Codable, Hashable, Sendable {
    var table: String
    var row: String
    /// The column one is at; nil for the first.
    var column: String?
}

extension Conversation {
    mutating func visitRow(_ opened: OpenedRow, after: Place) throws -> Place {
        guard let table = guide.question(opened.table), walk.applies(table),
            let number = walk.answers.rows(of: table.id).firstIndex(of: opened.row)
        else { return after }
        let columns = told(inRow: opened.row, of: table)
        let lines = columns.map { line(of: $0, row: opened.row, in: table) }
        say("")
        say(table.field.label[language])
        head(
            texts(
                RowPageText.title,
                ["number": .count(number + 1), "row": .text(words.title(ofRow: opened.row, in: table))]))
        var prompt = prompt(at: table, after: after)
        prompt.place = .row(opened, after: after)
        prompt.form = picking(
            lines.map { Picking.Entry(label: $0) }, onward: .backToTable,
            at: columns.firstIndex { $0.id == opened.column } ?? 0)
        if !drawsForms {
            for (index, line) in lines.enumerated() { say("\(index + 1). \(line)") }
            say(RowPageText.hint)
        }
        let options = columns.map { Option(id: $0.id, label: $0.field.label) }
        while true {
            guard case .text(let text) = try ask(prompt), !isOnward(text, after: columns.count) else {
                return after
            }
            do throws(ReplyProblem) {
                return cell(
                    try OptionPicker(options: options, language: language).pick(text).id, of: opened, columns,
                    after)
            } catch {
                refuse(error.words(texts))
                remind(prompt)
            }
        }
    }

    private func prompt(at table: Question, after: Place) -> Prompt {
        var prompt = Prompt(place: after, back: after, step: guide.step(of: table.id), question: table)
        prompt.themes = table.themes
        prompt.reminder = texts(RowPageText.hint)
        return prompt
    }

    /// A cell by itself; from it one comes to the next one in the row.
    private func cell(_ column: String, of opened: OpenedRow, _ columns: [Column], _ after: Place) -> Place {
        var next = opened
        next.column = columns.drop { $0.id != column }.dropFirst().first?.id ?? column
        return .cell(
            Cell(table: opened.table, row: opened.row, column: column, isAlone: true),
            after: .row(next, after: after))
    }

    /// The row a command names at its table, or the one that is being filled in.
    mutating func openRow(_ argument: String, at prompt: Prompt) throws {
        guard let table = prompt.question, table.field.kind == .table else {
            return refuse(AskingText.tableOnly)
        }
        let whole = prompt.subject?.path?.row ?? walk.answers.rows(of: table.id).first
        guard let row = argument.trimmed.isEmpty ? whole : row(argument, of: table) else {
            if argument.trimmed.isEmpty { refuse(TableText.noRowsYet) }
            return
        }
        let column = prompt.subject?.path?.column
        throw Departure.go(
            .row(
                OpenedRow(table: table.id, row: row, column: column),
                after: .question(table.id, after: prompt.after)))
    }
}

enum RowPageText: String, TextKey {
    case title = "wizard.row-page"
    case hint = "wizard.row-page-hint"
}
