package import Catalog
package import Guide
package import Terminal
package import Wording
import Answers
import Findings
import Foundation

/// Asks for a practice of one's own, one question at a time.
package struct PracticeInterview {
    private let terminal: any Terminal
    private let form: PracticeForm
    private let taken: Set<String>
    private let sheet: (Practice) -> [String]
    private let notebook: Notebook
    private var draft: PracticeDraft
    private var texts: Texts { form.texts }

    /// Whether the replies are in the notebook; not when what an earlier conversation left had to stay there.
    package private(set) var keepsReplies = true

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
        form = PracticeForm(texts: texts, themes: themes, countries: countries, today: today)
        draft = PracticeDraft(language: texts.language)
    }

    /// - Throws: what the notebook throws when a reply cannot be kept.
    package mutating func run() throws -> Outcome {
        if let outcome = try takeUp() { return left(outcome) }
        terminal.show(texts(draft.passed.isEmpty ? CollectingText.opening : .goesOn))
        terminal.show(texts(CollectingText.commands))
        var position = draft.firstGap
        while true {
            let part = draft.parts[position]
            show(part)
            switch reply(to: part) {
            case .next where part == .keep:
                return draft.replies[.keep] == .flag(false) ? left(.quit) : .practice(practice)
            case .next:
                // Who has gone back comes forward question by question, who fills a gap goes to the next one.
                let isNew = !draft.passed.contains(part)
                if let outcome = try pass(part) { return left(outcome) }
                position = isNew ? draft.firstGap : position + 1
            case .back: position = max(0, position - 1)
            case .left(let outcome): return left(outcome)
            }
        }
    }

    private var practice: Practice {
        let told = draft.practice(id: "")
        let id = Practice.newID(country: told.country, title: told.title.en, taken: taken)
        return draft.practice(id: id)
    }

    private func left(_ outcome: Outcome) -> Outcome {
        terminal.show(texts(outcome == .ended ? CollectingText.unfinished : .nothingSaved))
        if keepsReplies, !draft.passed.isEmpty {
            terminal.show(texts(CollectingText.kept, ["command": .text(notebook.continuation)]))
        }
        return outcome
    }

    // MARK: Keeping

    /// Keeps the replies so far, again and again while that fails and the person wants to.
    ///
    /// - Returns: how it ended, when the person interrupts it.
    private mutating func pass(_ part: PracticePart) throws -> Outcome? {
        draft.passed.insert(part)
        while keepsReplies {
            do {
                try notebook.keep(KeptReplies(draft).bytes)
                return nil
            } catch {
                sayNotKept(part, error)
                switch waitForAnotherTry() {
                case .next, .back: continue
                case .left(.interrupted): return .interrupted
                case .left: throw error
                }
            }
        }
        return nil
    }

    private func sayNotKept(_ part: PracticePart, _ error: any Error) {
        if let value = draft.replies[part] {
            let words = form.words(for: value, of: part, in: draft)
            terminal.show(texts(CollectingText.notKept, ["reply": .text(words)]))
        }
        let refusal = error as? any Refusal
        let arguments = (refusal?.arguments ?? [:]).mapValues { TextArgument.text($0) }
        let reason = refusal.flatMap { texts.text("error." + $0.code, arguments) } ?? ""
        terminal.refuse(texts(CollectingText.tryAgain, ["reason": .text(reason)]))
    }

    private func waitForAnotherTry() -> Turn {
        while true {
            switch terminal.ask("> ") {
            case .ended: return .left(.ended)
            case .interrupted: return .left(.interrupted)
            case .cut: break
            case .line(let line):
                let typed = line.trimmingCharacters(in: .whitespaces)
                if typed.isEmpty { return .next }
                if typed.hasPrefix("/"), case .left(let outcome)? = command(typed) { return .left(outcome) }
            }
            terminal.refuse(texts(CollectingText.tryAgain, ["reason": .text("")]))
        }
    }

    /// Offers to go on with what an earlier conversation left; an outcome when the person leaves instead.
    private mutating func takeUp() throws -> Outcome? {
        guard let bytes = notebook.left else { return nil }
        guard let kept = KeptReplies(bytes: bytes) else {
            terminal.show(texts(CollectingText.damaged, ["path": .text(try notebook.setAside())]))
            return nil
        }
        var earlier = draft
        let lost = form.takeUp(kept, into: &earlier)
        let title = (earlier.title ?? texts(CollectingText.untitled)).cleaned()
        guard notebook.canAsk else {
            keepsReplies = false
            terminal.show(texts(CollectingText.leftAlone, ["title": .text(title)]))
            return nil
        }
        terminal.show(
            texts(
                CollectingText.goOn, ["title": .text(title), "count": .count(earlier.passed.count)]), .strong)
        switch answerToGoingOn() {
        case .next: draft = earlier
        case .back: terminal.show(texts(CollectingText.setAside, ["path": .text(try notebook.setAside())]))
        case .left(let outcome):
            draft = earlier
            return outcome
        }
        if lost > 0, !draft.passed.isEmpty {
            terminal.show(texts(CollectingText.lost, ["count": .count(lost)]))
        }
        return nil
    }

    /// `.next` to go on, `.back` to begin anew.
    private func answerToGoingOn() -> Turn {
        let field = form.field(of: .keep)
        while true {
            switch terminal.ask("> ") {
            case .ended: return .left(.ended)
            case .interrupted: return .left(.interrupted)
            case .cut: terminal.show(texts(CollectingText.cut))
            case .line(let line):
                let typed = line.trimmingCharacters(in: .whitespaces)
                if typed.isEmpty { return .next }
                if typed.hasPrefix("/") {
                    if case .left(let outcome)? = command(typed) { return .left(outcome) }
                    continue
                }
                switch field.read(typed, options: [], language: texts.language) {
                case .success(let value): return value == .flag(false) ? .back : .next
                case .failure(let problem): terminal.show(problem.words(texts, for: field))
                }
            }
        }
    }

    // MARK: One question

    private func show(_ part: PracticePart) {
        terminal.show("")
        if part == .keep { terminal.show(sheet(practice).joined(separator: "\n") + "\n") }
        terminal.show(form.question(of: part), .strong)
        let options = part == .fact(.country) ? [] : form.options(of: part, in: draft)
        for (index, option) in options.enumerated() {
            terminal.show("\(index + 1). \(option.label[texts.language])")
        }
        if let value = draft.replies[part], part != .keep {
            let words = form.words(for: value, of: part, in: draft)
            terminal.show(
                texts(part.isOptional ? CollectingText.again : .now, ["value": .text(words)]))
        } else {
            terminal.show(form.hint(for: part, in: draft))
        }
    }

    private enum Turn {
        case next, back
        case left(Outcome)
    }

    /// Asks until the part has a reply or is left.
    private mutating func reply(to part: PracticePart) -> Turn {
        while true {
            switch terminal.ask("> ") {
            case .ended: return .left(.ended)
            case .interrupted: return .left(.interrupted)
            case .cut: terminal.show(texts(CollectingText.cut))
            case .line(let line):
                let typed = line.trimmingCharacters(in: .whitespaces)
                if typed.hasPrefix("/"), let turn = command(typed) { return turn }
                if !typed.hasPrefix("/"), take(typed, for: part) { return .next }
            }
        }
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
            guard let sound = checked(value, for: part) else { return false }
            draft.replies[part] = sound
            return true
        } catch {
            terminal.show(error.words(texts, for: field))
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
        terminal.show(texts(CollectingText.needed))
        return false
    }

    /// The value as it is kept; nil after a word on why it cannot be used.
    private func checked(_ value: Value, for part: PracticePart) -> Value? {
        if let trouble = form.trouble(with: value, for: part) {
            terminal.show(texts(trouble))
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
    private func command(_ typed: String) -> Turn? {
        let word = typed.dropFirst().trimmingCharacters(in: .whitespaces).lowercased()
        // Those of the conversation, so that both go by the same.
        if word == "1" || texts.listed(in: "command.back").contains(word) { return .back }
        if word == "9" || texts.listed(in: "command.quit").contains(word) { return .left(.quit) }
        terminal.show(texts(CollectingText.commands))
        return nil
    }
}
