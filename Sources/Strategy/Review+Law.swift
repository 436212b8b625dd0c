import Answers
import Catalog

extension Strategy {
    /// What a measure is about: the themes of its fields and of the problems that it and its objectives answer.
    package func themes(of measure: Measure) -> Set<String> {
        let fields = Set(self.fields(of: measure))
        let objectives = Set(measure.objectives.all)
        let answered = self.objectives.filter { objectives.contains($0.id) }.flatMap(\.problems.all)
        let problems = Set(answered + [measure.problem.value].compactMap(\.self))
        return Set(
            self.fields.filter { fields.contains($0.id) }.flatMap(\.themes.all)
                + self.problems.filter { problems.contains($0.id) }.flatMap(\.themes.all))
    }
}

/// Whether the strategy does what the law asks for while it lasts.
extension Review {
    /// An act that asks something of every municipality by a date within the years needs a measure about the same.
    ///
    /// Nothing is said of a strategy that names no themes, or has no measures: what that lacks is told elsewhere.
    mutating func checkDeadlines(_ acts: [Framework]) {
        guard let years = strategy.years, !strategy.livingMeasures.isEmpty else { return }
        let themes = strategy.livingMeasures.reduce(into: Set<String>()) {
            $0.formUnion(strategy.themes(of: $1))
        }
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
