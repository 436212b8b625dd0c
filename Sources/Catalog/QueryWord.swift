import Wording

/// A word of a query with everything in the catalog it may stand for.
struct QueryWord: Sendable {
    var typed: String
    var readings: [Reading]

    /// Stems that must stand in a practice together: one, or those of a phrase of the same meaning.
    struct Reading: Sendable {
        var stems: [Int]
        var way: WordMatch.Way
    }
}

extension PracticeIndex {
    /// The words of a query without those that say nothing.
    func queryWords(in query: String) -> [QueryWord] {
        let words = query.foldedWords.filter { !stopWords.contains($0) }
        return zip(words, synonyms.phrases(for: words)).map { word, phrases in
            let others = phrases.map { QueryWord.Reading(stems: $0, way: .synonym) }
            return QueryWord(
                typed: word.description, readings: readings(of: word, hasSynonyms: !others.isEmpty) + others)
        }
    }

    /// Itself when the catalog has it; otherwise the other alphabet, then words that begin so, then typing
    /// errors.
    private func readings(of word: FoldedWord, hasSynonyms: Bool) -> [QueryWord.Reading] {
        if let stem = vocabulary.stem(of: word) { return [.init(stems: [stem], way: .itself)] }
        if hasSynonyms || word.isNumber { return [] }
        let cyrillic = word.isLatin ? Transliteration.cyrillic(for: word.description) : []
        let known = cyrillic.compactMap { vocabulary.stem(of: FoldedWord($0)) }
        if !known.isEmpty { return readings(known, .otherAlphabet) }
        let likely = [word] + cyrillic.prefix(3).map { FoldedWord($0) }
        let longer = likely.filter { $0.count >= SearchRanking.shortestBeginning }
            .flatMap(vocabulary.stems(beginning:))
        if !longer.isEmpty { return readings(longer, .beginning) }
        let near = likely.flatMap {
            vocabulary.stems(near: $0, errors: SearchRanking.forgivenErrors(letters: $0.count))
        }
        return readings(near, .nearSpelling)
    }

    private func readings(_ stems: [Int], _ way: WordMatch.Way) -> [QueryWord.Reading] {
        stems.prefix(SearchRanking.mostReadings).map { .init(stems: [$0], way: way) }
    }
}
