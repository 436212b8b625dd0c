import Answers
import Findings
import Guide
import Terminal
import Wording

/// What could not be saved, and why.
struct Trouble {
    var changes: [Change]
    var error: any Error
}

/// Trying again what could not be saved; what was entered stays until it is, or until the person leaves without it.
extension Conversation {
    /// - Throws: `Departure` when the person leaves; the trouble then stands.
    mutating func insist<Outcome>(on changes: [Change], _ work: () throws -> Outcome) throws -> Outcome {
        while true {
            // Where there is a reply to it already, the work has failed already.
            if !exchange.holdsReply(named: how) {
                do {
                    if let trouble { try surroundings.keeping.mend(trouble.error) }
                    let outcome = try work()
                    trouble = nil
                    return outcome
                } catch {
                    trouble = Trouble(changes: changes, error: error)
                    sayTrouble()
                }
            }
            while try !agreesToAnotherTry() {}
        }
    }

    private var how: String { texts(InsistText.how, ["quit": .text(commands.name(of: .quit))]) }

    /// Only an empty line agrees: what is typed here would be lost.
    private mutating func agreesToAnotherTry() throws -> Bool {
        let asked = Asked(
            hint: drawsForms ? how : "", place: surroundings.title,
            shortcuts: [
                shortcut(.function(1), .help, .reply("/\(Command.help.number)")),
                Shortcut(
                    .function(10), String(commands.name(of: .quit).dropFirst()), .reply("/9"),
                    isAlwaysNamed: true),
            ],
            subject: Asked.Subject("retry"))
        entering = nil
        switch try exchange.next(at: asked, named: how).reply {
        case .ended: throw Departure.left(.ended)
        case .interrupted: throw Departure.left(.interrupted)
        case .cut: return false
        case .line(let line):
            if line.trimmed.isEmpty { return true }
            if case .command(.quit, _) = commands.read(line.trimmed) { throw Departure.left(.quit) }
            refuse(how)
            return false
        }
    }

    /// Why something is not saved, how to try again, and what it is, in full; what is said last stays in sight on a
    /// terminal of lines, what is said first on a screen.
    private func sayTrouble() {
        guard let trouble else { return }
        let key = trouble.changes.isEmpty ? InsistText.again : .tryAgain
        let reason = texts(
            key,
            ["reason": .text(sentence(for: trouble.error)), "quit": .text(commands.name(of: .quit))])
        if drawsForms { refuse(reason) }
        sayUnsaved()
        if !drawsForms { refuse(reason) }
    }

    func sayUnsaved() { sayUnsaved(trouble?.changes ?? []) }

    func sayUnsaved(_ changes: [Change]) {
        for line in changes.compactMap(words) {
            say(InsistText.notSaved, ["answer": .text(line)])
        }
    }

    private func sentence(for error: any Error) -> String {
        let refusal = error as? any Refusal
        let arguments = (refusal?.arguments ?? [:]).mapValues { TextArgument.text($0) }
        return refusal.flatMap { texts.text("error." + $0.code, arguments) } ?? texts(InsistText.failed)
    }

    /// The question or cell and what was entered there.
    private func words(for change: Change) -> String? {
        guard let path = change.path, let field = field(at: path) else { return nil }
        return enteredWords(change).map { field.label[language] + " " + $0 }
    }

    /// What was entered; nil for a change that says nothing.
    func enteredWords(_ change: Change) -> String? {
        switch change {
        case .set(let path, let value):
            field(at: path).map { $0.words(for: value, options: words.options(of: $0, in: path), texts) }
        case .mark(_, let mark): markWords(mark)
        case .note(_, let text, _), .revise(_, _, let text), .assign(_, let text): text
        case .clear, .order, .undo, .version, .copied, .confirm: nil
        }
    }

    func field(at path: AnswerPath) -> Field? {
        let question = guide.question(path.question)
        return path.column.flatMap { question?.column($0) }?.field ?? question?.field
    }
}

enum InsistText: String, TextKey {
    case notSaved = "wizard.insist-not-saved"
    case tryAgain = "wizard.insist-try-again"
    case again = "wizard.insist-again"
    case how = "wizard.insist-how"
    case failed = "wizard.insist-failed"
}
