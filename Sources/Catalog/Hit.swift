/// A practice a search found, and why.
package struct Hit: Hashable, Sendable, Identifiable {
    package var id: Practice.ID
    package var score: Double
    /// In the order the words were typed; empty when nothing was typed and only the facets chose.
    package var matches: [WordMatch]

    package init(id: Practice.ID, score: Double, matches: [WordMatch]) {
        (self.id, self.score, self.matches) = (id, score, matches)
    }
}

/// A typed word or phrase and what was found for it in a practice.
package struct WordMatch: Hashable, Sendable {
    /// As typed, in lower case.
    package var typed: String
    /// The word of the catalog it was taken for; the same as `typed` when it was found itself.
    package var found: String
    package var way: Way
    /// Where it stands, the weightiest place first.
    package var fields: [PracticeField]

    package init(typed: String, found: String, way: Way, fields: [PracticeField]) {
        (self.typed, self.found, self.way, self.fields) = (typed, found, way, fields)
    }

    /// By what way a typed word leads to a word of the catalog.
    package enum Way: String, CaseIterable, Hashable, Sendable {
        case itself, synonym
        /// One word of a typed phrase, without the rest.
        case partOfPhrase = "part-of-phrase"
        case otherAlphabet = "other-alphabet"
        case beginning
        case nearSpelling = "near-spelling"

        package var code: String { rawValue }
    }
}
