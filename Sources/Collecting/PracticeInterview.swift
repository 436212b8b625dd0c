package import Catalog
package import Guide
package import Terminal
package import Wording
import Answers
import Findings
import Foundation

/// Asks for a practice of one's own, one question at a time.
package struct PracticeInterview: Dialogue {
    package let terminal: any Terminal
    package var exchange = Exchange()
    let form: PracticeForm
    private let taken: Set<String>
    private let sheet: (Practice) -> [String]
    let notebook: Notebook
    var draft: PracticeDraft
    private var place = Place.opening
    /// What was entered at a part and not sent.
    var entered: [PracticePart: String] = [:]
    /// Why the replies could not be kept, while that is so.
    private var trouble: (any Error)?
    var texts: Texts { form.texts }

    /// Whether the replies are in the notebook; not when what an earlier conversation left had to stay there.
    package internal(set) var keepsReplies = true

    /// How it ended.
    package enum Outcome: Hashable, Sendable {
        case practice(Practice)
        /// The person left on purpose.
        case quit
        /// The input ended before the last question.
        case ended
        /// Ctrl-C.
        case interrupted
    }

    private enum Place: Hashable {
        /// The offer to go on with what an earlier conversation left.
        case opening
        case part(Int)
    }

    /// - Parameters:
    ///   - themes: the themes of the guide in use.
    ///   - countries: by ISO 3166-1 code, with their names.
    ///   - taken: ids that are in use.
    ///   - notebook: where the replies are kept meanwhile.
    ///   - sheet: the practice as it will be shown to others, for a last look.
    package init(
        terminal: any Terminal, texts: Texts, themes: [Option], countries: [Option], taken: Set<String>,
        today: Day, notebook: Notebook, sheet: @escaping (Practice) -> [String]
    ) {
        (self.terminal, self.taken, self.notebook, self.sheet) = (terminal, taken, notebook, sheet)
        let byName = countries.sorted { $0.label[texts.language] < $1.label[texts.language] }
        form = PracticeForm(texts: texts, themes: themes, countries: byName, today: today)
        draft = PracticeDraft(language: texts.language)
    }

    /// - Throws: what the notebook throws when a reply cannot be kept.
    package mutating func run() throws -> Outcome { try hold() }

    package mutating func proceed() throws -> Outcome? {
        switch place {
        case .opening: return try open()
        case .part(let position): return try ask(at: position)
        }
    }

    mutating func move(to position: Int) {
        (place, exchange) = (.part(position), Exchange())
    }

    private var practice: Practice {
        let told = draft.practice(id: "")
        let id = Practice.newID(country: told.country, title: told.title.en, taken: taken)
        return draft.practice(id: id)
    }

    func left(_ outcome: Outcome) -> Outcome {
        stage.show(texts(outcome == .ended ? CollectingText.unfinished : .nothingSaved))
        if keepsReplies, !draft.passed.isEmpty {
            stage.show(texts(CollectingText.kept, ["command": .text(notebook.continuation)]))
        }
        return outcome
    }

    // MARK: One question

    enum Turn {
        case next, back
        case left(Outcome)
    }

    private mutating func ask(at position: Int) throws -> Outcome? {
        let part = draft.parts[position]
        stage.turnPage()
        show(part)
        switch try reply(to: part) {
        case .next where part == .keep:
            return draft.replies[.keep] == .flag(false) ? left(.quit) : .practice(practice)
        case .next:
            // Who has gone back comes forward question by question, who fills a gap goes to the next one.
            let isNew = !draft.passed.contains(part)
            if let outcome = try pass(part) { return left(outcome) }
            move(to: isNew ? draft.firstGap : position + 1)
        case .back: move(to: max(0, position - 1))
        case .left(let outcome): return left(outcome)
        }
        return nil
    }

    private func show(_ part: PracticePart) {
        stage.show("")
        if part == .keep { stage.show(sheet(practice).joined(separator: "\n") + "\n") }
        stage.show(form.question(of: part), .strong)
        if !terminal.drawsForms, part != .fact(.country) {
            for (index, option) in form.options(of: part, in: draft).enumerated() {
                stage.show("\(index + 1). \(option.label[texts.language])")
            }
        }
        if let value = draft.replies[part], part != .keep {
            let words = form.words(for: value, of: part, in: draft)
            stage.show(texts(part.isOptional ? CollectingText.again : .now, ["value": .text(words)]))
        } else {
            stage.show(form.hint(for: part, in: draft, isDrawn: terminal.drawsForms))
        }
        if !terminal.drawsForms, let left = entered[part] {
            stage.show(texts(CollectingText.typedBefore, ["text": .text(left)]))
        }
    }

    /// Asks until the part has a reply or is left.
    private mutating func reply(to part: PracticePart) throws -> Turn {
        let asked = Asked(
            form: terminal.drawsForms ? form.form(for: part, in: draft) : .line(""), shortcuts: keys,
            entered: entered[part] ?? "", emptied: part.isOptional ? "-" : nil, subject: subject(of: part))
        switch try exchange.next(at: asked, named: part.name).reply {
        case .ended: return .left(.ended)
        case .interrupted: return .left(.interrupted)
        case .cut: stage.refuse(texts(CollectingText.cut))
        case .line(let line):
            let typed = line.trimmingCharacters(in: .whitespaces)
            if typed.hasPrefix("/"), let turn = command(typed) { return turn }
            if !typed.hasPrefix("/"), take(typed, for: part) {
                entered[part] = nil
                return .next
            }
        }
        throw Waiting.again
    }

    private func subject(of part: PracticePart) -> Asked.Subject {
        var subject = Asked.Subject("practice")
        subject.path = part.name
        return subject
    }

    var keys: [Shortcut] {
        guard terminal.drawsForms else { return [] }
        return [
            Shortcut(.escape, texts(CollectingText.back), .reply("/1")),
            Shortcut(.function(1), texts(CollectingText.help), .reply("/0"), isAlwaysNamed: true),
            Shortcut(.function(10), texts(CollectingText.leave), .reply("/9"), isAlwaysNamed: true),
        ]
    }

    /// Keeps a reply; false when it was none, after a word on why.
    private mutating func take(_ typed: String, for part: PracticePart) -> Bool {
        if typed.isEmpty { return takeNothing(for: part) }
        if part.isOptional, ["-", "–"].contains(typed) {
            draft.replies[part] = nil
            return true
        }
        let field = form.field(of: part)
        do throws(ReplyProblem) {
            let options = form.options(of: part, in: draft)
            let value = try field.read(typed, options: options, language: texts.language).get()
            // A figure of a practice is one its source gives.
            if value.isAbout { throw .notANumber }
            guard let sound = checked(value, for: part) else { return false }
            draft.replies[part] = sound
            return true
        } catch {
            stage.refuse(error.words(texts, for: field))
            return false
        }
    }

    private mutating func takeNothing(for part: PracticePart) -> Bool {
        if draft.replies[part] != nil, part != .keep { return true }
        if let proposal = form.proposal(for: part, in: draft) {
            draft.replies[part] = proposal
            return true
        }
        if part.isOptional { return true }
        stage.refuse(texts(CollectingText.needed))
        return false
    }

    /// The value as it is kept; nil after a word on why it cannot be used.
    private func checked(_ value: Value, for part: PracticePart) -> Value? {
        if let trouble = form.trouble(with: value, for: part) {
            stage.refuse(texts(trouble))
            return nil
        }
        switch (part, value) {
        case (.cost(.currency), .text(let text)): return .text(text.uppercased())
        case (.fact(.population), .number(let number)):
            return .number(Decimal(NSDecimalNumber(decimal: number).intValue))
        default: return value
        }
    }

    /// A command by its word in either language or by its number; nil after the list of commands was shown.
    func command(_ typed: String) -> Turn? {
        let word = typed.dropFirst().trimmingCharacters(in: .whitespaces).lowercased()
        // Those of the conversation, so that both go by the same.
        if word == "1" || texts.listed(in: "command.back").contains(word) { return .back }
        if word == "9" || texts.listed(in: "command.quit").contains(word) { return .left(.quit) }
        stage.show(texts(CollectingText.commands))
        return nil
    }
}

// MARK: Keeping

extension PracticeInterview {
    /// What is entered and not sent; a disk that takes no more is met, and told, when the reply is kept.
    package mutating func keep(_ unsent: Unsent, at name: String) {
        guard keepsReplies, case .part(let position) = place else { return }
        entered[draft.parts[position]] = unsent.text.isEmpty ? nil : unsent.text
        if let bytes = try? KeptReplies(draft, entered).bytes { try? notebook.keep(bytes) }
    }

    private static let tryAgain = "try again"

    package mutating func wait(as attempt: PracticeInterview) { trouble = attempt.trouble }

    /// Keeps the replies so far, again and again while that fails and the person wants to.
    ///
    /// - Returns: how it ended, when the person interrupts it.
    private mutating func pass(_ part: PracticePart) throws -> Outcome? {
        draft.passed.insert(part)
        while keepsReplies {
            // Where there is a reply to it already, keeping has failed already.
            if !exchange.holdsReply(named: Self.tryAgain) {
                do {
                    try notebook.keep(KeptReplies(draft, entered).bytes)
                    return nil
                } catch {
                    trouble = error
                    sayNotKept(part, error)
                }
            }
            switch try waitForAnotherTry() {
            case .next, .back: continue
            case .left(.interrupted): return .interrupted
            case .left(let outcome): if let trouble { throw trouble } else { return outcome }
            }
        }
        return nil
    }

    private func sayNotKept(_ part: PracticePart, _ error: any Error) {
        if let value = draft.replies[part] {
            let words = form.words(for: value, of: part, in: draft)
            stage.show(texts(CollectingText.notKept, ["reply": .text(words)]))
        }
        let refusal = error as? any Refusal
        let arguments = (refusal?.arguments ?? [:]).mapValues { TextArgument.text($0) }
        let reason = refusal.flatMap { texts.text("error." + $0.code, arguments) } ?? ""
        stage.refuse(texts(CollectingText.tryAgain, ["reason": .text(reason)]))
    }

    private mutating func waitForAnotherTry() throws -> Turn {
        while true {
            switch try exchange.next(at: Asked(shortcuts: keys), named: Self.tryAgain).reply {
            case .ended: return .left(.ended)
            case .interrupted: return .left(.interrupted)
            case .cut: break
            case .line(let line):
                let typed = line.trimmingCharacters(in: .whitespaces)
                if typed.isEmpty { return .next }
                if typed.hasPrefix("/"), case .left(let outcome)? = command(typed) { return .left(outcome) }
            }
            stage.refuse(texts(CollectingText.tryAgain, ["reason": .text("")]))
        }
    }
}
