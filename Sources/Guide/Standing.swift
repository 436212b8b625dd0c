import Answers

/// How a question stands.
package enum Standing: Hashable, Sendable {
    case answered
    /// A table with rows, but fewer than needed or with gaps in them.
    case partly
    case later(note: String)
    case unknown
    case doesNotApply(reason: String)
    /// Answered in a way the guide no longer knows: an option that is gone, or another kind of answer.
    case outdated
    case open

    /// Whether the question needs nothing more from the person.
    package var isSettled: Bool {
        switch self {
        case .answered, .unknown, .doesNotApply: true
        case .partly, .later, .outdated, .open: false
        }
    }

    /// Whether nothing was said about it yet, or not enough.
    var isWaiting: Bool {
        switch self {
        case .open, .partly, .outdated: true
        case .later, .answered, .unknown, .doesNotApply: false
        }
    }
}

extension Standing {
    init(of content: Answer.Content?) {
        switch content {
        case nil: self = .open
        case .value: self = .answered
        case .mark(.later(let note)): self = .later(note: note)
        case .mark(.unknown): self = .unknown
        case .mark(.doesNotApply(let reason)): self = .doesNotApply(reason: reason)
        }
    }
}
