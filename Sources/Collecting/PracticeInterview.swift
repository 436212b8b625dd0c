package import Catalog
package import Guide
package import Terminal
package import Wording
import Answers
import Foundation

/// Asks for a practice of one's own, one question at a time.
package struct PracticeInterview {
    private let terminal: any Terminal
    private let form: PracticeForm
    private let taken: Set<String>
    private let sheet: (Practice) -> [String]
    private var draft: PracticeDraft
    private var texts: Texts { form.texts }

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
    ///   - sheet: the practice as it will be shown to others, for a last look.
    package init(
        terminal: any Terminal, texts: Texts, themes: [Option], countries: [Option], taken: Set<String>,
        today: Day, sheet: @escaping (Practice) -> [String]
    ) {
        (self.terminal, self.taken, self.sheet) = (terminal, taken, sheet)
        form = PracticeForm(texts: texts, themes: themes, countries: countries, today: today)
        draft = PracticeDraft(language: texts.language)
    }

    package mutating func run() -> Outcome {
        terminal.show(texts(CollectingText.opening))
        terminal.show(texts(CollectingText.commands))
        var position = 0
        while draft.parts.indices.contains(position) {
            let part = draft.parts[position]
            show(part)
            switch reply(to: part) {
            case .next where part == .keep && draft.replies[.keep] == .flag(false): return left(.quit)
            case .next: position += 1
            case .back: position = max(0, position - 1)
            case .left(let outcome): return left(outcome)
            }
        }
        return .practice(practice)
    }

    private var practice: Practice {
        let told = draft.practice(id: "")
        let id = Practice.newID(country: told.country, title: told.title.en, taken: taken)
        return draft.practice(id: id)
    }

    private func left(_ outcome: Outcome) -> Outcome {
        terminal.show(texts(outcome == .ended ? CollectingText.unfinished : .nothingKept))
        return outcome
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

    /// What the kind of the field does not check by itself.
    private func checked(_ value: Value, for part: PracticePart) -> Value? {
        switch (part, value) {
        case (.source(_, .address), .text(let text)):
            let isPage = ["https://", "http://"].contains { text.hasPrefix($0) && text.count > $0.count + 2 }
            if isPage, !text.contains(where: \.isWhitespace) { return value }
            terminal.show(texts(CollectingText.notAnAddress))
            return nil
        case (.cost(.currency), .text(let text)):
            if text.count == 3, text.allSatisfy({ $0.isASCII && $0.isLetter }) {
                return .text(text.uppercased())
            }
            terminal.show(texts(CollectingText.notACurrency))
            return nil
        case (.fact(.population), .number(let number)):
            return .number(Decimal(NSDecimalNumber(decimal: number).intValue))
        default: return value
        }
    }

    /// A command by its word in either language or by its number; nil after the list of commands was shown.
    private func command(_ typed: String) -> Turn? {
        let word = typed.dropFirst().trimmingCharacters(in: .whitespaces).lowercased()
        if word == "1" || names(of: "command.back").contains(word) { return .back }
        if word == "9" || names(of: "command.quit").contains(word) { return .left(.quit) }
        terminal.show(texts(CollectingText.commands))
        return nil
    }

    /// The words of a command of the conversation, so that both go by the same.
    private func names(of command: String) -> [String] {
        Language.allCases.flatMap { language in
            (texts.inLanguage(language).text(command) ?? "").split(separator: ";").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
        }
    }
}
