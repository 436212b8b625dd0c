import Wording

/// A word of a query, or a phrase of several that name one thing, with everything in the catalog it may stand for.
struct QueryTerm: Sendable {
    /// As typed, in lower case, without the words that say nothing.
    var typed: String
    var readings: [Reading]
    /// Whether it is a word that names no topic.
    var isLight = false

    /// Stems that must stand in a practice together: one, or those of a phrase.
    struct Reading: Sendable {
        var stems: [Int]
        var way: WordMatch.Way
        /// What an occurrence counts, of 1.
        var weight: Double
    }
}

extension PracticeIndex {
    /// The terms of a query: expressions and the longest phrases the synonyms know, and single words; those that name
    /// no topic only when there are no others.
    ///
    /// A phrase is one term because its words mean little apart: „open source“ is not about any source.
    ///
    /// - Parameter isSearch: whether somebody searches with these words, and means „без интернет“ as one term, an
    ///   expression as what it stands for, and the small words around a topic as nothing; else it is a text that says
    ///   what it says.
    func queryTerms(in query: String, isSearch: Bool = true) -> [QueryTerm] {
        let words = writtenOut(query)
        guard isSearch else { return terms(of: words[...], isSearch: false) }
        var terms: [QueryTerm] = []
        var (start, place) = (0, 0)
        while place < words.count {
            if let expression = synonyms.longestExpression(in: words[place...]) {
                let end = place + expression.length
                terms += self.terms(of: words[start..<place], isSearch: true)
                terms.append(term(of: words[place..<end], meaning: expression.others))
                (start, place) = (end, end)
            } else {
                place += 1
            }
        }
        terms += self.terms(of: words[start...], isSearch: true)
        let hasTopic = terms.contains { !$0.isLight && !$0.readings.isEmpty }
        return hasTopic ? terms.filter { !$0.isLight } : terms
    }

    /// Of words without an expression.
    private func terms(of typed: ArraySlice<FoldedWord>, isSearch: Bool) -> [QueryTerm] {
        let words = typedWords(typed, isSearch)
        let likeliest = words.map { $0.spellings.first?.stem ?? WordStems.stem($0.word) }
        var terms: [QueryTerm] = []
        var place = 0
        while place < words.count {
            let phrase = synonyms.longestPhrase(in: likeliest[place...])
            let end = place + (phrase?.length ?? 1)
            terms.append(term(of: Array(words[place..<end]), phrase?.others ?? []))
            place = end
        }
        return terms
    }

    /// Without the words that say nothing, also those of Bulgarian in Latin letters.
    private func typedWords(_ typed: ArraySlice<FoldedWord>, _ isSearch: Bool) -> [TypedWord] {
        var words: [TypedWord] = []
        var before: FoldedWord?
        for word in typed {
            if !stopWords.contains(word) {
                let spellings = spellings(of: word, guesses: isSearch)
                words.append(typedWord(word, spellings, after: isSearch ? before : nil))
            }
            before = word
        }
        let isBulgarian = words.contains { $0.spellings.first?.way == .otherAlphabet }
        guard isBulgarian else { return words }
        return words.filter { typed in
            let cyrillic =
                typed.word.isLatin ? Transliteration.cyrillic(for: typed.word.description) : []
            return !cyrillic.contains { stopWords.contains(FoldedWord($0)) }
        }
    }

    /// The word, or its lack where the one before says so and some text speaks of that.
    private func typedWord(
        _ word: FoldedWord, _ spellings: [Spelling], after before: FoldedWord?
    ) -> TypedWord {
        guard let before, lackWords.contains(before),
            case let lack = WordStems.stem(before.joined(to: word)), isKnown(lack)
        else { return TypedWord(word: word, typed: word.description, spellings: spellings) }
        return TypedWord(
            word: word, typed: "\(before) \(word)",
            spellings: [Spelling(stem: lack, way: .itself)]
                + spellings.map { Spelling(stem: $0.stem, way: .partOfPhrase) })
    }

    /// The words of the query; in „е-услуги“ the letter stands for „електронни“, and IT in capitals is no pronoun.
    private func writtenOut(_ query: String) -> [FoldedWord] {
        let electronic = FoldedWord("електронни")
        return query.split(whereSeparator: \.isWhitespace).flatMap { part in
            let words = part.foldedWords
            if part.filter(\.isLetter) == "IT" { return [FoldedWord("ИТ")] }
            let isElectronic =
                words.count > 1 && ["е", "e"].contains(words[0].description)
                && words[1].isCyrillic && part.contains("-")
            return isElectronic ? [electronic] + words.dropFirst() : words
        }
    }

    /// A typed word with the stems it may be meant to have, the likeliest first.
    private struct TypedWord {
        var word: FoldedWord
        /// As typed, with the word before where the two are one.
        var typed: String
        var spellings: [Spelling]
    }

    private struct Spelling {
        var stem: FoldedWord
        var way: WordMatch.Way
    }

    private func term(of expression: ArraySlice<FoldedWord>, meaning others: [[Int]]) -> QueryTerm {
        let weight = SearchRanking.weight(.synonym)
        return QueryTerm(
            typed: expression.map(\.description).joined(separator: " "),
            readings: others.map { QueryTerm.Reading(stems: $0, way: .synonym, weight: weight) }.distinct)
    }

    private func term(of words: [TypedWord], _ synonyms: [[Int]]) -> QueryTerm {
        var readings: [QueryTerm.Reading] = []
        if words.count > 1 {
            let whole = words.compactMap { $0.spellings.first.flatMap { vocabulary.number(ofStem: $0.stem) } }
            if whole.count == words.count { readings.append(.init(stems: whole, way: .itself, weight: 1)) }
        }
        let share = words.count > 1 ? SearchRanking.partOfPhrase : 1
        for spelling in words.flatMap(\.spellings) {
            guard let stem = vocabulary.number(ofStem: spelling.stem) else { continue }
            let way = words.count > 1 ? .partOfPhrase : spelling.way
            let weight = share * SearchRanking.weight(spelling.way)
            readings.append(.init(stems: [stem], way: way, weight: weight))
        }
        let sureness = words.first?.spellings.first.map { SearchRanking.weight($0.way) } ?? 1
        let weight = sureness * SearchRanking.weight(.synonym)
        readings += synonyms.map { .init(stems: $0, way: .synonym, weight: weight) }
        return QueryTerm(
            typed: words.map(\.typed).joined(separator: " "), readings: readings.distinct,
            isLight: words.count == 1 && words.allSatisfy { lightWords.contains($0.word) })
    }

    /// Itself when the catalog or the synonyms have it; otherwise the other alphabet, then words that begin so,
    /// then typing errors.
    private func spellings(of word: FoldedWord, guesses: Bool) -> [Spelling] {
        let stem = WordStems.stem(word)
        if isKnown(stem) { return [Spelling(stem: stem, way: .itself)] }
        if word.isNumber { return [] }
        let cyrillic =
            word.isLatin ? Transliteration.cyrillic(for: word.description).map { FoldedWord($0) } : []
        let known = cyrillic.map(WordStems.stem).filter(isKnown)
        if !known.isEmpty { return spellings(known, .otherAlphabet) }
        guard guesses else { return [] }
        let likely = [word] + cyrillic.prefix(3)
        let longer = likely.filter { $0.count >= SearchRanking.shortestBeginning }
            .flatMap(vocabulary.stems(beginning:))
        if !longer.isEmpty { return spellings(longer, .beginning) }
        let near = stems(near: word)
        // Only what cannot be a slip in the alphabet it is typed in is one in the other.
        return spellings(near.isEmpty ? cyrillic.prefix(3).flatMap(stems(near:)) : near, .nearSpelling)
    }

    private func stems(near word: FoldedWord) -> [FoldedWord] {
        vocabulary.stems(
            near: word, errors: SearchRanking.forgivenErrors(letters: word.count), synonyms)
    }

    private func isKnown(_ stem: FoldedWord) -> Bool {
        vocabulary.number(ofStem: stem) != nil || synonyms.has(stem)
    }

    private func spellings(_ stems: [FoldedWord], _ way: WordMatch.Way) -> [Spelling] {
        var seen: Set<FoldedWord> = []
        return stems.filter { seen.insert($0).inserted }.prefix(SearchRanking.mostReadings)
            .map { Spelling(stem: $0, way: way) }
    }
}

extension [QueryTerm.Reading] {
    /// Each once, where it weighs most.
    fileprivate var distinct: Self {
        var result: Self = []
        for reading in self {
            if let before = result.firstIndex(where: { $0.stems == reading.stems }) {
                if result[before].weight < reading.weight { result[before] = reading }
            } else {
                result.append(reading)
            }
        }
        return result
    }
}
