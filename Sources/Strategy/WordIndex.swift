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
///
/// The letters of all its words stand in one row: most words of a text are looked for, and few are found.
struct WordIndex {
    private struct Entry {
        /// Where its letters stand.
        let letters: Range<Int>
        let holdsLetter: Bool
        var lists: WordLists
    }

    private var letters: [Unicode.Scalar] = []
    private var entries: [Entry] = []
    /// The entries with the same first two letters; the second is nought where there is none.
    private var places: [UInt64: Range<Int>] = [:]
    /// Whether a letter begins any, by its number, for Latin and Cyrillic ones; others are always looked for.
    private var begins: [Bool] = Array(repeating: false, count: 0x500)

    init(_ lists: [(list: ReviewWords, words: [String])]) {
        // In the order in which they came.
        var alike: [(key: UInt64, words: [(letters: [Unicode.Scalar], lists: WordLists)])] = []
        var numbers: [UInt64: Int] = [:]
        for (list, words) in lists {
            for word in words.map({ Array($0.unicodeScalars) }) {
                guard let first = word.first else { continue }
                if let place = Self.place(first) { begins[place] = true }
                let key = Self.key(first, word.dropFirst().first)
                let number = numbers[key] ?? alike.count
                if number == alike.count {
                    numbers[key] = number
                    alike.append((key, []))
                }
                if let known = alike[number].words.firstIndex(where: { $0.letters == word }) {
                    alike[number].words[known].lists.formUnion(WordLists(list))
                } else {
                    alike[number].words.append((word, WordLists(list)))
                }
            }
        }
        for (key, words) in alike {
            let start = entries.count
            for word in words { add(word.letters, word.lists) }
            places[key] = start..<entries.count
        }
    }

    private mutating func add(_ word: [Unicode.Scalar], _ lists: WordLists) {
        let start = letters.count
        letters += word
        entries.append(
            Entry(
                letters: start..<letters.count, holdsLetter: word.contains(where: \.isLetter), lists: lists))
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
        for place in places[Self.key(first, nil)] ?? 0..<0 { take(entries[place]) }
        guard let second else { return }
        for place in places[Self.key(first, second)] ?? 0..<0 { take(entries[place]) }
    }

    /// Whether letters begin as an entry does.
    private func begins(_ word: ArraySlice<Unicode.Scalar>, as entry: Entry) -> Bool {
        guard word.count >= entry.letters.count else { return false }
        let shift = word.startIndex - entry.letters.lowerBound
        return entry.letters.allSatisfy { letters[$0] == word[$0 + shift] }
    }

    /// Whether it has the word, letter by letter.
    func holds(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = word.first, mayBegin(with: first) else { return false }
        return (places[Self.key(first, word.dropFirst().first)] ?? 0..<0).contains {
            entries[$0].letters.count == word.count && begins(word, as: entries[$0])
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
        let text = text.scalars
        var isInWord = false
        for (start, letter) in text.enumerated() {
            let isLetter = letter.isLetter
            defer { isInWord = isLetter }
            guard !isLetter || !isInWord, mayBegin(with: letter.small) else { continue }
            var found: Entry?
            look(letter.small, start + 1 < text.count ? text[start + 1].small : nil) { entry in
                let end = start + entry.letters.count
                guard found == nil, end <= text.count,
                    zip(text[start..<end], entry.letters).allSatisfy({ $0.small == letters[$1] }),
                    fits(entry, isInWord, end < text.count ? text[end] : nil)
                else { return }
                found = entry
            }
            if let found { return Array(letters[found.letters]) }
        }
        return nil
    }

    /// The lists that hold the word, and those of which a word begins it.
    func lists(of word: ArraySlice<Unicode.Scalar>) -> (whole: WordLists, begun: WordLists) {
        var (whole, begun): (WordLists, WordLists) = ([], [])
        guard let first = word.first else { return (whole, begun) }
        let count = word.count
        look(first, word.dropFirst().first) { entry in
            guard begins(word, as: entry) else { return }
            begun.formUnion(entry.lists)
            if entry.letters.count == count { whole.formUnion(entry.lists) }
        }
        return (whole, begun)
    }
}
