package import Wording

/// How whatever asks outside of the conversation tells commands from answers: by the same words.
package struct CommandWords {
    private let reader: CommandReader
    private let texts: Texts

    package init(_ texts: Texts) { (reader, self.texts) = (CommandReader(texts), texts) }

    package enum Spoken: Hashable, Sendable {
        case back, quit, help
        /// To a place, as it was named.
        case go(String)
        /// One that does nothing there, and what is none.
        case other
    }

    /// The command that a reply is; nil for an answer.
    package func spoken(by reply: String) -> Spoken? {
        switch reader.read(reply) {
        case .answer: nil
        case .command(.back, _): .back
        case .command(.quit, _): .quit
        case .command(.help, _): .help
        case .command(.go, let place): .go(place.trimmed)
        case .command, .unclear: .other
        }
    }

    /// The command that may be meant by a reply that is none: its word alone, or behind a slash at the end as in
    /// „Кула/изход“.
    package func meant(by reply: String) -> Meant? {
        if let found = reader.command(behind: reply) {
            return Meant(
                typed: reply, answer: found.answer.trimmed, command: found.typed, kind: found.command,
                texts: texts)
        }
        guard let command = reader.command(saidBy: reply), [.back, .quit, .help].contains(command) else {
            return nil
        }
        return Meant(
            typed: reply, answer: nil, command: reader.name(of: command), kind: command, texts: texts)
    }

    package struct Meant {
        private let typed: String
        /// What stands before the command; nil where nothing does.
        package let answer: String?
        /// The command with its slash.
        package let command: String
        private let kind: Command
        private let texts: Texts

        fileprivate init(typed: String, answer: String?, command: String, kind: Command, texts: Texts) {
            (self.typed, self.answer, self.command) = (typed, answer, command)
            (self.kind, self.texts) = (kind, texts)
        }

        package var question: String {
            answer == nil
                ? texts(MarkingText.meantWhich, ["answer": .text(typed)])
                : texts(MarkingText.meantBehind, ["command": .text(command)])
        }

        /// The command, and the answer: as it was typed where any words are one, or without the command.
        package func ways(takesWhole: Bool) -> [String] {
            let purpose = texts(kind.purpose).split(separator: ";").first.map(String.init) ?? ""
            return [
                texts(MarkingText.meantCommand, ["command": .text(command), "purpose": .text(purpose)]),
                takesWhole
                    ? texts(MarkingText.meantAnswer, ["answer": .text(typed)])
                    : texts(MarkingText.meantOnlyAnswer, ["answer": .text(answer ?? typed)]),
            ]
        }
    }
}
