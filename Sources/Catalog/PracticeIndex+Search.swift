import Wording

extension PracticeIndex {
    /// The practices that have words of the query and fit the facets, best first; equal ones by id.
    ///
    /// Without a query every practice the facets allow is a hit, by id.
    package func search(_ query: String, facets: Facets = Facets(), limit: Int = .max) -> [Hit] {
        let words = queryWords(in: query)
        guard query.contains(where: { $0.isLetter || $0.isNumber }) else { return all(facets, limit) }
        return found(words).values.filter { facets.allow(practices[$0.practice]) }
            .map { Hit(id: practices[$0.practice].id, score: $0.score, matches: $0.matches) }
            .sorted { ($1.score, $0.id) < ($0.score, $1.id) }
            .prefix(limit).map { $0 }
    }

    /// A practice with what the words of a query are worth in it.
    struct Found {
        var practice: Int
        var score = 0.0
        var matches: [WordMatch] = []

        mutating func add(_ match: WordMatch, _ score: Double) {
            matches.append(match)
            self.score += score
        }
    }

    /// What the words are worth in each practice that has any, by its number.
    func found(_ words: [QueryWord]) -> [Int: Found] {
        var result: [Int: Found] = [:]
        for word in words {
            for (practice, best) in bestReadings(of: word) {
                result[practice, default: Found(practice: practice)].add(match(word, best), best.score)
            }
        }
        return result
    }

    private typealias Best = (score: Double, fields: FieldSet, reading: QueryWord.Reading)

    /// For each practice the reading of the word that is worth most there.
    private func bestReadings(of word: QueryWord) -> [Int: Best] {
        let rarity = rarity(of: word)
        var best: [Int: Best] = [:]
        for reading in word.readings {
            let weight = rarity * SearchRanking.weight(reading.way)
            for posting in postings(of: reading)
            where weight * posting.presence > best[posting.practice]?.score ?? 0 {
                best[posting.practice] = (weight * posting.presence, posting.fields, reading)
            }
        }
        return best
    }

    /// The word is as rare as the most common of its readings, so that no rare synonym outdoes the usual
    /// word; a phrase is as rare as its rarest word.
    private func rarity(of word: QueryWord) -> Double {
        word.readings.compactMap { $0.stems.map(rarity(ofStem:)).max() }.min() ?? 0
    }

    /// The practices that have every stem of the reading; each counts as much as the stem that is least
    /// present.
    private func postings(of reading: QueryWord.Reading) -> [(
        practice: Int, presence: Double, fields: FieldSet
    )] {
        if reading.stems.count == 1 {
            return postings[reading.stems[0]].map { ($0.practice, presence($0), $0.fields) }
        }
        var all: [Int: (count: Int, presence: Double, fields: FieldSet)] = [:]
        for posting in reading.stems.flatMap({ postings[$0] }) {
            let before = all[posting.practice] ?? (0, .infinity, [])
            let least = min(before.presence, presence(posting))
            all[posting.practice] = (before.count + 1, least, before.fields.union(posting.fields))
        }
        return all.filter { $0.value.count == reading.stems.count }
            .map { ($0.key, $0.value.presence, $0.value.fields) }
    }

    private func match(_ word: QueryWord, _ best: Best) -> WordMatch {
        let found = best.reading.stems.map(vocabulary.word(forStem:)).joined(separator: " ")
        return WordMatch(
            typed: word.typed, found: best.reading.way == .itself ? word.typed : found, way: best.reading.way,
            fields: best.fields.fields)
    }

    private func all(_ facets: Facets, _ limit: Int) -> [Hit] {
        practices.filter(facets.allow).sorted { $0.id < $1.id }.prefix(limit)
            .map { Hit(id: $0.id, score: 0, matches: []) }
    }
}
