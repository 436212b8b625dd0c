import TestKit
import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
    /// Bytes as they come from a keyboard, and the keys they are.
    struct Case: CustomTestStringConvertible, Sendable {
        var bytes: String
        var keys: [Key]

        init(_ bytes: String, _ keys: Key...) { (self.bytes, self.keys) = (bytes, keys) }
        var testDescription: String { bytes.debugDescription }
    }

    private static let cases: [Case] = [
        // xterm, VTE
        Case("\u{1B}[A", .up), Case("\u{1B}[B", .down), Case("\u{1B}[C", .right), Case("\u{1B}[D", .left),
        Case("\u{1B}OA", .up), Case("\u{1B}OD", .left), Case("\u{1B}OH", .home), Case("\u{1B}[F", .end),
        Case("\u{1B}[1;5C", .wordRight), Case("\u{1B}[1;5D", .wordLeft), Case("\u{1B}[1;3D", .wordLeft),
        Case("\u{1B}[1;5A", .moveUp), Case("\u{1B}[1;5B", .moveDown), Case("\u{1B}[1;2A", .up),
        Case("\u{1B}OP", .function(1)), Case("\u{1B}OS", .function(4)), Case("\u{1B}[15~", .function(5)),
        Case("\u{1B}[17~", .function(6)), Case("\u{1B}[21~", .function(10)),
        Case("\u{1B}[24~", .function(12)),
        Case("\u{1B}[2~", .insert), Case("\u{1B}[3~", .delete), Case("\u{1B}[5~", .pageUp),
        Case("\u{1B}[6~", .pageDown), Case("\u{1B}[5;2~", .scrollUp), Case("\u{1B}[6;3~", .scrollDown),
        Case("\u{1B}[Z", .backTab), Case("\u{1B}\r", .newLine), Case("\u{1B}b", .wordLeft),
        Case("\u{1B}f", .wordRight), Case("\u{1B}\u{7F}", .control("W")), Case("\u{1B}[13;2u", .newLine),
        Case("\u{1B}[27;5;13~", .newLine),
        // the Linux console, tmux, screen, rxvt, the number pad
        Case("\u{1B}[[A", .function(1)), Case("\u{1B}[[E", .function(5)), Case("\u{1B}[11~", .function(1)),
        Case("\u{1B}[1~", .home), Case("\u{1B}[4~", .end), Case("\u{1B}[7~", .home),
        Case("\u{1B}Oc", .wordRight),
        Case("\u{1B}\u{1B}[A", .up), Case("\u{1B}Op", .text("0")), Case("\u{1B}OM", .enter),
        Case("\u{1B}O5C", .wordRight),
        // bytes alone
        Case("\r", .enter), Case("\n", .newLine), Case("\t", .tab), Case("\u{7F}", .backspace),
        Case("\u{8}", .backspace), Case("\u{3}", .control("C")), Case("\u{1A}", .control("Z")), Case("\0"),
        // text
        Case("Щ", .text("Щ")), Case("и\u{306}", .text("и\u{306}")), Case("„кавички“", .text("„кавички“")),
        Case("да\r", .text("да"), .enter), Case("漢👍", .text("漢👍")),
        Case("а\u{1B}[Dб", .text("а"), .left, .text("б")),
        // pastes
        Case("\u{1B}[200~ред\r\nдва\rтри\u{1B}[201~!", .paste("ред\nдва\nтри"), .text("!")),
        Case("\u{1B}[200~\u{3}\u{1B}[A\u{1B}[201~", .paste("\u{3}\u{1B}[A")),
        // what is not known goes whole
        Case("\u{1B}[?62;22c"), Case("\u{1B}[999~й", .text("й")), Case("\u{1B}]0;t\u{7}й", .text("й")),
        Case("\u{1B}P1$r0m\u{1B}\\й", .text("й")), Case("\u{1B}[<0;1;1Mй", .text("й")),
        Case("\u{1B}щй", .text("й")),
        Case("\u{1B}[12;40Rй", .text("й")),
    ]

    @Test(arguments: cases)
    func `bytes are keys, also when they come one by one`(sample: Case) {
        var decoder = KeyDecoder()
        #expect(decoder.take(sample.bytes.utf8) == sample.keys)
        #expect(decoder.patience == nil)
        var slow = KeyDecoder()
        let keys = sample.bytes.utf8.flatMap { slow.take([$0]) }
        #expect(joined(keys) == joined(sample.keys))
    }

    /// Letters one by one are the same text as all at once.
    private func joined(_ keys: [Key]) -> [Key] {
        keys.reduce(into: []) { joined, key in
            if case .text(let more) = key, case .text(let text)? = joined.last {
                joined[joined.count - 1] = .text(text + more)
            } else {
                joined.append(key)
            }
        }
    }

    @Test func `an escape alone is a key after a short silence`() {
        var decoder = KeyDecoder()
        #expect(decoder.take([0x1B]) == [])
        #expect(decoder.patience == 30)
        #expect(decoder.settle() == [.escape])
        #expect(decoder.patience == nil)
        #expect(decoder.take([0x1B, 0x1B]) == [])
        #expect(decoder.settle() == [.escape])
    }

    @Test func `a sequence cut off is not typed into the answer`() {
        var decoder = KeyDecoder()
        #expect(decoder.take("\u{1B}[1;".utf8) == [])
        #expect(decoder.settle() == [])
        #expect(decoder.take("й".utf8) == [.text("й")])
    }

    @Test func `half a letter waits for its other half, and stays a mark without it`() {
        var decoder = KeyDecoder()
        #expect(decoder.take([0xD0]) == [])
        #expect(decoder.take([0xA9]) == [.text("Щ")])
        #expect(decoder.take([0xD0, 0x0D]) == [.text("\u{FFFD}"), .enter])
        #expect(decoder.take([0xD0]) == [])
        #expect(decoder.settle() == [.text("\u{FFFD}")])
    }

    @Test func `a paste whose end never comes is kept`() {
        var decoder = KeyDecoder()
        #expect(decoder.take("\u{1B}[200~текст".utf8) == [])
        #expect(decoder.patience == 1000)
        #expect(decoder.settle() == [.paste("текст")])
    }

    @Test func `any bytes leave it ready for the next key`() {
        var random = SeededRandom(7)
        for _ in 0..<2000 {
            var decoder = KeyDecoder()
            let length = Int.random(in: 1...12, using: &random)
            _ = decoder.take((0..<length).map { _ in UInt8.random(in: 0...255, using: &random) })
            _ = decoder.settle()
            #expect(decoder.take("\r".utf8) == [.enter])
        }
    }
}
