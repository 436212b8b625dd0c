import Answers
import Foundation
import Guide

/// Whether the sums that somebody typed are sums of the strategy.
extension Review {
    mutating func checkSums(in prose: Prose, _ known: KnownSums, isOwn: Bool, at path: AnswerPath) {
        guard known.hasMoney else { return }
        let figures = prose.figures.compactMap(\.number)
        let isOwnPlan = path == strategy.facts.littleMoney.path
        for sentence in prose.sentences
        where isOwn || names(.ownMoney, sentence) {
            if !isOwn, names(.othersMoney, sentence) {
                continue
            }
            let speaksOfMoney = sentence.contains(where: \.isEuros)
            let percents = sentence.percents
            if isOwn { checkYear(ofSumsIn: sentence, known, at: path) }
            for (position, token) in sentence.enumerated() {
                guard let sum = token.number, sum >= Self.leastSum,
                    token.isEuros || speaksOfMoney && isBareSum(sentence, position)
                        || isCosted(sentence, position)
                else { continue }
                let isRough =
                    position > 0 && sentence[position - 1].isIn(.roughly)
                let tolerance = max(token.tolerance, isRough ? sum / 50 : 0)
                if tellsPrice(sentence, position), !known.isWhole(sum, within: tolerance),
                    checkPart(sum, known, at: path)
                {
                    continue
                }
                if saysWhole(sentence, position)
                    ? known.isWhole(sum, within: tolerance)
                    : known.holds(sum, within: tolerance)
                        || isExplained(sum, figures, percents, known, isOwnPlan: isOwnPlan)
                {
                    continue
                }
                add(.sumNotComputed, at: path, ["sum": "\(sum)", "total": said(known.total)])
            }
        }
    }

    /// Whether the only sum of a sentence is that of the only year it names, and not of another one.
    private mutating func checkYear(
        ofSumsIn sentence: [Prose.Token], _ known: KnownSums, at path: AnswerPath
    ) {
        let (years, sums) = (Set(sentence.compactMap(\.year)), sentence.filter(\.isEuros))
        guard let year = years.first, years.count == 1, let sum = sums.first?.number, sums.count == 1,
            sum >= Self.leastSum, let others = known.years(of: sum), !others.contains(year)
        else { return }
        add(
            .sumOfAnotherYear, at: path,
            [
                "sum": "\(sum)", "year": "\(year)",
                "other": others.sorted().map(String.init).joined(separator: ", "),
            ])
    }

    /// Tells of which part of the money a sum is, where it is that of one.
    private mutating func checkPart(_ sum: Decimal, _ known: KnownSums, at path: AnswerPath) -> Bool {
        let arguments = ["sum": "\(sum)", "total": said(known.total)]
        if let option = known.options[sum] {
            add(.sumOfPart, at: path, arguments.merging(["option": option]) { given, _ in given })
        } else if let years = known.years(of: sum), let year = years.first, years.count == 1 {
            add(.sumOfOneYear, at: path, arguments.merging(["year": "\(year)"]) { given, _ in given })
        } else {
            return false
        }
        return true
    }

    /// Whether a sum is told as the price of the strategy: „стратегията струва 107 000“.
    private func tellsPrice(_ sentence: [Prose.Token], _ position: Int) -> Bool {
        let before = sentence[..<position].suffix(4).reversed().prefix { $0.number == nil }
        let names: (ReviewWords, ArraySlice<Prose.Token>) -> Bool = { list, part in
            part.contains { $0.begins(list) }
        }
        return before.contains { $0.begins(.costing) } && names(.strategy, sentence[..<position])
            && !names(.moneyKinds, sentence[...])
            && !sentence.contains { $0.year != nil || $0.isIn(.measures) || $0.isIn(.oneMeasure) }
    }

    /// Whether a sum is said to be that of all measures: „стратегията е на обща стойност 774 000 евро“.
    private func saysWhole(_ sentence: [Prose.Token], _ position: Int) -> Bool {
        let around = sentence[max(0, position - 2)..<min(sentence.count, position + 3)]
        guard names(.whole, around), !sentence.contains(where: { $0.year != nil }),
            !names(.moneyKinds, sentence)
        else { return false }
        return names(.strategy, sentence) || sentence.contains { $0.isIn(.every) && !$0.isApart }
    }

    /// Whether a figure is a sum although it names no money: the part in „634 000 of 2 112 000 euros“ and in
    /// „2 112 000 euros, of which 634 000“, or one that stands alone in brackets behind what it pays for.
    private func isBareSum(_ sentence: [Prose.Token], _ position: Int) -> Bool {
        let token = sentence[position]
        guard token.year == nil else { return false }
        if position > 1, sentence[position - 2].isIn(.of), sentence[position - 1].isIn(.those) { return true }
        guard sentence.indices.contains(position + 1) else { return token.isApart }
        let next = sentence[position + 1]
        if next.isIn(.of), sentence.indices.contains(position + 2) {
            return sentence[position + 2].isEuros
        }
        return token.isApart && next.isApart
    }

    /// Whether a figure is a sum by what is said of it: „струва 2 112 000“ and „бюджетът е 634 000 за три години“.
    private func isCosted(_ sentence: [Prose.Token], _ position: Int) -> Bool {
        let token = sentence[position]
        let before = sentence[..<position].suffix(4).reversed().prefix { $0.number == nil }
        guard token.year == nil, !token.isApart, names(.costing, before) else { return false }
        guard sentence.indices.contains(position + 1) else { return true }
        let next = sentence[position + 1]
        return next.isApart || [.narrowing, .and, .during, .roughly].contains { next.isIn($0) }
    }

    /// Smaller sums are prices and examples.
    private static let leastSum: Decimal = 10_000

    /// Whether the text itself shows where a sum comes from: as the sum of known figures in a row, one of figures in a row
    /// whose sum is known, or, in the same sentence, so many per cent of a known one. Figures that are not known explain
    /// nothing: a text may agree with itself and be out of date. Only what is done with less money is a plan with sums of
    /// its own.
    private func isExplained(
        _ sum: Decimal, _ numbers: [Decimal], _ percents: [Decimal], _ known: KnownSums,
        isOwnPlan: Bool
    ) -> Bool {
        guard numbers.count <= Self.mostFigures else { return true }
        let (all, areKnown) = (Set(numbers), numbers.map { isOwnPlan || known.holds($0, within: 0) })
        for first in numbers.indices {
            var (run, holdsSum, isKnown) = (Decimal(0), false, true)
            for place in first..<numbers.endIndex {
                run += numbers[place]
                holdsSum = holdsSum || numbers[place] == sum
                isKnown = isKnown && areKnown[place]
                guard place > first else { continue }
                if run == sum, isKnown { return true }
                if holdsSum, all.contains(run), isOwnPlan || known.holds(run, within: 0) { return true }
            }
        }
        return percents.contains { $0 > 0 && known.holds(sum * 100 / $0, within: sum / $0) }
    }

    /// A text of more figures is a table in itself.
    private static let mostFigures = 40
}

/// What the money adds up to, however one looks at it: by year, source, certainty, kind and measure, and by two or
/// three of them; and every sum that was answered.
struct KnownSums {
    /// From the smallest to the largest.
    private let sums: [Double]
    /// Those that are told of no year.
    private let timeless: [Double]
    private let byYear: [Int: Decimal]
    /// Those of a kind, a source or a certainty, by the column and the option: `certainty/sure`.
    let options: [Decimal: String]
    let total: Total
    let hasMoney: Bool

    /// Whether a figure is what everything costs.
    func isWhole(_ sum: Decimal, within tolerance: Decimal) -> Bool {
        abs(sum - total.known) <= max(tolerance, Decimal(string: "0.005") ?? 0)
    }

    /// The years of which it is the money, if it is no other sum.
    func years(of sum: Decimal) -> [Int]? {
        let years = byYear.filter { $0.value == sum }.map(\.key)
        return years.isEmpty || Self.holds(Double(sum), 0.005, in: timeless) ? nil : years
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
        /// Whether they are those of one year.
        let isOfYear: Bool
        /// What alone they have in common, where that is an option of one column.
        let option: String?
    }

    /// What the lines of a sum have in common; nil for what may differ, and an empty value where nobody said it.
    private struct View: Hashable {
        var year: Int??
        var kind: Strategy.CostKind??
        var source: Strategy.MoneySource??
        var certainty: Strategy.Certainty??

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
                all += sums.map { Sum(amount: $1, isOfYear: $0.year != nil, option: nil) }
            }
            // Many measures have lines that are otherwise alike.
            var sums: [View: Decimal] = [:]
            for (view, amount) in alike { for part in view.ofAll { sums[part, default: 0] += amount } }
            return all + sums.map { Sum(amount: $1, isOfYear: $0.year != nil, option: $0.option) }
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

        private var ofMeasure: [View] {
            [
                View(), View(year: year), View(kind: kind), View(source: source), View(certainty: certainty),
            ]
        }

        private var ofAll: [View] {
            ofMeasure + [
                View(year: year, source: source), View(year: year, kind: kind),
                View(year: year, certainty: certainty), View(source: source, certainty: certainty),
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
        let answered = totals.map(\.known) + strategy.moneyAnswers
        let untilNow = untilYear + untilYear.map { [total] in total.known - $0 }
        self.byYear = byYear
        // Of two that come to the same always the same one is named.
        options = sums.reduce(into: [:]) { options, sum in
            guard let option = sum.option else { return }
            options[sum.amount] = min(option, options[sum.amount] ?? option)
        }
        timeless = (sums.filter { !$0.isOfYear }.map(\.amount) + answered).map(Double.init).sorted()
        self.sums = (sums.map(\.amount) + answered + untilNow).map(Double.init).sorted()
    }
}

extension Strategy {
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
