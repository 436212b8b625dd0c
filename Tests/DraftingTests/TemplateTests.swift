import Answers
import Document
import Drafting
import Findings
import Foundation
import Guide
import Testing
import Wording

@Suite struct TemplateTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var content: Template.Content
        var code: String
        var name: String
        var near: String

        init(_ content: Template.Content, _ code: String, _ name: String, near: String = "–") {
            (self.content, self.code, self.name, self.near) = (content, "template." + code, name, near)
        }

        var testDescription: String { "\(code) \(name)" }
    }

    static let cases: [Case] = [
        Case(text("{{mandate.raeson}}"), "unknown-name", "mandate.raeson", near: "mandate.reason"),
        Case(
            text("{{#profile.nmae}}x{{/profile.nmae}}"), "unknown-name", "profile.nmae", near: "profile.name"),
        Case(
            text("{{^profile.nmae}}x{{/profile.nmae}}"), "unknown-name", "profile.nmae", near: "profile.name"),
        Case(text("{{count.measure}}"), "unknown-name", "count.measure", near: "count.measures"),
        Case(text("{{title}}"), "unknown-name", "title"),
        Case(.each("measures", [.init(line: 1, text("{{titel}}"))]), "unknown-name", "titel", near: "title"),
        Case(
            .heading(Localized(same: "{{profile.nam}}")), "unknown-name", "profile.nam", near: "profile.name"),
        Case(
            .list([Localized(same: "{{totals.csot}}")], ordered: false), "unknown-name", "totals.csot",
            near: "totals.cost"),
        Case(.answer("mandate.resaon", lead: nil), "unknown-name", "mandate.resaon", near: "mandate.reason"),
        Case(.answer("measures", lead: nil), "table-in-text", "measures"),
        Case(text("{{measures}}"), "table-in-text", "measures"),
        Case(.answer("mandate.mayor", lead: nil), "personal", "mandate.mayor"),
        Case(text("{{mandate.mayor}}"), "personal", "mandate.mayor"),
        Case(.table(.init(table: "team", caption: .empty)), "personal", "team"),
        Case(
            .table(.init(table: "measures", caption: .empty, columns: ["contact"])), "personal",
            "measures/contact"),
        Case(.each("measures", [.init(line: 1, text("{{contact}}"))]), "personal", "measures/contact"),
        Case(.table(.init(table: "mesures", caption: .empty)), "unknown-table", "mesures", near: "measures"),
        Case(.each("profile.name", []), "unknown-table", "profile.name"),
        Case(
            .table(.init(table: "measures", caption: .empty, columns: ["leed"])), "unknown-column", "leed",
            near: "lead"),
        Case(
            .table(.init(table: "measures", caption: .empty, totals: ["yerly"])), "unknown-column", "yerly",
            near: "yearly"),
        Case(
            .table(
                .init(
                    table: "measures", caption: .empty, filter: [.init(column: "status", options: ["dome"])])),
            "unknown-option",
            "dome", near: "done"),
        Case(.part("practises"), "unknown-part", "practises", near: "practices"),
        Case(.chart("readines", caption: .empty), "unknown-chart", "readines", near: "readiness"),
        Case(.practices(section: "contex"), "unknown-chapter", "contex", near: "context"),
        Case(text("{{> partial}}"), "forbidden-tag", "{{> partial}}"),
        Case(text("{{{x}}}"), "forbidden-tag", "{{{x}}"),
        Case(text("{{=<% %>=}}"), "forbidden-tag", "{{=<% %>=}}"),
        Case(text("няма край {{profile.name"), "forbidden-tag", "{{profile.name"),
        Case(text("{{#profile.name}}x"), "unclosed-tag", "profile.name"),
        Case(.callout(.note, [.init(line: 1, text("{{nmae}}"))]), "unknown-name", "nmae"),
    ]

    @Test(arguments: cases) func `reports a wrong name at its line with a near one`(one: Case) throws {
        let findings = template([section("a", [text("Добре е."), one.content])]).check(
            guide: SmallGuide.guide, file: "t.yaml")
        let found = try #require(findings.all.first)
        #expect(found.code == one.code)
        #expect(found.arguments["name"] == one.name && found.arguments["near"] == one.near)
        #expect(found.place?.file == "t.yaml" && found.severity == .error)
        #expect([1, 2].contains(found.place?.line))
    }

    @Test func `a template that is right has no findings`() {
        let good: [Template.Content] = [
            text(
                "{{profile.name}} {{#profile.notes}}{{profile.notes}}{{/profile.notes}} {{totals.cost}} {{count.measures}} {{! бележка }}"
            ),
            .each("measures", [.init(line: 1, text("{{number}} {{title}} {{profile.name}}"))]),
            .contents(depth: 2), .pageBreak,
            .practices(section: "method"), .chart("divide", caption: .empty), .timeline(caption: .empty),
        ]
        let parts = Part.allCases.map { Template.Content.part($0.rawValue) }
        #expect(template([section("a", good + parts)]).check(guide: SmallGuide.guide, file: "t").all == [])
    }

    @Test func `reports names in the title in conditions and sections called the same`() {
        var one = section("a", [text("x")], inner: [section("a", [text("y")])])
        one.when = .test(question: "mandate.scop", .is("alone"))
        let findings = template([one, section("раздел", [])], title: "{{profile.nam}}").check(
            guide: SmallGuide.guide, file: "t")
        #expect(
            findings.all.map(\.code) == [
                "template.unknown-name", "template.unknown-name", "template.duplicate-section",
                "template.bad-section",
            ])
    }

    // MARK: Outline and tables

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
        #expect(cells[0] == ["1", "Гише", "1500\u{A0}евро", "Опция done", "–", "–"])
        #expect(cells[1] == ["2", "Лист", "0,50\u{A0}евро", "–", "Гише", "drafting.yes"])
        #expect(cells[2] == ["", "Общо", "1500,50\u{A0}евро", "", "", ""])
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
