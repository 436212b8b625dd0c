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
        let chance = random()
        var (id, at) = (Self.id(time: time, chance: chance), Self.iso(time))
        if let known = [newest, last].compactMap(\.self).max(by: Event.isBefore), known.at >= at {
            at = known.at
            if known.id >= id {
                // Never made of the known id alone: another copy of the dossier knows it too and would make the same.
                if let later = Self.time(after: known.id) {
                    id = Self.id(time: later, chance: chance)
                } else {
                    at = Stamp.milliseconds(iso: at).map { Self.iso($0 + 1000) } ?? at
                }
            }
        }
        let event = Event(id: id, at: at, by: by, guide: guide, change: change, source: source)
        last = event
        return event
    }

    /// A name that nobody else makes.
    package var unique: String { Self.id(time: max(0, milliseconds()), chance: random()) }

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

    /// A time whose ids sort behind an id; nil for an id of another form, and for the last one there is.
    private static func time(after id: String) -> Int64? {
        let positions = id.compactMap(digits.firstIndex(of:))
        guard id.utf8.count == 26, positions.count == 26 else { return nil }
        let time = positions.prefix(10).reduce(0) { $0 << 5 | Int64($1) }
        return time + 1 < 1 << 50 ? time + 1 : nil
    }
}
