/// A calendar day, without time or zone.
package struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int

    /// nil when the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.length(of: month, in: year)).contains(day)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// A day that is known to be one.
    init(known year: Int, _ month: Int, _ day: Int) { (self.year, self.month, self.day) = (year, month, day) }

    /// Reads 2027-03-01, 1.3.2027 and 1/3/2027, also with „г.“ at the end; nil for anything else.
    package init?(_ text: String) {
        // The form that is saved is read from its bytes, since the dates of every row are.
        if let saved = Self.savedNumbers(text) {
            self.init(year: saved.year, month: saved.month, day: saved.day)
            return
        }
        let day = text.hasSuffix("г.") ? text.dropLast(2) : text[...]
        let parts = day.split(omittingEmptySubsequences: false, whereSeparator: "-./".contains)
            .map { $0.split(whereSeparator: \.isWhitespace) }
        let numbers = parts.compactMap { $0.count == 1 ? Int($0[0]) : nil }
        guard parts.count == 3, numbers.count == 3, Set(day.filter("-./".contains)).count == 1 else {
            return nil
        }
        if day.contains("-") {
            self.init(year: numbers[0], month: numbers[1], day: numbers[2])
        } else {
            self.init(year: numbers[2], month: numbers[1], day: numbers[0])
        }
    }

    /// The numbers of a day as it is saved, whether the calendar has it or not; nil for any other form.
    private static func savedNumbers(_ text: String) -> (year: Int, month: Int, day: Int)? {
        guard text.utf8.count == 10 else { return nil }
        var numbers = (year: 0, month: 0, day: 0)
        for (place, byte) in text.utf8.enumerated() {
            if place == 4 || place == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            let digit = Int(byte - UInt8(ascii: "0"))
            switch place {
            case ..<4: numbers.year = numbers.year * 10 + digit
            case ..<7: numbers.month = numbers.month * 10 + digit
            default: numbers.day = numbers.day * 10 + digit
            }
        }
        return numbers
    }

    /// As saved: 2027-03-01.
    package var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

    /// 1 for January to June, 2 for July to December.
    package var halfYear: Int { month <= 6 ? 1 : 2 }

    /// The day so many days later; nil beyond the years there are.
    package func adding(days: Int) -> Day? {
        var (year, month, day) = (year, month, day + max(0, days))
        while day > Self.length(of: month, in: year) {
            day -= Self.length(of: month, in: year)
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
        }
        return Day(year: year, month: month, day: day)
    }

    package static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
}
