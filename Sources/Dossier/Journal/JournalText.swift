import Answers
import Foundation
import Parallel
import Wording

/// What a stretch of a journal holds, line by line.
struct JournalText {
    private(set) var events: [Event] = []
    /// The bytes of each event, without the line end.
    private(set) var ranges: [Range<Int>] = []
    /// Lines that are no event this program knows.
    private(set) var unreadable: [Line] = []
    /// The bytes of a last line that was not written to its end.
    private(set) var torn: Range<Int>?
    /// How many lines there are, empty ones too.
    private(set) var count = 0
    /// Whether the last line is whole but has no line end.
    private(set) var endsOpen = false

    struct Line: Hashable {
        /// From 1.
        let number: Int
        /// What it begins with, for a person to know it by.
        let text: String
    }

    /// What bytes begin with, as a person may read it.
    static func excerpt(of bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes.prefix(400), as: UTF8.self).cleaned()
            .replacing("\u{FFFD}", with: "").trimmingCharacters(in: .whitespaces)
        return text.isEmpty ? "…" : text.truncated(to: 100)
    }

    /// Reads a long journal in two halves at once.
    init(_ bytes: [UInt8]) {
        let middle = bytes.count < Self.long ? nil : bytes[(bytes.count / 2)...].firstIndex(of: Self.lineEnd)
        guard let middle, middle + 1 < bytes.count else {
            self.init(bytes, 0..<bytes.count)
            return
        }
        let halves = sideBySide([0..<middle + 1, middle + 1..<bytes.count]) { JournalText(bytes, $0) }
        self = halves[0]
        append(halves[1])
    }

    private init(_ bytes: [UInt8], _ stretch: Range<Int>) {
        var start = stretch.lowerBound
        while start < stretch.upperBound {
            let end = bytes[start..<stretch.upperBound].firstIndex(of: Self.lineEnd)
            take(start..<(end ?? stretch.upperBound), of: bytes, isLast: end == nil)
            start = (end ?? stretch.upperBound) + 1
        }
    }

    /// Adds what follows at once on what was read up to the end of a line.
    private mutating func append(_ next: JournalText) {
        unreadable += next.unreadable.map { Line(number: $0.number + count, text: $0.text) }
        events += next.events
        ranges += next.ranges
        (torn, endsOpen) = (next.torn, next.endsOpen)
        count += next.count
    }

    private static let lineEnd = UInt8(ascii: "\n")
    /// Bytes from which on a second thread is worth its start.
    private static let long = 1 << 15

    private mutating func take(_ line: Range<Int>, of bytes: [UInt8], isLast: Bool) {
        count += 1
        let range = Self.content(of: line, in: bytes)
        if range.isEmpty, bytes[line].allSatisfy(Self.mayStandAnywhere) {
            endsOpen = isLast
        } else if let event = JSONReader.value(in: bytes, range).flatMap(Event.init) {
            events.append(event)
            let around = [line.lowerBound..<range.lowerBound, range.upperBound..<line.upperBound]
            let isWhole = around.allSatisfy { bytes[$0].allSatisfy(Self.mayStandAnywhere) }
            ranges.append(isWhole ? line : range)
            endsOpen = isLast
        } else if isLast {
            torn = line
        } else {
            unreadable.append(Line(number: count, text: Self.excerpt(of: bytes[line])))
        }
    }

    /// A line without what an event can still be read between: spaces, a byte order mark, and the zeros of a block that
    /// the disk never filled.
    private static func content(of line: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var range = line
        while let byte = bytes[range].first, byte <= 0x20 || byte == 0x7F || mark.contains(byte) {
            range = (range.lowerBound + 1)..<range.upperBound
        }
        while let byte = bytes[range].last, byte <= 0x20 || byte == 0x7F {
            range = range.lowerBound..<(range.upperBound - 1)
        }
        return range
    }

    /// A byte order mark.
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Whether a byte is a space, a tab, a carriage return or of a byte order mark: a line of these holds nothing.
    private static func mayStandAnywhere(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0D || mark.contains(byte)
    }
}
