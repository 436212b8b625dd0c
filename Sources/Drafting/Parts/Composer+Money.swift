import Document
import Foundation
import Guide
import Strategy
import Templates
import Wording

extension Composer {
    /// Sums by year and source.
    mutating func financeByYear() -> Drafted {
        if let absence = absenceOfMoney() { return absence }
        let finance = strategy.finance
        let lines = finance.amounts
        let years = finance.years.map(Optional.some) + lines.keys(\.year, in: [])
        // That all of it has no source says nothing where nobody was asked.
        let isAsked = tells(Strategy.Measure.model.source.path) || !finance.sources.isEmpty
        let sources = isAsked ? finance.sources.map(Optional.some) + lines.keys(\.source, in: []) : []
        var rows = years.map { year in
            [Table.Cell(year.map(String.init) ?? say(.withoutYear))]
                + sources.map { money(finance.total(.year(year), .source($0))) }
                + [money(finance.total(.year(year)))]
        }
        rows.append(
            [Table.Cell(say(.total))] + sources.map { money(finance.total(.source($0))) } + [grandTotal])
        let headers =
            [Header(facts.label(Strategy.FinanceLine.model.year))]
            + sources.map { Header($0.map(sourceName) ?? say(.withoutSource), .money) }
            + [Header(say(.total), .money)]
        let caption = say(isAsked ? .financeCaption : .moneyByYear)
        let table = grid(caption, headers, rows, hasTotals: true, from: Self.moneyOrigin)
        return .made((lines.isEmpty ? [] : [table]) + outsideYears + moneyNotes)
    }

    /// The lines outside the years, which no sum of the strategy holds.
    private var outsideYears: [Block] {
        let model = Strategy.FinanceLine.model
        let rows = strategy.finance.outside.filter { $0.amount != 0 }.map { line in
            let measure = line.measure.flatMap(strategy.measure).map(measureTitle)
            return [
                measure ?? "–", line.year.map(String.init) ?? "–", line.source.map(sourceName) ?? "–",
                line.amount.map { formats.said(formats.money($0), isAbout: line.isAbout) }
                    ?? say(.unknownSum),
            ].map { Table.Cell($0) }
        }
        let headers =
            [Header(say(.measure)), Header(facts.label(model.year), .end), Header(facts.label(model.source))]
            + [Header(facts.label(model.amount), .money)]
        return rows.isEmpty ? [] : [grid(say(.outsideYears), headers, rows, from: Self.moneyOrigin)]
    }

    /// How sure the money is.
    mutating func financeCertainty() -> Drafted {
        if let absence = absenceOfMoney() { return absence }
        let lines = strategy.finance.amounts
        guard !lines.isEmpty else { return .nothing }
        let finance = strategy.finance
        let kinds = [.oneOff, .yearly] + lines.keys(\.kind, in: [])
        let certainties = facts.certainties
        let totals = certainties.map { finance.total(.certainty($0)) }
        var rows = zip(certainties, zip(totals, shares(totals))).map { certainty, part in
            let name = certainty.map { facts.option($0, of: Strategy.FinanceLine.model.certainty) }
            return [Table.Cell(name ?? say(.notStated))]
                + kinds.map { money(finance.total(.certainty(certainty), .kind($0))) }
                + [money(part.0), Table.Cell(part.1)]
        }
        rows.append(
            [Table.Cell(say(.total))] + kinds.map { money(finance.total(.kind($0))) }
                + [grandTotal] + shares([finance.total]).map { Table.Cell($0) })
        let names = kinds.map { $0.map { say($0 == .oneOff ? .oneOffInPeriod : .yearlyInPeriod) } }
        let headers =
            [Header(facts.label(Strategy.FinanceLine.model.certainty))]
            + (names.map { $0 ?? say(.notStated) } + [say(.total)]).map { Header($0, .money) }
            + [Header(say(.share), .end)]
        let table = grid(say(.certaintyCaption), headers, rows, hasTotals: true, from: Self.moneyOrigin)
        return .made([table] + noteOnShares(showsShares && facts.areEvenedOut(totals, of: finance.total)))
    }

    /// A share means something only while all the money and how certain it is are known.
    private func shares(_ parts: [Total]) -> [String] {
        showsShares ? facts.percents(parts, of: strategy.finance.total) : parts.map { _ in "–" }
    }

    private var showsShares: Bool {
        let finance = strategy.finance
        return finance.total.isComplete && finance.total(.certainty(.sure)).isComplete
    }

    /// Below shares of which one is not what a reader comes to who divides the figures.
    func noteOnShares(_ areEvenedOut: Bool) -> [Block] {
        areEvenedOut ? [Block(.paragraph([.text(say(.sharesRounded))]))] : []
    }

    /// All the money, as a lower bound where some is unknown.
    private var grandTotal: Table.Cell { Table.Cell(facts.said(strategy.finance.total, formats.money)) }

    /// What each measure costs every year after the strategy, and who pays.
    mutating func upkeep() -> Drafted {
        if let absence = absence(of: Strategy.Measure.table) { return absence }
        let upkeep = strategy.upkeep
        guard !upkeep.isEmpty else { return .nothing }
        let namesPayers =
            tells(Strategy.Measure.model.source.path) || upkeep.contains { !$0.sources.isEmpty }
        var rows: [[Table.Cell]] = []
        for one in upkeep {
            rows.append(
                [Table.Cell(measureTitle(one.measure)), cell(facts.upkeep(one.total))]
                    + (namesPayers ? [Table.Cell(payers(of: one))] : []))
        }
        rows.append(
            [Table.Cell(say(.total)), Table.Cell(facts.said(strategy.upkeepTotal, formats.money))]
                + (namesPayers ? [Table.Cell("")] : []))
        let headers =
            [Header(say(.measure)), Header(facts.label(Strategy.Measure.model.yearly), .money)]
            + (namesPayers ? [Header(say(.payer))] : [])
        return .made([
            grid(say(.upkeepCaption), headers, rows, hasTotals: true, from: Self.moneyOrigin),
            Block(.paragraph([.text(say(.upkeepRule))]), from: Self.moneyOrigin),
        ])
    }

    private func payers(of upkeep: Strategy.Upkeep) -> String {
        guard !upkeep.sources.isEmpty else { return "–" }
        let names = upkeep.sources.map(sourceName).joined(separator: "; ")
        return upkeep.isFromCard ? say(.asOnCard, ["text": .text(names)]) : names
    }

    // MARK: Words

    /// What the sums are made of.
    static let moneyOrigin = [Strategy.FinanceLine.table, Strategy.Measure.table]

    /// What stands where the money would, while there are no measures or nothing is known of their money.
    private func absenceOfMoney() -> Drafted? {
        guard strategy.finance.amounts.isEmpty, strategy.finance.outside.total().known == 0 else {
            return nil
        }
        if let absence = absence(of: Strategy.Measure.table) { return absence }
        guard case .missing(let words) = facts.told(.totalCost) else { return .nothing }
        return .made([Block(.placeholder(words), from: Self.moneyOrigin)])
    }

    private var moneyNotes: [Block] {
        moneyRemarks.map { Block(.paragraph([.text($0)]), from: Self.moneyOrigin) }
    }

    /// Whose sums come from the card, and whose are missing.
    var moneyRemarks: [String] {
        let finance = strategy.finance
        let notes: [(DraftingText, Set<String>)] = [
            (.linesFromCards, finance.fromCards), (.costsLacking, finance.lacking),
        ]
        let named = notes.compactMap { text, ids -> String? in
            let titles = strategy.measures.filter { ids.contains($0.id) }.map(measureTitle)
            return titles.isEmpty ? nil : say(text, ["list": .text(titles.joined(separator: "; "))])
        }
        let loose = finance.ofNoMeasure
        return named
            + (loose.known == 0
                ? [] : [say(.ofNoMeasure, ["sum": .text(facts.said(loose, formats.money))])])
            + (finance.lacksPeriod ? [say(.periodLacking)] : [])
    }

    func sourceName(_ source: Strategy.MoneySource) -> String {
        facts.option(source, of: Strategy.FinanceLine.model.source)
    }

    /// The total of a cell, row or column.
    private func money(_ total: Total) -> Table.Cell {
        Table.Cell(total.known == 0 && total.isComplete ? "–" : facts.said(total, formats.money))
    }
}

extension [Strategy.MoneyLine] {
    /// The values of a member that occur, in the given order; last nil, when some line has none.
    func keys<Key: Hashable>(_ member: (Strategy.MoneyLine) -> Key?, in order: [Key]) -> [Key?] {
        let found = Set(map(member))
        return order.filter { found.contains($0) } + (found.contains(nil) ? [nil] : [])
    }
}
