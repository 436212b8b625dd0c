/// How far a step, or the whole guide, has come; only questions that apply and are needed are counted.
package struct Progress: Hashable, Sendable {
    package var settled: Int
    package var needed: Int

    package init(settled: Int = 0, needed: Int = 0) { (self.settled, self.needed) = (settled, needed) }

    package var isComplete: Bool { settled == needed }

    package static func + (left: Progress, right: Progress) -> Progress {
        Progress(settled: left.settled + right.settled, needed: left.needed + right.needed)
    }
}
