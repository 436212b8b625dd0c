import Catalog
import Foundation
import Wording

/// A practice as text to read on the screen.
struct PracticePages {
    private let setting: Setting
    private var texts: Texts { setting.texts }
    private var language: Language { setting.language }
    private let today: Day

    init(_ setting: Setting, today: Day = Day(Date())) { (self.setting, self.today) = (setting, today) }

    /// A few lines for a list of results.
    func summary(of practice: Practice, why: [String], differs: [String] = []) -> String {
        var lines = [practice.title[language], "  " + facts(of: practice) + " · " + practice.id]
        lines += warning(of: practice).map { "  ! " + $0 }
        lines += why.map { "  + " + $0 }
        lines += differs.map { "  – " + $0 }
        if let figure = practice.results.first { lines.append("  " + words(for: figure)) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Two lines for a long list.
    func entry(of practice: Practice) -> [String] {
        let country = countryName(practice.country)[language]
        return [
            "  " + practice.title[language], "    \(practice.place[language]) · \(country) · \(practice.id)",
        ]
    }

    /// The whole fact sheet.
    func sheet(of practice: Practice) -> [String] {
        var lines = [practice.title[language], facts(of: practice), practice.id]
        lines += warning(of: practice).map { "! " + $0 }
        if let age = practice.datedFigures.age(on: today, texts) { lines.append(age) }
        let parts: [(CommandText, Localized)] = [
            (.practiceProblem, practice.problem), (.practiceSolution, practice.solution),
            (.practiceMethod, practice.method),
        ]
        for (title, text) in parts { lines += ["", texts(title), text[language]] }
        lines += section(.practiceResults, practice.results.map(words(for:)))
        lines += section(.practiceCost, practice.cost.map { [words(for: $0)] } ?? [])
        lines += section(.practiceEvaluations, practice.evaluations.map { [$0[language]] } ?? [], mark: "")
        lines += section(
            .practiceTechnology, [setting.formats.list(practice.technology.map { $0[language] })])
        lines += section(.practiceFunding, [setting.formats.list(practice.funding.map { $0[language] })])
        lines += ["", texts(CommandText.practiceLessons), practice.lessons[language]]
        lines += ["", texts(CommandText.practiceTransfer), practice.transfer[language]]
        lines += section(
            .practiceNeeds, practice.needs.map { texts.text("need." + $0.rawValue) ?? $0.rawValue })
        lines += section(.practiceAsks, practice.asks[language] ?? [])
        lines += ["", texts(CommandText.practiceSources)] + practice.sources.flatMap(lines(for:))
        return lines
    }

    private func warning(of practice: Practice) -> [String] {
        practice.warning.flatMap { texts.text("difference." + $0.code) }.map { [$0] } ?? []
    }

    private func section(_ title: CommandText, _ items: [String], mark: String = "- ") -> [String] {
        let items = items.filter { !$0.isEmpty }
        return items.isEmpty ? [] : ["", texts(title)] + items.map { mark + $0 }
    }

    private func facts(of practice: Practice) -> String {
        var parts = [practice.place[language], countryName(practice.country)[language]]
        if let population = practice.population {
            parts.append(texts(CommandText.practicePopulation, ["population": .count(population)]))
        }
        if let started = practice.started {
            parts.append(texts(CommandText.practiceSince, ["year": .text(setting.formats.year(started))]))
        }
        parts.append(practice.standing(texts))
        return parts.joined(separator: " · ")
    }

    func words(for figure: Practice.Figure) -> String {
        let (qualifier, unit) = figure.unit[language].qualifierAndRest
        let amount = (qualifier.map { $0 + " " } ?? "") + setting.formats.number(figure.value) + " " + unit
        return "\(amount)\(figure.remark(texts)) [\(figure.source)]"
    }

    private func words(for cost: Practice.Cost) -> String {
        let per = cost.per[language] + cost.remark(setting.formats)
        return "\(setting.formats.number(cost.amount)) \(cost.currency) – \(per) [\(cost.source)]"
    }

    /// The address stands on a line of its own, so that it can be clicked and copied whole.
    private func lines(for source: Reference) -> [String] {
        let title = [source.title, source.publisher].compactMap(\.self).joined(separator: " · ")
        return ["[\(source.number)] \(title)", "    " + source.url]
    }
}
