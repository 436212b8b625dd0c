package import Wording

/// What is known of a draft besides its content.
package struct Issue: Hashable, Sendable {
    package var version: String
    package var date: Day
    /// What a reader must know first, such as that the dossier is a training example.
    package var note: String?

    package init(version: String, date: Day, note: String? = nil) {
        (self.version, self.date, self.note) = (version, date, note)
    }
}
