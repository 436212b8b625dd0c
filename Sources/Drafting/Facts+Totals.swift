import Answers
import Foundation
import Guide
import Strategy
import Wording

extension Facts {
    /// A sum as it stands in a sentence; the question that would tell it, while nothing is known.
    func told(_ total: Total, lacking label: String, _ words: (Decimal) -> String) -> Told {
        total.isUnknown ? .missing(label) : .said(said(total, words))
    }

    /// A sum of which the known parts are told, as a lower bound where some are unknown, and as a rough one where some are.
    func said(_ total: Total, _ words: (Decimal) -> String) -> String {
        if total.isUnknown { return say(.unknownSum) }
        let sum = formats.said(words(total.told), isAbout: total.isAbout)
        return total.isComplete ? sum : say(.atLeast, ["sum": .text(sum)])
    }

    /// Money of the measures; `column` is the one that would tell it.
    func money(_ total: Total, _ column: KeyPath<Strategy.Measure, Cell<Decimal>>) -> Told {
        told(total, lacking: label(Strategy.Measure.model[keyPath: column]), formats.money)
    }

    func money(of certainty: Strategy.Certainty) -> Told {
        told(
            strategy.finance.total(.certainty(certainty)), lacking: label(Strategy.Measure.model.certainty),
            formats.money)
    }

    /// Known money of which nobody has said how certain it is.
    var unstatedMoney: Told {
        let unstated = strategy.finance.total(.certainty(nil))
        return unstated.known == 0 ? .silent : .said(said(unstated, formats.money))
    }

    /// What the sums of the measures rest on where they rest on less than lines of money: on cards, or on a part; and
    /// what they leave out.
    var basis: Told {
        let (finance, all) = (strategy.finance, strategy.livingMeasures.count)
        var parts: [String] = []
        if !finance.total.isComplete {
            if finance.lacksPeriod { parts.append(say(.withoutPeriod)) }
            let lacking = finance.lacking
            if !lacking.isEmpty {
                parts.append(say(.withoutCosts, ["count": .count(lacking.count), "all": .count(all)]))
            }
        }
        if !finance.fromCards.isEmpty {
            parts.append(say(.costsFromCards, ["count": .count(finance.fromCards.count)]))
        }
        if finance.ofNoMeasure.known != 0 {
            parts.append(say(.withUnassigned, ["sum": .text(said(finance.ofNoMeasure, formats.money))]))
        }
        let outside = finance.outside.total()
        if outside.known != 0 || !outside.isComplete {
            parts.append(
                outside.isUnknown
                    ? say(.withoutUnknownOutside)
                    : say(.withoutOutside, ["sum": .text(said(outside, formats.money))]))
        }
        return parts.isEmpty ? .silent : .said(parts.joined(separator: "; "))
    }

    /// Known money of which nobody has said whether it is a one-off or a yearly cost; silent when there is none.
    var moneyWithoutKind: Told {
        let total = strategy.finance.total(.kind(nil))
        return total.known == 0 ? .silent : .said(said(total, formats.money))
    }

    /// Silent while a part of the money is unknown, since a share of a lower bound says nothing.
    var sureShare: Told {
        let total = strategy.finance.total
        let sure = strategy.finance.total(.certainty(.sure))
        guard total.isComplete, sure.isComplete,
            let position = certainties.firstIndex(of: .sure)
        else { return .silent }
        return .said(
            percents(certainties.map { strategy.finance.total(.certainty($0)) }, of: total)[position])
    }

    func share(_ share: Share?) -> Told { share.flatMap(percent).map(Told.said) ?? .silent }

    /// How certain money is, in order; last nil, where some line does not say.
    var certainties: [Strategy.Certainty?] {
        Strategy.Certainty.allCases + strategy.finance.amounts.keys(\.certainty, in: [])
    }

    /// The shares of a whole in per cent, which together are all of it where the parts are; a dash for figures that make
    /// none.
    func percents(_ parts: [Total], of whole: Total) -> [String] {
        let printed = Share.percents(of: parts.map(\.known), whole: whole.known)
        return parts.enumerated().map { position, part in
            let share = Share(part, of: whole)
            guard let percent = printed?[position] ?? share.percent else { return "–" }
            return formats.said(formats.percent(percent), isAbout: share.isAbout)
        }
    }

    /// Whether one of the shares of a whole is printed otherwise than it comes to by itself, so that all come to a hundred.
    func areEvenedOut(_ parts: [Total], of whole: Total) -> Bool {
        guard whole.isComplete, let printed = Share.percents(of: parts.map(\.known), whole: whole.known)
        else { return false }
        return printed != parts.map { Share($0, of: whole).percent }
    }

    private func percent(_ share: Share) -> String? {
        share.percent.map { formats.said(formats.percent($0), isAbout: share.isAbout) }
    }
}
