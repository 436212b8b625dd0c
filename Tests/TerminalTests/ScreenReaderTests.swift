import TestKit
import Testing

@Suite struct ScreenReaderTests {
    private func read(_ bytes: String, rows: Int = 3, columns: Int = 8) -> ScreenReader {
        var reader = ScreenReader(rows: rows, columns: columns)
        for byte in bytes.utf8 { reader.feed([byte]) }
        return reader
    }

    @Test(arguments: [
        ("аб\r\nв", ["аб", "в", ""]), ("\u{1B}[2;3Hх", ["", "  х", ""]),
        ("абв\u{1B}[1;2H\u{1B}[K", ["а", "", ""]),
        ("абв\u{1B}[2J", ["", "", ""]), ("漢а", ["漢а", "", ""]), ("и\u{306}б", ["и\u{306}б", "", ""]),
        ("12345678я", ["12345678", "я", ""]), ("\u{1B}[?7l12345678я", ["1234567я", "", ""]),
        ("а\nб\nв\nг", [" б", "  в", "   г"]), ("\u{1B}[1mа\u{1B}[0mб", ["аб", "", ""]),
    ])
    func `bytes become rows of text`(bytes: String, rows: [String]) {
        let reader = read(bytes)
        #expect(reader.text == rows)
        #expect(reader.unknown == [])
    }

    @Test func `the other screen leaves the ordinary one as it was`() {
        var reader = read("преди\u{1B}[?1049h\u{1B}[2;2Hх\u{1B}[?2004h")
        #expect(reader.isAlternate && reader.bracketsPastes)
        #expect(reader.text == ["", " х", ""])
        reader.resize(rows: 2, columns: 4)
        reader.feed("\u{1B}[?1049l\u{1B}[?2004l")
        #expect(reader.text == ["пред", ""])
        #expect(reader.cursor == (0, 3))
    }

    @Test func `what stands out and what is not known are told`() {
        let reader = read("\u{1B}[1;7mаб\u{1B}[0mв\u{1B}[5z")
        #expect(reader.texts(inRow: 0, style: 7) == ["аб"])
        #expect(reader.unknown == ["ESC [ 5z"])
    }
}
