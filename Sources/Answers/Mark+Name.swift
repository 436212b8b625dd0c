extension Mark {
    /// As saved: later, unknown, does-not-apply.
    package var name: String {
        switch self {
        case .later: "later"
        case .unknown: "unknown"
        case .doesNotApply: "does-not-apply"
        }
    }

    /// The note or reason; empty when there is none.
    package var note: String {
        switch self {
        case .later(let note): note
        case .unknown(let reason): reason
        case .doesNotApply(let reason): reason
        }
    }
}
