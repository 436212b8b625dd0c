package import Terminal
package import Wording

/// How whatever asks outside of the conversation tells commands from answers, and speaks of them: by the same words and
/// keys.
package struct CommandWords {
    private let reader: CommandReader
    private let texts: Texts

    package init(_ texts: Texts) { (reader, self.texts) = (CommandReader(texts), texts) }

    package enum Spoken: Hashable, Sendable {
        /// One of those that may do something there, and what was said with it.
        case known(Known, String)
        /// One that does nothing there, by its name.
        case other(String)
        /// What is none, and the one that may have been meant.
        case unclear(String, near: String?)
    }

    /// The commands that do something outside of the conversation too.
    package enum Known: Hashable, Sendable {
        case help, back, go, quit

        fileprivate var command: Command {
            switch self {
            case .help: .help
            case .back: .back
            case .go: .go
            case .quit: .quit
            }
        }

        fileprivate init?(_ command: Command) {
            switch command {
            case .help: self = .help
            case .back: self = .back
            case .go: self = .go
            case .quit: self = .quit
            default: return nil
            }
        }
    }

    /// The command that a reply is; nil for an answer.
    package func spoken(by reply: String) -> Spoken? {
        switch reader.read(reply) {
        case .answer: nil
        case .command(let command, let words):
            Known(command).map { .known($0, words.trimmed) } ?? .other(reader.name(of: command))
        case .unclear(let typed, let near): .unclear(typed, near: near)
        }
    }

    /// Why a command comes to nothing where others do.
    ///
    /// - Parameter keys: whether keys stand for them.
    package func refusal(of spoken: Spoken, where works: [Known], keys: Bool) -> String {
        switch spoken {
        case .known(let known, _): return refusal(of: reader.name(of: known.command), works, keys)
        case .other(let name): return refusal(of: name, works, keys)
        case .unclear(let typed, let near):
            // One that does nothing there would only be refused next.
            let meant = works.map { reader.name(of: $0.command) }.first { $0 == near }
            return texts(
                meant == nil ? AskingText.noSuchCommand : .noSuchCommandNear,
                ["typed": .text("/" + typed), "near": .text(meant ?? "")])
        }
    }

    private func refusal(of name: String, _ works: [Known], _ keys: Bool) -> String {
        texts(AskingText.notHere, ["command": .text(name), "works": .text(list(works, keys: keys))])
    }

    private func list(_ works: [Known], keys: Bool) -> String {
        reader.list(works.map(\.command), keys: keys, in: texts.language)
    }

    /// A line or more for each command and what it does.
    package func lines(for works: [(known: Known, purpose: String)], keys: Bool, width: Int) -> [String] {
        CommandTable(
            rows: works.map { known, purpose in
                let command = known.command
                let names = [
                    reader.name(of: command), reader.name(of: command, in: texts.language.other),
                    "/\(command.number)", keys ? command.key?.plainName : nil,
                ]
                return (names.compactMap(\.self).joined(separator: ", "), purpose)
            }
        ).lines(width: width)
    }

    /// The keys of the conversation; those of commands that do nothing are not named, and say so when they are pressed.
    package func shortcuts(for works: Set<Known>) -> [Shortcut] {
        Command.keys.map { key, command in
            let known = Known(command).flatMap { works.contains($0) ? $0 : nil }
            return Shortcut(
                key, known == nil ? "" : String(reader.name(of: command).dropFirst()),
                .reply("/\(command.number)"), isAlwaysNamed: known != nil && known != .back)
        }
    }

    /// The command that a reply says with its word alone, or behind a slash at its end; nil where it says none.
    package func meant(by reply: String) -> Spoken? {
        if let found = reader.command(behind: reply) { return spoken(by: found.typed) }
        guard let command = reader.command(saidBy: reply), [.back, .quit, .help].contains(command) else {
            return nil
        }
        return spoken(by: reader.name(of: command))
    }
}

/// Commands and what they do, in two columns where there is room.
struct CommandTable {
    var rows: [(names: String, purpose: String)]

    func lines(width: Int) -> [String] {
        let wide = (rows.map(\.names.columns).max() ?? 0) + 2
        let room = width - wide
        return rows.flatMap { row in
            guard room >= 40 else { return [row.names + " – " + row.purpose] }
            return row.purpose.wrapped(to: room).enumerated().map { index, line in
                (index == 0 ? row.names : "").padded(to: wide) + line
            }
        }
    }
}

extension CommandReader {
    /// Commands in a sentence, with their keys.
    func list(_ commands: [Command], keys: Bool, in language: Language) -> String {
        Formats(language).list(
            commands.map { command in
                let key = keys ? command.key?.plainName : nil
                return name(of: command) + (key.map { " (\($0))" } ?? "")
            })
    }
}

extension Command {
    /// The keys that mean the same at every prompt. None is a letter, so they work on every keyboard.
    static let keys: [(key: Key, command: Command)] = [
        (.escape, .back), (.function(1), .help), (.function(2), .why), (.function(3), .example),
        (.function(4), .later), (.function(6), .unknown), (.function(7), .doesNotApply),
        (.function(5), .practices), (.function(8), .status), (.function(9), .undo), (.function(10), .quit),
    ]

    var key: Key? { Self.keys.first { $0.command == self }?.key }
}

extension Key {
    fileprivate var plainName: String? {
        switch self {
        case .escape: "Esc"
        case .function(let number): "F\(number)"
        default: nil
        }
    }
}
