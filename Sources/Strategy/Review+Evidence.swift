import Answers
import Catalog
import Foundation
import Guide
import Wording

/// Whether what was measured and asked can be so.
extension Review {
    mutating func checkAnswersOfPeople() {
        checkSurvey()
        checkDivide()
        let facts = strategy.facts
        if let budget = facts.participationBudget.budget, budget <= 0, !strategy.rounds.isEmpty {
            let arguments = ["count": "\(strategy.rounds.count)"]
            add(.participationWithoutMoney, at: facts.participationBudget.path, arguments)
        }
        let channels = facts.channels.all.compactMap(Strategy.Channel.init)
        if !channels.isEmpty, !channels.contains(where: \.isOffline) {
            add(.consultationOnlineOnly, at: facts.channels.path)
        }
        if facts.needsForumPeople.value == 0 {
            let date = facts.needsForum.value.map { "\($0)" } ?? "–"
            add(.forumWithoutPeople, at: facts.needsForumPeople.path, ["date": date])
        }
        checkWatchers()
    }

    private mutating func checkSurvey() {
        let (survey, surveyed) = (strategy.facts.survey, strategy.surveyed)
        let table = Strategy.Respondents.table
        if survey.value == false, strategy.reading.walk.answers.hasRows(in: table) {
            let count = "\(strategy.reading.walk.answers.rows(of: table).count)"
            add(.surveyContradicts, at: survey.path, ["count": count])
        }
        if surveyed.isComplete, surveyed.owners > 0, surveyed.known == 0 {
            add(.surveyUnanswered, at: AnswerPath(table))
        }
        guard surveyed.isComplete, surveyed.known > 0 else { return }
        let voters = surveyed.known + Decimal(strategy.facts.needsForumPeople.value ?? 0)
        for need in strategy.needs {
            guard let votes = need.votes.value, Decimal(votes) > voters else { continue }
            add(.votesOverVoters, need, need.votes.path, ["votes": "\(votes)", "voters": "\(voters)"])
        }
    }

    /// Nobody manages alone without a connection or a device, and no share is above the whole.
    private mutating func checkDivide() {
        for line in strategy.divide {
            for cell in [line.connection, line.device, line.skill] {
                guard let share = cell.value, !(0...100).contains(share) else { continue }
                add(.divideContradicts, line, cell.path, ["share": "\(share)", "most": "100"])
            }
            guard let skill = line.skill.value, let connection = line.connection.value,
                let device = line.device.value, skill > max(connection, device), skill <= 100
            else { continue }
            let arguments = ["share": "\(skill)", "most": "\(max(connection, device))"]
            add(.divideContradicts, line, line.skill.path, arguments)
        }
    }

    /// Whether the group that watches is as large as its description says.
    private mutating func checkWatchers() {
        let facts = strategy.facts
        guard let size = facts.watchSize.value, let text = facts.watchGroup.value else { return }
        let prose = Prose(text, vocabulary)
        guard let sentence = prose.sentences.first,
            let position = sentence.firstIndex(where: { $0.number != nil && !$0.isEuros && $0.year == nil }),
            sentence.indices.contains(position + 1), names(.people, [sentence[position + 1]]),
            let number = sentence[position].number, number != Decimal(size)
        else { return }
        // „Групата е от деветима жители“: the first number after such a word is the whole.
        let isOfAll = position > 0 && sentence[position - 1].isIn(.of)
        guard isOfAll || !isPart(sentence, position) else { return }
        let said = sentence[position].text + " " + sentence[position + 1].text
        add(.watchSizeDiffers, at: facts.watchSize.path, ["text": said, "count": "\(size)"])
    }

    // MARK: Readiness

    mutating func checkReadiness() {
        let readiness = strategy.readiness
        guard !readiness.scores.isEmpty else { return }
        checkScorers()
        let proven = Set(strategy.proofs.compactMap(\.criterion.value))
        for score in readiness.scores {
            let path = AnswerPath(score.question)
            if let least = score.given.min(), let most = score.given.max(),
                !(least...most).contains(score.level)
            {
                let arguments = ["level": "\(score.level)", "given": "\(least)–\(most)"]
                add(.levelNobodyGave, at: path, arguments)
            }
            if score.level >= Self.proud, let name = score.column, !proven.contains(name) {
                add(.levelWithoutProof, at: path, ["level": "\(score.level)"])
            }
        }
        for ambition in strategy.ambitions { check(ambition) }
    }

    /// Levels from which somebody will ask for a proof.
    private static let proud = 3

    private mutating func checkScorers() {
        let scorers = strategy.facts.scorers
        let sheets = strategy.readiness.scores.map(\.given.count).max() ?? 0
        let count = sheets > 0 ? sheets : scorers.value
        guard let count, count < 2 else { return }
        add(.scoredByOne, at: scorers.path, ["count": "\(count)"])
    }

    private mutating func check(_ ambition: Strategy.Ambition) {
        guard let group = ambition.group.value, let target = ambition.target.value,
            let mean = strategy.readiness.mean(of: group)
        else { return }
        let today = (mean * 10).rounded() / 10
        let arguments = ["group": group.rawValue, "target": "\(target)", "today": "\(today)"]
        if Double(target) < today {
            add(.ambitionBelowToday, ambition, ambition.target.path, arguments)
        } else if Double(target) == today, hasMeasures(group) {
            add(.ambitionEqualsToday, ambition, ambition.target.path, arguments)
        }
    }

    private func hasMeasures(_ group: Readiness.Group) -> Bool {
        let fields = Set(strategy.livingMeasures.flatMap(strategy.fields(of:)))
        return strategy.fields.contains {
            fields.contains($0.id) && !Set($0.themes.all).isDisjoint(with: group.themes)
        }
    }

    // MARK: Bounds

    /// A value above the whole that the unit names („settlements, of 33“), or more people than live here.
    mutating func checkBounds(of indicator: Strategy.Indicator) {
        guard let unit = indicator.unit.value, let whole = whole(of: unit) else { return }
        for cell in [indicator.baseline, indicator.target] {
            guard let value = cell.value, value > whole else { continue }
            add(
                .valueOverWhole, indicator, cell.path,
                ["value": "\(value)", "whole": "\(whole)", "unit": unit])
        }
    }

    private func whole(of unit: String) -> Decimal? {
        let words = Prose(unit, vocabulary).sentences.flatMap(\.self)
        guard let first = words.first, !names(.shares, [first]) else { return nil }
        if let last = words.last, let number = last.number,
            words.dropLast().last(where: { !$0.isIn(.roughly) && !$0.isIn(.definite) })?.isIn(.of) == true
        {
            return number
        }
        guard first.isIn(.manyPeople), words.count <= 2 else { return nil }
        return strategy.facts.population.value.map { Decimal($0) }
    }
}

extension Cell<Decimal> {
    /// The sum; 0 where it was said that there is none or nobody knows of any.
    fileprivate var budget: Decimal? {
        switch standing {
        case .doesNotApply, .unknown: 0
        default: value
        }
    }
}
