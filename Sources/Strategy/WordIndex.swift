import Wording

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

/// Finds the lists of a word, looking only at words that begin with the same two letters.
struct WordIndex {
    private struct Entry {
        let letters: [Unicode.Scalar]
        let holdsLetter: Bool
        var lists: WordLists
    }

    /// By their first two letters; the second is nought where there is none.
    private var entries: [UInt64: [Entry]] = [:]
    /// Whether a letter begins any, by its number, for Latin and Cyrillic ones; others are always looked for.
    private var begins: [Bool] = Array(repeating: false, count: 0x500)

    init(_ lists: [(list: ReviewWords, words: [String])]) {
        for (list, words) in lists {
            for word in words {
                let letters = Array(word.unicodeScalars)
                guard let first = letters.first else { continue }
                if let place = Self.place(first) { begins[place] = true }
                add(letters, WordLists(list), at: Self.key(first, letters.dropFirst().first))
            }
        }
    }

    private mutating func add(_ letters: [Unicode.Scalar], _ lists: WordLists, at key: UInt64) {
        if let known = entries[key]?.firstIndex(where: { $0.letters == letters }) {
            entries[key]?[known].lists.formUnion(lists)
        } else {
            let entry = Entry(
                letters: letters, holdsLetter: letters.contains(where: \.isLetter), lists: lists)
            entries[key, default: []].append(entry)
        }
    }

    private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) -> UInt64 {
        UInt64(first.value) << 32 | UInt64(second?.value ?? 0)
    }

    private static func place(_ letter: Unicode.Scalar) -> Int? {
        letter.value < 0x500 ? Int(letter.value) : nil
    }

    private func mayBegin(with letter: Unicode.Scalar) -> Bool {
        Self.place(letter).map { begins[$0] } ?? true
    }

    /// Hands over the words that begin as some letters do, in the order in which they came where they are as long.
    private func look(
        _ first: Unicode.Scalar, _ second: Unicode.Scalar?, _ take: (Entry) -> Void
    ) {
        guard mayBegin(with: first) else { return }
        for entry in entries[Self.key(first, nil)] ?? [] { take(entry) }
        guard let second else { return }
        for entry in entries[Self.key(first, second)] ?? [] { take(entry) }
    }

    /// Whether it has the word, letter by letter.
    func holds(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = word.first, mayBegin(with: first) else { return false }
        return (entries[Self.key(first, word.dropFirst().first)] ?? []).contains {
            $0.letters.count == word.count && word.elementsEqual($0.letters)
        }
    }

    /// The letters of the first word of the index that stands in a text as a whole; signs stand anywhere.
    func firstWhole(in text: String) -> [Unicode.Scalar]? {
        first(in: text) { entry, isInWord, after in
            !entry.holdsLetter || !isInWord && !(after?.isLetter ?? false)
        }
    }

    /// The letters of the first word of the index with which a word of a text begins.
    func firstBeginning(in text: String) -> [Unicode.Scalar]? {
        first(in: text) { _, isInWord, _ in !isInWord }
    }

    private func first(
        in text: String, where fits: (Entry, _ isInWord: Bool, _ after: Unicode.Scalar?) -> Bool
    ) -> [Unicode.Scalar]? {
        let letters = text.scalars
        var isInWord = false
        for (start, letter) in letters.enumerated() {
            let isLetter = letter.isLetter
            defer { isInWord = isLetter }
            guard !isLetter || !isInWord, mayBegin(with: letter.small) else { continue }
            var found: [Unicode.Scalar]?
            look(letter.small, start + 1 < letters.count ? letters[start + 1].small : nil) { entry in
                let end = start + entry.letters.count
                guard found == nil, end <= letters.count,
                    letters[start..<end].lazy.map(\.small).elementsEqual(entry.letters),
                    fits(entry, isInWord, end < letters.count ? letters[end] : nil)
                else { return }
                found = entry.letters
            }
            if let found { return found }
        }
        return nil
    }

    /// The lists that hold the word, and those of which a word begins it.
    func lists(of word: ArraySlice<Unicode.Scalar>) -> (whole: WordLists, begun: WordLists) {
        var (whole, begun): (WordLists, WordLists) = ([], [])
        guard let first = word.first else { return (whole, begun) }
        let count = word.count
        look(first, word.dropFirst().first) { entry in
            guard word.starts(with: entry.letters) else { return }
            begun.formUnion(entry.lists)
            if entry.letters.count == count { whole.formUnion(entry.lists) }
        }
        return (whole, begun)
    }
}
