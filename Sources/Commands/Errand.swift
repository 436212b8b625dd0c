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
    let kept: KeptPlace?
    var held: [String: ErrandNotes.Held] = [:]
    private var earlier: [String: String] = [:]
    /// The folder of the dossier that is to be made; nil where it is not known.
    private let folder: String?
    private let work: (inout Errand) throws -> Outcome

    /// The prompts that led here, and how many replies had been acted on when each was come to.
    private(set) var trail: [(name: String, count: Int)] = []
    /// How many had been acted on when it was come to the prompt one is at.
    private(set) var reached = 0
    /// What was replied at them.
    private var said: [String: String] = [:]
    /// Why a reply at the prompt of this name could not be used.
    private var refusal: (name: String?, line: String)?

    init(
        _ texts: Texts, on terminal: any Terminal, keptIn kept: KeptPlace? = nil,
        making folder: String? = nil,
        _ work: @escaping (inout Errand) throws -> Outcome
    ) {
        (self.texts, self.terminal, self.kept, self.work) = (texts, terminal, kept, work)
        self.folder = folder
    }

    struct GoesBack: Error {
        /// How many replies stay.
        var count: Int
    }

    /// Asks from the beginning, or from where one was when the program was ended.
    mutating func run() throws -> Outcome {
        if let notes = kept?.read(ErrandNotes.self) {
            (exchange, held) = (notes.exchange.cleaned, notes.held)
            earlier = notes.earlier.mapValues { $0.cleaned() }
            terminal.show(texts(CommandText.startResumed))
        }
        let outcome = try hold()
        kept?.forget()
        return outcome
    }

    /// Asks again what was asked last, after going back from what came of it.
    mutating func runAgain() throws -> Outcome {
        if let last = trail.last { goBack(to: last.count) }
        return try run()
    }

    mutating func wait(as attempt: Errand) {
        held = attempt.held
        keepNotes()
    }

    mutating func keep(_ unsent: Unsent, at name: String) {
        held[name] = unsent.isEmpty ? nil : ErrandNotes.Held(after: exchange.given.count, unsent: unsent)
        keepNotes()
    }

    private func keepNotes() {
        // At the first prompt there is nothing to go on with.
        if exchange.isBegun || held.values.contains(where: { !$0.unsent.text.isEmpty }) {
            let notes = ErrandNotes(
                exchange: exchange, held: held, earlier: earlier, folder: folder, here: KeptPlace.here)
            kept?.keep(notes)
        } else {
            kept?.forget()
        }
    }

    mutating func proceed() throws -> Outcome? {
        (trail, said, refusal) = ([], [:], nil)
        do {
            return try work(&self)
        } catch let back as GoesBack {
            goBack(to: back.count)
            return nil
        }
    }

    private mutating func goBack(to count: Int) {
        earlier.merge(said) { $1 }
        exchange.goBack(to: count)
        stage.turnPage()
    }

    func show(_ line: String) { stage.show(line) }

    mutating func refuse(_ line: String) {
        stage.refuse(line)
        refusal = (trail.last?.name, line)
    }

    // MARK: Asking

    /// A line, without spaces around it.
    ///
    /// - Parameter takesPath: whether what begins with a slash may be a path.
    /// - Throws: `Ended` when there is no more input or the person leaves, after a word on how to start.
    mutating func line(
        _ key: some TextKey, _ arguments: [String: TextArgument] = [:], takesPath: Bool = false
    ) throws -> String {
        let question = texts(key, arguments)
        stage.turnPage()
        show(question)
        defer { stage.withdraw(question) }
        return try reply(to: Asked(), named: question, Awaited(takesWhole: true, takesPath: takesPath))
    }

    enum Picked {
        case entry(Int)
        /// Words of one's own.
        case text(String)
    }

    /// The position of one of a few ways, asked for by its number, or by how only it begins, until there is one.
    ///
    /// - Parameter otherwise: why other words are no choice.
    mutating func choice(of ways: [String], otherwise: String) throws -> Int {
        while true {
            switch try pick(of: ways) {
            case .entry(let position): return position
            case .text(let words):
                let begun = ways.indices.filter { ways[$0].lowercased().hasPrefix(words.lowercased()) }
                if words.count > 2, begun.count == 1 { return begun[0] }
                refuse(otherwise)
            }
        }
    }

    /// One of a few ways by its number, or something else; nothing is no choice.
    ///
    /// - Parameter reason: why it is asked, where that has to be said.
    mutating func pick(of ways: [String], because reason: String? = nil) throws -> Picked {
        stage.turnPage()
        let lines = lines(for: ways, under: reason)
        lines.forEach(show)
        defer { lines.forEach(stage.withdraw) }
        var typed = ""
        while typed.isEmpty {
            typed = try reply(
                to: Asked(form: .choice(Picking(ways.map { Picking.Entry(label: $0) }))),
                named: ways.joined(separator: "\n"), Awaited(takesWhole: false, takesPath: false))
            if typed.isEmpty { refuse(texts(CommandText.startWhich, ["count": .count(ways.count)])) }
        }
        guard let number = Int(typed), ways.indices.contains(number - 1) else { return .text(typed) }
        return .entry(number - 1)
    }

    /// What is said with a choice; the ways too where no form shows them.
    func lines(for ways: [String], under title: String?) -> [String] {
        let title = title.map { [$0] } ?? []
        guard !terminal.drawsForms else { return title }
        return title + ways.enumerated().map { "\($0 + 1). \($1)" }
            + [texts(CommandText.startWhich, ["count": .count(ways.count)])]
    }

    private mutating func reply(to bare: Asked, named name: String, _ awaited: Awaited) throws -> String {
        come(to: name)
        while true {
            let count = exchange.taken
            let asked = furnished(bare, name)
            let given = try exchange.next(at: asked, named: name)
            if held[name]?.after == count, !given.leavesUnsent { held[name] = nil }
            switch given.reply {
            case .cut: return ""
            case .ended: throw leaving(.usage)
            case .interrupted: throw leaving(.interrupted)
            case .line(let line):
                if var typed = try answer(line, given, at: asked, awaited) {
                    if line.isEmpty, let standing = standing(at: name) { typed = standing }
                    if !typed.isEmpty { said[name] = typed }
                    return typed
                }
                exchange.forget(since: count)
            }
        }
    }

    private mutating func come(to name: String) {
        reached = exchange.taken
        // Who comes to a prompt again goes back from there as from the first time.
        if let before = trail.firstIndex(where: { $0.name == name }) {
            trail.removeSubrange((before + 1)...)
        } else {
            trail.append((name, exchange.taken))
        }
        guard let refusal, refusal.name != name else { return }
        stage.withdraw(refusal.line)
        self.refusal = nil
    }

    /// What was replied at a prompt before one went back over it, which is in sight there.
    private func standing(at name: String) -> String? {
        terminal.drawsForms && said[name] == nil ? earlier[name] : nil
    }

    /// With what stands in the form.
    private func furnished(_ bare: Asked, _ name: String) -> Asked {
        var asked = bare
        asked.shortcuts = shortcuts
        asked.subject = Asked.Subject("start")
        // What is left at one question is not gone on with at another.
        asked.subject.path = name
        let standing = standing(at: name)
        switch bare.form {
        case .choice(var picking):
            picking.picked = standing.flatMap { Int($0) }.map { [$0 - picking.first] } ?? []
            picking.isWhole = false
            asked.form = .choice(picking)
        default:
            asked.form = .line(standing ?? "")
            asked.emptied = standing.map { _ in " " }
            // What was refused stands there to be mended or replaced.
            asked.entered = said[name] ?? ""
        }
        if let held = held[name], held.after == exchange.taken {
            (asked.entered, asked.at) = (held.unsent.text.cleaned(keepingLines: true), held.unsent.at)
        }
        asked.isRefused = !asked.entered.isEmpty && asked.entered == said[name]
        return asked
    }
}
