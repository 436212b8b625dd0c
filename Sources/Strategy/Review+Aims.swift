import Catalog
import Findings
import Foundation

extension Review {
    mutating func checkSwot() {
        for line in strategy.swot where line.source.value == nil {
            add(.swotWithoutSource, line, line.source.path)
        }
    }

    mutating func checkProblems() {
        let answered = Set(strategy.objectives.flatMap(\.problems.all))
        for problem in strategy.problems where !answered.contains(problem.id) {
            add(.problemWithoutObjective, problem)
        }
    }

    mutating func checkObjectives() {
        let measured = Set(strategy.indicators.compactMap(\.objective.value))
        let served = Set(strategy.livingMeasures.flatMap(\.objectives.all))
        for objective in strategy.objectives {
            checkAims(objective)
            checkTime(of: objective)
            if objective.problems.all.isEmpty {
                add(.objectiveWithoutProblem, objective, objective.problems.path)
            }
            if let year = objective.byYear.value, !isInYears(year) {
                add(
                    .objectiveOutsideYears, objective, objective.byYear.path,
                    ["year": "\(year)", "period": period])
            }
            if !measured.contains(objective.id) {
                add(.objectiveWithoutIndicator, objective)
            }
            if !served.contains(objective.id), objective.responsible.value != .state {
                add(.objectiveWithoutMeasure, objective)
            }
        }
    }

    mutating func checkIndicators() {
        for indicator in strategy.indicators {
            checkValues(indicator)
            checkTime(of: indicator)
            checkBounds(of: indicator)
            if indicator.baseline.value == nil, !indicator.baseline.isExplained {
                add(.indicatorWithoutBaseline, indicator, indicator.baseline.path)
            }
            if indicator.owner.value == nil {
                add(.indicatorWithoutOwner, indicator, indicator.owner.path)
            }
            if indicator.rhythm.value == nil {
                add(.indicatorWithoutRhythm, indicator, indicator.rhythm.path)
            }
            if let year = indicator.targetYear.value, !isInYears(year) {
                add(
                    .indicatorOutsideYears, indicator, indicator.targetYear.path,
                    ["year": "\(year)", "period": period])
            }
            if isAgainstDirection(indicator) {
                add(.indicatorAgainstDirection, indicator, indicator.target.path)
            }
        }
    }

    private func isAgainstDirection(_ indicator: Strategy.Indicator) -> Bool {
        guard let baseline = indicator.baseline.value, let target = indicator.target.value else {
            return false
        }
        switch indicator.direction.value {
        case .higher: return target < baseline
        case .lower: return target > baseline
        case nil: return false
        }
    }

    mutating func checkUses(_ practice: ((String) -> Practice?)?) {
        for use in strategy.uses {
            if use.measure.value == nil, use.problem.value == nil, use.section.value == nil {
                add(.useWithoutPlace, use, use.measure.path)
            }
            guard let practice, let id = use.practice.value else { continue }
            guard let found = practice(id) else {
                add(.useOfUnknownPractice, use, use.practice.path)
                continue
            }
            checkStatus(of: found, use)
            if let figure = use.figure.value,
                !(1...max(1, found.results.count)).contains(figure) || found.results.isEmpty
            {
                let arguments = ["figure": "\(figure)", "count": "\(found.results.count)"]
                add(.useOfUnknownFigure, use, use.figure.path, arguments)
            }
        }
    }
}
