extension Strategy {
    /// What the order of the problems rests on.
    package enum ProblemOrder: Hashable, Sendable {
        /// Each of them has its place in the ranking.
        case ranked
        /// Those in the ranking come first; the others follow as they were written.
        case partlyRanked
        case byVotes
        case asWritten
    }

    package var problemOrder: ProblemOrder {
        let named = Set(facts.ranking.all)
        let ranked = problems.count { named.contains($0.id) }
        if ranked > 0 { return ranked == problems.count && ranked > 1 ? .ranked : .partlyRanked }
        let votes = Set(problems.compactMap(\.votes.value))
        return votes.count > 1 ? .byVotes : .asWritten
    }
}
