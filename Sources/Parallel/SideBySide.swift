import Dispatch
import Synchronization

/// Does the same with several things at once, none waiting for another; the results in the order of the things.
///
/// - Throws: the error of the first thing that has one, after all are done.
package func sideBySide<Thing: Sendable, Outcome: Sendable, Failure: Error>(
    _ things: [Thing], _ work: @Sendable (Thing) throws(Failure) -> Outcome
) throws(Failure) -> [Outcome] {
    let outcomes = Mutex<[Int: Result<Outcome, Failure>]>([:])
    DispatchQueue.concurrentPerform(iterations: things.count) { number in
        let outcome = Result { () throws(Failure) in try work(things[number]) }
        outcomes.withLock { $0[number] = outcome }
    }
    let done = outcomes.withLock { $0 }
    var results: [Outcome] = []
    for number in things.indices {
        if let outcome = try done[number]?.get() { results.append(outcome) }
    }
    return results
}
