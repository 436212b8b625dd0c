import Answers
package import Foundation
import Wording

/// A number as people type it: 12 500 or 12500, 12,5 or 12.5, −3.
///
/// Spaces, also non-breaking ones, divide groups of three. A comma or point is the decimal sign, except where it can
/// divide groups: when it stands more than once, when the other sign follows, and when exactly three digits stand
/// after it and one to three, not beginning with 0, before it. In this last case, as in 1.500, it could be either, in
/// every language: `value` has it dividing groups, and `otherReading` keeps the decimal.
///
/// A question takes the only reading that fits it, by its limits or because it wants a whole number; when both fit, the
/// reply is refused. It is the same for replies, cells of tables and YAML.
struct TypedNumber: Equatable {
    var value: Decimal
    /// The number if the only comma or point is its decimal sign after all.
    var otherReading: Decimal?

    /// nil when the text is no number, or one of more than 30 digits.
    init?(_ text: String) {
        let isNegative = text.first == "-" || text.first == "\u{2212}"
        let digits = isNegative ? text.dropFirst() : text[...]
        guard let plain = Self.plain(digits), plain.value.count <= 31 else { return nil }
        guard let value = Decimal(string: plain.value) else { return nil }
        self.value = isNegative ? -value : value
        otherReading = plain.other.flatMap { Decimal(string: $0) }.map { isNegative ? -$0 : $0 }
    }

    /// A number in words with no thousands or millions among them, so that these may follow.
    init?(words text: String) {
        guard let words = NumberWords(text), words.value < 1000 else { return nil }
        value = words.value
    }

    /// Digits with at most one point.
    private static func plain(_ text: Substring) -> (value: String, other: String?)? {
        let groups = text.split(whereSeparator: spaces.contains)
        guard groups.count > 1 else { return groups.first.flatMap(unspaced) }
        let parts = groups[groups.count - 1].split(
            omittingEmptySubsequences: false, whereSeparator: signs.contains)
        let whole = groups.dropLast() + [parts[0]]
        guard parts.count <= 2, areGroups(whole), parts.dropFirst().allSatisfy(isDigits) else { return nil }
        return ((whole + [Substring(parts.count == 2 ? "." : "")] + parts.dropFirst()).joined(), nil)
    }

    private static func unspaced(_ text: Substring) -> (value: String, other: String?)? {
        let parts = text.split(omittingEmptySubsequences: false, whereSeparator: signs.contains)
        let used = text.filter(signs.contains)
        switch used.count {
        case 0: return isDigits(text) ? (String(text), nil) : nil
        case 1:
            let decimal = (parts[0].isEmpty ? "0" : parts[0]) + "." + parts[1]
            guard isDigits(parts[1]), parts[0].isEmpty || isDigits(parts[0]) else { return nil }
            let isGrouped = parts[1].count == 3 && areGroups(parts) && parts[0].first != "0"
            return isGrouped ? (parts.joined(), String(decimal)) : (String(decimal), nil)
        default:
            if Set(used).count == 1 { return areGroups(parts) ? (parts.joined(), nil) : nil }
            guard used.count(where: { $0 == used.last }) == 1, areGroups(parts.dropLast()),
                isDigits(parts[parts.count - 1])
            else { return nil }
            return (parts.dropLast().joined() + "." + parts[parts.count - 1], nil)
        }
    }

    private static let spaces: Set<Character> = [" ", "\u{00A0}", "\u{202F}", "\u{2009}"]
    private static let signs: Set<Character> = [",", "."]

    /// One to three digits, then three in each.
    private static func areGroups(_ parts: some Collection<Substring>) -> Bool {
        guard let first = parts.first, (1...3).contains(first.count) else { return false }
        return isDigits(first) && parts.dropFirst().allSatisfy { $0.count == 3 && isDigits($0) }
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}

extension Field {
    /// A number, or a rough one where a word or a sign says so.
    func figure(_ text: String) throws(ReplyProblem) -> Value {
        let exact = text.exactly
        let number = try self.number(exact)
        let words = NumberWords(try withoutUnit(exact))
        let isRough = exact != text || words?.isRough == true
        return isRough ? .about(number) : .number(number)
    }

    /// A number within the limits, with or without the unit behind it, also in thousands or millions.
    func number(_ text: String) throws(ReplyProblem) -> Decimal {
        let plain = try withoutUnit(text)
        if let words = NumberWords(plain) { return try inCents(checked(words.value)) }
        let (digits, factor) = plain.withoutFactor
        guard var typed = TypedNumber(digits) ?? TypedNumber(words: digits) else {
            throw noNumber(text)
        }
        typed.value *= factor
        typed.otherReading = typed.otherReading.map { $0 * factor }
        guard let other = typed.otherReading, problem(with: other) == nil else {
            return try inCents(checked(typed.value))
        }
        if problem(with: typed.value) == nil {
            throw .twoReadings(typed.value, kind == .money ? other.roundedToCents : other)
        }
        return try inCents(other)
    }

    private func noNumber(_ text: String) -> ReplyProblem {
        if let length = length(text) { return problem(with: length.count) ?? .otherUnit(length.count) }
        return text.isBound ? .bound : .notANumber
    }

    // Asked of what is typed only: a sum that was kept before stays as it is.
    private func inCents(_ number: Decimal) throws(ReplyProblem) -> Decimal {
        if kind == .money, !(number * 100).isWhole { throw .notInCents }
        return number
    }

    /// A number that fits the question.
    package func checked(_ number: Decimal) throws(ReplyProblem) -> Decimal {
        if let problem = problem(with: number) { throw problem }
        return number
    }

    func year(_ text: String, at edge: PeriodEdge?) throws(ReplyProblem) -> Decimal {
        if TypedPeriod(text) != nil { throw .period(edge) }
        let said = saidEdge(text)
        if let edge, let said, said != edge, hasTime(text) { throw .otherEdge(edge) }
        let typed =
            said == edge && said != nil ? text.split(maxSplits: 1, whereSeparator: \.isWhitespace).last : nil
        let digits = (typed.map(String.init) ?? text).lowercased().withoutEnding([
            "години", "година", "год.", "г.", "г", "year",
        ])
        guard digits.count == 4, let year = Int(digits), year >= 1000 else { throw .notAYear }
        if let problem = problem(with: Decimal(year)) { throw problem }
        return Decimal(year)
    }

    private func problem(with number: Decimal) -> ReplyProblem? {
        if isWhole, !number.isWhole { return .notWhole }
        if let minimum, number < minimum { return .tooSmall(minimum) }
        if let maximum, number > maximum { return .tooLarge(maximum) }
        return nil
    }

    private func withoutUnit(_ text: String) throws(ReplyProblem) -> String {
        let folded = text.lowercased()
        if kind == .money, let problem = folded.otherCurrency { throw problem }
        if kind == .money || mayNameEuros {
            for sign in ["€", "euro", "eur"]
            where folded.hasPrefix(sign) && folded.withoutEnding(euros) == folded {
                return folded.dropFirst(sign.count).trimmingCharacters(in: .whitespaces)
            }
            return folded.withoutEnding(euros)
        }
        let units = [ownUnit?.bg, ownUnit?.en].compactMap { $0?.lowercased() }.filter { !$0.isEmpty }
        let others = ownUnit?.en == "days" ? ["календарни дни", "дена", "ден", "calendar days", "day"] : []
        // What cannot be more than a hundred is a share.
        let shares = maximum == 100 ? ["%", "на сто", "per cent"] : []
        return folded.withoutEnding(others + units + units.map { $0 + "." } + shares)
    }

    private var euros: [String] { ["евро", "евра", "euros", "euro", "eur", "€"] }
}

extension Decimal {
    /// As a sum can be given.
    fileprivate var roundedToCents: Decimal {
        var (exact, rounded) = (self, Decimal())
        NSDecimalRound(&rounded, &exact, 2, .plain)
        return rounded
    }

    fileprivate var isWhole: Bool {
        var (number, whole) = (self, Decimal())
        NSDecimalRound(&whole, &number, 0, .plain)
        return whole == self
    }

    /// As digits with a decimal sign that nobody can take for one between groups: 1.2340, not 1.234.
    package func unmistakable(sign: String = ".") -> String {
        let text = "\(self)"
        let isMistakable = TypedNumber(text)?.otherReading != nil
        return text.replacing(".", with: sign) + (isMistakable ? "0" : "")
    }
}

extension String {
    /// Why a sum in small letters is none in euros; nil where it names no other currency.
    fileprivate var otherCurrency: ReplyProblem? {
        let words = split(whereSeparator: { !$0.isLetter }).map(String.init)
        if words.contains(where: { ["лв", "bgn"].contains($0) || $0.hasPrefix("лев") || $0.hasPrefix("lev") })
        {
            return .otherCurrency
        }
        let hasSign = unicodeScalars.contains {
            $0 != "€" && $0.properties.generalCategory == .currencySymbol
        }
        let isNamed = words.contains { word in
            Self.currencies.contains(word) || Self.currencyStems.contains(where: word.hasPrefix)
        }
        return hasSign || isNamed ? .foreignCurrency : nil
    }

    private static let currencies: Set = [
        "usd", "gbp", "chf", "ron", "rub", "try", "pln", "huf", "czk", "sek", "nok", "dkk", "rsd", "mkd",
        "uah",
        "jpy", "cny", "hrk", "lei", "лей", "леи",
    ]
    private static let currencyStems = [
        "долар", "паунд", "фунт", "франк", "рубл", "лир", "крон", "йен", "dollar", "pound", "franc", "ruble",
        "rouble",
    ]

    /// „5 хил.“ as 5 and a thousand.
    fileprivate var withoutFactor: (digits: String, factor: Decimal) {
        let factors: [(words: [String], factor: Decimal)] = [
            (["хиляди", "хил.", "хил", "thousand"], 1_000),
            (["милиона", "милион", "млн.", "млн", "million"], 1_000_000),
        ]
        for (words, factor) in factors {
            let digits = withoutEnding(words)
            if digits != self { return (digits, factor) }
        }
        return (self, 1)
    }

    /// The text without the first of the endings it has, and without spaces before it.
    func withoutEnding(_ endings: [String]) -> String {
        for ending in endings where hasSuffix(ending) && count > ending.count {
            return dropLast(ending.count).trimmingCharacters(in: .whitespaces)
        }
        return self
    }
}
