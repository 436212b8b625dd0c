import Answers
import Foundation
import Guide

/// What the money adds up to, however one looks at it: by year, source, certainty, kind and measure, and by two or
/// three of them; and every sum that was answered.
struct KnownSums {
    /// From the smallest to the largest.
    private let sums: [Double]
    /// Those that are told of no year.
    private let timeless: [Double]
    /// The years of which a sum is one, in any view.
    private let years: [Decimal: Set<Int>]
    /// Those of a kind, a source or a certainty, by the column and the option: `certainty/sure`.
    let options: [Decimal: String]
    let total: Total
    let hasMoney: Bool

    /// Whether a figure is what everything costs.
    func isWhole(_ sum: Decimal, within tolerance: Decimal) -> Bool {
        abs(sum - total.known) <= max(tolerance, Decimal(string: "0.005") ?? 0)
    }

    /// The years of which it is the money, or a part of that, if it is no other sum.
    func years(of sum: Decimal) -> Set<Int>? {
        guard let years = years[sum], !Self.holds(Double(sum), 0.005, in: timeless) else { return nil }
        return years
    }

    /// Whether a figure is one of them, to half a cent.
    func holds(_ sum: Decimal, within tolerance: Decimal) -> Bool {
        Self.holds(Double(sum), max(Double(tolerance), 0.005), in: sums)
    }

    private static func holds(_ sum: Double, _ tolerance: Double, in sums: [Double]) -> Bool {
        let first = sums.partitioningIndex { $0 >= sum - tolerance }
        return first < sums.endIndex && sums[first] <= sum + tolerance
    }

    /// What lines come to.
    private struct Sum {
        let amount: Decimal
        /// The year, where they are those of one.
        let year: Int?
        /// What alone they have in common, where that is an option of one column.
        let option: String?
    }

    /// What the lines of a sum have in common; nil for what may differ, and an empty value where nobody said it.
    private struct View: Hashable {
        var year: Int??
        var kind: Strategy.CostKind??
        var source: Strategy.MoneySource??
        var certainty: Strategy.Certainty??

        // By one small number, since views are looked up ten times for each line.
        func hash(into hasher: inout Hasher) {
            var number = year.map { ($0 ?? 0) + 1 } ?? 0
            number = number * 16 + Self.size(of: kind.map { $0?.rawValue })
            number = number * 16 + Self.size(of: source.map { $0?.rawValue })
            number = number * 16 + Self.size(of: certainty.map { $0?.rawValue })
            hasher.combine(number)
        }

        private static func size(of option: String??) -> Int {
            option.map { ($0?.utf8.count ?? 0) + 1 } ?? 0
        }

        /// The sums of lines, in every view: of each measure, and of all.
        static func sums(of lines: [Strategy.MoneyLine]) -> [Sum] {
            var (all, alike): ([Sum], [View: Decimal]) = ([], [:])
            for lines in Dictionary(grouping: lines, by: \.measure).values {
                var sums: [View: Decimal] = [:]
                for line in lines {
                    guard let amount = line.amount else { continue }
                    let view = View(
                        year: line.year, kind: line.kind, source: line.source, certainty: line.certainty)
                    for view in view.ofMeasure { sums[view, default: 0] += amount }
                    alike[view, default: 0] += amount
                }
                all += sums.map { Sum(amount: $1, year: $0.year ?? nil, option: nil) }
            }
            // Many measures have lines that are otherwise alike.
            var sums: [View: Decimal] = [:]
            for (view, amount) in alike { for part in view.ofAll { sums[part, default: 0] += amount } }
            all += sums.flatMap { view, part -> [Sum] in
                view.wholes.compactMap { sums[$0] }.map {
                    Sum(amount: $0 - part, year: view.year ?? nil, option: nil)
                }
            }
            return all + sums.map { Sum(amount: $1, year: $0.year ?? nil, option: $0.option) }
        }

        private var option: String? {
            guard year == nil else { return nil }
            return switch (kind, source, certainty) {
            case (let kind??, nil, nil): "kind/\(kind.rawValue)"
            case (nil, let source??, nil): "source/\(source.rawValue)"
            case (nil, nil, let certainty??): "certainty/\(certainty.rawValue)"
            default: nil
            }
        }

        /// Of which it is a part whose rest is spoken of: what is not sure yet, what others give.
        private var wholes: [View] {
            if certainty == .sure { return [View(year: year, kind: kind, source: source)] }
            guard source != nil, certainty == nil else { return [] }
            return [View(year: year, kind: kind)]
        }

        private var ofMeasure: [View] {
            [
                View(), View(year: year), View(kind: kind), View(source: source), View(certainty: certainty),
            ]
        }

        private var ofAll: [View] {
            ofMeasure + [
                View(year: year, source: source), View(year: year, kind: kind),
                View(year: year, certainty: certainty), View(source: source, certainty: certainty),
                View(kind: kind, certainty: certainty), View(kind: kind, source: source),
                View(year: year, source: source, certainty: certainty),
            ]
        }
    }

    init(_ strategy: Strategy) {
        let amounts = strategy.finance.amounts
        hasMoney = !amounts.isEmpty
        let sums = View.sums(of: amounts)
        let byYear = amounts.reduce(into: [Int: Decimal]()) { sums, line in
            if let year = line.year, let amount = line.amount { sums[year, default: 0] += amount }
        }
        var running = Decimal(0)
        let untilYear = byYear.keys.sorted().map { year in
            running += byYear[year] ?? 0
            return running
        }
        let totals = [
            strategy.oneOffCosts, strategy.yearlyCosts, strategy.upkeepTotal, strategy.systemCosts,
        ]
        total = strategy.finance.total
        let answered = totals.map(\.known) + strategy.moneyAnswers + strategy.sumsOfFields
        let untilNow = untilYear + untilYear.map { [total] in total.known - $0 }
        years = sums.reduce(into: [:]) { years, sum in
            if let year = sum.year { years[sum.amount, default: []].insert(year) }
        }
        // Of two that come to the same always the same one is named.
        options = sums.reduce(into: [:]) { options, sum in
            guard let option = sum.option else { return }
            options[sum.amount] = min(option, options[sum.amount] ?? option)
        }
        timeless = (sums.filter { $0.year == nil }.map(\.amount) + answered).map(Double.init).sorted()
        self.sums = (sums.map(\.amount) + answered + untilNow).map(Double.init).sorted()
    }
}

extension Strategy {
    /// What each field costs, and what everything costs in a year of all.
    fileprivate var sumsOfFields: [Decimal] {
        let fields = Dictionary(
            measures.map { ($0.id, field(of: $0)) }, uniquingKeysWith: { one, _ in one })
        let sums = finance.amounts.reduce(into: [String: Decimal]()) { sums, line in
            guard let amount = line.amount, let field = line.measure.flatMap({ fields[$0] ?? nil }) else {
                return
            }
            sums[field, default: 0] += amount
        }
        return sums.values + (years.map { [finance.total.known / Decimal($0.count)] } ?? [])
    }

    /// Every sum that was answered.
    fileprivate var moneyAnswers: [Decimal] {
        reading.walk.guide.questions.flatMap { question -> [Decimal] in
            guard question.field.kind == .table else {
                return question.field.kind == .money
                    ? [cell(at: AnswerPath(question.id)).value?.number].compactMap(\.self) : []
            }
            let columns = question.columns.filter { $0.field.kind == .money }.map(\.id)
            guard !columns.isEmpty else { return [] }
            return rows(of: question.id).flatMap { row -> [Decimal] in
                let cell = cells(of: question.id, row: row)
                return columns.compactMap { cell($0).value?.number }
            }
        }
    }
}

extension [Double] {
    /// Where the values begin for which something holds; it must hold for all after the first.
    fileprivate func partitioningIndex(_ holds: (Double) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension Double {
    fileprivate init(_ decimal: Decimal) { self = NSDecimalNumber(decimal: decimal).doubleValue }
}
