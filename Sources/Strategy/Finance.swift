package import Answers
package import Foundation
import Wording

extension Strategy {
    /// The money of the measures, in euros: the lines written for a measure or, where there are none, lines worked
    /// out from its card.
    ///
    /// A card's one-off cost falls into the year in which the measure starts, its yearly cost into each year after
    /// that until the strategy ends. Lines of measures that were deleted or stopped count nowhere.
    package struct Finance: Hashable, Sendable {
        /// The lines that count; every sum is made of them alone.
        package let lines: [MoneyLine]
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
        package func total(certainty: Certainty) -> Total { total { $0.certainty == certainty } }

        /// Ids of the measures whose lines are worked out from the card.
        package var fromCards: Set<String> { Set(lines.filter(\.isFromCard).compactMap(\.measure)) }
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

        var part: Total.Part { .init(owner: measure ?? path.description, path: path, amount: amount) }
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

    /// The measures that still count in plans and sums.
    package var livingMeasures: [Measure] { measures.filter(\.isAlive) }

    /// The one-off costs on the cards of the measures.
    package var oneOffCosts: Total { cardCosts(\.oneOff, "oneOff") }
    /// The yearly costs on the cards of the measures.
    package var yearlyCosts: Total { cardCosts(\.yearly, "yearly") }

    private func cardCosts(_ cost: KeyPath<Measure, Decimal?>, _ column: String) -> Total {
        Total(
            livingMeasures.map { .init(owner: $0.id, path: $0.path(column), amount: $0[keyPath: cost]) })
    }

    /// What the measures cost each year once the strategy has ended: as in the last year that has yearly lines, else
    /// as on the card. Measures without upkeep are left out.
    package var upkeep: [Upkeep] { livingMeasures.map(upkeep).filter { $0.amount != 0 } }
    package var upkeepTotal: Total { Total(livingMeasures.map(upkeep).map(\.part)) }

    private func upkeep(of measure: Measure) -> Upkeep {
        let yearly = finance.lines.filter { $0.measure == measure.id && $0.kind == .yearly && !$0.isFromCard }
        guard let last = yearly.compactMap(\.year).max() else {
            return Upkeep(
                measure: measure, amount: measure.yearly, sources: [measure.source].compactMap(\.self),
                isFromCard: true, path: measure.path("yearly"))
        }
        let lines = yearly.filter { $0.year == last }
        let amounts = lines.compactMap(\.amount)
        let sources = Set(lines.compactMap(\.source))
        return Upkeep(
            measure: measure, amount: amounts.isEmpty ? nil : amounts.reduce(0, +),
            sources: MoneySource.allCases.filter(sources.contains), isFromCard: false,
            path: lines.first?.path ?? measure.path("yearly"))
    }
}

extension Strategy.Finance {
    init(written: [Strategy.FinanceLine], measures: [Strategy.Measure], lastYear: Int?) {
        let living = Set(measures.filter(\.isAlive).map(\.id))
        let stopped = Set(measures.map(\.id)).subtracting(living)
        orphans = written.filter(\.isOrphan)
        let own = written.filter { line in
            !line.isOrphan && line.measure.map { !stopped.contains($0) } ?? true
        }
        let planned = Set(own.compactMap(\.measure))
        let fromCards = measures.filter { living.contains($0.id) && !planned.contains($0.id) }
        lines = own.map(\.money) + fromCards.flatMap { $0.lines(until: lastYear) }
    }
}

extension Strategy.FinanceLine {
    fileprivate var money: Strategy.MoneyLine {
        .init(
            measure: measure, year: year, amount: amount, kind: kind, source: source, certainty: certainty,
            path: path("amount"), isFromCard: false)
    }
}

extension Strategy.Measure {
    /// The lines its card amounts to.
    fileprivate func lines(until lastYear: Int?) -> [Strategy.MoneyLine] {
        oneOffLines + yearlyLines(until: lastYear)
    }

    private var oneOffLines: [Strategy.MoneyLine] {
        oneOff == 0 ? [] : [line(start?.year, oneOff, .oneOff, at: "oneOff")]
    }

    private func yearlyLines(until lastYear: Int?) -> [Strategy.MoneyLine] {
        guard let yearly else { return [line(nil, nil, .yearly, at: "yearly")] }
        guard yearly != 0 else { return [] }
        guard let start else { return [line(nil, nil, .yearly, at: "start")] }
        guard let last = lastYear ?? end?.year else { return [line(nil, nil, .yearly, at: "end")] }
        guard start.year < last else { return [] }
        return (start.year + 1...last).map { line($0, yearly, .yearly, at: "yearly") }
    }

    private func line(_ year: Int?, _ amount: Decimal?, _ kind: Strategy.CostKind, at column: String)
        -> Strategy.MoneyLine
    {
        .init(
            measure: id, year: year, amount: amount, kind: kind, source: source, certainty: certainty,
            path: path(column), isFromCard: true)
    }
}
