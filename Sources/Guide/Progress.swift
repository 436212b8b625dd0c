/// How far a step, or the whole guide, has come; only questions that apply and are needed are counted.
package struct Progress: Hashable, Sendable {
    /// Nothing is left to do about them: answered, or said to be unknown or not to apply.
    package var settled: Int
    package var needed: Int
    /// The settled ones of which it was said that nobody knows.
    package var unknown: Int

    package init(settled: Int = 0, needed: Int = 0, unknown: Int = 0) {
        (self.settled, self.needed, self.unknown) = (settled, needed, unknown)
    }

    package var isComplete: Bool { settled == needed }
    /// Without those that nobody knows.
    package var answered: Int { settled - unknown }

    package static func + (left: Progress, right: Progress) -> Progress {
        Progress(
            settled: left.settled + right.settled, needed: left.needed + right.needed,
            unknown: left.unknown + right.unknown)
    }
}
