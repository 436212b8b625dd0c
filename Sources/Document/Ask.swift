/// What is asked on a sheet, and the room for an answer by hand, in Word or on a screen.
package struct Ask: Hashable, Sendable {
    /// What is asked, for those who do not see where the room is.
    package var label: String
    /// What is read before answering; it stands on one page with the room.
    package var paragraphs: [[Inline]]
    package var room: Room

    package init(label: String, paragraphs: [[Inline]], room: Room) {
        (self.label, self.paragraphs, self.room) = (label, paragraphs, room)
    }

    package enum Room: Hashable, Sendable {
        /// So many lines to write on.
        case lines(Int)
        /// Boxes to mark, one or any number of them.
        case boxes([Box], isOne: Bool)
    }

    package struct Box: Hashable, Sendable {
        package var words: [Inline]
        /// Whether words of one's own follow, for which there is the rest of the line.
        package var hasLine: Bool

        package init(_ words: [Inline], hasLine: Bool = false) {
            (self.words, self.hasLine) = (words, hasLine)
        }

        /// The words alone.
        package var plain: String { words.map(\.plain).joined() }
    }
}

extension Document {
    /// Whether there is something to fill in.
    package var asks: Bool {
        allBlocks.contains { block in
            switch block.content {
            case .ask: true
            case .table(let table): table.isFilledIn
            default: false
            }
        }
    }
}

extension Inline {
    /// A box that nobody has marked yet, as a letter.
    package static let emptyBox = "☐"
}
