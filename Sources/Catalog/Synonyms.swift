import Wording

/// Words and phrases of one meaning, as stems.
struct Synonyms: Sendable {
    /// A phrase with the other phrases of its group, as stems of the vocabulary.
    private struct Entry: Sendable {
        var phrase: [FoldedWord]
        var others: [[Int]]
    }

    /// Every stem that stands in a phrase.
    private(set) var words: Set<FoldedWord> = []
    /// The words of the phrases with their stems, as they are written.
    private(set) var spelled: [(word: FoldedWord, stem: FoldedWord)] = []
    /// By the first stem of the phrase, the longest phrase first.
    private var entries: [FoldedWord: [Entry]] = [:]

    init(_ groups: [[String]], in vocabulary: Vocabulary) {
        for group in groups {
            for word in group.flatMap(\.foldedWords) where !stopWords.contains(word) {
                spelled.append((word, WordStems.stem(word)))
            }
            let phrases = group.compactMap(Self.stems)
            let known = phrases.map { Self.numbers(of: $0, in: vocabulary) }
            for (number, phrase) in phrases.enumerated() {
                let others = known.enumerated().filter { $0.offset != number }.compactMap(\.element)
                entries[phrase[0], default: []].append(Entry(phrase: phrase, others: others))
                words.formUnion(phrase)
            }
        }
        for first in entries.keys { entries[first]?.sort { $0.phrase.count > $1.phrase.count } }
    }

    /// The longest phrase the words begin with, and all phrases that mean the same; nil when they begin none.
    func longestPhrase(in words: ArraySlice<FoldedWord>) -> (length: Int, others: [[Int]])? {
        guard let first = words.first else { return nil }
        let fitting = (entries[first] ?? []).filter { words.starts(with: $0.phrase) }
        guard let length = fitting.first?.phrase.count else { return nil }
        return (length, fitting.filter { $0.phrase.count == length }.flatMap(\.others))
    }

    /// The stems of a phrase without the words that say nothing; nil when those were all but one of it, since the
    /// one that is left would mean something else.
    private static func stems(of phrase: String) -> [FoldedWord]? {
        let words = phrase.foldedWords.withLacksJoined
        let meaningful = words.filter { !stopWords.contains($0) }
        let isWhole = meaningful.count == words.count
        return meaningful.isEmpty || (meaningful.count == 1 && !isWhole)
            ? nil : meaningful.map(WordStems.stem)
    }

    /// nil when a word of the phrase stands in no text.
    private static func numbers(of phrase: [FoldedWord], in vocabulary: Vocabulary) -> [Int]? {
        let numbers = phrase.compactMap(vocabulary.number(ofStem:))
        return numbers.count == phrase.count ? numbers : nil
    }
}
