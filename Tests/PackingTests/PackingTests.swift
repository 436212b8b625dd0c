import Foundation
import Packing
import Testing

/// Every shape the content has.
private struct Sample: Codable, Hashable {
    indirect enum Shape: Codable, Hashable {
        case none
        case number(Decimal)
        case named(String, inner: Shape?)
        case list([Shape])
    }

    enum Level: String, Codable { case low, high }

    var text: String
    var missing: String?
    var present: Int?
    var flags: [Bool]
    var shape: Shape
    var level: Level
    var inner: [[Level]]
    var bits: UInt16
    var share: Double?
}

@Suite struct PackingTests {
    private let sample = Sample(
        text: "3:„Щ“\n:7", missing: nil, present: -12, flags: [true, false],
        shape: .list([.none, .named("", inner: .number(3.25)), .named("none", inner: nil), .list([])]),
        level: .high,
        inner: [[], [.low, .high]], bits: 65535, share: 0.5)

    @Test func readsBackWhatItWrote() throws {
        #expect(try Packing.unpack(Sample.self, from: Packing.pack(sample)) == sample)
        #expect(try Packing.unpack([Sample].self, from: Packing.pack([Sample]())) == [])
    }

    @Test func writesLengthsInBytesBeforeEachPart() throws {
        #expect(try Packing.pack(["Щ", "ab"]) == "1:22:Щ2:ab")
    }

    @Test func refusesATextThatIsDamagedAnywhere() throws {
        let text = Array(try Packing.pack(sample).utf8)
        for length in 0..<text.count {
            let cut = String(decoding: text[..<length], as: UTF8.self)
            #expect(throws: (any Error).self) { try Packing.unpack(Sample.self, from: cut) }
        }
        #expect(throws: (any Error).self) { try Packing.unpack(Sample.self, from: "99999999999999999999:x") }
        #expect(throws: (any Error).self) { try Packing.unpack([Bool].self, from: "4:many") }
    }
}
