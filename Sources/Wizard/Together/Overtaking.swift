import Answers
import Guide
import Terminal
import Wording

/// What somebody else did to a place after it was shown and before what was replied there is kept.
enum Overtaking: Hashable {
    /// Something else stands there now, or nothing.
    case answered(AnswerPath)
    /// A row of the same name was added.
    case added(AnswerPath)
    /// The row that a cell is of was deleted.
    case deleted(AnswerPath)
    /// The rows of a table, or a row with what hangs on it, are others than they were.
    case changed(AnswerPath)
    case assigned(AnswerPath)

    var path: AnswerPath {
        switch self {
        case .answered(let path), .added(let path), .deleted(let path), .changed(let path),
            .assigned(let path):
            path
        }
    }
}

extension Walk {
    /// What of the places that changes are about is no longer as this walk knows it; what the changes say themselves
    /// does not count.
    func overtakings(of changes: [Change], by fresh: Answers) -> [Overtaking] {
        guard fresh.events.count != answers.events.count else { return [] }
        var seen: Set<Overtaking> = []
        return changes.compactMap { overtaking(of: $0, by: fresh) }.filter { seen.insert($0).inserted }
    }

    private func overtaking(of change: Change, by fresh: Answers) -> Overtaking? {
        switch change {
        case .set(let path, let value): overtaking(at: path, saying: .value(value), fresh)
        case .mark(let path, let mark): overtaking(at: path, saying: .mark(mark), fresh)
        case .clear(let path) where path.row != nil && path.column == nil: overtaking(deleting: path, fresh)
        case .clear(let path): overtaking(at: path, saying: nil, fresh)
        case .order(let table, _):
            answers.rows(of: table) == fresh.rows(of: table) ? nil : .changed(AnswerPath(table))
        case .assign(let path, let name):
            [answers.department(path) ?? "", name].contains(fresh.department(path) ?? "")
                ? nil : .assigned(path)
        // Notes stand beside each other.
        case .undo, .version, .copied, .note, .revise, .confirm: nil
        }
    }

    private func overtaking(at path: AnswerPath, saying own: Answer.Content?, _ fresh: Answers)
        -> Overtaking?
    {
        if let row = path.row {
            // A row that was not there yet is begun by nobody else, but one of the same name may be.
            guard answers.hasRow(row, in: path.question) else {
                return namesake(of: path, saying: own, fresh).map { .added($0) }
            }
            let rowPath = AnswerPath(path.question, row: row)
            if !fresh.hasRow(row, in: path.question) { return own == nil ? nil : .deleted(rowPath) }
        } else if answers.rows(of: path.question) != fresh.rows(of: path.question) {
            return .changed(path)
        }
        let there = fresh.content(path)
        return there == answers.content(path) || there == own ? nil : .answered(path)
    }

    /// A row that somebody added meanwhile under the name that a new one is to have.
    private func namesake(of path: AnswerPath, saying own: Answer.Content?, _ fresh: Answers) -> AnswerPath? {
        guard let column = path.column, guide.question(path.question)?.naming.first?.id == column,
            case .value(.text(let name)) = own
        else { return nil }
        let twin = fresh.rows(of: path.question).first { row in
            guard row != path.row, !answers.hasRow(row, in: path.question) else { return false }
            let other = fresh.value(AnswerPath(path.question, row: row, column: column))?.text
            return other?.asName == name.asName
        }
        return twin.map { AnswerPath(path.question, row: $0) }
    }

    private func overtaking(deleting row: AnswerPath, _ fresh: Answers) -> Overtaking? {
        guard fresh.hasRow(row.row ?? "", in: row.question) else { return nil }
        let now = answered(fresh)
        return cells(of: row) == now.cells(of: row) && hanging(on: row) == now.hanging(on: row)
            ? nil : .changed(row)
    }

    private func cells(of row: AnswerPath) -> [AnswerPath: Answer.Content] {
        let paths = answers.cellPaths(ofRow: row.row ?? "", in: row.question)
        return Dictionary(
            paths.compactMap { path in answers.content(path).map { (path, $0) } },
            uniquingKeysWith: { one, _ in one })
    }
}

/// A reply to what somebody else has changed meanwhile: said before it is kept, and the person chooses.
extension Conversation {
    /// Takes in what others have changed and asks what is to stand. Where nobody can be asked the own changes are kept,
    /// as the later ones, and that is said.
    ///
    /// - Returns: the changes to save.
    /// - Throws: `Departure.again` when theirs is to stay.
    mutating func settle(_ changes: [Change]) throws -> [Change] {
        let before = walk
        try refresh()
        let overtakings = before.overtakings(of: changes, by: walk.answers)
        guard let first = overtakings.first else { return changes }
        let own = overtakings.compactMap { bringingBack($0, since: before.answers) } + changes
        let told = overtakings.map { sentence(for: $0, before) }
        guard surroundings.terminal.isAttended, let prompt = asking else {
            let key = if case .added = first { OvertakingText.bothRows } else { OvertakingText.bothStand }
            (told + [texts(key)]).forEach(refuse)
            return own
        }
        told.forEach(say)
        defer { told.forEach(withdraw) }
        let author = name(ofAuthor: first, since: before.answers)
        let (question, ways) = choice(about: first, author, changes)
        do {
            if try askChoice(question, ways, no: 0, at: prompt) == 1 { return own }
        } catch {
            sayUnsaved(changes)
            throw error
        }
        say(OvertakingText.theirsKept, ["by": .text(author)])
        throw place(ofAdded: first, at: prompt).map(Departure.go) ?? .again
    }

    /// What is asked, with theirs before mine.
    private func choice(about first: Overtaking, _ author: String, _ changes: [Change]) -> (String, [String])
    {
        if case .added = first {
            return (
                texts(OvertakingText.whichRow), [texts(OvertakingText.oneRow), texts(OvertakingText.twoRows)]
            )
        }
        let theirs = texts(OvertakingText.keepTheirs, ["by": .text(author)])
        return (texts(OvertakingText.which), [theirs, ownWords(changes)])
    }

    /// The row somebody added, which one goes on with.
    private func place(ofAdded overtaking: Overtaking, at prompt: Prompt) -> Place? {
        guard case .added(let path) = overtaking, let table = guide.question(path.question) else {
            return nil
        }
        let after: Place = if case .cell(_, let after) = prompt.place { after } else { prompt.place }
        return firstCell(of: table, row: path.row).map { .cell($0, after: after) }
    }

    /// Whether a change that would change nothing comes to a place that somebody else has changed since it was shown.
    mutating func isOvertaken(_ change: Change) throws -> Bool {
        try !walk.overtakings(of: [change], by: fresh() ?? walk.answers).isEmpty
    }

    /// Enter leaves a place as it was shown: whoever presses it is told when it is no longer so.
    mutating func seeOthers(at path: AnswerPath?) throws {
        guard let path, let fresh = try fresh() else { return }
        let stands = walk.answers.content(path).map { content -> Change in
            switch content {
            case .value(let value): .set(path, value)
            case .mark(let mark): .mark(path, mark)
            }
        }
        guard fresh.content(path) != walk.answers.content(path) || !stillHasRow(of: path, fresh) else {
            return
        }
        let before = walk
        try refresh()
        before.overtakings(of: [stands ?? .clear(path)], by: walk.answers)
            .forEach { refuse(sentence(for: $0, before)) }
        if surroundings.terminal.isAttended { throw Departure.again }
    }

    private func stillHasRow(of path: AnswerPath, _ fresh: Answers) -> Bool {
        path.row.map {
            fresh.hasRow($0, in: path.question) || !walk.answers.hasRow($0, in: path.question)
        } ?? true
    }

    /// What makes a deleted row stand again as it was.
    private func bringingBack(_ overtaking: Overtaking, since known: Answers) -> Change? {
        guard case .deleted(let row) = overtaking else { return nil }
        return news(since: known).last { $0.change == .clear(row) }.map { .undo(event: $0.id) }
    }

    func news(since known: Answers) -> [Event] {
        let ids = Set(known.events.map(\.id))
        return walk.answers.events.filter { !ids.contains($0.id) }
    }

    // MARK: In words

    private func sentence(for overtaking: Overtaking, _ before: Walk) -> String {
        let path = overtaking.path
        var arguments: [String: TextArgument] = [
            "by": .text(name(ofAuthor: overtaking, since: before.answers))
        ]
        switch overtaking {
        case .answered:
            arguments["place"] = .text(place(of: path))
            guard let answer = standingWords(at: path) else {
                return texts(OvertakingText.cleared, arguments)
            }
            arguments["answer"] = .text(answer)
            return texts(OvertakingText.answered, arguments)
        case .added:
            let table = guide.question(path.question)
            arguments["place"] = .text(table?.name[language] ?? "")
            arguments["row"] = .text(
                table.flatMap { table in path.row.map { words.title(ofRow: $0, in: table) } } ?? "")
            return texts(OvertakingText.rowAdded, arguments)
        case .deleted, .changed:
            let table = before.guide.question(path.question)
            let words = AnswerWords(walk: before, texts: texts, registers: surroundings.registers)
            let title = path.row.flatMap { row in table.map { words.title(ofRow: row, in: $0) } }
            arguments["place"] = .text(Formats(language).quoted(title ?? table?.name[language] ?? ""))
            if case .deleted = overtaking { return texts(OvertakingText.rowDeleted, arguments) }
            return texts(path.row == nil ? OvertakingText.rowsChanged : .rowChanged, arguments)
        case .assigned:
            arguments["department"] = .text(walk.answers.department(path) ?? texts(MovingText.noAnswer))
            return texts(OvertakingText.assigned, arguments)
        }
    }

    /// Who changed the place last; whoever changed anything where that cannot be told.
    private func name(ofAuthor overtaking: Overtaking, since known: Answers) -> String {
        let news = news(since: known)
        let path = overtaking.path
        let touching = news.last { event in
            event.change.path.map { $0.question == path.question && ($0.row == nil || $0.row == path.row) }
                ?? false
        }
        let by = (touching ?? news.last)?.by ?? ""
        return by.isEmpty ? texts(OvertakingText.somebody) : by
    }

    func standingWords(at path: AnswerPath) -> String? {
        markWords(walk.answers[path]?.mark) ?? field(at: path).flatMap { words.value(at: path, $0) }
    }

    private func ownWords(_ changes: [Change]) -> String {
        guard changes.count == 1, let entered = changes.first.flatMap(enteredWords) else {
            return texts(OvertakingText.keepMine)
        }
        return texts(OvertakingText.keepMyAnswer, ["answer": .text(entered)])
    }
}

enum OvertakingText: String, TextKey {
    case answered = "wizard.overtaken-answered"
    case cleared = "wizard.overtaken-cleared"
    case rowAdded = "wizard.overtaken-row-added"
    case rowDeleted = "wizard.overtaken-row-deleted"
    case rowChanged = "wizard.overtaken-row-changed"
    case rowsChanged = "wizard.overtaken-rows-changed"
    case assigned = "wizard.overtaken-assigned"
    case somebody = "wizard.overtaken-somebody"
    case whichRow = "wizard.overtaken-which-row"
    case oneRow = "wizard.overtaken-one-row"
    case twoRows = "wizard.overtaken-two-rows"
    case which = "wizard.overtaken-which"
    case keepTheirs = "wizard.overtaken-keep-theirs"
    case keepMine = "wizard.overtaken-keep-mine"
    case keepMyAnswer = "wizard.overtaken-keep-my-answer"
    case theirsKept = "wizard.overtaken-theirs-kept"
    case bothRows = "wizard.overtaken-both-rows"
    case bothStand = "wizard.overtaken-both-stand"
}

extension String {
    /// Names that people take for one are the same.
    fileprivate var asName: String {
        lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
