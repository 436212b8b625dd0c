import Guide
import Terminal
import Wording

/// Commands that show something and return to the question.
extension Conversation {
    mutating func showHelp(at prompt: Prompt) {
        if brief == nil {
            say("")
            head(texts(HelpText.title))
        }
        let keys = keys(at: prompt)
        let rows = Command.allCases.filter { works($0, at: prompt) }.map { command in
            let names = [
                commands.name(of: command), commands.name(of: command, in: language.other),
                "/\(command.number)", keys[command],
            ].compactMap(\.self)
            return (names: names.joined(separator: ", "), purpose: purpose(of: command))
        }
        if let brief {
            say(brief.help)
        } else {
            say(hasTables ? HelpText.replies : .repliesSmall)
            say(HelpText.slash)
        }
        showPaged(CommandTable(rows: rows).lines(width: surroundings.terminal.width), at: prompt)
    }

    /// Whether a command does anything at a prompt but say that it does nothing there.
    private func works(_ command: Command, at prompt: Prompt) -> Bool {
        guard isOfHere(command) else { return false }
        return switch command {
        case .later, .unknown, .doesNotApply, .clear, .attach, .copy, .move, .delete:
            prompt.own.contains(command)
        case .why: explains(prompt)
        case .example: hasExample(prompt)
        case .mistakes, .methods, .agenda: prompt.step != nil
        case .frameworks: prompt.question != nil || !prompt.themes.isEmpty
        case .funding: !prompt.themes.isEmpty
        case .closeRow: prompt.place.isCell
        case .row: prompt.question?.field.kind == .table
        case .path: offersPath
        case .table: hasTables
        case .term, .stale: surroundings.small == nil
        case .help, .back, .practices, .status, .quit, .go, .undo, .check, .more, .search, .note, .notes,
            .department, .assigned, .language, .money, .whatIf:
            true
        }
    }

    private var hasTables: Bool { guide.questions.contains { $0.field.kind == .table } }

    /// Whether there is a reason or a way to answer to be told; what is no strategy may have none.
    func explains(_ prompt: Prompt) -> Bool {
        guard let subject = prompt.subject else { return prompt.step != nil }
        return surroundings.small == nil || !subject.why[language].isEmpty
            || !subject.field.help[language].isEmpty
    }

    func hasExample(_ prompt: Prompt) -> Bool {
        guard let subject = prompt.subject else { return false }
        return surroundings.small == nil || !subject.field.example[language].isEmpty
    }

    mutating func inform(_ command: Command, at prompt: Prompt) {
        switch command {
        case .why: show(why(prompt), or: .nothingWhy, at: prompt)
        case .example: show(examples(prompt), or: .nothingExample, at: prompt)
        case .mistakes: show(mistakes(prompt), or: .nothingMistakes, at: prompt)
        case .frameworks: show(frameworks(prompt), or: .nothingFrameworks, at: prompt)
        case .funding:
            let funding = surroundings.advice.funding(for: prompt.themes)
            show(funding.map { "– " + $0 }, or: .nothingFunding, at: prompt)
        case .methods:
            let methods = prompt.step.map { surroundings.advice.methods(for: $0.id) } ?? []
            show(methods.map { "– " + $0 }, or: .nothingMethods, at: prompt)
        case .agenda: show(agenda(prompt), or: .nothingAgenda, at: prompt)
        default: break
        }
    }

    private func why(_ prompt: Prompt) -> [String] {
        guard let subject = prompt.subject else { return [prompt.step?.purpose[language] ?? ""] }
        let all = [subject.why[language], subject.field.help[language]]
        let terms = surroundings.advice.terms(
            in: ([subject.field.label[language]] + all).joined(separator: " "))
        let lines = unseen(all, at: prompt)
        guard !terms.isEmpty else { return lines }
        return lines + [
            texts(
                HelpText.terms,
                ["names": .text(terms.joined(separator: ", ")), "command": .text(commands.name(of: .term))])
        ]
    }

    /// Without the line that a screen shows already: why a question is asked stands over it, the help of a cell too.
    private func unseen(_ lines: [String], at prompt: Prompt) -> [String] {
        guard drawsForms, lines.allSatisfy({ !$0.isEmpty }) else { return lines }
        switch prompt.place {
        case .question: return Array(lines.dropFirst())
        case .cell: return Array(lines.dropLast())
        default: return lines
        }
    }

    private func examples(_ prompt: Prompt) -> [String] {
        let good = prompt.subject?.field.example[language] ?? ""
        guard let poor = prompt.subject?.poor else { return [good] }
        return [
            texts(HelpText.goodExample, ["text": .text(good)]),
            texts(HelpText.poorExample, ["text": .text(poor.answer[language])]),
            texts(HelpText.poorReason, ["text": .text(poor.reason[language])]),
        ]
    }

    private func mistakes(_ prompt: Prompt) -> [String] {
        (prompt.step?.mistakes ?? []).map { "– \($0.what[language]) \($0.notice[language])" }
    }

    /// Those that speak of the question in full, then the weightiest others on its themes, a line each.
    private func frameworks(_ prompt: Prompt) -> [String] {
        let bound = prompt.question?.frameworks ?? []
        let others = surroundings.advice.frameworks(for: prompt.themes, except: bound)
        return bound.flatMap(surroundings.advice.framework) + others.prefix(5).map { "– " + $0 }
    }

    private func agenda(_ prompt: Prompt) -> [String] {
        guard let agenda = prompt.step?.agenda else { return [] }
        let title = texts(
            HelpText.agenda, ["title": .text(agenda.title[language]), "minutes": .count(agenda.minutes)])
        let parts = agenda.parts.map { part in
            texts(
                HelpText.agendaPart, ["minutes": .count(part.minutes), "text": .text(part.what[language])])
        }
        return [title] + parts
    }

    /// What a term means; without a name, the terms of the question.
    mutating func showTerm(_ name: String, at prompt: Prompt) {
        guard name.isEmpty else {
            return show(surroundings.advice.meaning(of: name), or: .nothingTerm, at: prompt)
        }
        let texts = [prompt.subject?.field.label, prompt.subject?.why, prompt.subject?.field.help]
        let terms = surroundings.advice.terms(
            in: texts.compactMap { $0?[language] }.joined(separator: " "))
        show(terms.flatMap(surroundings.advice.meaning), or: .nothingTermsHere, at: prompt)
    }

    /// What is left with a part of the money; nothing of it is saved.
    mutating func showWhatIf(_ part: String, at prompt: Prompt) {
        guard let lines = surroundings.advice.whatIf(part, given: walk.answers) else {
            return refuse(texts(HelpText.whatIfHow, ["command": .text(commands.name(of: .whatIf))]))
        }
        show(lines, or: .nothingWhatIf, at: prompt)
    }

    private mutating func show(_ lines: [String], or nothing: HelpText, at prompt: Prompt) {
        let lines = lines.filter { !$0.isEmpty }
        if lines.isEmpty { say(nothing) } else { showPaged(lines, at: prompt) }
    }
}

enum HelpText: String, TextKey {
    case title = "wizard.help-title"
    case replies = "wizard.help-replies"
    case repliesSmall = "wizard.help-replies-small"
    case slash = "wizard.help-slash"
    case nothingWhy = "wizard.nothing-why"
    case nothingExample = "wizard.nothing-example"
    case nothingMistakes = "wizard.nothing-mistakes"
    case nothingFrameworks = "wizard.nothing-frameworks"
    case nothingFunding = "wizard.nothing-funding"
    case nothingMethods = "wizard.nothing-methods"
    case nothingAgenda = "wizard.nothing-agenda"
    case nothingTerm = "wizard.nothing-term"
    case nothingTermsHere = "wizard.nothing-terms-here"
    case whatIfHow = "wizard.what-if-how"
    case nothingWhatIf = "wizard.nothing-what-if"
    case terms = "wizard.terms"
    case goodExample = "wizard.good-example"
    case poorExample = "wizard.poor-example"
    case poorReason = "wizard.poor-reason"
    case agenda = "wizard.agenda"
    case agendaPart = "wizard.agenda-part"
}
