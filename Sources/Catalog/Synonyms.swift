import Wording

/// Words and phrases of one meaning, as stems of the vocabulary.
struct Synonyms: Sendable {
    /// A phrase with the other phrases of its group.
    private struct Entry: Sendable {
        var phrase: [FoldedWord]
        var others: [[Int]]
    }

    /// By the first stem of the phrase, the longest phrase first.
    private var entries: [FoldedWord: [Entry]] = [:]

    init(_ groups: [[String]], in vocabulary: Vocabulary) {
        for group in groups {
            let phrases = group.map(\.foldedWords)
            for (number, phrase) in phrases.enumerated() {
                let stems = phrase.map(WordStems.stem)
                guard let first = stems.first else { continue }
                let others = phrases.enumerated().filter { $0.offset != number }
                    .compactMap { Self.known($0.element, in: vocabulary) }
                entries[first, default: []].append(Entry(phrase: stems, others: others))
            }
        }
        for first in entries.keys { entries[first]?.sort { $0.phrase.count > $1.phrase.count } }
    }

    /// For each word of a query the phrases that mean the same as the phrase it belongs to.
    func phrases(for words: [FoldedWord]) -> [[[Int]]] {
        let stems = words.map(WordStems.stem)
        var result: [[[Int]]] = Array(repeating: [], count: words.count)
        for start in stems.indices {
            for entry in entries[stems[start]] ?? [] where stems[start...].starts(with: entry.phrase) {
                for index in start..<start + entry.phrase.count { result[index] += entry.others }
            }
        }
        return result
    }

    /// The stems of the phrase; nil when a word of it stands in no text.
    private static func known(_ phrase: [FoldedWord], in vocabulary: Vocabulary) -> [Int]? {
        let meaningful = phrase.filter { !stopWords.contains($0) }
        let stems = meaningful.compactMap(vocabulary.stem(of:))
        return stems.isEmpty || stems.count < meaningful.count ? nil : stems
    }
}
