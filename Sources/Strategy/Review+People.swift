import Answers
import Findings
import Wording

extension Review {
    mutating func checkYears() {
        if let start = strategy.startYear, let end = strategy.endYear, start > end {
            let arguments = ["start": "\(start)", "end": "\(end)"]
            add(.error, .yearsReversed, at: .init("mandate.endYear"), arguments)
        }
        if let midterm = strategy.midterm, !isInYears(midterm.year) {
            let arguments = ["date": "\(midterm)", "period": period]
            add(.warning, .midtermOutsideYears, at: .init("governance.midterm"), arguments)
        }
        if let opening = strategy.consultationStart, let mandate = strategy.basisDay, opening < mandate {
            let arguments = ["date": "\(opening)", "mandate": "\(mandate)"]
            add(.error, .consultationBeforeMandate, at: .init("adoption.consultationStart"), arguments)
        }
        if let report = strategy.reportDay, let start = strategy.startYear, report.year < start {
            add(
                .error, .reportBeforeStart, at: .init("adoption.reportDate"),
                ["date": "\(report)", "start": "\(start)"])
        }
    }

    /// What was copied says nothing of its own row before somebody looked at it.
    mutating func checkCopies() {
        for (row, count) in strategy.copies.sorted(by: { $0.key < $1.key }) {
            add(.warning, .copyNotLookedAt, at: row, ["count": "\(count)"])
        }
    }

    mutating func checkRounds() {
        let reached = Set(strategy.rounds.flatMap(words))
        for stakeholder in strategy.stakeholders where stakeholder.isHardToReach {
            if reached.isDisjoint(with: tellingWords(stakeholder.name ?? "")) {
                add(.warning, .stakeholderInNoRound, stakeholder)
            }
        }
        for round in strategy.rounds where round.offline == nil {
            add(.warning, .roundWithoutOffline, round, "offline")
        }
    }

    mutating func checkProposals() {
        for proposal in strategy.proposals {
            if proposal.answer == nil || proposal.answer == .open {
                add(.warning, .proposalWithoutAnswer, proposal, "answer")
            } else if proposal.reason == nil {
                add(.warning, .proposalWithoutReason, proposal, "reason")
            }
        }
    }

    private func words(_ round: Strategy.Round) -> [String] {
        [round.group, round.channel, round.offline].compactMap(\.self).flatMap(WordStems.stems)
    }

    /// The stems of a group's name without those that fit any group; all stems when nothing else is left.
    private func tellingWords(_ name: String) -> [String] {
        let stems = WordStems.stems(in: name).filter { $0.count > 2 }
        let telling = stems.filter { !Self.anybody.contains($0) }
        return telling.isEmpty ? stems : telling
    }

    private static let anybody = Set(
        WordStems.stems(
            in: """
                хора жители граждани общината селата село градът без над под години трудно достижими групи които
                живеят people residents citizens municipality villages village town over under years group groups
                the and who with without from live living
                """))
}
