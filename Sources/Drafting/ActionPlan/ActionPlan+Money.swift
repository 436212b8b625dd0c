import Answers
import Document
import Foundation
import Strategy
import Wording

/// The names of the columns of the sheet of money.
struct MoneyRanges {
    let measure, year, kind, source, certainty, amount, known, basis: String
    /// Holds 1 beside an amount that is still the rough one it was made with; nil where none is rough.
    let rough: String?
}

extension ActionPlan {
    var ranges: MoneyRanges {
        let model = Strategy.FinanceLine.model
        let answered = [
            model.measure.path, model.year.path, model.kind.path, model.source.path, model.certainty.path,
            model.amount.path,
        ].map(facts.label)
        let names = Workbook.rangeNames(say(.money), answered + [say(.known), say(.basis), say(.rough)])
        return MoneyRanges(
            measure: names[0], year: names[1], kind: names[2], source: names[3], certainty: names[4],
            amount: names[5], known: names[6], basis: names[7],
            rough: strategy.finance.total.isAbout ? names[8] : nil)
    }

    /// The lines that count, by measure and year.
    private var lines: [Strategy.MoneyLine] {
        let places = Dictionary(
            strategy.measures.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { one, _ in one })
        return strategy.finance.lines.enumerated().sorted { one, other in
            func key(_ line: Strategy.MoneyLine, _ offset: Int) -> (Int, Int, Int) {
                (line.measure.flatMap { places[$0] } ?? .max, line.year ?? .max, offset)
            }
            return key(one.element, one.offset) < key(other.element, other.offset)
        }.map(\.element)
    }

    /// A line a year, source and kind of money: those that were written, else what the cards come to.
    mutating func moneyLines() -> Workbook.Sheet {
        let (lines, ranges, model) = (lines, ranges, Strategy.FinanceLine.model)
        func column<Content>(
            _ cell: Cell<Content>, _ range: String, _ format: Workbook.Format = .text,
            _ content: (Strategy.MoneyLine) -> Workbook.Cell?
        ) -> PlanColumn {
            PlanColumn(
                facts.label(cell), format, range: range,
                choices: facts.field(at: cell.path).flatMap { choices(of: $0) },
                cells: lines.map { content($0) ?? .empty })
        }
        let amount = 6
        let columns = [
            column(model.measure, ranges.measure) { line in
                words(line.measure.flatMap { codes[Strategy.Measure.table]?[$0] })
            },
            titles(lines.map(\.measure)),
            column(model.year, ranges.year, .year) { $0.year.map { .year($0) } },
            column(model.kind, ranges.kind) { words($0.kind.map { facts.option($0, of: model.kind) }) },
            column(model.source, ranges.source) {
                words($0.source.map { facts.option($0, of: model.source) })
            },
            column(model.certainty, ranges.certainty) {
                words($0.certainty.map { facts.option($0, of: model.certainty) })
            },
            column(model.amount, ranges.amount, .money) { line in
                line.amount.map { .money($0, isAbout: line.isAbout) }
            },
            PlanColumn(
                say(.known), range: ranges.known,
                cells: lines.enumerated().map { known($1, Self.address(amount, $0)) }),
            PlanColumn(
                say(.basis), range: ranges.basis,
                cells: lines.map { .text(say($0.isFromCard ? .fromCard : .fromLine)) }),
        ]
        return Workbook.Sheet(
            say(.money), columns + rough(lines, beside: amount) + [keys(lines.map(\.path))], frozenColumns: 2)
    }

    /// Which lines still have the rough amount they were made with: what somebody types in its place is not called rough.
    private func rough(_ lines: [Strategy.MoneyLine], beside amount: Int) -> [PlanColumn] {
        guard let range = ranges.rough else { return [] }
        let cells = lines.enumerated().map { position, line -> Workbook.Cell in
            guard line.isAbout, let sum = line.amount, sum != 0 else { return .empty }
            return .formula("IF(\(Self.address(amount, position))=\(sum),1,0)", computed: .number(1))
        }
        return [PlanColumn(say(.rough), .number, range: range, isHidden: true, cells: cells)]
    }

    /// The titles of measures whose codes stand in the first column.
    func titles(_ measures: [String?]) -> PlanColumn {
        let (codes, titles) = (codeRange(Strategy.Measure.table) ?? "", titleRange)
        let cells = measures.enumerated().map { position, measure in
            let formula = "IFERROR(INDEX(\(titles),MATCH(\(Self.address(0, position)),\(codes),0))&\"\",\"\")"
            return Workbook.Cell.formula(formula, computed: .text(measure.map(title) ?? ""))
        }
        return PlanColumn(facts.label(Strategy.Measure.model.title), cells: cells)
    }

    private func title(of measure: String) -> String {
        let path = AnswerPath(
            Strategy.Measure.table, row: measure, column: Strategy.Measure.model.title.path.column ?? "")
        return if case .said(let words) = facts.told(at: path) { Mark.plain(words) } else { "" }
    }

    /// A word beside a sum that is not known, or not to its end.
    private func known(_ line: Strategy.MoneyLine, _ amount: String) -> Workbook.Cell {
        if line.amount != nil, line.part.isOpen { return .text(say(.atLeast)) }
        let word = line.amount == nil ? say(.unknown) : ""
        return .formula("IF(\(amount)=\"\",\(quoted(.unknown)),\"\")", computed: .text(word))
    }

    // MARK: Sums

    /// The words of a text in a formula.
    func quoted(_ key: ActionPlanText) -> String {
        "\"" + say(key).replacing("\"", with: "\"\"") + "\""
    }

    /// What a measure costs in the years of the strategy, and whether that is all; nothing for one that was stopped.
    func summed(_ columns: [PlanColumn]) -> [PlanColumn] {
        let ranges = ranges
        var (sums, words): ([Workbook.Cell], [Workbook.Cell]) = ([], [])
        for (position, measure) in strategy.measures.enumerated() {
            guard measure.isAlive else {
                sums.append(.empty)
                words.append(.empty)
                continue
            }
            let total = strategy.money(of: measure).total
            let code = Self.address(0, position)
            let open = "COUNTIFS(\(ranges.measure),\(code),\(ranges.known),\"?*\")"
            let sum = "SUMIFS(\(ranges.amount),\(ranges.measure),\(code))"
            sums.append(
                .formula(
                    "IF(AND(\(open)>0,\(sum)=0),\"\",\(sum))",
                    computed: total.isUnknown ? .text("") : .money(total)))
            let place = Self.address(columns.count, position)
            let rough = ranges.rough.map { "SUMIFS(\($0),\(ranges.measure),\(code))" }
            words.append(word(total, isUnknown: total.isUnknown, (place, open, rough)))
        }
        return columns + [
            PlanColumn(say(.ofMeasure), .money, cells: sums), PlanColumn(say(.known), cells: words),
        ]
    }

    /// What a total lacks, in a word, by the formulas of its sum, of how many parts are open, and of how many are rough.
    func word(
        _ total: Total, isUnknown: Bool, _ formulas: (sum: String, open: String, rough: String?)
    ) -> Workbook.Cell {
        func either(_ rough: ActionPlanText, _ exact: String) -> String {
            formulas.rough.map { "IF(\($0)>0,\(quoted(rough)),\(exact))" } ?? exact
        }
        let (open, whole) = (either(.roughAtLeast, quoted(.atLeast)), either(.onlyRough, "\"\""))
        let known: ActionPlanText? =
            switch (total.isComplete, total.isAbout) {
            case (true, true): .onlyRough
            case (true, false): nil
            case (false, true): .roughAtLeast
            case (false, false): .atLeast
            }
        return .formula(
            "IF(\(formulas.sum)=\"\",\(quoted(.unknown)),IF(\(formulas.open)>0,\(open),\(whole)))",
            computed: .text(isUnknown ? say(.unknown) : known.map { say($0) } ?? ""))
    }
}
