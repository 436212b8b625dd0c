import Testing
import Wording

@Suite("Clean text")
struct CleanTextTests {
    @Test(
        "Nothing is left that commands a terminal or turns the text around",
        arguments: [
            ("\u{1B}[31mчервено\u{7}", "[31mчервено"), ("а\u{202E}б", "аб"), ("\u{FEFF}цел", "цел"),
            ("ред\rред", "редред"), ("а\u{E000}б", "аб"), ("а\u{0}б", "аб"),
            ("а\u{200B}б\u{200E}\u{200F}\u{61C}в\u{2060}г\u{E0041}", "абвг"),
            ("две\nтри\tчетири", "две три четири"),
        ])
    func cleans(typed: String, clean: String) {
        #expect(typed.cleaned() == clean)
        #expect(clean.isClean)
    }

    @Test(
        "Letters, marks, emoji and chosen line ends stay",
        arguments: ["Šilalė – „цел“ ѝ", "👨‍👩‍👧", "и\u{306}", "а\n\tб"])
    func keeps(text: String) {
        #expect(text.cleaned(keepingLines: true) == text)
        #expect(text.isClean)
    }

    @Test(
        "Cleaning twice is the same as once",
        arguments: ["\u{1B}\u{1B}[0m", "а\u{2066}\u{2069}б", "\u{9B}1m"])
    func isStable(text: String) {
        #expect(text.cleaned().cleaned() == text.cleaned())
        #expect(text.cleaned().isClean)
        #expect(!text.isClean)
    }
}
