import Answers
import Guide
import Terminal
import Wording

/// A table: its rows, and what can be done with them.
extension Conversation {
    /// Asks what to do with the table; when its rows were just shown, only how many there are is said again.
    mutating func visitTable(_ table: Question, after: Place?, isShown: Bool) throws -> Place {
        if !walk.answers.hasRows(in: table.id), walk.answers[table.id] == nil,
            let cell = nextNeededRow(of: table), interview.hurried.insert(table.id).inserted
        {
            return .cell(cell, after: .question(table.id, after: after))
        }
        isShown ? showBriefly(table) : show(table)
        interview.openTable = table.id
        let subject = Subject(
            path: AnswerPath(table.id), field: table.field, why: table.why, isNeeded: table.needed != nil,
            poor: table.poor, options: [])
        var prompt = prompt(at: table, subject, after: after)
        prompt.own.formUnion([.copy, .move, .delete])
        prompt.reminder = texts(TableText.hint)
        sayEntered(at: prompt)
        while true {
            if drawsForms { (prompt.form, prompt.shortcuts) = (.grid(grid(of: table)), rowShortcuts()) }
            switch try ask(prompt) {
            case .nothing: return try leave(table, after: after)
            case .text(let text): if let place = try rowPlace(text, in: table, prompt) { return place }
            case .command(let command, let argument):
                if let place = try carryOut(command, argument, in: table, prompt) {
                    return place
                }
            }
            remind(prompt)
        }
    }

    private mutating func carryOut(
        _ command: Command, _ argument: String, in table: Question, _ prompt: Prompt
    ) throws -> Place? {
        switch command {
        case .copy: return try copyRow(argument, in: table, prompt)
        case .move: try moveRow(argument, in: table)
        case .delete:
            try deleteRow(argument, in: table, prompt)
            // How many rows there are is shown again with them.
            if drawsForms { return prompt.place }
        default: return try mark(command, argument, in: table, prompt)
        }
        return nil
    }

    /// The row a reply opens: a new one, or one by number or title; nil when it opens none.
    private mutating func rowPlace(_ text: String, in table: Question, _ prompt: Prompt) throws -> Place? {
        if text == "?" {
            showRows(table)
            return nil
        }
        if text == "+" || text == "0" {
            guard hasRoom(table), let cell = firstCell(of: table, row: nil) else { return nil }
            return .cell(cell, after: prompt.place)
        }
        if let cell = cell(named: text, in: table) {
            noteOpened(text, in: table)
            return .cell(cell, after: prompt.place)
        }
        if let aimed, takes(text, aimed, in: table) { return open(aimed, with: text, in: table, prompt) }
        if let open = beginning(of: text, in: table, prompt) {
            guard try isTitle(text, in: table, prompt) else { return nil }
            return hasRoom(table) ? try begin(open, with: text) : nil
        }
        guard let row = row(text, of: table) else { return nil }
        return firstCell(of: table, row: row).map { .cell($0, after: prompt.place) }
    }

    /// The first cell of a new row, where the table is drawn and words were typed that are no whole title of a row.
    private func beginning(of text: String, in table: Question, _ prompt: Prompt) -> OpenCell? {
        // What may stay empty before it is passed over, such as the pick from a register.
        let column = columns(of: table, row: nil).first { $0.isRequired || $0.field.isText }
        guard drawsForms, !text.isNumbering, let column, column.field.isText,
            // Rows are reached by arrows; only a whole title is meant for one that is there.
            picker(ofRowsIn: table).exact(text) == nil
        else { return nil }
        return opened(Cell(table: table.id, row: nil, column: column.id), after: prompt.place)
    }

    private mutating func begin(_ open: OpenCell, with text: String) throws -> Place? {
        switch open.column.field.read(text, options: [], language: language) {
        case .success(let value): return try fill(open, .value(value))
        case .failure(let problem):
            refuse(problem.words(texts, for: open.column.field))
            return nil
        }
    }

    private func picker(ofRowsIn table: Question) -> OptionPicker {
        OptionPicker(
            options: walk.answers.rows(of: table.id).map {
                Option(id: $0, label: Localized(same: words.title(ofRow: $0, in: table)))
            }, language: language)
    }

    func hasRoom(_ table: Question) -> Bool {
        guard let most = table.field.most, walk.answers.rows(of: table.id).count >= most else { return true }
        refuse(TableText.full, ["count": .count(most)])
        return false
    }

    /// A row by its number or the beginning of its title; says so when there is none.
    func row(_ text: String, of table: Question) -> String? {
        guard walk.answers.hasRows(in: table.id) else {
            refuse(drawsForms ? TableText.noRowsYetDrawn : .noRowsYet)
            return nil
        }
        do throws(ReplyProblem) {
            return try picker(ofRowsIn: table).pick(text.trimmed).id
        } catch {
            refuse(error.words(texts, for: nil))
            return nil
        }
    }

    // MARK: Leaving

    /// Enter: goes on, and says what is missing in the table, which stays as it is.
    private mutating func leave(_ table: Question, after: Place?) throws -> Place {
        switch walk.standing(table) {
        case .open where table.needed == nil: say(QuestionText.skipped)
        case .partly, .open, .outdated:
            sayMissing(in: table)
            interview.passed.insert(table.id)
            if walk.changedMeaning(of: table) != nil { try confirm(table) }
        case .answered where walk.needsAnotherLook(table): try confirm(table)
        case .answered, .later, .unknown, .doesNotApply: break
        }
        return goOn(from: table, after: after)
    }

    private func sayMissing(in table: Question) {
        let rows = walk.answers.rows(of: table.id)
        let missing = table.field.fewest - rows.count
        if missing > 0 { say(TableText.rowsMissing, ["count": .count(missing)]) }
        let incomplete = rows.count {
            !walk.gaps(in: table, row: $0).isEmpty || !walk.copies(in: table, row: $0).isEmpty
        }
        if incomplete > 0 { say(TableText.rowsIncomplete, ["count": .count(incomplete)]) }
    }

    // MARK: Showing

    private func show(_ table: Question) {
        guard isHeard else { return }
        showHead(of: table)
        let count = walk.answers.rows(of: table.id).count
        if table.needed == nil { say(drawsForms ? TableText.optionalDrawn : .optional) }
        sayCount(of: table)
        if table.field.isPersonal { say(QuestionText.personal) }
        sayMark(of: table)
        let changed = walk.changedMeaning(of: table)
        sayWhatChanged(changed)
        if changed != nil {
            say(drawsForms ? ConfirmText.tableConfirmedByDrawn : .tableConfirmedBy)
        } else if walk.isStale(table) {
            drawsForms ? say(TableText.staleDrawn) : say(QuestionText.stale)
        }
        guard !drawsForms else { return }
        showRows(table)
        say(TableText.hint)
        if count > 0 { say(moreHint) }
    }

    private func sayMark(of table: Question) {
        guard let mark = markWords(walk.answers[table.id]?.mark), walk.standing(table) != .answered else {
            return
        }
        say(current(mark))
    }

    private var moreHint: String {
        texts(
            TableText.moreHint,
            [
                "copy": .text(commands.name(of: .copy)), "move": .text(commands.name(of: .move)),
                "delete": .text(commands.name(of: .delete)),
            ])
    }

    private func showBriefly(_ table: Question) {
        guard isHeard else { return }
        say("")
        if drawsForms { head(table.field.label[language]) }
        sayCount(of: table)
        sayMark(of: table)
        if !drawsForms { say(TableText.hint) }
    }

    /// How many rows there are, and how many are needed while there are fewer.
    private func sayCount(of table: Question) {
        let count = walk.answers.rows(of: table.id).count
        let isShort = count < table.field.fewest && table.needed != nil
        say(
            isShort ? TableText.countTooFew : .count,
            ["count": .count(count), "fewest": .count(table.field.fewest)])
    }

    /// The rows by number and title; they stand in the form where one is drawn.
    func showRows(_ table: Question) {
        if !drawsForms { rowLines(of: table).forEach(say) }
    }

    /// The rows with their numbers, what stands in some columns, and what is missing in each.
    func rowLines(of table: Question, telling columns: some Sequence<Column> = []) -> [String] {
        walk.answers.rows(of: table.id).enumerated().map { index, row in
            let putOff = walk.putOff(in: table, row: row)
            let gaps = walk.gaps(in: table, row: row).filter { !putOff.contains($0) }
                .map { $0.field.label[language] }
            let later = putOff.map { $0.field.label[language] }
            let title =
                "\(index + 1). \(words.title(ofRow: row, in: table))" + told(columns, of: row, in: table)
            let copies = walk.copies(in: table, row: row).map { $0.field.label[language] }
            return title
                + (gaps.isEmpty
                    ? "" : " " + texts(TableText.gaps, ["gaps": .text(gaps.joined(separator: ", "))]))
                + (later.isEmpty
                    ? "" : " " + texts(TableText.putOff, ["cells": .text(later.joined(separator: ", "))]))
                + (copies.isEmpty
                    ? "" : " " + texts(TableText.copies, ["cells": .text(copies.joined(separator: ", "))]))
        }
    }
}

extension Conversation {
    /// What stands in some cells of a row, cut where it is long; nothing where nothing stands.
    private func told(_ columns: some Sequence<Column>, of row: String, in table: Question) -> String {
        let cells = columns.compactMap { column in
            words.value(at: AnswerPath(table.id, row: row, column: column.id), column.field).map {
                column.field.label[language] + ": "
                    + $0.split(separator: "\n").joined(separator: " ").truncated(toWordsIn: 40)
            }
        }
        return cells.isEmpty
            ? "" : " " + texts(TableText.cells, ["cells": .text(cells.joined(separator: "; "))])
    }
}

extension String {
    /// Whether it is made of the signs of row and cell numbers alone.
    fileprivate var isNumbering: Bool { allSatisfy { "0123456789 .,;-–+?".contains($0) } }
}

enum TableText: String, TextKey {
    case hint = "wizard.table-hint"
    case moreHint = "wizard.table-more-hint"
    case optional = "wizard.table-optional"
    case optionalDrawn = "wizard.table-optional-drawn"
    case staleDrawn = "wizard.table-stale-drawn"
    case count = "wizard.table-count"
    case countTooFew = "wizard.table-count-too-few"
    case full = "wizard.table-full"
    case noRowsYet = "wizard.table-no-rows-yet"
    case noRowsYetDrawn = "wizard.table-no-rows-yet-drawn"
    case rowsMissing = "wizard.table-rows-missing"
    case rowsIncomplete = "wizard.table-rows-incomplete"
    case copies = "wizard.table-copies"
    case copyInCell = "wizard.table-copy-in-cell"
    case cells = "wizard.table-cells"
    case gaps = "wizard.table-gaps"
    case putOff = "wizard.table-put-off"
}
