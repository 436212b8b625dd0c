package import Foundation

/// Numbers, money and dates in a language's own form.
///
/// The forms come from the locale data of Foundation. Two of them are ours: a percent sign and a currency stand
/// after a non-breaking space in Bulgarian, and a Bulgarian date ends in „г.“.
package struct Formats: Sendable {
    package let language: Language

    package init(_ language: Language) { self.language = language }

    // Made once: looking a locale up takes longer than writing a number.
    private static let bulgarian = Locale(identifier: "bg_BG")
    private static let british = Locale(identifier: "en_GB")
    private var locale: Locale { language == .bg ? Self.bulgarian : Self.british }

    /// 12 500 or 12,500. A four-digit number is grouped only in English, as each language does.
    package func number(_ value: Int) -> String { grouped("\(value)") }

    /// At most two digits after the decimal sign: 3,5 or 3.5.
    package func number(_ value: Decimal) -> String {
        let parts = value.description.split(separator: ".")
        guard value.isFinite, parts.count <= 2, let whole = parts.first else { return rounded(value) }
        guard parts.count == 2 else { return grouped(whole) }
        let fraction = parts[1]
        guard fraction.utf8.count <= 2, fraction.last != "0" else { return rounded(value) }
        return grouped(whole) + (language == .bg ? "," : ".") + fraction
    }

    /// All digits after the decimal sign: a figure that someone gave is not rounded.
    package func given(_ value: Decimal) -> String {
        let parts = value.description.split(separator: ".")
        guard value.isFinite, parts.count == 2 else { return number(value) }
        return grouped(parts[0]) + (language == .bg ? "," : ".") + parts[1]
    }

    private func rounded(_ value: Decimal) -> String {
        value.formatted(.number.precision(.fractionLength(0...2)).locale(locale))
    }

    /// Digits with a separator between thousands. Own code because the formatter of Foundation takes a thousand
    /// times as long, and drafts have thousands of numbers.
    private func grouped(_ number: some StringProtocol) -> String {
        let digits = number.drop { $0 == "-" }
        guard digits.utf8.count > (language == .bg ? 4 : 3) else { return String(number) }
        var result = number.first == "-" ? "-" : ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.utf8.count - position) % 3 == 0 {
                result += language == .bg ? "\u{00A0}" : ","
            }
            result.append(digit)
        }
        return result
    }

    /// Euros, with cents only when there are any: 12 500 евро or EUR 12,500.
    package func money(_ euros: Decimal) -> String {
        switch language {
        case .bg: number(euros) + "\u{00A0}евро"
        case .en: "EUR\u{00A0}" + number(euros)
        }
    }

    package func percent(_ value: Decimal) -> String {
        switch language {
        case .bg: number(value) + "\u{00A0}%"
        case .en: number(value) + "%"
        }
    }

    /// 23 ноември 2026 г. or 23 November 2026.
    package func date(_ day: Day) -> String {
        let month = Self.months(language)[day.month - 1]
        return language == .bg
            ? "\(day.day)\u{00A0}\(month) \(day.year)\u{00A0}г." : "\(day.day)\u{00A0}\(month) \(day.year)"
    }

    /// A year, a month or a day as ISO 8601 writes it; any other text as it is.
    package func date(iso text: String) -> String {
        if let day = Day(text) { return date(day) }
        let numbers = text.split(separator: "-").map { Int($0) }
        switch (numbers.first, numbers.dropFirst().first) {
        case (let year??, nil) where numbers.count == 1: return self.year(year)
        case (let year??, let month??) where numbers.count == 2 && (1...12).contains(month):
            return Self.months(language)[month - 1] + " " + self.year(year)
        default: return text
        }
    }

    /// 2027 г. or 2027.
    package func year(_ year: Int) -> String { language == .bg ? "\(year)\u{00A0}г." : "\(year)" }

    /// „кавички“ or ‘quotation marks’.
    package func quoted(_ text: String) -> String { language == .bg ? "„\(text)“" : "‘\(text)’" }

    /// a, b и c or a, b and c.
    package func list(_ items: [String]) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + (language == .bg ? " и " : " and ") + last
    }

    /// The names of the months, January first.
    package static func months(_ language: Language) -> [String] {
        switch language {
        case .bg:
            [
                "януари", "февруари", "март", "април", "май", "юни", "юли", "август", "септември", "октомври",
                "ноември", "декември",
            ]
        case .en:
            [
                "January", "February", "March", "April", "May", "June", "July", "August", "September",
                "October",
                "November", "December",
            ]
        }
    }
}
