import Foundation
import Wording

/// A length of time as people say it: „2 седмици“, „до месец“, „половин година“, "a year and a half".
struct TypedLength {
    enum Unit: String {
        case day, week, month, year

        /// The unit that a question counts in, by its English name.
        init?(named name: String) {
            guard name.hasSuffix("s") else { return nil }
            self.init(rawValue: String(name.dropLast()))
        }

        fileprivate var days: Decimal {
            switch self {
            case .day: 1
            case .week: 7
            case .month: 30
            case .year: 365
            }
        }
    }

    let count: Decimal
    let unit: Unit

    /// nil when it says anything else, or no single length.
    init?(_ text: String) {
        var words = text.lowercased().split { $0.isWhitespace || $0 == "." }.map(String.init)
        for bound in Self.atMost where words.starts(with: bound) { words.removeFirst(bound.count) }
        guard let position = words.firstIndex(where: { Self.units[$0] != nil }),
            let unit = Self.units[words[position]]
        else { return nil }
        let (before, after) = (words[..<position], words[(position + 1)...])
        guard let count = Self.count(before, andHalf: after) else { return nil }
        // Half a year is six months, and so is a half-year.
        let isFraction = count != count.wholePart
        (self.count, self.unit) = unit == .year && isFraction ? (count * 12, .month) : (count, unit)
    }

    /// The same in another unit, with one decimal place where that is not whole.
    func counted(in other: Unit) -> Decimal {
        if other == .month, unit == .year { return count * 12 }
        var (exact, rounded) = (count * unit.days / other.days, Decimal())
        NSDecimalRound(&rounded, &exact, 1, .plain)
        return rounded
    }

    static func isUnit(_ word: some StringProtocol) -> Bool { units[word.lowercased()] != nil }

    /// „Месец“ is one; „месец и половина“ is one and a half.
    private static func count(_ before: ArraySlice<String>, andHalf after: ArraySlice<String>) -> Decimal? {
        let half: Decimal
        switch after.joined(separator: " ") {
        case "": half = 0
        case "и половина", "and a half": half = 0.5
        default: return nil
        }
        let words = before.joined(separator: " ")
        if ["", "a", "an"].contains(words) { return 1 + half }
        if ["половин", "half", "half a"].contains(words) { return half == 0 ? 0.5 : nil }
        let typed = TypedNumber(words).flatMap { $0.otherReading == nil ? $0.value : nil }
        return (typed ?? NumberWords(words)?.value).flatMap { $0 > 0 ? $0 + half : nil }
    }

    /// The longest first, where one begins another.
    private static let atMost: [[String]] = [
        ["не", "повече", "от"], ["в", "рамките", "на"], ["най-много"], ["до"], ["за"], ["в"],
        ["no", "more", "than"],
        ["at", "most"], ["up", "to"], ["within"], ["for"], ["in"],
    ]

    private static let units: [String: Unit] = [
        "ден": .day, "дни": .day, "дена": .day, "day": .day, "days": .day,
        "седмица": .week, "седмици": .week, "седм": .week, "week": .week, "weeks": .week,
        "месец": .month, "месеца": .month, "месеци": .month, "мес": .month, "month": .month, "months": .month,
        "година": .year, "години": .year, "год": .year, "year": .year, "years": .year,
    ]
}

extension Decimal {
    fileprivate var wholePart: Decimal {
        var (exact, whole) = (self, Decimal())
        NSDecimalRound(&whole, &exact, 0, .down)
        return whole
    }
}

extension Field {
    /// The length a text tells in the unit the field counts in; nil where it counts no time, or the text tells it so.
    func length(_ text: String) -> (count: Decimal, told: TypedLength)? {
        guard let unit = ownUnit.flatMap({ TypedLength.Unit(named: $0.en) }),
            let length = TypedLength(text.exactly)
        else { return nil }
        return (length.counted(in: unit), length)
    }
}
