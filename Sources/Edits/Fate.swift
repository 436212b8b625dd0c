import Document

/// What becomes of a passage of a new draft by what a person has changed in the file of an older one.
struct Fate: Hashable {
    enum Change: Hashable {
        case kept, removed
        case reworded(Passage)
        /// The cells of a row one by one; nil for those that stay.
        case cells([CellChange])
        /// Both have changed it; nil where the person has taken it out.
        case disputed(Passage?)
    }

    enum CellChange: Hashable {
        case kept
        case reworded(Passage.Cell)
        case disputed(Passage.Cell)
    }

    var change = Change.kept
    /// What stands below it.
    var after: [Addition] = []
    /// What reviewers say about each of its cells.
    var comments: [[Block.Comment]] = []

    /// A passage of the edited file that the new draft has no place of its own for.
    struct Addition: Hashable {
        var passage: Passage
        /// Whether the row above is of the same table.
        var joinsRow = false
        /// Whether it was a passage of the draft that the new one has no more.
        var isDisputed = false
        /// What the new draft says instead, in another place.
        var standing: Passage?
    }
}

/// The words that stand above two versions of a passage, in the language of the document.
package struct EditWords: Hashable, Sendable {
    /// Above what the new draft says.
    package var new: String
    /// Above what the edited file says.
    package var own: String
    /// In the place of a version that has no such passage.
    package var nothing: String

    package init(new: String, own: String, nothing: String) {
        (self.new, self.own, self.nothing) = (new, own, nothing)
    }
}
