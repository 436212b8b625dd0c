package import Wording

/// A day, or the month or year that is all that is known of it, as ISO 8601 writes it: 2026-12-24, 2026-12 or 2026.
package struct PartialDate: RawRepresentable, Hashable, Comparable, Sendable {
    package let rawValue: String
    /// The first day it may mean.
    package let first: Day

    package init?(rawValue: String) {
        let day =
            switch rawValue.utf8.count {
            case 4: rawValue + "-01-01"
            case 7: rawValue + "-01"
            default: rawValue
            }
        guard let first = Day(day), first.description == day else { return nil }
        (self.rawValue, self.first) = (rawValue, first)
    }

    package var year: Int { first.year }

    /// Whether every day it may mean is over.
    package func isOver(on day: Day) -> Bool { rawValue < day.description.prefix(rawValue.utf8.count) }

    package static func < (left: Self, right: Self) -> Bool {
        (left.first, left.rawValue) < (right.first, right.rawValue)
    }
}
