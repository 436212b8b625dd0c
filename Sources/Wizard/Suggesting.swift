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
        let edge = subject.path.flatMap(walk.edge)
        guard surroundings.terminal.isAttended,
            let likely = subject.field.likelyReply(for: reply, on: surroundings.today(), at: edge),
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
        var ways = [Reading(value: likely.value, words: accepting)]
        if let both = likely.period.flatMap({ withOtherEdge(of: $0, likely.value, words, subject) }) {
            ways = [
                both, Reading(value: likely.value, words: texts(SuggestionText.one, ["value": .text(words)])),
            ]
        }
        // Enter does not turn an end into a beginning.
        let enter = [.endAtStart, .startAtEnd].contains(reason) ? nil : 0
        return try pickMeant(
            by: reply, question, ways, none: texts(SuggestionText.other), enter: enter, subject, at: prompt)
    }

    /// A value a reply may mean.
    struct Reading {
        var value: Value
        var words: String
        /// What is saved with it, since the reply said that too.
        var beside: Change?
    }

    /// Both times of a period, where the other one is asked beside and nothing stands there yet.
    private func withOtherEdge(
        of period: TypedPeriod, _ value: Value, _ words: String, _ subject: Subject
    ) -> Reading? {
        guard let path = subject.path, let edge = walk.edge(at: path), let other = walk.otherEdge(of: path),
            walk.answers[other] == nil, isAsked(other), let field = walk.field(at: other),
            let beside = field.value(
                of: edge == .beginning ? period.last : period.first,
                at: edge == .beginning ? .end : .beginning),
            walk.boundsLeft(by: beside, of: field) == nil
        else { return nil }
        let told = texts(
            SuggestionText.both,
            [
                "value": .text(words), "other": .text(name(of: other) ?? field.label[language]),
                "beside": .text(field.words(for: beside, options: [], texts)),
            ])
        return Reading(value: value, words: told, beside: .set(other, beside))
    }

    private func isAsked(_ path: AnswerPath) -> Bool {
        guard let question = guide.question(path.question), walk.applies(question) else { return false }
        guard let row = path.row, let column = path.column.flatMap(question.column) else { return true }
        return walk.asks(column, in: question, row: row)
    }

    private func name(of path: AnswerPath) -> String? {
        path.column == nil ? guide.question(path.question)?.name[language] : nil
    }

    /// What the reply said besides was recorded with it, at a place of its own.
    func sayBesides() {
        guard case .set(let path, let value)? = besides, let field = walk.field(at: path) else { return }
        let words = field.words(for: value, options: [], texts)
        say(
            SuggestionText.recordedBeside,
            ["question": .text(field.label[language]), "answer": .text(words)])
    }

    /// Which of a few values is meant by a reply that cannot be used as it is; what is typed instead is another reply.
    ///
    /// - Parameter enter: the one that Enter means, where it means any.
    /// - Returns: nil where none is meant; the reply stands there to be written otherwise.
    mutating func pickMeant(
        by reply: String, _ question: String, _ likely: [Reading], none: String,
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
            besides = likely[number].beside
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
    case endAtStart = "wizard.suggest-end-at-start"
    case startAtEnd = "wizard.suggest-start-at-end"
    case startOfPeriod = "wizard.suggest-start-of-period"
    case endOfPeriod = "wizard.suggest-end-of-period"
    case both = "wizard.suggest-both"
    case one = "wizard.suggest-one"
    case recordedBeside = "wizard.recorded-beside"
    case length = "wizard.suggest-length"
    case lengthOfMonths = "wizard.suggest-length-of-months"
    case lengthOfYears = "wizard.suggest-length-of-years"
    case share = "wizard.suggest-share"
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
            case .endAtStart: .endAtStart
            case .startAtEnd: .startAtEnd
            case .startOfPeriod: .startOfPeriod
            case .endOfPeriod: .endOfPeriod
            case .length: .length
            case .lengthOfMonths: .lengthOfMonths
            case .lengthOfYears: .lengthOfYears
            case .share: .share
            }
    }
}
