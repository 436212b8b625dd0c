package import Foundation

extension Strategy {
    /// The lines of the financial table and their sums, in euros.
    package struct Finance: Hashable, Sendable {
        package let lines: [FinanceLine]

        init(_ lines: [FinanceLine]) { self.lines = lines }

        /// The years that have money, in order.
        package var years: [Int] { Set(lines.compactMap(\.year)).sorted() }
        /// The sources that give money.
        package var sources: [MoneySource] {
            MoneySource.allCases.filter { source in lines.contains { $0.source == source } }
        }

        package var total: Decimal { sum() }

        /// The sum of the lines that fit everything that is given.
        package func sum(
            in year: Int? = nil, from source: MoneySource? = nil, certainty: Certainty? = nil,
            kind: CostKind? = nil
        ) -> Decimal {
            lines.filter {
                (year == nil || $0.year == year) && (source == nil || $0.source == source)
                    && (certainty == nil || $0.certainty == certainty) && (kind == nil || $0.kind == kind)
            }.total
        }

        package func lines(of measure: Measure) -> [FinanceLine] { lines.filter { $0.measure == measure.id } }
        package func sum(of measure: Measure) -> Decimal { lines(of: measure).total }
    }

    /// What the measures cost each year after the strategy has ended.
    package var upkeep: Decimal { measures.filter(\.isAlive).compactMap(\.yearly).reduce(0, +) }

    /// The one-off costs on the cards of the measures.
    package var oneOffCosts: Decimal { measures.filter(\.isAlive).compactMap(\.oneOff).reduce(0, +) }
}

extension [Strategy.FinanceLine] {
    package var total: Decimal { compactMap(\.amount).reduce(0, +) }
}
