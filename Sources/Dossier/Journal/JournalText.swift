import Answers

/// What a stretch of a journal holds, line by line.
struct JournalText {
    private(set) var events: [Event] = []
    /// The bytes of each event, without the line end.
    private(set) var ranges: [Range<Int>] = []
    /// Numbers of lines that are no event this program knows, from 1.
    private(set) var unreadable: [Int] = []
    /// The bytes of a last line that was not written to its end.
    private(set) var torn: Range<Int>?
    /// How many lines there are, empty ones too.
    private(set) var count = 0
    /// Whether the last line is whole but has no line end.
    private(set) var endsOpen = false

    init(_ bytes: [UInt8]) {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
            take(start..<(end ?? bytes.count), of: bytes, isLast: end == nil)
            start = (end ?? bytes.count) + 1
        }
    }

    private mutating func take(_ range: Range<Int>, of bytes: [UInt8], isLast: Bool) {
        count += 1
        guard bytes[range].contains(where: { $0 > 0x20 }) else { return }
        if let event = JSONReader.value(in: bytes, range).flatMap(Event.init) {
            events.append(event)
            ranges.append(range)
            endsOpen = isLast
        } else if isLast {
            torn = range
        } else {
            unreadable.append(count)
        }
    }
}
