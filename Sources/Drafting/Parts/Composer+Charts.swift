import Answers
import Document
import Foundation
import Guide
import Strategy
import Templates
import Wording

extension Composer {
    mutating func chart(_ name: String, _ caption: String) -> Drafted {
        switch ChartName(rawValue: name) {
        case .readiness: readinessChart(caption)
        case .divide: divideChart(caption)
        case .finance: financeChart(caption)
        case .years: yearsChart(caption)
        case nil: .nothing
        }
    }

    private func divideChart(_ caption: String) -> Drafted {
        let lines = strategy.divide.filter {
            $0.connection.value != nil || $0.device.value != nil || $0.skill.value != nil
        }
        guard !lines.isEmpty else { return .nothing }
        let names = lines.map { ($0.group.value ?? $0.id).cleaned() }
        let all: [KeyPath<Strategy.DivideLine, Cell<Decimal>>] = [\.connection, \.device, \.skill]
        let columns = all.filter { column in lines.contains { $0[keyPath: column].value != nil } }
        let series = columns.map { column in
            let cells = lines.map { $0[keyPath: column] }
            return Chart.Series(
                title: facts.label(Strategy.DivideLine.model[keyPath: column]),
                values: cells.map { $0.value.map { NSDecimalNumber(decimal: $0).doubleValue } },
                rough: Set(cells.indices.filter { cells[$0].isAbout }))
        }
        let words = columns.map { column in
            lines.map { line in
                let cell = line[keyPath: column]
                return cell.value.map { formats.said(formats.percent($0), isAbout: cell.isAbout) }
            }
        }
        return .made([
            chart(caption, names, series, words, maximum: 100, from: [Strategy.DivideLine.table])
        ])
    }

    /// What is known; where some is not, the bars are too short, and words below them say so.
    private func financeChart(_ caption: String) -> Drafted {
        let finance = strategy.finance
        let years = finance.years
        guard finance.amounts.contains(where: { $0.year != nil }) else { return .nothing }
        let sources =
            finance.sources.map(Optional.some)
            + finance.amounts.filter { $0.year != nil }.keys(\.source, in: [])
        let sums = sources.map { source in years.map { finance.total(.year($0), .source(source)) } }
        let series = zip(sources, sums).map { source, sums in
            Chart.Series(
                title: source.map(sourceName) ?? say(.withoutSource), values: sums.map(\.bar),
                rough: sums.rough)
        }
        let highest = series.flatMap(\.values).compactMap(\.self).max() ?? 0
        let words = sums.map { $0.map { Optional(facts.said($0, formats.money)) } }
        let chart = chart(
            caption, years.map(String.init), series, words, maximum: highest, from: Self.moneyOrigin)
        return .made([chart] + noteOfUnknown(Array(sums.joined())))
    }

    /// As `financeChart`, with one bar a year.
    private func yearsChart(_ caption: String) -> Drafted {
        let sums = strategy.finance.years.map { strategy.finance.total(.year($0)) }
        guard !sums.allSatisfy(\.isUnknown) else { return .nothing }
        let values = sums.map(\.bar)
        let chart = chart(
            caption, strategy.finance.years.map(String.init),
            [Chart.Series(title: say(.total), values: values, rough: sums.rough)],
            [sums.map { facts.said($0, formats.money) }],
            maximum: values.compactMap(\.self).max() ?? 0, from: Self.moneyOrigin)
        return .made([chart] + noteOfUnknown(sums))
    }

    private func noteOfUnknown(_ sums: [Total]) -> [Block] {
        guard !sums.allSatisfy(\.isComplete) else { return [] }
        return [Block(.paragraph([.text(say(.chartOfKnown))]), from: Self.moneyOrigin)]
    }

    /// A chart of plain numbers, told in words for who does not see it.
    private func chart(
        _ caption: String, _ categories: [String], _ series: [Chart.Series], _ words: [[String?]],
        maximum: Double, from provenance: [String]
    ) -> Block {
        let told = categories.enumerated().map { position, category in
            let values = zip(series, words).compactMap { one, words in
                words[position].map { "\(one.title.withoutPercent) \($0)" }
            }
            return "\(category): \(values.joined(separator: ", "))"
        }
        let alternative = say(.chartAlternative, ["list": .text(told.joined(separator: "; "))])
        let chart = Chart(
            caption: caption, alternative: alternative, categories: categories, series: series,
            maximum: maximum,
            steps: [])
        return Block(.chart(chart), from: provenance)
    }

    // MARK: Timeline

    /// The measures over the half-years of the strategy.
    mutating func timeline(_ caption: String) -> Drafted {
        if let absence = absence(of: Strategy.Measure.table) { return absence }
        let alive = strategy.measures.filter(\.isAlive)
        let placed = alive.compactMap { measure in strategy.span(of: measure).map { (measure, $0) } }
            .sorted { ($0.1.lowerBound, $0.1.upperBound) < ($1.1.lowerBound, $1.1.upperBound) }
        var blocks: [Block] = []
        if !placed.isEmpty { blocks.append(timeline(caption, placed)) }
        let others = alive.filter { strategy.span(of: $0) == nil }
        let endless = others.filter { isWithinYears($0.start) && $0.end.value == nil }
        let rest = others.filter { !endless.map(\.id).contains($0.id) }
        for (text, measures) in [(TimelineText.withoutEnd, endless), (.withoutDates, rest)]
        where !measures.isEmpty {
            let list = measures.map(measureTitle).joined(separator: "; ")
            blocks.append(
                Block(
                    .paragraph([.text(facts.texts(text, ["list": .text(list)]))]),
                    from: [Strategy.Measure.table]))
        }
        return .made(blocks)
    }

    private func isWithinYears(_ start: Cell<Timing>) -> Bool {
        start.value?.year.map { !facts.isOutsideYears($0) } ?? false
    }

    private func timeline(_ caption: String, _ placed: [(Strategy.Measure, ClosedRange<Int>)]) -> Block {
        let periods = strategy.halfYears.map(periodName)
        let told = placed.map { measure, span in
            let words = [periods[span.lowerBound], periods[span.upperBound]]
            return "\(measureTitle(measure)): \(span.count == 1 ? words[0] : words.joined(separator: " – "))"
        }
        let period = [strategy.facts.startYear.path, strategy.facts.endYear.path].map(\.description)
        let timeline = Timeline(
            caption: caption,
            alternative: say(.timelineAlternative, ["list": .text(told.joined(separator: "; "))]),
            heading: say(.measure), periods: periods,
            rows: placed.map { Timeline.Row(title: measureTitle($0.0), span: $0.1) })
        return Block(.timeline(timeline), from: [Strategy.Measure.table] + period)
    }

    func periodName(_ half: HalfYear) -> String {
        say(half.half == 1 ? .firstHalf : .secondHalf, ["year": "\(half.year)"])
    }

    /// The number of a measure in the list and its title.
    func measureTitle(_ measure: Strategy.Measure) -> String {
        let number = (strategy.measures.firstIndex { $0.id == measure.id } ?? 0) + 1
        return say(
            .measureTitle,
            ["number": "\(number)", "title": .text(measure.called.cleaned())])
    }
}

extension String {
    /// A heading whose figures say themselves that they are per cent.
    fileprivate var withoutPercent: String {
        let bare = trimmingCharacters(in: CharacterSet(charactersIn: " ,%()\u{A0}"))
        return hasSuffix("%") || hasSuffix("(%)") ? bare : self
    }
}

extension Total {
    /// How long its bar is; nil while nothing of it is known.
    fileprivate var bar: Double? { isUnknown ? nil : NSDecimalNumber(decimal: known).doubleValue }
}

extension [Total] {
    fileprivate var rough: Set<Int> { Set(indices.filter { self[$0].isAbout }) }
}

/// Which measures have no place in a timeline.
enum TimelineText: String, TextKey {
    case withoutEnd = "drafting.without-end"
    case withoutDates = "drafting.without-dates"
}
