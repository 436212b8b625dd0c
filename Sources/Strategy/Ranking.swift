extension Strategy {
    /// The order of the problems and what it rests on: only one that somebody chose says what weighs most.
    package struct Ranking: Hashable, Sendable {
        /// Ids of all problems, the weightiest first.
        package let order: [String]
        package let basis: Basis
        /// Who put them so; none where nobody said, or nobody did.
        package let rankers: [Ranker]
        /// The votes of those problems that were given any, by id.
        package let votes: [String: Int]

        package enum Basis: Hashable, Sendable {
            /// Somebody has put all problems in this order.
            case chosen
            /// Somebody has put some of them first; the others follow as they were written.
            case partly
            /// Nobody has; they stand by the votes they were given.
            case votes
            /// There is neither, so they stand as they were written.
            case none
        }
    }

    package enum Ranker: String, CaseIterable, Sendable {
        case team, workshop, forum, survey, council, other
    }
}

extension Strategy.Ranking {
    init(of problems: [Strategy.Problem], chosen: [String], by rankers: [Strategy.Ranker]) {
        let living = problems.map(\.id)
        let given = problems.compactMap { problem in problem.votes.value.map { (problem.id, $0) } }
        let votes = Dictionary(given, uniquingKeysWith: { one, _ in one })
        var seen: Set<String> = []
        let named = chosen.filter { living.contains($0) && seen.insert($0).inserted }
        let byVotes = living.enumerated().sorted {
            (-(votes[$0.element] ?? 0), $0.offset) < (-(votes[$1.element] ?? 0), $1.offset)
        }.map(\.element)
        self.votes = votes
        order = named.isEmpty ? byVotes : named + living.filter { !named.contains($0) }
        if named.isEmpty {
            basis = Set(living.map { votes[$0] ?? 0 }).count > 1 ? .votes : .none
        } else {
            basis = named.count == living.count && living.count > 1 ? .chosen : .partly
        }
        self.rankers = named.isEmpty ? [] : rankers
    }
}
