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
    /// Id of the way to take part that it belongs to; none where it may be any.
    package var method: String?

    package init(
        id: String, title: Localized, audience: Localized, opening: Localized, closing: Localized,
        questions: [Item], method: String? = nil
    ) {
        (self.id, self.title, self.audience) = (id, title, audience)
        (self.opening, self.closing, self.questions) = (opening, closing, questions)
        self.method = method
    }

    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case choice, choices, scale, text, number
        /// Rows to write into.
        case table
        /// The problems of the dossier, several of which may be marked; without a dossier they are written in.
        case problems
    }

    /// What stands in braces in its texts, such as `{until}`: a dossier may know it, else it is written in by hand.
    package enum Gap: String, CaseIterable, Hashable, Sendable {
        /// The last day for answers: that of the round of participation in its way.
        case until
        /// The day of the workshop on the diagnosis.
        case workshop
        /// When it will be said what people told.
        case results
        /// Where to ring, and whose task it is.
        case phone, post
    }

    package struct Item: Hashable, Sendable, Identifiable {
        package var id: String
        package var kind: Kind
        package var text: Localized
        /// What can be marked; the columns of a table.
        package var options: [Localized]
        /// An option with words of one's own, which stands after the others.
        package var other: Localized?
        /// How many lines or rows there are to write on; as many as the kind usually has where none are named.
        package var lines: Int?
        /// Id of the question of the guide that its answers feed.
        package var feeds: String

        package init(
            id: String, kind: Kind, text: Localized, options: [Localized], other: Localized? = nil,
            lines: Int? = nil, feeds: String
        ) {
            (self.id, self.kind, self.text, self.options) = (id, kind, text, options)
            (self.other, self.lines, self.feeds) = (other, lines, feeds)
        }
    }
}
