import Answers
import Guide

/// What two copies of a dossier have made of it since they parted, and what has to be written beside the events of both
/// so that no row is lost, torn or taken for another.
///
/// It depends only on the two copies, not on which of them is joined to which.
struct Reconciliation {
    private let guide: Guide?
    private let base: Answers
    private let own: Answers
    private let theirs: Answers
    private let merged: Answers
    private(set) var conflicts: [MergeConflict] = []
    /// What must stand in the end, where that is not what the events add up to.
    private var wanted: [AnswerPath: AnswerSheet.Entry?] = [:]
    private var settledRows: Set<AnswerPath> = []

    init(own: [Event], theirs: [Event], in guide: Guide?) {
        self.guide = guide
        let known = Set(own.map(\.id))
        base = Answers(theirs.filter { known.contains($0.id) })
        self.own = Answers(own)
        self.theirs = Answers(theirs)
        merged = Answers(own + theirs)
        settleRows()
        settleAnswers()
        settleRemarks()
    }

    /// The changes to write behind the events of both.
    var changes: [SourcedChange] {
        wanted.sorted { $0.key < $1.key }.compactMap { path, entry in
            guard merged.entry(path) != entry else { return nil }
            return switch entry?.content {
            case .value(let value): SourcedChange(.set(path, value), source: entry?.source)
            case .mark(let mark): SourcedChange(.mark(path, mark), source: entry?.source)
            case nil: SourcedChange(.clear(path))
            }
        }
    }

    // MARK: Rows

    private mutating func settleRows() {
        let tables = Set((own.paths + theirs.paths + base.paths).filter { $0.row != nil }.map(\.question))
        for table in tables.sorted() {
            let rows = Set(own.rows(of: table) + theirs.rows(of: table) + base.rows(of: table))
            for row in rows.sorted() {
                let path = AnswerPath(table, row: row)
                switch (
                    base.hasRow(row, in: table), own.hasRow(row, in: table), theirs.hasRow(row, in: table)
                ) {
                case (false, true, true): if areTwo(path) { keepBoth(path) }
                case (false, false, true): keepWhole(path, from: theirs)
                case (false, true, false): keepWhole(path, from: own)
                case (true, false, true): bringBack(path, from: theirs)
                case (true, true, false): bringBack(path, from: own)
                default: break
                }
            }
        }
    }

    /// Whether the new rows of both copies said different things in one cell when they were made. Rows that one file
    /// brought into both are one row, whatever became of them since.
    private func areTwo(_ row: AnswerPath) -> Bool {
        let (mine, other) = (beginning(of: row, in: own), beginning(of: row, in: theirs))
        return mine.contains { path, value in other[path].map { $0 != value } ?? false }
    }

    /// The first values of a row, or those it was made of in one go.
    private func beginning(of row: AnswerPath, in answers: Answers) -> [AnswerPath: Value] {
        let batch = firstEvent(of: row, in: answers)?.batch
        var values: [AnswerPath: Value] = [:]
        for event in answers.events where batch == nil || event.batch == batch {
            guard case .set(let path, let value) = event.change, path.question == row.question,
                path.row == row.row, values[path] == nil
            else { continue }
            values[path] = value
        }
        return values
    }

    /// A new row stays as it is although the other copy has had, and deleted, one of the same id.
    private mutating func keepWhole(_ row: AnswerPath, from answers: Answers) {
        let cells = answers.cells(of: row)
        guard cells.map(\.entry) != merged.cells(of: row).map(\.entry) else { return }
        want(cells, at: row)
        settledRows.insert(row)
    }

    /// The row made later gets an id of its own, and what its copy has pointing to it points there.
    private mutating func keepBoth(_ row: AnswerPath) {
        guard let id = row.row, let first = firstEvent(of: row, in: own),
            let second = firstEvent(of: row, in: theirs)
        else { return }
        let ownIsEarlier = Event.isBefore(first, second)
        let (earlier, later) = ownIsEarlier ? (own, theirs) : (theirs, own)
        let new = Answers.rowID(
            in: row.question, named: (ownIsEarlier ? second : first).id,
            avoiding: merged.rowIDs(everUsedIn: row.question))
        want(earlier.cells(of: row), at: row)
        for (path, entry) in later.cells(of: row) {
            wanted[AnswerPath(row.question, row: new, column: path.column)] = entry
        }
        for path in references(to: id, of: row.question, newIn: later)
        where later[path]?.content == merged[path]?.content {
            let isInside = path.question == row.question && path.row == id
            guard !isInside, let entry = later.entry(path) else { continue }
            wanted[path] = entry.naming(new, insteadOf: id)
        }
        settledRows.insert(row)
        conflicts.append(
            MergeConflict(
                kind: .twoRows(renamed: new), path: row, own: side(first, nil), theirs: side(second, nil),
                standing: nil))
    }

    /// A row that one copy has deleted and the other has changed, or begun to point to, stays as the other has it.
    private mutating func bringBack(_ row: AnswerPath, from other: Answers) {
        guard let id = row.row else { return }
        let cells = other.cells(of: row)
        let isChanged = cells.map(\.entry.content) != base.cells(of: row).map(\.entry.content)
        let pointers = references(to: id, of: row.question, newIn: other)
        guard isChanged || !pointers.isEmpty else { return }
        want(cells, at: row)
        settledRows.insert(row)
        let events = [own, theirs].map { answers in
            ([row] + pointers).compactMap { lastEvent(at: $0, in: answers) }.first
        }
        conflicts.append(
            MergeConflict(
                kind: .deletedRow, path: row, own: side(events[0], nil), theirs: side(events[1], nil),
                standing: nil))
    }

    private mutating func want(_ cells: [(path: AnswerPath, entry: AnswerSheet.Entry)], at row: AnswerPath) {
        for (path, _) in merged.cells(of: row) { wanted.updateValue(nil, forKey: path) }
        for (path, entry) in cells { wanted[path] = entry }
    }

    /// The places that pick a row in one copy and did not before the two parted.
    private func references(to row: String, of table: String, newIn answers: Answers) -> [AnswerPath] {
        guard let guide else { return [] }
        return answers.paths.filter { path in
            let question = guide.question(path.question)
            let field = path.column.map { question?.column($0)?.field } ?? question?.field
            guard field?.options == .rows(of: table), let value = answers.value(path) else { return false }
            return value.pickedIDs.contains(row) && base.value(path)?.pickedIDs.contains(row) != true
        }
    }

    // MARK: Answers

    private mutating func settleAnswers() {
        for path in Set(own.paths + theirs.paths).sorted() {
            let (before, mine, other) = (base[path]?.content, own[path]?.content, theirs[path]?.content)
            let row = path.row.map { AnswerPath(path.question, row: $0) }
            guard mine != before, other != before, mine != other,
                row.map({ !settledRows.contains($0) }) ?? true
            else { continue }
            if before == nil, let value = [mine, other].first(where: { $0?.isOwed == false }),
                (mine?.isOwed, other?.isOwed) != (false, false)
            {
                // What a row merely owes in one copy is answered in the other.
                wanted[path] = mine == value ? own.entry(path) : theirs.entry(path)
                continue
            }
            let standing = wanted[path].map { $0?.content } ?? merged[path]?.content
            conflicts.append(
                MergeConflict(
                    kind: .answer, path: path, own: side(lastEvent(at: path, in: own), mine),
                    theirs: side(lastEvent(at: path, in: theirs), other), standing: standing))
        }
    }

    private mutating func settleRemarks() {
        func text(_ text: String?) -> Answer.Content? { text.map { .value(.text($0)) } }
        compare(.note, own.notePaths.union(theirs.notePaths)) { text($0.note($1)?.text) }
        compare(.department, Set(own.assigned + theirs.assigned)) { text($0.department($1)) }
    }

    private mutating func compare(
        _ kind: MergeConflict.Kind, _ paths: Set<AnswerPath>,
        _ words: (Answers, AnswerPath) -> Answer.Content?
    ) {
        for path in paths.sorted() {
            let (before, mine, other) = (words(base, path), words(own, path), words(theirs, path))
            guard mine != before, other != before, mine != other else { continue }
            let about = { (change: Change) in
                switch (kind, change) {
                case (.note, .note(path, _)), (.department, .assign(path, _)): true
                default: false
                }
            }
            conflicts.append(
                MergeConflict(
                    kind: kind, path: path, own: side(own.events.last { about($0.change) }, mine),
                    theirs: side(theirs.events.last { about($0.change) }, other),
                    standing: words(merged, path)))
        }
    }

    // MARK: Who and when

    private func side(_ event: Event?, _ content: Answer.Content?) -> MergeConflict.Side {
        MergeConflict.Side(content: content, by: event?.by ?? "–", at: event?.at ?? "")
    }

    private func firstEvent(of row: AnswerPath, in answers: Answers) -> Event? {
        answers.events.first { event in
            event.change.isAboutAnswers && event.change.path?.question == row.question
                && event.change.path?.row == row.row
        }
    }

    /// The newest event at a path, above it or below it.
    private func lastEvent(at path: AnswerPath, in answers: Answers) -> Event? {
        answers.events.last { event in
            guard event.change.isAboutAnswers, let own = event.change.path else { return false }
            return own.question == path.question && own.row == path.row
                && (own.column == path.column || own.column == nil || path.column == nil)
        }
    }
}

extension Answers {
    fileprivate func entry(_ path: AnswerPath) -> AnswerSheet.Entry? {
        self[path].map { AnswerSheet.Entry($0.content, source: $0.source) }
    }

    /// The answers in a row, sorted by column.
    fileprivate func cells(of row: AnswerPath) -> [(path: AnswerPath, entry: AnswerSheet.Entry)] {
        guard let id = row.row else { return [] }
        return cellPaths(ofRow: id, in: row.question).compactMap { path in entry(path).map { (path, $0) } }
    }
}

extension AnswerSheet.Entry {
    fileprivate func naming(_ new: String, insteadOf old: String) -> AnswerSheet.Entry {
        switch content {
        case .value(.text): AnswerSheet.Entry(.value(.text(new)), source: source)
        case .value(.list(let list)):
            AnswerSheet.Entry(.value(.list(list.map { $0 == old ? new : $0 })), source: source)
        default: self
        }
    }
}

extension Answer.Content {
    /// Whether it only says that an answer is still to come.
    fileprivate var isOwed: Bool { self == .mark(.later(note: "")) }
}

extension Change {
    fileprivate var isAboutAnswers: Bool {
        switch self {
        case .set, .mark, .clear: true
        case .order, .undo, .version, .note, .assign, .copied: false
        }
    }
}
