import Foundation
import Testing
import Wording

@Suite struct PlainTextTests {
    @Test(arguments: [
        "", "Стратегия – „план“ на 5 стр.", "two\nlines", "tab\there", "e\u{301}", "\u{AD}a", "\r\nx",
        "漢字 дума",
        "é ü ß", "край\u{E000}", "й и\u{306}", "100\u{A0}€",
    ])
    func lengthsAreThoseOfCharacters(_ text: String) {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" })
        #expect(text.lengths.whole == text.count)
        #expect(text.lengths.longestWord == words.map(\.count).max() ?? 0)
        #expect(text.dropFirst().lengths.whole == text.dropFirst().count)
    }

    @Test(arguments: ["\u{7F}", "a\u{85}", "a\tb", "\u{202E}", "\u{E000}", "\u{301}", "\r"])
    func whatMayNeedCleaningIsNotPlain(_ text: String) {
        #expect(!text.isPlain(withLines: true))
    }

    @Test(arguments: [
        "0", "7", "-7", "999", "1000", "9999", "12500", "-12500", "1234567.5", "0.05", "12.345", "0.125",
        "-0.5",
        "99999.995", "1e20", "1e-7", "12.50", "-1000", "3.14",
    ])
    func numbersStandAsTheLocaleWritesThem(_ text: String) throws {
        let number = try #require(Decimal(string: text))
        for (language, locale) in [(Language.bg, "bg_BG"), (.en, "en_GB")] {
            let style = Decimal.FormatStyle.number.precision(.fractionLength(0...2))
            #expect(
                Formats(language).number(number) == number.formatted(style.locale(Locale(identifier: locale)))
            )
        }
    }
}
