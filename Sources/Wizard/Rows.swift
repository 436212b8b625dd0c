import Answers
import Guide
import Wording

/// Filling in a row, cell by cell.
extension Conversation {
    /// The first cell of a row; nil when none applies.
    func firstCell(of table: Question, row: String?) -> Cell? {
        columns(of: table, row: row).first.map { Cell(table: table.id, row: row, column: $0.id) }
    }

    /// The columns asked in a row: those that apply, without optional ones that have nothing to choose from yet.
    private func columns(of table: Question, row: String?) -> [Column] {
        table.columns.filter { column in
            if let row, !walk.applies(column, in: table.id, row: row) { return false }
            guard !column.isRequired, case .rows = column.field.options else { return true }
            return !words.options(of: column.field, in: row.map { AnswerPath(table.id, row: $0) }).isEmpty
        }
    }

    /// The cell of a row before or after a column; nil at either end.
    func cell(_ offset: Int, from column: Column, row: String, in table: Question) -> Cell? {
        let asked = columns(of: table, row: row)
        guard let place = table.columns.firstIndex(where: { $0.id == column.id }) else { return nil }
        let before = Set(table.columns[..<place].map(\.id))
        let beside = offset < 0 ? asked.last { before.contains($0.id) } : asked.first { !before.contains($0.id) && $0.id != column.id }
        return beside.map { Cell(table: table.id, row: row, column: $0.id) }
    }

    mutating func visitCell(_ cell: Cell, after: Place) throws -> Place {
        guard let table = guide.question(cell.table), let column = table.column(cell.column),
            cell.row.map({ walk.answers.hasRow($0, in: cell.table) }) ?? true
        else { return after }
        let subject = Subject(
            path: cell.path, field: column.field, why: column.field.label, isNeeded: column.isRequired,
            options: words.options(of: column.field, in: cell.path))
        show(cell, column, table, subject)
        let before = cell.row.flatMap { self.cell(-1, from: column, row: $0, in: table) }
        var prompt = prompt(at: table, subject, after: after)
        (prompt.place, prompt.back) = (.cell(cell, after: after), before.map { .cell($0, after: after) } ?? after)
        prompt.reminder = column.field.label[language]
        switch try reply(to: subject, at: prompt) {
        case .value(let value): return try fill(cell, .value(value), column, table, after: after)
        case .mark(let mark): return try fill(cell, .mark(mark), column, table, after: after)
        case .kept:
            guard let row = cell.row else { return after }
            if column.isRequired, walk.answers[AnswerPath(cell.table, row: row, column: column.id)] == nil {
                say(RowText.leftEmpty)
            }
            return next(after: column, row: row, in: table, then: after)
        }
    }

    private mutating func fill(
        _ cell: Cell, _ content: Answer.Content, _ column: Column, _ table: Question, after: Place
    ) throws -> Place {
        let row = cell.row ?? walk.answers.newRowID(in: table.id, for: content.hashed)
        let path = AnswerPath(table.id, row: row, column: column.id)
        let before = walk
        switch content {
        case .value(let value):
            if walk.answers.value(path) != value { try save(.set(path, value)) }
            if column.field.kind != .text, column.field.kind != .longText { sayRecorded(value, column.field) }
        case .mark(let mark): try record(mark, at: path)
        }
        sayConsequences(of: table, before)
        return next(after: column, row: row, in: table, then: after)
    }

    /// The next cell of the row, or the end of it.
    private func next(after column: Column, row: String, in table: Question, then after: Place) -> Place {
        if let next = cell(+1, from: column, row: row, in: table) { return .cell(next, after: after) }
        sayRowDone(row, in: table)
        return after
    }

    private func sayRowDone(_ row: String, in table: Question) {
        let gaps = walk.gaps(in: table, row: row).map { $0.field.label[language] }
        say(
            gaps.isEmpty ? RowText.done : .doneWithGaps,
            ["row": .text(words.title(ofRow: row, in: table)), "gaps": .text(gaps.joined(separator: ", "))])
    }

    // MARK: Showing

    private func show(_ cell: Cell, _ column: Column, _ table: Question, _ subject: Subject) {
        let rows = walk.answers.rows(of: table.id)
        let number = cell.row.flatMap(rows.firstIndex).map { $0 + 1 } ?? rows.count + 1
        let columns = columns(of: table, row: cell.row)
        let index = columns.firstIndex { $0.id == column.id } ?? 0
        say("")
        say(RowText.position, ["row": .count(number), "column": .count(index + 1), "count": .count(columns.count)])
        head(column.field.label[language])
        if !column.field.help[language].isEmpty { say(column.field.help[language]) }
        showFigures(for: cell, column, table)
        let form = ReplyForm(subject: subject, texts: texts)
        form.options.forEach(say)
        say(form.hint)
        if column.field.isPersonal, !table.field.isPersonal { say(QuestionText.personal) }
        showCurrent(cell, column)
    }

    private func showCurrent(_ cell: Cell, _ column: Column) {
        guard let path = cell.path, let answer = walk.answers[path] else {
            if cell.row == nil { say(RowText.enterEnds) } else if !column.isRequired { say(QuestionText.optional) }
            return
        }
        say(current(markWords(answer.mark) ?? words.value(at: path, column.field) ?? ""))
        say(QuestionText.keeps)
    }

    /// The figures of the practice a row is about, where one of them is asked for by its number.
    private func showFigures(for cell: Cell, _ column: Column, _ table: Question) {
        guard column.field.kind == .number, let row = cell.row, let practice = practice(in: row, of: table) else { return }
        for (index, line) in surroundings.advice.figures(of: practice).enumerated() { say("\(index + 1). \(line)") }
    }
}

extension Answer.Content {
    /// What the id of a new row is made from.
    fileprivate var hashed: String {
        switch self {
        case .value(.text(let text)): text
        case .value(.number(let number)): "\(number)"
        case .value(.flag(let flag)): "\(flag)"
        case .value(.list(let list)): list.joined(separator: ",")
        case .mark(let mark): mark.name
        }
    }
}

enum RowText: String, TextKey {
    case position = "wizard.row-position"
    case leftEmpty = "wizard.row-left-empty"
    case done = "wizard.row-done"
    case doneWithGaps = "wizard.row-done-with-gaps"
    case enterEnds = "wizard.row-enter-ends"
}
