import Dispatch
import Synchronization

/// Does the same with several things at once, none waiting for another; the results in the order of the things.
///
/// - Throws: the error of the first thing that has one, after all are done.
func sideBySide<Thing: Sendable, Outcome: Sendable>(
    _ things: [Thing], _ work: @Sendable (Thing) throws -> Outcome
) throws -> [Outcome] {
    let outcomes = Mutex<[Int: Result<Outcome, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: things.count) { number in
        let outcome = Result { try work(things[number]) }
        outcomes.withLock { $0[number] = outcome }
    }
    return try outcomes.withLock { outcomes in
        try things.indices.compactMap { try outcomes[$0]?.get() }
    }
}
