import Document

/// Pictures as calls that draw them: the figures are data, and how they look is told once, before the text.
struct TypstFigures {
    let language: String
    /// What a figure is called about which nothing is told.
    let label: String

    /// - Parameter name: the code of its label; nil for none.
    func source(of chart: Chart, name: String?) -> String {
        let numbers = ChartNumbers(language: language)
        let end = chart.axisEnd
        let series = chart.series.map { series in
            let values = chart.categories.indices.map { position in
                guard let value = series.value(at: position),
                    let words = numbers.words(at: position, of: series, in: chart)
                else { return "none" }
                return "(\(share(value / end)), \(TypstText.string(words)))"
            }
            return "    (\(TypstText.string(series.title)), (\(list(values)))),"
        }
        let key = chart.key
        let lines =
            ["#chart("] + head(chart.caption, chart.alternative, name)
            + (key.isEmpty ? [] : ["  key: [\(TypstText.markup(key))],"])
            + ["  categories: (\(list(chart.categories.map(TypstText.string)))),", "  series: ("] + series
            + ["  ),", ")"]
        return lines.joined(separator: "\n")
    }

    func source(of timeline: Timeline, name: String?) -> String {
        let last = timeline.periods.count - 1
        let rows = timeline.rows.map { row in
            let (from, to) = (min(max(row.span.lowerBound, 0), last), min(max(row.span.upperBound, 0), last))
            return "  (\(TypstText.string(row.title)), \(from), \(to)),"
        }
        let periods = list(timeline.periods.map(TypstText.string))
        let lines =
            ["#timeline("] + head(timeline.caption, timeline.alternative, name)
            + ["  heading: [\(TypstText.markup(timeline.heading))], periods: (\(periods)),"] + rows + [")"]
        return lines.joined(separator: "\n")
    }

    private func head(_ caption: String, _ alternative: String, _ name: String?) -> [String] {
        let told = [alternative, caption, label].first { !$0.isEmpty } ?? "–"
        var lines = ["  alt: \(TypstText.string(told)),"]
        if !caption.isEmpty { lines.append("  caption: [\(TypstText.markup(caption))],") }
        if let name, !caption.isEmpty { lines.append("  name: \(name),") }
        return lines
    }

    /// With a comma at the end, without which one alone would be no list.
    private func list(_ items: [String]) -> String { items.map { $0 + "," }.joined(separator: " ") }

    /// At most four decimals, so that the same drawing has the same bytes on every machine.
    private func share(_ value: Double) -> String {
        let parts = Int((min(max(value, 0), 1) * 10_000).rounded())
        let decimals = String(parts % 10_000)
        return "\(parts / 10_000)." + String(repeating: "0", count: 4 - decimals.count) + decimals
    }
}
