package import Wording

/// A form to hand out, on paper or as a web text.
package struct Questionnaire: Hashable, Sendable, Identifiable {
    package var id: String
    package var title: Localized
    /// For whom it is, how long it takes and how it is handed out: said to the municipality, not printed on the form.
    package var audience: Localized
    /// What people read first.
    package var opening: Localized
    /// What people read last.
    package var closing: Localized
    package var questions: [Item]

    package init(
        id: String, title: Localized, audience: Localized, opening: Localized, closing: Localized,
        questions: [Item]
    ) {
        (self.id, self.title, self.audience) = (id, title, audience)
        (self.opening, self.closing, self.questions) = (opening, closing, questions)
    }

    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case choice, choices, scale, text, number
    }

    package struct Item: Hashable, Sendable, Identifiable {
        package var id: String
        package var kind: Kind
        package var text: Localized
        package var options: [Localized]
        /// Id of the question of the guide that its answers feed.
        package var feeds: String

        package init(id: String, kind: Kind, text: Localized, options: [Localized], feeds: String) {
            (self.id, self.kind, self.text, self.options, self.feeds) = (id, kind, text, options, feeds)
        }
    }
}
