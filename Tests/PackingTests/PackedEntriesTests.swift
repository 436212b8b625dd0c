import Packing
import Testing

@Suite struct PackedEntriesTests {
    private struct Entry: Packable, Identifiable, Hashable {
        let id: String
        let words: String

        init(id: String, words: String) { (self.id, self.words) = (id, words) }
        init(from unpacker: inout Unpacker) throws {
            (id, words) = (try String(from: &unpacker), try String(from: &unpacker))
        }
        func pack(into packer: inout Packer) {
            id.pack(into: &packer)
            words.pack(into: &packer)
        }
    }

    private static let three = [
        Entry(id: "b", words: "Втори"), Entry(id: "a", words: "Първи: \"1\""), Entry(id: "в", words: ""),
    ]

    @Test("come back whole, in order, and each by its id")
    func comeBack() throws {
        let packed: StaticString = "1:316:1:b10:Втори21:1:a15:Първи: \"1\"6:2:в0:"
        #expect(Packing.pack(entries: Self.three) == packed.description)
        let entries = try PackedEntries<Entry>(packed)
        #expect(try entries.all == Self.three)
        #expect(try entries.named(["a"]) == [Self.three[1]])
        #expect(try entries.named(["в", "b", "none"]) == [Self.three[0], Self.three[2]])
        #expect(try entries.named([]).isEmpty)
    }

    @Test("a text of another build is refused", arguments: 0..<4)
    func refuses(number: Int) {
        let texts: [StaticString] = ["", "1:2", "1:15:1:b99:x", "1:16:1:b1:xmore"]
        #expect(throws: PackingError.self) { try PackedEntries<Entry>(texts[number]).all }
    }
}
