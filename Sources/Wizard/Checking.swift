import Answers
import Guide
import Terminal
import Wording

/// „Check your answers“ at the end of a step.
extension Conversation {
    mutating func check(step id: String) throws -> Place {
        guard let step = guide.step(id) else { return .overview }
        let asked = step.questions.filter { walk.asks($0) || walk.isBeyond($0) }
        show(step, asked)
        var prompt = Prompt(
            place: .check(id),
            back: interview.checkedFrom ?? asked.last.map { .question($0.id, after: nil) } ?? .overview)
        (prompt.step, prompt.themes, prompt.reminder) = (step, step.themes, texts(CheckText.hint))
        prompt.form = picking(
            asked.map {
                Picking.Entry(
                    label: $0.field.label[language] + " " + answerLine($0), number: number(of: $0))
            }, onward: .onward)
        while true {
            guard case .text(let text) = try ask(prompt) else { return onward(from: step) }
            do throws(ReplyProblem) {
                return .question(try question(named: text, of: step, asked), after: .check(id))
            } catch {
                refuse(error.words(texts))
                remind(prompt)
            }
        }
    }

    /// By its number, with or without that of the step, or by its words.
    private func question(named text: String, of step: Step, _ asked: [Question]) throws(ReplyProblem)
        -> String
    {
        let number = text.contains(".") ? text : "\(self.number(of: step) ?? 0).\(text)"
        if let question = guide.numbered(number), asked.contains(question) { return question.id }
        let options = asked.map { Option(id: $0.id, label: $0.field.label) }
        return try OptionPicker(options: options, language: language).pickByName(text).id
    }

    private func show(_ step: Step, _ asked: [Question]) {
        guard isHeard else { return }
        say("")
        head(
            texts(
                CheckText.title,
                ["number": .count(number(of: step) ?? 0), "step": .text(step.title[language])]))
        for question in asked where !drawsForms {
            say("\(number(of: question)). \(question.field.label[language]) \(answerLine(question))")
        }
        let open = asked.count { $0.needed != nil && !walk.standing($0).isSettled }
        if open > 0 { say(CheckText.open, ["count": .count(open)]) }
        let stale = asked.count(where: walk.needsAnotherLook)
        if stale > 0 { say(CheckText.stale, ["count": .count(stale)]) }
        if step.asksForMoney { offerMoneyList() }
        if !drawsForms { say(CheckText.hint) }
    }

    /// The answer on one line, cut where it is long.
    private func answerLine(_ question: Question) -> String {
        let words = standingWords(question).split(separator: "\n").joined(separator: " ").truncated(
            toWordsIn: 160)
        if walk.needsAnotherLook(question) { return texts(CheckText.staleAnswer, ["answer": .text(words)]) }
        if walk.isBeyond(question) { return texts(PathText.beyond, ["line": .text(words)]) }
        return question.needed == nil && walk.standing(question) == .open ? texts(CheckText.skipped) : words
    }
}

enum CheckText: String, TextKey {
    case title = "wizard.check-title"
    case hint = "wizard.check-hint"
    case open = "wizard.check-open"
    case stale = "wizard.check-stale"
    case staleAnswer = "wizard.check-stale-answer"
    case skipped = "wizard.check-skipped"
}
