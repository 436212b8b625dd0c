import Answers
import Findings
import Foundation
import Wording

extension Review {
    mutating func checkMeasures() {
        for measure in strategy.measures where measure.isAlive {
            checkCard(measure)
            checkDates(measure)
        }
    }

    private mutating func checkCard(_ measure: Strategy.Measure) {
        if measure.objective == nil { add(.warning, .measureWithoutObjective, measure, "objective") }
        if measure.lead == nil { add(.warning, .measureWithoutLead, measure, "lead") }
        if measure.oneOff == nil, measure.yearly == nil {
            add(.warning, .measureWithoutMoney, measure, "oneOff")
        }
        checkUpkeep(measure)
        if measure.indicators.isEmpty { add(.warning, .measureWithoutIndicator, measure, "indicators") }
        if measure.offlineHelp == nil { add(.warning, .measureWithoutOfflineHelp, measure, "offlineHelp") }
    }

    private mutating func checkUpkeep(_ measure: Strategy.Measure) {
        guard let yearly = measure.yearly else {
            if measure.oneOff != nil { add(.warning, .measureWithoutUpkeep, measure, "yearly") }
            return
        }
        if yearly == 0, (measure.oneOff ?? 0) > 0 { add(.advice, .measureWithFreeUpkeep, measure, "yearly") }
    }

    private mutating func checkDates(_ measure: Strategy.Measure) {
        guard let start = measure.start, let end = measure.end else { return }
        guard start <= end else {
            return add(.error, .measureDatesReversed, measure, "end", ["start": "\(start)", "end": "\(end)"])
        }
        for (column, day) in [("start", start), ("end", end)] where !isInYears(day.year) {
            add(.warning, .measureOutsideYears, measure, column, ["date": "\(day)", "period": period])
        }
    }

    // MARK: Dependencies

    mutating func checkDependencies() {
        for measure in strategy.measures where measure.isAlive {
            if leadsBack(measure) {
                add(.error, .dependencyCircle, measure, "dependsOn")
                continue
            }
            for earlier in measure.dependsOn.compactMap(strategy.measure) { compare(measure, with: earlier) }
        }
    }

    /// Whether what comes first does start first; it may go on beside the measure that needs it.
    private mutating func compare(_ measure: Strategy.Measure, with earlier: Strategy.Measure) {
        guard let start = measure.start, let opening = earlier.start, opening > start else { return }
        let arguments = ["other": earlier.name ?? earlier.id, "start": "\(start)", "opening": "\(opening)"]
        add(.error, .dependencyStartsLate, measure, "dependsOn", arguments)
    }

    /// Whether what a measure depends on depends, in the end, on the measure itself.
    private func leadsBack(_ measure: Strategy.Measure) -> Bool {
        var open = measure.dependsOn
        var seen: Set<String> = []
        while let next = open.popLast() {
            if next == measure.id { return true }
            if seen.insert(next).inserted { open += strategy.measure(next)?.dependsOn ?? [] }
        }
        return false
    }

    mutating func checkLoad() {
        guard let capacity = strategy.capacity else { return }
        for (period, count) in zip(strategy.halfYears, strategy.load) where count > capacity {
            let arguments = [
                "count": "\(count)", "capacity": "\(capacity)", "period": "\(period.half)/\(period.year)",
            ]
            add(.warning, .tooManyMeasuresAtOnce, at: .init("roadmap.capacity"), arguments)
        }
    }
}
