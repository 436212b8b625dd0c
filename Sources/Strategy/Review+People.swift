import Answers
import Findings
import Wording

extension Review {
    /// Whether parts of the population, and those who answered, fit into it.
    mutating func checkPopulation() {
        let parts: [(path: AnswerPath, share: Share?)] = [
            (strategy.facts.olderPeople.path, strategy.olderShare),
            (strategy.facts.children.path, strategy.childrenShare),
            (AnswerPath(Strategy.Respondents.table), strategy.surveyedShare),
            (strategy.facts.needsForumPeople.path, strategy.forumShare),
            (strategy.facts.workshopPeople.path, strategy.workshopShare),
        ]
        for (path, share) in parts {
            guard let share, share.isTooLarge else { continue }
            let arguments = ["part": "\(share.part)", "population": "\(share.whole)"]
            add(.partLargerThanPopulation, at: path, arguments)
        }
        guard let older = strategy.olderShare, let children = strategy.childrenShare, !older.isTooLarge,
            !children.isTooLarge, Share(older.part + children.part, of: older.whole).isTooLarge
        else { return }
        let arguments = ["part": "\(older.part + children.part)", "population": "\(older.whole)"]
        add(.agesLargerThanPopulation, at: strategy.facts.olderPeople.path, arguments)
    }

    mutating func checkYears() {
        let facts = strategy.facts
        if let start = facts.startYear.value, let end = facts.endYear.value, start > end {
            let arguments = ["start": "\(start)", "end": "\(end)"]
            add(.yearsReversed, at: facts.endYear.path, arguments)
        }
        if facts.startYear.doesNotApply || facts.endYear.doesNotApply {
            add(.noPeriod, at: facts.startYear.doesNotApply ? facts.startYear.path : facts.endYear.path)
        }
        if let midterm = facts.midterm.value, let year = midterm.year, !isInYears(year) {
            let arguments = ["date": "\(midterm)", "period": period]
            add(.midtermOutsideYears, at: facts.midterm.path, arguments)
        }
        if let opening = facts.consultationStart.value, let mandate = facts.basisDay.value, opening < mandate
        {
            let arguments = ["date": "\(opening)", "mandate": "\(mandate)"]
            add(.consultationBeforeMandate, at: facts.consultationStart.path, arguments)
        }
        if let report = facts.reportDay.value, let start = facts.startYear.value, report.year < start {
            add(
                .reportBeforeStart, at: facts.reportDay.path,
                ["date": "\(report)", "start": "\(start)"])
        }
    }

    /// What was copied says nothing of its own row before somebody looked at it.
    mutating func checkCopies() {
        for (row, count) in strategy.copies.sorted(by: { $0.key < $1.key }) {
            add(.copyNotLookedAt, at: row, ["count": "\(count)"])
        }
    }

    mutating func checkRounds() {
        let reached = Set(strategy.rounds.flatMap(words))
        let anybody = Set(vocabulary[.anybody].flatMap(WordStems.stems))
        for stakeholder in strategy.stakeholders where stakeholder.hardToReach.value ?? false {
            if reached.isDisjoint(with: tellingWords(stakeholder.title.value ?? "", anybody)) {
                add(.stakeholderInNoRound, stakeholder)
            }
        }
        for round in strategy.rounds where round.offline.value == nil {
            add(.roundWithoutOffline, round, round.offline.path)
        }
    }

    mutating func checkProposals() {
        for proposal in strategy.proposals {
            checkPersonalData(proposal)
            if !proposal.isAnswered {
                add(.proposalWithoutAnswer, proposal, proposal.answer.path)
            } else if proposal.reason.value == nil {
                add(.proposalWithoutReason, proposal, proposal.reason.path)
            }
            checkPlace(of: proposal)
        }
    }

    private func words(_ round: Strategy.Round) -> [String] {
        [round.group, round.channel, round.offline].compactMap(\.value).flatMap(WordStems.stems)
    }

    /// The stems of a group's name without those that fit any group; all stems when nothing else is left.
    private func tellingWords(_ name: String, _ anybody: Set<String>) -> [String] {
        let stems = WordStems.stems(in: name).filter { $0.count > 2 }
        let telling = stems.filter { !anybody.contains($0) }
        return telling.isEmpty ? stems : telling
    }
}
