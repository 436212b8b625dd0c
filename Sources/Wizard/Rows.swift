import Answers
import Guide
import Wording

/// Filling in a row, cell by cell.
extension Conversation {
    /// The first cell of a row; nil when none applies.
    func firstCell(of table: Question, row: String?, only: Set<String>? = nil) -> Cell? {
        columns(of: table, row: row, only: only).first.map {
            Cell(table: table.id, row: row, column: $0.id, only: only)
        }
    }

    /// The columns asked in a row: those that apply, without optional ones that have nothing to choose from yet.
    func columns(of table: Question, row: String?, only: Set<String>? = nil) -> [Column] {
        table.columns.filter { column in
            let isAsked =
                only.map { $0.contains(column.id) && walk.applies(column, in: table.id, row: row ?? "") }
                ?? walk.asks(column, in: table, row: row ?? "")
            guard isAsked else { return false }
            guard !column.isRequired, case .rows = column.field.options else { return true }
            return !words.options(of: column.field, in: row.map { AnswerPath(table.id, row: $0) }).isEmpty
        }
    }

    /// The cell of a row before or after a column; nil at either end.
    func cell(
        _ offset: Int, from column: Column, row: String, in table: Question, only: Set<String>? = nil
    ) -> Cell? {
        let asked = columns(of: table, row: row, only: only)
        guard let place = table.columns.firstIndex(where: { $0.id == column.id }) else { return nil }
        let before = Set(table.columns[..<place].map(\.id))
        let beside =
            offset < 0
            ? asked.last { before.contains($0.id) }
            : asked.first {
                !before.contains($0.id) && $0.id != column.id
                    && (only != nil || !isFilledIn($0, in: row, of: table))
            }
        return beside.map { Cell(table: table.id, row: row, column: $0.id, only: only) }
    }

    mutating func visitCell(_ cell: Cell, after: Place) throws -> Place {
        guard let open = opened(cell, after: after) else { return after }
        let subject = Subject(
            path: cell.path, field: open.column.field, why: open.table.why, isNeeded: open.column.isRequired,
            options: options(for: open), source: source(of: open.column.field))
        sayReversed(at: cell.path)
        show(open, subject)
        var prompt = prompt(at: open, subject)
        sayEntered(at: prompt)
        put(subject, into: &prompt)
        while true {
            switch try reply(to: subject, at: prompt) {
            case .value(let value):
                guard try mayName(value, of: open, at: prompt) else { break }
                return try fill(open, .value(value))
            case .mark(let mark): return try fill(open, .mark(mark))
            case .cleared: return try clear(open, at: prompt)
            case .kept: if let place = try keep(open) { return place }
            }
            remind(prompt)
        }
    }

    /// Marks a cell from its table, without going there.
    mutating func mark(_ cell: Cell, _ command: Command, _ reason: String, after: Place) throws -> Place? {
        guard let open = opened(cell, after: after) else { return nil }
        let subject = Subject(
            path: cell.path, field: open.column.field, why: open.table.why, isNeeded: open.column.isRequired,
            options: [])
        var prompt = prompt(at: open, subject)
        prompt.place = after
        return try mark(command, reason, at: prompt).map { try fill(open, .mark($0)) }
    }

    /// The row is gone when its only cell is.
    private mutating func clear(_ open: OpenCell, at prompt: Prompt) throws -> Place {
        guard let row = open.cell.row, let path = open.cell.path,
            walk.answers.cellPaths(ofRow: row, in: open.table.id) == [path]
        else {
            try clear(open.cell.path, of: open.table)
            return open.cell.row.map { next(after: open, row: $0) } ?? open.after
        }
        let isGone = try delete(AnswerPath(open.table.id, row: row), of: open.table, at: prompt)
        return isGone ? open.after : prompt.place
    }

    /// Enter at a cell; nil when what stands there cannot stay.
    private mutating func keep(_ open: OpenCell) throws -> Place? {
        guard let row = open.cell.row, let path = open.cell.path else { return beginElsewhere(open) }
        try seeOthers(at: path)
        if refusesEnd(at: path) { return nil }
        try confirmCopy(at: path)
        try confirmMeaning(at: path, in: open.table)
        if walk.answers[path] == nil {
            open.column.isRequired ? say(RowText.leftEmpty) : say(QuestionText.skipped)
        }
        return next(after: open, row: row)
    }

    private func beginElsewhere(_ open: OpenCell) -> Place {
        guard let next = beginning(after: open) else { return open.after }
        say(QuestionText.skipped)
        return .cell(next, after: open.after)
    }

    /// A new row whose cell may stay empty is begun at the next one that can be; the first that is needed ends it.
    func beginning(after open: OpenCell) -> Cell? {
        let rest = open.table.columns.drop { $0.id != open.column.id }.dropFirst()
        guard !open.column.isRequired,
            let next = rest.first(where: { $0.when == nil && walk.isOnPath($0, of: open.table) })
        else { return nil }
        return Cell(table: open.table.id, row: nil, column: next.id)
    }

    /// Says again what a copied cell holds, so that it counts as looked at.
    private mutating func confirmCopy(at path: AnswerPath) throws {
        guard walk.answers.isCopy(path), let content = walk.answers[path]?.content else { return }
        switch content {
        case .value(let value): try save(.set(path, value))
        case .mark(let mark): try save(.mark(path, mark))
        }
        say(QuestionText.confirmed)
    }

    /// nil when the row or the column is no longer there.
    func opened(_ cell: Cell, after: Place) -> OpenCell? {
        guard let table = guide.question(cell.table), let column = table.column(cell.column) else {
            return nil
        }
        if let row = cell.row {
            guard walk.answers.hasRow(row, in: table.id), walk.applies(column, in: table.id, row: row) else {
                return nil
            }
        }
        return OpenCell(cell: cell, column: column, table: table, after: after)
    }

    /// The entries of a register stand with those first that fit the row, and the row from which a practice was looked
    /// for stands first where it can be what the practice is for.
    private func options(for open: OpenCell) -> [Option] {
        let options = words.options(of: open.column.field, in: open.cell.path)
        if case .practices(let topic, _) = open.after, let place = topic.path, let row = place.row,
            open.column.field.options == .rows(of: place.question)
        {
            return options.filter { $0.id == row } + options.filter { $0.id != row }
        }
        guard case .register(let register) = open.column.field.options else { return options }
        let topic = Topic(
            step: guide.step(of: open.table.id)?.id, path: open.cell.path, themes: themes(of: open))
        let best = surroundings.advice.best(of: register, for: topic, given: walk.answers)
        return best.compactMap { id in options.first { $0.id == id } }
            + options.filter { !best.contains($0.id) }
    }

    /// The themes of the row as far as it is filled in, else those of the table.
    private func themes(of open: OpenCell) -> [String] {
        let own = open.cell.row.map { walk.themes(ofRow: $0, in: open.table) } ?? []
        return own.isEmpty ? open.table.themes : own
    }

    private func prompt(at open: OpenCell, _ subject: Subject) -> Prompt {
        let before =
            open.cell.isAlone
            ? nil
            : open.cell.row.flatMap {
                cell(-1, from: open.column, row: $0, in: open.table, only: open.cell.only)
            }
        var prompt = prompt(at: open.table, subject, after: open.after)
        prompt.place = .cell(open.cell, after: open.after)
        prompt.back = before.map { .cell($0, after: open.after) } ?? open.after.backwards
        prompt.reminder = open.column.field.label[language]
        prompt.themes = themes(of: open)
        prompt.shortcuts = [closingKey]
        return prompt
    }

    mutating func fill(_ open: OpenCell, _ content: Answer.Content) throws -> Place {
        let (table, column) = (open.table, open.column)
        let row =
            open.cell.row ?? walk.answers.newRowID(in: table.id, for: content.hashed, by: surroundings.author)
        let path = AnswerPath(table.id, row: row, column: column.id)
        if open.cell.row == nil { interview.begun[table.id] = row }
        let before = walk
        switch content {
        case .value(let value):
            if try walk.answers.value(path) != value || besides != nil || walk.answers.isCopy(path)
                || walk.changedMeaning(of: table, at: path) != nil
                || isOvertaken(.set(path, value))
            {
                try save(changes(setting: value, at: path, open) + (besides.map { [$0] } ?? []))
            }
            if open.cell.isAlone || !column.field.isText { sayRecorded(value, column.field) }
            sayBesides()
        case .mark(let mark) where open.cell.isAlone:
            try save(.mark(path, mark))
            sayMarked(mark, at: path, of: table)
        case .mark(let mark): try record(mark, at: path)
        }
        sayConsequences(of: table, before)
        sayRenamed(AnswerPath(table.id, row: row), before)
        let place = next(after: open, row: row)
        guard let end = endBefore(beside: path), let column = end.column,
            !isAskedOnTheWay(column, after: open)
        else { return place }
        return .cell(Cell(table: table.id, row: row, column: column, isAlone: true), after: place)
    }

    /// Whether a column is still to come in a row that is asked cell by cell.
    private func isAskedOnTheWay(_ column: String, after open: OpenCell) -> Bool {
        !open.cell.isAlone && open.cell.only?.contains(column) ?? true
            && open.table.columns.drop { $0.id != open.column.id }.contains { $0.id == column }
    }

    /// The value, and what the pick of an entry fills in beside it.
    private func changes(setting value: Value, at path: AnswerPath, _ open: OpenCell) -> [Change] {
        let (table, row) = (open.table, path.row ?? "")
        var changes: [Change] = [.set(path, value)]
        if case .register(let register) = open.column.field.options, let entry = value.text {
            let facts = surroundings.facts(register, entry)
            for column in table.columns {
                let other = AnswerPath(table.id, row: row, column: column.id)
                guard let fill = column.fill?.splitOnce(at: "/"), fill.0 == open.column.id,
                    walk.answers.value(other) == nil, let fact = facts[fill.1]
                else { continue }
                changes.append(.set(other, fact))
            }
        }
        return changes
    }

    /// The next cell of the row, or the end of it.
    private func next(after open: OpenCell, row: String) -> Place {
        if open.cell.isAlone { return open.after }
        if let next = cell(+1, from: open.column, row: row, in: open.table, only: open.cell.only) {
            return .cell(next, after: open.after)
        }
        // Of a row of which only some cells were asked it is not said what the others lack.
        guard open.cell.only == nil else { return open.after }
        sayRowDone(row, in: open.table)
        guard case .question(open.table.id, _) = open.after else { return open.after }
        return nextNeededRow(of: open.table).map { .cell($0, after: open.after) } ?? open.after
    }

    func sayRowDone(_ row: String, in table: Question) {
        let gaps = walk.gaps(in: table, row: row).map { $0.field.label[language] }
        say(
            gaps.isEmpty ? RowText.done : .doneWithGaps,
            ["row": .text(words.title(ofRow: row, in: table)), "gaps": .text(gaps.joined(separator: ", "))])
        let copies = walk.copies(in: table, row: row).map { $0.field.label[language] }
        if !copies.isEmpty { say(RowText.copies, ["cells": .text(copies.joined(separator: ", "))]) }
    }
}

/// A cell with what the guide says about it.
struct OpenCell {
    var cell: Cell
    var column: Column
    var table: Question
    /// Where to go when the row is done.
    var after: Place
}

extension Answer.Content {
    /// What the id of a new row is made from.
    fileprivate var hashed: String {
        switch self {
        case .value(.text(let text)): text
        case .value(.number(let number)): "\(number)"
        case .value(.about(let number)): "~\(number)"
        case .value(.flag(let flag)): "\(flag)"
        case .value(.list(let list)): list.joined(separator: ",")
        case .mark(let mark): mark.name
        }
    }
}

enum RowText: String, TextKey {
    case position = "wizard.row-position"
    case newPosition = "wizard.row-new-position"
    case needed = "wizard.row-cell-needed"
    case leftEmpty = "wizard.row-left-empty"
    case done = "wizard.row-done"
    case doneWithGaps = "wizard.row-done-with-gaps"
    case copy = "wizard.row-cell-copied"
    case copies = "wizard.row-copies"
    case enterEnds = "wizard.row-enter-ends"
    case enterGoesOn = "wizard.row-enter-goes-on"
}
