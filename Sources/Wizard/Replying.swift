import Answers
import Findings
import Guide
import Terminal
import Wording

/// What came of asking for a field.
enum FieldReply {
    case value(Value)
    case mark(Mark)
    /// There shall be no answer.
    case cleared
    /// Enter: as it is.
    case kept
}

/// Reading replies to a field until one can be used.
extension Conversation {
    mutating func reply(to subject: Subject, at prompt: Prompt) throws -> FieldReply {
        let pages = subject.isPaged && !drawsForms ? turned(ListPrompt(subject.options.map(entry))) : nil
        if let pages { show(pages) }
        while true {
            switch try ask(prompt) {
            case .nothing: return .kept
            case .command(.clear, _): return .cleared
            case .command(let command, let argument):
                if let mark = try mark(command, argument, at: prompt) { return .mark(mark) }
                remind(prompt)
            case .text(let text):
                if isAnswer(text, to: subject, pages) {
                    if let value = try value(text, of: subject, at: prompt) { return .value(value) }
                    remind(prompt)
                }
            }
        }
    }

    /// nil when the text was no answer; the person was told why.
    private mutating func value(_ text: String, of subject: Subject, at prompt: Prompt) throws -> Value? {
        besides = nil
        guard let value = try read(text, of: subject, at: prompt) else {
            // What was told from a command behind it was not typed as it is, nor here what was replied elsewhere, and no
            // key would bring it back.
            if exchange.isRemembered { handedBack = text }
            if handedBack == text { keep(entered: text, at: prompt) }
            return nil
        }
        // What was asked about stands in no field any more; what was typed instead took its place.
        let beside = entered(at: prompt)
        guard try staysOutside(value, typed: beside.isEmpty ? text : beside, of: subject, at: prompt) else {
            return nil
        }
        forgetEntered(at: prompt)
        return value
    }

    mutating func read(_ text: String, of subject: Subject, at prompt: Prompt) throws -> Value? {
        let whole = subject.field.kind == .longText ? try gather(from: text, at: prompt) : text
        let value: Value
        do throws(ReplyProblem) {
            let edge = subject.path.flatMap(walk.edge)
            value = try subject.field.read(
                whole, options: subject.options, language: language, at: edge
            ).get()
            if let path = subject.path, let crossing = walk.crossing(ending: value, at: path) {
                throw .beforeStart(crossing)
            }
        } catch {
            if let settled = try suggested(whole, subject, at: prompt) { return settled }
            refuse(objection(to: nil, subject)?.reason ?? error.words(texts, for: subject.field))
            return nil
        }
        if let objection = objection(to: value, subject) {
            guard objection.likely.isEmpty else {
                return try pickMeant(
                    by: whole, objection.reason,
                    objection.likely.map { Reading(value: $0.value, words: $0.words) },
                    none: objection.none, enter: nil, subject, at: prompt) ?? nil
            }
            refuse(objection.reason)
            return nil
        }
        guard subject.field.kind == .file, case .text(let path) = value else { return value }
        return attach(path)
    }

    func objection(to value: Value?, _ subject: Subject) -> SmallGuide.Objection? {
        subject.path.flatMap { surroundings.small?.objection($0, value) }
    }

    private func attach(_ path: String) -> Value? {
        if exchange.isRemembered { return nil }
        do {
            return .text(try surroundings.keeping.attach(path))
        } catch let refusal as any Refusal {
            let arguments = refusal.arguments.mapValues { TextArgument.text($0) }
            refuse(
                texts.text("error." + refusal.code, arguments)
                    ?? texts(ReplyText.fileRefused, ["path": .text(path)]))
        } catch {
            refuse(texts(ReplyText.fileRefused, ["path": .text(path)]))
        }
        return nil
    }

    // MARK: Text over several lines

    /// Of a text that was begun elsewhere the lines typed there are shown here, since no terminal echoed them.
    private func sayRemembered(_ line: String, _ sign: String) {
        if exchange.isRemembered { say(sign + line) }
    }

    private mutating func gather(from first: String, at prompt: Prompt) throws -> String {
        var gathered = TextPrompt()
        var outcome = gathered.read(first)
        sayRemembered(first, prompt.sign)
        var more = prompt
        (more.sign, more.back, more.own, more.reminder) = ("… ", prompt.place, [], nil)
        (more.form, more.hint, more.shortcuts) = (.line(""), "", [])
        more.isAside = true
        while case .goingOn = outcome {
            do {
                guard case .text(let text) = try ask(more) else { return gathered.text }
                outcome = gathered.read(text)
                sayRemembered(text, more.sign)
            } catch Departure.left(.ended) {
                // Who says that it goes on has not finished.
                if !terminal.isAttended { keep(entered: gathered.text, at: prompt) }
                say(ReplyText.unfinishedKept)
                throw Departure.left(.ended)
            } catch let departure as Departure {
                let parting =
                    departure.isInterrupt
                    ? Parting.drops
                    : try parting(beside: asked(more), goesBack: departure.goesBack(to: prompt.place))
                switch parting {
                case .stays: continue
                case .drops: say(ReplyText.unfinishedLost)
                case .leavesWaiting:
                    keep(entered: gathered.text, at: prompt)
                    say(ReplyText.unfinishedKept)
                }
                throw departure
            }
        }
        if case .text(let text) = outcome { return text }
        return gathered.text
    }

    // MARK: Marks

    /// nil when the person gave no reason after all, or leaves what stands there.
    mutating func mark(_ command: Command, _ argument: String, at prompt: Prompt) throws -> Mark? {
        switch command {
        case .later:
            return try reason(argument, .laterNote, over: .laterOver, for: command, at: prompt)
                .map { .later(note: $0) }
        case .unknown:
            return try reason(argument, .unknownReason, over: .unknownOver, for: command, at: prompt)
                .map { .unknown(reason: $0) }
        case .doesNotApply:
            if !argument.isEmpty { return .doesNotApply(reason: argument) }
            let standing = standingAnswer(at: prompt)
            let question = standing.map { texts(AskingText.reasonOver, $0) } ?? texts(AskingText.reason)
            if let reason = try askLine(question, for: command, at: prompt) {
                return .doesNotApply(reason: reason)
            }
            standing == nil ? refuse(ReplyText.noReason) : say(ReplyText.standingKept)
            return nil
        default: return nil
        }
    }

    /// The reason for a mark that needs none; nil when the answer that stands there is to stay, which is what Enter
    /// means where there is one.
    private mutating func reason(
        _ given: String, _ key: AskingText, over: AskingText, for command: Command, at prompt: Prompt
    ) throws -> String? {
        if !given.isEmpty { return given }
        let (key, over) = surroundings.small == nil ? (key, over) : (key.small, over.small)
        guard let standing = standingAnswer(at: prompt) else {
            return try askLine(key, for: command, at: prompt) ?? ""
        }
        guard let reason = try askLine(texts(over, standing), for: command, at: prompt) else {
            say(ReplyText.standingKept)
            return nil
        }
        return reason == "1" ? "" : reason
    }

    /// What a mark would replace, in words; nil for nothing.
    private func standingAnswer(at prompt: Prompt) -> [String: TextArgument]? {
        prompt.subject?.path.flatMap { standingWords(at: $0) }.map {
            ["answer": .text(Formats(language).quoted($0.truncated(toWordsIn: 80)))]
        }
    }

    // MARK: Long lists

    private func entry(_ option: Option) -> (shown: String, searched: String) {
        let searched = [option.id] + option.label.versions + (option.description?.versions ?? [])
        return (ReplyForm.line(option, language), searched.joined(separator: " "))
    }

    /// Whether the text picks from a list shown in pages; otherwise it turns the page or looks for words.
    private mutating func isAnswer(_ text: String, to subject: Subject, _ pages: ListPrompt?) -> Bool {
        if OptionPicker(options: subject.options, language: language).exact(text) != nil { return true }
        guard var turned = pages else { return true }
        switch turned.read(text) {
        case .answer: return true
        case .nothingFound: refuse(ReplyText.nothingFound, ["words": .text(text)])
        case .turned:
            interview.turnings.append(text)
            show(turned)
        }
        return false
    }

    /// A list at the page that was turned to here.
    func turned(_ list: ListPrompt) -> ListPrompt {
        interview.turnings.reduce(into: list) { _ = $0.read($1) }
    }

    private func show(_ pages: ListPrompt) {
        for entry in pages.page { say("\(entry.number). \(entry.line)") }
        say(
            pages.hasMore ? ReplyText.pageWithMore : .page,
            [
                "first": .count(pages.first), "last": .count(pages.first + pages.page.count - 1),
                "count": .count(pages.count),
            ])
    }
}

extension AskingText {
    /// The same where nothing is told of a strategy.
    fileprivate var small: AskingText {
        switch self {
        case .laterNote: .laterNoteSmall
        case .laterOver: .laterOverSmall
        case .unknownReason: .unknownReasonSmall
        case .unknownOver: .unknownOverSmall
        default: self
        }
    }
}

enum ReplyText: String, TextKey {
    case fileRefused = "wizard.file-refused"
    case unfinishedLost = "wizard.unfinished-lost"
    case unfinishedKept = "wizard.unfinished-kept"
    case standingKept = "wizard.standing-kept"
    case noReason = "wizard.no-reason"
    case nothingFound = "wizard.nothing-found"
    case page = "wizard.page"
    case pageWithMore = "wizard.page-with-more"
}
