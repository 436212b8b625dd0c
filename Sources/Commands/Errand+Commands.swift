import Findings
import Foundation
import Terminal
import Wizard
import Wording

/// What is taken for a reply at a prompt of an errand.
struct Awaited {
    /// Whether any words are a reply, so that a command at their end may be part of it.
    var takesWhole: Bool
    /// Whether what begins with a slash may be a path.
    var takesPath: Bool
}

/// Commands, by the words and keys of the conversation, and what is asked about a reply.
extension Errand {
    private static var works: [CommandWords.Known] { [.help, .back, .undo, .quit] }

    var shortcuts: [Shortcut] { CommandWords(texts).shortcuts(for: Set(Self.works)) }

    /// What a line answers; nil where it is a command that leads nowhere else.
    mutating func answer(_ line: String, _ given: Exchange.Given, at asked: Asked, _ awaited: Awaited) throws
        -> String?
    {
        let words = CommandWords(texts)
        let typed = try meant(by: line.trimmed, awaited)
        switch spoken(by: typed, awaited) {
        case nil: return typed.hasPrefix("//") ? String(typed.dropFirst()) : typed
        case .known(.help, _)?: showHelp()
        case .known(.quit, _)?:
            guard try mayLeave(given, at: asked, goesBack: false) else { return nil }
            kept?.forget()
            throw leaving(.usage)
        case .known(.back, _)?, .known(.undo, _)?:
            guard let before = trail.dropLast().last else {
                show(texts(CommandText.startFirst))
                return nil
            }
            guard try mayLeave(given, at: asked, goesBack: true) else { return nil }
            throw GoesBack(count: before.count)
        case .unclear(let name, let near)?:
            stage.refuse(words.refusal(of: .unclear(name, near: near), where: Self.works, keys: hasKeys))
        case let other?:
            stage.withdrawRefusal()
            show(words.refusal(of: other, where: Self.works, keys: hasKeys))
        }
        return nil
    }

    private var hasKeys: Bool { terminal.drawsForms }

    /// A command of the conversation, and no path of a folder; a question mark asks for help.
    private func spoken(by typed: String, _ awaited: Awaited) -> CommandWords.Spoken? {
        if typed == "?" { return .known(.help, "") }
        return isPath(typed, awaited) ? nil : CommandWords(texts).spoken(by: typed)
    }

    private func isPath(_ typed: String, _ awaited: Awaited) -> Bool {
        awaited.takesPath && typed.count > 1
            && (typed.dropFirst().contains("/") || FileManager.default.fileExists(atPath: typed))
    }

    private func showHelp() {
        show(texts(CommandText.startHelp))
        let works = Self.works.map { (known: $0, purpose: texts(CommandText.startPurpose(of: $0))) }
        CommandWords(texts).lines(for: works, keys: hasKeys, width: terminal.width).forEach(show)
    }

    func leaving(_ status: ExitStatus) -> Ended {
        show(texts(parting))
        return Ended(status: status)
    }

    // MARK: Asking back

    /// Back to the prompt where something was typed, which stands there unsent.
    private mutating func goingBack(to typed: String) -> GoesBack {
        leave(waiting: typed)
        return GoesBack(count: reached)
    }

    private mutating func leave(waiting typed: String) {
        guard let name = trail.last?.name else { return }
        held[name] = ErrandNotes.Held(after: reached, unsent: Unsent(text: typed))
    }

    /// What is meant where a reply may be a command, or has one at its end: the command, or the answer.
    private mutating func meant(by typed: String, _ awaited: Awaited) throws -> String {
        guard terminal.isAttended, !isPath(typed, awaited), spoken(by: typed, awaited) == nil,
            let meant = CommandWords(texts).meant(by: typed), awaited.takesWhole || meant.answer != nil
        else { return typed }
        let meanings = meant.ways(takesWhole: awaited.takesWhole)
        let ways = meanings.map(\.words)
        let asked = Asked(
            form: .choice(Picking(ways.map { Picking.Entry(label: $0) })), shortcuts: shortcuts,
            subject: Asked.Subject("note"))
        let way: Int = try askBack(asked, lines(for: ways, under: meant.question)) { errand, reply in
            if let number = Int(reply), ways.indices.contains(number - 1) { return number - 1 }
            switch errand.spoken(by: reply, awaited) {
            case .known(.back, _)?, .known(.undo, _)?: throw errand.goingBack(to: typed)
            case .known(.quit, _)?:
                errand.kept?.forget()
                throw errand.leaving(.usage)
            case .known(.help, _)?: errand.showHelp()
            default: errand.stage.refuse(errand.texts(CommandText.startWhich, ["count": .count(ways.count)]))
            }
            return nil
        }
        // What stands before a command is kept, and not sent.
        if way == 0, let answer = meant.answer { leave(waiting: answer) }
        return meanings[way].reply
    }

    /// Asks before what was entered and not sent is lost.
    private mutating func mayLeave(_ given: Exchange.Given, at asked: Asked, goesBack: Bool) throws -> Bool {
        guard goesBack ? given.leavesUnsent : given.leavesUnsentAnywhere else { return true }
        let question = PartingQuestion(texts, goesBack: goesBack, keys: hasKeys)
        let parting: Parting = try askBack(
            question.asked(beside: asked, holding: Unsent()), [question.words]
        ) { errand, reply in
            switch question.heard(reply) {
            case .parting(let parting): return parting
            case .help(let words): errand.show(words)
            case .refused(let words): errand.stage.refuse(words)
            }
            return nil
        }
        if parting == .drops {
            stage.dropUnsent(at: goesBack ? asked : nil)
            held[asked.subject.path] = nil
        }
        return parting != .stays
    }

    /// Asks about a reply until there is a reply to that; what is none is let go of, so that it is answered once.
    private mutating func askBack<Reply>(
        _ bare: Asked, _ lines: [String], hear: (inout Errand, String) throws -> Reply?
    ) throws -> Reply {
        let name = lines.joined(separator: "\n")
        stage.withdrawRefusal()
        lines.forEach(show)
        defer { lines.forEach(stage.withdraw) }
        while true {
            let count = exchange.taken
            var asked = bare
            asked.subject.path = name
            if let held = held[name], held.after == count {
                (asked.entered, asked.at) = (held.unsent.text.cleaned(keepingLines: true), held.unsent.at)
            }
            switch try exchange.next(at: asked, named: name).reply {
            case .ended: throw leaving(.usage)
            case .interrupted: throw leaving(.interrupted)
            case .cut: break
            case .line(let line): if let reply = try hear(&self, line.trimmed) { return reply }
            }
            exchange.forget(since: count)
        }
    }
}

extension CommandText {
    /// What a command does where nothing is made yet.
    fileprivate static func startPurpose(of command: CommandWords.Known) -> CommandText {
        switch command {
        case .help: .startHelpDoes
        case .back, .go: .startBackDoes
        case .undo: .startUndoDoes
        case .quit: .startQuitDoes
        }
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
