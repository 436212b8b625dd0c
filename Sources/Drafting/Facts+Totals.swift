import Answers
import Foundation
import Guide
import Strategy
import Wording

extension Facts {
    /// A sum as it stands in a sentence; the question that would tell it, while nothing is known.
    func told(_ total: Total, lacking label: String, _ words: (Decimal) -> String) -> Told {
        total.knowsNothing ? .missing(label) : .said(said(total, words))
    }

    /// A sum of which the known parts are told, as a lower bound where some are unknown.
    func said(_ total: Total, _ words: (Decimal) -> String) -> String {
        total.isComplete ? words(total.known) : say(.atLeast, ["sum": .text(words(total.known))])
    }

    /// Money of the measures; `column` is the one that would tell it.
    func money(_ total: Total, _ column: KeyPath<Strategy.Measure, Cell<Decimal>>) -> Told {
        told(total, lacking: label(Strategy.Measure.model[keyPath: column]), formats.money)
    }

    func money(of certainty: Strategy.Certainty) -> Told {
        let finance = strategy.finance
        guard finance.lines.isEmpty || finance.lines.contains(where: { $0.certainty != nil }) else {
            return .missing(label(Strategy.Measure.model.certainty))
        }
        return money(finance.total(certainty: certainty), \.oneOff)
    }

    /// Known money of which nobody has said how certain it is.
    var unstatedMoney: Told {
        let unstated = strategy.finance.total { $0.certainty == nil }
        return unstated.known == 0 ? .silent : .said(formats.money(unstated.known))
    }

    /// What the sums of the measures rest on where they rest on less than lines of money: on cards, or on a part.
    var basis: Told {
        let (finance, all) = (strategy.finance, strategy.livingMeasures.count)
        var parts: [String] = []
        if !finance.total.isComplete {
            let count = TextArgument.count(finance.total.missing.count)
            parts.append(say(.withoutCosts, ["count": count, "all": .text(formats.number(all))]))
        }
        if !finance.fromCards.isEmpty {
            parts.append(say(.costsFromCards, ["count": .count(finance.fromCards.count)]))
        }
        return parts.isEmpty ? .silent : .said(parts.joined(separator: "; "))
    }

    /// Silent while a part of the money is unknown, since a share of a lower bound says nothing.
    var sureShare: Told {
        let total = strategy.finance.total
        guard total.isComplete else { return .silent }
        return share(Share(strategy.finance.total(certainty: .sure).known, of: total.known))
    }

    func share(_ share: Share?) -> Told { share?.percent.map { .said(formats.percent($0)) } ?? .silent }

    /// A share in per cent; a dash for figures that make none.
    func percent(_ part: Decimal, of whole: Decimal) -> String {
        Share(part, of: whole).percent.map(formats.percent) ?? "–"
    }
}
