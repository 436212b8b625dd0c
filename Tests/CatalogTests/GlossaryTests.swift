import Catalog
import Testing
import Wording

/// Forms that texts should not use.
@Suite struct GlossaryTests {
    private static func term(
        _ bg: String, _ en: String, avoid: [Language: [String]]
    ) -> Term {
        Term(
            id: en, term: Localized(bg: bg, en: en), preferred: Localized(bg: bg, en: en), definition: .empty,
            usage: .empty,
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
        let better = Glossary(Self.terms, in: .bg).avoided(in: "индикатори").map(\.term.preferred.bg)
        #expect(better == ["показател"])
    }

    @Test(arguments: [
        ("показател", "indicator"), ("Indicator", "indicator"), ("indicators", "indicator"),
        ("digitalisation", "digitalisation"), ("culture centre", "chitalishte (culture centre)"),
        ("chital", "chitalishte (culture centre)"), ("solve a problem", "solve a problem"),
    ])
    func `a term is found by its name in either language`(name: String, id: String) {
        #expect(Glossary(Self.terms, in: .bg).term(named: name)?.id == id)
    }

    @Test func `terms with a word in the middle of their name are told`() {
        let glossary = Glossary(Self.terms, in: .bg)
        #expect(glossary.term(named: "проблем") == nil && glossary.term(named: "problem") == nil)
        #expect(glossary.terms(like: "проблем").map(\.id) == ["solve a problem"])
        #expect(glossary.terms(like: "problem").map(\.id) == ["solve a problem"])
        #expect(glossary.terms(like: "").isEmpty && glossary.terms(like: "няма").isEmpty)
    }
}
