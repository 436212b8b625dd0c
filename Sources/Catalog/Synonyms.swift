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
    /// The same for expressions such as „have a say“, which mean what they do by their small words. People type them;
    /// in the texts nothing of them is looked for.
    private var expressions: [FoldedWord: [Entry]] = [:]

    init(_ groups: [[String]], in vocabulary: Vocabulary) {
        for group in groups {
            let phrases = group.map(Self.stems)
            let known = phrases.map { $0.flatMap { Self.numbers(of: $0, in: vocabulary) } }
            for (number, text) in group.enumerated() {
                let others = known.enumerated().filter { $0.offset != number }.compactMap(\.element)
                if let phrase = phrases[number] {
                    entries[phrase[0], default: []].append(Entry(phrase: phrase, others: others))
                    words.formUnion(phrase)
                    for word in text.foldedWords where !stopWords.contains(word) {
                        spelled.append((word, WordStems.stem(word)))
                    }
                } else if case let phrase = text.foldedWords.map(WordStems.stem), phrase.count > 1 {
                    expressions[phrase[0], default: []].append(Entry(phrase: phrase, others: others))
                }
            }
        }
        for first in entries.keys { entries[first]?.sort { $0.phrase.count > $1.phrase.count } }
    }

    /// The longest expression the words begin with, whatever stop words stand in it besides its own, and all phrases
    /// that mean the same; nil when they begin none.
    func longestExpression(in words: ArraySlice<FoldedWord>) -> (length: Int, others: [[Int]])? {
        guard let first = words.first else { return nil }
        let fitting = (expressions[WordStems.stem(first)] ?? []).compactMap { entry in
            Self.length(of: entry.phrase, beginning: words).map { (length: $0, others: entry.others) }
        }
        guard let length = fitting.map(\.length).max() else { return nil }
        return (length, fitting.filter { $0.length == length }.flatMap(\.others))
    }

    private static func length(of phrase: [FoldedWord], beginning words: ArraySlice<FoldedWord>) -> Int? {
        var rest = phrase[...]
        for (offset, word) in words.enumerated() {
            if WordStems.stem(word) == rest.first {
                rest.removeFirst()
                if rest.isEmpty { return offset + 1 }
            } else if !stopWords.contains(word) {
                return nil
            }
        }
        return nil
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
