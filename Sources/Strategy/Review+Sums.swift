import Answers
import Foundation
import Guide

/// Whether the sums that somebody typed are sums of the strategy.
extension Review {
    mutating func checkSums(in prose: Prose, _ known: KnownSums, isOwn: Bool, at path: AnswerPath) {
        guard known.hasMoney else { return }
        let figures = prose.figures.compactMap(\.number)
        for sentence in prose.sentences
        where isOwn || names(.ownMoney, sentence) {
            if !isOwn, names(.othersMoney, sentence) {
                continue
            }
            let speaksOfMoney = sentence.contains(where: \.isEuros)
            let percents = sentence.percents
            for (position, token) in sentence.enumerated() {
                guard let sum = token.number, sum >= Self.leastSum,
                    token.isEuros || speaksOfMoney && isBareSum(sentence, position)
                else { continue }
                let isRough =
                    position > 0 && sentence[position - 1].isIn(.roughly)
                let tolerance = max(token.tolerance, isRough ? sum / 50 : 0)
                if known.holds(sum, within: tolerance) || isExplained(sum, figures, percents, known) {
                    continue
                }
                add(.sumNotComputed, at: path, ["sum": "\(sum)", "total": "\(known.total)"])
            }
        }
    }

    /// Whether a figure is a sum although it names no money: the part in „634 000 of 2 112 000 euros“, or one that
    /// stands alone in brackets behind what it pays for.
    private func isBareSum(_ sentence: [Prose.Token], _ position: Int) -> Bool {
        let token = sentence[position]
        guard token.year == nil else { return false }
        guard sentence.indices.contains(position + 1) else { return token.isApart }
        let next = sentence[position + 1]
        if next.isIn(.of), sentence.indices.contains(position + 2) {
            return sentence[position + 2].isEuros
        }
        return token.isApart && next.isApart
    }

    /// Smaller sums are prices and examples.
    private static let leastSum: Decimal = 10_000

    /// Whether the text itself shows where a sum comes from: as the sum of figures in a row, one of them, or, in the same
    /// sentence, so many per cent of a known one.
    private func isExplained(
        _ sum: Decimal, _ numbers: [Decimal], _ percents: [Decimal], _ known: KnownSums
    ) -> Bool {
        guard numbers.count <= Self.mostFigures else { return true }
        let all = Set(numbers)
        for first in numbers.indices {
            var (run, holdsSum) = (Decimal(0), false)
            for (offset, number) in numbers[first...].enumerated() {
                run += number
                holdsSum = holdsSum || number == sum
                if offset > 0, run == sum || holdsSum && all.contains(run) { return true }
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
    private let sums: Set<Decimal>
    let total: Decimal
    let hasMoney: Bool

    func holds(_ sum: Decimal, within tolerance: Decimal) -> Bool {
        tolerance == 0 ? sums.contains(sum) : sums.contains { abs($0 - sum) <= tolerance }
    }

    init(_ strategy: Strategy) {
        var sums: [[String?]: Decimal] = [:]
        var byYear: [Int: Decimal] = [:]
        let amounts = strategy.finance.amounts
        hasMoney = !amounts.isEmpty
        for line in amounts {
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
            if let year = line.year { byYear[year, default: 0] += amount }
        }
        var running = Decimal(0)
        let untilYear = byYear.keys.sorted().map { year in
            running += byYear[year] ?? 0
            return running
        }
        let totals = [
            strategy.oneOffCosts, strategy.yearlyCosts, strategy.upkeepTotal, strategy.systemCosts,
        ]
        total = strategy.finance.total.known
        self.sums = Set(sums.values).union(totals.map(\.known)).union(untilYear).union(
            untilYear.map { [total] in total - $0 }
        )
        .union(strategy.moneyAnswers)
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
            let columns = question.columns.filter { $0.field.kind == .money }
            return rows(of: question.id).flatMap { row in
                columns.compactMap {
                    cell(at: AnswerPath(question.id, row: row, column: $0.id)).value?.number
                }
            }
        }
    }
}
