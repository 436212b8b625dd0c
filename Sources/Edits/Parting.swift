/// What has become of paragraphs whose ends a person has put in or taken out.
struct Parting {
    let base: [DraftedText.Entry]
    let edited: [Passage]
    let toEdited: Alignment

    /// The paragraphs that a passage is now, in their order; nil where it cannot be told from those next to it.
    ///
    /// - Parameter own: the one of them that shares most with it.
    func parts(of passage: Int, at own: Int) -> [Passage]? {
        let (old, mine) = (WordBag(base[passage].key), WordBag(edited[own].key))
        guard !takesIn(mine.without(old), of: passage) else { return nil }
        var (missing, parts) = (old.without(mine), own...own)
        for step in [-1, 1] {
            var next = own + step
            while edited.indices.contains(next), isPart(next, of: missing) {
                // What is another passage too says more than this one.
                guard toEdited.origins[next] == nil else { return nil }
                missing = missing.without(WordBag(edited[next].key))
                parts = min(parts.lowerBound, next)...max(parts.upperBound, next)
                next += step
            }
        }
        return Array(edited[parts])
    }

    private func isPart(_ place: Int, of missing: WordBag) -> Bool {
        guard edited[place].key.level == 0 else { return false }
        if let origin = toEdited.origins[place], case .same = toEdited.matches[origin] { return false }
        let words = WordBag(edited[place].key)
        let shared = words.shared(with: missing)
        return shared > 0 && shared * 3 >= words.total
    }

    /// Whether the words put into a passage are those of the one above or below it.
    private func takesIn(_ words: WordBag, of passage: Int) -> Bool {
        [passage - 1, passage + 1].contains { next in
            guard base.indices.contains(next) else { return false }
            if case .same = toEdited.matches[next] { return false }
            let its = WordBag(base[next].key)
            let shared = words.shared(with: its)
            return shared > 0 && shared * 2 >= its.total || shared > 2 && shared * 2 >= words.total
        }
    }
}
