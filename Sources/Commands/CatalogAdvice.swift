import Answers
import Catalog
import Content
import Foundation
import Guide
import Strategy
import Wizard
import Wording

/// The entries of the registers as options of a choice.
struct RegisterOptions {
    private let content: ContentSource
    private let laws: FrameworkPages

    init(_ setting: Setting) { (content, laws) = (setting.content, FrameworkPages(setting)) }

    /// Empty when the register cannot be read, which the check of the content would have said.
    func options(of register: Register) -> [Option] {
        switch register {
        case .practices:
            all { try $0.practices }.map { practice in
                let place = Localized { practice.title[$0] + " – " + practice.place[$0] }
                return Option(id: practice.id, label: place)
            }
        case .frameworks: all { try $0.frameworks }.map { Option(id: $0.id, label: $0.title) }
        case .funding:
            all { try $0.funding }.map {
                Option(id: $0.id, label: $0.title, description: Localized(same: laws.words(for: $0)))
            }
        case .indicators:
            all { try $0.indicators }.map {
                Option(id: $0.id, label: $0.title, description: Localized(same: laws.words(for: $0)))
            }
        case .countries: allCountries
        case .methods:
            all { try $0.methods }.map { Option(id: $0.id, label: $0.title, description: $0.about) }
        }
    }

    fileprivate func all<Entry>(_ read: (ContentSource) throws -> [Entry]) -> [Entry] {
        (try? read(content)) ?? []
    }
}

extension RegisterOptions {
    /// What an entry of a register fills into the columns beside it.
    func facts(of register: Register, _ id: String, in language: Language) -> [String: Value] {
        switch register {
        case .indicators:
            guard let indicator = all({ try $0.indicators }).first(where: { $0.id == id }) else { return [:] }
            let facts = Indicator.Fact.allCases.map {
                ($0.rawValue, Value.text(indicator.text(of: $0, in: language)))
            }
            return Dictionary(uniqueKeysWithValues: facts)
        case .practices, .frameworks, .funding, .methods, .countries: return [:]
        }
    }
}

/// What the catalog has to say at a place of the conversation.
///
/// A class so that the catalog is decoded and indexed only once, when it is first asked, and never before the first
/// prompt.
final class CatalogAdvice: Advice {
    private let setting: Setting
    private let guide: Guide
    private lazy var shelf = try? PracticeShelf(setting)
    private let walk: Walk
    // Not before it is asked for: nobody waits for the whole strategy at the first prompt.
    private lazy var country = Strategy.countryCode(told: walk)
    private lazy var frameworks = ((try? setting.content.frameworks) ?? []).filter { $0.holds(in: country) }
    private lazy var glossary = Glossary((try? setting.content.glossary) ?? [], in: setting.language)
    private var pages: PracticePages { PracticePages(setting) }
    private var laws: FrameworkPages { FrameworkPages(setting) }
    private var language: Language { setting.language }

    init(_ setting: Setting, _ walk: Walk) {
        (self.setting, self.walk, guide) = (setting, walk, walk.guide)
    }

    /// The programmes of the register, which are those of Bulgaria and its neighbours.
    private var programmes: [Funding] {
        country == Country.home ? (try? setting.content.funding) ?? [] : []
    }

    func practices(for topic: Topic, given answers: Answers) -> [PracticeAdvice] {
        guard let shelf else { return [] }
        guard topic.words.isEmpty else {
            return shelf.index.search(topic.words, limit: Self.mostFound).compactMap { hit in
                shelf.practice(hit.id).map { advice(on: $0, because: shelf.words(for: hit)) }
            }
        }
        if let path = topic.path, path.question == Strategy.Problem.table {
            let found = shelf.suggestions(
                besideProblemOf: path.row, in: answers, limit: Self.mostSuggested)
            let nearest = path.row == nil && !found.suggestions.isEmpty ? [] : found.unanswered
            return nearest.compactMap { advice(on: $0, shelf) }
                + found.suggestions.compactMap { advice(on: $0, shelf) }
        }
        let suggested = shelf.suggestions(for: answers, themes: topic.themes, limit: Self.mostSuggested)
        guard suggested.isEmpty else { return suggested.compactMap { advice(on: $0, shelf) } }
        return shelf.unanswered(in: answers).filter { left in
            let themes = left.nearest.flatMap(shelf.practice)?.themes ?? []
            return topic.themes.isEmpty || !Set(topic.themes).isDisjoint(with: themes)
        }.compactMap { advice(on: $0, shelf) }
    }

    private func advice(on suggestion: Suggestion, _ shelf: PracticeShelf) -> PracticeAdvice? {
        shelf.practice(suggestion.id).map {
            advice(
                on: $0, because: shelf.words(for: suggestion.reasons),
                differs: shelf.words(for: suggestion.differences))
        }
    }

    /// On the practice that is nearest to a problem without an answer.
    private func advice(on left: Unanswered, _ shelf: PracticeShelf) -> PracticeAdvice? {
        left.nearest.flatMap(shelf.practice).map { advice(on: $0, because: shelf.words(for: left)) }
    }

    private static let mostSuggested = 3

    /// More are not read through at a question.
    private static let mostFound = 7

    private func advice(on practice: Practice, because reasons: [String], differs: [String] = [])
        -> PracticeAdvice
    {
        PracticeAdvice(
            id: practice.id, title: practice.title[language],
            place: place(of: practice),
            reasons: reasons,
            differences: differs)
    }

    /// The place and its country, each once: some practices are those of a whole country.
    private func place(of practice: Practice) -> String {
        let (place, country) = (practice.place[language], countryName(practice.country)[language])
        return place.hasSuffix(country) ? place : place + ", " + country
    }

    /// Without its title, which the conversation has said already.
    func sheet(of practice: String) -> [String] {
        shelf?.practice(practice).map { Array(pages.sheet(of: $0).dropFirst()) } ?? []
    }

    func figures(of practice: String) -> [String] {
        shelf?.practice(practice)?.results.map(pages.words(for:)) ?? []
    }

    /// Those that bind first, national law before that of the EU, then those with most themes in common.
    func frameworks(for themes: [String], except ids: [String]) -> [String] {
        let fitting = frameworks.filter { !Set($0.themes).isDisjoint(with: themes) && !ids.contains($0.id) }
        return fitting.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            return (a.rank, -a.common(themes), left.offset) < (b.rank, -b.common(themes), right.offset)
        }.map { laws.line(for: $0.element) }
    }

    func framework(_ id: String) -> [String] {
        frameworks.first { $0.id == id }.map(laws.sheet(of:)) ?? []
    }

    func frameworkName(_ id: String) -> String? { frameworks.first { $0.id == id }?.title[language] }

    func funding(for themes: [String]) -> [String] {
        Funding.fitting(themes, among: programmes).prefix(Self.mostProgrammes).map(laws.line(for:))
    }

    /// Each is several lines on the screen.
    private static let mostProgrammes = 6

    func methods(for step: String) -> [String] {
        let all = (try? setting.content.methods) ?? []
        return all.filter { $0.steps.contains(step) }.map(laws.line(for:))
    }

    func best(of register: Register, for topic: Topic, given answers: Answers) -> [String] {
        switch register {
        case .practices:
            shelf?.suggestions(for: answers, themes: topic.themes, limit: 10).map(\.id) ?? []
        case .funding:
            Funding.fitting(topic.themes, among: programmes).map(\.id)
        case .indicators: ranked((try? setting.content.indicators) ?? [], topic.themes, \.themes)
        case .frameworks: ranked(frameworks, topic.themes, \.themes)
        case .countries: []
        case .methods:
            ((try? setting.content.methods) ?? []).filter { $0.steps.contains(topic.step ?? "") }.map(\.id)
        }
    }

    /// Those with themes in common, most first; equals keep their order.
    private func ranked<Entry: Identifiable>(
        _ entries: [Entry], _ wanted: [String], _ themes: (Entry) -> [String]
    ) -> [Entry.ID] {
        let scored = entries.enumerated().map { position, entry in
            (id: entry.id, common: Set(themes(entry)).intersection(wanted).count, position: position)
        }
        return scored.filter { $0.common > 0 }.sorted { ($1.common, $0.position) < ($0.common, $1.position) }
            .map(\.id)
    }

    func summary(beside question: String, given answers: Answers) -> [String] {
        switch question {
        case Strategy.FinanceLine.table:
            MoneyPages(setting: setting, walk: Walk(guide: guide, answers: answers)).summary
        case Strategy.Facts.model.littleMoney.path.question: littleMoney(answers)?.summary ?? []
        default: []
        }
    }

    func beginning(of question: String, given answers: Answers) -> String? {
        guard question == Strategy.Facts.model.littleMoney.path.question else { return nil }
        return littleMoney(answers)?.beginning
    }

    func whatIf(_ part: String, given answers: Answers) -> [String]? {
        guard !part.isEmpty, let money = Supposition.part(part) else { return nil }
        return pages(for: Supposition(money: money), answers).lines
    }

    private func littleMoney(_ answers: Answers) -> WhatIfPages? {
        let strategy = Strategy(walk: Walk(guide: guide, answers: answers).withoutPersonal)
        return strategy.littleMoney.map {
            WhatIfPages(
                setting: setting, strategy: strategy, supposition: $0.supposition, outcome: $0.outcome)
        }
    }

    private func pages(for supposition: Supposition, _ answers: Answers) -> WhatIfPages {
        let strategy = Strategy(walk: Walk(guide: guide, answers: answers).withoutPersonal)
        return WhatIfPages(
            setting: setting, strategy: strategy, supposition: supposition,
            outcome: strategy.whatIf(supposition))
    }

    func money(given answers: Answers) -> MoneyTable {
        MoneyPages(setting: setting, walk: Walk(guide: guide, answers: answers)).table
    }

    func money(of rows: [AnswerPath], given answers: Answers) -> [String: String] {
        let pages = MoneyPages(setting: setting, walk: Walk(guide: guide, answers: answers))
        return pages.strategy.money(of: rows).compactMapValues(pages.inWords)
    }

    // MARK: Terms

    func terms(in text: String) -> [String] {
        glossary.terms(in: text).map { $0.term[language] }
    }

    /// More would be a list to look through.
    private static let mostTerms = 8

    /// Of a term that is not there, those with its words.
    func meaning(of term: String) -> [String] {
        if let found = glossary.term(named: term) { return laws.lines(for: found) }
        let like = glossary.terms(like: term).prefix(Self.mostTerms).map { $0.term[language] }
        return like.isEmpty
            ? [] : [setting.texts(CommandText.termsLike, ["names": .text(like.joined(separator: "; "))])]
    }
}

extension Framework {
    fileprivate var rank: Int { force.rank * 10 + (Kind.allCases.firstIndex(of: kind) ?? 0) }

    fileprivate func common(_ themes: [String]) -> Int { Set(self.themes).intersection(themes).count }
}

extension Framework.Force {
    fileprivate var rank: Int {
        switch self {
        case .must: 0
        case .should: 1
        case .enables: 2
        }
    }
}
