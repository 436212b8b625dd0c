import Catalog
import Guide
import Strategy
import Templates

extension Facts {
    func told(_ ground: Ground) -> Told { holds(ground) ? .said("") : .silent }

    func holds(_ ground: Ground) -> Bool {
        switch ground {
        case .ranked: isOrdered(.chosen)
        case .partlyRanked: isOrdered(.partly)
        case .voted: isOrdered(.votes) && all(strategy.problems) { $0.votes.value != nil }
        case .evidenced: all(strategy.problems, restsOnFact)
        case .partlyEvidenced: !strategy.problems.isEmpty && !holds(.evidenced)
        case .measures: !strategy.livingMeasures.isEmpty
        case .costed: !strategy.livingMeasures.isEmpty && !strategy.finance.total.isUnknown
        case .kindsKnown: isKnown([.oneOff, .yearly].map { strategy.finance.total(.kind($0)) })
        case .sureKnown: isKnown([strategy.finance.total(.certainty(.sure))])
        case .certaintyKnown:
            isKnown(Strategy.Certainty.allCases.map { strategy.finance.total(.certainty($0)) })
        case .upkeepKnown: isKnown([strategy.upkeepTotal])
        case .offlineHelp:
            all(strategy.livingMeasures) { $0.offlineHelp.value.map(vocabulary.saysSomething) ?? false }
        case .dataChecked:
            all(strategy.livingMeasures) { $0.dataCheck.value.map(vocabulary.saysSomething) ?? false }
        case .scored: !strategy.readiness.scores.isEmpty
        case .targeted:
            strategy.ambitions.contains { ambition in
                ambition.target.value != nil
                    && ambition.group.value.flatMap { strategy.readiness.mean(of: $0) } != nil
            }
        case .separatelyScored: criteria.contains { walk.spreads(beside: $0).last != nil }
        case .proven: strategy.proofs.contains { $0.proof.value != nil }
        case .frameworks: !acts().isEmpty
        case .compared: strategy.indicators.contains(where: hasComparison)
        case .rounds: !strategy.rounds.isEmpty
        case .levels: strategy.rounds.contains { $0.step.value != nil && $0.level.value != nil }
        case .contributions: !strategy.respondents.isEmpty || !strategy.proposals.isEmpty
        case .proposals: !strategy.proposals.isEmpty
        case .anonymous: namesNobody(Strategy.Proposal.table)
        case .answered: all(strategy.proposals) { $0.isAnswered }
        case .teamByRole: namesNobody(Strategy.TeamMember.table)
        case .late: strategy.lateFirstWin != nil
        case .adopted: isActKnown
        case .begun: isOver(strategy.facts.basisDay.value)
        case .consultationBegun: isOver(strategy.facts.consultationStart.value)
        case .forumHeld: isOver(strategy.facts.forum.value)
        case .shortPath: walk.path == .core
        }
    }

    /// Whether something is true of all, and there are some.
    private func all<Row>(_ rows: [Row], _ holds: (Row) -> Bool) -> Bool {
        !rows.isEmpty && rows.allSatisfy(holds)
    }

    /// Whether the problems stand in an order of that kind; one alone stands in none.
    func isOrdered(_ basis: Strategy.Ranking.Basis) -> Bool {
        strategy.problems.count > 1 && strategy.ranking.basis == basis
    }

    /// Of no measures nothing is known.
    private func isKnown(_ totals: [Total]) -> Bool {
        !strategy.livingMeasures.isEmpty && !totals.contains(where: \.isUnknown)
    }

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
