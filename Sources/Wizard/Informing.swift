import Guide
import Terminal
import Wording

/// Commands that show something and return to the question.
extension Conversation {
    func showHelp() {
        say("")
        head(texts(HelpText.title))
        let rows = Command.allCases.map { command in
            let other = Language.allCases.first { $0 != language } ?? language
            let names = [
                commands.name(of: command), commands.name(of: command, in: other), "/\(command.number)",
            ]
            return (names: names.joined(separator: ", "), purpose: texts(command.purpose))
        }
        let wide = (rows.map(\.names.columns).max() ?? 0) + 2
        let room = surroundings.terminal.width - wide
        for row in rows {
            guard room >= 40 else {
                say(row.names + " – " + row.purpose)
                continue
            }
            for (index, line) in row.purpose.wrapped(to: room).enumerated() {
                say((index == 0 ? row.names : "").padded(to: wide) + line)
            }
        }
        say(HelpText.replies)
        say(HelpText.slash)
    }

    func inform(_ command: Command, at prompt: Prompt) {
        switch command {
        case .why: show(why(prompt), or: .nothingWhy)
        case .example: show([prompt.subject?.field.example[language] ?? ""], or: .nothingExample)
        case .mistakes: show((prompt.step?.mistakes ?? []).map { "– " + $0[language] }, or: .nothingMistakes)
        case .frameworks:
            show(surroundings.advice.frameworks(for: prompt.themes).map { "– " + $0 }, or: .nothingFrameworks)
        case .funding:
            show(surroundings.advice.funding(for: prompt.themes).map { "– " + $0 }, or: .nothingFunding)
        default: break
        }
    }

    private func why(_ prompt: Prompt) -> [String] {
        guard let subject = prompt.subject else { return [prompt.step?.purpose[language] ?? ""] }
        return [subject.why[language], subject.field.help[language]]
    }

    private func show(_ lines: [String], or nothing: HelpText) {
        let lines = lines.filter { !$0.isEmpty }
        if lines.isEmpty { say(nothing) } else { lines.forEach(say) }
    }
}

enum HelpText: String, TextKey {
    case title = "wizard.help-title"
    case replies = "wizard.help-replies"
    case slash = "wizard.help-slash"
    case nothingWhy = "wizard.nothing-why"
    case nothingExample = "wizard.nothing-example"
    case nothingMistakes = "wizard.nothing-mistakes"
    case nothingFrameworks = "wizard.nothing-frameworks"
    case nothingFunding = "wizard.nothing-funding"
}
