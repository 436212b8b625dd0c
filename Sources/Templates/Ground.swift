/// What must be true of the answers before a text may claim something, by its name in a tag:
/// `{{#if.ranked}}…{{/if.ranked}}`, or `{{^if.ranked}}…` for where it is not.
package enum Ground: String, CaseIterable, Sendable {
    /// There are several problems, and every one has its place in the ranking.
    case ranked = "if.ranked"
    /// Some problems have, and the others follow.
    case partlyRanked = "if.partlyRanked"
    /// Nobody ranked the problems, so they stand by votes, of which each has its number.
    case voted = "if.voted"
    /// A fact stands beside every problem: a figure, or the name of a source.
    case evidenced = "if.evidenced"
    /// There are problems, and some have no such fact.
    case partlyEvidenced = "if.partlyEvidenced"
    /// There are measures that were not stopped.
    case measures = "if.measures"
    /// Something is known of what the measures cost.
    case costed = "if.costed"
    /// Something is known of how much is one-off or yearly, of the sure money, of each certainty, of upkeep.
    case kindsKnown = "if.kindsKnown"
    case sureKnown = "if.sureKnown"
    case certaintyKnown = "if.certaintyKnown"
    case upkeepKnown = "if.upkeepKnown"
    /// Every measure says how people without the internet are helped, and not that they are not.
    case offlineHelp = "if.offlineHelp"
    /// Every measure says how data and security are checked.
    case dataChecked = "if.dataChecked"
    /// A criterion of the self-assessment has its level.
    case scored = "if.scored"
    /// A level is wanted for a group that has a score.
    case targeted = "if.targeted"
    case separatelyScored = "if.separatelyScored"
    /// Some level has a proof.
    case proven = "if.proven"
    /// A law or policy of the register meets the themes of the strategy.
    case frameworks = "if.frameworks"
    /// Some indicator has a value of Bulgaria or the EU beside it.
    case compared = "if.compared"
    case rounds = "if.rounds"
    /// Some round says which step it belongs to and how far people take part.
    case levels = "if.levels"
    /// Something came in from people: answers to a survey, or proposals.
    case contributions = "if.contributions"
    /// Some proposal was entered.
    case proposals = "if.proposals"
    /// There are proposals, and nothing printed of them looks like a person's name or contact.
    case anonymous = "if.anonymous"
    /// There are proposals, and each has its answer.
    case answered = "if.answered"
    /// The team is told, and nothing printed of it looks like a person's name or contact.
    case teamByRole = "if.teamByRole"
    /// What is promised for the first month begins later by its card.
    case late = "if.late"
    /// The act that adopted the document is known in full and of no day to come.
    case adopted = "if.adopted"
    /// The day on which the work began, the consultation began, or its forum was held has come.
    case begun = "if.begun"
    case consultationBegun = "if.consultationBegun"
    case forumHeld = "if.forumHeld"
    /// The dossier goes the short path of the guide.
    case shortPath = "if.shortPath"
}
