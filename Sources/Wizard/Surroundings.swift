package import Answers
package import Guide
package import Terminal
package import Wording

/// What a conversation is given from outside.
package struct Surroundings {
    package var terminal: any Terminal
    package var texts: Texts
    /// The entries of a register as options.
    package var registers: (Register) -> [Option]
    /// What a register says of an entry, by the name of the property, as values of answers.
    package var facts: (Register, String) -> [String: Value]
    package var advice: any Advice
    package var keeping: Keeping
    /// Stands above the task list: the name of the municipality.
    package var title: String
    /// The command line that goes on with this dossier, such as `pateka continue vidin`.
    package var continuation: String
    /// Where the conversation before this one stopped.
    package var bookmark: Bookmark?
    /// Who gives the answers, as the dossier names them.
    package var author = ""
    /// The day it is; nil where nobody says.
    package var today: () -> Day? = { nil }
    /// What is to be said of a figure of a year at a question; nil while it tells of today.
    package var doubt: (Question, _ year: Int) -> String? = { _, _ in nil }
    /// Whether a person is there to choose a path before anything is answered.
    package var offersPath = true
    /// What the review finds in answers, errors first, then in the order a reader meets it.
    package var concerns: (Answers) -> [Concern] = { _ in [] }
    /// What else there is to say when the conversation ends.
    package var parting: (Answers) -> [String] = { _ in [] }
    /// What differs where something smaller than a strategy is told.
    package var small: SmallGuide?
    /// The same in another language; nil when it cannot be had.
    package var inLanguage: (Language) -> Surroundings? = { _ in nil }

    package init(
        terminal: any Terminal, texts: Texts, registers: @escaping (Register) -> [Option],
        facts: @escaping (Register, String) -> [String: Value] = { _, _ in [:] }, advice: any Advice,
        keeping: Keeping, title: String, continuation: String
    ) {
        (self.terminal, self.texts, self.registers) = (terminal, texts, registers)
        (self.facts, self.advice) = (facts, advice)
        (self.keeping, self.title, self.continuation) = (keeping, title, continuation)
    }
}

/// How answers reach the dossier.
package struct Keeping {
    /// Saves changes before the next prompt, all of them or none, where the answers at that moment are still what they
    /// were made for; nil when they are not. After an error the person may try again.
    package var save: ([Change], _ isStillSo: (Answers) -> Bool) throws -> [Event]?
    /// Does what lets another try succeed where something can be done about an error.
    package var mend: (any Error) throws -> Void
    /// Copies a file into the dossier and returns its name there; an error is shown and the question asked again.
    package var attach: (String) throws -> String
    /// The answers, when someone else has changed those known since; nil when not. Throws when answers are lost.
    package var refresh: (_ known: Answers) throws -> Answers?
    /// Keeps where one is and what was entered there, until the next one is kept.
    package var bookmark: (Bookmark) -> Void

    package init(
        save: @escaping ([Change], (Answers) -> Bool) throws -> [Event]?,
        attach: @escaping (String) throws -> String,
        refresh: @escaping (Answers) throws -> Answers? = { _ in nil },
        mend: @escaping (any Error) throws -> Void = { _ in },
        bookmark: @escaping (Bookmark) -> Void = { _ in }
    ) {
        (self.save, self.attach, self.refresh, self.mend) = (save, attach, refresh, mend)
        self.bookmark = bookmark
    }
}

/// How a conversation ended.
package enum Ending: Hashable, Sendable {
    /// The person asked to leave.
    case quit
    /// The input ended.
    case ended
    /// Ctrl-C.
    case interrupted
    /// Nothing is left to answer.
    case complete
    /// The person went back from the first of a few questions to what led there.
    case wentBack
    /// Everything the review found was gone through.
    case reviewed
}
