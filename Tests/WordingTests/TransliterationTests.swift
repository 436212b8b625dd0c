import Testing
import Wording

@Suite("Transliteration")
struct TransliterationTests {
    @Test(
        "Finds the word among the readings, however it was typed",
        arguments: [
            ("uchastie", "участие"), ("u4astie", "участие"), ("obshtina", "община"), ("ob6tina", "община"),
            ("chitalishte", "читалище"), ("4italishte", "читалище"), ("obsajdane", "обсъждане"),
            ("obsazhdane", "обсъждане"), ("vyzmojnost", "възможност"), ("wuzmojnost", "възможност"),
            ("grajdani", "граждани"), ("tsel", "цел"), ("cel", "цел"), ("bqla", "бяла"), ("byala", "бяла"),
            ("bjuro", "бюро"), ("shofyor", "шофьор"), ("strategia", "стратегия"), ("Sofiya", "софия"),
            ("kozlodui", "козлодуй"), ("rayon", "район"),
        ])
    func reads(latin: String, cyrillic: String) {
        #expect(Transliteration.cyrillic(for: latin).contains(cyrillic))
    }

    @Test(
        "The reading of the Act comes first",
        arguments: [("uchastie", "участие"), ("shtab", "щаб"), ("zhitel", "жител"), ("ekspert", "експерт")])
    func putsTheLikeliestFirst(latin: String, cyrillic: String) {
        #expect(Transliteration.cyrillic(for: latin).first == cyrillic)
    }

    @Test("A sign that stands for no letter leaves no reading", arguments: ["", "2027", "a+b", "участие"])
    func refusesOtherSigns(typed: String) {
        #expect(Transliteration.cyrillic(for: typed).isEmpty)
    }

    @Test("However long the word, the readings are few enough to try, each once")
    func staysSmall() {
        let readings = Transliteration.cyrillic(for: "administrativnoteritorialnata")
        #expect(readings.contains("административнотериториалната"))
        #expect(readings.count < 2_000)
        #expect(Set(readings).count == readings.count)
        #expect(Transliteration.cyrillic(for: String(repeating: "jaycu", count: 200)).isEmpty)
    }
}
