package import Answers
package import Wording

extension Walk {
    /// Whether a condition of a template or question holds for the answers.
    package func holds(_ condition: Condition) -> Bool { condition.holds { conditionValue($0) } }

    /// The answers without those of questions that are not asked any more: kept in the dossier, not used.
    package var answersInUse: Answers {
        let dormant = Set(guide.questions.filter(isDormant).map(\.id))
        guard !dormant.isEmpty else { return answers }
        return Answers(
            answers.events.filter { $0.change.path.map { !dormant.contains($0.question) } ?? true })
    }

    /// What a step says of the kinds of places this one belongs to.
    package func variants(of step: Step) -> [(variant: Variant, text: Localized)] {
        Variant.allCases.compactMap { variant in
            guard let condition = guide.variants[variant], holds(condition), let text = step.variants[variant]
            else { return nil }
            return (variant, text)
        }
    }
}
