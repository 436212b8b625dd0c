/// Which passages of a text are those of another, reworded or not.
struct Alignment {
    enum Match: Hashable {
        case same(Int)
        /// Shares words, or stands alone in the place of the other.
        case reworded(Int)
        case none

        var place: Int? {
            switch self {
            case .same(let place), .reworded(let place): place
            case .none: nil
            }
        }
    }

    /// For each passage of the first text.
    private(set) var matches: [Match]
    /// For each passage of the second text, the one of the first it is.
    private(set) var origins: [Int?]

    init(_ first: [Passage.Key], _ second: [Passage.Key]) {
        matches = Array(repeating: .none, count: first.count)
        origins = Array(repeating: nil, count: second.count)
        let difference = second.difference(from: first)
        var (gone, new): (Set<Int>, Set<Int>) = ([], [])
        for change in difference {
            switch change {
            case .remove(let offset, _, _): gone.insert(offset)
            case .insert(let offset, _, _): new.insert(offset)
            }
        }
        var (one, other) = (0, 0)
        while one < first.count || other < second.count {
            let start = (one, other)
            while gone.contains(one) { one += 1 }
            while new.contains(other) { other += 1 }
            if start != (one, other) {
                pair(first, start.0..<one, second, start.1..<other)
            } else {
                match(one, other, .same(other))
                (one, other) = (one + 1, other + 1)
            }
        }
    }

    /// The place in the second text; nil where the passage is gone.
    func place(of passage: Int) -> Int? { matches[passage].place }

    private mutating func match(_ one: Int, _ other: Int, _ match: Match) {
        matches[one] = match
        origins[other] = one
    }

    /// Between two passages that are the same: those that share words, in their order, then those that stand alone in the
    /// same place.
    private mutating func pair(
        _ first: [Passage.Key], _ gone: Range<Int>, _ second: [Passage.Key], _ new: Range<Int>
    ) {
        guard !gone.isEmpty, !new.isEmpty else { return }
        var (one, other) = (gone.lowerBound, new.lowerBound)
        for (alike, its) in Likeness(first[gone], second[new]).pairs + [(gone.upperBound, new.upperBound)] {
            let (left, right) = (one..<alike, other..<its)
            if left.count == right.count, zip(left, right).allSatisfy({ first[$0].level == second[$1].level })
            {
                for (one, other) in zip(left, right) { match(one, other, .reworded(other)) }
            }
            if alike < gone.upperBound { match(alike, its, .reworded(its)) }
            (one, other) = (alike + 1, its + 1)
        }
    }
}

/// Which passages of two stretches share most words, in their order.
private struct Likeness {
    private(set) var pairs: [(Int, Int)] = []
    /// Beyond this a stretch is a new text, and comparing each with each would take long.
    private static let most = 250_000

    init(_ first: ArraySlice<Passage.Key>, _ second: ArraySlice<Passage.Key>) {
        guard first.count * second.count <= Self.most else { return }
        let (one, other) = (first.map(WordBag.init), second.map(WordBag.init))
        let width = other.count + 1
        // How much is shared at best from here on.
        var best = Array(repeating: 0.0, count: (one.count + 1) * width)
        var share = best
        for left in one.indices.reversed() {
            for right in other.indices.reversed() {
                let place = left * width + right
                share[place] = one[left].share(with: other[right])
                let paired = share[place] < WordBag.least ? 0 : share[place] + best[place + width + 1]
                best[place] = max(paired, best[place + 1], best[place + width])
            }
        }
        var (left, right) = (0, 0)
        while left < one.count, right < other.count {
            let place = left * width + right
            if share[place] >= WordBag.least, best[place] == share[place] + best[place + width + 1] {
                pairs.append((first.startIndex + left, second.startIndex + right))
                (left, right) = (left + 1, right + 1)
            } else if best[place] == best[place + width] {
                left += 1
            } else {
                right += 1
            }
        }
    }
}
