import Answers
import Foundation
import Wording

extension Mark {
    /// Why a cell has no answer, said as in a conversation: „/не знам причина“, /later note, /not applicable reason.
    ///
    /// nil for every other text, so that a path such as /home/sheet.csv stays one.
    init?(command text: String, _ texts: Texts) {
        guard text.first == "/" else { return nil }
        let typed = text.dropFirst().trimmingCharacters(in: .whitespaces)
        let commands: [(key: String, mark: (String) -> Mark)] = [
            ("command.later", { .later(note: $0) }), ("command.unknown", { .unknown(reason: $0) }),
            ("command.does-not-apply", { .doesNotApply(reason: $0) }),
        ]
        for command in commands {
            for name in Self.names(of: command.key, texts) {
                guard let note = typed.rest(after: name) else { continue }
                self = command.mark(note)
                return
            }
        }
        return nil
    }

    /// The longest first, also with hyphens instead of spaces.
    private static func names(of key: String, _ texts: Texts) -> [String] {
        let names = Language.allCases.flatMap { language in
            (texts.inLanguage(language).text(key) ?? "").split(separator: ";")
        }.map { $0.trimmingCharacters(in: .whitespaces) }
        return (names + names.map { $0.replacing(" ", with: "-") }).sorted { $0.count > $1.count }
    }
}

extension String {
    /// What follows a name at its beginning, without what divides them; nil when it does not begin so.
    fileprivate func rest(after name: String) -> String? {
        guard !name.isEmpty, lowercased().hasPrefix(name), let rest = Optional(dropFirst(name.count)),
            rest.first.map({ !$0.isLetter && !$0.isNumber }) ?? true
        else { return nil }
        return rest.drop { " :,;–-".contains($0) }.trimmingCharacters(in: .whitespaces)
    }
}
