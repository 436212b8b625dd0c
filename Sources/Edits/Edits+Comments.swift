import Document

extension Edits {
    /// Puts what is said of a passage of the file where it was about, or among what is lost.
    ///
    /// - Parameters:
    ///   - own: the place at which its edits are put in, where that stands.
    ///   - typed: the passage of the new draft that says what a person has put in.
    mutating func comment(_ position: Int, at own: Int? = nil, on typed: Int? = nil) {
        for (cell, comments) in edited[position].cells.map(\.comments).enumerated() {
            for comment in comments {
                var spot = typed.map {
                    CommentPlaces.Spot(passage: $0, cell: cell, paragraph: comment.paragraph)
                }
                if let own, spot == nil {
                    spot = fates[own].ownSpot(of: comment, in: cell, at: own, standing: new[own])
                }
                spot = spot ?? commentPlaces.spot(of: comment, in: cell, of: position)
                if let spot, fates[spot.passage].change != .removed {
                    fates[spot.passage].say(comment.about(spot.paragraph), in: spot.cell)
                } else if own.map({ fates[$0].sayBeside(comment) }) != true {
                    lostComments.append(comment.about(nil))
                }
            }
        }
    }

    /// The same of what a program puts in.
    mutating func commentOnMade(_ file: [Passage]) {
        for cell in file.filter({ $0.kind == .made }).flatMap(\.cells) {
            if made.contains(cell.words) {
                said[cell.words, default: []] += cell.comments
            } else {
                lostComments += cell.comments
            }
        }
    }
}
