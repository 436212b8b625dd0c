import Answers
import Catalog
import Content
import Foundation
import Guide
import Strategy
import Wording

/// The practices with their index, and the words for what search and matching found.
struct PracticeShelf {
    let index: PracticeIndex
    private let byID: [String: Practice]
    private let guide: Guide
    private let setting: Setting
    private var texts: Texts { setting.texts }

    init(_ setting: Setting) throws {
        self.setting = setting
        guide = try setting.content.guide
        index = try setting.content.practiceIndex
        byID = Dictionary(index.practices.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func practice(_ id: String) -> Practice? { byID[id] }

    // MARK: Suggestions

    /// The practices that fit a dossier best; with themes, those that have one of them.
    func suggestions(for answers: Answers, themes: [String] = [], limit: Int) -> [Suggestion] {
        var profile = profile(for: answers)
        let chosen = Set(profile.objectiveThemes + profile.problems.flatMap(\.themes))
        profile.objectiveThemes = themes + profile.objectiveThemes
        return Matcher(index).suggest(profile, limit: limit, at: themes).map { suggestion in
            var suggestion = suggestion
            // Themes of the place alone are nobody's wish.
            suggestion.reasons.removeAll { reason in
                if case .sharesTheme(let theme) = reason { !chosen.contains(theme) } else { false }
            }
            return suggestion
        }
    }

    /// Beside the problems of a dossier: what fits best, weighed as for all of it; first what fits the problem of the
    /// row, where one is at a row.
    func suggestions(besideProblemOf row: String?, in answers: Answers, limit: Int) -> (
        suggestions: [Suggestion], unanswered: [Unanswered]
    ) {
        let strategy = Strategy(walk: Walk(guide: guide, answers: answers))
        let (profile, matcher) = (knowing(strategy, answers), Matcher(index))
        let all = matcher.fit(profile, limit: limit)
        guard let position = strategy.rankedProblems.firstIndex(where: { $0.id == row }) else { return all }
        var own = profile
        own.problems = [profile.problems[position]]
        let first = matcher.fit(own, limit: limit)
        let ids = Set(first.suggestions.map(\.id))
        let rest = all.suggestions.filter { !ids.contains($0.id) }
        return (Array((first.suggestions + rest).prefix(limit)), first.unanswered)
    }

    /// The practices that fit a dossier best, and the problems for which nothing can be suggested.
    func fitting(_ answers: Answers, limit: Int) -> (suggestions: [Suggestion], unanswered: [Unanswered]) {
        Matcher(index).fit(profile(for: answers), limit: limit)
    }

    /// The problems of a dossier for which nothing can be suggested.
    func unanswered(in answers: Answers) -> [Unanswered] {
        Matcher(index).unanswered(of: profile(for: answers))
    }

    private func profile(for answers: Answers) -> Profile {
        knowing(Strategy(walk: Walk(guide: guide, answers: answers)), answers)
    }

    /// With the practices of the catalog that are the municipality's own, which nobody need suggest to it.
    private func knowing(_ strategy: Strategy, _ answers: Answers) -> Profile {
        var profile = strategy.profile()
        let names = names(in: answers, country: profile.country)
        let added = Set(((try? setting.content.ownPractices) ?? []).map(\.id))
        profile.known = Set(
            index.practices.filter { $0.isOf(names, country: profile.country) && !added.contains($0.id) }
                .map(\.id))
        return profile
    }

    /// What the municipality is called, with the names the register has: what is of „Sofia“ is of „Столична“.
    private func names(in answers: Answers, country: String) -> [String] {
        guard let question = guide.nameQuestion, let name = answers.value(question.id)?.text else {
            return []
        }
        guard country == Country.home,
            case .found(let municipality)? = try? setting.content.municipalities.find(name)
        else { return [name] }
        return [name]
            + Language.allCases.flatMap { language in
                [municipality.name, municipality.form].compactMap { $0?[language] }
            }
    }

    // MARK: Words

    func words(for hit: Hit) -> [String] {
        hit.matches.map { match in
            let places = match.fields.prefix(2).map {
                texts.text("practice.field." + $0.rawValue) ?? $0.rawValue
            }
            // Of an expression the words that mean the same are known by their stems, which make no sentence.
            let isExpression = match.way == .synonym && match.found.contains(" ")
            return texts(
                match.typed == match.found
                    ? CommandText.matchedWord : isExpression ? .matchedMeaning : .matchedAs,
                [
                    "typed": .text(match.typed), "found": .text(match.found),
                    "places": .text(setting.formats.list(places)),
                ])
        }
    }

    /// A line a reason; those of a kind that name only what is shared stand in one.
    func words(for reasons: [Reason]) -> [String] {
        var said: Set<String> = []
        return reasons.compactMap { reason in
            guard said.insert(reason.isShared ? reason.code : "\(reason)").inserted else { return nil }
            let names = reasons.filter { $0.isShared && $0.code == reason.code }.compactMap(name)
                .map(setting.formats.quoted)
            return text(reason.textKey, arguments(of: reason, names))
        }
    }

    /// What a reason shares with the municipality.
    private func name(_ reason: Reason) -> String? {
        switch reason {
        case .sharesTheme(let theme): themeName(theme)
        case .liftsWeakGroup(let group): texts.text("readiness." + group)
        default: nil
        }
    }

    /// For which problems nothing was found, and what would help; those that need the same in one line.
    func words(for unanswered: [Unanswered]) -> [String] {
        let unanswered = unanswered.map(\.problem)
        let kinds: [[Profile.Problem.Detail]] = unanswered.map(\.missing).reduce(into: []) { kinds, missing in
            if !kinds.contains(missing) { kinds.append(missing) }
        }
        return kinds.map { missing in
            let numbers = unanswered.filter { $0.missing == missing }.map { "\($0.number)" }
            return text(
                (["command.unanswered"] + missing.map(\.rawValue)).joined(separator: "-"),
                ["count": .count(numbers.count), "numbers": .text(setting.formats.list(numbers))])
        }
    }

    /// A line a problem: what is nearest to it.
    func words(nearestTo unanswered: [Unanswered]) -> [String] {
        let lines = unanswered.compactMap { left in
            left.nearest.flatMap(practice).map { practice in
                texts(
                    CommandText.nearestByWords,
                    [
                        "number": .count(left.problem.number),
                        "title": .text(practice.title[setting.language]),
                        "id": .text(practice.id),
                    ])
            }
        }
        return lines.isEmpty ? [] : [texts(CommandText.nearestIntroduced)] + lines.map { "  " + $0 }
    }

    /// Why the nearest practice is shown.
    func words(for left: Unanswered) -> [String] {
        [
            text(
                "reason.near-problem",
                ["number": .count(left.problem.number), "title": .text(left.problem.title.cleaned())])
        ]
    }

    func words(for differences: [Difference]) -> [String] {
        differences.map { text("difference." + $0.code, arguments(of: $0)) }
    }

    private func text(_ key: String, _ arguments: [String: TextArgument]) -> String {
        texts.text(key, arguments) ?? key
    }

    private func arguments(of reason: Reason, _ names: [String]) -> [String: TextArgument] {
        switch reason {
        case .answersProblem(let number, let title, let words, let ask):
            [
                "number": .count(number), "title": .text(title.cleaned()),
                "words": .text(words.joined(separator: ", ").cleaned()), "ask": .text(ask ?? ""),
            ]
        case .sharesTheme, .liftsWeakGroup:
            ["count": .count(names.count), "names": .text(setting.formats.list(names))]
        case .nextParticipationStep(let level):
            ["level": .text(texts.text("participation." + level.rawValue) ?? "")]
        case .comparableSize(let population): ["population": .count(population)]
        case .suitsSizeBand(let band): ["band": .text(texts.text("size." + band.rawValue) ?? band.rawValue)]
        case .sameTerritory(let territory):
            ["territory": .text(texts.text("territory." + territory.rawValue) ?? "")]
        case .sameCountry, .ownCountry: [:]
        case .neighbour(let country): ["country": .text(countryName(country)[setting.language])]
        }
    }

    private func arguments(of difference: Difference) -> [String: TextArgument] {
        switch difference {
        case .larger(let times), .smaller(let times): ["times": .count(times)]
        case .otherSizes(let bands): ["bands": .text(words(for: bands))]
        case .discontinued, .showsFailure, .notOneMunicipality, .needs: [:]
        }
    }

    /// Neighbouring bands are told as one.
    private func words(for bands: [SizeBand]) -> String {
        let places = SizeBand.allCases.indices.filter { bands.contains(SizeBand.allCases[$0]) }
        guard let first = places.first, let last = places.last, last - first + 1 == places.count else {
            return setting.formats.list(bands.map { texts.text("size." + $0.rawValue) ?? $0.rawValue })
        }
        let (low, high) = (SizeBand.allCases[first].lowest, SizeBand.allCases[last].end)
        var arguments: [String: TextArgument] = [:]
        if let low { arguments["low"] = .text(setting.formats.number(low)) }
        if let high { arguments["high"] = .text(setting.formats.number(high)) }
        let key: CommandText =
            switch (low, high) {
            case (nil, _?): .sizesUpTo
            case (_?, _?): .sizesBetween
            default: .sizesOver
            }
        return texts(key, arguments)
    }

    /// The themes to go on with after a search that found nothing.
    func nearestThemes(to query: String) -> String {
        let near = index.themes(near: query, limit: Self.mostThemes)
        let themes = near.isEmpty ? index.commonestThemes(limit: Self.mostThemes) : near
        let names = themes.map { "\(themeName($0)) (--theme \($0))" }
        return texts(
            near.isEmpty ? CommandText.commonestThemes : .nearestThemes,
            ["themes": .text(setting.formats.list(names))])
    }

    private static let mostThemes = 3

    func themeName(_ id: String) -> String {
        guide.themes.first { $0.id == id }?.label[setting.language] ?? id
    }
}

extension Reason {
    fileprivate var textKey: String {
        switch self {
        case .answersProblem(_, _, _, .some): "reason.answers-problem-asked"
        default: "reason." + code
        }
    }

    /// Whether several of its kind are said in one breath.
    fileprivate var isShared: Bool {
        switch self {
        case .sharesTheme, .liftsWeakGroup: true
        default: false
        }
    }
}
