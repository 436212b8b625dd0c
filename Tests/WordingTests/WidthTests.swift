import Testing
import Wording

@Suite("Width and wrapping")
struct WidthTests {
    @Test(
        "Columns are those a terminal uses",
        arguments: [
            ("", 0), ("цел", 3), ("и\u{306}", 1), ("e\u{301}", 1), ("🙂", 2), ("👨‍👩‍👧", 2), ("漢字", 4), ("☂️", 2),
            ("a\u{200B}b", 2),
        ])
    func measures(text: String, columns: Int) {
        #expect(text.columns == columns)
    }

    @Test(
        "No line is wider than asked, and no word is lost",
        arguments: [8, 10, 17, 40, 200])
    func wraps(width: Int) {
        let text = "Общината приема стратегията след обществено обсъждане\n\nи я публикува."
        let lines = text.wrapped(to: width)
        #expect(lines.allSatisfy { $0.columns <= width })
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " && $0 != "\n" })
    }

    @Test("Lines break at spaces, empty lines stay, further lines are indented")
    func breaksAtSpaces() {
        #expect("едно две три".wrapped(to: 9) == ["едно две", "три"])
        #expect("едно две три".wrapped(to: 8, indent: "  ") == ["едно две", "  три"])
        #expect("а\n\nб".wrapped(to: 20) == ["а", "", "б"])
        #expect("".wrapped(to: 20) == [""])
    }

    @Test("A word longer than a line is broken, and a narrow width still gives lines")
    func breaksLongWords() {
        #expect("abcdefghijkl".wrapped(to: 8) == ["abcdefgh", "ijkl"])
        #expect("дума".wrapped(to: 1) == ["дума"])
        #expect("漢字漢字漢字".wrapped(to: 9) == ["漢字漢字", "漢字"])
    }

    @Test("Text is cut between words where that costs little")
    func cutsBetweenWords() {
        let text = "Служител на пълен работен ден"
        #expect(text.truncated(toWordsIn: 24) == "Служител на пълен…")
        #expect(text.truncated(toWordsIn: 18) == "Служител на пълен…")
        #expect(text.truncated(toWordsIn: 29) == text)
        #expect("стратегия и план".truncated(toWordsIn: 6) == "страт…")
        #expect("а непротивоконституционно".truncated(toWordsIn: 12) == "а непротиво…")
        for width in 1...40 { #expect(text.truncated(toWordsIn: width).columns <= width) }
    }

    @Test("Cut text ends in an ellipsis and fits; padded text fills the columns")
    func cutsAndFills() {
        #expect("стратегия".truncated(to: 9) == "стратегия")
        #expect("стратегия".truncated(to: 5) == "стра…")
        #expect("漢字漢字".truncated(to: 4) == "漢…")
        #expect("едно, две".truncated(to: 7) == "едно…" && "едно две".truncated(to: 6) == "едно…")
        #expect("цел".padded(to: 5) == "цел  ")
        #expect("стратегия".padded(to: 5) == "стратегия")
    }
}
