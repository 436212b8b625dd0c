import Testing
import Wording

@Suite struct InnerQuotesTests {
    @Test(arguments: [
        ("„„Свързана Литва“: умения“", "„’Свързана Литва‘: умения“"),
        ("За „Проект „Х“ и „У““ и „Я“", "За „Проект ’Х‘ и ’У‘“ и „Я“"),
        ("“The “X” plan”", "“The ‘X’ plan”"),
        // Nothing within anything, and marks that do not pair off.
        ("„а“ и „б“", "„а“ и „б“"), ("“a” and “b”", "“a” and “b”"),
        ("„а „б“", "„а „б“"), ("„the “X” plan“", "„the “X” plan“"), ("it’s", "it’s"), ("", ""),
    ])
    func `what is quoted within a quotation has marks of its own`(text: String, written: String) {
        #expect(text.withInnerQuotes == written)
        #expect(written.withInnerQuotes == written)
    }

    @Test
    func `a name with marks of its own is quoted, and put into a quotation, by the rule of the language`() {
        #expect(Formats(.bg).quoted("„Умен“ град") == "„’Умен‘ град“")
        #expect(Formats(.en).quoted("The ‘smart’ city’s people") == "‘The “smart” city’s people’")
        let texts = Texts(["line": Localized(bg: "Мярка „{title}“.", en: "Measure “{title}”.")], in: .bg)
        #expect(texts.text("line", ["title": .text("„Умен“ град")]) == "Мярка „’Умен‘ град“.")
        #expect(
            texts.inLanguage(.en).text("line", ["title": .text("“Smart” city")]) == "Measure “‘Smart’ city”.")
    }
}
