import Answers
import Foundation
import Guide
import Wording

/// Asking one question that is not a table.
extension Conversation {
    mutating func visit(_ question: Question, after: Place?) throws -> Place {
        let path = AnswerPath(question.id)
        let subject = Subject(
            path: path, field: question.field, why: question.why, isNeeded: question.needed != nil,
            poor: question.poor, options: options(of: question), source: source(of: question.field),
            offer: offer(for: question))
        sayReversed(at: path)
        show(question, subject)
        var prompt = prompt(at: question, subject, after: after)
        sayEntered(at: prompt)
        // What follows is no way back from an end that is asked because its beginning was changed.
        if let after, let start = start(ofReversed: path) {
            prompt.back = .question(start.question, after: after)
        }
        put(subject, into: &prompt)
        while true {
            switch try reply(to: subject, at: prompt) {
            case .value(let value): try record(value, at: path, of: question)
            case .mark(let mark): try record(mark, at: path)
            case .cleared: try clear(path, of: question)
            case .kept:
                try seeOthers(at: path)
                if let value = try accepted(subject, at: prompt) {
                    try record(value, at: path, of: question)
                    // A beginning stands in the form to be gone on with; what a small guide offers is whole.
                    if drawsForms, surroundings.small == nil, question.field.kind == .longText {
                        return prompt.place
                    }
                } else if try !keep(question, subject, after: after) {
                    remind(prompt)
                    continue
                }
            }
            let next = goOn(from: question, after: after)
            guard let end = endBefore(beside: path), next != .question(end.question, after: nil) else {
                return next
            }
            return .question(end.question, after: next)
        }
    }

    func prompt(at question: Question, _ subject: Subject, after: Place?) -> Prompt {
        let step = guide.step(of: question.id)
        return Prompt(
            place: .question(question.id, after: after), back: after?.backwards ?? before(question),
            after: after,
            own: own(of: subject), step: step, subject: subject, question: question,
            themes: question.themes.isEmpty ? step?.themes ?? [] : question.themes,
            reminder: brief?.hint(question) ?? question.field.label[language])
    }

    /// An answer that nobody needs can also be taken away.
    private func own(of subject: Subject) -> Set<Command> {
        guard brief == nil else { return [] }
        let marks: Set<Command> = [.later, .unknown, .doesNotApply]
        return subject.isNeeded || subject.field.kind == .table ? marks : marks.union([.clear])
    }

    /// The table whose rows a field picks from.
    func source(of field: Field) -> (name: String, way: String)? {
        guard case .rows(let table) = field.options, let question = guide.question(table),
            let number = guide.number(ofQuestion: table)
        else { return nil }
        return (question.name[language], commands.name(of: .go) + " " + number)
    }

    // MARK: Showing

    private func show(_ question: Question, _ subject: Subject) {
        guard isHeard else { return }
        showHead(of: question)
        for spread in walk.spreads(beside: question) { say(words(for: spread, of: question)) }
        sayOffer(for: question, subject.offer)
        show(ReplyForm(subject: subject, texts: texts))
        if let hint = brief?.hint(question) { say(hint) }
        if question.field.isPersonal { say(QuestionText.personal) }
        showCurrent(question, subject)
    }

    /// The options and what to type; a list shown page by page says it itself.
    func show(_ form: ReplyForm) {
        guard !form.subject.isPaged, !drawsForms else { return }
        form.options.forEach(say)
        if brief == nil { say(form.hint) }
    }

    /// Position, label and what the answer is used for.
    func showHead(of question: Question) {
        if brief == nil {
            say("")
            if guide.questions.count > 1 { say(position(of: question)) }
        }
        surroundings.small?.preview(question, walk.answers).forEach(say)
        head(question.field.label[language])
        if surroundings.small != nil, !question.field.help[language].isEmpty {
            say(question.field.help[language])
        }
        if !question.why[language].isEmpty { say(QuestionText.why, ["why": .text(question.why[language])]) }
        let summary = surroundings.advice.summary(beside: question.id, given: walk.answers)
        summary.forEach(say)
        if !summary.isEmpty { offerMoneyList() }
        showBinding(question)
        showRemarks(on: question)
    }

    /// The names of the laws and policies that speak of the question, and where to read them.
    private func showBinding(_ question: Question) {
        let names = question.frameworks.compactMap(surroundings.advice.frameworkName)
        guard !names.isEmpty else { return }
        let listed = names.joined(separator: "; ")
        say(
            QuestionText.binding,
            [
                "names": .text(listed.hasSuffix(".") ? String(listed.dropLast()) : listed),
                "command": .text(commands.name(of: .frameworks)),
            ])
    }

    private func showCurrent(_ question: Question, _ subject: Subject) {
        let answer = walk.answers[question.id]
        guard let answer else {
            // What is offered says itself what Enter does with it.
            if !subject.isNeeded, subject.offer == nil, brief == nil { say(QuestionText.optional) }
            return
        }
        showStanding(current(standingWords(question)), of: answer)
        showSource(of: answer, question)
        let changed = walk.changedMeaning(of: question)
        sayWhatChanged(changed)
        if walk.isStale(question) {
            walk.namesOtherRows(question) ? say(ConfirmText.rowsChanged) : say(QuestionText.stale)
        } else if changed != nil {
            say(ConfirmText.confirmedBy)
        } else if !drawsForms, crossing(at: AnswerPath(question.id)) == nil {
            say(QuestionText.keeps)
        }
    }

    /// What stands here now; a value stands in the form already where one is drawn.
    func showStanding(_ line: String, of answer: Answer) {
        if !drawsForms || answer.value == nil { say(line) }
    }

    private func words(for spread: Spread, of question: Question) -> String {
        let formats = Formats(language)
        return texts(
            spread.year == nil ? QuestionText.spread : .spreadOfYear,
            [
                "count": .count(spread.count), "lowest": .text("\(spread.lowest)"),
                "highest": .text("\(spread.highest)"),
                "middle": .text(formats.number(Decimal(spread.middle))),
                "year": .text(spread.year.map(formats.year) ?? ""),
            ])
    }

    func current(_ words: String) -> String { texts(QuestionText.now, ["answer": .text(words)]) }

    // MARK: Recording

    private mutating func record(_ value: Value, at path: AnswerPath, of question: Question) throws {
        if walk.answers.value(path) == value, besides == nil, !walk.needsAnotherLook(question),
            try !isOvertaken(.set(path, value))
        {
            return say(QuestionText.unchanged)
        }
        let before = walk
        try save([.set(path, value)] + (besides.map { [$0] } ?? []))
        if isTold { return }
        sayRecorded(value, question.field)
        sayBesides()
        sayMeaning(of: value, question)
        sayConsequences(of: question, before)
    }

    /// What the answer means for what follows, and what would lift a level.
    private func sayMeaning(of value: Value, _ question: Question) {
        for note in question.notes where walk.holds(note.when) { say(note.text[language]) }
        let options = words.options(of: question.field)
        guard question.field.kind == .scale, let level = value.whole else { return }
        let index = level - question.field.firstLevel(of: options)
        guard question.lifts.indices.contains(index) else { return }
        say(QuestionText.lift, ["text": .text(question.lifts[index][language])])
    }

    mutating func record(_ mark: Mark, at path: AnswerPath) throws {
        try save(.mark(path, mark))
        if let words = markWords(mark) { say(QuestionText.marked, ["mark": .text(words)]) }
    }

    /// Takes an answer away; says so.
    mutating func clear(_ path: AnswerPath?, of question: Question) throws {
        try seeOthers(at: path)
        guard let path, walk.answers[path] != nil else { return say(QuestionText.skipped) }
        let before = walk
        try save(.clear(path))
        say(QuestionText.cleared, ["undo": .text(commands.name(of: .undo))])
        sayConsequences(of: question, before)
    }

    func sayRecorded(_ value: Value, _ field: Field) {
        if brief != nil { return }
        switch field.kind {
        case .text, .longText: say(QuestionText.recorded)
        default:
            let words = field.words(for: value, options: words.options(of: field), texts)
            say(QuestionText.recordedAs, ["answer": .text(words)])
        }
    }

    /// Enter at a question; false when it still needs an answer. Whoever goes through findings may leave any of them.
    private mutating func keep(_ question: Question, _ subject: Subject, after: Place?) throws -> Bool {
        let path = AnswerPath(question.id)
        if refusesEnd(at: path) { return false }
        if subject.isChoice, subject.options.isEmpty {
            say(QuestionText.skipped)
            interview.passed.insert(question.id)
            return true
        }
        guard let answer = walk.answers[path] else {
            guard subject.isNeeded, after?.leadsToNextConcern != true else {
                if brief == nil { say(QuestionText.skipped) }
                return true
            }
            if let objection = surroundings.small?.objection(path, nil) {
                refuse(objection.reason)
                return false
            }
            refuse(
                texts(
                    QuestionText.needed,
                    [
                        "later": .text(commands.name(of: .later)),
                        "unknown": .text(commands.name(of: .unknown)),
                        "skip": .text(commands.name(of: .doesNotApply)),
                    ]))
            return false
        }
        return try confirm(question, answer)
    }

    /// Names the answers that are no longer used, or should be looked at again, because of a change.
    func sayConsequences(of question: Question, _ before: Walk) {
        sayHowManyMore(than: before)
        let others = guide.questions.filter {
            $0.id != question.id && before.answers.lastEvent(of: $0.id) != nil
        }
        for other in others {
            let label: [String: TextArgument] = ["question": .text(other.field.label[language])]
            if walk.isDormant(other), !before.isDormant(other) { say(QuestionText.nowDormant, label) }
            let wasStale = before.applies(other) && before.isStale(other)
            if walk.applies(other), walk.isStale(other), !wasStale { say(QuestionText.nowStale, label) }
        }
    }
}

extension Conversation {
    /// The count at the edge of the screen does not move without a word.
    private func sayHowManyMore(than before: Walk) {
        let more = walk.progress.needed - before.progress.needed
        guard more != 0, walk.path == before.path, surroundings.small == nil else { return }
        say(more > 0 ? QuestionText.moreAsked : .fewerAsked, ["count": .count(abs(more))])
    }
}

enum QuestionText: String, TextKey {
    case why = "wizard.why"
    case personal = "wizard.personal"
    case optional = "wizard.optional"
    case now = "wizard.now"
    case source = "wizard.source"
    case binding = "wizard.binding"
    case spread = "wizard.spread"
    case spreadOfYear = "wizard.spread-of-year"
    case lift = "wizard.lift"
    case keeps = "wizard.keeps"
    case stale = "wizard.stale"
    case skipped = "wizard.skipped"
    case cleared = "wizard.cleared"
    case needed = "wizard.needed"
    case recorded = "wizard.recorded"
    case recordedAs = "wizard.recorded-as"
    case unchanged = "wizard.unchanged"
    case marked = "wizard.marked"
    case confirmed = "wizard.confirmed"
    case nowDormant = "wizard.now-dormant"
    case nowStale = "wizard.now-stale"
    case moreAsked = "wizard.more-asked"
    case fewerAsked = "wizard.fewer-asked"
}
