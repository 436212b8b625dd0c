import Wording

/// Another language in the middle of the conversation.
extension Conversation {
    /// Speaks the language named, or the other one, until the conversation ends; the dossier keeps its own.
    mutating func switchLanguage(_ argument: String, at prompt: Prompt) throws {
        guard let wanted = argument.isEmpty ? language.other : language(named: argument) else {
            return say(LanguageText.unclear, ["command": .text(commands.name(of: .language))])
        }
        guard wanted != language else { return say(LanguageText.already) }
        guard let other = surroundings.inLanguage(wanted) else { return say(LanguageText.missing) }
        surroundings = other
        commands = CommandReader(other.texts)
        interview.openTable = nil
        say(LanguageText.now, ["command": .text(commands.name(of: .language))])
        throw Departure.go(prompt.place)
    }

    /// A language by the beginning of its name or by its code.
    private func language(named typed: String) -> Language? {
        let typed = typed.lowercased()
        guard typed.count > 1 else { return nil }
        return Language.allCases.first { language in
            language.rawValue == typed
                || LanguageText(language).map { texts($0).split(separator: ";") }?.contains {
                    String($0).trimmed.lowercased().hasPrefix(typed)
                } == true
        }
    }
}

enum LanguageText: String, TextKey {
    case bulgarian = "wizard.language-bg"
    case english = "wizard.language-en"
    case unclear = "wizard.language-unclear"
    case already = "wizard.language-already"
    case missing = "wizard.language-missing"
    case now = "wizard.language-now"

    /// The names by which a language may be called.
    fileprivate init?(_ language: Language) { self.init(rawValue: "wizard.language-" + language.rawValue) }
}
