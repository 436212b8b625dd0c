extension Block {
    /// What somebody says beside a piece to those who work on the document further. Only a format with a place for it
    /// has it.
    package struct Comment: Hashable, Sendable {
        package var author: String
        /// A day, or a time in UTC, in ISO 8601; left out where it is neither.
        package var day: String
        /// One or more lines.
        package var text: String
        /// Which paragraph of its cell it is about; nil for the whole piece.
        package var paragraph: Int?

        package init(author: String, day: String, text: String) {
            (self.author, self.day, self.text) = (author, day, text)
        }
    }
}

extension Block.Comment {
    /// The same about one paragraph of its cell, or about the whole piece.
    package func about(_ paragraph: Int?) -> Block.Comment {
        var comment = self
        comment.paragraph = paragraph
        return comment
    }
}

extension [Block.Comment] {
    /// The same, each about the whole piece.
    package var ofWhole: [Block.Comment] { map { $0.about(nil) } }
}
