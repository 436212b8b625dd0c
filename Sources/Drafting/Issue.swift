package import Document
package import Wording

/// What is known of a draft besides its content.
package struct Issue: Hashable, Sendable {
    package var version: String
    package var date: Day
    /// What a reader must know first, such as that the dossier is a training example.
    package var note: String?
    package var house: House

    package init(version: String, date: Day, note: String? = nil, house: House = House()) {
        (self.version, self.date, self.note, self.house) = (version, date, note, house)
    }
}
