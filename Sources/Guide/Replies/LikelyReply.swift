package import Answers
import Foundation
package import Wording

/// What a reply that is no answer most likely means, for the person to accept.
package struct LikelyReply: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// A sum in leva, at the fixed rate.
        case leva
        /// A season or the end of a year, as the quarter it mostly lies in.
        case season
        /// The only year in more words.
        case onlyYear
        /// A year told from today on, such as the next one.
        case fromToday
        /// A day where a month, a season or a year was told: the first of it, or the last.
        case firstDay, lastDay
        /// A time that was said to be a rough one, which no time is.
        case roughTime
    }

    package let value: Value
    /// The weightiest first; never empty.
    package let reasons: [Reason]
}

extension Field {
    /// nil where nothing is likely, or what is likely does not fit the question.
    ///
    /// - Parameters:
    ///   - today: from which a next year is told; nil where nobody says.
    ///   - edge: where a period begins or ends with the answer.
    package func likelyReply(for reply: String, on today: Day? = nil, at edge: PeriodEdge? = nil)
        -> LikelyReply?
    {
        let text = reply.lowercased().trimmingCharacters(in: .whitespacesAndNewlines)
        switch kind.shape {
        case .number: return kind == .year ? onlyYear(text, today) : leva(text)
        case .day where isLoose: return loosely(text, today)
        case .day: return day(text, today, edge)
        default: return nil
        }
    }

    private func leva(_ text: String) -> LikelyReply? {
        let exact = text.exactly
        let sum = kind == .money || mayNameEuros ? exact.withoutEnding(Self.leva) : exact
        guard sum != exact, let euros = (try? number(sum))?.inEurosFromLeva, (try? checked(euros)) != nil
        else {
            return nil
        }
        return LikelyReply(value: exact == text ? .number(euros) : .about(euros.asRough), reasons: [.leva])
    }

    private static let leva = ["лева", "лев", "лв.", "лв", "levs", "leva", "lev", "bgn"]

    private func loosely(_ text: String, _ today: Day?) -> LikelyReply? {
        guard let told = LikelyTiming(roughly: text, on: today), !told.reasons.isEmpty else { return nil }
        return LikelyReply(value: .text(told.timing.description), reasons: told.reasons)
    }

    private func day(_ text: String, _ today: Day?, _ edge: PeriodEdge?) -> LikelyReply? {
        guard let told = LikelyTiming(roughly: text, on: today) else { return nil }
        if case .day(let day) = told.timing {
            return told.reasons.isEmpty
                ? nil : LikelyReply(value: .text(day.description), reasons: told.reasons)
        }
        let (day, reason): (Day?, LikelyReply.Reason) =
            edge == .beginning ? (told.timing.first, .firstDay) : (told.timing.last, .lastDay)
        guard edge != nil, let day else { return nil }
        return LikelyReply(value: .text(day.description), reasons: [reason])
    }

    private func onlyYear(_ text: String, _ today: Day?) -> LikelyReply? {
        guard let told = LikelyTiming.year(text, on: today),
            let value = try? checked(Decimal(told.year))
        else { return nil }
        return LikelyReply(value: .number(value), reasons: [told.reason])
    }
}
