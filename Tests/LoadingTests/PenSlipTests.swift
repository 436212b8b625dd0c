import Findings
import Testing
import Wording

@testable import Loading

@Suite struct PenSlipTests {
    @Test(arguments: [
        ("Пише се във селото.", PenSlip.wrongPreposition("във селото", better: "в")),
        ("Работи с село.", .wrongPreposition("с село", better: "със")),
        ("Със община", .wrongPreposition("Със община", better: "с")),
        ("Пише в „Въпроси“.", .wrongPreposition("в Въпроси", better: "във")),
        ("Казва се „портал.", .unpairedQuotes), ("Казва се „портал”.", .unpairedQuotes),
        ("Общинa", .mixedAlphabets("Общинa")), ("През 2027-2030 г.", .hyphenBetweenYears("2027-2030")),
    ])
    func `a slip of the pen is found`(text: String, slip: PenSlip) {
        #expect(PenSlip.all(in: text, .bg) == [slip])
    }

    @Test func `a word that stands twice is found in every language`() {
        #expect(PenSlip.all(in: "Fill it in in ink.", .en) == [.wordTwice("in in")])
        #expect(PenSlip.all(in: "Тогава тогава Тогава", .bg) == [])
        #expect(PenSlip.all(in: "кои кои", .bg) == [.wordTwice("кои кои")])
    }

    @Test(arguments: [
        "Със село, със здрава връзка, във Видин, в общината, във „Въпроси“, с \"кода\".",
        "С ЗЕСМФИ и с 7 души, с БСК.",
        "бе-бе, кръгъл-кръгъл, т.е. е-услуги",
        "„Стратегия „Видин““, 2027–2030 г., № 2026-2027-3, 12.2026-2027",
        "Мярка 2 2027 г.", "Wi-Fi и e-mail",
    ])
    func `what is written well is left in peace`(text: String) {
        #expect(PenSlip.all(in: text, .bg) == [])
    }

    @Test func `English has other quotation marks and prepositions`() {
        #expect(PenSlip.all(in: "In „Vidin“ the word “с село” is known", .en) == [])
    }

    @Test func `a slip in any file is a warning at its line`() {
        let text = "some.key: {bg: \"Общинa\", en: \"Good\"}"
        let files = SmallGuide.files() + [SourceFile(name: "guide/interface/some.yaml", text: text)]
        let findings = ContentBundle.load(files, prefix: "guide/").findings
        #expect(findings.all.map(\.code) == ["loading.mixed-alphabets"])
        #expect(findings.all.first?.place == Place(file: "guide/interface/some.yaml", line: 1))
    }
}
