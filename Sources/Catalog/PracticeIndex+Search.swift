import Foundation
import Wording

extension PracticeIndex {
    /// The practices that have words of the query and fit the facets, best first; equal ones by id.
    ///
    /// Without a query every practice the facets allow is a hit, by id.
    package func search(_ query: String, facets: Facets = Facets(), limit: Int = .max) -> [Hit] {
        guard query.contains(where: { $0.isLetter || $0.isNumber }) else { return all(facets, limit) }
        var found = found(queryTerms(in: query))
        preferComplete(&found)
        raiseKindred(&found)
        return found.values.filter { facets.allow(practices[$0.practice]) }
            .map { Hit(id: practices[$0.practice].id, score: $0.score, matches: $0.matches) }
            .sorted { ($1.score, $0.id) < ($0.score, $1.id) }
            .prefix(limit).map { $0 }
    }

    /// A practice with what the terms of a query are worth in it.
    struct Found {
        var practice: Int
        var score = 0.0
        /// The rarity of the terms it has, each as far as it has it.
        var covered = 0.0
        var matches: [WordMatch] = []
    }

    /// What the terms are worth in each practice that has any, by its number.
    func found(_ terms: [QueryTerm], saturation: Double = SearchRanking.saturation) -> [Int: Found] {
        var result: [Int: Found] = [:]
        for term in terms {
            let occurrences = occurrences(of: term)
            let rarity = rarity(of: term, occurrences)
            for occurrence in occurrences where occurrence.weight > 0 {
                let practice = occurrence.practice
                let presence = presence(occurrence.weight, in: practice, saturation: saturation)
                var found = result[practice] ?? Found(practice: practice)
                found.score += rarity * presence
                found.covered += rarity * term.readings[occurrence.best.reading].weight
                found.matches.append(match(term, occurrence))
                result[practice] = found
            }
        }
        return result
    }

    /// Takes from the practices that lack terms others have, a little.
    private func preferComplete(_ found: inout [Int: Found]) {
        let most = found.values.map(\.covered).max() ?? 0
        guard most > 0 else { return }
        for practice in found.keys {
            let share = (found[practice]?.covered ?? 0) / most
            found[practice]?.score *= pow(share, SearchRanking.completeness)
        }
    }

    /// What stands in a practice for a term.
    struct Occurrence {
        var practice: Int
        /// Of all readings together.
        var weight = 0.0
        var best: (weight: Double, reading: Int, fields: FieldSet) = (0, 0, [])
        /// Whether the term itself is there, and whether it or a synonym is, more than one word of a phrase.
        var hasItself = false
        var isWhole = false
    }

    /// The readings of a term are taken for one word that stands wherever any of them does. This is how A. Pirkola,
    /// "The effects of query structure and dictionary setups in dictionary-based cross-language information
    /// retrieval", SIGIR 1998, searches in two languages; a long list of synonyms then makes no word weightier.
    func occurrences(of term: QueryTerm) -> [Occurrence] {
        var all = practices.indices.map { Occurrence(practice: $0) }
        for (number, reading) in term.readings.enumerated() {
            let isItself = reading.way == .itself || reading.way == .otherAlphabet
            for posting in postings(of: reading) {
                let weight = reading.weight * posting.weight
                all[posting.practice].weight += weight
                all[posting.practice].hasItself = all[posting.practice].hasItself || isItself
                all[posting.practice].isWhole = all[posting.practice].isWhole || reading.way != .partOfPhrase
                if weight > all[posting.practice].best.weight {
                    all[posting.practice].best = (weight, number, posting.fields)
                }
            }
        }
        return all
    }

    /// As rare as the typed word or phrase and its synonyms together, and in part as it alone.
    func rarity(of term: QueryTerm, _ occurrences: [Occurrence]) -> Double {
        let whole = occurrences.count(where: \.isWhole)
        let together = rarity(standingIn: whole > 0 ? whole : occurrences.count { $0.weight > 0 })
        let own = occurrences.count(where: \.hasItself)
        guard own > 0 else { return together }
        let share = SearchRanking.ownRarity
        return (1 - share) * together + share * rarity(standingIn: own)
    }

    /// The practices that have every stem of the reading in one field; each counts as much as the stem that is
    /// least there.
    private func postings(of reading: QueryTerm.Reading) -> [Posting] {
        guard let first = reading.stems.first else { return [] }
        return reading.stems.dropFirst().reduce(postings[first]) { common(to: $0, postings[$1]) }
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
            let weight = min(posting.weight, right[place].weight)
            result.append(Posting(practice: posting.practice, weight: weight, fields: fields))
        }
        return result
    }

    private func match(_ term: QueryTerm, _ occurrence: Occurrence) -> WordMatch {
        let reading = term.readings[occurrence.best.reading]
        let found = reading.stems.map(vocabulary.word(forStem:)).joined(separator: " ")
        return WordMatch(
            typed: term.typed, found: reading.way == .itself ? term.typed : found, way: reading.way,
            fields: occurrence.best.fields.fields)
    }

    private func all(_ facets: Facets, _ limit: Int) -> [Hit] {
        practices.filter(facets.allow).sorted { $0.id < $1.id }.prefix(limit)
            .map { Hit(id: $0.id, score: 0, matches: []) }
    }
}
