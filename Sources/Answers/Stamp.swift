/// Makes the ids and times of new events; clock and chance come from outside.
package struct Stamp: Sendable {
    private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    private let milliseconds: @Sendable () -> Int64
    private let random: @Sendable () -> UInt64
    private var last: Event?

    /// - Parameters:
    ///   - milliseconds: the time since 1970.
    ///   - random: 64 random bits at each call.
    package init(milliseconds: @escaping @Sendable () -> Int64, random: @escaping @Sendable () -> UInt64) {
        (self.milliseconds, self.random) = (milliseconds, random)
    }

    /// An event that sorts after every one made here before, even when the clock stands still or goes back, and
    /// after the newest one known, even when that comes from a computer whose clock is ahead.
    package mutating func event(
        _ change: Change, by: String, guide: String, source: Source? = nil, after newest: Event? = nil
    ) -> Event {
        let time = max(0, milliseconds())
        var (id, at) = (Self.id(time: time, chance: random()), Self.iso(time))
        if let known = [newest, last].compactMap(\.self).max(by: Event.isBefore), known.at >= at {
            at = known.at
            if known.id >= id { id = Self.successor(of: known.id) }
        }
        let event = Event(id: id, at: at, by: by, guide: guide, change: change, source: source)
        last = event
        return event
    }

    private static func id(time: Int64, chance: UInt64) -> String {
        encode(UInt64(time), digits: 10) + encode(chance, digits: 16)
    }

    private static func encode(_ number: UInt64, digits count: Int) -> String {
        var rest = number
        var reversed: [Character] = []
        for _ in 0..<count {
            reversed.append(digits[Int(rest & 31)])
            rest >>= 5
        }
        return String(reversed.reversed())
    }

    /// An id that sorts behind: the next one as numbers go, or a longer one where counting up is not possible.
    private static func successor(of id: String) -> String {
        let kept = id.reversed().drop { $0 == digits.last }
        guard let last = kept.first, let position = digits.firstIndex(of: last), position + 1 < digits.count
        else {
            return id + "0"
        }
        let raised = String(kept.dropFirst().reversed()) + String(digits[position + 1])
        return raised + String(repeating: "0", count: id.count - kept.count)
    }
}
