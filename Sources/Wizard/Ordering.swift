import Answers
import Guide
import Wording

/// Periods: an end that comes before its beginning.
extension Conversation {
    /// After a beginning or one of its ends was answered: the end that comes before it and is to be asked next.
    func endBefore(beside path: AnswerPath) -> AnswerPath? {
        (walk.crossings(from: path) + walk.crossings(besideEnd: path)).first?.end
    }

    /// The beginning that an end stands before; nil when it stands before none.
    func start(ofReversed end: AnswerPath?) -> AnswerPath? { crossing(at: end)?.start }

    /// Why an end is asked that was answered already.
    func sayReversed(at path: AnswerPath?) {
        guard let crossing = crossing(at: path) else { return }
        say(
            OrderText.endBefore,
            [
                "question": .text(crossing.endField.label[language]),
                "answer": .text(crossing.endField.words(for: crossing.endValue, options: [], texts)),
            ])
    }

    /// Whether Enter would leave an end before its beginning; says why it cannot stay.
    func refusesEnd(at path: AnswerPath) -> Bool {
        guard let crossing = crossing(at: path) else { return false }
        refuse(ReplyProblem.beforeStart(crossing).words(texts))
        return true
    }

    /// Asks whether a time that lies outside the years it is expected in is meant; one that stands there was. Otherwise what was
    /// typed is handed back.
    mutating func staysOutside(_ value: Value, typed: String, of subject: Subject, at prompt: Prompt) throws
        -> Bool
    {
        guard let bounds = walk.boundsLeft(by: value, of: subject.field),
            subject.path.flatMap(walk.answers.value) != value
        else { return true }
        let years = [bounds.first, bounds.last].map { $0?.year.map(String.init) ?? "…" }
        let question = texts(
            OrderText.outside,
            [
                "answer": .text(subject.field.words(for: value, options: [], texts)),
                "period": .text(years.joined(separator: "–")),
            ])
        do {
            if try askYesNo(question, at: prompt) { return true }
        } catch let departure as Departure where departure.goesBack(to: prompt.place) {
            handBack(typed, at: prompt)
            throw departure
        }
        handBack(typed, at: prompt)
        return false
    }

    func crossing(at path: AnswerPath?) -> Crossing? {
        guard let path, let value = walk.answers.value(path) else { return nil }
        return walk.crossing(ending: value, at: path)
    }
}

enum OrderText: String, TextKey {
    case outside = "wizard.outside-years"
    case endBefore = "wizard.end-before-start"
}
