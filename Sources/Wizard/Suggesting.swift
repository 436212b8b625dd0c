import Answers
import Guide
import Terminal
import Wording

/// Asking what is meant by a reply that cannot be used as it is.
extension Conversation {
    /// What the reply most likely means, where the person says so; what is typed instead is another reply.
    ///
    /// - Returns: nil where nothing is likely, or it is not what was meant.
    mutating func suggested(_ reply: String, _ subject: Subject, at prompt: Prompt) throws -> Value?? {
        guard surroundings.terminal.isAttended,
            let likely = subject.field.likelyReply(
                for: reply, on: surroundings.today(), at: subject.path.flatMap(walk.edge)),
            let reason = likely.reasons.first
        else { return nil }
        if let path = subject.path, walk.crossing(ending: likely.value, at: path) != nil { return nil }
        if objection(to: likely.value, subject) != nil { return nil }
        var field = subject.field
        // What leva come to are euros, also where the currency is asked for by itself.
        if reason == .leva { field.kind = .money }
        let words = field.words(for: likely.value, options: [], texts)
        let question = texts(
            SuggestionText(reason),
            ["typed": .text(Formats(language).quoted(reply.trimmed)), "value": .text(words)])
        let accepting = texts(SuggestionText.accept, ["value": .text(words)])
        return try pickMeant(
            by: reply, question, [(likely.value, accepting)], none: texts(SuggestionText.other), enter: 0,
            subject, at: prompt)
    }

    /// Which of a few values is meant by a reply that cannot be used as it is; what is typed instead is another reply.
    ///
    /// - Parameter enter: the one that Enter means, where it means any.
    /// - Returns: nil where none is meant; the reply stands there to be written otherwise.
    mutating func pickMeant(
        by reply: String, _ question: String, _ likely: [(value: Value, words: String)], none: String,
        enter: Int?, _ subject: Subject, at prompt: Prompt
    ) throws -> Value?? {
        keep(entered: reply, at: prompt)
        let way: Way
        do {
            way = try askWay(
                question, likely.map(\.words) + [none], no: likely.count, enter: enter, takesText: true,
                at: prompt)
        } catch Departure.left(let ending) {
            throw Departure.left(ending)
        } catch let departure as Departure {
            if departure.goesBack(to: prompt.place) {
                handedBack = reply
            } else {
                // What was declined stands in nobody's way.
                forgetEntered(at: prompt)
            }
            throw departure
        }
        switch way {
        case .way(let number) where likely.indices.contains(number):
            return likely[number].value
        case .way:
            // What is to be written otherwise stands there to be mended.
            handedBack = reply
            return nil
        case .text(let other):
            // It stands in the field from now on, and is mended there.
            handBack(other, at: prompt)
            return .some(try read(other, of: subject, at: prompt))
        }
    }
}

enum SuggestionText: String, TextKey {
    case leva = "wizard.suggest-leva"
    case season = "wizard.suggest-season"
    case onlyYear = "wizard.suggest-only-year"
    case fromToday = "wizard.suggest-from-today"
    case firstDay = "wizard.suggest-first-day"
    case lastDay = "wizard.suggest-last-day"
    case roughTime = "wizard.suggest-rough-time"
    case accept = "wizard.suggest-accept"
    case other = "wizard.suggest-other"

    init(_ reason: LikelyReply.Reason) {
        self =
            switch reason {
            case .leva: .leva
            case .season: .season
            case .onlyYear: .onlyYear
            case .fromToday: .fromToday
            case .firstDay: .firstDay
            case .lastDay: .lastDay
            case .roughTime: .roughTime
            }
    }
}
