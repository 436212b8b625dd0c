import Answers
import Guide
import Terminal
import Wording

/// Marking a table: one cell of it, or the whole.
extension Conversation {
    /// A mark that names a cell, such as `2.3`, is for that cell; without one it is for the whole table, which is asked
    /// first where there are rows that it would speak for.
    ///
    /// - Returns: where to go on; nil when nothing was marked.
    mutating func mark(_ command: Command, _ argument: String, in table: Question, _ prompt: Prompt) throws
        -> Place?
    {
        let (name, reason) = argument.splitOnce(at: " ") ?? (argument, "")
        if let column = column(named: name, in: table) {
            guard let cell = cell(named: name, in: table) else {
                refuse(MarkingText.cellNotAsked, ["column": .text(column.field.label[language])])
                return nil
            }
            let title = cell.path.map { words.name(of: $0, in: table) } ?? ""
            if reason.trimmed.isEmpty { say(title) }
            defer { withdraw(title) }
            return try mark(cell, command, reason.trimmed, after: prompt.place)
        }
        guard try agreesToWhole(command, of: table, at: prompt),
            let mark = try mark(command, argument, at: prompt)
        else { return nil }
        try record(mark, at: AnswerPath(table.id))
        return goOn(from: table, after: prompt.after)
    }

    /// Says which cell was marked, since nothing else shows it.
    func sayMarked(_ mark: Mark, at path: AnswerPath, of table: Question) {
        let column = path.column.flatMap(table.column)?.field.label[language] ?? ""
        say(
            MarkingText.cell,
            [
                "row": .text(path.row.map { words.title(ofRow: $0, in: table) } ?? ""),
                "column": .text(column), "mark": .text(markWords(mark) ?? ""),
            ])
    }

    private mutating func agreesToWhole(_ command: Command, of table: Question, at prompt: Prompt) throws
        -> Bool
    {
        let count = walk.answers.rows(of: table.id).count
        guard count > 0 else { return true }
        let question = texts(
            drawsForms ? MarkingText.wholeDrawn : .whole,
            [
                "table": .text(table.name[language]), "count": .count(count),
                "command": .text(commands.name(of: command)),
            ])
        return try askYesNo(question, at: prompt)
    }
}

/// Words of a command where an answer is awaited.
extension Conversation {
    /// The command that is meant by an answer which is nothing but the words for it, such as „не знам“ or, in a table,
    /// „изтрий 3“; nil when it is the answer. The person is asked, except about a mark where words are no answer.
    ///
    /// - Returns: the command as a reply.
    mutating func meant(by answer: String, at prompt: Prompt) throws -> String? {
        guard let subject = prompt.subject, !prompt.isAside, subject.field.kind != .file || brief != nil,
            let (command, rows) = said(by: answer, at: prompt), isOfHere(command),
            !isOption(answer, of: subject)
        else { return nil }
        let reply = "/\(command.number) \(rows)".trimmed
        if command.isMark, ![.text, .longText].contains(subject.field.kind) { return reply }
        let purpose = texts(command.purpose).split(separator: ";").first.map(String.init) ?? ""
        let ways = [
            texts(
                MarkingText.meantCommand,
                [
                    "command": .text("\(commands.name(of: command)) \(rows)".trimmed),
                    "purpose": .text(purpose),
                ]),
            texts(MarkingText.meantAnswer, ["answer": .text(answer)]),
        ]
        let question = texts(MarkingText.meantWhich, ["answer": .text(answer)])
        return try askChoice(question, ways, no: 1, enter: 0, at: prompt) == 0 ? reply : nil
    }

    private func said(by answer: String, at prompt: Prompt) -> (command: Command, rows: String)? {
        if let command = commands.command(saidBy: answer) { return (command, "") }
        guard terminal.isAttended, prompt.own.contains(.delete) else { return nil }
        return commands.rowCommand(saidBy: answer)
    }

    /// What is meant by words with a command at their end.
    enum Meant {
        /// The command alone; what stands before it waits unsent.
        case command(String)
        /// What is the answer, with the command or without it.
        case answer(String)
    }

    /// Asks where a whole command stands at the end of what is typed, whatever is awaited; nil where none does. Where nobody
    /// can be asked, the answer is taken and the command is said not to be done, so that the replies behind it still meet
    /// their questions.
    mutating func meant(behind typed: String, at prompt: Prompt) throws -> Meant? {
        guard !prompt.asksBack,
            !prompt.isAside || prompt.command != nil, prompt.subject?.field.kind != .file,
            prompt.subject.map({ !isOption(typed, of: $0) }) ?? true,
            let found = commands.command(behind: typed)
        else { return nil }
        let answer = found.answer.trimmed
        guard terminal.isAttended else {
            if found.endsAddress { return nil }
            say(MarkingText.behindNotDone, ["command": .text(found.typed)])
            return .answer(answer)
        }
        var ways = [
            texts(MarkingText.meantOnlyCommand),
            texts(MarkingText.meantOnlyAnswer, ["answer": .text(answer)]),
        ]
        // Elsewhere it could only be refused.
        if prompt.takesAnyWords { ways.append(texts(MarkingText.meantAnswer, ["answer": .text(typed)])) }
        let question = texts(MarkingText.meantBehind, ["command": .text(found.typed)])
        let way: Int
        do {
            way = try askChoice(question, ways, no: ways.count - 1, at: prompt)
        } catch {
            // Who goes back without saying finds the words where they were typed.
            handBack(typed, at: prompt)
            throw error
        }
        guard way == 0 else { return .answer(way == 1 ? answer : typed) }
        handBack(answer, at: prompt)
        return .command(found.typed)
    }

    /// A reply that was not meant stands there again.
    mutating func handBack(_ text: String, at prompt: Prompt) {
        keep(entered: text, at: prompt)
        handedBack = text
    }

    private func isOption(_ answer: String, of subject: Subject) -> Bool {
        if subject.field.kind == .yesNo { return (try? typedYesNo(answer)) != nil }
        return OptionPicker(options: subject.options, language: language).exact(answer) != nil
    }
}

extension Prompt {
    /// Whether whatever is typed is a reply: at a drawn table it begins a row.
    fileprivate var takesAnyWords: Bool {
        if case .grid = form { return true }
        return isAside || subject?.field.isText == true
    }
}

enum MarkingText: String, TextKey {
    case whole = "wizard.mark-whole"
    case wholeDrawn = "wizard.mark-whole-drawn"
    case cell = "wizard.mark-cell"
    case meantWhich = "wizard.meant-which"
    case meantCommand = "wizard.meant-command"
    case meantAnswer = "wizard.meant-answer"
    case meantBehind = "wizard.meant-behind"
    case meantOnlyAnswer = "wizard.meant-only-answer"
    case meantOnlyCommand = "wizard.meant-only-command"
    case behindNotDone = "wizard.behind-not-done"
    case cellNotAsked = "wizard.mark-cell-not-asked"
}
