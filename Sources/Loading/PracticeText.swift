package import Catalog
import Wording

extension Practice {
    /// The practice as a YAML file, in the order in which the files of the catalog are written.
    package var yaml: String { PracticeText(practice: self).text }
}

private struct PracticeText {
    let practice: Practice

    var text: String { (identity + story + proof + [""]).joined(separator: "\n") }

    private var identity: [String] {
        var lines = [
            "id: \(practice.id)", "title: " + inline(practice.title), "place: " + inline(practice.place),
            "country: " + practice.country.quotedForYAML, "territory: \(practice.territory.rawValue)",
        ]
        if let population = practice.population { lines.append("population: \(population)") }
        if let started = practice.started { lines.append("started: \(started)") }
        lines.append("status: \(practice.status.rawValue)")
        if let date = practice.statusOn { lines.append("status_on: \(date)") }
        if let year = practice.ended { lines.append("ended: \(year)") }
        lines.append("themes: " + list(practice.themes.map(\.quotedForYAML)))
        if let level = practice.participation { lines.append("participation: \(level.rawValue)") }
        return lines
    }

    private var story: [String] {
        var lines = block("problem", practice.problem) + block("solution", practice.solution)
        lines += block("method", practice.method)
        if !practice.technology.isEmpty { lines.append("technology: " + list(practice.technology.map(word))) }
        if practice.isOpenSource { lines.append("open_source: true") }
        return lines
    }

    private var proof: [String] {
        var lines = practice.results.isEmpty ? [] : ["results:"] + practice.results.map(line)
        if let cost = practice.cost {
            lines.append(
                "cost: {amount: \(cost.amount), currency: \(cost.currency.quotedForYAML), "
                    + "per: \(inline(cost.per))\(year(cost.year)), source: \(cost.source)}")
        }
        if !practice.funding.isEmpty { lines.append("funding: " + list(practice.funding.map(word))) }
        if let found = practice.evaluations { lines += block("evaluations", found) }
        lines += block("lessons", practice.lessons) + block("transfer", practice.transfer)
        if !practice.needs.isEmpty { lines.append("needs: " + list(practice.needs.map(\.rawValue))) }
        if !practice.sizes.isEmpty { lines.append("size: " + list(practice.sizes.map(\.rawValue))) }
        lines += asks + ["sources:"] + practice.sources.map(line)
        lines.append("confidence: \(practice.confidence.rawValue)")
        return practice.showsFailure ? lines + ["warning: true"] : lines
    }

    private func line(_ figure: Practice.Figure) -> String {
        let claim = figure.claim.map { ", claim: \($0.rawValue)" } ?? ""
        return "  - {figure: \(figure.value), unit: \(inline(figure.unit))\(year(figure.year)), "
            + "source: \(figure.source)\(claim)}"
    }

    private func year(_ year: Int?) -> String { year.map { ", year: \($0)" } ?? "" }

    private var asks: [String] {
        let lists = Language.allCases.flatMap { language -> [String] in
            guard let asks = practice.asks[language], !asks.isEmpty else { return [] }
            return ["  \(language.rawValue):"] + asks.map { "    - " + $0.quotedForYAML }
        }
        return lists.isEmpty ? [] : ["asks:"] + lists
    }

    private func line(_ source: Reference) -> String {
        var parts = ["n: \(source.number)", "url: " + source.url.quotedForYAML]
        parts.append("title: " + source.title.quotedForYAML)
        if let publisher = source.publisher { parts.append("publisher: " + publisher.quotedForYAML) }
        if let read = source.read { parts.append("read: " + read.quotedForYAML) }
        return "  - {" + parts.joined(separator: ", ") + "}"
    }

    private func block(_ key: String, _ text: Localized) -> [String] {
        ["\(key):", "  bg: " + text.bg.quotedForYAML, "  en: " + text.en.quotedForYAML]
    }

    private func inline(_ text: Localized) -> String {
        "{bg: \(text.bg.quotedForYAML), en: \(text.en.quotedForYAML)}"
    }

    /// A name that is the same in both languages stands alone.
    private func word(_ text: Localized) -> String {
        text.bg == text.en ? text.bg.quotedForYAML : inline(text)
    }

    private func list(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }
}
