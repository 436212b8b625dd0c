import Answers
import Foundation
import Guide
import Wording

/// What can hardly be so, or can hardly be all.
extension Review {
    mutating func checkLikely() {
        checkResults()
        checkScores()
        checkAnswersToProposals()
        for ambition in strategy.ambitions { checkReach(of: ambition) }
    }

    /// A result comes from work that has begun.
    private mutating func checkResults() {
        for result in strategy.results {
            guard let measure = result.measure.value.flatMap({ measures[$0] }),
                measure.status.value == .planned
            else { continue }
            add(.resultOfPlannedMeasure, result, nil, ["measure": measure.called])
        }
    }

    /// Risks that all weigh the same tell nobody where to look first.
    private mutating func checkScores() {
        let scores = strategy.risks.compactMap { risk in
            risk.likelihood.value.flatMap { likelihood in risk.impact.value.map { [likelihood, $0] } }
        }
        guard scores.count >= Self.several, Set(scores).count == 1, let score = scores.first else { return }
        let arguments = ["count": "\(scores.count)", "score": "\(score[0]) × \(score[1])"]
        add(.risksAllAlike, at: AnswerPath(Strategy.Risk.table), arguments)
    }

    private mutating func checkAnswersToProposals() {
        let answers = strategy.proposals.compactMap(\.answer.value)
        guard answers.count >= Self.several, answers.allSatisfy({ $0 == .declined }) else { return }
        add(.allProposalsDeclined, at: AnswerPath(Strategy.Proposal.table), ["count": "\(answers.count)"])
    }

    private mutating func checkReach(of ambition: Strategy.Ambition) {
        guard let target = ambition.target.value, let group = ambition.group.value,
            let today = strategy.readiness.mean(of: group), Double(target) - today > Self.reach
        else { return }
        let arguments = [
            "group": group.rawValue, "target": "\(target)", "today": "\((today * 10).rounded() / 10)",
        ]
        add(.ambitionTooFar, ambition, ambition.target.path, arguments)
    }

    /// As many levels as an administration climbs in one strategy. It is our own proposal.
    private static let reach = 2.5
    /// Fewer rows say nothing about how they differ.
    private static let several = 4

    // MARK: Years

    /// Whether a date or year lies so far away that it must be a slip of the key.
    mutating func checkYear(of value: Value, at path: AnswerPath, _ kind: Kind) {
        guard let year = value.year(as: kind), let years = strategy.years,
            !(years.lowerBound - Self.far...years.upperBound + Self.far).contains(year)
        else { return }
        add(.yearFarOff, at: path, ["year": "\(year)", "period": period])
    }

    private static let far = 30

    /// A year in a text that lies well behind the strategy, where no other plan is spoken of.
    mutating func checkYears(in sentence: [Prose.Token], at path: AnswerPath) {
        guard let end = strategy.years?.upperBound, !names(.otherPlans, sentence),
            !names(.elsewhere, sentence)
        else { return }
        for token in sentence {
            guard let year = token.year, year > end + Self.soon else { continue }
            add(.yearBehindStrategy, at: path, ["year": "\(year)", "end": "\(end)"])
        }
    }

    private static let soon = 5

    /// Whether a text that is the strategy's own says for how many years it is.
    mutating func checkLength(in sentence: [Prose.Token], at path: AnswerPath) {
        guard let years = strategy.years,
            names(.strategy, sentence) || names(.ownMoney, sentence) && sentence.contains(where: \.isEuros)
        else { return }
        for (position, token) in sentence.enumerated().dropFirst() {
            guard let number = token.number, number != Decimal(years.count), number > 1, number < 31,
                sentence[position - 1].isIn(.during), sentence.indices.contains(position + 1),
                sentence[position + 1].isIn(.years), !sentence[position + 1].isApart
            else { continue }
            let said = token.text + " " + sentence[position + 1].text
            add(.lengthDiffers, at: path, ["text": said, "period": period, "count": "\(years.count)"])
        }
    }

    /// No share of a whole is above it; growth may be.
    mutating func checkShares(in sentence: [Prose.Token], at path: AnswerPath) {
        guard !names(.growth, sentence) else { return }
        for share in sentence.percents where share > 100 {
            add(.partOverWhole, at: path, ["text": "\(share) %", "whole": "100 %"])
        }
    }
}

extension Value {
    /// The year of a date, of a time that is known only in part, or of a year; nil for anything else.
    fileprivate func year(as kind: Kind) -> Int? {
        switch kind {
        case .date: text.flatMap { Timing(saved: $0) }?.year
        case .year: countable
        default: nil
        }
    }
}
