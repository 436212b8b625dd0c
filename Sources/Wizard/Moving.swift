import Answers
import Findings
import Guide
import Wording

/// Going back, going on and jumping.
extension Conversation {
    /// Where a question leads when it is done: to the next one that waits, or to the end of the step.
    func onward(from question: Question) -> Place {
        guard let step = guide.step(of: question.id) else { return .overview }
        if let next = walk.next(in: step, after: question.id, except: interview.passed) {
            return .question(next.id, after: nil)
        }
        return isBrisk && walk.progress(of: step).isComplete ? onward(from: step) : .check(step.id)
    }

    /// Where to go when a question is done; at the end of a step practices are offered once.
    mutating func goOn(from question: Question, after: Place?) -> Place {
        let place = after ?? forwardAgain(from: question) ?? onward(from: question)
        if after == nil { interview.checkedFrom = nil }
        guard after == nil, case .check(let id) = place, let step = guide.step(id), step.offersPractices
        else {
            return place
        }
        let topic = Topic(step: id, path: nil, themes: step.themes)
        guard interview.offered.insert(id).inserted,
            !surroundings.advice.practices(for: topic, given: walk.answers).isEmpty
        else {
            return place
        }
        return .practices(topic, after: place)
    }

    // MARK: Coming back

    mutating func noteGoingBack(from place: Place, to back: Place) {
        guard interview.cameBackFrom == nil, case .question(_, after: nil) = back else { return }
        switch place {
        case .question(_, after: nil), .check: interview.cameBackFrom = place
        case .overview, .step, .question, .cell, .row, .practices, .cardMoney, .list, .concern,
            .concernBefore,
            .path:
            break
        }
    }

    mutating func jump(to place: Place) -> Departure {
        (interview.cameBackFrom, interview.checkedFrom) = (nil, nil)
        return .go(place)
    }

    /// The question that follows, answered or not, until one is where one came back from; nil everywhere else.
    private mutating func forwardAgain(from question: Question) -> Place? {
        guard let target = interview.cameBackFrom else { return nil }
        let all = guide.questions.map(\.id)
        let end: Int? =
            switch target {
            case .question(let id, _): all.firstIndex(of: id)
            case .check(let id):
                guide.step(id)?.questions.last.flatMap { all.firstIndex(of: $0.id) }.map { $0 + 1 }
            default: nil
            }
        guard let end, let here = all.firstIndex(of: question.id), here < end else {
            interview.cameBackFrom = nil
            return nil
        }
        if let next = guide.questions[(here + 1)..<end].first(where: walk.asks) {
            return .question(next.id, after: nil)
        }
        interview.cameBackFrom = nil
        if case .question(let id, _) = target, guide.question(id).map(walk.applies) != true { return nil }
        return target
    }

    /// The question before a question, over the borders of steps; the task list before the first.
    func before(_ question: Question) -> Place {
        let here = guide.questions.firstIndex { $0.id == question.id } ?? 0
        guard let before = guide.questions[..<here].last(where: walk.asks) else { return .overview }
        return .question(before.id, after: nil)
    }

    /// The step after a step that has something to answer, beginning anew at the end; the task list when there is none.
    func onward(from step: Step) -> Place {
        let index = guide.steps.firstIndex { $0.id == step.id }.map { $0 + 1 } ?? 0
        let waiting = (guide.steps[index...] + guide.steps[..<index]).first { other in
            other.id != step.id
                && walk.applicable(in: other).contains {
                    $0.needed != nil && walk.isWaiting($0) && !interview.passed.contains($0.id)
                }
        }
        return waiting.map { .step($0.id) } ?? .overview
    }

    /// What „go“ names: a question by id, a row or cell by path, a step by number or id, the task list when nothing is
    /// named. Says so when there is no such place, and returns nil.
    mutating func target(_ argument: String, at prompt: Prompt) throws -> Place? {
        let name = argument.trimmed
        if name.isEmpty { return .overview }
        let path = AnswerPath(parsing: name)
        if let path,
            let question = guide.questions.first(where: { $0.id.lowercased() == path.question.lowercased() })
        {
            return place(of: question).map { _ in place(of: path, in: question) }
        }
        if let step = step(named: name) { return .step(step.id) }
        if let question = guide.numbered(name) { return place(of: question) }
        if let step = step(titled: name) { return .step(step.id) }
        if let place = try place(counted: name, at: prompt) { return place }
        if Double(name) == nil, !found(name).isEmpty { return .list(.found(name), after: prompt.place) }
        sayNoSuchPlace(name)
        return nil
    }

    /// Says so where the question is not asked, and returns nil.
    private func place(of question: Question) -> Place? {
        if walk.applies(question) { return .question(question.id, after: nil) }
        refuse(MovingText.notAsked, ["question": .text(question.field.label[language])])
        return nil
    }

    private func sayNoSuchPlace(_ name: String) {
        let near = nearName(to: name, among: guide.steps.map(\.id) + guide.questions.map(\.id))
        refuse(
            near == nil ? MovingText.noSuchPlace : .noSuchPlaceNear,
            ["name": .text(name), "near": .text(near ?? ""), "count": .count(guide.steps.count)])
    }

    /// What „check“ names: a step, or the step of a question; the step one is in when nothing is named.
    func checkPlace(_ argument: String, at prompt: Prompt) -> Place? {
        if argument.isEmpty {
            return (prompt.step ?? walk.nextStep ?? guide.steps.last).map { .check($0.id) }
        }
        let name = argument.trimmed
        if let step = step(named: name) ?? guide.step(of: name) { return .check(step.id) }
        sayNoSuchPlace(name)
        return nil
    }

    /// The cell a path names, else the question.
    private func place(of path: AnswerPath, in question: Question) -> Place {
        let whole = Place.question(question.id, after: nil)
        guard let row = path.row, walk.answers.hasRow(row, in: question.id) else { return whole }
        let named = path.column.flatMap(question.column).map {
            Cell(table: question.id, row: row, column: $0.id)
        }
        return (named ?? firstCell(of: question, row: row)).map { .cell($0, after: whole) } ?? whole
    }

    func step(named name: String) -> Step? {
        if let number = Int(name) {
            return guide.steps.indices.contains(number - 1) ? guide.steps[number - 1] : nil
        }
        return guide.steps.first { $0.id.lowercased() == name.lowercased() }
    }

    private func step(titled name: String) -> Step? {
        let options = guide.steps.map { Option(id: $0.id, label: $0.title) }
        let option = try? OptionPicker(options: options, language: language).pick(name)
        return option.flatMap { guide.step($0.id) }
    }

    // MARK: Undo

    /// Takes back the newest change made here and says what it restored.
    ///
    /// - Returns: where that is to be seen; nil when there is nothing to take back.
    mutating func undo(at prompt: Prompt) throws -> Place? {
        guard let group = interview.made.popLast().map(events) else {
            refuse(MovingText.nothingToUndo)
            return nil
        }
        interview.openTable = nil
        try refresh()
        let (before, stood) = (words, walk.answers)
        _ = try keep(group.reversed().map { .undo(event: $0.id) })
        for case let path? in group.map(\.change.path) {
            guard let row = path.row, walk.answers.hasRow(row, in: path.question) else { continue }
            let isBack = !stood.hasRow(row, in: path.question)
            if isBack || prompt.question?.id != path.question { interview.begun[path.question] = row }
        }
        let lines = UndoWords(before: before, after: words).lines(for: group.map(\.change))
        lines.prefix(Self.mostTakenBack).forEach(say)
        let rest = lines.count - Self.mostTakenBack
        if rest > 0 { say(MovingText.moreRestored, ["count": .count(rest)]) }
        return placeOfUndone(group.map(\.change), at: prompt)
    }

    func events(_ ids: [String]) -> [Event] { walk.answers.events.filter { ids.contains($0.id) } }

    /// The question or cell that was changed first, from which one comes back here.
    private func placeOfUndone(_ changes: [Change], at prompt: Prompt) -> Place {
        let paths = changes.compactMap(\.touched)
        guard let path = paths.first(where: { guide.question($0.question).map(walk.applies) == true }) else {
            return prompt.place
        }
        guard path.question == prompt.question?.id else {
            return .question(path.question, after: brief == nil ? prompt.place : nil)
        }
        guard case .cell(let cell, let after) = prompt.place else { return prompt.place }
        let changed = Cell(table: path.question, row: path.row, column: path.column ?? "", only: cell.only)
        return opened(changed, after: after) == nil ? after : .cell(changed, after: after)
    }

    /// So many lines tell what an undo took back.
    private static let mostTakenBack = 6
}

extension Change {
    /// The place it changes; the table for an order of rows.
    fileprivate var touched: AnswerPath? {
        if case .order(let table, _) = self { AnswerPath(table) } else { path }
    }
}

enum MovingText: String, TextKey {
    case notAsked = "wizard.not-asked"
    case noSuchPlace = "wizard.no-such-place"
    case noSuchPlaceNear = "wizard.no-such-place-near"
    case nothingToUndo = "wizard.nothing-to-undo"
    case moreRestored = "wizard.more-restored"
    case noAnswer = "wizard.no-answer"
}
