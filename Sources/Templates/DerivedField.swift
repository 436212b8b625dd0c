/// A value of the strategy that no single answer holds, by its name in a tag.
package enum DerivedField: String, CaseIterable, Sendable {
    case draftDate = "draft.date"
    case draftVersion = "draft.version"
    /// What the strategy is called: its own title, else the usual one with the name of the municipality.
    case strategyName = "strategy.name"
    /// The municipality as it is called in a sentence, and as a title.
    case municipality
    case municipalityTitle = "municipality.title"
    /// The years of the strategy.
    case period
    /// `8 problems`, `1 problem`.
    case countedProblems = "counted.problems"
    case countedObjectives = "counted.objectives"
    case countedMeasures = "counted.measures"
    /// Who adopted the document, by which act and when; silent while it is a draft.
    case adoption = "draft.adoption"
    /// The last day on which proposals are taken.
    case consultationEnd = "consultation.end"
    case guideTitle = "guide.title"
    case guideVersion = "guide.version"
    /// People of 65 and over, in per cent of all.
    case olderShare = "share.older"
    /// Children to 14, in per cent of all.
    case childrenShare = "share.children"
    case respondents = "survey.people"
    /// Per cent of the answers to the survey that came in without the internet.
    case offlineRespondents = "survey.offlineShare"
    case totalCost = "totals.cost"
    case oneOffCost = "totals.oneOff"
    case yearlyCost = "totals.yearly"
    case sureMoney = "totals.sure"
    case appliedMoney = "totals.applied"
    case wishedMoney = "totals.wished"
    /// Money of which nobody has said how certain it is; silent when there is none.
    case unstatedMoney = "totals.unstated"
    /// Money of which nobody has said whether it is a one-off or a yearly cost; silent when there is none.
    case moneyWithoutKind = "totals.withoutKind"
    /// Silent while a part of the money is unknown.
    case sureShare = "totals.sureShare"
    /// What the sums rest on, where some measures have no lines of money or no costs at all; else silent.
    case basis = "totals.basis"
    case upkeep = "totals.upkeep"
    /// `3 measures`: of how many the upkeep after the strategy is not known, beside a sum of the others; else silent.
    case measuresWithOpenUpkeep = "totals.upkeepOpen"
    /// What upkeep costs after the strategy as far as it is known, as a sentence without its stop; silent while there are
    /// no measures.
    case upkeepSentence = "totals.upkeepSentence"
    case systemsCost = "totals.systems"
    case quickWins = "totals.quickWins"
    case acceptedProposals = "proposals.accepted"
    case partlyAcceptedProposals = "proposals.partly"
    case declinedProposals = "proposals.declined"
    case openProposals = "proposals.open"

    /// Those that say what the municipality is called.
    package static let ofMunicipality: [DerivedField] = [.municipality, .municipalityTitle]

    /// What a tag for the number of rows of a table begins with: `count.measures`.
    package static let countPrefix = "count."

    /// What a tag begins with that holds where a table has a single row: `{{#one.measures}}`, for words that speak of it as
    /// of one.
    package static let onePrefix = "one."
}

extension String {
    /// The table in `count.<table>`; nil for another name.
    package var countedTable: String? { behind(DerivedField.countPrefix) }

    /// The table in `one.<table>`; nil for another name.
    package var singleTable: String? { behind(DerivedField.onePrefix) }

    private func behind(_ prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }
}
