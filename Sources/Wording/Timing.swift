/// A time as exactly as it is known: a day, or the month, quarter, half-year or year it lies in, or all the time.
///
/// It is kept as it was given and compared by its first and last day, so that nobody has to make a day up.
package enum Timing: Hashable, Sendable {
    case day(Day)
    /// The month, quarter or half-year of a year, counted from 1.
    case month(year: Int, Int)
    case quarter(year: Int, Int)
    case half(year: Int, Int)
    case year(Int)
    case always

    /// Reads the form in which it is saved: 2027-03-01, 2022-03, 2023-Q3, 2022-H1, 2021, always; a day in any form.
    package init?(saved text: String) {
        if text == Self.always.description {
            self = .always
        } else if let day = Day(text) {
            self = .day(day)
        } else {
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.count <= 2, parts[0].count == 4, let year = Int(parts[0]), year > 0 else {
                return nil
            }
            self.init(year: year, part: parts.count == 2 ? parts[1] : nil)
        }
    }

    private init?(year: Int, part: Substring?) {
        guard let part else {
            self = .year(year)
            return
        }
        guard part.count == 2, let number = Int(part.drop { "QH".contains($0) }), number > 0 else {
            return nil
        }
        switch (part.first, number) {
        case ("Q", ...4): self = .quarter(year: year, number)
        case ("H", ...2): self = .half(year: year, number)
        case ("0", _), ("1", ...12): self = .month(year: year, number)
        default: return nil
        }
    }

    /// nil for all the time.
    package var year: Int? {
        switch self {
        case .day(let day): day.year
        case .month(let year, _), .quarter(let year, _), .half(let year, _), .year(let year): year
        case .always: nil
        }
    }

    /// The first day it may mean; nil for all the time.
    package var first: Day? {
        if case .day(let day) = self { return day }
        return months.flatMap { months in year.flatMap { Day(year: $0, month: months.lowerBound, day: 1) } }
    }

    /// The last day it may mean; nil for all the time.
    package var last: Day? {
        if case .day(let day) = self { return day }
        return months.flatMap { months in
            year.flatMap { year in
                (28...31).reversed().lazy.compactMap { Day(year: year, month: months.upperBound, day: $0) }
                    .first
            }
        }
    }

    private var months: ClosedRange<Int>? {
        switch self {
        case .day(let day): day.month...day.month
        case .month(_, let month): month...month
        case .quarter(_, let quarter): quarter * 3 - 2...quarter * 3
        case .half(_, let half): half * 6 - 5...half * 6
        case .year: 1...12
        case .always: nil
        }
    }

    /// Whether it comes after another time however both are meant.
    package func isAfter(_ other: Timing) -> Bool {
        guard let first, let last = other.last else { return false }
        return first > last
    }
}

extension Timing: CustomStringConvertible {
    /// As saved.
    package var description: String {
        let year = year.map { String(repeating: "0", count: max(0, 4 - "\($0)".count)) + "\($0)" } ?? ""
        return switch self {
        case .day(let day): day.description
        case .month(_, let month): year + (month < 10 ? "-0" : "-") + "\(month)"
        case .quarter(_, let quarter): year + "-Q\(quarter)"
        case .half(_, let half): year + "-H\(half)"
        case .year: year
        case .always: "always"
        }
    }
}

extension Formats {
    /// A day or time as saved, in words; any other text as it is.
    package func time(saved text: String) -> String {
        Timing(saved: text).map(timing) ?? text
    }

    /// 1 март 2027 г., март 2022 г., третото тримесечие на 2023 г., първото полугодие на 2022 г., 2021 г., постоянно.
    package func timing(_ timing: Timing) -> String {
        switch timing {
        case .day(let day): date(day)
        case .month(let year, let month): Self.months(language)[month - 1] + "\u{00A0}" + self.year(year)
        case .quarter(let year, let quarter):
            part(quarter - 1, language == .bg ? "тримесечие" : "quarter", year)
        case .half(let year, let half): part(half - 1, language == .bg ? "полугодие" : "half", year)
        case .year(let year): self.year(year)
        case .always: language == .bg ? "постоянно" : "continuous"
        }
    }

    private func part(_ position: Int, _ name: String, _ year: Int) -> String {
        let ordinals =
            language == .bg
            ? ["първо", "второ", "трето", "четвърто"] : ["first", "second", "third", "fourth"]
        return "\(ordinals[position]) \(name) \(language == .bg ? "на" : "of")\u{00A0}\(self.year(year))"
    }
}
