import Answers
import Catalog

extension Strategy {
    /// What the living measures are about: the themes of their fields and of the problems that they and their
    /// objectives answer.
    package var themesOfWork: Set<String> {
        var (aims, aimsOfFields): (Set<String>, Set<String>) = ([], [])
        var (fieldIDs, problemIDs): (Set<String>, Set<String>) = ([], [])
        for measure in livingMeasures {
            aims.formUnion(measure.objectives.all)
            if let problem = measure.problem.value { problemIDs.insert(problem) }
            if let own = measure.field.value {
                fieldIDs.insert(own)
            } else {
                aimsOfFields.formUnion(measure.objectives.all)
            }
        }
        for objective in objectives where aims.contains(objective.id) {
            problemIDs.formUnion(objective.problems.all)
            if aimsOfFields.contains(objective.id), let field = objective.field.value {
                fieldIDs.insert(field)
            }
        }
        return Set(
            fields.filter { fieldIDs.contains($0.id) }.flatMap(\.themes.all)
                + problems.filter { problemIDs.contains($0.id) }.flatMap(\.themes.all))
    }
}

/// Whether the strategy does what the law asks for while it lasts.
extension Review {
    /// An act that asks something of every municipality by a date within the years needs a measure about the same.
    ///
    /// Nothing is said of a strategy that names no themes, or has no measures: what that lacks is told elsewhere.
    mutating func checkDeadlines(_ acts: [Framework]) {
        guard let years = strategy.years, !strategy.livingMeasures.isEmpty else { return }
        let themes = strategy.themesOfWork
        guard !themes.isEmpty else { return }
        for act in acts where act.holds(in: strategy.facts.countryCode) {
            guard themes.isDisjoint(with: act.themes),
                let next = act.deadlines.first(where: { years.contains($0.date.year) })
            else { continue }
            add(
                .deadlineWithoutMeasure, at: AnswerPath(Strategy.Measure.table),
                ["act": act.id, "title": act.id, "due": next.date.rawValue])
        }
    }
}
