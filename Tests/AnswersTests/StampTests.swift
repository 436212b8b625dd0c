import Answers
import Foundation
import Synchronization
import TestKit
import Testing

@Suite struct `New events` {
    private static let noon: Int64 = 1_795_521_600_000

    private func stamp(_ times: [Int64], seed: UInt64 = 1) -> Stamp {
        let clock = Clock(times)
        return Stamp(milliseconds: clock.next, random: clock.chance(seed))
    }

    /// Plays the given times, then stands still.
    private final class Clock: Sendable {
        private let times: Mutex<[Int64]>
        private let random = Mutex(SeededRandom(1))

        init(_ times: [Int64]) { self.times = Mutex(times) }

        @Sendable func next() -> Int64 { times.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? 0 } }

        func chance(_ seed: UInt64) -> @Sendable () -> UInt64 {
            random.withLock { $0 = SeededRandom(seed) }
            return { self.random.withLock { $0.next() } }
        }
    }

    @Test func `carry a ULID and a time that sorts as text`() {
        var stamp = stamp([Self.noon])
        let event = stamp.event(.version("x"), by: "Секретар", guide: "1.0.0")
        #expect(event.at == "2026-11-24T12:00:00Z")
        #expect(event.id.count == 26)
        #expect(event.id.allSatisfy { "0123456789ABCDEFGHJKMNPQRSTVWXYZ".contains($0) })
        #expect(event.by == "Секретар" && event.guide == "1.0.0")
    }

    @Test(arguments: [
        [noon, noon, noon, noon],
        [noon, noon - 60_000, noon - 3_600_000, noon + 1],
        [noon, noon + 999, noon + 1, noon],
        [0],
    ])
    func `sort in the order they are made, whatever the clock does`(times: [Int64]) {
        var stamp = stamp(times)
        var events: [Event] = []
        for _ in 0..<500 { events.append(stamp.event(.version("x"), by: "", guide: "1", after: events.last)) }
        #expect(zip(events, events.dropFirst()).allSatisfy { Event.isBefore($0, $1) })
    }

    @Test(arguments: [
        "01ZZZZZZZZZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZZZZZZZZZZZ", "example-000012", "zz", "z",
    ])
    func `sort after an event of another computer whose clock is ahead`(id: String) {
        let theirs = Event(id: id, at: "2031-05-01T08:00:00Z", by: "", guide: "1", change: .version("x"))
        var stamp = stamp([Self.noon])
        var newest = theirs
        for _ in 0..<50 {
            let event = stamp.event(.version("y"), by: "", guide: "1", after: newest)
            #expect(Event.isBefore(newest, event))
            #expect(AnswerPath.isID(event.id))
            newest = event
        }
    }

    @Test func `sort after earlier ones even when told of none`() {
        let theirs = Event(
            id: "01ZZZZZZZZZZZZZZZZZZZZZZZZ", at: "2026-11-24T12:00:00Z", by: "", guide: "1",
            change: .version("x"))
        var stamp = stamp([Self.noon])
        let first = stamp.event(.version("y"), by: "", guide: "1", after: theirs)
        let second = stamp.event(.version("z"), by: "", guide: "1")
        #expect(Event.isBefore(first, second))
    }

    @Test func `differ between two computers at the same moment`() {
        var (left, right) = (stamp([Self.noon], seed: 1), stamp([Self.noon], seed: 2))
        #expect(
            left.event(.version("x"), by: "", guide: "1").id
                != right.event(.version("x"), by: "", guide: "1").id)
    }

    @Test func `are dated 1970 by a clock that is older than that`() {
        var stamp = stamp([-5])
        #expect(stamp.event(.version("x"), by: "", guide: "1").at == "1970-01-01T00:00:00Z")
    }
}
