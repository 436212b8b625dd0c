import Wording

/// A suggestion together with the practice it is about.
struct Candidate {
    var practice: Practice
    var suggestion: Suggestion
    /// Stems of the title in both languages.
    var title: Set<Int>

    /// Two practices of one country with the same themes tell a reader the same.
    func isTwin(of other: Candidate) -> Bool {
        practice.country == other.practice.country && Set(practice.themes) == Set(other.practice.themes)
    }
}

/// Puts suggestions in order so that the first ones are not all of a kind: greedy re-ranking, best first,
/// after J. Carbonell and J. Goldstein, "The use of MMR", SIGIR 1998.
struct Variety {
    /// The first so many come from at least `leastCountries` countries, where there are so many, and no two of them
    /// are near-twins.
    static let head = 5
    static let leastCountries = 3

    private let index: PracticeIndex

    init(_ index: PracticeIndex) { self.index = index }

    /// The best, twins left out.
    func choose(_ limit: Int, from candidates: [Candidate]) -> [Candidate] {
        var left = candidates.sorted {
            ($1.suggestion.score, $0.practice.id) < ($0.suggestion.score, $1.practice.id)
        }
        var chosen: [Candidate] = []
        while chosen.count < limit, let next = next(of: left, after: chosen, head: min(Self.head, limit)) {
            chosen.append(left.remove(at: next))
            left.removeAll { $0.isTwin(of: chosen[chosen.count - 1]) }
        }
        return chosen
    }

    /// The place of the best one; in the head the best that is no near-twin, and of a new country while countries are
    /// missing.
    private func next(of left: [Candidate], after chosen: [Candidate], head: Int) -> Int? {
        guard chosen.count < head else { return left.isEmpty ? nil : 0 }
        let countries = Set(chosen.map(\.practice.country))
        let missing = Self.leastCountries - countries.count
        let isNew = { (candidate: Candidate) in !chosen.contains { areNearTwins($0, candidate) } }
        if missing > 0, head - chosen.count <= missing,
            let new = left.firstIndex(where: { !countries.contains($0.practice.country) && isNew($0) })
        {
            return new
        }
        return left.firstIndex(where: isNew)
    }

    /// Whether the titles say nearly the same: the share of their words, weighed by rarity, that both have (P. Jaccard,
    /// 1912, with weights).
    private func areNearTwins(_ one: Candidate, _ other: Candidate) -> Bool {
        let common = weight(one.title.intersection(other.title))
        return common >= MatchWeights.leastTwinWeight
            && common >= MatchWeights.twinTitles * weight(one.title.union(other.title))
    }

    private func weight(_ stems: Set<Int>) -> Double {
        stems.sorted().reduce(0) { $0 + index.rarity(ofStem: $1) }
    }
}

extension PracticeIndex {
    /// What the title of a practice is about; the name of the place says nothing about that.
    func titleStems(of practice: Practice) -> Set<Int> {
        let place = Set((practice.place.bg + " " + practice.place.en).foldedWords)
        let words = (practice.title.bg + " " + practice.title.en).foldedWords
        return Set(
            words.filter { !stopWords.contains($0) && !place.contains($0) }.compactMap(vocabulary.stem(of:)))
    }
}
