package import Wording

/// A guide: phases of steps, steps of questions.
package struct Guide: Hashable, Sendable {
    package var id: String
    /// Semantic version.
    package var version: String
    package var title: Localized
    package var about: Localized
    package var phases: [Phase]
    /// In the order they are taken.
    package var steps: [Step] { didSet { questions = steps.flatMap(\.questions) } }
    /// Those of all steps, in order.
    package private(set) var questions: [Question]
    /// What questions, practices, frameworks and funding are sorted by.
    package var themes: [Option]
    /// The levels of participation, lowest first, each with its promise.
    package var levels: [Option]
    /// The kinds of places for which steps change.
    package var variants: [Variant: VariantRule]
    /// How a very small municipality takes the steps together; nil when the guide has no such way.
    package var light: LightVersion?
    /// Forms that gather what the questions ask for.
    package var questionnaires: [Questionnaire]
    /// Id of the question whose answer is the path that a dossier takes; nil when the guide has one path only.
    package var pathQuestion: String?

    package init(
        id: String, version: String, title: Localized, about: Localized, phases: [Phase], steps: [Step],
        themes: [Option] = [], levels: [Option] = [], variants: [Variant: VariantRule] = [:],
        light: LightVersion? = nil,
        questionnaires: [Questionnaire] = [], pathQuestion: String? = nil
    ) {
        (self.id, self.version, self.title, self.about) = (id, version, title, about)
        (self.phases, self.steps, self.themes, self.levels) = (phases, steps, themes, levels)
        (self.variants, self.light, self.questionnaires) = (variants, light, questionnaires)
        self.pathQuestion = pathQuestion
        questions = steps.flatMap(\.questions)
    }

    /// What a step says of other kinds of places than the usual ones.
    package func variants(of step: Step) -> [(rule: VariantRule, text: Localized)] {
        Variant.allCases.compactMap { variant in
            guard let rule = variants[variant], let text = step.variants[variant] else { return nil }
            return (rule, text)
        }
    }

    package func step(_ id: String) -> Step? { steps.first { $0.id == id } }

    package func question(_ id: String) -> Question? {
        for step in steps {
            if let found = step.questions.first(where: { $0.id == id }) { return found }
        }
        return nil
    }

    /// The question that asks what the municipality is called.
    package var nameQuestion: Question? { questions.first { $0.fill == "municipality.name" } }

    package func step(of question: String) -> Step? {
        steps.first { $0.questions.contains { $0.id == question } }
    }
}

package struct Phase: Hashable, Sendable {
    package var id: String
    package var title: Localized
    /// Ids of its steps, in order.
    package var steps: [String]

    package init(id: String, title: Localized, steps: [String]) {
        (self.id, self.title, self.steps) = (id, title, steps)
    }
}
