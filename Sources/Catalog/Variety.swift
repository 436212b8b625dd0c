/// A suggestion together with the practice it is about.
struct Candidate {
    var practice: Practice
    var suggestion: Suggestion

    /// Two practices of one country with the same themes tell a reader the same.
    func isTwin(of other: Candidate) -> Bool {
        practice.country == other.practice.country && Set(practice.themes) == Set(other.practice.themes)
    }
}

/// Puts suggestions in order so that the first ones are not all of a kind: greedy re-ranking, best first,
/// after J. Carbonell and J. Goldstein, "The use of MMR", SIGIR 1998.
enum Variety {
    /// The first so many come from at least `leastCountries` countries, where there are so many.
    static let head = 5
    static let leastCountries = 3

    /// The best, twins left out.
    static func choose(_ limit: Int, from candidates: [Candidate]) -> [Candidate] {
        var left = candidates.sorted {
            ($1.suggestion.score, $0.practice.id) < ($0.suggestion.score, $1.practice.id)
        }
        var chosen: [Candidate] = []
        while chosen.count < limit, let next = next(of: left, after: chosen, head: min(head, limit)) {
            chosen.append(left.remove(at: next))
            left.removeAll { $0.isTwin(of: chosen[chosen.count - 1]) }
        }
        return chosen
    }

    /// The place of the best one, or of the best one of a new country while countries are missing.
    private static func next(of left: [Candidate], after chosen: [Candidate], head: Int) -> Int? {
        let countries = Set(chosen.map(\.practice.country))
        let missing = leastCountries - countries.count
        if missing > 0, head - chosen.count <= missing,
            let new = left.firstIndex(where: { !countries.contains($0.practice.country) })
        {
            return new
        }
        return left.isEmpty ? nil : 0
    }
}
