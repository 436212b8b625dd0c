import Catalog
import Testing
import Wording

/// Forms that texts should not use.
@Suite struct GlossaryTests {
    private static func term(
        _ bg: String, _ en: String, avoid: [Language: [String]]
    ) -> Term {
        Term(
            id: en, term: Localized(bg: bg, en: en), preferred: bg, definition: .empty, usage: .empty,
            avoid: avoid)
    }

    private static let terms = [
        term("цифровизация", "digitalisation", avoid: [.bg: ["дигитализация"], .en: ["digitalization"]]),
        term("читалище", "chitalishte (culture centre)", avoid: [.en: ["chitalishtes"]]),
        term("показател", "indicator", avoid: [.bg: ["КПИ", "индикатор"], .en: ["KPI"]]),
        term("решавам проблем", "solve a problem", avoid: [.bg: ["адресирам проблем"]]),
    ]

    @Test(arguments: [
        ("С дигитализацията идват индикаторите.", ["дигитализация", "индикатор"]),
        ("Индикатори, индикатори!", ["индикатор"]),
        ("Адресирам проблемите.", ["адресирам проблем"]),
        ("Това е дигитално, а не проблем, който се адресира.", []),
        ("Показатели и кпи", ["КПИ"]),
    ])
    func findsFormsInBulgarian(text: String, forms: [String]) {
        #expect(Glossary(Self.terms, in: .bg).avoided(in: text).map(\.form) == forms)
    }

    @Test(arguments: [
        ("Digitalization of chitalishtes", ["digitalization", "chitalishtes"]),
        ("The digital chitalishte and its digitalisation", []),
        ("KPIs", ["KPI"]),
    ])
    func findsFormsInEnglishButNotTheTermItself(text: String, forms: [String]) {
        #expect(Glossary(Self.terms, in: .en).avoided(in: text).map(\.form) == forms)
    }

    @Test func namesTheTermToUse() {
        #expect(
            Glossary(Self.terms, in: .bg).avoided(in: "индикатори").map(\.term.preferred) == ["показател"])
    }
}
