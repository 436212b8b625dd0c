import Wording

/// A suggestion together with the practice it is about.
struct Candidate {
    var practice: Practice
    var suggestion: Suggestion
    var weighed: [WeighedReason]
    /// Stems of the title in both languages.
    var title: Set<Int>
    /// Whether the place is of about the size of the municipality, or the practice is known to suit that size.
    var isComparable: Bool

    /// What it is worth after the chosen ones: a wish they have answered counts less.
    func worth(after chosen: [Candidate]) -> Double {
        weighed.reduce(suggestion.score) { worth, own in
            guard own.reason.isWishAnsweredOnce else { return worth }
            let before = chosen.count { $0.weighed.contains { $0.reason.answersSameWish(as: own.reason) } }
            let left = (0..<before).reduce(1.0) { left, _ in left * MatchWeights.answeredBefore }
            return worth - own.weight * (1 - left)
        }
    }

    /// Two practices of one country with the same themes tell a reader the same.
    func isTwin(of other: Candidate) -> Bool {
        practice.country == other.practice.country && Set(practice.themes) == Set(other.practice.themes)
    }
}

/// Puts suggestions in order so that the first ones are not all of a kind: greedy re-ranking, best first,
/// after J. Carbonell and J. Goldstein, "The use of MMR", SIGIR 1998.
struct Variety {
    /// The first so many come from at least `leastCountries` countries, where there are so many, and no two of them
    /// are twins or near-twins while there is anything else.
    static let head = 5
    static let leastCountries = 3
    /// So many of the head suit the size of the municipality, where there are so many.
    static let leastComparable = 3

    private let index: PracticeIndex

    init(_ index: PracticeIndex) { self.index = index }

    /// The best; of twins the better one in the head, the other behind it.
    func choose(_ limit: Int, from candidates: [Candidate]) -> [Candidate] {
        var left = candidates
        var chosen: [Candidate] = []
        while chosen.count < limit {
            let ordered = left.map { (worth: $0.worth(after: chosen), candidate: $0) }
                .sorted { ($1.worth, $0.candidate.practice.id) < ($0.worth, $1.candidate.practice.id) }
                .map(\.candidate)
            guard let next = next(of: ordered, after: chosen, head: min(Self.head, limit)) else { break }
            chosen.append(next)
            left.removeAll { $0.practice.id == next.practice.id }
        }
        return chosen
    }

    /// The best one; in the head the best that is no near-twin, and of a new country while countries are missing.
    private func next(of left: [Candidate], after chosen: [Candidate], head: Int) -> Candidate? {
        guard chosen.count < head else { return left.first }
        let countries = Set(chosen.map(\.practice.country))
        let places = head - chosen.count
        let isNew = { (one: Candidate) in !countries.contains(one.practice.country) }
        let needsCountry = Self.leastCountries - countries.count >= places
        let comparable = (Self.leastComparable * head + Self.head - 1) / Self.head
        let needsSize = comparable - chosen.count(where: \.isComparable) >= places
        let varied = left.filter { candidate in
            !chosen.contains { $0.isTwin(of: candidate) || areNearTwins($0, candidate) }
        }
        let both = varied.first { (!needsCountry || isNew($0)) && (!needsSize || $0.isComparable) }
        return both ?? varied.first { needsCountry && isNew($0) } ?? varied.first ?? left.first
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

extension Reason {
    /// Whether one answer to the wish may be enough.
    fileprivate var isWishAnsweredOnce: Bool {
        switch self {
        case .answersProblem, .nextParticipationStep: true
        default: false
        }
    }

    fileprivate func answersSameWish(as other: Reason) -> Bool {
        problem == nil ? self == other : problem == other.problem
    }
}

extension PracticeIndex {
    /// What the title of a practice is about; the name of the place says nothing about that.
    func titleStems(of practice: Practice) -> Set<Int> {
        let place = Set(practice.place.versions.joined(separator: " ").foldedWords)
        let words = practice.title.versions.joined(separator: " ").foldedWords
        return Set(
            words.filter { !stopWords.contains($0) && !place.contains($0) }.compactMap(vocabulary.stem(of:)))
    }
}
