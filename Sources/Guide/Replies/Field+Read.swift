package import Answers
import Foundation
package import Wording

/// The longest answer, in characters; more belongs in a file of evidence.
package let longestReply = 10_000

extension Field {
    /// Reads what a person typed, as forgivingly as it can be read in one way only.
    ///
    /// - Parameters:
    ///   - reply: what was typed, one line or several.
    ///   - options: the options as printed, in their order.
    ///   - language: of the names suggested when nothing fits; replies are understood in every language.
    ///   - edge: where a period begins or ends with the answer.
    /// - Returns: the value as it is saved. For a file it is the path as typed; bringing the file in is up to the caller.
    package func read(
        _ reply: String, options: [Option], language: Language, at edge: PeriodEdge? = nil
    ) -> Result<Value, ReplyProblem> {
        Result { () throws(ReplyProblem) in
            try value(of: try checkedReply(reply, keepingLines: kind == .longText), options, language, edge)
        }
    }

    private func value(
        of text: String, _ options: [Option], _ language: Language, _ edge: PeriodEdge?
    ) throws(ReplyProblem) -> Value {
        let edge = self.edge(edge)
        let picker = OptionPicker(options: options, language: language)
        switch kind.shape {
        case .text: return .text(text)
        case .number: return kind == .year ? .number(try year(text, at: edge)) : try figure(text)
        case .day: return .text(try time(text, edge))
        case .flag: return .flag(try typedYesNo(text))
        case .option: return .text(try picker.pick(text).id)
        case .options: return .list(try several(text, picker))
        case .level: return .number(Decimal(try level(text, picker)))
        case .order: return .list(try picker.rank(text))
        case .file: return .text(typedPath(text))
        case .rows: throw .isTable
        }
    }

    /// What says when something ends is no time at which it begins, nor the other way round.
    private func time(_ text: String, _ edge: PeriodEdge?) throws(ReplyProblem) -> String {
        if let edge, let said = saidEdge(text), said != edge, hasTime(text) { throw .otherEdge(edge) }
        do throws(ReplyProblem) {
            return isLoose ? try timing(text).description : try day(text).description
        } catch {
            throw TypedPeriod(text, on: anyDay) == nil ? error : .period(edge)
        }
    }

    /// Whether there is a time in a text; which year it tells from today on does not matter here.
    func hasTime(_ text: String) -> Bool {
        LikelyTiming(text, on: anyDay) != nil || (try? typedTiming(text)) != nil
    }

    private var anyDay: Day? { Day(year: likelyYears.lowerBound, month: 1, day: 1) }

    private func timing(_ text: String) throws(ReplyProblem) -> Timing {
        let timing = try typedTiming(text)
        if timing == .always, precision == .beginning { throw .noSuchTime }
        return timing
    }

    /// Says of a month, a season or a year that a day is wanted.
    private func day(_ text: String) throws(ReplyProblem) -> Day {
        do throws(ReplyProblem) {
            return try typedDay(text)
        } catch .noSuchDay {
            throw LikelyTiming(text, on: anyDay) == nil ? .noSuchDay : .needsDay
        }
    }

    private func several(_ text: String, _ picker: OptionPicker) throws(ReplyProblem) -> [String] {
        try checked(try picker.pickSeveral(text))
    }

    /// As many picks as the question wants.
    package func checked(_ picked: [String]) throws(ReplyProblem) -> [String] {
        let fewest = minimum.map(Int.init(rounding:)) ?? 0
        if picked.count < fewest { throw .tooFew(fewest) }
        if let most, picked.count > most { throw .tooMany(most) }
        return picked
    }

    /// The number of a level as printed, or its name.
    private func level(_ text: String, _ picker: OptionPicker) throws(ReplyProblem) -> Int {
        let first = firstLevel(of: picker.options)
        if let number = Int(text) {
            guard picker.options.indices.contains(number - first) else {
                throw .noSuchNumber(first: first, last: first + picker.options.count - 1)
            }
            return number
        }
        let option = try picker.pickByName(text)
        return first + (picker.options.firstIndex(of: option) ?? 0)
    }

    /// The number of the lowest level of a scale: 0 when the lowest is the absence of something, 1 otherwise.
    package func firstLevel(of options: [Option]) -> Int {
        minimum.map(Int.init(rounding:)) ?? (options.first?.id == "none" ? 0 : 1)
    }
}

/// The reply as text worth keeping: composed, without control characters and spaces around it.
package func checkedReply(_ reply: String, keepingLines: Bool = false) throws(ReplyProblem) -> String {
    let text = reply.cleaned(keepingLines: keepingLines).precomposedStringWithCanonicalMapping
        .trimmingCharacters(in: .whitespacesAndNewlines)
    if text.isBlank { throw .empty }
    if text.contains("\u{FFFD}") { throw .notText }
    if text.count > longestReply { throw .tooLong(limit: longestReply) }
    return text
}

/// A path as typed or dropped on the terminal: without quotes around it and with escaped spaces as spaces.
private func typedPath(_ text: String) -> String {
    let pairs: [(Character, Character)] = [("'", "'"), ("\"", "\""), ("„", "“"), ("“", "”")]
    for (open, close) in pairs where text.count > 2 && text.first == open && text.last == close {
        return String(text.dropFirst().dropLast())
    }
    return text.replacingOccurrences(of: "\\ ", with: " ")
}
