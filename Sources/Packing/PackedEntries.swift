/// Entries of a register, each unpacked when it is asked for: a draft needs a handful of some hundreds.
///
/// The text is a packed list of texts, each of them one packed entry that begins with its id.
package struct PackedEntries<Entry: Packable & Identifiable>: Sendable where Entry.ID == String {
    private let text: StaticString
    private let ranges: [Range<Int>]
    private let numbers: [String: Int]

    package init(_ text: StaticString) throws {
        self.text = text
        let found = text.withUTF8Buffer { bytes in Result { try Self.ranges(in: bytes) } }
        let (ranges, ids) = try found.get()
        self.ranges = ranges
        numbers = Dictionary(zip(ids, ranges.indices), uniquingKeysWith: { first, _ in first })
    }

    private static func ranges(in bytes: UnsafeBufferPointer<UInt8>) throws -> (
        [Range<Int>], ids: [String]
    ) {
        var (unpacker, ranges, ids): (Unpacker, [Range<Int>], [String]) = (Unpacker(bytes), [], [])
        for _ in 0..<(try unpacker.whole()) {
            let range = try unpacker.range()
            var entry = Unpacker(UnsafeBufferPointer(rebasing: bytes[range]))
            ids.append(try entry.token())
            ranges.append(range)
        }
        guard unpacker.isAtEnd else { throw unpacker.damaged }
        return (ranges, ids)
    }

    /// All of them, in the order they were packed in.
    package var all: [Entry] { get throws { try ranges.map(entry) } }

    /// Those of these ids that there are, in the order they were packed in.
    package func named(_ ids: Set<String>) throws -> [Entry] {
        try ids.compactMap { numbers[$0] }.sorted().map { try entry(ranges[$0]) }
    }

    private func entry(_ range: Range<Int>) throws -> Entry {
        try text.withUTF8Buffer { bytes in
            Result { try Packing.whole(Entry.self, UnsafeBufferPointer(rebasing: bytes[range])) }
        }.get()
    }
}

extension Packing {
    /// Entries that can be unpacked one by one.
    package static func pack(entries: [some Packable & Identifiable<String>]) -> String {
        pack(entries.map { pack($0) })
    }
}
