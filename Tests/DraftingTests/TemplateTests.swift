import Answers
import Document
import Drafting
import Foundation
import Guide
import Templates
import Testing
import Wording

@Suite struct TemplateTests {
    @Test(arguments: [
        (Language.bg, ["1", "1.1", "", "2", "Приложение А.", "А.1", "Приложение Б."]),
        (.en, ["1", "1.1", "", "2", "Annex A.", "A.1", "Annex B."]),
    ])
    func `sections are counted annexes lettered`(language: Language, numbers: [String]) throws {
        let sections = [
            section("a", [text("x")], inner: [section("a1", [text("x")])]),
            section("p", [text("x")], numbering: .plain),
            section("b", [text("x")]),
            section(
                "c", [text("x")], numbering: .annex, inner: [section("c1", [text("x")], numbering: .annex)]),
            section("d", [text("x")], numbering: .annex),
        ]
        #expect(try draft(sections, language: language).numbers == numbers)
    }

    @Test func `anchors are ASCII and each once`() throws {
        let heading = Template.Content.each(
            "measures", [.init(line: 1, .heading(Localized(same: "{{title}}")))])
        let document = try draft(
            [section("a", [heading, heading]), section("a", [text("x")])],
            answers(["measures/m1/title": .text("Едно"), "measures/m2/title": .text("Две")]))
        let anchors = document.entries(depth: 6).map(\.anchor)
        #expect(Set(anchors).count == anchors.count && anchors.count == 6)
        #expect(anchors.joined().utf8.allSatisfy { $0 < 0x80 })
    }

    static let rows = answers([
        "measures/m1/title": .text("Гише"), "measures/m1/yearly": .number(1500),
        "measures/m1/status": .text("done"),
        "measures/m2/title": .text("Лист"), "measures/m2/yearly": .number(0.5),
        "measures/m2/after": .list(["m1", "gone"]),
        "measures/m2/quickWin": .flag(true),
    ])

    @Test func `a table shows labels sums a column and counts its rows`() throws {
        let item = Template.TableItem(
            table: "measures", caption: Localized(same: "Мерки"),
            columns: ["title", "yearly", "status", "after", "quickWin"],
            totals: ["yearly"], isNumbered: true)
        let table = try #require(try draft([section("a", [.table(item)])], Self.rows).tables.first)
        let cells = table.rows.map { $0.map { $0.paragraphs.flatMap(\.self).map(\.plain).joined() } }
        #expect(cells[0] == ["1", "Гише", "1500", "Опция done", "–", "–"])
        #expect(cells[1] == ["2", "Лист", "0,50", "–", "Гише", "drafting.yes"])
        #expect(cells[2] == ["", "Общо", "1500,50", "", "", ""])
        #expect(
            table.hasTotals
                && table.columns.map(\.alignment) == [.start, .start, .end, .start, .start, .start])
    }

    @Test func `a filter lets only its rows through and none makes no table`() throws {
        func item(_ option: String) -> Template.Content {
            .table(
                .init(
                    table: "measures", caption: .empty, filter: [.init(column: "status", options: [option])]))
        }
        #expect(try draft([section("a", [item("done")])], Self.rows).tables.first?.rows.count == 1)
        #expect(
            try draft([section("a", [item("planned")]), section("b", [text("x")])], Self.rows).numbers == [
                "1"
            ])
    }

    @Test func `every block made from answers says from which`() throws {
        let document = try draft([
            section("a", [text("{{profile.name}}"), .answer("mandate.reason", lead: nil), text("Без.")])
        ])
        #expect(document.blocks.map(\.provenance) == [[], ["profile.name"], ["mandate.reason"], []])
    }

    @Test func `the same answers make the same document`() throws {
        let sections = [section("a", Part.allCases.map { .part($0.rawValue) })]
        #expect(try draft(sections, Self.rows) == draft(sections, Self.rows))
    }

    @Test func `the note stands in a frame and without one there is nothing`() throws {
        let sections = [section("a", [text("x"), .part("note")])]
        let document = try draft(sections, note: "Учебен пример")
        #expect(
            document.blocks.contains { if case .callout(.warning, _) = $0.content { true } else { false } })
        #expect(try draft(sections).blocks.count == 2)
    }
}
