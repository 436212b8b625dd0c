import Wording

/// Words and phrases of one meaning, as stems.
struct Synonyms: Sendable {
    /// Every stem that stands in a phrase.
    private var words = WordTable()
    /// By the first stem of the phrase, the longest phrase first; stems as numbers of `words`.
    private var phrases: [[Phrase<Int>]] = []
    /// The same for expressions such as „have a say“, which mean what they do by their small words. People type them;
    /// in the texts nothing of them is looked for.
    private var expressions: [FoldedWord: [Phrase<FoldedWord>]] = [:]
    /// For each group its phrases of which every word stands in the texts, as stems of the vocabulary; nil for others.
    private var known: [[[Int]?]] = []
    /// As text to be compiled into the program: cutting all the words to their stems takes longer than a search.
    let packed: SynonymText

    private struct Phrase<Stem: Sendable>: Sendable {
        var stems: [Stem]
        var group: Int
        /// In its group.
        var number: Int
    }

    init(_ text: SynonymText, in vocabulary: Vocabulary) {
        packed = text
        let groups = text.groups
        known = groups.map { group in
            group.map { $0.isExpression ? nil : Self.numbers(of: $0.stems, in: vocabulary) }
        }
        for (group, members) in groups.enumerated() {
            for (number, member) in members.enumerated() {
                guard let first = member.stems.first else { continue }
                if member.isExpression {
                    expressions[first, default: []].append(
                        Phrase(stems: member.stems, group: group, number: number))
                } else {
                    add(member.stems, group, number)
                }
            }
        }
        for first in phrases.indices { phrases[first].sort { $0.stems.count > $1.stems.count } }
    }

    private mutating func add(_ stems: [FoldedWord], _ group: Int, _ number: Int) {
        let numbers = stems.map { words.number(adding: $0) }
        while phrases.count < words.count { phrases.append([]) }
        phrases[numbers[0]].append(Phrase(stems: numbers, group: group, number: number))
    }

    /// Whether a phrase has the stem.
    func has(_ stem: FoldedWord) -> Bool { words.number(of: stem) != nil }

    /// The longest expression the words begin with, whatever stop words stand in it besides its own, and all phrases
    /// that mean the same; nil when they begin none.
    func longestExpression(in words: ArraySlice<FoldedWord>) -> (length: Int, others: [[Int]])? {
        guard let first = words.first else { return nil }
        let fitting = (expressions[WordStems.stem(first)] ?? []).compactMap { phrase in
            Self.length(of: phrase.stems, beginning: words).map { (length: $0, phrase: phrase) }
        }
        guard let length = fitting.map(\.length).max() else { return nil }
        return (length, fitting.filter { $0.length == length }.flatMap { others(than: $0.phrase) })
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
        guard let first = words.first.flatMap(self.words.number), phrases.indices.contains(first) else {
            return nil
        }
        let fitting = phrases[first].filter { phrase in
            phrase.stems.count <= words.count
                && zip(phrase.stems, words).allSatisfy { self.words.number(of: $1) == $0 }
        }
        guard let length = fitting.first?.stems.count else { return nil }
        return (length, fitting.filter { $0.stems.count == length }.flatMap { others(than: $0) })
    }

    private func others<Stem>(than phrase: Phrase<Stem>) -> [[Int]] {
        known[phrase.group].enumerated().filter { $0.offset != phrase.number }.compactMap(\.element)
    }

    /// nil when a word of the phrase stands in no text.
    private static func numbers(of phrase: [FoldedWord], in vocabulary: Vocabulary) -> [Int]? {
        let numbers = phrase.compactMap(vocabulary.number(ofStem:))
        return numbers.count == phrase.count ? numbers : nil
    }
}
