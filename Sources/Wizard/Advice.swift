package import Answers
package import Guide

/// What others have done and what binds, for the place the conversation has come to. Every text is in the language of
/// the conversation.
package protocol Advice {
    /// Practices that fit, best first.
    func practices(for topic: Topic, given answers: Answers) -> [PracticeAdvice]
    /// The fact sheet of a practice, line by line.
    func sheet(of practice: String) -> [String]
    /// The figures of a practice that can be quoted, in the order of their numbers.
    func figures(of practice: String) -> [String]
    /// Laws and policies that bind, weightiest first, one line each, without those named.
    func frameworks(for themes: [String], except ids: [String]) -> [String]
    /// A law or policy line by line: its name, what it obliges and enables, until when; empty when it is not known.
    func framework(_ id: String) -> [String]
    /// What a law or policy is called; nil when it is not known.
    func frameworkName(_ id: String) -> String?
    /// Programmes that pay for measures, one line each.
    func funding(for themes: [String]) -> [String]
    /// Ways to let people take part that fit a step, one line each.
    func methods(for step: String) -> [String]
    /// The entries of a register that fit best, first; the others follow in their own order.
    func best(of register: Register, for topic: Topic, given answers: Answers) -> [String]
    /// What the answers so far amount to where a question is about that, one line each; mostly nothing.
    func summary(beside question: String, given answers: Answers) -> [String]
    /// What an answer may begin with, worked out from the other answers; nil where nothing can be.
    func beginning(of question: String, given answers: Answers) -> String?
    /// What is left of the strategy with a part of the money, as typed, such as 30%; nil when it is no part.
    func whatIf(_ part: String, given answers: Answers) -> [String]?
    /// The money of the measures, a line for each year and source, and the sums of it.
    func money(given answers: Answers) -> MoneyTable
    /// The money that rows hold, by their tables; none for those without any.
    func money(of rows: [AnswerPath], given answers: Answers) -> [String: String]
    /// The terms of the field that stand in a text, in its order.
    func terms(in text: String) -> [String]
    /// What a term means, line by line; empty when nobody has written it down.
    func meaning(of term: String) -> [String]
}

/// Where advice is asked for.
package struct Topic: Codable, Hashable, Sendable {
    package let step: String?
    /// A question, a row or a cell.
    package let path: AnswerPath?
    package let themes: [String]
    /// What is looked for instead of what fits; empty for that.
    package var words = ""
}

/// A practice offered, with the reasons in words.
package struct PracticeAdvice: Hashable, Sendable, Identifiable {
    package var id: String
    package var title: String
    package var place: String
    package var reasons: [String]
    package var differences: [String]

    package init(id: String, title: String, place: String, reasons: [String], differences: [String]) {
        (self.id, self.title, self.place) = (id, title, place)
        (self.reasons, self.differences) = (reasons, differences)
    }
}

/// The money of all measures.
package struct MoneyTable: Hashable, Sendable {
    /// The sums and what they rest on, line by line.
    package var sums: [String]
    /// By year.
    package var entries: [MoneyEntry]

    package init(sums: [String] = [], entries: [MoneyEntry] = []) {
        (self.sums, self.entries) = (sums, entries)
    }
}

/// A line of money in words, and where it can be changed.
package struct MoneyEntry: Hashable, Sendable {
    package enum Origin: Hashable, Sendable {
        /// Written in a row of its own.
        case row(AnswerPath)
        /// Worked out from the card of a measure.
        case card(CardMoney)
    }

    package var line: String
    package var year: Int?
    package var origin: Origin

    package init(line: String, year: Int?, origin: Origin) {
        (self.line, self.year, self.origin) = (line, year, origin)
    }
}

/// The money that is worked out from the card of one measure.
package struct CardMoney: Codable, Hashable, Sendable {
    /// What the measure is called.
    package var title: String
    /// Its row, and the columns that tell of its money.
    package var card: AnswerPath
    package var columns: Set<String>
    /// The table in which it can be told line by line, and the lines it comes to, by column.
    package var table: String
    package var lines: [[String: Value]]
    /// The position of the one that is looked at.
    package var chosen: Int

    package init(
        title: String, card: AnswerPath, columns: Set<String>, table: String, lines: [[String: Value]],
        chosen: Int
    ) {
        (self.title, self.card, self.columns) = (title, card, columns)
        (self.table, self.lines, self.chosen) = (table, lines, chosen)
    }
}

/// Advice of someone who knows nothing: for guides without a catalog.
package struct NoAdvice: Advice {
    package init() {}

    package func practices(for topic: Topic, given answers: Answers) -> [PracticeAdvice] { [] }
    package func sheet(of practice: String) -> [String] { [] }
    package func figures(of practice: String) -> [String] { [] }
    package func summary(beside question: String, given answers: Answers) -> [String] { [] }
    package func frameworks(for themes: [String], except ids: [String]) -> [String] { [] }
    package func framework(_ id: String) -> [String] { [] }
    package func frameworkName(_ id: String) -> String? { nil }
    package func funding(for themes: [String]) -> [String] { [] }
    package func methods(for step: String) -> [String] { [] }
    package func best(of register: Register, for topic: Topic, given answers: Answers) -> [String] { [] }
    package func beginning(of question: String, given answers: Answers) -> String? { nil }
    package func whatIf(_ part: String, given answers: Answers) -> [String]? { [] }
    package func money(given answers: Answers) -> MoneyTable { MoneyTable() }
    package func money(of rows: [AnswerPath], given answers: Answers) -> [String: String] { [:] }
    package func terms(in text: String) -> [String] { [] }
    package func meaning(of term: String) -> [String] { [] }
}
