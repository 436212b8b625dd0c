package import Wording

/// A step of the guide: what it is for, how it is done, and the questions it asks.
package struct Step: Hashable, Sendable {
    package var id: String
    package var phase: String
    package var title: Localized
    package var purpose: Localized
    package var output: Localized
    /// How one can tell that the step is done.
    package var done: Localized?
    package var participants: Localized
    /// What to have at hand.
    package var evidence: Localized
    /// How long it takes.
    package var weeks: Int
    package var mistakes: [Mistake]
    package var participation: StepParticipation?
    /// The meeting at which the step is answered.
    package var agenda: Agenda?
    /// What changes for other places than the usual ones.
    package var variants: [Variant: Localized]
    /// An exercise for a trainer, shown only to trainers.
    package var trainer: Localized?
    package var themes: [String]
    /// Whether matching practices are offered here.
    package var offersPractices: Bool
    package var questions: [Question]

    package init(
        id: String, phase: String, title: Localized, purpose: Localized, output: Localized,
        done: Localized? = nil, participants: Localized, evidence: Localized, weeks: Int,
        mistakes: [Mistake], participation: StepParticipation? = nil, agenda: Agenda? = nil,
        variants: [Variant: Localized] = [:], trainer: Localized? = nil, themes: [String],
        offersPractices: Bool,
        questions: [Question]
    ) {
        (self.id, self.phase, self.title, self.purpose) = (id, phase, title, purpose)
        (self.output, self.done, self.participants) = (output, done, participants)
        (self.evidence, self.weeks, self.mistakes) = (evidence, weeks, mistakes)
        (self.participation, self.agenda, self.variants) = (participation, agenda, variants)
        (self.trainer, self.themes, self.offersPractices) = (trainer, themes, offersPractices)
        self.questions = questions
    }
}

/// What goes wrong in a step, and how to notice it in one's own work.
package struct Mistake: Hashable, Sendable {
    package var what: Localized
    package var notice: Localized

    package init(what: Localized, notice: Localized) { (self.what, self.notice) = (what, notice) }
}

/// How far people are let into a step.
package struct StepParticipation: Hashable, Sendable {
    /// Id of a level of the guide.
    package var level: String
    /// The level the step grows to, where it does.
    package var towards: String?
    /// The least one does.
    package var minimum: Localized
    package var better: Localized

    package init(level: String, towards: String? = nil, minimum: Localized, better: Localized) {
        (self.level, self.towards, self.minimum, self.better) = (level, towards, minimum, better)
    }
}

/// A meeting, part by part.
package struct Agenda: Hashable, Sendable {
    package var title: Localized
    package var parts: [Part]

    package init(title: Localized, parts: [Part]) { (self.title, self.parts) = (title, parts) }

    package var minutes: Int { parts.map(\.minutes).reduce(0, +) }

    package struct Part: Hashable, Sendable {
        package var minutes: Int
        package var what: Localized

        package init(minutes: Int, what: Localized) { (self.minutes, self.what) = (minutes, what) }
    }
}

/// A kind of place for which a step changes.
package enum Variant: String, CaseIterable, Hashable, Sendable {
    /// With few people.
    case small
    /// With many people.
    case large
    /// Several municipalities together.
    case joint
}

/// Which places a variant is for.
package struct VariantRule: Hashable, Sendable {
    /// Stands before what a step says of them.
    package var label: Localized
    package var when: Condition

    package init(label: Localized, when: Condition) { (self.label, self.when) = (label, when) }
}

/// The steps taken together in a few workshops.
package struct LightVersion: Hashable, Sendable {
    package var title: Localized
    package var about: Localized
    package var workshops: [Workshop]

    package init(title: Localized, about: Localized, workshops: [Workshop]) {
        (self.title, self.about, self.workshops) = (title, about, workshops)
    }

    package struct Workshop: Hashable, Sendable {
        package var agenda: Agenda
        /// Ids of the steps it covers.
        package var steps: [String]

        package init(agenda: Agenda, steps: [String]) { (self.agenda, self.steps) = (agenda, steps) }
    }
}
