package import Answers

/// Something two copies of a dossier say differently, and what counts now.
package struct MergeConflict: Hashable, Sendable {
    /// What one copy says of it, and who made it say so; the content is nil where something was taken away.
    package struct Side: Hashable, Sendable {
        package let content: Answer.Content?
        package let by: String
        package let at: String
    }

    package enum Kind: Hashable, Sendable {
        case answer, department
        /// Two new rows had one id by chance; both are kept, that of each copy under this id.
        case twoRows(own: String, theirs: String)
        /// One copy has deleted the row and the other changed it; it is back whole.
        case deletedRow
    }

    package let kind: Kind
    package let path: AnswerPath
    package let own: Side
    package let theirs: Side
    /// What counts now; nil where nothing stands.
    package let standing: Answer.Content?
}

extension Change {
    /// Whether it gives, marks or takes back an answer.
    var isAboutAnswers: Bool {
        switch self {
        case .set, .mark, .clear: true
        case .order, .undo, .version, .note, .revise, .assign, .copied, .confirm: false
        }
    }
}
