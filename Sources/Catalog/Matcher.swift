import Parallel
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
    /// profile. Fewer than the limit when no more fit.
    ///
    /// When there are problems, each suggestion answers one of them; when only something else is wished for, each
    /// answers that: being alike is then not enough.
    ///
    /// - Parameter place: the themes of the question or row a person asks at; each suggestion has one of them, and no
    ///   other wish is needed.
    package func suggest(_ profile: Profile, limit: Int, at place: [String] = []) -> [Suggestion] {
        fit(profile, limit: limit, at: place).suggestions
    }

    /// The same with the problems that are left, for which looking once is enough.
    package func fit(
        _ profile: Profile, limit: Int, at place: [String] = []
    ) -> (suggestions: [Suggestion], unanswered: [Unanswered]) {
        let answers = answers(to: profile)
        let candidates = index.practices.enumerated().compactMap { number, practice in
            candidate(practice, profile, place, answers.found[number] ?? [])
        }
        return (Variety(index).choose(limit, from: candidates).map(\.suggestion), answers.unanswered)
    }

    /// The problems to which the catalog has no answer that is known to be one.
    package func unanswered(of profile: Profile) -> [Unanswered] { answers(to: profile).unanswered }

    /// What a practice has to say to a problem.
    private struct Answer {
        var problem: Profile.Problem
        var reason: WeighedReason
        /// The share of the themes of the problem that it has.
        var themes: Double
    }

    /// By the number of the practice.
    private func answers(to profile: Profile) -> (found: [Int: [Answer]], unanswered: [Unanswered]) {
        let known = Set(
            index.practices.indices.filter { profile.known.contains(index.practices[$0].id) })
        var answers: [Int: [Answer]] = [:]
        var unanswered: [Unanswered] = []
        for (rank, (problem, found)) in zip(profile.problems, evidence(for: profile.problems)).enumerated() {
            let (evidence, nearest) = found
            let sure = evidence.filter { $0.value.signs.areSure && !known.contains($0.key) }
                .sorted { ($1.value.signs.weight, $0.key) < ($0.value.signs.weight, $1.key) }
            let most = sure.first?.value.signs.weight ?? 1
            let best = sure.prefix(MatchWeights.mostAnswers)
                .filter { $0.value.signs.weight >= most - MatchWeights.besideBest }
            if sure.isEmpty {
                let nearest = nearest.flatMap { known.contains($0) ? nil : index.practices[$0].id }
                unanswered.append(Unanswered(problem: problem, nearest: nearest))
            }
            let rankFactor = (0..<rank).reduce(1.0) { factor, _ in factor * MatchWeights.nextProblem }
            for (practice, evidence) in best {
                let reason = Reason.answersProblem(
                    number: problem.number, title: problem.title, words: evidence.words, ask: evidence.ask)
                let weight =
                    MatchWeights.weight(reason) + MatchWeights.evidence * evidence.signs.weight / most
                let weighed = WeighedReason(reason, weight: rankFactor * weight)
                let themes = links.share(of: problem.themes, in: index.practices[practice].themes)
                answers[practice, default: []].append(
                    Answer(problem: problem, reason: weighed, themes: themes))
            }
        }
        return (answers, unanswered)
    }

    /// What speaks for the practices, for each problem; in two halves, which do not wait for each other.
    private func evidence(for problems: [Profile.Problem]) -> [(of: [Int: Evidence], nearest: Int?)] {
        let half = (problems.count + 1) / 2
        return sideBySide([problems[..<half], problems[half...]]) { problems in
            var passages = PassageTable()
            return problems.map { index.evidence(for: $0, links, &passages) }
        }.flatMap(\.self)
    }

    /// nil when no reason that decides speaks for the practice.
    private func candidate(_ practice: Practice, _ profile: Profile, _ place: [String], _ answers: [Answer])
        -> Candidate?
    {
        guard !profile.known.contains(practice.id) else { return nil }
        let placeThemes = links.share(of: place, in: practice.themes)
        guard place.isEmpty ? profile.problems.isEmpty || !answers.isEmpty : placeThemes > 0 else {
            return nil
        }
        let weighed =
            answers.map(\.reason) + practice.answers(to: profile, answers.map(\.problem), links)
            + practice.likenesses(to: profile).map { WeighedReason($0) }
        guard weighed.contains(where: { $0.reason.answersWish || !profile.hasWishes }) else { return nil }
        let score =
            WeighedReason.total(weighed)
            + MatchWeights.themesOfProblem * (answers.map(\.themes).max() ?? 0)
            + MatchWeights.themesOfPlace * placeThemes
            + (practice.isWarning ? MatchWeights.warning : 0)
            + (practice.isFarLarger(than: profile) ? MatchWeights.farLarger : 0)
        let suggestion = Suggestion(
            id: practice.id, score: score, reasons: WeighedReason.weightiestFirst(weighed),
            differences: practice.differences(from: profile))
        return Candidate(
            practice: practice, suggestion: suggestion, weighed: weighed,
            title: index.titleStems(of: practice), isComparable: practice.isComparable(to: profile))
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
