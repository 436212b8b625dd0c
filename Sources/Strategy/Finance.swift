package import Answers
package import Foundation
import Wording

extension Strategy {
    /// The money of the measures, in euros: the lines written for a measure or, where there are none, lines worked
    /// out from its card.
    ///
    /// A card's one-off cost is spread evenly over the years in which the measure is built. Its yearly cost is paid in
    /// each year after that until the strategy ends, and goes on after it: what was built is kept up also when the
    /// measure itself has ended. Lines of measures that were deleted or stopped count nowhere, and those outside the
    /// years of the strategy in no sum of the strategy. While these years are unknown, what depends on them is a lower
    /// bound.
    package struct Finance: Hashable, Sendable {
        /// The lines that count; every sum is made of them alone.
        package let lines: [MoneyLine]
        /// Lines outside the years of the strategy.
        package let outside: [MoneyLine]
        /// Lines of measures that were stopped: what was planned for them, in the years of the strategy or not.
        package let stopped: [MoneyLine]
        /// Written lines whose measure is gone.
        package let orphans: [FinanceLine]

        /// The years that have money or wait for it, in order.
        package var years: [Int] { Set(lines.compactMap(\.year)).sorted() }
        /// The sources that give money, or will give some that is not known yet.
        package var sources: [MoneySource] {
            let given = Set(lines.compactMap(\.source))
            return MoneySource.allCases.filter(given.contains)
        }
        /// The lines with an amount.
        package var amounts: [MoneyLine] { lines.filter { $0.amount != nil } }

        package var total: Total { lines.total() }
        package func total(_ traits: MoneyTrait...) -> Total { lines.total(traits) }

        /// Ids of the measures of which an amount is worked out from the card.
        package var fromCards: Set<String> { Set(amounts.filter(\.isFromCard).compactMap(\.measure)) }
        /// What no measure is named for.
        package var ofNoMeasure: Total { total(.measure(nil)) }
        /// Ids of the measures of which nobody has told some amount.
        package var lacking: Set<String> {
            Set(lines.filter { $0.amount == nil && $0.period == nil }.compactMap(\.measure))
        }
        /// Whether the years of the strategy are unknown and would tell more of the money.
        package var lacksPeriod: Bool { lines.contains { $0.period != nil } }

        /// Every line that was written or worked out, in the years of the strategy or not.
        package var all: [MoneyLine] { lines + outside }
    }

    /// Money in one year from one source, in euros.
    package struct MoneyLine: Hashable, Sendable {
        /// Id of its measure.
        package let measure: String?
        package let year: Int?
        /// nil while nobody has told.
        package let amount: Decimal?
        package let kind: CostKind?
        package let source: MoneySource?
        package let certainty: Certainty?
        /// Where the amount, or what it is worked out from, is answered.
        package let path: AnswerPath
        package let isFromCard: Bool
        /// Whether the amount, or what it is worked out from, is a rough one.
        package let isAbout: Bool
        /// Where the years of the strategy are asked, while they are unknown and would tell whether it counts, or how
        /// often.
        package internal(set) var period: AnswerPath?

        /// Whether it says for what, when, from whom, how surely and how much.
        var isWhole: Bool {
            measure != nil && year != nil && amount != nil && kind != nil && source != nil
                && certainty != nil
        }

        /// The first cell of a written line that says nothing.
        var firstGap: AnswerPath {
            let model = Strategy.FinanceLine.model
            let cells: [(Bool, AnswerPath)] = [
                (measure != nil, model.measure.path), (year != nil, model.year.path),
                (amount != nil, model.amount.path), (kind != nil, model.kind.path),
                (source != nil, model.source.path), (certainty != nil, model.certainty.path),
            ]
            guard let row = path.row, let column = cells.first(where: { !$0.0 })?.1.column else {
                return path
            }
            return AnswerPath(path.question, row: row, column: column)
        }

        package var part: Total.Part {
            .init(
                owner: measure ?? path.description, path: period ?? path, amount: amount,
                isLeast: period != nil, isAbout: isAbout)
        }

        /// The same while the years are unknown: what is paid in a year, or each year, depends on them.
        func without(period: AnswerPath?) -> MoneyLine {
            var line = self
            if let amount, amount != 0, year != nil || kind == .yearly { line.period = period }
            return line
        }

        /// Whether it stands for what a written line without a kind leaves unknown.
        var isUntold: Bool { path.column == FinanceLine.model.kind.path.column }

        /// Whether it is known to be paid every year, and in which this is.
        var isYearly: Bool { kind == .yearly && year != nil }

        /// True also while its year or the years are unknown.
        func isIn(_ years: ClosedRange<Int>?) -> Bool {
            guard let year, let years else { return true }
            return years.contains(year)
        }
    }

    /// The money of one measure, as its lines or its card tell it.
    package struct MeasureMoney: Hashable, Sendable {
        package let lines: [MoneyLine]

        package var total: Total { lines.total() }
        package var sure: Total { lines.total(.certainty(.sure)) }
        /// Whether nobody has said of any of it how certain it is.
        package var saysNothingOfCertainty: Bool { lines.allSatisfy { $0.certainty == nil } }
        package var isFromCard: Bool { lines.allSatisfy(\.isFromCard) }
        /// Who pays, in the order of the sources.
        package var sources: [MoneySource] {
            let given = Set(lines.compactMap(\.source))
            return MoneySource.allCases.filter(given.contains)
        }
        /// How certain all of it is; nil when that differs or is not said.
        package var certainty: Certainty? {
            let given = Set(lines.map(\.certainty))
            return given.count == 1 ? lines.first?.certainty : nil
        }
    }

    package func money(of measure: Measure) -> MeasureMoney {
        MeasureMoney(lines: moneyLines[measure.id] ?? [])
    }

    /// The money of a measure in the years of the strategy; of one that was stopped, what was planned for it.
    package func plan(of measure: Measure) -> MeasureMoney {
        guard !measure.isAlive else { return money(of: measure) }
        return MeasureMoney(lines: finance.stopped.filter { $0.measure == measure.id && $0.isIn(years) })
    }

    /// The rows of money that were written for a measure.
    package func writtenMoney(of measure: Measure) -> [AnswerPath] {
        money(of: measure).lines.filter { !$0.isFromCard }
            .map { AnswerPath($0.path.question, row: $0.path.row ?? "") }
    }

    /// The money of rows by their tables: what written lines say, and what measures without lines come to.
    package func money(of rows: [AnswerPath]) -> [String: Total] {
        let rows = Set(rows)
        let written = FinanceLine.all(in: reading).filter { rows.contains($0.path) }
        let cards = finance.lines.filter { line in
            line.isFromCard && line.measure.map { rows.contains(AnswerPath(Measure.table, row: $0)) } ?? false
        }
        let parts = [
            FinanceLine.table: written.map { $0.amount.part(of: $0.id) },
            Measure.table: cards.map(\.part),
        ]
        return parts.filter { !$0.value.isEmpty }.mapValues { Total($0) }
    }

    /// What the card of a measure alone comes to, whatever lines stand in its place.
    package func cardMoney(of measure: Measure) -> Total {
        Total(measure.lines(in: facts).map(\.part))
    }

    /// The living measures whose own lines come to something else than their cards, whose place they take.
    package var overruled: [Measure] { livingMeasures.filter(isOverruled) }

    package func isOverruled(_ measure: Measure) -> Bool {
        let money = money(of: measure)
        guard measure.isAlive, !money.lines.isEmpty, !money.isFromCard else { return false }
        let card = measure.lines(in: facts)
        return [CostKind.oneOff, .yearly].contains { kind in
            let card = Total(card.filter { $0.kind == kind }.map(\.part))
            let lines = Total(money.lines.filter { $0.kind == kind }.map(\.part))
            return card.known != lines.known || card.isComplete != lines.isComplete
        }
    }

    /// The one-off costs on the cards of the measures.
    package var oneOffCosts: Total { cardCosts(\.oneOff) }
    /// The yearly costs on the cards of the measures.
    package var yearlyCosts: Total { cardCosts(\.yearly) }

    private func cardCosts(_ cost: KeyPath<Measure, Cell<Decimal>>) -> Total {
        Total(
            livingMeasures.map { $0[keyPath: cost].part(of: $0.id) })
    }
}

extension Strategy.Finance {
    init(written: [Strategy.FinanceLine], measures: [Strategy.Measure], of facts: Strategy.Facts) {
        let years = facts.years
        let halted = measures.filter { !$0.isAlive }
        let names = Set(halted.map(\.id))
        let all = Dictionary(grouping: written.filter { !$0.isOrphan }) { line in
            line.measure.value.map(names.contains) ?? false
        }
        orphans = written.filter(\.isOrphan)
        stopped = Self.lines(written: all[true] ?? [], measures: halted, of: facts)
        let counted = Self.lines(written: all[false] ?? [], measures: measures.filter(\.isAlive), of: facts)
        (lines, outside) = (counted.filter { $0.isIn(years) }, counted.filter { !$0.isIn(years) })
    }

    /// What was written for the measures, and the cards of those for which nothing was.
    private static func lines(
        written: [Strategy.FinanceLine], measures: [Strategy.Measure], of facts: Strategy.Facts
    ) -> [Strategy.MoneyLine] {
        // Lines outside the years tell nothing of what the years cost.
        let planned = Set(written.filter { $0.money.isIn(facts.years) }.compactMap(\.measure.value))
        let fromCards = measures.filter { !planned.contains($0.id) }
        let withoutKind = Set(written.filter { $0.kind.value == nil }.compactMap(\.measure.value))
        let untold = measures.filter { withoutKind.contains($0.id) }.compactMap {
            $0.untold(among: written, in: facts)
        }
        return written.map { $0.money.without(period: facts.missingYear) } + untold
            + fromCards.flatMap { $0.lines(in: facts) }
    }
}

extension Strategy.FinanceLine {
    fileprivate var money: Strategy.MoneyLine {
        .init(
            measure: measure.value, year: year.value, amount: amount.cost, kind: kind.value,
            source: source.value, certainty: certainty.value, path: amount.path, isFromCard: false,
            isAbout: amount.isAbout)
    }
}
