import Testing
import Wording

private enum Key: String, TextKey {
    case greeting, open, missing
}

@Suite("Texts")
struct TextsTests {
    @Test(arguments: [
        ("до 1 март 2027 г.", "Дата: до 1 март 2027 г."), ("утре", "Дата: утре."),
        ("и така...", "Дата: и така..."),
        ("", "Дата: ."),
    ])
    func `a value that ends with a full stop ends the sentence too`(value: String, line: String) {
        let texts = Texts(["line": Localized(same: "Дата: {day}.")], in: .bg)
        #expect(texts.text("line", ["day": .text(value)]) == line)
        let more = Texts(["line": Localized(same: "{day}...")], in: .bg)
        #expect(more.text("line", ["day": .text("г.")]) == "г....")
    }

    private let texts = Texts(
        [
            "greeting": Localized(bg: "Здравейте, {name}!", en: "Hello, {name}!"),
            "open": Localized(
                bg: "{count} {count|въпрос чака|въпроса чакат} в {step}",
                en: "{count} {count|question|questions} in {step}"),
        ], in: .bg)

    @Test("A gap takes its value, in either language")
    func fillsGaps() {
        #expect(texts(Key.greeting, ["name": "Видин"]) == "Здравейте, Видин!")
        #expect(texts.inLanguage(.en)(Key.greeting, ["name": "Vidin"]) == "Hello, Vidin!")
    }

    @Test(
        "A count chooses the plural form",
        arguments: [
            (0, "0 въпроса чакат в А"), (1, "1 въпрос чака в А"), (2, "2 въпроса чакат в А"),
            (21, "21 въпроса чакат в А"),
        ])
    func choosesPlural(count: Int, text: String) {
        #expect(texts(Key.open, ["count": .count(count), "step": "А"]) == text)
    }

    @Test("A gap without a value stays visible, a text without words shows its name")
    func showsWhatIsMissing() {
        #expect(texts(Key.greeting) == "Здравейте, {name}!")
        #expect(texts(Key.missing) == "missing")
        #expect(texts.text("nothing") == nil)
    }

    @Test("A value is never read as a gap")
    func doesNotFillTwice() {
        #expect(texts(Key.greeting, ["name": "{name}"]) == "Здравейте, {name}!")
    }

    @Test(
        "Lists the gaps of a text, each once",
        arguments: [
            ("", []), ("без", []), ("{a} и {b|x|y} и {a}", ["a", "b"]), ("недовършен {a", []),
            ("{a}{b}", ["a", "b"]),
        ])
    func listsGaps(text: String, gaps: [String]) {
        #expect(Texts.gaps(in: text) == gaps)
    }
}

@Suite("Languages")
struct LanguageTests {
    @Test(
        "A locale names a language of ours or none",
        arguments: [
            ("bg_BG.UTF-8", Language.bg), ("en_GB", .en), ("EN", .en), ("de_DE.UTF-8", nil), ("C", nil),
            ("", nil),
        ])
    func readsLocale(locale: String, language: Language?) {
        #expect(Language(locale: locale) == language)
    }
}
