/// Some of the lists of words; there are more of them than one number has bits.
struct WordLists: Hashable, ExpressibleByArrayLiteral {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(arrayLiteral lists: ReviewWords...) {
        for list in lists { formUnion(WordLists(list)) }
    }

    init(_ list: ReviewWords) {
        let position = list.rawValue
        if position < 64 { low = 1 << position } else { high = 1 << (position - 64) }
    }

    func contains(_ other: WordLists) -> Bool {
        low & other.low == other.low && high & other.high == other.high
    }

    mutating func formUnion(_ other: WordLists) {
        low |= other.low
        high |= other.high
    }
}

/// Finds the lists of a word, looking only at words that begin with the same letter.
struct WordIndex {
    struct Entry {
        let letters: [Unicode.Scalar]
        fileprivate(set) var lists: WordLists
        // Compared first: most words that begin alike part there.
        fileprivate let second: Unicode.Scalar?

        fileprivate init(_ letters: [Unicode.Scalar], _ lists: WordLists) {
            (self.letters, self.lists) = (letters, lists)
            second = letters.dropFirst().first
        }
    }
    /// By the number of their first letter, for Latin and Cyrillic ones.
    private var usual: [[Entry]] = Array(repeating: [], count: 0x500)
    private var others: [Unicode.Scalar: [Entry]] = [:]

    init(_ lists: [(list: ReviewWords, words: [String])]) {
        for (list, words) in lists {
            for word in words {
                let letters = Array(word.unicodeScalars)
                guard let first = letters.first else { continue }
                let entry = Entry(letters, WordLists(list))
                if usual.indices.contains(Int(first.value)) {
                    Self.add(entry, to: &usual[Int(first.value)])
                } else {
                    Self.add(entry, to: &others[first, default: []])
                }
            }
        }
    }

    /// Whether it has the word, letter by letter.
    func holds(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = word.first else { return false }
        return beginning(with: first).contains {
            $0.letters.count == word.count && word.elementsEqual($0.letters)
        }
    }

    private static func add(_ entry: Entry, to entries: inout [Entry]) {
        guard let known = entries.firstIndex(where: { $0.letters == entry.letters }) else {
            return entries.append(entry)
        }
        entries[known].lists.formUnion(entry.lists)
    }

    /// The words that begin with a letter.
    func beginning(with letter: Unicode.Scalar) -> [Entry] {
        usual.indices.contains(Int(letter.value)) ? usual[Int(letter.value)] : others[letter] ?? []
    }

    /// The lists that hold the word, and those of which a word begins it.
    func lists(of word: some Collection<Unicode.Scalar>) -> (whole: WordLists, begun: WordLists) {
        var (whole, begun): (WordLists, WordLists) = ([], [])
        guard let first = word.first else { return (whole, begun) }
        let (count, second) = (word.count, word.dropFirst().first)
        for entry in beginning(with: first)
        where (entry.second == nil || entry.second == second) && word.starts(with: entry.letters) {
            begun.formUnion(entry.lists)
            if entry.letters.count == count { whole.formUnion(entry.lists) }
        }
        return (whole, begun)
    }
}
