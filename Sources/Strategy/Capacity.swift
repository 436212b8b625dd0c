package import Answers
package import Foundation
import Wording

/// The work the living measures ask for, in person-months, against what those who lead them can give.
///
/// The work of a measure is spread evenly over the months from its start to its end; what falls outside the years of
/// the strategy is left out. Work that nobody has told, and work without dates, is in no sum; each sum it may belong to
/// knows that.
package struct Capacity: Hashable, Sendable {
    package let halfYears: [HalfYear]
    /// The units in the order of their table, then, without a unit, the work that nobody has said who leads.
    package let loads: [Load]
    /// Living measures of which nobody has told how much work they are.
    package let untold: [Strategy.Measure]
    /// Living measures with work, but without a place in the years of the strategy.
    package let undated: [Strategy.Measure]
    /// How many living measures say how much work they are.
    package let told: Int

    /// What is asked of one unit.
    package struct Load: Hashable, Sendable {
        /// nil for the work that nobody has said who leads.
        package let unit: Strategy.Unit?
        /// One for each half-year of the strategy.
        package let periods: [Period]

        /// The person-months it can give in a half-year; nil while that is unknown.
        package var stated: Decimal? { unit?.months.value }
        /// The half-years in which more is asked than it can give.
        package var overloads: [Period] { periods.filter { $0.excess(over: stated) != nil } }
        package var isIdle: Bool { periods.allSatisfy(\.measures.isEmpty) }
        /// Whether nothing is asked of it, and nothing may turn out to be.
        package var isFree: Bool { isIdle && periods.allSatisfy(\.missing.isEmpty) }
    }

    /// What is asked of a unit in one half-year.
    package struct Period: Hashable, Sendable {
        package let halfYear: HalfYear
        /// Person-months, exact to the millionth; they are rounded where they are printed.
        package let needed: Decimal
        /// Ids of the measures that ask for them.
        package let measures: [String]
        /// Where the work is asked that may come on top of it.
        package let missing: [AnswerPath]

        /// Whether nothing is known of it at all.
        package var isUnknown: Bool { needed == 0 && !missing.isEmpty }

        /// How much is asked beyond what can be given; nil when nothing is, or that is unknown.
        package func excess(over stated: Decimal?) -> Decimal? {
            stated.flatMap { needed > $0 ? needed - $0 : nil }
        }
    }

    /// Whether anybody has told how much work a measure is; without that only the number of measures counts.
    package var isStated: Bool { told > 0 }
    /// Whether nothing is unknown that could make a unit's load larger, and every unit says what it can give.
    package var isWhole: Bool {
        isStated && untold.isEmpty && undated.isEmpty && loads.allSatisfy { $0.stated != nil || $0.isIdle }
    }
    package var isOverloaded: Bool { loads.contains { !$0.overloads.isEmpty } }
}

extension Strategy {
    package var capacity: Capacity {
        let (periods, living) = (halfYears, livingMeasures)
        let work = living.compactMap { measure in measure.effort.work.map { (measure, $0) } }
        var spread: [String?: UnitWork] = [:]
        var undated: [Measure] = []
        for (measure, effort) in work {
            guard let share = share(of: effort, in: measure) else {
                if effort > 0 { undated.append(measure) }
                continue
            }
            spread[measure.unit.value, default: UnitWork(periods.count)].add(share, of: measure.id)
        }
        let untold = living.filter { $0.effort.work == nil }
        for measure in untold where isUndated(measure) || span(of: measure) != nil {
            lack(measure.effort.path, of: measure, in: span(of: measure), &spread)
        }
        for measure in undated where isUndated(measure) {
            let gap = [measure.start, measure.end].first { $0.value == nil } ?? measure.start
            lack(gap.path, of: measure, in: nil, &spread)
        }
        let owners = units.map(Optional.some) + (spread[nil] == nil ? [] : [nil])
        return Capacity(
            halfYears: periods,
            loads: owners.map { unit in
                let own = spread[unit?.id] ?? UnitWork(periods.count)
                return .init(unit: unit, periods: own.periods(periods))
            },
            untold: untold, undated: undated, told: work.count)
    }

    /// Whether it may still fall into any half-year.
    private func isUndated(_ measure: Measure) -> Bool {
        measure.start.value == nil || measure.end.value == nil
    }

    /// Notes what nobody has told of the work of a measure, in each half-year it may fall into.
    private func lack(
        _ path: AnswerPath, of measure: Measure, in span: ClosedRange<Int>?,
        _ spread: inout [String?: UnitWork]
    ) {
        let count = halfYears.count
        for position in span.map(Array.init) ?? Array(0..<count) {
            spread[measure.unit.value, default: UnitWork(count)].lacks(path, at: position)
        }
    }

    /// The half-years of a measure in the strategy and the work in each; nil without a place in it or without work.
    private func share(of effort: Decimal, in measure: Measure) -> UnitWork.Share? {
        guard effort > 0, let span = span(of: measure), let opening = halfYears.first,
            let close = halfYears.last
        else { return nil }
        // What has no end is spread as far as the strategy goes.
        let first = measure.start.value?.first.map(Month.init) ?? Month(opening: opening)
        let last = measure.end.value?.last.map(Month.init) ?? Month(closing: close)
        let months = Decimal(last.number - first.number + 1)
        // Most half-years have the same number of months, and dividing is dear.
        var parts: [Int: Decimal] = [:]
        let amounts = span.map { position in
            let halfYear = halfYears[position]
            let opens = max(first.number, Month(opening: halfYear).number)
            let closes = min(last.number, Month(closing: halfYear).number)
            let part = parts[closes - opens + 1] ?? effort * Decimal(closes - opens + 1) / months
            parts[closes - opens + 1] = part
            return part
        }
        return .init(first: span.lowerBound, amounts: amounts)
    }
}

/// A month of a calendar year; consecutive months have consecutive numbers.
private struct Month {
    let number: Int

    init(_ day: Day) { number = day.year * 12 + day.month - 1 }
    init(opening half: HalfYear) { number = half.number * 6 }
    init(closing half: HalfYear) { number = half.number * 6 + 5 }
}

/// The work of one unit while it is gathered.
private struct UnitWork {
    private var sums: [Decimal]
    private var measures: [[String]]
    private var missing: [[AnswerPath]]

    struct Share {
        /// The first half-year with work, and the work in it and in those that follow.
        let first: Int
        let amounts: [Decimal]
    }

    init(_ count: Int) {
        sums = Array(repeating: 0, count: count)
        (measures, missing) = (Array(repeating: [], count: count), Array(repeating: [], count: count))
    }

    mutating func add(_ share: Share, of measure: String) {
        for (offset, amount) in share.amounts.enumerated() {
            sums[share.first + offset] += amount
            measures[share.first + offset].append(measure)
        }
    }

    mutating func lacks(_ path: AnswerPath, at position: Int) { missing[position].append(path) }

    func periods(_ halfYears: [HalfYear]) -> [Capacity.Period] {
        halfYears.indices.map { position in
            .init(
                halfYear: halfYears[position], needed: sums[position].millionths,
                measures: measures[position], missing: missing[position])
        }
    }
}

extension Cell<Decimal> {
    /// Person-months; where the question does not apply there is no work.
    fileprivate var work: Decimal? { doesNotApply ? 0 : value.map { Swift.max(0, $0) } }
}

extension Decimal {
    /// Thirds that add up to one must not come to more than one.
    fileprivate var millionths: Decimal {
        var (exact, rounded) = (self, Decimal())
        NSDecimalRound(&rounded, &exact, 6, .plain)
        return rounded
    }
}
