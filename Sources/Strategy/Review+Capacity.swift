import Answers
import Foundation
import Wording

/// Whether those who lead the measures have the time, and whether the measures start when something can be decided.
extension Review {
    mutating func checkCapacity() {
        let capacity = strategy.capacity
        guard capacity.isStated else { return }
        for load in capacity.loads { check(load) }
        for measure in capacity.untold { add(.measureWithoutEffort, measure, measure.effort.path) }
    }

    private mutating func check(_ load: Capacity.Load) {
        guard let unit = load.unit else {
            let ids = Set(load.periods.flatMap(\.measures))
            for measure in strategy.livingMeasures where ids.contains(measure.id) {
                add(.measureWithoutUnit, measure, measure.unit.path)
            }
            return
        }
        guard let stated = load.stated else {
            if !load.isIdle { add(.unitWithoutMonths, unit, unit.months.path) }
            return
        }
        for period in load.overloads {
            let names = period.measures.map { measures[$0]?.name ?? $0 }
            let arguments = [
                "period": "\(period.halfYear.half)/\(period.halfYear.year)",
                "needed": "\(period.needed.asWork)",
                "stated": "\(stated)", "excess": "\((period.excess(over: stated) ?? 0).asWork)",
                "measures": names.joined(separator: "; "),
            ]
            add(.unitOverloaded, unit, unit.months.path, arguments)
        }
    }

    /// Whether the longest chain leaves time for a delay. Half a year is our own proposal.
    mutating func checkChain() {
        guard let chain = strategy.chain, let slack = chain.slack, slack < 6, slack >= 0,
            let last = chain.links.last?.measure
        else { return }
        let names = chain.links.map { $0.measure.name ?? $0.measure.id }
        let arguments = ["slack": "\(slack)", "measures": names.joined(separator: " → ")]
        add(.chainWithoutSlack, last, last.end.path, arguments)
    }

    mutating func checkStarts() {
        for pause in strategy.pauses {
            guard let from = pause.from.value, let to = pause.to.value, from > to else { continue }
            add(.pauseReversed, pause, pause.to.path, ["start": "\(from)", "end": "\(to)"])
        }
        let starting = strategy.livingMeasures.filter { $0.start.value != nil }
        for measure in starting {
            guard let start = measure.start.value else { continue }
            for pause in strategy.pauses where pause.contains(start) {
                let arguments = ["start": "\(start)", "pause": pause.called]
                add(.startInPause, measure, measure.start.path, arguments)
            }
        }
        checkBudget(starting.filter { $0.start.value?.last?.isBeforeBudget ?? false })
    }

    /// Whether what starts early in a year waits for a budget that may not be adopted yet.
    private mutating func checkBudget(_ early: [Strategy.Measure]) {
        guard !early.isEmpty else { return }
        let lines = Dictionary(grouping: strategy.finance.lines, by: \.measure)
        for measure in early {
            guard let start = measure.start.value else { continue }
            let waits = (lines[measure.id] ?? []).contains { line in
                let isOfBudget = line.source == .own || line.source == .state
                return line.year == start.year && isOfBudget && line.certainty != .sure
                    && (line.amount ?? 0) > 0
            }
            if waits { add(.startBeforeBudget, measure, measure.start.path, ["start": "\(start)"]) }
        }
    }
}

extension Decimal {
    /// To the hundredth, and more exactly only where nothing would be left.
    fileprivate var asWork: Decimal {
        var (exact, rounded) = (self, Decimal())
        NSDecimalRound(&rounded, &exact, 2, .plain)
        return rounded == 0 ? self : rounded
    }
}

extension Day {
    /// Whether the council may still be to adopt the budget of the year: 20 working days for the draft and 15 for the
    /// decision make seven weeks, counted from the last day on which the state budget of the year can come out in time.
    fileprivate var isBeforeBudget: Bool { month == 1 || month == 2 && day < 20 }
}
