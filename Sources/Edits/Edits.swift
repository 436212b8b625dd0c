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

    /// Whether the new draft stays as it is.
    package var isEmpty: Bool { kept == 0 && disputed.isEmpty && fixed.isEmpty }
    /// Whether what reviewers say stands in the new draft.
    package var hasComments: Bool {
        let added = (first + fates.flatMap(\.after)).flatMap { $0.passage.cells.map(\.comments) }
        return (added + fates.flatMap(\.comments) + said.values).contains { !$0.isEmpty }
    }
    /// How many edits stand in the new draft.
    package private(set) var kept = 0
    package private(set) var offers: [Offer] = []
    /// What reviewers say of what the new draft has no more.
    package internal(set) var lostComments: [Block.Comment] = []
    /// What they say of what a program puts in, by its words.
    var said: [String: [Block.Comment]] = [:]
    /// The places of the new draft at which two versions stand; -1 above all.
    private var disputed: [Int] = []
    /// Those of them that say what they said, and cannot be put otherwise.
    private var fixed: [Int] = []
    /// The words that the program puts into the new draft by itself.
    package let made: Set<String>

    private let base: [DraftedText.Entry]
    let edited: [Passage]
    private let draft: Document
    let new: [Passage]
    private let (toEdited, toNew): (Alignment, Alignment)
    var fates: [Fate]
    /// What stands above the first passage.
    private var first: [Fate.Addition] = []
    private let names: AnchorMap
    /// The places in the file of what was put in, and its words.
    private let added: [Int]
    private let typed: Set<Passage.Key>
    /// Of what was put in, that which was taken from its place: where the new draft says it anew.
    private var moves: [Int: Int] = [:]
    let commentPlaces: CommentPlaces
    /// Looking for a paragraph among many more would take long.
    private static let mostMoved = 500

    /// - Parameters:
    ///   - file: the edited one as it came back, its names in those of `base`.
    ///   - base: the draft it began as.
    ///   - draft: the new one, whose cells know their origins.
    package init(_ file: [Passage], of base: DraftedText, onto draft: Document) {
        let edited = file.filter { $0.kind != .made }
        (self.edited, self.base, self.draft) = (edited, base.entries, draft)
        var pass = DocumentPass()
        _ = pass.document(draft)
        (new, made) = (pass.passages, pass.made)
        let keys = base.entries.map(\.key)
        toEdited = Alignment(keys, edited.map(\.key))
        toNew = Alignment(keys, new.map(\.key))
        fates = Array(repeating: Fate(), count: new.count)
        names = AnchorMap(base.entries, edited, new, toEdited, toNew)
        let origins = toEdited.origins
        added = edited.indices.filter { origins[$0] == nil }
        typed = Set(added.map { edited[$0].key })
        commentPlaces = CommentPlaces(edited, of: base.entries, onto: new, toEdited, toNew)
        settle()
        add()
        commentOnMade(file)
    }

    // MARK: What the draft had

    private mutating func settle() {
        for passage in base.indices {
            switch toEdited.matches[passage] {
            case .none: remove(passage)
            case .same(let own) where !edited[own].isUndecided: continue
            case .same(let own), .reworded(let own):
                // What the new draft has no more is added below.
                if let place = toNew.place(of: passage) { reword(passage, own, at: place) }
            }
        }
        askAgainForHeadings()
    }

    private mutating func remove(_ passage: Int) {
        switch toNew.matches[passage] {
        case .same(let place) where !new[place].isFixed:
            fates[place].change = .removed
            kept += 1
        case .same: break
        case .reworded(let place):
            guard !typed.contains(new[place].key) else { return }
            guard let own = moved(passage, from: place) else { return dispute(nil, at: place) }
            fates[place].change = .removed
            moves[own] = place
        case .none: for place in replacements(of: passage) { dispute(nil, at: place) }
        }
    }

    /// What the new draft says at the place of a passage it has no more.
    private func replacements(of passage: Int) -> [Int] {
        let before = base.indices[..<passage].reversed().lazy.compactMap(toNew.place).first ?? -1
        let after = base.indices[(passage + 1)...].lazy.compactMap(toNew.place).first ?? new.count
        return (before + 1..<after).filter { place in
            let key = new[place].key
            return key.level == base[passage].key.level && !typed.contains(key)
                && fates[place].change == .kept
        }
    }

    /// Where else in the file a paragraph stands that was taken from its place, reworded or not.
    private func moved(_ passage: Int, from place: Int) -> Int? {
        guard new[place].isMovable, !new[place].isFixed, added.count <= Self.mostMoved else { return nil }
        let words = WordBag(base[passage].key)
        let shares = added.filter { edited[$0].isMovable && moves[$0] == nil }
            .map { (place: $0, share: WordBag(edited[$0].key).share(with: words)) }
        return shares.filter { $0.share >= WordBag.least }.max { $0.share < $1.share }?.place
    }

    /// A heading that was taken out comes back as a choice where what stood below it does.
    private mutating func askAgainForHeadings() {
        var above: [(place: Int, level: Int)] = []
        for place in new.indices {
            if let level = new[place].level {
                above.removeAll { $0.level >= level }
                above.append((place, level))
            }
            guard fates[place].change == .disputed(nil) else { continue }
            for (heading, _) in above where fates[heading].change == .removed {
                dispute(nil, at: heading)
                kept -= 1
            }
        }
    }

    private mutating func reword(_ passage: Int, _ place: Int, at newPlace: Int) {
        let (key, standing, own) = (base[passage].key, new[newPlace], edited[place])
        guard let version = own.version else { return dispute(nil, at: newPlace) }
        guard standing.key != version.key else { return }
        if own.undecided != nil {
            let isAsWritten = own.key.words.joined(separator: " ") == key.words.joined(separator: " ")
            return dispute(isAsWritten ? version : own.withVersion, at: newPlace)
        }
        if standing.isFixed { return dispute(version, at: newPlace) }
        if standing.kind == .row, key.words.count == own.cells.count, standing.cells.count == own.cells.count
        {
            return rewordCells(key, own, version, at: newPlace)
        }
        guard standing.key == key else { return dispute(version, at: newPlace) }
        fates[newPlace].change = .reworded(names.renamed(own).withoutComments)
        kept += 1
        let parting = Parting(base: base, edited: edited, toEdited: toEdited)
        guard let parts = parting.parts(of: passage, at: place) else { return }
        offer(key.words.joined(separator: " "), parts.flatMap(\.cells), standing.cells.flatMap(\.origins))
    }

    private mutating func rewordCells(
        _ key: Passage.Key, _ own: Passage, _ version: Passage, at place: Int
    ) {
        let (standing, mine) = (new[place].key.words, names.renamed(version))
        let both = names.renamed(own.withVersion)
        let changes = mine.cells.enumerated().map { position, cell -> Fate.CellChange in
            let words = version.cells[position].words
            if words == standing[position] { return .kept }
            if own.cells[position].undecided != nil {
                let isAsWritten = own.cells[position].words == key.words[position]
                return .disputed(isAsWritten ? cell : both.cells[position])
            }
            if words == key.words[position] { return .kept }
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
        let isAsDrafted = toNew.origins[place].map { base[$0].key == new[place].key } ?? false
        if new[place].isFixed, isAsDrafted { fixed.append(place) } else { disputed.append(place) }
    }

    private mutating func offer(_ old: String, _ cells: [Passage.Cell], _ origins: [String]) {
        let new = cells.map { cell in
            cell.paragraphs.map { $0.map(\.plain).joined() }.joined(separator: "\n")
        }
        guard !origins.isEmpty, !old.isEmpty else { return }
        offers.append(Offer(origins: origins, old: old, new: new.joined(separator: "\n")))
    }

    // MARK: What the person has put in

    private mutating func add() {
        var (place, row): (Int?, Int?) = (nil, nil)
        var taken = Set<Int>()
        for (position, passage) in edited.enumerated() {
            let origin = toEdited.origins[position]
            if let origin, let own = toNew.place(of: origin) {
                (place, row) = (own, new[own].kind == .row ? passage.table : nil)
                comment(position, at: own)
            } else if let origin, case .same = toEdited.matches[origin], !passage.isUndecided {
                comment(position)
            } else if let version = passage.version {
                if origin == nil, let same = standing(version, after: place, taken) {
                    taken.insert(same)
                    comment(position, on: same)
                    // What stands between has its own place in the file.
                    guard new.indices[((place ?? -1) + 1)..<same].allSatisfy(isNew) else { continue }
                    (place, row) = (same, new[same].kind == .row ? passage.table : nil)
                    continue
                }
                var addition = Fate.Addition(passage: names.renamed(version))
                addition.joinsRow = passage.kind == .row && passage.table == row && row != nil
                addition.standing = moves[position].map { new[$0] }
                addition.isDisputed = origin != nil || moves[position] != nil || passage.undecided != nil
                append(addition, at: place)
            } else {
                comment(position)
            }
        }
    }

    /// A passage of the new draft that says what a person has put in: an answer taken over from the file.
    private func standing(_ passage: Passage, after place: Int?, _ taken: Set<Int>) -> Int? {
        let key = passage.key
        guard !key.isEmpty else { return nil }
        return new.indices.dropFirst((place ?? -1) + 1).first {
            isNew($0) && !taken.contains($0) && new[$0].key == key
        }
    }

    /// Whether the new draft says what the file does not have from the old one.
    private func isNew(_ place: Int) -> Bool {
        guard let origin = toNew.origins[place] else { return true }
        return toEdited.matches[origin] == .none && fates[place].change == .kept
    }

    private mutating func append(_ addition: Fate.Addition, at place: Int?) {
        if addition.isDisputed { disputed.append(place ?? -1) } else { kept += 1 }
        guard let place else { return first.append(addition) }
        fates[place].after.append(addition)
    }

    // MARK: The outcome

    /// The new draft with the edits, counted anew.
    package func document(_ words: EditWords) -> Document {
        var pass = DocumentPass(fates: fates, words: words, said: said)
        return pass.document(draft, first).recounted
    }

    /// The heading above each place that the dossier has changed too, with its number where it has one; empty above the
    /// first.
    package var disputes: [String] { headings(above: disputed) }
    /// The same of those that the dossier has left as they were, where no words of a person can stand.
    package var unchangeable: [String] { headings(above: fixed) }

    private func headings(above places: [Int]) -> [String] {
        var (heading, headings) = ("", [String]())
        for passage in new {
            if case .heading = passage.kind { heading = passage.inlines.map(\.plain).joined() }
            headings.append(heading)
        }
        return places.sorted().map { $0 < 0 ? "" : headings[$0] }
    }
}

extension Passage {
    /// Those of a passage that the draft has a place for are put there once, whatever becomes of its words.
    fileprivate var withoutComments: Passage {
        var passage = self
        for cell in cells.indices { passage.cells[cell].comments = [] }
        return passage
    }

    /// Whether it stands alone, and so can stand elsewhere.
    fileprivate var isMovable: Bool { undecided == nil && (kind == .text || isItem) }
}
