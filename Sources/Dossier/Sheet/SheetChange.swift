package import Answers
package import Guide

/// One difference between a sheet and the answers: what would change, and how.
package struct SheetChange: Hashable, Sendable {
    /// For an order of rows the table, for a deleted row the row.
    package var path: AnswerPath
    /// nil where nothing stands yet.
    package var old: Answer.Content?
    /// nil where something is taken away or rows change places.
    package var new: Answer.Content?
    package var saved: SourcedChange
}

extension AnswerSheet {
    /// What importing the sheet would change: what is new or different. What the sheet does not mention stays,
    /// unless it is to replace everything.
    ///
    /// In the order of the guide, so that an answer comes after those its question depends on and is not stale.
    package func changes(
        from answers: Answers, in guide: Guide, replacing: Bool = false
    ) -> [SheetChange] {
        var changes: [SheetChange] = []
        for question in questions(in: guide) {
            if let own = self.answers[question] {
                changes += change(AnswerPath(question), to: own, from: answers, replacing: replacing)
            }
            for row in tables[question] ?? [] {
                changes += cells(of: row, in: question, from: answers, replacing: replacing)
            }
        }
        changes += clearings(of: answers)
        if replacing { changes += removals(from: answers) }
        return changes + orders(after: changes, of: answers) + remarks(from: answers, replacing: replacing)
    }

    /// The cells that nobody has looked at come into a new row alone, and before what says that they are copies; in a row
    /// of the dossier they change nothing.
    private func cells(
        of row: Row, in table: String, from answers: Answers, replacing: Bool
    ) -> [SheetChange] {
        func changes(_ isWanted: (String) -> Bool) -> [SheetChange] {
            row.sortedCells.filter { isWanted($0.column) }.flatMap { cell in
                let path = AnswerPath(table, row: row.id, column: cell.column)
                return change(path, to: cell.entry, from: answers, replacing: replacing)
            }
        }
        guard !answers.hasRow(row.id, in: table) else {
            return changes { replacing || !row.copied.contains($0) }
        }
        let copied = changes(row.copied.contains)
        let path = AnswerPath(table, row: row.id)
        let mark = SheetChange(path: path, old: nil, new: nil, saved: SourcedChange(.copied(path)))
        return copied + (copied.isEmpty ? [] : [mark]) + changes { !row.copied.contains($0) }
    }

    private func clearings(of answers: Answers) -> [SheetChange] {
        cleared.sorted().filter { path in
            answers[path] != nil
                || path.row.map { path.column == nil && answers.hasRow($0, in: path.question) } ?? false
        }.map { SheetChange(path: $0, old: answers[$0]?.content, new: nil, saved: SourcedChange(.clear($0))) }
    }

    /// Those the guide does not know come last.
    private func questions(in guide: Guide) -> [String] {
        let known = guide.questions.map(\.id).filter { answers[$0] != nil || tables[$0] != nil }
        return known + questions.filter(Set(questions).subtracting(known).contains)
    }

    private func change(
        _ path: AnswerPath, to entry: Entry, from answers: Answers, replacing: Bool
    ) -> [SheetChange] {
        let old = answers[path]
        // A sheet typed without sources does not take them away.
        let sameSource = old?.sourceOfValue == entry.source || !replacing && entry.source == nil
        if old?.content == entry.content, sameSource { return [] }
        let change: Change =
            switch entry.content {
            case .value(let value): .set(path, value)
            case .mark(let mark): .mark(path, mark)
            }
        let saved = SourcedChange(change, source: entry.source)
        return [SheetChange(path: path, old: old?.content, new: entry.content, saved: saved)]
    }

    private func removals(from answers: Answers) -> [SheetChange] {
        var kept = Set(self.answers.keys.map { AnswerPath($0) })
        var keptRows: Set<AnswerPath> = []
        for (table, rows) in tables {
            for row in rows {
                keptRows.insert(AnswerPath(table, row: row.id))
                kept.formUnion(row.cells.keys.map { AnswerPath(table, row: row.id, column: $0) })
            }
        }
        var removals: [SheetChange] = []
        for path in answers.paths where !kept.contains(path) {
            let row = path.row.map { AnswerPath(path.question, row: $0) }
            let gone = row.map { keptRows.contains($0) ? path : $0 } ?? path
            if removals.last?.path == gone { continue }
            let saved = SourcedChange(.clear(gone))
            removals.append(SheetChange(path: gone, old: answers[gone]?.content, new: nil, saved: saved))
        }
        return removals
    }

    /// New orders for the tables whose rows would not stand as the sheet lists them. A sheet that leaves out rows says
    /// nothing of where the others stand.
    private func orders(after changes: [SheetChange], of answers: Answers) -> [SheetChange] {
        let trial = answers.trying(changes)
        return tables.keys.sorted().compactMap { table in
            let wanted = (tables[table] ?? []).map(\.id)
            let listed = Set(wanted)
            let would = trial.rows(of: table)
            guard would != wanted, listed.isSuperset(of: would) else { return nil }
            return SheetChange(
                path: AnswerPath(table), old: nil, new: nil, saved: SourcedChange(.order(table, rows: wanted))
            )
        }
    }

    /// The answers as events, the same each time: what a worked example has in place of a journal.
    func exampleEvents(in guide: Guide) -> [Event] {
        changes(from: Answers(), in: guide).enumerated().map { number, change in
            let digits = String(number)
            return Event(
                id: "example-" + String(repeating: "0", count: 6 - digits.count) + digits,
                at: "2026-11-24T00:00:00Z",
                by: "Pateka", guide: guide.version, change: change.saved.change, source: change.saved.source)
        }
    }
}

extension [SheetChange] {
    /// The last change to each path, in the place of the first, where it leaves something else than stood before.
    func inTheEnd(from before: Answers, to after: Answers) -> [SheetChange] {
        let last = Dictionary(map { ($0.kindOfPath, $0) }, uniquingKeysWith: { $1 })
        var seen: Set<AnswerPath> = []
        let kept = compactMap { first -> SheetChange? in
            guard seen.insert(first.kindOfPath).inserted, var change = last[first.kindOfPath] else {
                return nil
            }
            change.old = before[change.path]?.content
            return change.matters(from: before, to: after) ? change : nil
        }
        let would = before.trying(kept)
        let tables = Set(map(\.path.question)).sorted()
        return kept
            + tables.filter { would.rows(of: $0) != after.rows(of: $0) }.map { table in
                let order = Change.order(table, rows: after.rows(of: table))
                return SheetChange(path: AnswerPath(table), old: nil, new: nil, saved: SourcedChange(order))
            }
    }
}

extension SheetChange {
    /// The path, told apart by what changes there: an answer, a note, a department or an order.
    fileprivate var kindOfPath: AnswerPath {
        let (question, row) = (path.question, path.row ?? "")
        return switch saved.change {
        // Notes do not take the place of one another.
        case .note(_, let text, _): AnswerPath(question, row: row + "/note/" + text, column: path.column)
        case .revise(_, let notes, _):
            AnswerPath(question, row: row + "/revise/" + notes.joined(), column: path.column)
        case .assign: AnswerPath(question, row: row + "/assign", column: path.column)
        case .order: AnswerPath(question, row: row + "/order", column: path.column)
        case .copied: AnswerPath(question, row: row + "/copied", column: path.column)
        case .set, .mark, .clear, .undo, .version, .confirm: path
        }
    }

    fileprivate func matters(from before: Answers, to after: Answers) -> Bool {
        switch saved.change {
        case .set, .mark, .clear:
            if let row = path.row, path.column == nil {
                return before.hasRow(row, in: path.question) != after.hasRow(row, in: path.question)
            }
            return before[path]?.content != after[path]?.content
                || before[path]?.sourceOfValue != after[path]?.sourceOfValue
        case .note, .revise: return before.notes(at: path) != after.notes(at: path)
        case .assign: return before.department(path) != after.department(path)
        case .order(let table, _): return before.rows(of: table) != after.rows(of: table)
        case .undo, .version, .copied, .confirm: return true
        }
    }
}

extension Answers {
    /// The answers as they would stand with these changes.
    package func trying(_ changes: [SheetChange]) -> Answers {
        Answers(events + changes.enumerated().map { $1.trialEvent(events.count + $0) })
    }
}

extension SheetChange {
    /// Sorts behind every real event, and behind the trial ones before it.
    fileprivate func trialEvent(_ number: Int) -> Event {
        let digits = String(number)
        let id = "~" + String(repeating: "0", count: 12 - digits.count) + digits
        return Event(id: id, at: "~", by: "", guide: "", change: saved.change, source: saved.source)
    }
}
