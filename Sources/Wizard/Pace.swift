import Answers
package import Guide

/// How fast someone answers, as the journal tells it.
package struct Pace: Hashable, Sendable {
    /// How much longer than estimated a person takes; 1 while that is not known.
    package let factor: Double

    /// Longer than this, in seconds, and something else was done in between.
    private static let longest: Int64 = 600
    /// Quicker than this, in seconds, and nobody typed it: one reply that filled in several cells, or a file of replies.
    private static let quickest: Int64 = 3
    /// With fewer times than this nothing can be said.
    private static let fewest = 10
    /// The newest events looked at, so that it is the pace of these weeks.
    private static let newest = 200
    /// Nobody is believed to be faster or slower than this: who types to try the program out will not go on so.
    private static let believed = 0.4...3.0

    /// The pace of whoever replied last; the estimate while there are not enough of their answers.
    package init(_ walk: Walk) {
        let author = walk.answers.events.last?.by
        let own = Array(
            walk.answers.events.reversed().lazy.filter { $0.by == author }.prefix(Self.newest).reversed())
        let factors = zip(own, own.dropFirst()).compactMap { before, event -> Double? in
            guard event.change.isAnswer, let start = Stamp.milliseconds(iso: before.at),
                let end = Stamp.milliseconds(iso: event.at),
                let field = event.change.path.flatMap(walk.field), field.kind != .table
            else { return nil }
            let seconds = (end - start) / 1000
            guard (Self.quickest...Self.longest).contains(seconds) else { return nil }
            return Double(seconds) / Double(field.kind.seconds)
        }
        let middle = factors.count < Self.fewest ? 1 : factors.sorted()[factors.count / 2]
        factor = min(max(middle, Self.believed.lowerBound), Self.believed.upperBound)
    }

    /// The time, in minutes, for what is estimated to take so many seconds: rounded to fives from ten on and to half hours
    /// from one hour on. Nil for nothing.
    package func minutes(for seconds: Int) -> Int? {
        guard seconds > 0 else { return nil }
        let minutes = Double(seconds) * factor / 60
        let unit = minutes < 10 ? 1.0 : minutes < 57.5 ? 5 : 30
        return max(1, Int((minutes / unit).rounded() * unit))
    }
}

extension Change {
    fileprivate var isAnswer: Bool {
        switch self {
        case .set, .mark: true
        case .clear, .order, .undo, .version, .note, .revise, .assign, .copied, .confirm: false
        }
    }
}
