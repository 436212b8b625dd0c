/// A term of a query with what stands for it in every practice.
struct SoughtTerm: Sendable {
    var term: QueryTerm
    var rarity: Double
    /// By the number of the practice.
    var occurrences: [Occurrence]

    /// What stands in a practice for a term.
    struct Occurrence: Sendable {
        /// Of all readings together; 0 when the practice has none.
        var weight = 0.0
        var best: (weight: Double, reading: Int, fields: FieldSet) = (0, 0, [])
        /// Whether the term itself is there, and whether it or a synonym is, more than one word of a phrase.
        var hasItself = false
        var isWhole = false
    }
}

extension PracticeIndex {
    func sought(_ term: QueryTerm) -> SoughtTerm { sought(term, by: \.weight) }

    /// What the fact sheets themselves tell of a term, without the questions they answer.
    func told(_ term: QueryTerm) -> SoughtTerm { sought(term, by: \.told) }

    private func sought(_ term: QueryTerm, by weight: (Posting) -> Double) -> SoughtTerm {
        let occurrences = occurrences(of: term, by: weight)
        return SoughtTerm(term: term, rarity: rarity(of: occurrences), occurrences: occurrences)
    }

    /// The readings of a term are taken for one word that stands wherever any of them does. This is how A. Pirkola,
    /// "The effects of query structure and dictionary setups in dictionary-based cross-language information
    /// retrieval", SIGIR 1998, searches in two languages; a long list of synonyms then makes no word weightier.
    private func occurrences(of term: QueryTerm, by value: (Posting) -> Double) -> [SoughtTerm.Occurrence] {
        var all = [SoughtTerm.Occurrence](repeating: .init(), count: practices.count)
        for (number, reading) in term.readings.enumerated() {
            let isItself = reading.way == .itself || reading.way == .otherAlphabet
            let isWhole = reading.way != .partOfPhrase
            forEachPosting(of: reading) { posting in
                let weight = reading.weight * value(posting)
                guard weight > 0 else { return }
                all[posting.practice].weight += weight
                if isItself { all[posting.practice].hasItself = true }
                if isWhole { all[posting.practice].isWhole = true }
                if weight > all[posting.practice].best.weight {
                    all[posting.practice].best = (weight, number, posting.fields)
                }
            }
        }
        return all
    }

    /// As rare as the typed word or phrase and its synonyms together, and in part as it alone.
    private func rarity(of occurrences: [SoughtTerm.Occurrence]) -> Double {
        var (any, whole, own) = (0, 0, 0)
        for occurrence in occurrences where occurrence.weight > 0 {
            any += 1
            if occurrence.isWhole { whole += 1 }
            if occurrence.hasItself { own += 1 }
        }
        let together = rarity(standingIn: whole > 0 ? whole : any)
        guard own > 0 else { return together }
        let share = SearchRanking.ownRarity
        return (1 - share) * together + share * rarity(standingIn: own)
    }

    /// The practices that have every stem of the reading in one field; each counts as much as the stem that is
    /// least there.
    func forEachPosting(of reading: QueryTerm.Reading, _ visit: (Posting) -> Void) {
        guard let first = reading.stems.first else { return }
        if reading.stems.count == 1 { return postings[first].forEach(visit) }
        reading.stems.dropFirst().reduce(postings[first]) { common(to: $0, postings[$1]) }.forEach(visit)
    }

    /// Both lists are in the order of the practices.
    private func common(to left: [Posting], _ right: [Posting]) -> [Posting] {
        var result: [Posting] = []
        var place = 0
        for posting in left {
            while place < right.count, right[place].practice < posting.practice { place += 1 }
            guard place < right.count, right[place].practice == posting.practice else { continue }
            let fields = posting.fields.intersection(right[place].fields)
            guard !fields.isEmpty else { continue }
            let told = fields == .ask ? 0 : min(posting.told, right[place].told)
            let asked = fields.contains(.ask) ? min(posting.asked, right[place].asked) : 0
            result.append(
                Posting(practice: posting.practice, told: told, asked: asked, fields: fields))
        }
        return result
    }
}
