import Synchronization

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

/// How the questions of a walk stand, found out once for the same answers: every prompt tells how far one is, in several
/// ways, and a table is looked through cell by cell each time.
final class Standings: Sendable {
    private let known = Mutex<[String: Standing]>([:])

    func standing(of question: String, _ found: () -> Standing) -> Standing {
        if let standing = known.withLock({ $0[question] }) { return standing }
        let standing = found()
        known.withLock { $0[question] = standing }
        return standing
    }
}
