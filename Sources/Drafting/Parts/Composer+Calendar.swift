import Answers
import Catalog
import Document
import Strategy
import Wording

extension Composer {
    /// What is measured, reported and decided in each year, as far as the answers say when.
    mutating func monitoringCalendar() -> Drafted {
        let rows = calendarYears.map { year in
            [Table.Cell("\(year)")]
                + [measured(in: year), reported(in: year), decided(in: year)].map { lines in
                    lines.isEmpty ? Table.Cell("–") : Table.Cell(lines.map { [Inline.text($0)] })
                }
        }
        guard !rows.isEmpty else { return .nothing }
        let facts = strategy.facts
        let origin = [
            Strategy.Indicator.table, facts.publish.path.description, facts.reportDay.path.description,
            facts.midterm.path.description, facts.consultationStart.path.description,
        ]
        let headers =
            [Header(self.facts.label(Strategy.FinanceLine.model.year))]
            + [DraftingText.measured, .reported, .decided].map { Header(say($0)) }
        let table = grid(say(.calendarCaption), headers, rows, from: origin)
        let notes = calendarGaps.map { Block(.paragraph([.text($0)]), from: origin) }
        return .made([table] + notes)
    }

    /// The years of the strategy, and those in which something else has a date.
    private var calendarYears: [Int] {
        let facts = strategy.facts
        let days = [facts.consultationStart, facts.forum, facts.reportDay].compactMap(\.value?.year)
        let years = days + [facts.midterm.value?.year].compactMap(\.self)
        guard !strategy.indicators.isEmpty || !years.isEmpty else { return [] }
        return Set(Array(strategy.years ?? 0...0).filter { $0 > 0 } + years).sorted()
    }

    private func isInStrategy(_ year: Int) -> Bool { strategy.years?.contains(year) ?? false }

    private func measured(in year: Int) -> [String] {
        guard isInStrategy(year) else { return [] }
        let model = Strategy.Indicator.model
        let lines = Catalog.Indicator.Rhythm.allCases.compactMap { rhythm -> String? in
            let list = numbers { $0.rhythm.value == rhythm && $0.isMeasured(in: year) }
            let words = facts.option(rhythm, of: model.rhythm)
            return list.map { say(.measuredAt, $0.merging(["rhythm": .text(words)]) { own, _ in own }) }
        }
        let due = numbers { $0.targetYear.value == year }.map { say(.targetsDue, $0) }
        return lines + [due].compactMap(\.self)
    }

    private func reported(in year: Int) -> [String] {
        var lines: [String] = []
        if isInStrategy(year), strategy.facts.publish.value != nil { lines.append(say(.publishedTwice)) }
        if let day = strategy.facts.reportDay.value {
            if day.year == year {
                lines.append(say(.firstReport, ["day": .text(formats.date(day))]))
            } else if day.year < year, isInStrategy(year) {
                lines.append(say(.yearlyReport))
            }
        }
        return lines
    }

    private func decided(in year: Int) -> [String] {
        let facts = strategy.facts
        let events: [(DraftingText, Timing?)] = [
            (.consultationFrom, facts.consultationStart.value.map(Timing.day)),
            (.forumOn, facts.forum.value.map(Timing.day)), (.midtermOn, facts.midterm.value),
        ]
        return events.compactMap { text, time in
            time.flatMap { $0.year == year ? say(text, ["day": .text(formats.timing($0))]) : nil }
        }
    }

    /// What the calendar cannot say.
    private var calendarGaps: [String] {
        let twoYearly = Catalog.Indicator.Rhythm.twoYearly
        let days: [(DraftingText, Bool)] = [
            (.unknownReport, strategy.facts.reportDay.value == nil),
            (.unknownMidterm, strategy.facts.midterm.value == nil),
        ]
        let lists: [(DraftingText, [String: TextArgument]?)] = [
            (.unknownRhythm, numbers { $0.rhythm.value == nil }),
            (.unknownFirstYear, numbers { $0.rhythm.value == twoYearly && $0.baselineYear.value == nil }),
        ]
        return lists.compactMap { text, list in list.map { say(text, $0) } }
            + days.filter(\.1).map { say($0.0) }
    }

    /// The numbers of indicators in their table and how many they are; nil when there is none.
    private func numbers(_ counts: (Strategy.Indicator) -> Bool) -> [String: TextArgument]? {
        let numbers = strategy.indicators.indices.filter { counts(strategy.indicators[$0]) }
        guard !numbers.isEmpty else { return nil }
        return ["list": .text(formats.list(numbers.map { "\($0 + 1)" })), "count": .count(numbers.count)]
    }
}

extension Strategy.Indicator {
    /// Whether its rhythm falls into a year; what is measured every two years is counted from its baseline.
    fileprivate func isMeasured(in year: Int) -> Bool {
        guard let first = baselineYear.value else { return rhythm.value != .twoYearly }
        return year >= first && (rhythm.value != .twoYearly || (year - first) % 2 == 0)
    }
}
