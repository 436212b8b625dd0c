import Answers
import Document
import Foundation
import Strategy
import Wording

extension Composer {
    /// The busiest half-year, and what is more than the team can carry; the work of each unit where it is told.
    mutating func capacity() -> Drafted {
        let capacity = strategy.capacity
        guard capacity.isStated else { return .made(busiest) }
        let shown = capacity.loads.filter { !$0.isFree }
        return .made(busiest + (shown.isEmpty ? [] : [table(of: shown, capacity)]) + [summary(of: capacity)])
    }

    private var busiest: [Block] {
        let periods = Array(zip(strategy.halfYears, strategy.load))
        guard let most = periods.map(\.1).max(), most > 0 else { return [] }
        // Which half-year is the busiest is not known while some measures have no dates, and no question where there is
        // never more than one at once.
        let isWhole = most > 1 && strategy.livingMeasures.allSatisfy { strategy.span(of: $0) != nil }
        var parts: [String] = []
        if isWhole {
            let busiest = periods.filter { $0.1 == most }.map { periodName($0.0) }
            let arguments: [String: TextArgument] = [
                "period": .text(formats.list(busiest)), "count": .count(most),
            ]
            parts.append(say(busiest.count == 1 ? .busiest : .busiestOfSeveral, arguments))
        }
        if let capacity = strategy.facts.capacity.value {
            let beyond = periods.filter { $0.1 > capacity }.map { periodName($0.0) }
            if !beyond.isEmpty {
                parts.append(say(.overCapacity, ["list": .text(formats.list(beyond))]))
            } else if isWhole {
                parts.append(say(.withinCapacity))
            }
        }
        let origin = [Strategy.Measure.table, strategy.facts.capacity.path.description]
        return parts.isEmpty ? [] : [Block(.paragraph([.text(parts.joined(separator: " "))]), from: origin)]
    }

    /// Units by half-years: the person-months needed, those beyond what a unit can give in bold and with a sign.
    private func table(of loads: [Capacity.Load], _ capacity: Capacity) -> Block {
        let rough = Set(strategy.livingMeasures.filter(\.effort.isAbout).map(\.id))
        let rows = loads.map { load in
            let name = load.unit == nil ? say(.noUnit) : name(of: load)
            let stated =
                load.stated.map {
                    formats.said(formats.number($0), isAbout: load.unit?.months.isAbout == true)
                } ?? "?"
            return [Table.Cell(name), Table.Cell(stated)]
                + load.periods.map { period in
                    let needed = needed(period, load.stated, rough)
                    guard period.excess(over: load.stated) != nil else { return Table.Cell(needed) }
                    return Table.Cell([[.strong(needed + "\u{00A0}!")]])
                }
        }
        let headers =
            [Header(say(.unit)), Header(say(.unitGives), .end)]
            + capacity.halfYears.map { Header(periodName($0), .end) }
        return grid(
            say(.workCaption), headers, rows, from: [Strategy.Measure.table, Strategy.Unit.table])
    }

    /// - Parameter rough: the measures whose work is not told exactly.
    private func needed(_ period: Capacity.Period, _ stated: Decimal?, _ rough: Set<String>) -> String {
        if period.isUnknown { return "?" }
        let needed = formats.said(
            formats.work(period.needed, limit: stated), isAbout: !rough.isDisjoint(with: period.measures))
        return period.missing.isEmpty ? needed : say(.atLeast, ["sum": .text(needed)])
    }

    private func name(of load: Capacity.Load) -> String {
        load.unit.map { facts.rowTitle(Strategy.Unit.table, $0.id) } ?? ""
    }

    private func summary(of capacity: Capacity) -> Block {
        let beyond = capacity.loads.flatMap { load in
            load.overloads.map { "\(name(of: load)), \(periodName($0.halfYear))" }
        }
        var sentences: [String] = []
        if !beyond.isEmpty {
            sentences.append(say(.workBeyondOf, ["list": .text(beyond.joined(separator: "; "))]))
        } else if capacity.isWhole {
            sentences.append(say(.workWithin))
        }
        if !capacity.untold.isEmpty || !capacity.undated.isEmpty {
            let left = capacity.untold.count + capacity.undated.count
            sentences.append(
                say(.workLeftOut, ["count": .count(left), "all": .count(strategy.livingMeasures.count)]))
        }
        if let chain = strategy.chain, let slack = chain.slack, slack >= 0 {
            let names = chain.links.map { measureTitle($0.measure) }.joined(separator: " → ")
            sentences.append(
                say(
                    .longestChain,
                    ["list": .text(names), "months": .count(chain.months), "slack": .count(slack)]))
        }
        let origin = [Strategy.Measure.table, Strategy.Unit.table]
        return Block(.paragraph([.text(sentences.joined(separator: " "))]), from: origin)
    }
}
