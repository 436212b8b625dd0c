import Answers
import Foundation

/// Whether aims can be measured and belong to something.
extension Review {
    mutating func checkFields() {
        let aimed = Set(strategy.objectives.compactMap(\.field.value))
        let measured = Set(strategy.measures.compactMap(\.field.value))
        for field in strategy.fields where !aimed.contains(field.id) && !measured.contains(field.id) {
            add(.fieldWithoutObjective, field)
        }
        for problem in strategy.problems where problem.evidence.value == nil {
            add(.problemWithoutEvidence, problem, problem.evidence.path)
        }
        checkThemes(aimed)
    }

    /// Whether each theme that is named has an objective, over its field or over the problem it answers.
    private mutating func checkThemes(_ aimed: Set<String>) {
        let answered = Set(strategy.objectives.flatMap(\.problems.all))
        var covered = Set(strategy.fields.filter { aimed.contains($0.id) }.flatMap(\.themes.all))
        covered.formUnion(strategy.problems.filter { answered.contains($0.id) }.flatMap(\.themes.all))
        let named = strategy.problems.map(\.themes) + strategy.fields.map(\.themes)
        for cell in named {
            for theme in cell.all where covered.insert(theme).inserted {
                add(.themeWithoutObjective, at: cell.path, ["theme": theme])
            }
        }
    }

    mutating func checkAims(_ objective: Strategy.Objective) {
        if objective.who.value == nil { add(.objectiveWithoutPeople, objective, objective.who.path) }
        if objective.byYear.value == nil { add(.objectiveWithoutYear, objective, objective.byYear.path) }
        if objective.field.value == nil, !strategy.fields.isEmpty {
            add(.objectiveWithoutField, objective, objective.field.path)
        }
    }

    mutating func checkValues(_ indicator: Strategy.Indicator) {
        let missing: [(StrategyFinding, AnswerPath, Bool)] = [
            (.indicatorWithoutObjective, indicator.objective.path, indicator.objective.value == nil),
            (.indicatorWithoutUnit, indicator.unit.path, indicator.unit.value == nil),
            (.indicatorWithoutTarget, indicator.target.path, indicator.target.value == nil),
            (.indicatorWithoutTargetYear, indicator.targetYear.path, indicator.targetYear.value == nil),
            (
                .indicatorWithoutSource, indicator.baselineSource.path,
                indicator.baseline.value != nil && indicator.baselineSource.value == nil
            ),
            (
                .indicatorWithoutBaselineYear, indicator.baselineYear.path,
                indicator.baseline.value != nil && indicator.baselineYear.value == nil
            ),
        ]
        for (code, path, isMissing) in missing where isMissing { add(code, indicator, path) }
        if let target = indicator.target.value, target == indicator.baseline.value {
            add(.targetEqualsBaseline, indicator, indicator.target.path, ["value": "\(target)"])
        }
        if let from = indicator.baselineYear.value, let to = indicator.targetYear.value, from > to {
            let arguments = ["start": "\(from)", "end": "\(to)"]
            add(.indicatorYearsReversed, indicator, indicator.targetYear.path, arguments)
        }
        checkShare(indicator)
    }

    private mutating func checkShare(_ indicator: Strategy.Indicator) {
        guard let unit = indicator.unit.value?.lowercased(),
            vocabulary[.shares].contains(where: { unit.contains($0) })
        else { return }
        for cell in [indicator.baseline, indicator.target] {
            guard let value = cell.value, !(0...100).contains(value) else { continue }
            add(.shareOverHundred, indicator, cell.path, ["value": "\(value)"])
        }
    }
}
