import Document
import Foundation
import Strategy
import Wording

extension Composer {
    /// What the program would keep with little money, beside what people say of it; nothing where they say otherwise or
    /// have named it all.
    func littleMoney() -> Drafted {
        guard let (supposition, outcome) = strategy.littleMoney, let part = supposition.money,
            let budget = outcome.budget
        else { return .nothing }
        let words = facts.vocabulary
        guard !strategy.contradictsLittleMoney(outcome, in: words),
            outcome.kept.isEmpty || !strategy.tellsLittleMoney(outcome, in: words)
        else { return .nothing }
        let lead = say(
            outcome.kept.isEmpty ? .littleMoneyNothing : .littleMoney,
            [
                "percent": .text(formats.percent(part * 100)),
                "sum": .text(formats.said(formats.money(budget), isAbout: outcome.isAbout)),
                "of": .text(facts.said(outcome.before.total, formats.money)),
                "count": .count(outcome.kept.count),
                "all": .count(outcome.before.measures),
            ])
        let kept = outcome.kept.map { measure in
            measureTitle(measure) + " – " + facts.said(strategy.money(of: measure).total, formats.money)
                + (standing(measure).map { " (" + $0 + ")" } ?? "")
        }
        let fallen = outcome.fallen.map { measureTitle($0.measure) + " – " + why($0.reason) }
        let waiting = paragraph(say(.littleMoneyWaits, ["count": .count(fallen.count)]))
        let blocks = [paragraph(lead), list(kept), waiting, list(fallen)].compactMap(\.self)
        return .made([Block(.callout(.note, blocks), from: Self.moneyOrigin)])
    }

    /// Why it stays whatever money there is.
    private func standing(_ measure: Strategy.Measure) -> String? {
        switch measure.status.value {
        case .running: say(.littleMoneyRunning)
        case .done: say(.littleMoneyDone)
        default: nil
        }
    }

    private func why(_ reason: FallReason) -> String {
        switch reason {
        case .needs(let ids):
            let titles = ids.compactMap(strategy.measure).map(measureTitle).map(formats.quoted)
            return say(.littleMoneyNeeds, ["list": .text(formats.list(titles))])
        case .unknownCost: return say(.littleMoneyUnpriced)
        case .money, .staff, .givenUp: return say(.littleMoneyLacks)
        }
    }

    private func paragraph(_ words: String) -> Block {
        Block(.paragraph([.text(words)]), from: Self.moneyOrigin)
    }

    private func list(_ lines: [String]) -> Block? {
        let items = lines.map { [paragraph($0)] }
        return items.isEmpty ? nil : Block(.list(ordered: false, items: items), from: Self.moneyOrigin)
    }
}
