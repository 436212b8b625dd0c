/// The words of a passage, whatever their order.
struct WordBag {
    /// Of all words of two passages that are the same one reworded, those that are shared.
    static let least = 0.5

    private let level: Int
    private var counts: [Substring: Int]
    private(set) var total: Int

    init(_ key: Passage.Key) { self.init(key.words, level: key.level) }

    init(_ words: [String], level: Int = 0) {
        self.level = level
        let words = words.flatMap { $0.split(separator: " ") }
        counts = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
        total = words.count
    }

    /// A row is never the same as text, and a heading only where its words are.
    func share(with other: WordBag) -> Double {
        if level != other.level, min(level, other.level) < 0 || counts != other.counts { return 0 }
        guard total + other.total > 0 else { return 0 }
        return 2 * Double(shared(with: other)) / Double(total + other.total)
    }

    func shared(with other: WordBag) -> Int {
        counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
    }

    func without(_ other: WordBag) -> WordBag {
        var rest = self
        for (word, count) in other.counts { rest.counts[word]? -= count }
        rest.counts = rest.counts.filter { $0.value > 0 }
        rest.total = rest.counts.values.reduce(0, +)
        return rest
    }
}
