import Findings
import Wording

/// The different words of the catalog and their stems, each with a number.
///
/// A word is cut to its stem once, however often it stands in the texts.
struct Vocabulary: Sendable {
    private var words = WordTable()
    private var stems = WordTable()
    private var facts: [Facts] = []
    /// For each stem the first word that has it.
    private var firstWords: [Int] = []

    /// Of a word: its stem, and what tells from afar that another word cannot be near it.
    private struct Facts: Sendable {
        /// nil for a stop word.
        var stem: Int?
        var letters: LetterSet
    }

    init() {}

    /// As it was: the words in the order of their numbers, each with the number of its stem, and the stems.
    init(words: WordTable, stemNumbers: [Int?], stems: WordTable) {
        (self.words, self.stems) = (words, stems)
        firstWords = Array(repeating: 0, count: stems.count)
        for (number, stem) in stemNumbers.enumerated().reversed() {
            if let stem { firstWords[stem] = number }
        }
        facts = zip(words.indices, stemNumbers).map { number, stem in
            Facts(stem: stem, letters: LetterSet(words.letters(number)))
        }
    }

    var allWords: [FoldedWord] { words.indices.map { words[$0] } }
    var allStems: [FoldedWord] { stems.indices.map { stems[$0] } }
    /// By the number of the word.
    var stemNumbers: [Int?] { facts.map(\.stem) }

    /// The number of the word's stem, newly given when the stem is new; nil for a stop word.
    mutating func stem(adding word: FoldedWord) -> Int? {
        let number = words.number(adding: word)
        if number < facts.count { return facts[number].stem }
        let stem = stopWords.contains(word) ? nil : stems.number(adding: WordStems.stem(word))
        if stem == firstWords.count { firstWords.append(number) }
        facts.append(Facts(stem: stem, letters: LetterSet(word.bytes[...])))
        return stem
    }

    /// The number of the word's stem; nil when no text has it.
    func stem(of word: FoldedWord) -> Int? { stems.number(of: WordStems.stem(word)) }

    /// The same for a word as it stands in a text, which then need not be cut; nil also for a stop word.
    func stem(ofKnown word: FoldedWord) -> Int? { words.number(of: word).flatMap { facts[$0].stem } }

    /// The number of a stem; nil when no text has it.
    func number(ofStem stem: FoldedWord) -> Int? { stems.number(of: stem) }

    func stem(_ number: Int) -> FoldedWord { stems[number] }

    /// A word that has the stem, to show.
    func word(forStem stem: Int) -> String { words[firstWords[stem]].description }

    /// The stems of the words that go on where this one ends, in order of the alphabet.
    func stems(beginning word: FoldedWord) -> [FoldedWord] {
        var longer: [(text: String, stem: FoldedWord)] = []
        for (number, facts) in facts.enumerated() where words.letters(number).starts(with: word.bytes) {
            if let stem = facts.stem { longer.append((words[number].description, stems[stem])) }
        }
        return Self.inOrder(longer)
    }

    /// The stems of the words that are as close to this one as any, and no more than `errors` steps away; of the
    /// vocabulary and of the synonyms.
    func stems(near word: FoldedWord, errors: Int, _ synonyms: Synonyms) -> [FoldedWord] {
        guard errors > 0 else { return [] }
        var search = NearSearch(word, errors: errors)
        for (number, facts) in facts.enumerated() where search.mayBeNear(facts.letters) {
            let other = words[number]
            if let stem = facts.stem, !other.isNumber { search.compare(other, stem: stems[stem]) }
        }
        synonyms.packed.forEachSpelled { other, stem in
            guard search.mayBeNear(LetterSet(other)) else { return }
            search.compare(FoldedWord(folded: other), stem: FoldedWord(folded: stem))
        }
        return Self.inOrder(search.nearest)
    }

    /// Each stem once, in the order of the alphabet of the words.
    private static func inOrder(_ found: [(text: String, stem: FoldedWord)]) -> [FoldedWord] {
        var seen: Set<FoldedWord> = []
        return found.sorted { $0.text < $1.text }.map(\.stem).filter { seen.insert($0).inserted }
    }
}

/// Gathers the words nearest to one, whichever are the nearest so far.
private struct NearSearch {
    private let typed: [Character]
    private let letters: LetterSet
    private var least: Int
    private(set) var nearest: [(text: String, stem: FoldedWord)] = []

    init(_ word: FoldedWord, errors: Int) {
        (typed, letters, least) = (Array(word.description), LetterSet(word.bytes[...]), errors)
    }

    func mayBeNear(_ other: LetterSet) -> Bool { other.mayBeNear(letters, errors: least) }

    mutating func compare(_ word: FoldedWord, stem: FoldedWord) {
        let text = word.description
        let distance = editDistance(typed, Array(text))
        if distance < least { nearest = [] }
        least = min(least, distance)
        if distance == least { nearest.append((text, stem)) }
    }
}

/// Which letters a word has, in 64 bits, and how many.
///
/// An error of typing changes the length by at most one and the set by at most two letters, so most words
/// need no comparison letter by letter.
private struct LetterSet: Sendable {
    var bits: UInt64 = 0
    var count: Int

    init(_ word: ArraySlice<UInt8>) {
        count = word.count { $0 & 0xC0 != 0x80 }
        for byte in word where byte < 0xC0 { bits |= 1 << UInt64(byte & 63) }
    }

    func mayBeNear(_ other: LetterSet, errors: Int) -> Bool {
        abs(count - other.count) <= errors && (bits ^ other.bits).nonzeroBitCount <= 2 * errors
    }
}
