import Answers
import Guide
import Terminal
import Wording

/// What a prompt is about, for the commands that can be given at it.
struct Prompt {
    /// Where the conversation is; a command that only shows something returns here.
    var place: Place
    /// Where „back“ leads.
    var back: Place
    /// Where an answer leads instead of onward.
    var after: Place?
    /// Commands this prompt deals with itself.
    var own: Set<Command> = []
    var step: Step?
    /// The question or cell asked.
    var subject: Subject?
    /// The question asked, or that of the table.
    var question: Question?
    var themes: [String] = []
    /// Said again before asking again.
    var reminder: String?
    var sign = "> "
    /// How the reply is given where the terminal draws it, and what the form itself does not say.
    var form = Asked.Form.line("")
    var hint = ""
    /// Keys of this prompt alone.
    var shortcuts: [Shortcut] = []
    /// The command that asks for a line beside the question; nil for the question itself.
    var command: Command?
    /// Whether it asks for something beside the question, such as the text of a note.
    var isAside = false
    /// Whether it asks what a reply means, which stays unsent until that is said.
    var asksBack = false
}

/// A reply to a prompt.
enum Said {
    case nothing
    case text(String)
    /// One of the prompt's own commands.
    case command(Command, argument: String)
}

extension Conversation {
    /// Asks until there is a reply to this prompt; other commands are carried out on the way.
    ///
    /// - Throws: `Departure` when the reply leads away from here, `Waiting` while there is none.
    mutating func ask(_ prompt: Prompt) throws -> Said {
        (asking, entering) = (prompt, prompt.asksBack ? nil : prompt)
        while true {
            // Whatever a reply came to, the next one begins a new exchange.
            if !prompt.isAside, exchange.isAnswered { throw Waiting.again }
            let (name, count) = (name(of: prompt), exchange.taken)
            // What is not waited for need not be drawn.
            let asked = exchange.holdsReply(named: name) ? Asked() : asked(prompt)
            let given = try taken(at: asked, named: name)
            switch given.reply {
            case .ended:
                let left = entered
                if try mayDropEntered(prompt, given, anywhere: true) {
                    entered = left
                    throw Departure.left(.ended)
                }
            case .interrupted:
                if try mayDropEntered(prompt, given, anywhere: true) {
                    throw Departure.left(.interrupted)
                }
            case .cut: refuse(texts(AskingText.lineCut))
            case .line(let line):
                if isSent(line, at: prompt, given) { forgetEntered(at: prompt) }
                if let said = try hear(line, prompt, given) { return said }
            }
            if prompt.isAside { exchange.forget(since: count) }
            remind(prompt)
        }
    }

    /// A reply is heard only by the prompt it was given to: that of a place by what it is about, one beside it by its
    /// words.
    func name(of prompt: Prompt) -> String {
        if prompt.isAside { return prompt.sign + (prompt.reminder ?? "") }
        let subject = subject(of: prompt)
        return subject.kind + " " + subject.path
    }

    /// Where a form is drawn it stays in sight, and needs no reminder.
    func remind(_ prompt: Prompt) {
        if !drawsForms, let reminder = prompt.reminder { say(reminder) }
    }

    private mutating func hear(_ line: String, _ prompt: Prompt, _ given: Exchange.Given)
        throws
        -> Said?
    {
        let reply = aim(line.trimmed, at: prompt)
        if reply.isEmpty {
            guard isCovered else { return .nothing }
            uncover()
            return nil
        }
        switch commands.read(reply) {
        case .answer("+") where !interview.rest.isEmpty && !prompt.takesPlus:
            showMore(at: prompt)
            return nil
        // Signs of tables are no words.
        case .answer("?") where prompt.takesWords || brief != nil:
            try carryOut(brief == nil ? .why : .help, "", at: prompt)
            return nil
        case .answer("+") where prompt.takesWords:
            refuse(AskingText.plusIsNoAnswer)
            return nil
        case .answer(var text):
            interview.rest = []
            switch try meant(behind: text, at: prompt) {
            case .command(let command): return try hear(command, prompt, given)
            case .answer(let answer): (text, handedBack) = (answer, answer)
            case nil: break
            }
            let count = exchange.taken
            guard let command = try meant(by: text, at: prompt) else {
                // What was asked about stands in no field any more.
                if exchange.taken > count { handedBack = text }
                return .text(text)
            }
            return try hear(command, prompt, given)
        case .command(let command, _) where !isOfHere(command):
            sayDoesNothing(command)
            return nil
        // What is being said is taken back before what was saved.
        case .command(.undo, _) where prompt.isAside:
            return try hear("/\(Command.back.number)", prompt, given)
        case .command(.back, _) where isCovered:
            uncover()
            return nil
        case .command(.back, _) where isFirst(prompt):
            guard let first = brief?.first else { throw Departure.left(.wentBack) }
            say(first)
            return nil
        case .command(let command, _)
        where try command.leaves
            && !mayDropEntered(
                prompt, given, anywhere: command.leavesAll, goesBack: command == .back):
            return nil
        case .command(let command, let argument) where prompt.own.contains(command):
            return .command(command, argument: argument)
        case .command(let command, let argument):
            try carryOut(command, argument, at: prompt)
            return nil
        case .unclear where prompt.subject?.field.kind == .file: return .text(reply)
        case .unclear(let typed, let near):
            // One that is none of here would only be refused next.
            let near = near.flatMap { isOfHere(named: $0) ? $0 : nil }
            refuse(
                texts(
                    near == nil ? AskingText.noSuchCommand : .noSuchCommandNear,
                    ["typed": .text("/" + typed), "near": .text(near ?? "")]))
            return nil
        }
    }

    private func isOfHere(named name: String) -> Bool {
        guard case .command(let command, _) = commands.read(name) else { return false }
        return isOfHere(command)
    }

    /// What was shown over a prompt is taken away; only a terminal that draws forms has it there.
    mutating func cover() {
        guard drawsForms, !isCovered else { return }
        isCovered = true
        stage.cover()
    }

    private mutating func uncover() {
        isCovered = false
        stage.uncover()
    }

    private mutating func carryOut(_ command: Command, _ argument: String, at prompt: Prompt) throws {
        if command.showsText {
            // What stands over the prompt already gives way; only more of the same text follows it.
            if isCovered, command != .more { uncover() }
            cover()
        }
        switch command {
        case .back:
            if prompt.place.isCheck, interview.checkedFrom == prompt.back {
                interview.checkedFrom = nil
            } else {
                noteGoingBack(from: prompt.place, to: prompt.back)
            }
            throw Departure.go(prompt.back)
        case .quit: throw Departure.left(.quit)
        case .go: if let place = try target(argument, at: prompt) { throw jump(to: place) }
        case .check:
            guard let place = checkPlace(argument, at: prompt) else { break }
            let departure = jump(to: place)
            if !prompt.place.isCheck { interview.checkedFrom = prompt.place }
            throw departure
        case .practices: throw Departure.go(.practices(topic(of: prompt, argument), after: prompt.place))
        case .undo:
            if let place = try undo(at: prompt) { throw Departure.go(place) }
        case .help: showHelp(at: prompt)
        case .status:
            showTasks()
            if prompt.place != .overview {
                // Any step that is there.
                let number = min(6, guide.steps.count)
                say(AskingText.goHow, ["command": .text(commands.name(of: .go)), "number": .count(number)])
            }
        case .why, .example, .mistakes, .frameworks, .funding, .methods, .agenda: inform(command, at: prompt)
        case .term: showTerm(argument, at: prompt)
        case .later, .unknown, .doesNotApply: refuse(AskingText.noQuestionHere)
        case .attach: refuse(AskingText.attachElsewhere, ["command": .text(commands.name(of: .practices))])
        case .clear: refuse(texts(AskingText.nothingToClear, ["later": .text(commands.name(of: .later))]))
        case .copy, .move, .delete: refuse(AskingText.tableOnly)
        case .closeRow: try closeRow(at: prompt)
        case .row: try openRow(argument, at: prompt)
        case .more: showMore(at: prompt)
        case .search, .stale, .notes, .assigned, .money:
            throw Departure.go(try list(command, argument, at: prompt))
        case .note: try note(argument, at: prompt)
        case .department: try assign(argument, at: prompt)
        case .whatIf: showWhatIf(argument, at: prompt)
        case .table: showTable(argument, at: prompt)
        case .language: try switchLanguage(argument, at: prompt)
        case .path: throw Departure.go(try path(argument, at: prompt))
        }
    }

    /// With the name of a cell it is about its row.
    private func topic(of prompt: Prompt, _ words: String) -> Topic {
        if let table = prompt.question, table.field.kind == .table,
            let path = cell(named: words.trimmed, in: table)?.path, let row = path.row
        {
            let themes = walk.themes(ofRow: row, in: table)
            return Topic(
                step: prompt.step?.id, path: path, themes: themes.isEmpty ? prompt.themes : themes)
        }
        return Topic(
            step: prompt.step?.id, path: prompt.subject?.path, themes: prompt.themes, words: words.trimmed)
    }

    // MARK: Entered and not sent

    /// Whether a reply takes the place of what was entered at a prompt before; among lines that stands in no field, and
    /// waits until something is answered.
    private func isSent(_ line: String, at prompt: Prompt, _ given: Exchange.Given) -> Bool {
        if prompt.asksBack { return false }
        if drawsForms { return !given.leavesUnsent }
        if case .answer(let text) = commands.read(line.trimmed) { return !text.isEmpty }
        return false
    }
}

extension String {
    /// Without spaces around it.
    var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}

enum AskingText: String, TextKey {
    case goHow = "wizard.go-how"
    case plusIsNoAnswer = "wizard.plus-is-no-answer"
    case lineCut = "wizard.line-cut"
    case enterCloses = "wizard.enter-closes"
    case noSuchCommand = "wizard.no-such-command"
    case noSuchCommandNear = "wizard.no-such-command-near"
    case noQuestionHere = "wizard.no-question-here"
    case attachElsewhere = "wizard.attach-elsewhere"
    case nothingToClear = "wizard.nothing-to-clear"
    case tableOnly = "wizard.table-only"
    case ofStrategyOnly = "wizard.of-strategy-only"
    case laterNote = "wizard.later-note"
    case laterNoteSmall = "wizard.later-note-small"
    case laterOverSmall = "wizard.later-over-small"
    case unknownReasonSmall = "wizard.unknown-reason-small"
    case unknownOverSmall = "wizard.unknown-over-small"
    case unknownReason = "wizard.unknown-reason"
    case reason = "wizard.reason"
    case laterOver = "wizard.later-over"
    case unknownOver = "wizard.unknown-over"
    case reasonOver = "wizard.reason-over"
    case yesOrNo = "wizard.yes-or-no"
    case yesOrNoFirst = "wizard.yes-or-no-first"
    case notHere = "wizard.not-here"
    case oneOf = "wizard.one-of"
}
