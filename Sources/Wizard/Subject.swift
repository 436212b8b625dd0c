import Answers
import Guide
import Wording

/// A question or a cell while it is asked.
struct Subject {
    /// nil for the first cell of a row not begun yet.
    var path: AnswerPath?
    var field: Field
    var why: Localized
    /// Whether a gap is left without an answer.
    var isNeeded: Bool
    /// nil for a cell, which has none of its own.
    var poor: PoorExample?
    var options: [Option]
    /// The table whose rows are picked from, and how to get there: „/към 6.2“; nil where it is none.
    var source: (name: String, way: String)?
    /// What is proposed while there is no answer.
    var offer: Value?

    /// Lists longer than this are shown page by page.
    static let longestList = 20

    var isChoice: Bool { field.kind.isPick }

    var isPaged: Bool { isChoice && field.kind != .ranking && options.count > Self.longestList }
}
