import Answers
import Document
import Drafting
import Foundation
import Guide
import Templates
import Testing
import Wording

/// What stands around the chapters: the title page, the strategy in figures, what names the tables, the colophon.
@Suite struct FrontTests {
    private func figures(_ given: Answers, in language: Language = .bg) throws -> [[String]] {
        let document = try draft([section("a", [.part("figures")])], given, language: language)
        return try #require(document.tables.first).rows.map { row in
            row.map { $0.paragraphs.map { $0.map(\.plain).joined() }.joined(separator: "/") }
        }
    }

    @Test func `a document has a title page only where its template asks for one`() throws {
        #expect(try draft([section("a", [text("х")])]).cover == nil)
        let cover = try #require(try draft([section("a", [text("х")])], hasCover: true).cover)
        #expect(cover.arms == "място за герба")
    }

    @Test(arguments: [("Стратегия", "2027–2029\u{A0}г."), ("Стратегия {{period}}", nil)])
    func `the title page tells the years that the title does not`(title: String, period: String?) throws {
        let years = answers(["mandate.startYear": .number(2027), "mandate.endYear": .number(2029)])
        let document = try draft([section("a", [text("х")])], years, title: title, hasCover: true)
        #expect(document.cover?.period == period)
        let unknown = try draft([section("a", [text("х")])], title: title, hasCover: true)
        #expect(unknown.cover?.period == nil)
    }

    @Test func `figures are counted from the answers and say what they leave out`() throws {
        let given = Answers(
            answers(MoneyTests.measures).events
                + answers(
                    [
                        "measures/m1/quickWin": .flag(true), "measures/m3/title": .text("Карта"),
                        "measures/m4/title": .text("Спряна"), "measures/m4/status": .text("stopped"),
                    ], after: 100
                ).events)
        let rows = try figures(given)
        let told = Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { one, _ in one })
        #expect(told["drafting.period"] == "2027–2029\u{A0}г.")
        #expect(told["drafting.measures"] == "3/бързи: 1")
        #expect(told["drafting.total-cost"]?.hasPrefix("поне") == true)
        #expect(told["drafting.total-cost"]?.contains("1 от 3") == true)
        #expect(told["drafting.first-days"] == "за 0 от 3/бързи: 1. Гише")
    }

    @Test func `a figure that nobody knows is the question that would tell it`() throws {
        let document = try draft(
            [section("a", [.part("figures")])], answers(["measures/m1/title": .text("Гише")]))
        #expect(document.placeholders.contains("Еднократно"))
        #expect(!document.lines.joined().contains("евро"))
    }

    @Test func `the words of a section name all its tables by their numbers before the first one`() throws {
        let table = Template.Content.table(.init(table: "measures", caption: Localized(same: "Мерки")))
        func telling(_ id: String, _ items: [Template.Content]) -> Template.Section {
            var section = section(id, items)
            section.mention = Localized(same: "Подробностите са {places}.")
            return section
        }
        let document = try draft(
            [
                telling("a", [text("х"), table]), telling("b", [table, text("y"), table]),
                telling("c", [table, table, table]), telling("d", [text("z")]), section("e", [table]),
            ], answers(["measures/m1/title": .text("Гише"), "measures/m1/lead": .text("Той")]))
        #expect(
            document.lines.filter { $0.hasPrefix("Подробностите") } == [
                "Подробностите са в таблица 1.", "Подробностите са в таблици 2 и 3.",
                "Подробностите са в таблици 4–6.",
            ])
        let numbers = document.runs.flatMap(\.self).compactMap { run -> String? in
            if case .number(_, let anchor) = run { anchor } else { nil }
        }
        #expect(numbers == ["table-1", "table-2", "table-3", "table-4", "table-6"])
        #expect(Set(numbers).isSubset(of: document.anchors))
        #expect(document.tables.map(\.anchor) == (1...7).map { "table-\($0)" })
    }

    @Test func `the short form names no tables`() throws {
        let table = Template.Content.table(.init(table: "measures", caption: Localized(same: "Мерки")))
        let given = answers(["measures/m1/title": .text("Гише"), "measures/m1/lead": .text("Той")])
        let lines = try draft([section("a", [table])], given, path: .core).lines
        #expect(lines.contains("Гише") && !lines.contains { $0.hasPrefix("Подробностите") })
    }

    @Test func `the colophon tells what made the document and of what`() throws {
        let document = try draft([section("a", [.part("colophon")])])
        let words = try #require(document.lines.last)
        #expect(
            words.contains("Pateka") && words.contains("24\u{A0}ноември 2026") && words.contains("t 1.0.0"))
        let page = try draft([section("a", [.part("document-page")])]).lines.joined(separator: "\n")
        #expect(!page.contains("t 1.0.0"))
    }

    @Test(arguments: [
        (Language.bg, ["9000 (2021\u{A0}г.)", "12\u{A0}500", "600,50"]),
        (.en, ["9,000 (2021)", "12,500", "600.50"]),
    ])
    func `a column of money has its currency in its title and sums that stand below one another`(
        language: Language, sums: [String]
    ) throws {
        let document = try draft(
            [
                section(
                    "a", [.table(.init(table: "measures", caption: .empty, columns: ["title", "oneOff"]))])
            ],
            answers([
                "measures/m1/title": .text("А"), "measures/m1/oneOff": .figure(9000, SourcesTests.census),
                "measures/m2/title": .text("Б"), "measures/m2/oneOff": .number(12500),
                "measures/m3/title": .text("В"), "measures/m3/oneOff": .number(600.5),
            ]), language: language)
        let cells = try #require(document.tables.first).rows.map { row in
            row[1].paragraphs.joined().map(\.plain).joined().replacing("\u{A0}[1]", with: "")
        }
        #expect(cells == sums)
    }
}
