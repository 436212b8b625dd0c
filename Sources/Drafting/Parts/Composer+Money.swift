import Document
import Foundation
import Strategy
import Wording

extension Composer {
    /// Sums by year and source.
    mutating func financeByYear() -> Drafted {
        if let absence = absence(of: Strategy.FinanceLine.table) { return absence }
        let finance = strategy.finance
        let sources = finance.sources
        var rows = finance.years.map { year in
            [Table.Cell("\(year)")] + sources.map { money(finance.sum(in: year, from: $0)) } + [
                money(finance.sum(in: year))
            ]
        }
        rows.append(
            [Table.Cell(say(.total))] + sources.map { money(finance.sum(from: $0)) } + [money(finance.total)])
        let headers =
            [Header(facts.label("finance", "year"))]
            + sources.map { Header(facts.option($0.rawValue, of: "finance", "source"), .end) } + [
                Header(say(.total), .end)
            ]
        return .made([grid(say(.financeCaption), headers, rows, hasTotals: true, from: ["finance"])])
    }

    /// How sure the money is.
    mutating func financeCertainty() -> Drafted {
        if let absence = absence(of: Strategy.FinanceLine.table) { return absence }
        let finance = strategy.finance
        var rows = Strategy.Certainty.allCases.map { certainty -> [Table.Cell] in
            let sum = finance.sum(certainty: certainty)
            let parts = [Strategy.CostKind.oneOff, .yearly].map {
                money(finance.sum(certainty: certainty, kind: $0))
            }
            let name = Table.Cell(facts.option(certainty.rawValue, of: "finance", "certainty"))
            return [name] + parts + [money(sum), Table.Cell(facts.percent(sum, of: finance.total))]
        }
        let parts = [Strategy.CostKind.oneOff, .yearly].map { money(finance.sum(kind: $0)) }
        rows.append(
            [Table.Cell(say(.total))] + parts + [money(finance.total), Table.Cell(facts.percent(1, of: 1))])
        let kinds = ["one-off", "yearly"].map { Header(facts.option($0, of: "finance", "kind"), .end) }
        let headers =
            [Header(facts.label("finance", "certainty"))] + kinds + [
                Header(say(.total), .end), Header(say(.share), .end),
            ]
        return .made([grid(say(.certaintyCaption), headers, rows, hasTotals: true, from: ["finance"])])
    }

    /// What each measure costs every year after it is built.
    mutating func upkeep() -> Drafted {
        if let absence = absence(of: Strategy.Measure.table) { return absence }
        let paid = strategy.measures.filter { $0.isAlive && ($0.yearly ?? 0) > 0 }
        guard !paid.isEmpty else { return .nothing }
        var rows = paid.map { measure in
            [
                Table.Cell(measureTitle(measure)), money(measure.yearly ?? 0),
                cell("measures", measure.id, "source"),
            ]
        }
        rows.append([Table.Cell(say(.total)), money(strategy.upkeep), Table.Cell("")])
        let headers = [
            Header(say(.measure)), Header(facts.label("measures", "yearly"), .end),
            Header(facts.label("measures", "source")),
        ]
        return .made([grid(say(.upkeepCaption), headers, rows, hasTotals: true, from: ["measures"])])
    }

    private func money(_ sum: Decimal) -> Table.Cell { Table.Cell(sum == 0 ? "–" : formats.money(sum)) }
}
