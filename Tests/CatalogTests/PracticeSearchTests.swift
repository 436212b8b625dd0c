import Catalog
import Foundation
import Testing
import Wording

@Suite("Practice search")
struct PracticeSearchTests {
    private let index = PracticeIndex(
        Practice.samples,
        names: [
            "mobility": Localized(bg: "придвижване", en: "mobility"),
            "DK": Localized(bg: "Дания", en: "Denmark"),
        ],
        synonyms: [
            ["дигитален", "цифров"], ["читалище", "village library"], ["гласуване", "граждански бюджет"],
        ])

    private func ids(_ query: String, _ facets: Facets = Facets()) -> [String] {
        index.search(query, facets: facets, limit: 10).map(\.id)
    }

    @Test(
        "Finds a practice in either language, in any form of its words",
        arguments: [
            ("граждански бюджети", "lt-silale-vote"), ("participatory budgeting", "lt-silale-vote"),
            ("ЧИТАЛИЩА", "bg-reading-rooms"), ("community centres", "bg-reading-rooms"),
            ("порталите", "ee-portal"),
            ("автобуси", "dk-bus"), ("Дания", "dk-bus"), ("придвижването", "dk-bus"), ("DENMARK", "dk-bus"),
        ])
    func findsInBothLanguages(query: String, id: String) {
        #expect(ids(query).first == id)
    }

    @Test("A word of the title weighs more than the same word further down")
    func ranksByField() {
        #expect(ids("електронни услуги") == ["ee-portal", "bg-reading-rooms"])
        #expect(ids("граждани") == ["lt-silale-vote", "ee-portal"])
    }

    @Test("A practice with all the words comes before one with some of them")
    func ranksByWords() {
        #expect(ids("възрастни хора електронни услуги").first == "bg-reading-rooms")
    }

    @Test("A hit tells which words were found and where")
    func explainsHits() throws {
        let hit = try #require(index.search("услуги на автобуса и услугите на портала", limit: 1).first)
        #expect(hit.id == "ee-portal")
        #expect(hit.matches.map(\.typed) == ["услуги", "услугите", "портала"])
        #expect(hit.matches.allSatisfy { $0.way == .itself && $0.fields.first == .title })
        let few = try #require(index.search("помощ", limit: 1).first?.matches)
        #expect(few == [WordMatch(typed: "помощ", found: "помощ", way: .itself, fields: [.lessons])])
    }

    @Test(
        "A word the catalog does not have is taken for what it may be",
        arguments: [
            ("chitalishte", "читалището", WordMatch.Way.otherAlphabet, "bg-reading-rooms"),
            ("4italishteto", "читалището", .otherAlphabet, "bg-reading-rooms"),
            ("avtobusi", "автобус", .otherAlphabet, "dk-bus"),
            ("бюжет", "бюджет", .nearSpelling, "lt-silale-vote"),
            ("бюдежт", "бюджет", .nearSpelling, "lt-silale-vote"),
            ("portla", "portal", .nearSpelling, "ee-portal"),
            ("елекртоннии", "електронни", .nearSpelling, "ee-portal"),
            ("byudzet", "бюджет", .nearSpelling, "lt-silale-vote"),
            ("автоб", "автобус", .beginning, "dk-bus"),
            ("дигитални", "цифрови", .synonym, "bg-reading-rooms"),
        ])
    func readsUnknownWords(query: String, found: String, way: WordMatch.Way, id: String) throws {
        let hit = try #require(index.search(query, limit: 10).first)
        #expect(hit.id == id)
        #expect(hit.matches.first?.way == way)
        #expect(hit.matches.first?.found == found)
        #expect(hit.matches.first?.typed == query)
    }

    @Test(
        "Errors are forgiven by the length of the word, and not in numbers",
        arguments: ["хорч", "авто", "port", "автббсу", "2028", "ъъъъъъ"])
    func doesNotGuess(query: String) {
        #expect(ids(query).isEmpty)
    }

    @Test("A slip is looked for in the alphabet it is typed in before the other one")
    func correctsWithinAnAlphabet() throws {
        let practices = [Practice.sample("bg", "Портали", "X"), Practice.sample("en", "Х", "Portals")]
        let hits = PracticeIndex(practices).search("portalz")
        #expect(hits.map(\.id) == ["en"])
    }

    @Test("A practice is found by the questions it answers")
    func findsByAsks() throws {
        var practice = Practice.sample("lt-asked")
        practice.asks = [.bg: ["как да не вися на опашка"], .en: ["tired of queues"]]
        let index = PracticeIndex(Practice.samples + [practice])
        for query in ["опашки", "queue"] {
            let hit = try #require(index.search(query, limit: 1).first)
            #expect(hit.id == "lt-asked" && hit.matches.first?.fields == [.ask])
        }
    }

    @Test("What is lacking is one word with the word that says so, where texts or synonyms speak of it")
    func joinsWhatIsLacking() throws {
        let practices = [
            Practice.sample("net", "Бърз интернет", "Fast internet"),
            Practice.sample("paper", "Гласуване на хартия", "Voting on paper"),
            Practice.sample("own", "Глас без интернет", "A vote without internet"),
        ]
        let index = PracticeIndex(practices, synonyms: [["хартия", "без интернет"]])
        let hits = index.search("без интернет")
        #expect(hits.first?.id == "own" && hits.first?.matches.first?.way == .itself)
        #expect(hits.first { $0.id == "paper" }?.matches.first?.way == .synonym)
        #expect(hits.first { $0.id == "net" }?.matches.first?.way == .partOfPhrase)
        #expect(hits.allSatisfy { $0.matches.map(\.typed) == ["без интернет"] })
        // Nothing speaks of a lack of votes, so the word is looked for itself.
        #expect(index.search("without voting").first?.matches.map(\.typed) == ["voting"])
    }

    @Test("A search that finds nothing is near to themes by the beginnings of its words")
    func namesTheNearestThemes() {
        #expect(index.themes(near: "автобус", limit: 1) == ["mobility"])
        #expect(index.search("автомагистрала").isEmpty)
        #expect(index.themes(near: "автомагистрала", limit: 3) == ["mobility"])
        #expect(index.themes(near: "ъъъъъъ", limit: 3) == [])
        #expect(index.commonestThemes(limit: 2) == ["inclusion", "mobility"])
    }

    @Test("A word that is known is never taken for another")
    func trustsKnownWords() {
        #expect(ids("код") == ["lt-silale-vote"])
        #expect(index.search("хора", limit: 9).allSatisfy { $0.matches.allSatisfy { $0.way == .itself } })
    }

    @Test("A phrase stands for its synonym and the synonym for the phrase, all its words together")
    func takesPhrases() {
        #expect(ids("гласуване") == ["lt-silale-vote"])
        #expect(ids("village library") == ["bg-reading-rooms", "dk-bus"])
    }

    @Test("A phrase that is known counts as one word, and one of its words alone counts little")
    func keepsPhrasesTogether() throws {
        let practices = [
            Practice.sample("code", "Отворен код", "Open source"),
            .sample("door", "Отворена врата", "Open door"), .sample("spring", "Извор", "A source of water"),
            .sample("other", "Друго", "Other"),
        ]
        let index = PracticeIndex(practices, synonyms: [["open source", "свободен софтуер", "отворен код"]])
        let hits = index.search("open source", limit: 9)
        #expect(hits.map(\.id).first == "code")
        #expect(hits.first?.matches.map(\.typed) == ["open source"])
        #expect(hits.first?.matches.first?.way == .itself)
        #expect(hits.dropFirst().allSatisfy { $0.matches.map(\.way) == [.partOfPhrase] })
        #expect(hits.dropFirst().allSatisfy { 2 * $0.score < hits[0].score })
        #expect(index.search("свободен софтуер", limit: 1).first?.matches.first?.way == .synonym)
    }

    @Test("A phrase with a small word in it is found with and without that word")
    func knowsPhrasesWithSmallWords() {
        let index = PracticeIndex(Practice.samples, synonyms: [["Автобус по заявка", "такси при повикване"]])
        #expect(index.search("такси при повикване", limit: 1).map(\.id) == ["dk-bus"])
        #expect(index.search("такси повикване", limit: 1).map(\.id) == ["dk-bus"])
    }

    @Test("How people ask does not decide, what they ask about does")
    func passesOverLightWords() throws {
        var talk = Practice.sample("talk", "Портал", "Portal")
        talk.asks = [.bg: ["Искам и аз да дойда, никой не знае"], .en: ["Nobody knows, I try and try"]]
        let index = PracticeIndex(Practice.samples + [talk])
        for query in ["искам автобус", "никой не знае за автобуса", "nobody tried the bus"] {
            let hits = index.search(query)
            #expect(hits.map(\.id) == ["dk-bus"])
            #expect(hits.first?.matches.count == 1)
        }
        // Of a query that has nothing else they are all there is to go by.
        #expect(index.search("nobody knows").map(\.id) == ["talk"])
        #expect(index.search("nobody xqzw").map(\.id) == ["talk"])
    }

    @Test("An expression of small words stands for what it means, and its words for nothing else")
    func knowsExpressions() throws {
        let practices = [
            Practice.sample("vote", "Участие на хората", "Participation"),
            .sample("say", "Казано", "They say what they have to say"),
        ]
        let index = PracticeIndex(practices, synonyms: [["участие", "have a say", "да ни чуят"]])
        for (query, typed) in [
            ("have a say", "have a say"), ("we should have more of a say", "have more of a say"),
            ("да ни чуят", "да ни чуят"),
        ] {
            let hits = index.search(query)
            #expect(hits.map(\.id) == ["vote"])
            #expect(hits.first?.matches.map(\.typed) == [typed])
            #expect(hits.first?.matches.first?.way == .synonym)
        }
        #expect(index.search("a say in budgets").map(\.id) == ["say"])
    }

    @Test("Verbs are found by the names of what they do")
    func joinsVerbsAndNouns() {
        let index = PracticeIndex([.sample("cars", "Паркиране"), .sample("other", "Паркове", "Parking")])
        #expect(index.search("къде да паркирам").map(\.id) == ["cars"])
        #expect(index.search("parks").map(\.id) == [])
    }

    @Test("Bulgarian in Latin letters has its synonyms too")
    func readsLatinBeforeSynonyms() throws {
        let hit = try #require(index.search("digitalni", limit: 1).first)
        #expect(hit.id == "bg-reading-rooms")
        #expect(hit.matches.first?.way == .synonym)
    }

    @Test("Small words in Latin letters say nothing either")
    func passesOverSmallWordsInLatinLetters() {
        let typed = index.search("chitalishte za horata", limit: 1).first?.matches.map(\.typed)
        #expect(typed == ["chitalishte", "horata"])
    }

    @Test("The letter before a hyphen stands for electronic, IT in capitals for the technology")
    func writesOutAbbreviations() throws {
        let index = PracticeIndex(
            Practice.samples, synonyms: [["ИТ", "портал"], ["електронни услуги", "online counter"]])
        #expect(index.search("е-услуги", limit: 1).first?.matches.map(\.typed) == ["електронни услуги"])
        #expect(index.search("IT", limit: 1).first?.matches.first?.way == .synonym)
        #expect(index.search("it", limit: 1).isEmpty)
    }

    @Test("A typing error in a word that only the synonyms have is forgiven")
    func correctsSynonyms() throws {
        let hit = try #require(index.search("дигиталнни", limit: 1).first)
        #expect(hit.matches.first?.found == "цифрови")
    }

    @Test("A practice is found by the kind of its place")
    func findsByTerritory() {
        let index = PracticeIndex(
            Practice.samples, names: ["territory.town": Localized(bg: "малък град", en: "small town")])
        let towns = Practice.samples.filter { $0.territory == .town }.map(\.id).sorted()
        #expect(index.search("малък град", limit: 2).map(\.id).sorted() == towns)
    }

    @Test("Of many practices the best come as if all were sorted")
    func choosesTheBestOfMany() {
        let many = (0..<60).map { number in
            Practice.sample("p\(number)", "Пътека" + String(repeating: " дълга", count: number % 7), "Path")
        }
        let index = PracticeIndex(many)
        #expect(index.search("пътека", limit: 5) == Array(index.search("пътека").prefix(5)))
    }

    @Test("Words without meaning find nothing, and nothing typed finds everything by id")
    func passesOverStopWords() {
        #expect(ids("и на the").isEmpty)
        #expect(ids(" – ") == ["bg-reading-rooms", "dk-bus", "ee-portal", "lt-silale-vote"])
        #expect(index.search("", limit: 2).count == 2)
        #expect(index.search("услуги", limit: 0).isEmpty)
    }

    @Test("The order of the catalog does not change the order of the hits")
    func isDeterministic() {
        let twins = ["b", "c", "a"].map { Practice.sample($0, "Пътека", "Path") }
        let one = PracticeIndex(twins).search("пътека", limit: 9)
        #expect(one.map(\.id) == ["a", "b", "c"])
        #expect(PracticeIndex(twins.reversed()).search("пътека", limit: 9) == one)
    }

    @Test("An empty catalog has no hits")
    func searchesNothing() {
        #expect(PracticeIndex([]).search("услуги", limit: 9).isEmpty)
        #expect(PracticeIndex([]).search("", limit: 9).isEmpty)
    }
}

@Suite("Facets")
struct FacetsTests {
    private let index = PracticeIndex(Practice.samples)

    private func ids(_ query: String = "", _ choose: (inout Facets) -> Void) -> [String] {
        var facets = Facets()
        choose(&facets)
        return index.search(query, facets: facets, limit: 10).map(\.id)
    }

    @Test("Each facet chooses by itself")
    func chooses() {
        #expect(ids { $0.themes = ["mobility"] } == ["dk-bus"])
        #expect(ids { $0.countries = ["EE"] } == ["ee-portal"])
        #expect(ids { $0.territories = [.network] } == ["bg-reading-rooms"])
        #expect(ids { $0.participation = [.empower] } == ["lt-silale-vote"])
        #expect(ids { $0.statuses = [.discontinued] } == ["dk-bus"])
        #expect(ids { $0.confidence = [.medium] } == ["ee-portal"])
        #expect(ids { $0.isOpenSource = true } == ["ee-portal"])
        #expect(ids { $0.isOpenSource = false }.count == 3)
    }

    @Test("What a practice cost is a band in euros, whatever the currency")
    func choosesByCost() {
        var cheap = Practice.sample("cheap"), dear = Practice.sample("dear"), odd = Practice.sample("odd")
        cheap.cost = .init(amount: 15_000, currency: "BGN", per: .empty, source: 1)
        dear.cost = .init(amount: 15_000, currency: "EUR", per: .empty, source: 1)
        odd.cost = .init(amount: 1, currency: "XAU", per: .empty, source: 1)
        var facets = Facets()
        facets.costs = [.under10000]
        let index = PracticeIndex([cheap, dear, odd, .sample("free")])
        #expect(index.search("", facets: facets, limit: 9).map(\.id) == ["cheap"])
    }

    @Test("Values of a facet widen, facets together narrow")
    func combines() {
        #expect(ids { $0.themes = ["mobility", "skills"] } == ["bg-reading-rooms", "dk-bus"])
        #expect(
            ids { ($0.themes, $0.countries) = (["mobility", "skills"], ["BG", "EE"]) } == ["bg-reading-rooms"]
        )
        #expect(ids("услуги") { $0.countries = ["BG", "DK"] } == ["bg-reading-rooms"])
    }

    @Test("A size band chooses the practices that suit it")
    func choosesBySize() {
        let small = Practice.sample("small", sizes: [.under3000]),
            large = Practice.sample("large", sizes: [.over50000])
        var facets = Facets()
        facets.sizes = [.under3000]
        #expect(PracticeIndex([small, large]).search("", facets: facets, limit: 9).map(\.id) == ["small"])
    }
}
