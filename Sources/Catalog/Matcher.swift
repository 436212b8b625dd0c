import Wording

/// Suggests practices for a municipality, each with the reasons that are true of it.
package struct Matcher: Sendable {
    private let index: PracticeIndex
    private let links: ThemeLinks

    package init(_ index: PracticeIndex) {
        self.index = index
        links = ThemeLinks(index.practices)
    }

    /// The practices that fit best, of several countries and not two of a kind; the same for the same
    /// profile.
    ///
    /// When the profile says what is wanted, each suggestion answers a wish: being alike is then not enough.
    ///
    /// - Parameter place: the themes of the question or row a person asks at; each suggestion has one of them.
    package func suggest(_ profile: Profile, limit: Int, at place: [String] = []) -> [Suggestion] {
        let likeness = profile.problems.map { index.likeness(to: $0.words) }
        let candidates = index.practices.enumerated().compactMap { number, practice in
            candidate(practice, profile, place, likeness.map { $0[number] })
        }
        return Variety(index).choose(limit, from: candidates).map(\.suggestion)
    }

    /// nil when no reason speaks for the practice.
    private func candidate(
        _ practice: Practice, _ profile: Profile, _ place: [String], _ likeness: [Likeness?]
    ) -> Candidate? {
        let placeThemes = links.share(of: place, in: practice.themes)
        if !place.isEmpty, placeThemes == 0 { return nil }
        let weighed =
            profile.problems.enumerated().compactMap { rank, problem in
                practice.answer(to: problem, rank, likeness[rank], links)
            } + practice.answers(to: profile, links)
            + practice.likenesses(to: profile).map { WeighedReason($0) }
        guard weighed.contains(where: { $0.reason.answersWish || !profile.hasWishes }) else { return nil }
        let themes = profile.problems.map { links.share(of: $0.themes, in: practice.themes) }.max() ?? 0
        let score =
            WeighedReason.total(weighed) + MatchWeights.themesOfProblem * themes
            + MatchWeights.themesOfPlace * placeThemes
            + (practice.isWarning ? MatchWeights.warning : 0)
            + (practice.isFarLarger(than: profile) ? MatchWeights.farLarger : 0)
        let suggestion = Suggestion(
            id: practice.id, score: score, reasons: WeighedReason.weightiestFirst(weighed),
            differences: practice.differences(from: profile))
        return Candidate(
            practice: practice, suggestion: suggestion, weighed: weighed,
            title: index.titleStems(of: practice))
    }
}

/// How much a practice speaks of the same things as a text.
struct Likeness: Sendable {
    /// Of 1, which no text of more than a few words reaches.
    var share: Double
    /// Of 1, which the closest practice has.
    var closeness: Double
    /// Those of the text that say what the practice is about: they stand in its title, its problem or its solution.
    var words: [String]
    /// What these words say together, of what a word says that no other practice has.
    var telling: Double

    private var isNear: Bool {
        share >= MatchWeights.leastLikeness && closeness >= MatchWeights.leastCloseness
    }

    /// Whether the practice answers the text, when it has that share of its themes.
    func answers(withThemes share: Double) -> Bool {
        switch share {
        case MatchWeights.mostThemes...:
            isNear && telling >= MatchWeights.leastWords && share * telling >= MatchWeights.leastAgreement
        case MatchWeights.partOfThemes...:
            isNear && share * telling >= MatchWeights.leastAgreementInPart
        default: false
        }
    }

    /// Whether it speaks of the same things, whatever its themes.
    var isClearAlone: Bool {
        isNear && telling >= MatchWeights.leastWordsAlone
            && words.count >= MatchWeights.leastSharedWordsAlone
    }
}

extension PracticeIndex {
    /// By the number of the practice. Numbers are passed over, and so are words the catalog and the synonyms do not
    /// have: in a long text a guess does more harm than good. A question that a practice answers is no likeness either,
    /// nor is a lack, of which a long text has many.
    func likeness(to text: String) -> [Int: Likeness] {
        var seen: Set<[Int]> = []
        let terms = queryTerms(in: text, isSearch: false).filter { term in
            guard let first = term.readings.first, Int(term.typed) == nil else { return false }
            return [.itself, .synonym].contains(first.way) && seen.insert(first.stems).inserted
        }
        let saturation = MatchWeights.saturation
        let sought = terms.map(told).filter { $0.occurrences.contains { $0.weight > 0 } }
        let scores = scores(of: sought, saturation: saturation)
        let most = sought.reduce(0) { $0 + $1.rarity } * (saturation + 1)
        let closest = scores.max() ?? 0
        var result: [Int: Likeness] = [:]
        for (practice, score) in scores.enumerated() where score > 0 {
            let found = sought.filter { $0.occurrences[practice].saysWhatItIsAbout }
            result[practice] = Likeness(
                share: score / most, closeness: score / closest, words: found.map(\.term.typed),
                telling: found.reduce(0) { $0 + $1.rarity } / rarity(standingIn: 1))
        }
        return result
    }
}

extension SoughtTerm.Occurrence {
    fileprivate var saysWhatItIsAbout: Bool {
        weight > 0 && best.fields.fields.contains { [.title, .problem, .solution].contains($0) }
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
