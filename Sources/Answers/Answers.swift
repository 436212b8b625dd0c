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
/// while it has a cell; deleting it takes away the cells set before, and a cell set afterwards brings it back.
package struct Answers: Hashable, Sendable {
    /// Every event, also those without effect, in the order they are folded.
    package private(set) var events: [Event] = []
    private var ids: Set<String> = []
    /// Where in `events` the one stands that gave a path its answer.
    private var byPath: [AnswerPath: Int] = [:]
    private var cellsOfRow: [AnswerPath: [AnswerPath]] = [:]
    private var rowsAsAdded: [String: [String]] = [:]
    private var chosenOrder: [String: [String]] = [:]

    package init(_ events: some Sequence<Event> = []) {
        let given = Array(events)
        // A journal is nearly always in order, and comparing neighbours is much cheaper than sorting.
        let isInOrder = zip(given, given.dropFirst()).allSatisfy { Event.isBefore($0, $1) }
        ids.reserveCapacity(given.count)
        self.events = (isInOrder ? given : given.sorted(by: Event.isBefore)).filter {
            ids.insert($0.id).inserted
        }
        fold()
    }

    package subscript(path: AnswerPath) -> Answer? { byPath[path].flatMap { events[$0].answer } }
    package subscript(question: String) -> Answer? { self[AnswerPath(question)] }

    /// The value at a path; nil when there is none or it is marked as missing.
    package func value(_ path: AnswerPath) -> Value? {
        guard let index = byPath[path], case .set(_, let value) = events[index].change else { return nil }
        return value
    }

    package func value(_ question: String) -> Value? { value(AnswerPath(question)) }

    /// The rows of a table, in order.
    package func rows(of table: String) -> [String] {
        let added = rowsAsAdded[table] ?? []
        guard let order = chosenOrder[table] else { return added }
        let living = Set(added)
        let named = order.filter(living.contains)
        let placed = Set(named)
        return named + added.filter { !placed.contains($0) }
    }

    package func hasRow(_ row: String, in table: String) -> Bool {
        cellsOfRow[AnswerPath(table, row: row)] != nil
    }

    /// Every path that has an answer, sorted.
    package var paths: [AnswerPath] { byPath.keys.sorted() }

    /// The time and id of the newest event that shaped a question or any row of its table; nil when untouched.
    package func lastEvent(of question: String) -> Event? {
        let cells = (rowsAsAdded[question] ?? []).flatMap { cellsOfRow[AnswerPath(question, row: $0)] ?? [] }
        return (cells + [AnswerPath(question)]).compactMap { byPath[$0] }.max().map { events[$0] }
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
        if case .undo = event.change { fold() } else { apply(events.count - 1) }
    }

    /// The newest event that an undo would take back; nil when there is nothing left to undo.
    package var undoable: Event? {
        let undone = Self.undone(events)
        return events.last { event in
            switch event.change {
            case .undo, .version: false
            case .set, .mark, .clear, .order: !undone.contains(event.id)
            }
        }
    }

    private mutating func fold() {
        (byPath, cellsOfRow, rowsAsAdded, chosenOrder) = ([:], [:], [:], [:])
        byPath.reserveCapacity(events.count)
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
        case .clear(let path): clear(path)
        case .order(let table, let rows): chosenOrder[table] = rows
        case .undo, .version: break
        }
    }

    private mutating func keep(_ index: Int, at path: AnswerPath) {
        let isNew = byPath.updateValue(index, forKey: path) == nil
        guard isNew, let row = path.row, path.column != nil else { return }
        let rowPath = AnswerPath(path.question, row: row)
        cellsOfRow[rowPath, default: []].append(path)
        if cellsOfRow[rowPath]?.count == 1 { rowsAsAdded[path.question, default: []].append(row) }
    }

    private mutating func clear(_ path: AnswerPath) {
        byPath[path] = nil
        guard let row = path.row else { return }
        let rowPath = AnswerPath(path.question, row: row)
        if path.column == nil {
            for cell in cellsOfRow[rowPath] ?? [] { byPath[cell] = nil }
        }
        cellsOfRow[rowPath]?.removeAll { byPath[$0] == nil }
        if cellsOfRow[rowPath]?.isEmpty == true {
            cellsOfRow[rowPath] = nil
            rowsAsAdded[path.question]?.removeAll { $0 == row }
        }
    }
}

extension Event {
    /// The answer it gives; nil for an event that gives none.
    fileprivate var answer: Answer? {
        switch change {
        case .set(_, let value): Answer(content: .value(value), event: self)
        case .mark(_, let mark): Answer(content: .mark(mark), event: self)
        case .clear, .order, .undo, .version: nil
        }
    }
}
