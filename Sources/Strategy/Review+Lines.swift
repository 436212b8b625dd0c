import Answers
import Foundation
import Wording

/// Whether the lines of money go with the cards of their measures, and with each other.
extension Review {
    mutating func checkLinesOfMoney() {
        for (id, lines) in written.sorted(by: { $0.key < $1.key }) {
            guard let measure = measures[id] else { continue }
            checkSource(of: measure, lines)
            for line in lines { checkYear(of: line, measure) }
            checkTwice(lines, measure)
        }
        checkStopped()
        checkWeight()
    }

    /// Whether who pays on the card is among those who pay in the lines; several together are shared money.
    private mutating func checkSource(of measure: Strategy.Measure, _ lines: [Strategy.MoneyLine]) {
        let sources = Set(lines.filter { ($0.amount ?? 0) > 0 }.compactMap(\.source))
        guard let card = measure.source.value, !sources.isEmpty, !sources.contains(card),
            !(card == .shared && sources.count > 1)
        else { return }
        add(.sourceDiffers, measure, measure.source.path, ["count": "\(lines.count)"])
    }

    private mutating func checkYear(of line: Strategy.MoneyLine, _ measure: Strategy.Measure) {
        guard let year = line.year, (line.amount ?? 0) > 0, isInYears(year) else { return }
        let title = measure.called
        if line.kind == .oneOff, let ready = measure.built.value?.year, year > ready {
            let arguments = ["title": title, "year": "\(year)", "ready": "\(ready)"]
            add(.oneOffAfterReady, at: line.path, arguments)
        }
    }

    private mutating func checkTwice(_ lines: [Strategy.MoneyLine], _ measure: Strategy.Measure) {
        struct Said: Hashable {
            let amount: Decimal
            let year: Int
            let kind: Strategy.CostKind?
            let source: Strategy.MoneySource?
            let certainty: Strategy.Certainty?
        }
        var seen: Set<Said> = []
        for line in lines {
            guard let amount = line.amount, amount > 0, let year = line.year else { continue }
            let said = Said(
                amount: amount, year: year, kind: line.kind, source: line.source, certainty: line.certainty)
            guard !seen.insert(said).inserted else { continue }
            let arguments = ["title": measure.called, "year": "\(year)", "amount": "\(amount)"]
            add(.moneyLineTwice, at: line.path, arguments)
        }
    }

    private mutating func checkStopped() {
        let stopped = strategy.measures.filter { !$0.isAlive }
        guard !stopped.isEmpty else { return }
        let paid = Dictionary(
            grouping: Strategy.FinanceLine.all(in: strategy.reading).filter { ($0.amount.value ?? 0) > 0 },
            by: \.measure.value)
        for measure in stopped {
            guard let line = paid[measure.id]?.first else { continue }
            add(.moneyOfStoppedMeasure, measure, line.measure.path)
        }
    }

    /// Whether nearly all the money goes into one of many measures.
    private mutating func checkWeight() {
        let lines = Dictionary(grouping: strategy.finance.amounts.filter { $0.measure != nil }, by: \.measure)
        let sums = lines.mapValues(\.sum).filter { $0.value > 0 }
        let total = sums.values.reduce(0, +)
        guard sums.count >= 5, let most = sums.max(by: { $0.value < $1.value }), most.value * 5 > total * 4,
            let measure = most.key.flatMap({ measures[$0] })
        else { return }
        let (own, all) = (lines[most.key] ?? [], lines.values.flatMap(\.self))
        add(.mostMoneyInOne, measure, measure.oneOff.path, ["sum": said(own), "total": said(all)])
    }
}
