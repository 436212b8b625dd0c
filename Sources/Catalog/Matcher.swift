import Wording

/// Suggests practices for a municipality, each with the reasons that are true of it.
package struct Matcher: Sendable {
    private let index: PracticeIndex

    package init(_ index: PracticeIndex) { self.index = index }

    /// The practices that fit best, of several countries and not two of a kind; the same for the same
    /// profile.
    ///
    /// When the profile says what is wanted, each suggestion answers a wish: being alike is then not enough.
    package func suggest(_ profile: Profile, limit: Int) -> [Suggestion] {
        let likeness = profile.problems.map { index.likeness(to: $0.words) }
        let candidates = index.practices.enumerated().compactMap { number, practice in
            suggestion(practice, profile, likeness.map { $0[number] }).map {
                Candidate(practice: practice, suggestion: $0, title: index.titleStems(of: practice))
            }
        }
        return Variety(index).choose(limit, from: candidates).map(\.suggestion)
    }

    /// nil when no reason speaks for the practice.
    private func suggestion(_ practice: Practice, _ profile: Profile, _ likeness: [Likeness?]) -> Suggestion?
    {
        let weighed =
            profile.problems.enumerated().compactMap { rank, problem in
                practice.answer(to: problem, rank, likeness[rank])
            } + (practice.answers(to: profile) + practice.likenesses(to: profile)).map { WeighedReason($0) }
        guard weighed.contains(where: { $0.reason.answersWish || !profile.hasWishes }) else { return nil }
        let score =
            WeighedReason.total(weighed) + (practice.isWarning ? MatchWeights.warning : 0)
        return Suggestion(
            id: practice.id, score: score, reasons: WeighedReason.weightiestFirst(weighed),
            differences: practice.differences(from: profile))
    }
}

/// How much a practice speaks of the same things as a text.
struct Likeness: Sendable {
    /// Of 1, which no text of more than a few words reaches.
    var share: Double
    var words: [String]

    func isClear(sharingTheme: Bool) -> Bool {
        let least = sharingTheme ? MatchWeights.leastSharedWords : MatchWeights.leastSharedWordsAlone
        return share >= MatchWeights.leastLikeness && words.count >= least
    }
}

extension PracticeIndex {
    /// By the number of the practice; words the catalog does not have, and numbers, are passed over.
    func likeness(to text: String) -> [Int: Likeness] {
        var seen: Set<Int> = []
        let words = text.foldedWords.compactMap { word -> QueryTerm? in
            guard !stopWords.contains(word), !word.isNumber, let stem = vocabulary.stem(of: word),
                seen.insert(stem).inserted
            else { return nil }
            return QueryTerm(
                typed: word.description, readings: [.init(stems: [stem], way: .itself, weight: 1)])
        }
        let saturation = MatchWeights.saturation
        let most = seen.sorted().reduce(0) { $0 + rarity(ofStem: $1) * (saturation + 1) }
        return found(words, saturation: saturation).mapValues {
            Likeness(share: $0.score / most, words: $0.matches.map(\.typed))
        }
    }
}

/// A reason with what it weighs in a case.
struct WeighedReason {
    var reason: Reason
    var weight: Double

    init(_ reason: Reason, weight: Double? = nil) {
        (self.reason, self.weight) = (reason, weight ?? MatchWeights.weight(reason))
    }

    static func weightiestFirst(_ weighed: [WeighedReason]) -> [Reason] {
        weighed.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element.reason)
    }

    /// The sum, in which a further reason of the same kind counts less each time.
    static func total(_ weighed: [WeighedReason]) -> Double {
        var factors: [String: Double] = [:]
        return weighed.sorted { $0.weight > $1.weight }.reduce(0) { sum, next in
            let factor = factors[next.reason.code] ?? 1
            factors[next.reason.code] = factor * MatchWeights.repeated
            return sum + factor * next.weight
        }
    }
}
