import Findings
import Foundation
import Guide
import Wording

/// Tells commands from answers.
///
/// A command begins with a slash, then a word of any language or a digit: /назад, /back, /1. Hyphens and spaces within
/// the words do not matter. A point at the beginning stands for the slash when nothing but the word of a command
/// follows. Two slashes begin an answer that starts with one.
struct CommandReader {
    enum Reading: Equatable {
        case answer(String)
        case command(Command, argument: String)
        /// A slash and something else.
        case unclear(typed: String, near: String?)
    }

    private let language: Language
    private let words: [(command: Command, language: Language, word: String, squeezed: String)]
    /// What people write for a command where an answer is awaited.
    private let said: [String: Command]

    init(_ texts: Texts) {
        language = texts.language
        words = Command.allCases.flatMap { command in
            Language.allCases.flatMap { language in
                texts.inLanguage(language)(command).split(separator: ";").map {
                    (command, language, $0.trimmingCharacters(in: .whitespaces), $0.squeezed)
                }
            }
        }
        let likely: Set<Command> = [.later, .unknown, .doesNotApply, .back, .quit, .help, .undo]
        let own = words.filter { likely.contains($0.command) }.map { ($0.squeezed, $0.command) }
        let other = SaidText.allCases.flatMap { text in
            Language.allCases.flatMap { texts.inLanguage($0)(text).split(separator: ";") }
                .map { ($0.squeezed, text.command) }
        }
        said = Dictionary(own + other, uniquingKeysWith: { one, _ in one })
    }

    /// The words for marks, squeezed.
    var wordsOfMarks: Set<String> { Set(said.filter { $0.value.isMark }.keys) }

    /// The command that an answer may have been meant as, since it is nothing but the words for it.
    func command(saidBy answer: String) -> Command? {
        said[answer.squeezed]
    }

    /// The command of rows that an answer may have been meant as, and the numbers behind it, as in „изтрий 3“.
    func rowCommand(saidBy answer: String) -> (command: Command, rows: String)? {
        guard let (word, rows) = answer.splitOnce(at: " "), let command = named(word),
            [.copy, .move, .delete, .row].contains(command),
            rows.contains(where: \.isNumber), rows.allSatisfy({ $0.isNumber || " ,-".contains($0) })
        else { return nil }
        return (command, rows.trimmed)
    }

    /// The command whose whole word stands behind a slash at the end of an answer, with the words it takes, as in
    /// „Кмет/изход“ or „Кмет/бележка питай“, and the answer before it.
    func command(behind answer: String) -> Behind? {
        guard let slash = answer.lastIndex(of: "/"), slash > answer.startIndex else { return nil }
        let (before, typed) = (answer[..<slash], answer[slash...])
        let parts = typed.dropFirst().split(separator: " ", maxSplits: 1)
        guard let word = parts.first, let command = named(word) else { return nil }
        guard parts.count == 1 || command.takesWords else { return nil }
        return Behind(answer: String(before), typed: String(typed), command: command)
    }

    struct Behind {
        var answer: String
        /// The command as it was typed, with its slash.
        var typed: String
        var command: Command

        /// Whether it may be the end of an address, such as https://www.vidin.bg/search.
        var endsAddress: Bool {
            let word =
                answer.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).last ?? ""
            return word.contains("://") || word.hasPrefix("www.")
        }
    }

    /// The word shown for a command, with its slash.
    func name(of command: Command, in language: Language? = nil) -> String {
        "/"
            + (words.first { $0.command == command && $0.language == language ?? self.language }?.word
                ?? "\(command.number)")
    }

    func read(_ reply: String) -> Reading {
        if reply.hasPrefix("//") { return .answer(String(reply.dropFirst())) }
        if reply.hasPrefix("/") { return command(in: reply.dropFirst().trimmingCharacters(in: .whitespaces)) }
        if reply.hasPrefix("."), let command = named(reply.dropFirst()) {
            return .command(command, argument: "")
        }
        return .answer(reply)
    }

    private func command(in text: String) -> Reading {
        if text.isEmpty || text == "?" { return .command(.help, argument: "") }
        let parts = text.split(separator: " ")
        if let number = Int(parts[0]) {
            guard let command = Command(number: number) else {
                return .unclear(typed: String(parts[0]), near: nil)
            }
            return .command(command, argument: parts.dropFirst().joined(separator: " "))
        }
        for length in (1...min(3, parts.count)).reversed() {
            if let command = named(parts[..<length].joined(separator: " ")) {
                return .command(command, argument: parts[length...].joined(separator: " "))
            }
        }
        if let command = begun(parts[0]) {
            return .command(command, argument: parts.dropFirst().joined(separator: " "))
        }
        let near = parts[0].count < 3 ? nil : nearName(to: String(parts[0]), among: words.map(\.word))
        return .unclear(typed: String(parts[0]), near: near.map { "/" + $0 })
    }

    private func named(_ text: some StringProtocol) -> Command? {
        let typed = text.squeezed
        return words.first { $0.squeezed == typed }?.command
    }

    /// The only command that begins with these three or more letters.
    private func begun(_ text: Substring) -> Command? {
        let typed = text.squeezed
        guard typed.count >= 3 else { return nil }
        let found = Set(words.filter { $0.squeezed.hasPrefix(typed) }.map(\.command))
        return found.count == 1 ? found.first : nil
    }
}

/// Other words by which people say that they do not answer.
enum SaidText: String, TextKey {
    case later = "wizard.said-later"
    case unknown = "wizard.said-unknown"
    case doesNotApply = "wizard.said-does-not-apply"

    var command: Command {
        switch self {
        case .later: .later
        case .unknown: .unknown
        case .doesNotApply: .doesNotApply
        }
    }
}
