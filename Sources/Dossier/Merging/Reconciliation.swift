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
    /// The ids that new rows of a copy get, where the other copy has another row of the same id.
    private var renamed: [Copy: [AnswerPath: String]] = [:]

    private enum Copy {
        case own, theirs
    }

    init(own: [Event], theirs: [Event], in guide: Guide?) {
        self.guide = guide
        let known = Set(own.map(\.id))
        base = Answers(theirs.filter { known.contains($0.id) })
        self.own = Answers(own)
        self.theirs = Answers(theirs)
        merged = Answers(own + theirs)
        settleRows()
        settleAnswers()
        settleDepartments()
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
        let rows = everyRow
        // First, since a row may point to one that gets another id.
        for row in rows { rename(row) }
        for row in rows {
            switch (base.has(row), own.has(row), theirs.has(row)) {
            case (false, true, true): keepBoth(row)
            case (false, false, true): keepWhole(row, from: .theirs)
            case (false, true, false): keepWhole(row, from: .own)
            case (true, false, true): bringBack(row, from: .theirs)
            case (true, true, false): bringBack(row, from: .own)
            default: break
            }
        }
    }

    private var everyRow: [AnswerPath] {
        let tables = Set((own.paths + theirs.paths + base.paths).filter { $0.row != nil }.map(\.question))
        return tables.sorted().flatMap { table in
            Set(own.rows(of: table) + theirs.rows(of: table) + base.rows(of: table)).sorted().map {
                AnswerPath(table, row: $0)
            }
        }
    }

    private func answers(of copy: Copy) -> Answers {
        switch copy {
        case .own: own
        case .theirs: theirs
        }
    }

    /// Where both copies have a new row of this id and these are two, the one made later gets an id of its own.
    private mutating func rename(_ row: AnswerPath) {
        guard !base.has(row), own.has(row), theirs.has(row), areTwo(row),
            let first = firstEvent(of: row, in: own), let second = firstEvent(of: row, in: theirs)
        else { return }
        let ownIsEarlier = Event.isBefore(first, second)
        renamed[ownIsEarlier ? .theirs : .own, default: [:]][row] = Answers.rowID(
            in: row.question, named: (ownIsEarlier ? second : first).id,
            avoiding: merged.rowIDs(everUsedIn: row.question))
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
    private mutating func keepWhole(_ row: AnswerPath, from copy: Copy) {
        let cells = cells(of: row, in: copy)
        guard cells.map(\.entry) != merged.cells(of: row).map(\.entry) else { return }
        want(cells, at: row)
        settledRows.insert(row)
    }

    /// What a copy has pointing to its row that gets another id points there, also from rows that get one themselves.
    private mutating func keepBoth(_ row: AnswerPath) {
        let (ownID, theirID) = (renamed[.own]?[row], renamed[.theirs]?[row])
        guard let id = row.row, let new = ownID ?? theirID, let first = firstEvent(of: row, in: own),
            let second = firstEvent(of: row, in: theirs)
        else { return }
        let (earlier, later): (Copy, Copy) = ownID == nil ? (.own, .theirs) : (.theirs, .own)
        want(cells(of: row, in: earlier), at: row)
        for (path, entry) in cells(of: row, in: later) {
            wanted[AnswerPath(row.question, row: new, column: path.column)] = entry
        }
        for path in references(to: id, of: row.question, newIn: answers(of: later))
        where answers(of: later)[path]?.content == merged[path]?.content && !isOfTwo(path) {
            wanted[path] = answers(of: later).entry(path).map { renaming(in: $0, at: path, of: later) }
        }
        settledRows.insert(row)
        conflicts.append(
            MergeConflict(
                kind: .twoRows(own: ownID ?? id, theirs: theirID ?? id), path: row, own: side(first, nil),
                theirs: side(second, nil),
                standing: nil))
    }

    /// Whether an answer stands in a row of which there are two.
    private func isOfTwo(_ path: AnswerPath) -> Bool {
        guard let row = path.row.map({ AnswerPath(path.question, row: $0) }) else { return false }
        return renamed.values.contains { $0[row] != nil }
    }

    /// The cells of a row of a copy, pointing to rows by the ids these will have.
    private func cells(of row: AnswerPath, in copy: Copy) -> [(path: AnswerPath, entry: AnswerSheet.Entry)] {
        answers(of: copy).cells(of: row).map { ($0.path, renaming(in: $0.entry, at: $0.path, of: copy)) }
    }

    private func renaming(in entry: AnswerSheet.Entry, at path: AnswerPath, of copy: Copy)
        -> AnswerSheet.Entry
    {
        guard case .rows(let table) = options(at: path), let ids = renamed[copy] else { return entry }
        let new = { (id: String) in ids[AnswerPath(table, row: id)] ?? id }
        return switch entry.content {
        case .value(.text(let id)): AnswerSheet.Entry(.value(.text(new(id))), source: entry.source)
        case .value(.list(let list)): AnswerSheet.Entry(.value(.list(list.map(new))), source: entry.source)
        default: entry
        }
    }

    private func options(at path: AnswerPath) -> OptionSource? {
        let question = guide?.question(path.question)
        return (path.column.map { question?.column($0)?.field } ?? question?.field)?.options
    }

    /// A row that one copy has deleted and the other has changed, or begun to point to, stays as the other has it.
    private mutating func bringBack(_ row: AnswerPath, from copy: Copy) {
        guard let id = row.row else { return }
        let other = answers(of: copy)
        let isChanged = other.cells(of: row).map(\.entry.content) != base.cells(of: row).map(\.entry.content)
        let pointers = references(to: id, of: row.question, newIn: other)
        let told = notes(on: row, in: other).filter { !base.notes.map(\.id).contains($0) }
        guard isChanged || !pointers.isEmpty || !told.isEmpty else { return }
        want(cells(of: row, in: copy), at: row)
        settledRows.insert(row)
        let note = other.events.last { told.contains($0.id) }
        let events = [own, theirs].map { answers in
            let isNoted = !isChanged && pointers.isEmpty && answers.events.last { $0.id == note?.id } != nil
            return isNoted ? note : ([row] + pointers).compactMap { lastEvent(at: $0, in: answers) }.first
        }
        conflicts.append(
            MergeConflict(
                kind: .deletedRow, path: row, own: side(events[0], nil), theirs: side(events[1], nil),
                standing: nil))
    }

    /// The ids of the notes on a row and its cells.
    private func notes(on row: AnswerPath, in answers: Answers) -> [String] {
        answers.notes(on: row.question).filter { $0.path.row == row.row }.map(\.id)
    }

    private mutating func want(_ cells: [(path: AnswerPath, entry: AnswerSheet.Entry)], at row: AnswerPath) {
        for (path, _) in merged.cells(of: row) { wanted.updateValue(nil, forKey: path) }
        for (path, entry) in cells { wanted[path] = entry }
    }

    /// The places that pick a row in one copy and did not before the two parted.
    private func references(to row: String, of table: String, newIn answers: Answers) -> [AnswerPath] {
        answers.paths.filter { path in
            guard options(at: path) == .rows(of: table), let value = answers.value(path) else { return false }
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

    /// Notes stand beside each other; a question has one department.
    private mutating func settleDepartments() {
        let name = { (answers: Answers, path: AnswerPath) in
            answers.department(path).map { Answer.Content.value(.text($0)) }
        }
        for path in Set(own.assigned + theirs.assigned).sorted() {
            let (before, mine, other) = (name(base, path), name(own, path), name(theirs, path))
            guard mine != before, other != before, mine != other else { continue }
            let assignment = { (answers: Answers) in
                answers.events.last { if case .assign(path, _) = $0.change { true } else { false } }
            }
            conflicts.append(
                MergeConflict(
                    kind: .department, path: path, own: side(assignment(own), mine),
                    theirs: side(assignment(theirs), other), standing: name(merged, path)))
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
    fileprivate func has(_ row: AnswerPath) -> Bool { row.row.map { hasRow($0, in: row.question) } ?? false }

    fileprivate func entry(_ path: AnswerPath) -> AnswerSheet.Entry? {
        self[path].map { AnswerSheet.Entry($0.content, source: $0.source) }
    }

    /// The answers in a row, sorted by column.
    fileprivate func cells(of row: AnswerPath) -> [(path: AnswerPath, entry: AnswerSheet.Entry)] {
        guard let id = row.row else { return [] }
        return cellPaths(ofRow: id, in: row.question).compactMap { path in entry(path).map { (path, $0) } }
    }
}

extension Answer.Content {
    /// Whether it only says that an answer is still to come.
    fileprivate var isOwed: Bool { self == .mark(.later(note: "")) }
}
