import Foundation
import Testing
import Wording

@Suite("Formats")
struct FormatsTests {
    private let bg = Formats(.bg)
    private let en = Formats(.en)

    @Test(
        "Whole numbers are grouped as the language does",
        arguments: [
            (0, "0", "0"), (999, "999", "999"), (1200, "1200", "1,200"), (12_500, "12 500", "12,500"),
            (1_234_567, "1 234 567", "1,234,567"), (-12_500, "-12 500", "-12,500"),
        ])
    func groupsNumbers(value: Int, bulgarian: String, english: String) {
        #expect(bg.number(value).withPlainSpaces == bulgarian)
        #expect(en.number(value) == english)
    }

    @Test("A thousands space does not break at the end of a line")
    func keepsNumbersWhole() {
        #expect(!bg.number(12_500).contains(" "))
        #expect(!bg.money(12_500).contains(" "))
        #expect(!bg.percent(40).contains(" "))
    }

    @Test("Work beside a limit never seems to be on the other side of it")
    func writesWork() throws {
        #expect(bg.work(Decimal(15) / 10) == "1,5" && bg.work(3) == "3" && bg.work(0) == "0")
        #expect(bg.work(Decimal(4) / 1000).withPlainSpaces == "под 0,1")
        for (needed, limit, said) in [(122, 120, "1,22"), (116, 118, "1,16"), (433, 300, "4,3")] {
            #expect(bg.work(Decimal(needed) / 100, limit: Decimal(limit) / 100) == said)
        }
        let little = try #require(Decimal(string: "1.2001"))
        #expect(bg.work(little, limit: Decimal(12) / 10).withPlainSpaces == "над 1,2")
        #expect(en.work(little, limit: Decimal(12) / 10).withPlainSpaces == "above 1.2")
    }

    @Test("Fractions have at most two digits, and only those they need")
    func writesFractions() throws {
        let value = try #require(Decimal(string: "3.456"))
        #expect(bg.number(value) == "3,46")
        #expect(en.number(value) == "3.46")
        #expect(bg.number(Decimal(40)) == "40")
    }

    @Test("Money and percent stand as each language writes them")
    func writesMoney() throws {
        let cents = try #require(Decimal(string: "12500.5"))
        #expect(bg.money(12_500).withPlainSpaces == "12 500 евро")
        #expect(en.money(12_500).withPlainSpaces == "EUR 12,500")
        #expect(bg.money(cents).withPlainSpaces == "12 500,50 евро")
        #expect(en.money(cents).withPlainSpaces == "EUR 12,500.50")
        #expect(bg.percent(40).withPlainSpaces == "40 %")
        #expect(en.percent(40) == "40%")
    }

    @Test("Dates are written out")
    func writesDates() throws {
        let day = try #require(Day("2026-11-23"))
        #expect(bg.date(day).withPlainSpaces == "23 ноември 2026 г.")
        #expect(en.date(day).withPlainSpaces == "23 November 2026")
        #expect(bg.year(2027).withPlainSpaces == "2027 г.")
        #expect(en.year(2027) == "2027")
    }

    @Test(
        "Lists end in “and”",
        arguments: [([], "", ""), (["a"], "a", "a"), (["a", "b", "c"], "a, b и c", "a, b and c")])
    func writesLists(items: [String], bulgarian: String, english: String) {
        #expect(bg.list(items) == bulgarian)
        #expect(en.list(items) == english)
    }

    @Test("Quotation marks are those of the language")
    func quotes() {
        #expect(bg.quoted("цел") == "„цел“")
        #expect(en.quoted("aim") == "‘aim’")
    }
}

extension String {
    fileprivate var withPlainSpaces: String {
        replacingOccurrences(of: "\u{A0}", with: " ").replacingOccurrences(of: "\u{202F}", with: " ")
    }
}

@Suite struct `The name of a locale` {
    @Test(arguments: [
        "C", "POSIX", "C.UTF-8", "bg", "bg_BG", "bg_BG.UTF-8", "en_GB.ISO-8859-15@euro", "sr_RS@latin",
    ])
    func `has a shape`(name: String) { #expect(Language.isLocale(name)) }

    @Test(arguments: [
        "", "aaaaaaaaaaaa", "bg_BG.UTF-8@numbers=arab", "BG", "b", "../x", "bg_BG_BG", "bg.", "bg@", "\u{1}",
        String(repeating: "a", count: 10_000),
    ]) func `is told from what is none`(name: String) { #expect(!Language.isLocale(name)) }
}

@Suite struct `What comes out of rough figures` {
    @Test(arguments: [
        ("1022.58", "1020"), ("153.39", "153"), ("6853.39", "6850"), ("0", "0"), ("0.51", "0.51"),
        ("999.9", "1000"),
        ("-1234", "-1230"), ("300", "300"),
    ])
    func `has three digits that count`(exact: String, rough: String) throws {
        #expect(try #require(Decimal(string: exact)).asRough == Decimal(string: rough))
    }
}
