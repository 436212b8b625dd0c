import Answers
import Guide
import Wording

/// Enter at an answer that something it depends on has overtaken.
extension Conversation {
    /// Confirms a stale answer as it is; false when it cannot stand, since it names a row that is gone or lacks one.
    mutating func confirm(_ question: Question, _ answer: Answer) throws -> Bool {
        guard walk.isStale(question), let value = answer.value else { return true }
        guard !walk.namesOtherRows(question) else {
            say(ConfirmText.rowsChanged)
            return false
        }
        try save(.set(AnswerPath(question.id), value))
        say(QuestionText.confirmed)
        return true
    }
}

enum ConfirmText: String, TextKey {
    case rowsChanged = "wizard.rows-changed"
}
