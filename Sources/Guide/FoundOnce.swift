import Synchronization

/// What a walk found out about the same answers, once each: every prompt tells how far one is, in several ways, and a
/// table is looked through cell by cell each time.
final class FoundOnce: Sendable {
    /// How a question stands, by its id.
    let standings = Memo<Standing>()
    /// The questions of a step that are asked on the way, by its id.
    let asked = Memo<[Question]>()
    /// How many seconds the rest of a step takes, by its id.
    let seconds = Memo<Int>()

    struct Memo<Found: Sendable>: ~Copyable, Sendable {
        private let known = Mutex<[String: Found]>([:])

        func of(_ id: String, _ find: () -> Found) -> Found {
            if let found = known.withLock({ $0[id] }) { return found }
            let found = find()
            known.withLock { $0[id] = found }
            return found
        }
    }
}
