package import Wording

/// A term of the field in both languages.
package struct Term: Hashable, Sendable, Identifiable {
    package var id: String
    package var term: Localized
    /// The form to use.
    package var preferred: Localized
    package var definition: Localized
    /// In Bulgarian: which synonyms exist and how law and practice use them; empty when there is nothing to say.
    package var usage: Localized
    /// Forms the guide's own texts do not use for it, in each language.
    package var avoid: [Language: [String]]

    package init(
        id: String, term: Localized, preferred: Localized, definition: Localized, usage: Localized,
        avoid: [Language: [String]] = [:]
    ) {
        (self.id, self.term, self.preferred) = (id, term, preferred)
        (self.definition, self.usage, self.avoid) = (definition, usage, avoid)
    }
}
