import Answers
import Synchronization

extension Stamp {
    /// A clock that moves so many seconds at each look; 0 for one that stands still.
    static func ticking(by seconds: Int64) -> Stamp {
        let clock = Clock(step: seconds * 1_000)
        return Stamp(milliseconds: clock.look, random: { 1 })
    }

    private final class Clock: Sendable {
        private let now = Mutex<Int64>(1_764_000_000_000)
        private let step: Int64

        init(step: Int64) { self.step = step }

        @Sendable func look() -> Int64 {
            now.withLock {
                $0 += step
                return $0
            }
        }
    }
}
