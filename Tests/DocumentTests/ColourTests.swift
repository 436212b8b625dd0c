import Document
import Testing

@Suite struct ColourTests {
    @Test func `a colour is six digits behind a hash, and nothing else`() throws {
        #expect(Colour("#17457C") == Colour(red: 0x17, green: 0x45, blue: 0x7C))
        #expect(Colour("#00000a")?.hexadecimal == "00000a")
        for text in ["17457c", "#fff", "#12345g", "#1234567", "blue", "", "#٠٠٠٠٠٠"] {
            #expect(Colour(text) == nil)
        }
    }

    @Test func `contrast is reckoned as for web pages`() throws {
        #expect(abs(Colour.black.contrast(on: .white) - 21) < 0.001)
        #expect(Colour.white.contrast(on: .white) == 1)
        let grey = try #require(Colour("#777777"))
        #expect(abs(grey.contrast(on: .white) - 4.478) < 0.001)
        #expect(grey.contrast(on: .white) == Colour.white.contrast(on: grey))
    }

    @Test func `what is written in the colours of a house can be read wherever it stands`() throws {
        var seen = 0
        for value in stride(from: 0, to: 0x1000000, by: 0x1357) {
            let main = Colour(
                red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
            guard main.contrast(on: .white) >= Colour.leastContrast else { continue }
            seen += 1
            let palette = Palette(main)
            for ground in [palette.bar, palette.stripe, palette.head, palette.pale, palette.row, .white] {
                #expect(palette.deep.contrast(on: ground) >= Colour.leastContrast, "\(main)")
            }
            let dark = Colour(red: 0x2F, green: 0x4F, blue: 0x76)
            #expect(palette.deep(on: dark).contrast(on: dark) >= Colour.leastContrast, "\(main)")
        }
        #expect(seen > 500)
    }
}
