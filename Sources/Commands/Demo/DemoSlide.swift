import Wording

/// One thought of the demonstration.
struct DemoSlide: Hashable {
    /// What a short showing keeps longest.
    enum Importance: Int, CaseIterable {
        case frame, needed, other
    }

    /// The step it belongs to, from 1; nil before the first and after the last.
    var step: Int?
    var title: String
    /// Each whole, however long.
    var paragraphs: [String]
    var importance: Importance

    /// How long it is looked at: words as fast as they are read aloud, and a while to take it in.
    var seconds: Int {
        let words = ([title] + paragraphs).map { $0.split(whereSeparator: \.isWhitespace).count }.reduce(0, +)
        return 6 + words * 60 / 130
    }
}

extension [DemoSlide] {
    var minutes: Int { Swift.max(1, (map(\.seconds).reduce(0, +) + 30) / 60) }

    /// As many as fit into some minutes, in their order: the weightiest first, and of these one of each step before the
    /// second of any.
    func fitting(minutes: Int) -> [DemoSlide] {
        var (left, kept): (Int, Set<Int>) = (minutes * 60, [])
        for position in byTurns where self[position].seconds <= left {
            left -= self[position].seconds
            kept.insert(position)
        }
        return indices.filter(kept.contains).map { self[$0] }
    }

    /// Their positions, the weightiest first and the steps by turns.
    private var byTurns: [Int] {
        DemoSlide.Importance.allCases.flatMap { importance -> [Int] in
            var turns: [Int?: Int] = [:]
            let own = indices.filter { self[$0].importance == importance }.map { position in
                let turn = turns[self[position].step, default: 0]
                turns[self[position].step] = turn + 1
                return (turn: turn, position: position)
            }
            return own.sorted { ($0.turn, $0.position) < ($1.turn, $1.position) }.map(\.position)
        }
    }
}
