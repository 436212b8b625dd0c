package import Wording

/// What is known of a draft besides its content.
package struct Issue: Hashable, Sendable {
    /// How far the document has come.
    package enum Status: String, CaseIterable, Sendable {
        case draft, consultation, adopted
    }

    package var version: String
    package var date: Day
    package var status: Status
    /// What a reader must know first, such as that the dossier is a training example.
    package var note: String?

    package init(version: String, date: Day, status: Status = .draft, note: String? = nil) {
        (self.version, self.date, self.status, self.note) = (version, date, status, note)
    }
}
