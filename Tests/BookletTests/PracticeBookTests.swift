import Catalog
import Document
import Foundation
import Guide
import Testing
import Wording

@testable import Booklet

/// The catalog as a document.
@Suite struct PracticeBookTests {
    private static let themes = [
        Option(id: "services", label: both("Services")), Option(id: "data", label: both("Data")),
        Option(id: "rural", label: both("Rural")),
    ]

    private static func practice(_ id: String, _ country: String, themes: [String]) -> Practice {
        Practice(
            id: id, title: both("Title " + id), place: both("Place " + id), country: country,
            territory: .town, population: 1200, started: 2020, status: .running, statusOn: "2025",
            themes: themes,
            participation: .involve, problem: both("Problem " + id), solution: both("Solution " + id),
            method: both("Method " + id), technology: [Localized(same: "LoRa")], isOpenSource: true,
            results: [
                .init(value: 40, unit: both("sheets"), year: 2021, source: 1, claim: .promoter),
                .init(value: 7, unit: both("years"), year: nil, source: 2),
            ],
            cost: .init(amount: 900, currency: "EUR", per: both("a year"), source: 1),
            funding: [Localized(same: "ERDF")], evaluations: both("Audit " + id),
            lessons: both("Lessons " + id),
            transfer: both("Transfer " + id), needs: [.staff], sizes: [.under3000],
            sources: [
                Reference(
                    number: 1, url: "https://example.org/a", title: "Page", publisher: "City",
                    read: "2026-11-23"),
                Reference(number: 2, url: "javascript:x", title: "Other", publisher: nil, read: nil),
            ], confidence: .medium)
    }

    private static let practices = [
        practice("ro-b", "RO", themes: ["data", "services"]), practice("bg-a", "BG", themes: ["data"]),
        practice("bg-c", "BG", themes: ["services", "rural"]), practice("at-d", "AT", themes: ["unheard"]),
    ]

    private func book(
        _ order: PracticeBook.Order, _ language: Language = .en,
        on date: Day? = Day(year: 2026, month: 11, day: 30)
    ) -> PracticeBook {
        let texts = [
            "practicebook.place": "Place", "booklet.read-on": "read {date}",
            "practicebook.since": "since {year}, {status}",
            "claim.promoter": "as they say", "catalog.figures-old": "old, of {years}",
            "status.as-of": "{status} as of {date}",
        ]
        return PracticeBook(
            Self.practices, themes: Self.themes,
            countries: ["BG": both("Bulgaria"), "RO": both("Romania"), "AT": both("Austria")], order: order,
            texts: Texts(texts.mapValues(Localized.init(same:)), in: language), date: date ?? Day(Date()))
    }

    @Test func `a sheet says in one line that its figures are old`() {
        func words(_ year: Int) -> Int {
            let document = book(.theme, on: Day(year: year, month: 1, day: 1)).document
            return "\(document.blocks)".components(separatedBy: "old, of 2021").count - 1
        }
        #expect(words(2026) == 0)
        #expect(words(2027) == Self.practices.count)
    }

    @Test func groupsEachPracticeUnderItsFirstTheme() {
        let groups = book(.theme).groups
        #expect(groups.map(\.id) == ["services", "data"])
        #expect(groups.map { $0.practices.map(\.id) } == [["at-d", "bg-c"], ["bg-a", "ro-b"]])
    }

    @Test func groupsByTheNamesOfTheCountries() {
        let groups = book(.country).groups
        #expect(groups.map(\.id) == ["AT", "BG", "RO"])
        #expect(groups.map { $0.practices.map(\.id) } == [["at-d"], ["bg-a", "bg-c"], ["ro-b"]])
    }

    @Test(arguments: PracticeBook.Order.allCases)
    func numbersTheSheetsInTheOrderTheyAreRead(order: PracticeBook.Order) {
        let entries = book(order).document.entries(depth: 2).filter { $0.level == 2 }
        #expect(entries.map(\.number) == ["1.", "2.", "3.", "4."])
        #expect(Set(entries.map(\.anchor)).count == 4)
    }

    @Test(arguments: Language.allCases)
    func tellsEverythingAboutAPractice(language: Language) {
        let reading = book(.theme, language).document.reading
        for practice in Self.practices {
            for text in [
                practice.title, practice.place, practice.problem, practice.solution, practice.method,
                practice.lessons, practice.transfer,
            ] { #expect(reading.contains(text[language]), "\(text[language])") }
        }
        for text in [
            "LoRa", "ERDF", "900", "EUR", "2021", "Page. City. example.org/a", "bg-a", "as they say)",
            "as of 2025", "Audit bg-a",
        ] {
            #expect(reading.contains(text), "\(text)")
        }
    }

    @Test(arguments: PracticeBook.Order.allCases)
    func leadsOnlyToPlacesItHas(order: PracticeBook.Order) {
        let document = book(order).document
        let known = Set(document.anchors)
        var led: Set<String> = []
        for run in document.runs {
            switch run {
            case .reference(_, let anchor), .citation(_, let anchor):
                #expect(known.contains(anchor))
                led.insert(anchor)
            default: break
            }
        }
        #expect(Self.practices.allSatisfy { led.contains("practice-" + $0.id) })
    }

    @Test func listsAPracticeUnderAllItsThemesInTheIndex() {
        let table = book(.theme).document.tables.last
        let rows = table?.rows.map { $0.map { $0.paragraphs.map { $0.map(\.plain).joined() }.joined() } }
        #expect(rows == [["Services (en)", "2, 4"], ["Data (en)", "3, 4"], ["Rural (en)", "2"]])
    }
}
