package import Wording

/// A whole command behind a slash at the end of a reply, as in „Кула/изход“, for what asks outside of the conversation.
package struct TrailingCommand {
    /// What stands before it.
    package let answer: String
    /// The command as it was typed, with its slash.
    package let command: String
    private let kind: Command

    package init?(_ typed: String, _ texts: Texts) {
        guard let found = CommandReader(texts).command(behind: typed) else { return nil }
        (answer, command, kind) = (found.answer.trimmed, found.typed, found.command)
    }

    package func question(_ texts: Texts) -> String {
        texts(MarkingText.meantBehind, ["command": .text(command)])
    }

    /// The command, and the answer: with it where any words are one, or without it.
    package func ways(takesWhole: Bool, _ texts: Texts) -> [String] {
        let purpose = texts(kind.purpose).split(separator: ";").first.map(String.init) ?? ""
        return [
            texts(MarkingText.meantCommand, ["command": .text(command), "purpose": .text(purpose)]),
            texts(
                takesWhole ? MarkingText.meantAnswer : .meantOnlyAnswer,
                ["answer": .text(takesWhole ? answer + command : answer)]),
        ]
    }
}
