import Answers
import Guide
import Wording

/// Periods: an end that comes before its beginning.
extension Conversation {
    /// After a beginning was answered: the end that now comes before it, which is asked next; says so.
    func endBefore(_ start: AnswerPath) -> AnswerPath? {
        guard let crossing = walk.crossings(from: start).first else { return nil }
        say(
            OrderText.endBefore,
            [
                "question": .text(crossing.endField.label[language]),
                "answer": .text(crossing.endField.words(for: crossing.endValue, options: [], texts)),
            ])
        return crossing.end
    }

    /// Whether Enter would leave an end before its beginning; says why it cannot stay.
    func refusesEnd(at path: AnswerPath) -> Bool {
        guard let value = walk.answers.value(path), let crossing = walk.crossing(ending: value, at: path)
        else {
            return false
        }
        refuse(ReplyProblem.beforeStart(crossing).words(texts))
        return true
    }
}

enum OrderText: String, TextKey {
    case endBefore = "wizard.end-before-start"
}
