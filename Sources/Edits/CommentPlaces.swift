import Document

/// Where in a new draft stands what a comment of a reviewer was about.
struct CommentPlaces {
    /// A cell of a passage of the new draft.
    struct Spot: Hashable {
        var passage: Int
        var cell = 0
        /// The paragraph of the cell; nil for all of it.
        var paragraph: Int?
    }

    private let edited: [Passage]
    private let new: [Passage]
    private let whereabouts: Whereabouts
    /// For each passage of the file that the draft it began as had, its place among those.
    private var places: [Int: Int] = [:]

    init(
        _ edited: [Passage], of base: [DraftedText.Entry], onto new: [Passage], _ toEdited: Alignment,
        _ toNew: Alignment
    ) {
        (self.edited, self.new) = (edited, new)
        // Most files have none.
        let isAsked = edited.contains { $0.cells.contains { !$0.comments.isEmpty } }
        let known = (isAsked ? edited.indices : 0..<0).compactMap { position in
            toEdited.origins[position].map { (position: position, origin: $0) }
        }
        for (place, known) in known.enumerated() { places[known.position] = place }
        whereabouts = Whereabouts(
            Places(known.map { edited[$0.position] }, known.map { base[$0.origin].key }),
            Places(new, new.map(\.key)), hints: known.map { toNew.matches[$0.origin] })
    }

    /// - Returns: nil where the new draft has nothing that surely is the same.
    func spot(of comment: Block.Comment, in cell: Int, of position: Int) -> Spot? {
        guard let place = places[position], let passage = whereabouts[place] else { return nil }
        var spot = Spot(passage: passage)
        if new[passage].kind == .row {
            guard let column = whereabouts.column(cell, of: place, at: passage),
                new[passage].cells.indices.contains(column)
            else { return nil }
            spot.cell = column
        }
        let own = edited[position].cells[cell].paragraphs.map(Self.words)
        let its = new[passage].cells[spot.cell].paragraphs.map(Self.words)
        if its.allSatisfy(\.saysNothing), !own.allSatisfy(\.saysNothing) { return nil }
        guard let paragraph = comment.paragraph ?? (own.count == 1 && its.count > 1 ? 0 : nil),
            own.indices.contains(paragraph)
        else { return spot }
        spot.paragraph = Self.paragraph(paragraph, of: own, among: its)
        return spot.paragraph == nil && comment.paragraph != nil ? nil : spot
    }

    /// Of the paragraphs of a cell, the one that says the same; else the new one that says it of other numbers, or that
    /// shares most words.
    private static func paragraph(_ place: Int, of own: [String], among its: [String]) -> Int? {
        let same = its.indices.filter { its[$0] == own[place] }
        let before = own[..<place].count { $0 == own[place] }
        if let one = same.dropFirst(before).first ?? same.last { return one }
        let (gone, fresh) = (
            own.indices.filter { !its.contains(own[$0]) }, its.indices.filter { !own.contains(its[$0]) }
        )
        let words = own[place].withoutAmounts
        let mine = gone.filter { own[$0].withoutAmounts == words }
        let theirs = fresh.filter { its[$0].withoutAmounts == words }
        if mine.count == theirs.count, let number = mine.firstIndex(of: place) { return theirs[number] }
        // What numbers share is no sign of anything.
        let bag = WordBag([words.replacing("#", with: "")])
        let alike = fresh.map {
            (place: $0, share: WordBag([its[$0].withoutAmounts.replacing("#", with: "")]).share(with: bag))
        }
        return alike.filter { $0.share >= WordBag.least }.max { $0.share < $1.share }?.place
    }

    private static func words(_ paragraph: [Inline]) -> String { Passage.Cell([paragraph]).words }
}

extension Fate {
    /// Where in it a cell of the file stands that a person has changed: what was said of their words stays with these.
    func ownSpot(of comment: Block.Comment, in cell: Int, at passage: Int, standing: Passage)
        -> CommentPlaces.Spot?
    {
        var spot = CommentPlaces.Spot(passage: passage, cell: cell, paragraph: comment.paragraph)
        switch change {
        case .kept, .removed: return nil
        case .reworded(let own) where standing.kind == .row:
            return own.cells.indices.contains(cell) ? spot : nil
        case .reworded: return .init(passage: passage)
        case .disputed(let own): return own == nil || standing.kind == .row ? nil : .init(passage: passage)
        case .cells(let changes):
            guard changes.indices.contains(cell) else { return nil }
            switch changes[cell] {
            case .kept: return nil
            case .reworded: break
            case .disputed:
                // Theirs stand below those of the new draft.
                spot.paragraph = spot.paragraph.map { $0 + max(standing.cells[cell].paragraphs.count, 1) }
            }
            return spot
        }
    }

    /// Puts a comment at a cell.
    mutating func say(_ comment: Block.Comment, in cell: Int) {
        while comments.count <= cell { comments.append([]) }
        comments[cell].append(comment)
    }

    /// Puts a comment at the row as a person has it, beside the one of the new draft; false where there is none.
    mutating func sayBeside(_ comment: Block.Comment) -> Bool {
        guard case .disputed(var own?) = change, !own.cells.isEmpty else { return false }
        own.cells[0].comments.append(comment.about(nil))
        change = .disputed(own)
        return true
    }
}

extension String {
    /// Whether it is a dash, or nothing at all.
    fileprivate var saysNothing: Bool { !contains { $0.isLetter || $0.isNumber } }
}
