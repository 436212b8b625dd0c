extension Stamp {
    private static let secondsOfDay: Int64 = 86_400

    /// 2026-11-23T14:02:11Z. Own code because calendars of the system may depend on its settings.
    package static func iso(_ milliseconds: Int64) -> String {
        let seconds = milliseconds / 1000
        let (year, month, day) = date(ofDay: seconds / secondsOfDay)
        let rest = seconds % secondsOfDay
        return [
            padded(year, 4), "-", padded(month, 2), "-", padded(day, 2), "T", padded(rest / 3600, 2), ":",
            padded(rest / 60 % 60, 2), ":", padded(rest % 60, 2), "Z",
        ].joined()
    }

    /// The milliseconds since 1970 of a time written like that; nil for anything else, and for earlier ones.
    package static func milliseconds(iso text: String) -> Int64? {
        let parts = text.utf8.split(omittingEmptySubsequences: false) { !(0x30...0x39).contains($0) }
        let numbers = parts.compactMap { Int64(String(Substring($0))) }
        guard text.utf8.count == 20, parts.count == 7, numbers.count == 6 else { return nil }
        let (year, month, day) = (numbers[0], numbers[1], numbers[2])
        let days = days(to: year, month, day)
        let seconds = days * secondsOfDay + numbers[3] * 3600 + numbers[4] * 60 + numbers[5]
        return seconds >= 0 ? seconds * 1000 : nil
    }

    /// Days since 1970, by the algorithm of H. Hinnant, whose years begin in March.
    private static func days(to year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let year = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
    }

    private static func date(ofDay days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let days = days + 719_468
        let (era, dayOfEra) = (days / 146_097, days % 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let isEarly = month >= 10
        return (
            yearOfEra + era * 400 + (isEarly ? 1 : 0), isEarly ? month - 9 : month + 3,
            dayOfYear - (153 * month + 2) / 5 + 1
        )
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
