import Answers
import Catalog
import Document
import Foundation
import Guide
import Strategy
import Templates
import Wording

extension Composer {
    /// Indicators with baseline and target, beside the values of Bulgaria and the EU where the bank has them.
    mutating func indicators() -> Drafted {
        if let absence = absence(of: Strategy.Indicator.table) { return absence }
        let isCompared = !strategy.facts.isAbroad && facts.holds(.compared)
        var rows: [[Table.Cell]] = []
        for (position, indicator) in strategy.indicators.enumerated() {
            rows.append([Table.Cell("\(position + 1)")] + row(of: indicator, isCompared: isCompared))
        }
        let headers =
            [
                Header(say(.numberSign)), Header(say(.indicator)),
                Header(facts.label(Strategy.Indicator.model.objective)),
                Header(say(.baseline), .end),
                Header(say(.target), .end),
            ] + (isCompared ? [Header(say(.bulgaria), .end), Header(say(.union), .end)] : [])
        let caption = say(isCompared ? .indicatorsCaption : .indicators)
        return .made([grid(caption, headers, rows, from: [Strategy.Indicator.table])])
    }

    private mutating func row(of indicator: Strategy.Indicator, isCompared: Bool) -> [Table.Cell] {
        var title = cell(indicator.title)
        if let unit = indicator.unit.value?.cleaned() { title.paragraphs.append([.emphasis(unit)]) }
        let bank = indicator.bank.value.flatMap { facts.library.indicators[$0] }
        let own = [
            title, cell(number(of: indicator.objective.value), owedAt: [indicator.objective.path]),
            traced(
                reading(
                    indicator.baseline, indicator.baselineYear, of: indicator, absent: .notMeasured,
                    isMeasured: true),
                [indicator.baseline.path, indicator.baselineYear.path, indicator.baselineSource.path]),
            traced(
                reading(indicator.target, indicator.targetYear, of: indicator),
                [indicator.target.path, indicator.targetYear.path]),
        ]
        guard isCompared else { return own }
        return own + [comparison(bank?.bulgaria, bank), comparison(bank?.eu, bank)]
    }

    /// - Parameters:
    ///   - absent: what is said where there need not be a value; nil where there must.
    ///   - isMeasured: whether the value is of the past and may be too old.
    private func reading(
        _ value: Cell<Decimal>, _ year: Cell<Int>, of indicator: Strategy.Indicator,
        absent: DraftingText? = nil, isMeasured: Bool = false
    ) -> Table.Cell {
        guard let known = value.value else {
            if case .doesNotApply = value.standing { return Table.Cell("–") }
            if let absent { return Table.Cell(say(absent)) }
            return Table.Cell([[.placeholder(facts.label(value))]])
        }
        let words = formats.said(formats.given(known), isAbout: value.isAbout)
        if known > 100, indicator.unit.value?.hasPrefix("%") ?? false {
            return Table.Cell([[.placeholder(say(.overHundred, ["value": .text(words)]))]])
        }
        if case .missing(let question) = facts.told(year), year.value != nil {
            return Table.Cell([[.text(words + " "), .placeholder(question)]])
        }
        guard isMeasured, let year = year.value else { return Table.Cell(words + dated(year.value)) }
        let day = strategy.dayOfBaselines(on: facts.issue.date)
        return Table.Cell(words + facts.dated(DatedFigure(.entered, year: year), on: day))
    }

    private mutating func comparison(_ reading: Catalog.Indicator.Reading?, _ bank: Catalog.Indicator?)
        -> Table.Cell
    {
        guard let reading, let bank else { return Table.Cell("–") }
        let citation = bank.sources.first.map { [Inline.text(" "), cite(.init($0))] } ?? []
        let words = Inline.text(formats.given(reading.value) + facts.dated(bank.dated(reading)))
        return traced(Table.Cell([[words] + citation]), .indicators, bank.id)
    }

    /// What each indicator of the bank means and how it is measured, beside the municipality's own ones.
    mutating func indicatorMethods() -> Drafted {
        if let absence = absence(of: Strategy.Indicator.table) { return absence }
        var rows: [[Table.Cell]] = []
        for (position, indicator) in strategy.indicators.enumerated() {
            let bank = indicator.bank.value.flatMap { facts.library.indicators[$0] }
            let note = bank?.note.map { [[Inline.emphasis(facts.words($0))]] } ?? []
            rows.append([
                Table.Cell("\(position + 1)"), cell(indicator.title),
                Table.Cell(
                    [[.text(bank.map { facts.words($0.definition) } ?? say(.ownIndicator))]]
                        + (bank?.isProposed == true ? [[.emphasis(say(.proposedIndicator))]] : [])
                        + cell(indicator.direction).paragraphs + note),
                Table.Cell(bank.map { facts.words($0.howToMeasure) } ?? "–"),
            ])
        }
        let headers = [
            Header(say(.numberSign)), Header(say(.indicator)), Header(say(.definition)),
            Header(say(.howToMeasure)),
        ]
        return .made([grid(say(.indicatorMethodsCaption), headers, rows, from: [Strategy.Indicator.table])])
    }

    /// " (2025 г.)"; nothing without a year.
    func dated(_ year: Int?) -> String { year.map { " (\(formats.year($0)))" } ?? "" }
}
