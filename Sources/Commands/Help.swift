import Wording

/// The help of the commands, which is data like every other text.
struct Help {
    let texts: Texts

    /// The words that choose a command, as a person types them.
    static let commands: Set = [
        "new", "continue", "status", "review", "what-if", "draft", "comments", "trace", "template",
        "practices",
        "practices search",
        "practices list",
        "practices show", "practices suggest", "practices add", "practices export", "practices import",
        "practices check", "practices book", "guide", "guide check", "guide changes", "guide outline",
        "guide export",
        "guide import", "guide book", "guide form",
        "export", "import",
        "merge", "history", "undo", "demo",
    ]

    /// The commands that go with the word of another, such as `add` with `practices`.
    static func parts(of group: String) -> [String] {
        commands.filter { $0.hasPrefix(group + " ") }.map { String($0.dropFirst(group.count + 1)) }.sorted()
    }

    /// The help asked for; nil when the arguments do not ask for any.
    func answer(to arguments: [String]) -> String? {
        let arguments = Array(arguments.prefix { $0 != "--" })
        guard arguments.first == "help" || arguments.contains(where: { $0 == "--help" || $0 == "-h" }) else {
            return nil
        }
        let words = arguments.filter { !$0.hasPrefix("-") && $0 != "help" }
        for count in [2, 1] where words.count >= count {
            let name = words.prefix(count).joined(separator: " ")
            if Self.commands.contains(name) { return text(of: name) }
        }
        return text(of: "pateka")
    }

    private func text(of command: String) -> String {
        texts.text("help." + command.replacing(" ", with: "."))?.flowing ?? command
    }
}

extension String {
    /// Each usage, paragraph and option as one line, however the file breaks them: the terminal breaks them anew.
    fileprivate var flowing: String {
        var lines: [String] = []
        for line in split(separator: "\n", omittingEmptySubsequences: false) {
            let words = line.drop { $0 == " " }
            let indent = line.count - words.count
            guard let last = lines.last, !last.isEmpty, !words.isEmpty,
                Self.goes(on: last, words, indent)
            else {
                lines.append(String(line))
                continue
            }
            lines[lines.count - 1] = last + " " + words
        }
        return lines.joined(separator: "\n")
    }

    /// Whether words behind an indent go on with the line before.
    private static func goes(on last: String, _ words: Substring, _ indent: Int) -> Bool {
        if indent > 0 { return last.prefix { $0 == " " }.count + 4 < indent }
        return !last.hasPrefix(" ") && !words.hasPrefix("pateka") && !last.hasPrefix("pateka")
    }
}
