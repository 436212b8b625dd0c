package import Document

/// What a person has changed in the file of a draft, put into a new draft of the same document.
///
/// Nothing that was typed is lost: an edit is put in where the new draft says what the old one said, and stands beside
/// the new words where those have changed too.
package struct Edits {
    /// An edit of a passage that the dossier has left as it was: what it said, what it says, and the paths of the answers
    /// behind it.
    package struct Offer: Hashable, Sendable {
        package var origins: [String]
        package var old: String
        package var new: String
    }

    /// How many edits stand in the new draft.
    package private(set) var kept = 0
    package private(set) var offers: [Offer] = []
    /// The places of the new draft at which two versions stand; -1 above all.
    private var disputed: [Int] = []

    private let base: [DraftedText.Entry]
    private let edited: [Passage]
    private let draft: Document
    private let new: [Passage]
    private let (toEdited, toNew): (Alignment, Alignment)
    private var fates: [Fate]
    /// What stands above the first passage.
    private var first: [Fate.Addition] = []
    private let names: AnchorMap

    /// - Parameters:
    ///   - edited: the file as it came back, its names in those of `base`.
    ///   - base: the draft it began as.
    ///   - draft: the new one, whose cells know their origins.
    package init(_ edited: [Passage], of base: DraftedText, onto draft: Document) {
        (self.edited, self.base, self.draft) = (edited, base.entries, draft)
        new = draft.passages
        let keys = base.entries.map(\.key)
        toEdited = Alignment(keys, edited.map(\.key))
        toNew = Alignment(keys, new.map(\.key))
        fates = Array(repeating: Fate(), count: new.count)
        names = AnchorMap(base.entries, edited, new, toEdited, toNew)
        settle()
        add()
    }

    // MARK: What the draft had

    private mutating func settle() {
        for passage in base.indices {
            let place = toNew.place(of: passage)
            switch toEdited.matches[passage] {
            case .same: continue
            case .none: remove(passage, at: place)
            case .reworded(let own, _):
                // What the new draft has no more is added below.
                if let place { reword(passage, edited[own], at: place) }
            }
        }
    }

    private mutating func remove(_ passage: Int, at place: Int?) {
        switch toNew.matches[passage] {
        case .same(let place) where !new[place].isFixed:
            fates[place].change = .removed
            kept += 1
        case .reworded(let place, isAlike: true): dispute(nil, at: place)
        case .same, .reworded, .none: break
        }
    }

    private mutating func reword(_ passage: Int, _ own: Passage, at place: Int) {
        let (key, standing, mine) = (base[passage].key, new[place].key, own.key)
        guard standing != mine else { return }
        if new[place].isFixed { return dispute(own, at: place) }
        if new[place].kind == .row, key.words.count == mine.words.count,
            standing.words.count == mine.words.count
        {
            return rewordCells(key, own, at: place)
        }
        guard standing == key else { return dispute(own, at: place) }
        fates[place].change = .reworded(names.renamed(own).withoutComments)
        kept += 1
        offer(key.words.joined(separator: " "), own.cells, new[place].cells.flatMap(\.origins))
    }

    private mutating func rewordCells(_ key: Passage.Key, _ own: Passage, at place: Int) {
        let (standing, mine) = (new[place].key.words, names.renamed(own))
        let changes = mine.cells.enumerated().map { position, cell -> Fate.CellChange in
            let words = own.cells[position].words
            if words == key.words[position] || words == standing[position] { return .kept }
            if standing[position] != key.words[position] { return .disputed(cell) }
            offer(key.words[position], [cell], new[place].cells[position].origins)
            return .reworded(cell)
        }
        fates[place].change = .cells(changes)
        if changes.contains(where: { if case .reworded = $0 { true } else { false } }) { kept += 1 }
        if changes.contains(where: { if case .disputed = $0 { true } else { false } }) {
            disputed.append(place)
        }
    }

    private mutating func dispute(_ own: Passage?, at place: Int) {
        fates[place].change = .disputed(own.map { names.renamed($0).withoutComments })
        disputed.append(place)
    }

    private mutating func offer(_ old: String, _ cells: [Passage.Cell], _ origins: [String]) {
        let new = cells.map { cell in
            cell.paragraphs.map { $0.map(\.plain).joined() }.joined(separator: "\n")
        }
        guard !origins.isEmpty, !old.isEmpty else { return }
        offers.append(Offer(origins: origins, old: old, new: new.joined(separator: " ")))
    }

    // MARK: What the person has put in

    private mutating func add() {
        var (place, row): (Int?, Int?) = (nil, nil)
        var taken = Set<Int>()
        for (position, passage) in edited.enumerated() {
            let origin = toEdited.origins[position]
            if let origin, let own = toNew.place(of: origin) {
                (place, row) = (own, new[own].kind == .row ? passage.table : nil)
                comment(passage, at: own)
            } else if let origin, case .same = toEdited.matches[origin] {
                comment(passage, at: place)
            } else {
                if origin == nil, let same = standing(passage, after: place, taken) {
                    taken.insert(same)
                    comment(passage, at: same)
                    continue
                }
                var addition = Fate.Addition(passage: names.renamed(passage))
                addition.joinsRow = passage.kind == .row && passage.table == row && row != nil
                addition.isDisputed = origin != nil
                append(addition, at: place)
            }
        }
    }

    /// A passage of the new draft that says what a person has put in: an answer taken over from the file.
    private func standing(_ passage: Passage, after place: Int?, _ taken: Set<Int>) -> Int? {
        let key = passage.key
        guard !key.isEmpty else { return nil }
        return new.indices.dropFirst((place ?? -1) + 1).first {
            toNew.origins[$0] == nil && !taken.contains($0) && new[$0].key == key
        }
    }

    private mutating func append(_ addition: Fate.Addition, at place: Int?) {
        if addition.isDisputed { disputed.append(place ?? -1) } else { kept += 1 }
        guard let place else { return first.append(addition) }
        fates[place].after.append(addition)
    }

    private mutating func comment(_ passage: Passage, at place: Int?) {
        let comments = passage.cells.map(\.comments)
        guard let place = place ?? new.indices.first, comments.contains(where: { !$0.isEmpty }) else {
            return
        }
        let isCellwise = new[place].cells.count == comments.count
        let own = isCellwise ? comments : [Array(comments.joined())]
        for (cell, comments) in own.enumerated() {
            while fates[place].comments.count <= cell { fates[place].comments.append([]) }
            fates[place].comments[cell] += comments
        }
    }

    // MARK: The outcome

    /// The new draft with the edits, counted anew.
    package func document(_ words: EditWords) -> Document {
        var pass = DocumentPass(fates: fates, words: words)
        return pass.document(draft, first).recounted
    }

    /// The heading above each place with two versions, with its number where it has one; empty above the first.
    package var disputes: [String] {
        var (heading, headings) = ("", [String]())
        for passage in new {
            if case .heading = passage.kind { heading = passage.inlines.map(\.plain).joined() }
            headings.append(heading)
        }
        return disputed.sorted().map { $0 < 0 ? "" : headings[$0] }
    }
}

extension Passage {
    /// Those of a passage that the draft has a place for are put there once, whatever becomes of its words.
    fileprivate var withoutComments: Passage {
        var passage = self
        for cell in cells.indices { passage.cells[cell].comments = [] }
        return passage
    }
}
