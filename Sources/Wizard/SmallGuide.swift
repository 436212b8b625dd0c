package import Answers
package import Guide

/// A guide of a few questions about something smaller than a strategy, which ends when they are answered: the same
/// conversation goes through it.
package struct SmallGuide {
    /// What there is to ask, as far as the answers tell.
    package var guide: (Answers) -> Guide
    /// What Enter stands for where nothing was answered yet.
    package var proposal: (Question, Answers) -> Value?
    /// Why a value of the right kind cannot be used, in a sentence; nil where it can.
    package var objection: (AnswerPath, Value) -> String?
    /// What is to be read before a question, line by line.
    package var preview: (Question, Answers) -> [String]
    /// Whether the conversation is over.
    package var isTold: (Answers) -> Bool
    /// The last words.
    package var closing: (Ending, Answers) -> [String]

    package init(
        guide: @escaping (Answers) -> Guide,
        proposal: @escaping (Question, Answers) -> Value? = { _, _ in nil },
        objection: @escaping (AnswerPath, Value) -> String? = { _, _ in nil },
        preview: @escaping (Question, Answers) -> [String] = { _, _ in [] },
        isTold: @escaping (Answers) -> Bool, closing: @escaping (Ending, Answers) -> [String]
    ) {
        (self.guide, self.proposal, self.objection) = (guide, proposal, objection)
        (self.preview, self.isTold, self.closing) = (preview, isTold, closing)
    }
}

extension Command {
    /// Whether it has something to show or do only where a strategy is told.
    var isOfStrategy: Bool {
        switch self {
        case .practices, .mistakes, .frameworks, .funding, .attach, .methods, .agenda, .department, .assigned,
            .money, .whatIf, .path:
            true
        default: false
        }
    }
}
