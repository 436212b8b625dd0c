package import Foundation

/// Numbers, money and dates in a language's own form.
///
/// The forms are written here and not asked of the system, whose locale data may be of any version and whose settings
/// of any shape. A percent sign and a currency stand after a non-breaking space in Bulgarian, and a Bulgarian date ends
/// in „г.“.
package struct Formats: Sendable {
    package let language: Language

    package init(_ language: Language) { self.language = language }

    /// 12 500 or 12,500. A four-digit number is grouped only in English, as each language does.
    package func number(_ value: Int) -> String { grouped("\(value)") }

    /// At most two digits after the decimal sign: 3,5 or 3.5.
    package func number(_ value: Decimal) -> String {
        var (exact, rounded) = (value, Decimal())
        NSDecimalRound(&rounded, &exact, 2, .bankers)
        return written(rounded)
    }

    /// All digits after the decimal sign: a figure that someone gave is not rounded.
    package func given(_ value: Decimal) -> String { written(value) }

    /// Work for a table: one digit after the decimal sign, two where one would hide on which side of a limit it is, and
    /// never nought for something.
    package func work(_ value: Decimal, limit: Decimal? = nil) -> String {
        guard value > 0 else { return number(value) }
        for digits in 1...2 {
            var (exact, rounded) = (value, Decimal())
            NSDecimalRound(&rounded, &exact, digits, .plain)
            let tells = limit.map { rounded > $0 && value > $0 || rounded <= $0 && value <= $0 } ?? true
            if rounded == 0, limit != 0 { return below + number(Decimal(1) / 10) }
            if tells { return number(rounded) }
        }
        return limit.map { above + number($0) } ?? number(value)
    }

    private var below: String { language == .bg ? "под\u{00A0}" : "below\u{00A0}" }
    private var above: String { language == .bg ? "над\u{00A0}" : "above\u{00A0}" }

    private func written(_ value: Decimal) -> String {
        let parts = value.description.split(separator: ".")
        guard value.isFinite, let whole = parts.first else { return "–" }
        var fraction = parts.dropFirst().first ?? ""
        while fraction.last == "0" { fraction.removeLast() }
        return grouped(whole) + (fraction.isEmpty ? "" : (language == .bg ? "," : ".") + fraction)
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

    /// A figure as it was said: „около 300 евро“ or “about EUR 300” where it is a rough one.
    package func said(_ figure: String, isAbout: Bool) -> String {
        // What stands between is no part of the number.
        isAbout ? (language == .bg ? "около " : "about ") + figure : figure
    }

    /// Euros, with cents only when there are any: 12 500 евро or EUR 12,500.50.
    package func money(_ euros: Decimal) -> String {
        inEuros(sum(euros))
    }

    /// A sum in words with its currency.
    package func inEuros(_ sum: String) -> String {
        switch language {
        case .bg: sum + "\u{00A0}евро"
        case .en: "EUR\u{00A0}" + sum
        }
    }

    /// Euros where their name stands elsewhere: cents have two digits or are not there.
    package func sum(_ euros: Decimal) -> String {
        let words = number(euros)
        guard let sign = words.lastIndex(of: language == .bg ? "," : "."),
            words.distance(from: sign, to: words.endIndex) == 2
        else { return words }
        return words + "0"
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

    /// „2016–2019 г.“, or one year.
    package func years(_ first: Int, _ last: Int) -> String {
        first == last ? year(first) : "\(first)–" + year(last)
    }

    /// 2027 г. or 2027.
    package func year(_ year: Int) -> String { language == .bg ? "\(year)\u{00A0}г." : "\(year)" }

    /// „кавички“ or ‘quotation marks’; what is quoted inside takes the other ones.
    package func quoted(_ text: String) -> String {
        switch language {
        case .bg: "„\(text)“".withInnerQuotes
        case .en: "‘" + text.replacing(/‘([^‘’]*)’(?!\p{L})/) { "“\($0.1)”" } + "’"
        }
    }

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

extension Decimal {
    /// Rounded to a whole number.
    package var withoutFraction: Decimal {
        var (exact, whole) = (self, Decimal())
        NSDecimalRound(&whole, &exact, 0, .plain)
        return whole
    }

    /// As exact as what comes out of rough figures is: three digits that count.
    package var asRough: Decimal {
        var (number, rounded) = (self, Decimal())
        var (whole, digits) = (abs(self), 0)
        while whole >= 1 {
            whole /= 10
            digits += 1
        }
        NSDecimalRound(&rounded, &number, 3 - digits, .plain)
        return rounded
    }
}
