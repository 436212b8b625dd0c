/// The known name closest to a mistyped one, for "did you mean".
///
/// The distance is Levenshtein's (1966) with a swap of neighbours counted as one step (Damerau 1964, restricted
/// form); a name further away than a third of its length is no suggestion at all.
package func nearName(to typed: String, among known: some Sequence<String>) -> String? {
    nearNames(to: typed, among: known, limit: 1).first
}

/// The known names close to a mistyped one, closest first, at most `limit`.
package func nearNames(to typed: String, among known: some Sequence<String>, limit: Int) -> [String] {
    let wanted = Array(typed.lowercased())
    let scored = known.compactMap { name -> (name: String, distance: Int)? in
        let candidate = Array(name.lowercased())
        let bound = max(2, min(wanted.count, candidate.count) / 3)
        guard abs(wanted.count - candidate.count) <= bound else { return nil }
        let distance = editDistance(wanted, candidate)
        return distance <= bound ? (name, distance) : nil
    }
    return scored.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(limit).map(\.name)
}

/// The number of single-character insertions, deletions, replacements and swaps between two words.
package func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for i in left.indices {
        var row = [i + 1]
        row.reserveCapacity(right.count + 1)
        for j in right.indices {
            let replaced = previous[j] + (left[i] == right[j] ? 0 : 1)
            var best = min(replaced, previous[j + 1] + 1, row[j] + 1)
            if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                best = min(best, beforePrevious[j - 1] + 1)
            }
            row.append(best)
        }
        (beforePrevious, previous) = (previous, row)
    }
    return previous[right.count]
}
