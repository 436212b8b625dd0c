/// An answer as it stands now, with the event that made it so.
package struct Answer: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case value(Value)
        case mark(Mark)
    }

    package let content: Content
    package let event: Event

    package var value: Value? { if case .value(let value) = content { value } else { nil } }
    package var mark: Mark? { if case .mark(let mark) = content { mark } else { nil } }
    package var source: Source? { event.source }
}

/// All answers of a dossier: what its events add up to.
///
/// The fold depends only on the set of events, not on the order they are given in, so two copies of a journal
/// merge by taking the union of their lines. Of two answers to the same path the later one counts. A row lives
/// while it has a cell; deleting it takes away the cells set before, and a cell set afterwards brings it back to its
/// place among the others.
package struct Answers: Hashable, Sendable {
    /// Every event, also those without effect, in the order they are folded.
    package private(set) var events: [Event] = []
    private var ids: Set<String> = []
    /// Where in `events` the one stands that gave a question its answer.
    private var byPath: [AnswerPath: Int] = [:]
    /// The same for the cells of each row, by their columns: what is read, is mostly read row by row.
    private(set) var cellsOfRow: [AnswerPath: [String: Int]] = [:]
    private var rowsAsAdded: [String: [String]] = [:]
    /// How many rows of its table were there before a row, by the row; also of rows that are gone.
    private var places: [AnswerPath: Int] = [:]
    private var rowsEverAdded: [String: Int] = [:]
    /// Where in `events` each row that stands no more was deleted, by its table and its place there.
    private var deletions: [String: [Int: Int]] = [:]
    /// The newest event that shaped a question or any row of its table.
    private var newest: [String: Int] = [:]
    private var chosenOrder: [String: [String]] = [:]
    private(set) var threads = NoteThreads()
    /// Where in `events` the newest assignment of a path stands.
    private(set) var assignmentPositions: [AnswerPath: Int] = [:]
    /// Where in `events` it stands last that what was answered holds.
    private var confirmations: [AnswerPath: Int] = [:]
    /// Whether any event was ever a note or an assignment, also one taken back.
    private(set) var holdsRemarks = false
    /// Where in `events` it stands that a row was taken over from another one.
    private(set) var copyPositions: [AnswerPath: Int] = [:]

    package init(_ events: some Sequence<Event> = []) {
        let given = Array(events)
        // A journal is nearly always in order, and comparing neighbours is much cheaper than sorting.
        let isInOrder = zip(given, given.dropFirst()).allSatisfy { Event.isBefore($0, $1) }
        ids.reserveCapacity(given.count)
        for event in given { ids.insert(event.id) }
        let ordered = isInOrder ? given : given.sorted(by: Event.isBefore)
        var seen: Set<String> = []
        self.events = ids.count == given.count ? ordered : ordered.filter { seen.insert($0.id).inserted }
        fold()
    }

    package subscript(path: AnswerPath) -> Answer? { index(at: path).flatMap { events[$0].answer } }
    package subscript(question: String) -> Answer? { self[AnswerPath(question)] }

    /// The value at a path; nil when there is none or it is marked as missing.
    package func value(_ path: AnswerPath) -> Value? {
        guard let index = index(at: path), case .set(_, let value) = events[index].change else { return nil }
        return value
    }

    func index(at path: AnswerPath) -> Int? {
        guard let row = path.row, let column = path.column else { return byPath[path] }
        return cellsOfRow[AnswerPath(path.question, row: row)]?[column]
    }

    package func value(_ question: String) -> Value? { value(AnswerPath(question)) }

    /// What stands at a path; cheaper than the whole answer with its event.
    package func content(_ path: AnswerPath) -> Answer.Content? {
        index(at: path).flatMap { events[$0].change.content }
    }

    /// The rows of a table, in order.
    package func rows(of table: String) -> [String] {
        let added = rowsAsAdded[table] ?? []
        guard let order = chosenOrder[table] else { return added }
        let living = Set(added)
        let named = order.filter(living.contains)
        let placed = Set(named)
        return named + added.filter { !placed.contains($0) }
    }

    /// Whether any row was taken over from another one.
    package var holdsCopies: Bool { !copyPositions.isEmpty }

    /// Whether a cell was taken over from another row and nothing was said about it since.
    package func isCopy(_ cell: AnswerPath) -> Bool {
        guard !copyPositions.isEmpty, let row = cell.row, cell.column != nil, let given = index(at: cell),
            let copied = copyPositions[AnswerPath(cell.question, row: row)]
        else { return false }
        return given < copied
    }

    /// The cells of which that is so, sorted.
    package var copies: [AnswerPath] {
        copyPositions.keys.flatMap(cells).filter(isCopy).sorted()
    }

    /// The last word that what was answered at a path before holds under the guide of that day.
    package func confirmation(of path: AnswerPath) -> Event? { confirmations[path].map { events[$0] } }

    /// All that still stand of these.
    package var allConfirmations: [Event] { confirmations.values.map { events[$0] } }

    package func hasRows(in table: String) -> Bool { !(rowsAsAdded[table] ?? []).isEmpty }

    package func hasRow(_ row: String, in table: String) -> Bool {
        cellsOfRow[AnswerPath(table, row: row)] != nil
    }

    /// Whether a row before this one was deleted after an answer was given, so that this one has another number now.
    package func hasMoved(_ row: String, in table: String, since answer: AnswerPath) -> Bool {
        guard let deleted = deletions[table], let given = index(at: answer),
            let place = places[AnswerPath(table, row: row)]
        else { return false }
        return deleted.contains { $0.key < place && $0.value > given }
    }

    /// The cells of a row that have an answer, sorted.
    package func cellPaths(ofRow row: String, in table: String) -> [AnswerPath] {
        cells(ofRow: AnswerPath(table, row: row)).sorted()
    }

    private func cells(ofRow row: AnswerPath) -> [AnswerPath] {
        (cellsOfRow[row] ?? [:]).keys.map { AnswerPath(row.question, row: row.row ?? "", column: $0) }
    }

    /// Every path that has an answer, sorted.
    package var paths: [AnswerPath] { (byPath.keys + cellsOfRow.keys.flatMap(cells)).sorted() }

    /// The time and id of the newest event that shaped a question or any row of its table; nil when untouched.
    package func lastEvent(of question: String) -> Event? { newest[question].map { events[$0] } }

    /// Whether a question, or any row of its table, has an answer or a mark.
    package func isTouched(_ question: String) -> Bool { newest[question] != nil }

    private func newestIndex(of question: String) -> Int? {
        let rows = (rowsAsAdded[question] ?? []).map { cellsOfRow[AnswerPath(question, row: $0)] ?? [:] }
        return (rows.compactMap { $0.values.max() } + [byPath[AnswerPath(question)]].compactMap(\.self)).max()
    }

    /// Adds an event; the same as making the answers anew from all events and this one.
    package mutating func append(_ event: Event) {
        let isNewest = events.last.map { Event.isBefore($0, event) } ?? true
        guard isNewest, !ids.contains(event.id) else {
            self = Answers(events + [event])
            return
        }
        ids.insert(event.id)
        events.append(event)
        if event.change.isRemark { holdsRemarks = true }
        if case .undo = event.change { fold() } else { apply(events.count - 1) }
    }

    /// The newest event that an undo would take back, with all that was saved in one go with it; empty when there
    /// is nothing left to undo.
    ///
    /// - Parameter others: the events that are not for undoing here.
    package func undoable(besides others: Set<String> = []) -> [Event] {
        let undone = Self.undone(events)
        let standing = events.filter { event in
            switch event.change {
            case .undo, .version: false
            case .set, .mark, .clear, .order, .note, .revise, .assign, .copied, .confirm:
                event.batch != Event.mending && !others.contains(event.id) && !undone.contains(event.id)
            }
        }
        guard let newest = standing.last else { return [] }
        return newest.batch.map { batch in standing.filter { $0.batch == batch } } ?? [newest]
    }

    private mutating func fold() {
        (byPath, cellsOfRow, rowsAsAdded, chosenOrder, newest) = ([:], [:], [:], [:], [:])
        (threads, assignmentPositions, copyPositions, confirmations) = (NoteThreads(), [:], [:], [:])
        (places, rowsEverAdded, deletions) = ([:], [:], [:])
        holdsRemarks = events.indices.contains { events[$0].change.isRemark }
        let undone = Self.undone(events)
        for index in events.indices where undone.isEmpty || !undone.contains(events[index].id) {
            apply(index)
        }
    }

    /// Newest first, so that an undo which is itself undone has no effect.
    private static func undone(_ events: [Event]) -> Set<String> {
        var undone: Set<String> = []
        for event in events.reversed() {
            if case .undo(let target) = event.change, !undone.contains(event.id) { undone.insert(target) }
        }
        return undone
    }

    private mutating func apply(_ index: Int) {
        switch events[index].change {
        case .set(let path, _), .mark(let path, _): keep(index, at: path)
        case .clear(let path):
            if path.column == nil, let row = path.row, hasRow(row, in: path.question),
                let place = places[path]
            {
                deletions[path.question, default: [:]][place] = index
            }
            clear(path)
        case .order(let table, let rows): chosenOrder[table] = rows
        case .copied(let path): copyPositions[path] = index
        case .note(let path, _, _), .revise(let path, _, _):
            threads.take(index, of: events, assigned: assignmentPositions[AnswerPath(path.question)])
        case .assign(let path, _): assignmentPositions[path] = index
        case .confirm(let path): confirmations[path] = index
        case .undo, .version: break
        }
    }

    private mutating func keep(_ index: Int, at path: AnswerPath) {
        // Events are applied from the oldest to the newest.
        if path.row == nil || path.column != nil { newest[path.question] = index }
        guard let row = path.row, let column = path.column else { return byPath[path] = index }
        let isFirst = Self.add(
            column, index, to: &cellsOfRow[AnswerPath(path.question, row: row), default: [:]])
        if isFirst { place(row, in: path.question) }
    }

    /// Puts a new row behind the others, and one that was there before where it was.
    private mutating func place(_ row: String, in table: String) {
        let path = AnswerPath(table, row: row)
        guard let place = places[path] else {
            places[path] = rowsEverAdded[table, default: 0]
            rowsEverAdded[table, default: 0] += 1
            return rowsAsAdded[table, default: []].append(row)
        }
        deletions[table]?[place] = nil
        let rows = rowsAsAdded[table] ?? []
        let later = rows.firstIndex { (places[AnswerPath(table, row: $0)] ?? 0) > place } ?? rows.count
        rowsAsAdded[table, default: []].insert(row, at: later)
    }

    /// Whether it is the first cell of its row.
    private static func add(_ column: String, _ index: Int, to cells: inout [String: Int]) -> Bool {
        let isFirst = cells.isEmpty
        cells[column] = index
        return isFirst
    }

    private mutating func clear(_ path: AnswerPath) {
        byPath[path] = nil
        defer { newest[path.question] = newestIndex(of: path.question) }
        guard let row = path.row else { return }
        let rowPath = AnswerPath(path.question, row: row)
        if let column = path.column {
            cellsOfRow[rowPath]?[column] = nil
        } else {
            cellsOfRow[rowPath]?.removeAll()
        }
        if cellsOfRow[rowPath]?.isEmpty == true {
            cellsOfRow[rowPath] = nil
            rowsAsAdded[path.question]?.removeAll { $0 == row }
        }
    }
}

extension Event {
    /// The answer it gives; nil for an event that gives none.
    fileprivate var answer: Answer? {
        change.content.map { Answer(content: $0, event: self) }
    }
}

extension Change {
    var content: Answer.Content? {
        switch self {
        case .set(_, let value): .value(value)
        case .mark(_, let mark): .mark(mark)
        case .clear, .order, .undo, .version, .note, .revise, .assign, .copied, .confirm: nil
        }
    }
}
