import Catalog
import Wording

extension Practice {
    /// The texts a search looks at, but for the names of codes.
    var texts: [Localized] {
        [title, place, problem, solution, method, lessons, transfer] + technology + funding
            + results.map(\.unit) + asks.values.flatMap(\.self).map(Localized.init(same:))
    }
}

extension [Practice] {
    /// New practices whose texts are taken each from one of these, by chance; the same for the same seed.
    ///
    /// A catalog made so has the words of a real one as often as a real one has them.
    func recombined(_ count: Int, seed: UInt64) -> [Practice] {
        guard !isEmpty else { return [] }
        var chance = SeededGenerator(seed: seed)
        return (0..<count).map { number in
            func any() -> Practice { self[Int.random(in: indices, using: &chance)] }
            var practice = any()
            practice.id = "generated-\(number)"
            (practice.title, practice.problem, practice.solution) = (
                any().title, any().problem, any().solution
            )
            (practice.method, practice.lessons, practice.transfer) = (
                any().method, any().lessons, any().transfer
            )
            (practice.technology, practice.themes) = (any().technology, any().themes)
            practice.asks = any().asks
            return practice
        }
    }
}

/// SplitMix64 of G. Steele, D. Lea and C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
