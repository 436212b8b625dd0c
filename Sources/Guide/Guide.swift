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
    package var steps: [Step]
    /// What questions, practices, frameworks and funding are sorted by.
    package var themes: [Option]

    package init(
        id: String, version: String, title: Localized, about: Localized, phases: [Phase], steps: [Step],
        themes: [Option] = []
    ) {
        (self.id, self.version, self.title, self.about) = (id, version, title, about)
        (self.phases, self.steps, self.themes) = (phases, steps, themes)
    }

    package var questions: [Question] { steps.flatMap(\.questions) }

    package func step(_ id: String) -> Step? { steps.first { $0.id == id } }

    package func question(_ id: String) -> Question? {
        for step in steps {
            if let found = step.questions.first(where: { $0.id == id }) { return found }
        }
        return nil
    }

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

/// A step of the guide: what it is for, and the questions it asks.
package struct Step: Hashable, Sendable {
    package var id: String
    package var phase: String
    package var title: Localized
    package var purpose: Localized
    package var output: Localized
    package var participants: Localized
    /// What to have at hand.
    package var evidence: Localized
    /// How long it takes.
    package var weeks: Int
    package var mistakes: [Localized]
    package var themes: [String]
    /// Whether matching practices are offered here.
    package var offersPractices: Bool
    package var questions: [Question]

    package init(
        id: String, phase: String, title: Localized, purpose: Localized, output: Localized,
        participants: Localized, evidence: Localized, weeks: Int, mistakes: [Localized], themes: [String],
        offersPractices: Bool, questions: [Question]
    ) {
        (self.id, self.phase, self.title, self.purpose) = (id, phase, title, purpose)
        (self.output, self.participants, self.evidence) = (output, participants, evidence)
        (self.weeks, self.mistakes, self.themes) = (weeks, mistakes, themes)
        (self.offersPractices, self.questions) = (offersPractices, questions)
    }
}
