import Document
import Foundation
import Strategy
import Wording

extension ActionPlan {
    /// The money of the strategy, in all and by year, kind, source and certainty: what is not known is never 0.
    func totals() -> Workbook.Sheet {
        let parts = parts
        let rows = parts.enumerated().map { row($1, at: $0) }
        let notes = notes.map { [Workbook.Cell.text(say(.note)), .text($0)] }
        let titles: [(String, Workbook.Format)] = [
            (say(.groupedBy), .text), (say(.group), .text),
            (facts.label(Strategy.FinanceLine.model.amount), .money), (say(.openLines), .number),
            (say(.known), .text), (composer.say(.share), .percent),
        ]
        let all = rows + notes
        let columns = titles.enumerated().map { position, title in
            PlanColumn(
                title.0, title.1,
                cells: all.map { $0.indices.contains(position) ? $0[position] : .empty })
        }
        var sheet = Workbook.Sheet(say(.totals), columns, frozenColumns: 2)
        sheet.rows[0].isTotal = true
        for position in sheet.rows.indices.dropFirst(rows.count) { sheet.rows[position].isNote = true }
        return sheet
    }

    /// A part of the money, and how its lines are known.
    private struct Part {
        let group: String
        let name: Workbook.Cell
        let traits: [Strategy.MoneyTrait]
        /// The range in which its lines have its name; nil for all the money.
        let range: String?
        /// Whether it is what has no name.
        let isUnnamed: Bool
        /// Whether money without a name there may belong to it also where the sum is known.
        var takesKnown = false
        /// Its lines are those outside these years; nil where years do not matter.
        var outside: ClosedRange<Int>?
    }

    private var parts: [Part] {
        let (model, ranges) = (Strategy.FinanceLine.model, ranges)
        let years = Set(strategy.finance.years).union(strategy.years.map(Array.init) ?? []).sorted()
        let all = Part(group: composer.say(.total), name: .empty, traits: [], range: nil, isUnnamed: false)
        return [all]
            + parts(facts.label(model.year), ranges.year, years, Strategy.MoneyTrait.year) { .year($0) }
            + outside(facts.label(model.year), ranges.year)
            + parts(
                facts.label(model.kind), ranges.kind, Strategy.CostKind.allCases, Strategy.MoneyTrait.kind
            ) {
                .text(facts.option($0, of: model.kind))
            }
            + parts(
                facts.label(model.source), ranges.source, Strategy.MoneySource.allCases,
                Strategy.MoneyTrait.source
            ) { .text(facts.option($0, of: model.source)) }
            + parts(
                facts.label(model.certainty), ranges.certainty, Strategy.Certainty.allCases,
                Strategy.MoneyTrait.certainty, takesKnown: true
            ) { .text(facts.option($0, of: model.certainty)) }
    }

    /// Nothing while the sheet is as it was made: who moves a line outside the years sees where it went.
    private func outside(_ group: String, _ range: String) -> [Part] {
        strategy.years.map { years in
            [
                Part(
                    group: group, name: .text(say(.outsideYears)), traits: [.outsideYears], range: range,
                    isUnnamed: false, outside: years)
            ]
        } ?? []
    }

    private func parts<Key>(
        _ group: String, _ range: String, _ keys: [Key], _ trait: (Key?) -> Strategy.MoneyTrait,
        takesKnown: Bool = false, _ name: (Key) -> Workbook.Cell
    ) -> [Part] {
        keys.map { key in
            Part(
                group: group, name: name(key), traits: [trait(key)], range: range, isUnnamed: false,
                takesKnown: takesKnown)
        } + [
            Part(
                group: group, name: .text(composer.say(.notStated)), traits: [trait(nil)], range: range,
                isUnnamed: true)
        ]
    }

    // MARK: Rows

    private func row(_ part: Part, at position: Int) -> [Workbook.Cell] {
        let gives = strategy.finance.lines.parts(part.traits)
        let total = Total(gives)
        // Of no measure and no line nothing is known, which is not the same as 0.
        let isUnknown = total.isUnknown || strategy.measures.isEmpty && strategy.finance.amounts.isEmpty
        let (sum, open) = (Self.address(2, position), Self.address(3, position))
        let (reckoned, counted) = (self.sum(ranges.amount, part, at: position), openLines(part, at: position))
        let measures = codeRange(Strategy.Measure.table) ?? ""
        let nothing = "AND(COUNTA(\(measures))=0,COUNT(\(ranges.amount))=0)"
        return [
            .text(part.group), part.name,
            .formula(
                "IF(OR(\(nothing),AND(\(open)>0,\(reckoned)=0)),\"\",\(reckoned))",
                computed: isUnknown ? .text("") : .money(total)),
            .formula(counted, computed: .number(Decimal(gives.count(where: \.isOpen)))),
            word(
                total, isUnknown: isUnknown,
                (sum, open, ranges.rough.map { self.sum($0, part, at: position) })),
            .formula(
                "IF(OR(N($C$2)=0,$D$2>0,\(sum)=\"\",\(open)>0),\"\",\(sum)/$C$2)", computed: share(total)),
        ]
    }

    /// What a part has of a range.
    private func sum(_ summed: String, _ part: Part, at position: Int) -> String {
        guard let range = part.range else { return "SUM(\(summed))" }
        if let years = part.outside {
            return "SUMIFS(\(summed),\(range),\"<\(years.lowerBound)\")"
                + "+SUMIFS(\(summed),\(range),\">\(years.upperBound)\")"
        }
        // A range whose empty cells count stands last: LibreOffice looks no further down than the first one is filled.
        return "SUMIFS(\(summed),\(ranges.amount),\"<>\",\(range),\(name(of: part, at: position)))"
    }

    /// How many lines of a part are not fully known.
    private func openLines(_ part: Part, at position: Int) -> String {
        let ranges = ranges
        guard let range = part.range else { return "COUNTIF(\(ranges.known),\"?*\")" }
        if let years = part.outside {
            return "COUNTIFS(\(ranges.known),\"?*\",\(range),\"<\(years.lowerBound)\")"
                + "+COUNTIFS(\(ranges.known),\"?*\",\(range),\">\(years.upperBound)\")"
        }
        let open = "COUNTIFS(\(ranges.known),\"?*\",\(range),\(name(of: part, at: position)))"
        guard !part.isUnnamed else { return open }
        // A line is there where it says what it rests on.
        let unnamed = "\(ranges.basis),\"?*\",\(range),\"=\""
        return part.takesKnown
            ? "\(open)+COUNTIFS(\(unnamed))-COUNTIFS(\(unnamed),\(ranges.amount),0)"
            : "\(open)+COUNTIFS(\(unnamed),\(ranges.amount),\"=\")"
    }

    private func name(of part: Part, at position: Int) -> String {
        part.isUnnamed ? "\"=\"" : Self.address(1, position)
    }

    /// A share of a lower bound says nothing.
    private func share(_ total: Total) -> Workbook.Cell {
        let all = strategy.finance.total
        guard all.isComplete, all.known != 0, total.isComplete else { return .text("") }
        var (exact, rounded) = (total.known / all.known, Decimal())
        NSDecimalRound(&rounded, &exact, 12, .plain)
        return .percent(rounded)
    }

    // MARK: Notes

    /// What one has to know of the sums: what they rest on and what they leave out.
    private var notes: [String] {
        let outside = strategy.finance.outside.total()
        let leftOut =
            outside.known == 0 && outside.isComplete
            ? [] : [say(.outside, ["sum": .text(facts.said(outside, composer.formats.money))])]
        let deleted = composer.toldMoneyOfDeleted
        let gone =
            deleted.isEmpty
            ? [] : [composer.say(.moneyOfDeleted) + " " + deleted.map(\.words).joined(separator: "; ") + "."]
        return [facts.issue.note?.cleaned()].compactMap(\.self) + composer.moneyRemarks + leftOut + gone
            + [say(.sumsCount), say(.sharesRounded)]
    }
}
