package import Answers
package import Foundation
import Wording

extension Strategy {
    /// The money of the measures, in euros: the lines written for a measure or, where there are none, lines worked
    /// out from its card.
    ///
    /// A card's one-off cost is spread evenly over the years in which the measure is built, its yearly cost falls into
    /// each year after that until the strategy ends. Lines of measures that were deleted or stopped count nowhere, and
    /// those outside the years of the strategy in no sum of the strategy.
    package struct Finance: Hashable, Sendable {
        /// The lines that count; every sum is made of them alone.
        package let lines: [MoneyLine]
        /// Lines outside the years of the strategy.
        package let outside: [MoneyLine]
        /// Written lines whose measure is gone.
        package let orphans: [FinanceLine]

        /// The years that have money, in order.
        package var years: [Int] { Set(amounts.compactMap(\.year)).sorted() }
        /// The sources that give money.
        package var sources: [MoneySource] {
            let given = Set(amounts.compactMap(\.source))
            return MoneySource.allCases.filter(given.contains)
        }
        /// The lines with an amount.
        package var amounts: [MoneyLine] { lines.filter { $0.amount != nil } }

        package var total: Total { total { _ in true } }

        package func total(where counts: (MoneyLine) -> Bool) -> Total {
            Total(lines.lazy.filter(counts).map(\.part))
        }
        package func total(kind: CostKind) -> Total { total { $0.kind == kind } }
        /// What is so certain; where nobody has said how certain some money is, it may be more.
        package func total(certainty: Certainty) -> Total {
            Total(
                lines.lazy.filter { $0.certainty == certainty || $0.certainty == nil }.map { line in
                    let known = line.certainty == certainty ? line.amount : nil
                    return Total.Part(owner: line.part.owner, path: line.path, amount: known)
                })
        }

        /// Ids of the measures of which an amount is worked out from the card.
        package var fromCards: Set<String> { Set(amounts.filter(\.isFromCard).compactMap(\.measure)) }
        /// The lines with an amount that name no measure.
        package var ofNoMeasure: [MoneyLine] { amounts.filter { $0.measure == nil } }

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

        /// Whether it says for what, when, from whom, how surely and how much.
        var isWhole: Bool {
            measure != nil && year != nil && amount != nil && kind != nil && source != nil
                && certainty != nil
        }

        var part: Total.Part { .init(owner: measure ?? path.description, path: path, amount: amount) }

        /// Whether it stands for what a written line without a kind leaves unknown.
        var isUntold: Bool { path.column == FinanceLine.model.kind.path.column }

        /// True also while its year or the years are unknown.
        fileprivate func isIn(_ years: ClosedRange<Int>?) -> Bool {
            guard let year, let years else { return true }
            return years.contains(year)
        }
    }

    /// What a measure costs each year once the strategy has ended.
    package struct Upkeep: Hashable, Sendable {
        package let measure: Measure
        /// nil while nobody has told.
        package let amount: Decimal?
        /// Who pays.
        package let sources: [MoneySource]
        /// Whether no line of the finance table tells it, so that it comes from the card.
        package let isFromCard: Bool
        fileprivate let path: AnswerPath

        var part: Total.Part { .init(owner: measure.id, path: path, amount: amount) }
    }

    /// The money of one measure, as its lines or its card tell it.
    package struct MeasureMoney: Hashable, Sendable {
        package let lines: [MoneyLine]

        package var total: Total { Total(lines.map(\.part)) }
        /// What is sure; where nobody has said how certain some money is, it may be more.
        package var sure: Total { Finance(lines: lines, outside: [], orphans: []).total(certainty: .sure) }
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
        MeasureMoney(lines: finance.lines.filter { $0.measure == measure.id })
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
            FinanceLine.table: written.map {
                Total.Part(owner: $0.id, path: $0.amount.path, amount: $0.amount.value)
            },
            Measure.table: cards.map(\.part),
        ]
        return parts.filter { !$0.value.isEmpty }.mapValues { Total($0) }
    }

    /// What the card of a measure alone comes to, whatever lines stand in its place.
    package func cardMoney(of measure: Measure) -> Total {
        Total(measure.lines(until: years?.upperBound).map(\.part))
    }

    /// The measures that still count in plans and sums.
    package var livingMeasures: [Measure] { measures.filter(\.isAlive) }

    /// The one-off costs on the cards of the measures.
    package var oneOffCosts: Total { cardCosts(\.oneOff) }
    /// The yearly costs on the cards of the measures.
    package var yearlyCosts: Total { cardCosts(\.yearly) }

    private func cardCosts(_ cost: KeyPath<Measure, Cell<Decimal>>) -> Total {
        Total(
            livingMeasures.map { measure in
                let cell = measure[keyPath: cost]
                return .init(owner: measure.id, path: cell.path, amount: cell.cost)
            })
    }

    /// What the measures cost each year once the strategy has ended: as in the last year that has yearly lines, else
    /// as on the card. Measures without upkeep are left out.
    package var upkeep: [Upkeep] { livingMeasures.map(upkeep).filter { $0.amount != 0 } }
    package var upkeepTotal: Total { upkeepTotal(of: livingMeasures) }

    func upkeepTotal(of measures: [Measure]) -> Total { Total(measures.map(upkeep).map(\.part)) }

    private func upkeep(of measure: Measure) -> Upkeep {
        let yearly = finance.all.filter { $0.measure == measure.id && $0.kind == .yearly && !$0.isFromCard }
        guard let last = yearly.compactMap(\.year).max() else {
            return Upkeep(
                measure: measure, amount: measure.yearly.cost,
                sources: [measure.source.value].compactMap(\.self), isFromCard: true,
                path: measure.yearly.path)
        }
        let lines = yearly.filter { $0.year == last }
        let amounts = lines.compactMap(\.amount)
        let sources = Set(lines.compactMap(\.source))
        return Upkeep(
            measure: measure, amount: amounts.isEmpty ? nil : amounts.reduce(0, +),
            sources: MoneySource.allCases.filter(sources.contains), isFromCard: false,
            path: lines.first?.path ?? measure.yearly.path)
    }
}

extension Strategy.Finance {
    init(written: [Strategy.FinanceLine], measures: [Strategy.Measure], years: ClosedRange<Int>?) {
        let living = Set(measures.filter(\.isAlive).map(\.id))
        let stopped = Set(measures.map(\.id)).subtracting(living)
        orphans = written.filter(\.isOrphan)
        let own = written.filter { line in
            !line.isOrphan && line.measure.value.map { !stopped.contains($0) } ?? true
        }
        // Lines outside the years tell nothing of what the years cost.
        let planned = Set(own.filter { $0.money.isIn(years) }.compactMap(\.measure.value))
        let fromCards = measures.filter { living.contains($0.id) && !planned.contains($0.id) }
        let withoutKind = Set(own.filter { $0.kind.value == nil }.compactMap(\.measure.value))
        let untold = measures.filter { withoutKind.contains($0.id) }.compactMap {
            $0.untold(among: own, until: years?.upperBound)
        }
        let all = own.map(\.money) + untold + fromCards.flatMap { $0.lines(until: years?.upperBound) }
        (lines, outside) = (all.filter { $0.isIn(years) }, all.filter { !$0.isIn(years) })
    }
}

extension Strategy.FinanceLine {
    fileprivate var money: Strategy.MoneyLine {
        .init(
            measure: measure.value, year: year.value, amount: amount.value, kind: kind.value,
            source: source.value, certainty: certainty.value, path: amount.path, isFromCard: false)
    }
}

extension Strategy.Measure {
    /// Written lines take the place of a card. But while one of them does not say which of its costs it tells, and the
    /// card comes to more, the rest is not known.
    fileprivate func untold(
        among written: [Strategy.FinanceLine], until lastYear: Int?
    ) -> Strategy.MoneyLine? {
        let own = written.filter { $0.measure.value == id }
        guard let line = own.first(where: { $0.kind.value == nil }) else { return nil }
        let told = own.compactMap(\.amount.value).reduce(0, +)
        guard lines(until: lastYear).compactMap(\.amount).reduce(0, +) > told else { return nil }
        return .init(
            measure: id, year: nil, amount: nil, kind: nil, source: nil, certainty: nil,
            path: line.kind.path, isFromCard: false)
    }
}

extension Strategy.Measure {
    /// The lines its card amounts to.
    fileprivate func lines(until lastYear: Int?) -> [Strategy.MoneyLine] {
        oneOffLines + yearlyLines(until: lastYear)
    }

    /// The years in which it is bought and set up.
    var building: ClosedRange<Int>? {
        guard let first = start.value?.year else { return nil }
        return first...max(first, built.value?.year ?? first)
    }

    private var oneOffLines: [Strategy.MoneyLine] {
        guard let cost = oneOff.cost, let years = building else {
            return oneOff.cost == 0 ? [] : [line(nil, oneOff.cost, .oneOff, at: oneOff.path)]
        }
        return zip(years, cost.shares(years.count)).filter { $0.1 != 0 }
            .map { line($0.0, $0.1, .oneOff, at: oneOff.path) }
    }

    private func yearlyLines(until lastYear: Int?) -> [Strategy.MoneyLine] {
        guard let cost = yearly.cost else { return [line(nil, nil, .yearly, at: yearly.path)] }
        guard cost != 0 else { return [] }
        guard let years = building else { return [line(nil, nil, .yearly, at: start.path)] }
        guard let last = lastYear ?? end.value?.year else { return [line(nil, nil, .yearly, at: end.path)] }
        guard years.upperBound < last else { return [] }
        return (years.upperBound + 1...last).map { line($0, cost, .yearly, at: yearly.path) }
    }

    private func line(
        _ year: Int?, _ amount: Decimal?, _ kind: Strategy.CostKind, at path: AnswerPath
    ) -> Strategy.MoneyLine {
        .init(
            measure: id, year: year, amount: amount, kind: kind, source: source.value,
            certainty: certainty.value, path: path, isFromCard: true)
    }
}

extension Decimal {
    /// The sum in so many parts of whole euros, as even as can be; the last one takes what is left over.
    fileprivate func shares(_ count: Int) -> [Decimal] {
        var (exact, even) = (self / Decimal(count), Decimal())
        NSDecimalRound(&even, &exact, 0, .down)
        return Array(repeating: even, count: count - 1) + [self - even * Decimal(count - 1)]
    }
}
