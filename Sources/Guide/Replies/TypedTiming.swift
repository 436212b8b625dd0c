import Wording

/// A time as people write it, as exactly as they know it: a day as `typedDay` reads it, „март 2022“, 03.2022,
/// „първо полугодие на 2022 г.“, H1 2022, Q3 2023, „трето тримесечие на 2023“, 2021, „постоянно“; in either language.
func typedTiming(_ text: String) throws(ReplyProblem) -> Timing {
    do throws(ReplyProblem) {
        return .day(try typedDay(text))
    } catch .shortYear {
        throw .shortYear
    } catch .twoDays(let day, let other) {
        throw .twoDays(day, other)
    } catch {
        if let timing = TimingWords(text).timing { return timing }
        if text.hasStrayYear { throw .noSuchYear }
        throw text.hasDayNumbers ? .noSuchDay : .noSuchTime
    }
}

/// The words of a time without those that say nothing of it.
private struct TimingWords {
    private let words: [String]

    init(_ text: String) {
        words = text.lowercased().split { $0.isWhitespace || ".,-–/".contains($0) }.map(String.init)
            .filter { !Self.fillers.contains($0) && !edgeWords.contains($0) }
    }

    private static let fillers: Set = [
        "г", "год", "година", "годината", "на", "през", "в", "във", "the", "of", "in", "year",
        "во", "ро", "то", "ва", "ра", "та",
    ]

    var timing: Timing? {
        if Self.always.contains(words.joined(separator: " ")) { return .always }
        let years = words.indices.filter { words[$0].count == 4 && Int(words[$0]) != nil }
        guard years.count == 1, let year = Int(words[years[0]]), likelyYears.contains(year) else {
            return nil
        }
        let others = words.indices.filter { $0 != years[0] }.map { words[$0] }
        switch others.count {
        case 0: return .year(year)
        case 1: return part(others[0], of: year)
        case 2: return part(others[0], others[1], of: year)
        default: return nil
        }
    }

    private static let always: Set = [
        "постоянно", "постоянна", "постоянен", "постоянни", "непрекъснато", "непрекъсната", "текущо",
        "целия период",
        "continuous", "continuously", "ongoing", "permanent", "permanently", "always",
    ]

    /// A month by number or name, or a part of the year as h1, 1h, q3.
    private func part(_ word: String, of year: Int) -> Timing? {
        if let month = Int(word) { return (1...12).contains(month) ? .month(year: year, month) : nil }
        if word.count == 2, let number = Int(word.filter(\.isNumber)) {
            return part(number, word.filter(\.isLetter), of: year)
        }
        return month(word).map { .month(year: year, $0) }
    }

    private func month(_ word: String) -> Int? {
        guard word.count >= 3 else { return nil }
        for language in Language.allCases {
            let months = Formats.months(language).map { $0.lowercased() }
            let found = months.indices.filter { months[$0].hasPrefix(word) }
            if found.count == 1 { return found[0] + 1 }
        }
        return nil
    }

    /// „първо полугодие“, third quarter, quarter 3.
    private func part(_ one: String, _ other: String, of year: Int) -> Timing? {
        if let number = Self.ordinal(one) { return part(number, other, of: year) }
        return Self.ordinal(other).flatMap { part($0, one, of: year) }
    }

    private func part(_ number: Int, _ name: String, of year: Int) -> Timing? {
        if Self.halves.contains(name) { return (1...2).contains(number) ? .half(year: year, number) : nil }
        guard Self.quarters.contains(name), (1...4).contains(number) else { return nil }
        return .quarter(year: year, number)
    }

    private static let halves: Set = [
        "полугодие", "полугодието", "половина", "половината", "half", "h", "semester",
    ]
    private static let quarters: Set = ["тримесечие", "тримесечието", "quarter", "q"]

    private static func ordinal(_ word: String) -> Int? {
        let plain = word.replacing(/^([1-4])(во|ро|то|ва|ра|та|st|nd|rd|th)$/) { $0.output.1 }
        return Int(plain) ?? ordinals.firstIndex { $0.contains(plain) }.map { $0 + 1 }
    }

    private static let ordinals: [Set<String>] = [
        ["първо", "първото", "първа", "първата", "first", "i"],
        ["второ", "второто", "втора", "втората", "second", "ii"],
        ["трето", "третото", "трета", "третата", "third", "iii"],
        ["четвърто", "четвъртото", "четвърта", "четвъртата", "fourth", "iv"],
    ]
}
