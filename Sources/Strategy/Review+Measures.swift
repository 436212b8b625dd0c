import Answers
import Findings
import Foundation
import Wording

extension Review {
    mutating func checkMeasures() {
        for measure in strategy.measures where measure.isAlive {
            checkCard(measure)
            checkMore(measure)
            checkDates(measure)
            checkUse(of: measure)
        }
    }

    private mutating func checkCard(_ measure: Strategy.Measure) {
        let needed: [(StrategyFinding, AnswerPath, Bool)] = [
            (
                .measureWithoutObjective, measure.objectives.path,
                measure.objectives.all.isEmpty && measure.field.value == nil
            ),
            (.measureWithoutLead, measure.lead.path, strategy.leads(of: measure).isEmpty),
            (
                .measureWithoutMoney, measure.oneOff.path,
                measure.oneOff.cost == nil && measure.yearly.cost == nil && !hasLines(measure)
            ),
            (.measureWithoutIndicator, measure.indicators.path, measure.indicators.all.isEmpty),
            (.measureWithoutOfflineHelp, measure.offlineHelp.path, measure.offlineHelp.value == nil),
        ]
        for (code, path, isMissing) in needed where isMissing { add(code, measure, path) }
        checkUpkeep(measure)
    }

    private mutating func checkUpkeep(_ measure: Strategy.Measure) {
        guard let yearly = measure.yearly.cost else {
            if measure.oneOff.cost != nil, !hasLines(measure, of: .yearly) {
                add(.measureWithoutUpkeep, measure, measure.yearly.path)
            }
            return
        }
        if yearly == 0, !measure.yearly.doesNotApply, (measure.oneOff.value ?? 0) > 0 {
            add(.measureWithFreeUpkeep, measure, measure.yearly.path)
        }
    }

    /// Whether its money is told in lines of its own.
    private func hasLines(_ measure: Strategy.Measure, of kind: Strategy.CostKind? = nil) -> Bool {
        (written[measure.id] ?? []).contains { $0.amount != nil && (kind == nil || $0.kind == kind) }
    }

    private mutating func checkDates(_ measure: Strategy.Measure) {
        guard let start = measure.start.value, let end = measure.end.value else { return }
        guard !start.isAfter(end) else {
            return add(
                .measureDatesReversed, measure, measure.end.path,
                ["start": "\(start)", "end": "\(end)"])
        }
        for (path, time) in [(measure.start.path, start), (measure.end.path, end)] {
            guard let year = time.year, !isInYears(year) else { continue }
            add(.measureOutsideYears, measure, path, ["date": "\(time)", "period": period])
        }
    }

    // MARK: Dependencies

    mutating func checkDependencies() {
        for measure in strategy.measures where measure.isAlive {
            if leadsBack(measure) {
                add(.dependencyCircle, measure, measure.dependsOn.path)
                continue
            }
            for earlier in measure.dependsOn.all.compactMap({ measures[$0] }) {
                compare(measure, with: earlier)
                compareEnds(measure, with: earlier)
                compareReadiness(measure, with: earlier)
            }
        }
    }

    /// Whether what comes first does start first; it may go on beside the measure that needs it.
    private mutating func compare(_ measure: Strategy.Measure, with earlier: Strategy.Measure) {
        guard let start = measure.start.value, let opening = earlier.start.value, opening.isAfter(start)
        else {
            return
        }
        let arguments = ["other": earlier.called, "start": "\(start)", "opening": "\(opening)"]
        add(.dependencyStartsLate, measure, measure.dependsOn.path, arguments)
    }

    /// Whether what a measure depends on depends, in the end, on the measure itself.
    private func leadsBack(_ measure: Strategy.Measure) -> Bool {
        var open = measure.dependsOn.all
        var seen: Set<String> = []
        while let next = open.popLast() {
            if next == measure.id { return true }
            if seen.insert(next).inserted { open += measures[next]?.dependsOn.all ?? [] }
        }
        return false
    }

    mutating func checkLoad() {
        guard let capacity = strategy.facts.capacity.value else { return }
        for (period, count) in zip(strategy.halfYears, strategy.load) where count > capacity {
            let halfYear = "\(period.half)/\(period.year)"
            let arguments = [
                "count": "\(count)", "capacity": "\(capacity)", "period": halfYear, "title": halfYear,
            ]
            add(.tooManyMeasuresAtOnce, at: strategy.facts.capacity.path, arguments)
        }
    }
}
