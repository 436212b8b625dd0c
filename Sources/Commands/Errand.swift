import Findings
import Foundation
import Terminal
import Wizard
import Wording

/// A few questions one after the other, whose answers come to one thing: nothing is done before the last one.
struct Errand<Outcome>: Dialogue {
    let texts: Texts
    let terminal: any Terminal
    var exchange = Exchange()
    /// What is said to whoever leaves before the end.
    var parting = CommandText.startEnd
    /// Where it is written down; nil for nowhere.
    private let kept: KeptPlace?
    /// What was entered at a prompt and not sent.
    private var held: ErrandNotes.Held?
    /// The folder of the dossier that is to be made; nil where it is not known.
    private let folder: String?
    private let work: (inout Errand) throws -> Outcome

    init(
        _ texts: Texts, on terminal: any Terminal, keptIn kept: KeptPlace? = nil,
        making folder: String? = nil,
        _ work: @escaping (inout Errand) throws -> Outcome
    ) {
        (self.texts, self.terminal, self.kept, self.work) = (texts, terminal, kept, work)
        self.folder = folder
    }

    private struct GoesBack: Error {
        /// How many prompts are gone back over.
        var prompts: Int
    }

    /// Asks from the beginning, or from where one was when the program was ended.
    mutating func run() throws -> Outcome {
        if let notes = kept?.read(ErrandNotes.self) {
            (exchange, held) = (notes.exchange.cleaned, notes.held)
            terminal.show(texts(CommandText.startResumed))
        }
        let outcome = try hold()
        kept?.forget()
        return outcome
    }

    mutating func wait(as attempt: Errand) {
        held = attempt.held
        keepNotes()
    }

    mutating func keep(_ unsent: Unsent, at name: String) {
        held = ErrandNotes.Held(prompt: name, unsent: unsent)
        keepNotes()
    }

    private func keepNotes() {
        // At the first prompt there is nothing to go on with.
        if exchange.isBegun || held?.unsent.text.isEmpty == false {
            kept?.keep(ErrandNotes(exchange: exchange, held: held, folder: folder, here: KeptPlace.here))
        } else {
            kept?.forget()
        }
    }

    mutating func proceed() throws -> Outcome? {
        do {
            return try work(&self)
        } catch let back as GoesBack {
            exchange.stepBack(over: back.prompts)
            stage.turnPage()
            return nil
        }
    }

    func show(_ line: String) { stage.show(line) }

    func refuse(_ line: String) { stage.refuse(line) }

    /// A line, without spaces around it.
    ///
    /// - Throws: `Ended` when there is no more input or the person leaves, after a word on how to start.
    mutating func line(_ key: some TextKey, _ arguments: [String: TextArgument] = [:]) throws -> String {
        let question = texts(key, arguments)
        stage.turnPage()
        show(question)
        defer { stage.withdraw(question) }
        return try reply(to: Asked(), named: question, takesWhole: true)
    }

    enum Picked {
        case entry(Int)
        /// Words of one's own.
        case text(String)
    }

    /// The position of one of a few ways, asked for by its number, or by how only it begins, until there is one.
    mutating func choice(of ways: [String]) throws -> Int {
        while true {
            switch try pick(of: ways) {
            case .entry(let position): return position
            case .text(let words):
                let begun = ways.indices.filter { ways[$0].lowercased().hasPrefix(words.lowercased()) }
                if words.count > 2, begun.count == 1 { return begun[0] }
                refuse(texts(CommandText.startWhich, ["count": .count(ways.count)]))
            }
        }
    }

    /// One of a few ways by its number, or something else.
    mutating func pick(of ways: [String]) throws -> Picked {
        stage.turnPage()
        return try pick(of: ways, under: [])
    }

    private mutating func pick(of ways: [String], under title: [String]) throws -> Picked {
        let question = texts(CommandText.startWhich, ["count": .count(ways.count)])
        let lines = title + (terminal.drawsForms ? [] : ways.enumerated().map { "\($0 + 1). \($1)" })
        lines.forEach(show)
        defer { lines.forEach(stage.withdraw) }
        if !terminal.drawsForms { show(question) }
        let form = Asked.Form.choice(Picking(ways.map { Picking.Entry(label: $0) }))
        let typed = try reply(
            to: Asked(form: form), named: ways.joined(separator: "\n"), takesWhole: false)
        guard let number = Int(typed), ways.indices.contains(number - 1) else { return .text(typed) }
        return .entry(number - 1)
    }

    /// What is meant where a reply may be a command, or has one at its end: the command, or the answer.
    private mutating func meant(by typed: String, takesWhole: Bool) throws -> String {
        guard terminal.isAttended, spoken(by: typed) == nil, !FileManager.default.fileExists(atPath: typed),
            let meant = CommandWords(texts).meant(by: typed), takesWhole || meant.answer != nil
        else { return typed }
        while true {
            switch try pick(of: meant.ways(takesWhole: takesWhole), under: [meant.question]) {
            case .entry(0): return meant.command
            case .entry: return takesWhole ? typed : meant.answer ?? typed
            case .text: refuse(texts(CommandText.startWhich, ["count": .count(2)]))
            }
        }
    }

    /// - Parameter takesWhole: whether any words are a reply, so that a command at their end may be part of it.
    private mutating func reply(to asked: Asked, named name: String, takesWhole: Bool) throws -> String {
        var asked = asked
        asked.shortcuts = [
            Shortcut(.escape, word(for: "command.back"), .reply("/1")),
            Shortcut(.function(1), word(for: "command.help"), .reply("/0"), isAlwaysNamed: true),
            Shortcut(.function(10), word(for: "command.quit"), .reply("/9"), isAlwaysNamed: true),
        ]
        asked.subject = Asked.Subject("start")
        // What is left at one question is not gone on with at another.
        asked.subject.path = name
        if let held, held.prompt == name {
            (asked.entered, asked.at) = (held.unsent.text.cleaned(keepingLines: true), held.unsent.at)
        }
        while true {
            let reply = try exchange.next(at: asked, named: name).reply
            if held?.prompt == name { held = nil }
            switch reply {
            case .line(let line):
                let typed = try meant(by: line.trimmed, takesWhole: takesWhole)
                switch spoken(by: typed) {
                case nil: return typed
                case .quit?:
                    kept?.forget()
                    throw leaving(.usage)
                case .back?: throw GoesBack(prompts: typed == line.trimmed ? 2 : 3)
                case .help?, .go?, .other?: show(texts(CommandText.startHelp))
                }
            case .cut: return ""
            case .ended: throw leaving(.usage)
            case .interrupted: throw leaving(.interrupted)
            }
        }
    }

    /// A command of the conversation, and no path of a folder; a question mark asks for help.
    private func spoken(by typed: String) -> CommandWords.Spoken? {
        if typed == "?" { return .help }
        let isPath = typed.dropFirst().contains("/") || FileManager.default.fileExists(atPath: typed)
        return isPath ? nil : CommandWords(texts).spoken(by: typed)
    }

    private func word(for command: String) -> String {
        texts.text(command)?.split(separator: ";").first.map(String.init) ?? ""
    }

    private func leaving(_ status: ExitStatus) -> Ended {
        show(texts(parting))
        return Ended(status: status)
    }
}

/// Where an errand stands, as it is written down.
struct ErrandNotes: Codable {
    struct Held: Codable {
        /// The name of the prompt.
        var prompt: String
        var unsent: Unsent
    }

    var exchange: Exchange
    var held: Held?
    /// The folder of the dossier that is to be made, as it was typed in the folder one was in.
    var folder: String?
    var here: String?
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
