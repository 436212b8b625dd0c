import Wording

/// Gives each different word a number, in the order they come.
///
/// A hash table with open addressing: with a dictionary in its place the index takes a quarter longer to
/// make.
struct WordTable: Sendable {
    private(set) var words: [FoldedWord] = []
    private var hashes: [UInt64] = []
    /// The number of a word plus one, at the place of its hash or the next free one; a power of two of
    /// places.
    private var places = [Int32](repeating: 0, count: 1024)

    /// The number of the word; nil when it has none.
    func number(of word: FoldedWord) -> Int? {
        let number = Int(places[place(of: word, hash: word.fingerprint)]) - 1
        return number < 0 ? nil : number
    }

    /// The number of the word, a new one when it has none.
    mutating func number(adding word: FoldedWord) -> Int {
        let hash = word.fingerprint
        let place = place(of: word, hash: hash)
        if places[place] > 0 { return Int(places[place]) - 1 }
        words.append(word)
        hashes.append(hash)
        places[place] = Int32(words.count)
        if 2 * words.count > places.count { grow() }
        return words.count - 1
    }

    /// Where the word is, or where it would be.
    private func place(of word: FoldedWord, hash: UInt64) -> Int {
        var place = home(of: hash)
        while places[place] > 0 {
            let number = Int(places[place]) - 1
            if hashes[number] == hash, words[number] == word { break }
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
}

extension FoldedWord {
    /// FNV-1a of G. Fowler, L. Noll and K.-P. Vo, the same in every run.
    fileprivate var fingerprint: UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
