package import Answers
import Foundation

/// How fast someone answers, as the journal tells it.
package struct Pace: Hashable, Sendable {
    /// The middle of the times from one answer to the next.
    package let secondsPerAnswer: Int

    /// Longer than this, in seconds, and something else was done in between.
    private static let longest = 600
    /// Quicker than this, in seconds, and nobody typed it: one reply that filled in several cells, or a file of replies.
    private static let quickest = 3
    /// With fewer times than this nothing can be said.
    private static let fewest = 10
    /// The newest events looked at, so that it is the pace of these weeks.
    private static let newest = 200

    /// nil when the author has not answered enough.
    package init?(of author: String, in answers: Answers) {
        let own = answers.events.filter { $0.by == author }.suffix(Self.newest)
        let gaps = zip(own, own.dropFirst()).compactMap { before, event -> Int? in
            guard event.change.isAnswer, let start = before.seconds, let end = event.seconds else {
                return nil
            }
            return (Self.quickest...Self.longest).contains(end - start) ? end - start : nil
        }
        guard gaps.count >= Self.fewest else { return nil }
        secondsPerAnswer = gaps.sorted()[gaps.count / 2]
    }

    /// The time so many answers take, in minutes; nil when there are none.
    package func minutes(for answers: Int) -> Int? {
        guard answers > 0 else { return nil }
        let minutes = max(1, (answers * secondsPerAnswer + 59) / 60)
        return minutes < 10 ? minutes : (minutes + 4) / 5 * 5
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

extension Event {
    /// Seconds since 1970.
    fileprivate var seconds: Int? {
        (try? Date(at, strategy: .iso8601)).map { Int($0.timeIntervalSince1970) }
    }
}
