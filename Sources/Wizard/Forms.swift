import Answers
import Guide
import Terminal
import Wording

/// What a prompt asks of a terminal that draws forms.
extension Conversation {
    var drawsForms: Bool { surroundings.terminal.drawsForms }

    func asked(_ prompt: Prompt) -> Asked {
        guard drawsForms else { return Asked(sign: prompt.sign, subject: subject(of: prompt)) }
        let entered = typedAnew(at: prompt)
        return Asked(
            sign: prompt.sign, form: prompt.form,
            hint: isCovered ? texts(AskingText.enterCloses) : prompt.hint,
            pinned: pinned(at: prompt),
            place: brief == nil ? heading(of: prompt) : "",
            progress: brief == nil ? walk.progressWithTime(texts) : "", shortcuts: shortcuts(at: prompt),
            history: history(of: prompt),
            entered: entered, isRefused: !entered.isEmpty && entered == handedBack, at: place(at: prompt),
            emptied: prompt.own.contains(.clear) ? "/\(Command.clear.number)" : nil,
            subject: subject(of: prompt))
    }

    /// The entry or cell one is at, or the cell of the table that was opened last.
    private func place(at prompt: Prompt) -> String {
        let held = held(named: name(of: prompt)).at
        guard held.isEmpty, case .grid = prompt.form, let table = prompt.question?.id else { return held }
        return interview.opened?[table] ?? ""
    }

    /// What was entered there: of a question its text, which outlasts the place; elsewhere what was typed last.
    private func typedAnew(at prompt: Prompt) -> String {
        prompt.asksBack || prompt.place.spot == nil
            ? held(named: name(of: prompt)).text : entered(at: prompt)
    }

    /// The step; the name of the municipality outside of steps.
    private func heading(of prompt: Prompt) -> String {
        guard let step = prompt.step, let number = number(of: step) else { return surroundings.title }
        return texts(
            ScreenText.place,
            [
                "number": .count(number), "count": .count(guide.steps.count),
                "step": .text(step.title[language]),
            ])
    }

    private func shortcuts(at prompt: Prompt) -> [Shortcut] { prompt.shortcuts + standing(at: prompt) }

    /// The names of the keys that stand for commands at a prompt; none where no keys are pressed.
    func keys(at prompt: Prompt) -> [Command: String] {
        guard drawsForms else { return [:] }
        let named = shortcuts(at: prompt).compactMap { shortcut -> (Command, String)? in
            guard case .function(let number) = shortcut.key, let command = shortcut.command else {
                return nil
            }
            return (command, "F\(number)")
        }
        return Dictionary(named, uniquingKeysWith: { one, _ in one })
    }

    /// The keys that mean something at every prompt, as far as they do at this one.
    private func standing(at prompt: Prompt) -> [Shortcut] {
        Command.keys.compactMap { key, command in
            let does = does(command, at: prompt)
            // Where there are few, one that does nothing says so.
            guard does || brief != nil else { return nil }
            let reply = "/\(command.number)"
            // In a table they are about the row or cell one is at.
            let isOfCell = command.isMark || command == .practices
            var shortcut = shortcut(key, command, isOfCell ? .ofCell(reply) : .reply(reply))
            // Help leads to the others.
            shortcut.isAlwaysNamed = [.help, .undo, .quit].contains(command)
            if !does { shortcut.label = "" }
            return shortcut
        }
    }

    private func does(_ command: Command, at prompt: Prompt) -> Bool {
        guard isOfHere(command) else { return false }
        return switch command {
        case .why: explains(prompt)
        case .example: hasExample(prompt)
        case .back: !isFirst(prompt) || brief?.first == nil
        case .undo: brief == nil || prompt.isAside || !interview.made.isEmpty
        default: !command.isMark || prompt.own.contains(command)
        }
    }

    func shortcut(_ key: Key, _ command: Command, _ act: Shortcut.Act) -> Shortcut {
        Shortcut(key, String(commands.name(of: command).dropFirst()), act)
    }

    /// What was answered here before, newest first; only where it can be typed again.
    private func history(of prompt: Prompt) -> [String] {
        switch prompt.form {
        case .choice, .choices, .ranking, .grid: return []
        case .line, .text: break
        }
        // A note beside the question is not an answer to it.
        guard !prompt.isAside, let path = prompt.subject?.path else { return [] }
        var seen: Set<String> = []
        return walk.answers.events.reversed().compactMap { event in
            guard case .set(path, .text(let text)) = event.change, seen.insert(text).inserted else {
                return nil
            }
            return text
        }
    }

    /// A list of entries with one that goes on, which stands last and is the one proposed; where another is, Enter is a
    /// reply that names it.
    func picking(
        _ entries: @autoclosure () -> [Picking.Entry], onward: ScreenText, at position: Int? = nil,
        takesText: Bool = false
    ) -> Asked.Form {
        guard drawsForms else { return .line("") }
        let entries = entries()
        // Beside entries that have numbers of their own, Enter alone goes on.
        let last = Picking.Entry(label: texts(onward), number: entries.first?.number.map { _ in "" })
        return .choice(
            Picking(
                entries + [last], picked: [position ?? entries.count], isWhole: position == nil,
                takesText: takesText))
    }

    /// Whether a reply is the number of the entry that goes on.
    func isOnward(_ text: String, after entries: Int) -> Bool { drawsForms && text == "\(entries + 1)" }

    var yesNo: Picking { .yesNo(texts) }

    /// The form of a question or cell with what stands there now.
    mutating func put(_ subject: Subject, into prompt: inout Prompt) {
        guard drawsForms else { return }
        // What is picked or put in order has to stand there to be changed; a text that nobody wrote would be taken for
        // one's own.
        let isDrawn = subject.field.kind.isPick || subject.field.kind == .yesNo
        let offer = isDrawn ? subject.offer : nil
        let value = subject.path.flatMap(walk.answers.value) ?? offer
        let form = FieldForm(subject: subject, value: value, texts: texts)
        (prompt.form, prompt.hint) = (
            form.form.taking(commands.wordsOfMarks), brief == nil ? form.hint : ""
        )
    }
}

enum ScreenText: String, TextKey {
    case place = "wizard.screen-place"
    case onward = "wizard.screen-onward"
    case finish = "wizard.screen-finish"
    case enterGoesOn = "wizard.screen-enter-goes-on"
    case backToTable = "wizard.screen-back-to-table"
    case backToQuestion = "wizard.screen-back-to-question"
}

extension Shortcut {
    /// The command it gives.
    fileprivate var command: Command? {
        switch act {
        case .reply(let reply), .ofEntry(let reply), .ofCell(let reply), .move(let reply, _):
            reply.hasPrefix("/") ? Int(reply.dropFirst()).flatMap(Command.init(number:)) : nil
        }
    }
}
