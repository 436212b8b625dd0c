package import Answers
import Foundation
import Wording

/// What a reply that is no answer most likely means, for the person to accept.
package struct LikelyReply: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// A sum in leva, at the fixed rate.
        case leva
        /// A figure said to be a rough one.
        case roughly
        /// A season or the end of a year, as the quarter it mostly lies in.
        case season
        /// The only year in more words.
        case onlyYear
    }

    package let value: Value
    /// The weightiest first; never empty.
    package let reasons: [Reason]
}

extension Field {
    /// nil where nothing is likely, or what is likely does not fit the question.
    package func likelyReply(for reply: String) -> LikelyReply? {
        let text = reply.lowercased().trimmingCharacters(in: .whitespacesAndNewlines)
        switch kind.shape {
        case .number: return kind == .year ? onlyYear(text) : figure(text)
        case .day where isLoose: return season(text)
        default: return nil
        }
    }

    private func figure(_ text: String) -> LikelyReply? {
        let exact = text.withoutBeginning(Self.roughly)
        let sum = kind == .money ? exact.withoutEnding(Self.leva) : exact
        guard sum != text, let number = try? number(sum) else { return nil }
        var reasons: [LikelyReply.Reason] = []
        var value = number
        if sum != exact {
            reasons.append(.leva)
            value = number.inEuros
        }
        if exact != text { reasons.append(.roughly) }
        guard (try? checked(value)) != nil else { return nil }
        return LikelyReply(value: .number(value), reasons: reasons)
    }

    private static let roughly = [
        "около", "приблизително", "приблиз.", "горе-долу", "към", "ок.", "~", "≈", "approximately", "approx.",
        "around", "about", "roughly", "circa", "ca.",
    ]
    private static let leva = ["лева", "лев", "лв.", "лв", "levs", "leva", "lev", "bgn"]

    private func season(_ text: String) -> LikelyReply? {
        let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let quarters = words.compactMap { Self.seasons[$0] }
        guard let year = words.onlyYear, quarters.count == 1 else { return nil }
        let timing = Timing.quarter(year: year, quarters[0])
        return LikelyReply(value: .text(timing.description), reasons: [.season])
    }

    /// The quarters that seasons mostly lie in; our own reading, which is why it is asked about.
    private static let seasons: [String: Int] = [
        "зима": 1, "зимата": 1, "winter": 1, "начало": 1, "началото": 1, "beginning": 1, "start": 1,
        "пролет": 2, "пролетта": 2, "spring": 2, "лято": 3, "лятото": 3, "summer": 3,
        "есен": 4, "есента": 4, "autumn": 4, "fall": 4, "край": 4, "края": 4, "краят": 4, "end": 4,
    ]

    private func onlyYear(_ text: String) -> LikelyReply? {
        let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard let year = words.onlyYear, let value = try? checked(Decimal(year)) else { return nil }
        return LikelyReply(value: .number(value), reasons: [.onlyYear])
    }
}

extension [String] {
    /// The year that is the only number among the words.
    fileprivate var onlyYear: Int? {
        let numbers = filter { $0.contains(where: \.isNumber) }
        guard numbers.count == 1, numbers[0].count == 4, let year = Int(numbers[0]) else { return nil }
        return likelyYears.contains(year) ? year : nil
    }
}

extension String {
    fileprivate func withoutBeginning(_ beginnings: [String]) -> String {
        for beginning in beginnings where hasPrefix(beginning) && count > beginning.count {
            let rest = dropFirst(beginning.count)
            if beginning.last?.isLetter == true, rest.first?.isLetter == true { continue }
            return rest.trimmingCharacters(in: .whitespaces)
        }
        return self
    }
}

extension Decimal {
    /// Leva as euros and cents, at the rate fixed for good: EUR 1 = BGN 1.95583.
    fileprivate var inEuros: Decimal {
        var (exact, euros) = (self / Decimal(195_583) * 100_000, Decimal())
        NSDecimalRound(&euros, &exact, 2, .plain)
        return euros
    }
}
