import Wording

/// The years that a date can be of; others are slips of the hand, such as 0206 and 20270.
let likelyYears = 1900...2199

/// A day such as 2027-03-01, 1.3.2027, 21/03/2027, „1 март 2027 г.“ or „от 1.3.2027“.
///
/// With slashes half the world writes the month first, so a day that then is another one is refused.
func typedDay(_ text: String) throws(ReplyProblem) -> Day {
    let plain = text.lowercased().withoutEdge.withoutEnding(["година", "г.", "г"])
    // No calendar has a year 00, but people write one.
    let ending = plain.replacing(/([^0-9])0+$/) { $0.output.1 + "1" }
    guard let day = Day(plain) ?? dayInWords(plain) ?? Day(ending) ?? dayInWords(ending) else {
        throw plain.hasStrayYear ? .noSuchYear : .noSuchDay
    }
    guard day.year >= 1000 || plain.contains(/[0-9]{4}/) else { throw .shortYear }
    guard likelyYears.contains(day.year) else { throw .noSuchYear }
    if plain.contains("/"), day.day != day.month,
        let other = Day(year: day.year, month: day.day, day: day.month)
    {
        throw .twoDays(day, other)
    }
    return day
}

private func dayInWords(_ text: String) -> Day? {
    let parts = text.split(whereSeparator: { $0.isWhitespace })
    guard parts.count == 3, let day = Int(parts[0]), let year = Int(parts[2]) else { return nil }
    for language in Language.allCases {
        let months = Formats.months(language).map { $0.lowercased() }
        let found = months.indices.filter { parts[1].count >= 3 && months[$0].hasPrefix(parts[1].withoutDot) }
        if found.count == 1 { return Day(year: year, month: found[0] + 1, day: day) }
    }
    return nil
}

/// Words that say of a time only that something begins or ends with it.
let edgeWords = beginningWords.union(endWords)

extension String {
    /// Without such a word before it.
    fileprivate var withoutEdge: String {
        let words = split(maxSplits: 1, whereSeparator: \.isWhitespace)
        return words.count == 2 && edgeWords.contains(String(words[0])) ? String(words[1]) : self
    }

    /// Whether it has digits that can only be a year, and no likely one.
    var hasStrayYear: Bool {
        split { !$0.isNumber }.contains { digits in
            digits.count > 4 || digits.count == 4 && Int(digits).map { !likelyYears.contains($0) } ?? true
        }
    }

    /// Whether it has the three numbers of a day.
    var hasDayNumbers: Bool { split { !$0.isNumber }.count == 3 }
}

extension Substring {
    fileprivate var withoutDot: Substring { last == "." ? dropLast() : self }
}

/// Yes or no by number or by the beginning of the word, in any language, or as spreadsheets and programs write it;
/// „не знам“ is neither.
package func typedYesNo(_ text: String) throws(ReplyProblem) -> Bool {
    let word = text.lowercased().trimmed(of: ".!,")
    guard !word.isEmpty else { throw .notYesNo }
    if ["1", "true", "вярно"].contains(word) || "да".hasPrefix(word) || "yes".hasPrefix(word) { return true }
    if ["2", "0", "false", "невярно"].contains(word) || "не".hasPrefix(word) || "no".hasPrefix(word) {
        return false
    }
    throw .notYesNo
}

extension String {
    fileprivate func trimmed(of characters: String) -> Substring {
        var rest = self[...]
        while let last = rest.last, characters.contains(last) { rest.removeLast() }
        return rest
    }
}
