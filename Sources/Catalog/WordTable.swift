import Wording

/// Gives each different word a number, in the order they come.
///
/// A hash table with open addressing over the letters of all words in one row: a dictionary of words, each with memory of
/// its own, takes three times as long to make, and it is made before each search.
struct WordTable: Sendable {
    private var letters: [UInt8] = []
    /// Where each word ends.
    private var ends: [Int32] = []
    private var hashes: [UInt64] = []
    /// The number of a word plus one, at the place of its hash or the next free one; a power of two of
    /// places.
    private var places: [Int32]

    init() { places = Array(repeating: 0, count: 1024) }

    /// Words that all differ, with spaces between them.
    init(spaced text: ArraySlice<UInt8>) {
        let words = text.split(separator: UInt8(ascii: " "))
        var size = 1024
        while size < 2 * words.count { size *= 2 }
        places = Array(repeating: 0, count: size)
        letters.reserveCapacity(text.count)
        ends.reserveCapacity(words.count)
        hashes.reserveCapacity(words.count)
        for word in words { _ = number(adding: word) }
    }

    var count: Int { ends.count }
    var indices: Range<Int> { ends.indices }

    func letters(_ number: Int) -> ArraySlice<UInt8> {
        letters[(number > 0 ? Int(ends[number - 1]) : 0)..<Int(ends[number])]
    }

    subscript(number: Int) -> FoldedWord { FoldedWord(folded: letters(number)) }

    /// The number of the word; nil when it has none.
    func number(of word: FoldedWord) -> Int? {
        let letters = word.bytes[...]
        let number = Int(places[place(of: letters, hash: Self.fingerprint(letters))]) - 1
        return number < 0 ? nil : number
    }

    /// The number of the word, a new one when it has none.
    mutating func number(adding word: FoldedWord) -> Int { number(adding: word.bytes[...]) }

    mutating func number(adding word: ArraySlice<UInt8>) -> Int {
        let hash = Self.fingerprint(word)
        let place = place(of: word, hash: hash)
        if places[place] > 0 { return Int(places[place]) - 1 }
        letters.append(contentsOf: word)
        ends.append(Int32(letters.count))
        hashes.append(hash)
        places[place] = Int32(count)
        if 2 * count > places.count { grow() }
        return count - 1
    }

    /// Where the word is, or where it would be.
    private func place(of word: ArraySlice<UInt8>, hash: UInt64) -> Int {
        var place = home(of: hash)
        while places[place] > 0 {
            let number = Int(places[place]) - 1
            if hashes[number] == hash, letters(number).elementsEqual(word) { break }
            place = (place + 1) & (places.count - 1)
        }
        return place
    }

    private func home(of hash: UInt64) -> Int {
        Int(truncatingIfNeeded: hash ^ hash >> 32) & (places.count - 1)
    }

    private mutating func grow() {
        places = [Int32](repeating: 0, count: 2 * places.count)
        for (number, hash) in hashes.enumerated() {
            var place = home(of: hash)
            while places[place] > 0 { place = (place + 1) & (places.count - 1) }
            places[place] = Int32(number + 1)
        }
    }

    /// FNV-1a of G. Fowler, L. Noll and K.-P. Vo, the same in every run.
    private static func fingerprint(_ word: ArraySlice<UInt8>) -> UInt64 {
        word.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
