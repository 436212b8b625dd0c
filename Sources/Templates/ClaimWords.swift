package import Wording

/// What the check of a template reads among the texts of the program.
enum TemplateText: String, TextKey {
    /// Not said, but what `ClaimWords` looks for.
    case claims = "template.claims"
}

/// Beginnings of words that claim a state of things, such as that something is ranked or published: a text that says so
/// must be bound to what makes it true.
package struct ClaimWords: Sendable {
    private let words: [Language: [String]]

    /// No words, so that nothing is found.
    package init() { words = [:] }

    package init(_ texts: Texts) {
        let lists = Language.allCases.map { language in
            let list = texts.inLanguage(language)(TemplateText.claims).lowercased().split(separator: ";")
            return (language, list.map { String($0.trimmed) }.filter { !$0.isEmpty })
        }
        words = Dictionary(lists, uniquingKeysWith: { one, _ in one })
    }

    /// The first sentence that claims something whatever the answers are; nil when there is none.
    func claim(in text: Localized) -> String? {
        for language in Language.allCases {
            let sentences = Tags.unconditional(text[language]).split { ".!?;".contains($0) }
            let found = sentences.first { sentence in
                sentence.lowercased().hasWord(beginningAsOneOf: words[language] ?? [])
            }
            if let found { return String(found.trimmed) }
        }
        return nil
    }
}

extension String {
    fileprivate func hasWord(beginningAsOneOf parts: [String]) -> Bool {
        split { !$0.isLetter }.contains { word in
            let rest = self[word.startIndex...]
            return parts.contains { rest.hasPrefix($0) }
        }
    }
}
