import Answers
import Foundation

/// Whether the sums that somebody typed are sums of the strategy.
extension Review {
    mutating func checkSums() {
        let typed = [strategy.facts.summary, strategy.facts.decision].flatMap { cell in
            (cell.value?.euros ?? []).filter { $0 >= Self.leastSum }.map { (path: cell.path, sum: $0) }
        }
        guard !typed.isEmpty, !strategy.finance.amounts.isEmpty else { return }
        let known = knownSums
        for (path, sum) in typed where !known.contains(sum) {
            add(.sumNotComputed, at: path, ["sum": "\(sum)"])
        }
    }

    /// Smaller sums are prices and examples.
    private static let leastSum: Decimal = 10_000

    /// What the money adds up to, however one looks at it: by year, source, certainty, kind and measure, and by two or
    /// three of them.
    private var knownSums: Set<Decimal> {
        var sums: [[String?]: Decimal] = [:]
        for line in strategy.finance.amounts {
            guard let amount = line.amount else { continue }
            let (year, kind) = (line.year.map(String.init), line.kind?.rawValue)
            let (source, certainty) = (line.source?.rawValue, line.certainty?.rawValue)
            let views: Set<[String?]> = [
                [], [year], [source], [certainty], [kind], [line.measure], [year, source],
                [year, certainty], [year, kind], [source, certainty], [year, source, certainty],
                [line.measure, year], [line.measure, kind], [line.measure, source],
                [line.measure, certainty],
            ]
            for view in views { sums[view, default: 0] += amount }
        }
        let totals = [
            strategy.oneOffCosts, strategy.yearlyCosts, strategy.upkeepTotal, strategy.systemCosts,
        ]
        let cards = strategy.measures.flatMap { [$0.oneOff.value, $0.yearly.value] }.compactMap(\.self)
        return Set(sums.values).union(totals.map(\.known)).union(cards)
    }
}

extension String {
    /// The sums in euros that are written out in digits.
    fileprivate var euros: [Decimal] {
        let sum =
            #/(?<before>EUR|€)?\s?(?<number>\d{1,3}(?:[\s,.]\d{3})+|\d+)(?:[.,]\d{1,2}\b)?\s?(?<after>евро|EUR|€)?/#
        return matches(of: sum).compactMap { match in
            guard match.output.before != nil || match.output.after != nil else { return nil }
            return Decimal(string: match.output.number.filter(\.isNumber))
        }
    }
}
