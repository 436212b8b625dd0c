import Answers
import Findings
import Foundation

extension Review {
    mutating func checkFinance() {
        for measure in strategy.livingMeasures { compare(measure) }
        for line in strategy.finance.orphans {
            let amount = line.amount.value == nil ? "?" : said(line.amount)
            add(.financeOfDeletedMeasure, line, line.measure.path, ["amount": amount])
        }
        if let id = strategy.facts.firstWin.value, let measure = measures[id], !measure.isAlive {
            add(.promiseOfStoppedMeasure, measure, strategy.facts.firstWin.path)
        }
        for line in strategy.finance.outside where !line.isFromCard {
            guard let year = line.year, let row = line.path.row else { continue }
            let title = line.measure.flatMap { measures[$0] }?.name ?? row
            let place = AnswerPath(
                line.path.question, row: row, column: Strategy.FinanceLine.model.year.path.column)
            add(
                .financeOutsideYears, at: place,
                ["title": title, "year": "\(year)", "period": period])
        }
    }

    /// Whether the lines of a measure add up to its card.
    ///
    /// The one-off lines are summed over all years. Yearly lines are compared year by year; the first year
    /// may be cheaper, because a measure seldom opens on 1 January.
    private mutating func compare(_ measure: Strategy.Measure) {
        // Money of a kind nobody has told may be of either; that it is not told is said of its line.
        // What lies outside the years is in no sum, and no part of the card.
        let lines = (written[measure.id] ?? []).filter { $0.year.map(isInYears) ?? true }
        guard !lines.isEmpty, lines.allSatisfy({ $0.amount != nil && $0.kind != nil }) else { return }
        let oneOff = lines.filter { $0.kind == .oneOff }.sum
        if let card = measure.oneOff.value, card != oneOff {
            add(
                .oneOffDiffers, measure, measure.oneOff.path,
                ["card": said(measure.oneOff), "lines": said(lines.filter { $0.kind == .oneOff })])
        }
        guard let card = measure.yearly.value else { return }
        for (position, year) in yearlySums(lines).enumerated() where year.sum != card {
            if position == 0, year.sum < card { continue }
            let paid = lines.filter { $0.kind == .yearly && $0.year == year.year }
            let arguments = ["card": said(measure.yearly), "lines": said(paid), "year": "\(year.year)"]
            add(.yearlyDiffers, measure, measure.yearly.path, arguments)
        }
    }

    /// A sum for the words of a finding, with the sign of a rough one.
    func said(_ total: Total) -> String { (total.isAbout ? "~" : "") + "\(total.told)" }
    func said(_ lines: [Strategy.MoneyLine]) -> String { said(lines.total()) }
    func said(_ cost: Cell<Decimal>) -> String { said(Total([cost.part(of: "")])) }

    private func yearlySums(_ lines: [Strategy.MoneyLine]) -> [(year: Int, sum: Decimal)] {
        let yearly = lines.filter { $0.kind == .yearly }
        return Set(yearly.compactMap(\.year)).sorted().map { year in
            (year, yearly.filter { $0.year == year }.sum)
        }
    }
}
