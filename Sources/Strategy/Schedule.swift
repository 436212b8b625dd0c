package import Wording

/// Half a calendar year.
package struct HalfYear: Hashable, Comparable, Sendable {
    package let year: Int
    /// 1 for January to June, 2 for July to December.
    package let half: Int

    package init(year: Int, half: Int) { (self.year, self.half) = (year, half) }
    package init(_ day: Day) { self.init(year: day.year, half: day.halfYear) }

    /// Consecutive half-years have consecutive numbers.
    var number: Int { year * 2 + half - 1 }

    package static func < (left: HalfYear, right: HalfYear) -> Bool {
        (left.year, left.half) < (right.year, right.half)
    }
}

extension Strategy {
    /// The half-years of the strategy, in order; empty while its years are unknown.
    package var halfYears: [HalfYear] {
        (years.map(Array.init) ?? []).flatMap { [HalfYear(year: $0, half: 1), HalfYear(year: $0, half: 2)] }
    }

    /// The positions in `halfYears` a measure takes; nil when its dates are missing, crossed or outside the
    /// years.
    package func span(of measure: Measure) -> ClosedRange<Int>? {
        guard let start = measure.start.value, let end = measure.end.value, !start.isAfter(end), let years
        else { return nil }
        let opening = HalfYear(year: years.lowerBound, half: 1).number
        let first = start.first.map { HalfYear($0).number - opening } ?? 0
        let last = end.last.map { HalfYear($0).number - opening } ?? years.count * 2 - 1
        let taken = (max(first, 0), min(last, years.count * 2 - 1))
        return taken.0 <= taken.1 ? taken.0...taken.1 : nil
    }

    /// How many measures run in each half-year.
    package var load: [Int] {
        let spans = measures.filter(\.isAlive).compactMap(span)
        return halfYears.indices.map { period in spans.count { $0.contains(period) } }
    }
}
