import Catalog
import Findings
import Foundation

extension Review {
    mutating func checkSwot() {
        for line in strategy.swot where line.source == nil {
            add(.warning, .swotWithoutSource, line, "source")
        }
    }

    mutating func checkProblems() {
        let answered = Set(strategy.objectives.flatMap(\.problems))
        for problem in strategy.problems where !answered.contains(problem.id) {
            add(.warning, .problemWithoutObjective, problem)
        }
    }

    mutating func checkObjectives() {
        for objective in strategy.objectives {
            if objective.problems.isEmpty { add(.warning, .objectiveWithoutProblem, objective, "problems") }
            if let year = objective.byYear, !isInYears(year) {
                add(
                    .warning, .objectiveOutsideYears, objective, "byYear",
                    ["year": "\(year)", "period": period])
            }
            if strategy.indicators(of: objective).isEmpty {
                add(.warning, .objectiveWithoutIndicator, objective)
            }
            if strategy.measures(of: objective).isEmpty, objective.responsible != .state {
                add(.warning, .objectiveWithoutMeasure, objective)
            }
        }
    }

    mutating func checkIndicators() {
        for indicator in strategy.indicators {
            if indicator.baseline == nil { add(.warning, .indicatorWithoutBaseline, indicator, "baseline") }
            if indicator.owner == nil { add(.warning, .indicatorWithoutOwner, indicator, "owner") }
            if indicator.rhythm == nil { add(.warning, .indicatorWithoutRhythm, indicator, "rhythm") }
            if let year = indicator.targetYear, !isInYears(year) {
                add(
                    .warning, .indicatorOutsideYears, indicator, "targetYear",
                    ["year": "\(year)", "period": period])
            }
            if isAgainstDirection(indicator) { add(.error, .indicatorAgainstDirection, indicator, "target") }
        }
    }

    private func isAgainstDirection(_ indicator: Strategy.Indicator) -> Bool {
        guard let baseline = indicator.baseline, let target = indicator.target else { return false }
        switch indicator.direction {
        case .higher: return target < baseline
        case .lower: return target > baseline
        case nil: return false
        }
    }

    mutating func checkUses(_ practice: ((String) -> Practice?)?) {
        for use in strategy.uses {
            if use.measure == nil, use.problem == nil, use.section == nil {
                add(.warning, .useWithoutPlace, use, "measure")
            }
            guard let practice, let id = use.practice else { continue }
            guard let found = practice(id) else {
                add(.error, .useOfUnknownPractice, use, "practice")
                continue
            }
            if let figure = use.figure,
                !(1...max(1, found.results.count)).contains(figure) || found.results.isEmpty
            {
                let arguments = ["figure": "\(figure)", "count": "\(found.results.count)"]
                add(.error, .useOfUnknownFigure, use, "figure", arguments)
            }
        }
    }
}
