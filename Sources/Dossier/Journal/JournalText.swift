import Answers
import Foundation
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

    init(_ bytes: [UInt8]) {
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
            take(start..<(end ?? bytes.count), of: bytes, isLast: end == nil)
            start = (end ?? bytes.count) + 1
        }
    }

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
