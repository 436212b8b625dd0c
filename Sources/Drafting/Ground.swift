import Catalog
import Guide
import Strategy

/// What must be true of the answers before a text may claim something, by its name in a tag:
/// `{{#if.ranked}}…{{/if.ranked}}`, or `{{^if.ranked}}…` for where it is not.
package enum Ground: String, CaseIterable, Sendable {
    /// Every problem has its place in the ranking.
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
    /// Every measure says how people without the internet are helped.
    case offlineHelp = "if.offlineHelp"
    /// Every measure says how data and security are checked.
    case dataChecked = "if.dataChecked"
    /// A criterion of the self-assessment has its level.
    case scored = "if.scored"
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
    /// There are proposals, and nothing printed of them looks like a person's name or contact.
    case anonymous = "if.anonymous"
    /// There are proposals, and each has its answer.
    case answered = "if.answered"
    /// The team is told, and nothing printed of it looks like a person's name or contact.
    case teamByRole = "if.teamByRole"
    /// What is promised for the first month does not begin in a later year.
    case promised = "if.promised"
    /// The act that adopted the document is known in full and of no day to come.
    case adopted = "if.adopted"
    /// The day on which the work began, the consultation began, or its forum was held has come.
    case begun = "if.begun"
    case consultationBegun = "if.consultationBegun"
    case forumHeld = "if.forumHeld"
}

extension Facts {
    func told(_ ground: Ground) -> Told { holds(ground) ? .said("") : .silent }

    func holds(_ ground: Ground) -> Bool {
        switch ground {
        case .ranked: strategy.ranking.basis == .chosen
        case .partlyRanked: strategy.ranking.basis == .partly
        case .voted: strategy.ranking.basis == .votes && all(strategy.problems) { $0.votes.value != nil }
        case .evidenced: all(strategy.problems, restsOnFact)
        case .partlyEvidenced: !strategy.problems.isEmpty && !holds(.evidenced)
        case .measures: !strategy.livingMeasures.isEmpty
        case .costed: !strategy.livingMeasures.isEmpty && !strategy.finance.total.isUnknown
        case .kindsKnown: isKnown([.oneOff, .yearly].map { strategy.finance.total(.kind($0)) })
        case .sureKnown: isKnown([strategy.finance.total(.certainty(.sure))])
        case .certaintyKnown:
            isKnown(Strategy.Certainty.allCases.map { strategy.finance.total(.certainty($0)) })
        case .upkeepKnown: isKnown([strategy.upkeepTotal])
        case .offlineHelp: all(strategy.livingMeasures) { $0.offlineHelp.value != nil }
        case .dataChecked: all(strategy.livingMeasures) { $0.dataCheck.value != nil }
        case .scored: !strategy.readiness.scores.isEmpty
        case .separatelyScored: criteria.contains { walk.spreads(beside: $0).last != nil }
        case .proven: strategy.proofs.contains { $0.proof.value != nil }
        case .frameworks: library.frameworks.contains { !Set(strategy.themes).isDisjoint(with: $0.themes) }
        case .compared: strategy.indicators.contains(where: hasComparison)
        case .rounds: !strategy.rounds.isEmpty
        case .levels: strategy.rounds.contains { $0.step.value != nil && $0.level.value != nil }
        case .contributions: !strategy.respondents.isEmpty || !strategy.proposals.isEmpty
        case .anonymous: namesNobody(Strategy.Proposal.table)
        case .answered: all(strategy.proposals) { $0.isAnswered }
        case .teamByRole: namesNobody(Strategy.TeamMember.table)
        case .promised: strategy.lateFirstWin == nil
        case .adopted: isActKnown
        case .begun: strategy.facts.basisDay.value == nil || isOver(strategy.facts.basisDay.value)
        case .consultationBegun: isOver(strategy.facts.consultationStart.value)
        case .forumHeld: isOver(strategy.facts.forum.value)
        }
    }

    /// Whether something is true of all, and there are some.
    private func all<Row>(_ rows: [Row], _ holds: (Row) -> Bool) -> Bool {
        !rows.isEmpty && rows.allSatisfy(holds)
    }

    private func isKnown(_ totals: [Total]) -> Bool { !totals.contains(where: \.isUnknown) }

    /// Whether the evidence of a problem holds a figure or names where it comes from.
    private func restsOnFact(_ problem: Strategy.Problem) -> Bool {
        problem.evidence.value.map { vocabulary.tellsFact($0) } ?? false
    }

    private func hasComparison(_ indicator: Strategy.Indicator) -> Bool {
        guard let bank = indicator.bank.value.flatMap({ library.indicators[$0] }) else { return false }
        return bank.bulgaria != nil || bank.eu != nil
    }

    /// Whether a table has rows, and no text in them looks like a person's name or contact.
    private func namesNobody(_ table: String) -> Bool {
        let rows = self.rows(of: table)
        let columns = (question(table)?.columns ?? []).filter { [.text, .longText].contains($0.field.kind) }
        return all(rows) { row in
            columns.allSatisfy { column in
                guard case .said(let words) = told(table, row: row, column) else { return true }
                return !Mark.plain(words).namesPerson
            }
        }
    }
}
