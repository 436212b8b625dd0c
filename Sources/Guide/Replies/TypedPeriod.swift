package import Answers
import Foundation
package import Wording

/// Two times in one text: „от май 2027 до юни 2028“, „май – юни 2027“, 2027-2030, "between May and June 2027".
package struct TypedPeriod: Hashable, Sendable {
    package let first: Timing
    package let last: Timing

    /// nil when it says no two times, or the second before the first.
    init?(_ text: String, on today: Day? = nil) {
        let plain = text.lowercased().replacing("–", with: " - ").replacing("—", with: " - ")
            .replacing(/([0-9]{4})-([0-9]{4}|[0-9]{1,2}\.)/) { "\($0.output.1) - \($0.output.2)" }
            .replacing(/(\p{L})-(\p{L})/) { "\($0.output.1) - \($0.output.2)" }
        var words = plain.split(whereSeparator: \.isWhitespace).map(String.init)
        let isBetween = ["между", "between"].contains(words.first)
        if isBetween || words.first.map(beginningWords.contains) == true { words.removeFirst() }
        let marks = isBetween ? ["и", "and"] : ["до", "-", "to", "until", "till", "through"]
        for position in words.indices.dropFirst() where marks.contains(words[position]) {
            let (one, other) = (words[..<position], words[(position + 1)...])
            guard let last = LikelyTiming(other.joined(separator: " "), on: today)?.timing,
                let first = Self.first(one, on: today, before: last), !first.isAfter(last)
            else { continue }
            (self.first, self.last) = (first, last)
            return
        }
        return nil
    }

    /// A year that is told once is that of both.
    private static func first(_ words: ArraySlice<String>, on today: Day?, before last: Timing) -> Timing? {
        let text = words.joined(separator: " ")
        if let told = LikelyTiming(text, on: today) { return told.timing }
        return last.year.flatMap { LikelyTiming("\(text) \($0)", on: today)?.timing }
    }
}

/// Words before a time that say that something begins with it, or ends.
let beginningWords: Set = ["от", "from", "since"]
let endWords: Set = ["до", "until", "till", "by"]

/// Whether a text says itself that something begins or ends with the time; nil where it says neither.
func saidEdge(_ text: String) -> PeriodEdge? {
    let words = text.lowercased().split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    guard words.count == 2 else { return nil }
    return beginningWords.contains(words[0]) ? .beginning : endWords.contains(words[0]) ? .end : nil
}

extension Field {
    /// Where a period begins or ends with the answer, as far as the field says so itself.
    func edge(_ edge: PeriodEdge?) -> PeriodEdge? { edge ?? (precision == .beginning ? .beginning : nil) }

    /// A time in the form of the field: of a day the first or the last it may mean; nil where it cannot be told so.
    package func value(of time: Timing, at edge: PeriodEdge?) -> Value? {
        switch kind {
        case .year: return time.year.flatMap { try? checked(Decimal($0)) }.map(Value.number)
        case .date where isLoose: return .text(time.description)
        case .date: return (edge == .beginning ? time.first : time.last).map { .text($0.description) }
        default: return nil
        }
    }
}
