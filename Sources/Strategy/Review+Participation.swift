import Answers
import Catalog
import Foundation
import Wording

/// Who was heard, when and how.
extension Review {
    mutating func checkParticipation() {
        checkReach()
        checkWho()
        checkConsultation()
    }

    private mutating func checkReach() {
        let stakeholders = strategy.stakeholders
        if !stakeholders.isEmpty, !stakeholders.contains(where: { $0.hardToReach.value ?? false }) {
            add(.noHardToReachGroup, at: AnswerPath(Strategy.Stakeholder.table))
        }
        let levels = strategy.rounds.compactMap(\.level.value)
        if !levels.isEmpty, levels.allSatisfy({ $0 == Participation.allCases.first }) {
            add(.onlyInforming, at: AnswerPath(Strategy.Round.table))
        }
        let answered = strategy.respondents.filter { ($0.count.value ?? 0) > 0 && $0.channel.value != nil }
        if !answered.isEmpty, !answered.contains(where: { $0.channel.value?.isOffline ?? false }) {
            add(.surveyOnlineOnly, at: AnswerPath(Strategy.Respondents.table))
        }
    }

    private mutating func checkWho() {
        for round in strategy.rounds where round.responsible.value == nil {
            add(.roundWithoutResponsible, round, round.responsible.path)
        }
        for line in strategy.divide where line.source.value == nil {
            add(.divideWithoutSource, line, line.source.path)
        }
        for idea in strategy.ideas where idea.taken.value == nil || idea.reason.value == nil {
            add(.ideaWithoutAnswer, idea, idea.taken.value == nil ? idea.taken.path : idea.reason.path)
        }
    }

    private mutating func checkConsultation() {
        let facts = strategy.facts
        // What an adopted document cannot make good any more is not asked of it.
        if !facts.isAdopted, !facts.isAbroad, let days = facts.consultationDays.value, days < Self.fewestDays
        {
            let arguments = ["days": "\(days)", "fewest": "\(Self.fewestDays)"]
            add(.consultationTooShort, at: facts.consultationDays.path, arguments)
        }
        if facts.plainVersion.value == false { add(.noPlainVersion, at: facts.plainVersion.path) }
        if let forum = facts.needsForum.value, let mandate = facts.basisDay.value, forum < mandate {
            let arguments = ["date": "\(forum)", "mandate": "\(mandate)"]
            add(.forumBeforeMandate, at: facts.needsForum.path, arguments)
        }
        guard let opening = facts.consultationStart.value else { return }
        if let forum = facts.forum.value, forum < opening {
            let arguments = ["date": "\(forum)", "opening": "\(opening)"]
            add(.forumBeforeConsultation, at: facts.forum.path, arguments)
        }
        if let forum = facts.needsForum.value, forum > opening {
            let arguments = ["date": "\(forum)", "opening": "\(opening)"]
            add(.needsForumTooLate, at: facts.needsForum.path, arguments)
        }
        if strategy.proposals.isEmpty, !facts.isAdopted {
            add(.noProposals, at: AnswerPath(Strategy.Proposal.table))
        }
    }

    /// Whether what the document tells as over is of a day that is still to come.
    mutating func checkDates(_ today: Day) {
        let facts = strategy.facts
        let told: [(day: Cell<Day>, isOver: Bool)] = [
            (facts.consultationStart, facts.isAdopted), (facts.forum, facts.isAdopted),
            (facts.basisDay, facts.isBegun),
            (facts.needsForum, (facts.needsForumPeople.value ?? 0) > 0),
        ]
        for (cell, isOver) in told where isOver {
            guard let day = cell.value, day > today else { continue }
            add(.dateAhead, at: cell.path, ["date": "\(day)"])
        }
        for result in strategy.results {
            guard let date = result.date.value, let day = date.first, day > today else { continue }
            add(.dateAhead, at: result.date.path, ["date": "\(day)"])
        }
    }

    /// Days of a consultation, as article 26 of the Act on Normative Acts and the guide have it.
    private static let fewestDays = 30

    mutating func checkPersonalData(_ proposal: Strategy.Proposal) {
        let told = [proposal.text, proposal.group, proposal.reason].filter {
            $0.value.map { $0.namesPerson || $0.personalData != nil || $0.tellsDoor } ?? false
        }
        // A place of two words looks like a name.
        let places = [proposal.settlement, proposal.place].filter {
            $0.value.map { $0.namesContact || $0.personalData != nil } ?? false
        }
        for cell in told + places { add(.personalDataInProposal, proposal, cell.path) }
    }
}
