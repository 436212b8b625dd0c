import Wording

/// A time in words that may mean several, as it is most likely meant: a season as the quarter it mostly lies in, a year
/// told from today on.
struct LikelyTiming {
    let timing: Timing
    /// Why it is only likely; none for a time that can be read in one way.
    let reasons: [LikelyReply.Reason]

    /// nil when the text says no one time; without a day of today no year is told from it.
    init?(_ text: String, on today: Day?) {
        let words = text.words
        let dated = today.flatMap { words.naming(yearsFrom: $0.year) }
        let reasons: [LikelyReply.Reason] = dated == nil ? [] : [.fromToday]
        if let timing = try? typedTiming(dated?.joined(separator: " ") ?? text) {
            (self.timing, self.reasons) = (timing, reasons)
        } else if let timing = (dated ?? words).season {
            (self.timing, self.reasons) = (timing, reasons + [.season])
        } else {
            return nil
        }
    }

    /// The same, of a time that may be said to be a rough one: „около март 2027“.
    init?(roughly text: String, on today: Day?) {
        let exact = text.exactly
        guard let told = LikelyTiming(exact, on: today) else { return nil }
        timing = told.timing
        reasons = exact == text || !told.reasons.isEmpty ? told.reasons : [.roughTime]
    }

    /// The only year of a text.
    static func year(_ text: String, on today: Day?) -> (year: Int, reason: LikelyReply.Reason)? {
        let words = text.words
        let dated = today.flatMap { words.naming(yearsFrom: $0.year) }
        return (dated ?? words).onlyYear.map { ($0, dated == nil ? .onlyYear : .fromToday) }
    }
}

extension String {
    fileprivate var words: [String] {
        lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}

extension [String] {
    /// The same with the number of a year in place of what tells it from this one; nil when nothing does, or not for sure.
    fileprivate func naming(yearsFrom year: Int) -> [String]? {
        guard allSatisfy({ !Self.doubts.contains($0) }) else { return nil }
        for (phrase, offset) in Self.yearsFromThis {
            guard let range = firstRange(of: phrase) else { continue }
            return replacing(phrase, with: ["\(year + offset)"], subrange: range, maxReplacements: 1)
        }
        for (phrase, dated) in Self.endsOfThis {
            if let range = firstRange(of: phrase) {
                return replacing(phrase, with: dated + ["\(year)"], subrange: range, maxReplacements: 1)
            }
        }
        return nil
    }

    private static let doubts: Set = ["не", "или", "not", "or"]

    /// The longest first, where one is within another.
    private static let yearsFromThis: [([String], Int)] = [
        (["по", "догодина"], 2), (["year", "after", "next"], 2), (["догодина"], 1),
        (["следващата", "година"], 1), (["другата", "година"], 1), (["идната", "година"], 1),
        (["next", "year"], 1), (["тази", "година"], 0), (["настоящата", "година"], 0),
        (["текущата", "година"], 0), (["this", "year"], 0), (["current", "year"], 0),
        (["миналата", "година"], -1), (["лани"], -1), (["last", "year"], -1),
    ]

    /// „До края на годината“ is the end of this one.
    private static let endsOfThis: [([String], [String])] = [
        (["края", "на", "годината"], ["края", "на"]), (["край", "на", "годината"], ["край", "на"]),
        (["end", "of", "the", "year"], ["end", "of"]), (["year", "end"], ["end", "of"]),
    ]

    fileprivate var season: Timing? {
        let quarters = compactMap { Self.seasons[$0] }
        guard let year = onlyYear, quarters.count == 1 else { return nil }
        return .quarter(year: year, quarters[0])
    }

    /// The quarters that seasons mostly lie in; our own reading, which is why it is asked about.
    private static let seasons: [String: Int] = [
        "зима": 1, "зимата": 1, "winter": 1, "начало": 1, "началото": 1, "beginning": 1, "start": 1,
        "пролет": 2, "пролетта": 2, "spring": 2, "лято": 3, "лятото": 3, "summer": 3,
        "есен": 4, "есента": 4, "autumn": 4, "fall": 4, "край": 4, "края": 4, "краят": 4, "end": 4,
    ]

    /// The year that is the only number among the words.
    fileprivate var onlyYear: Int? {
        let numbers = filter { $0.contains(where: \.isNumber) }
        guard numbers.count == 1, numbers[0].count == 4, let year = Int(numbers[0]) else { return nil }
        return likelyYears.contains(year) ? year : nil
    }
}
