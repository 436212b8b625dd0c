import Findings
import Guide
import Templates
import Testing
import Wording

/// What is wrong with a template is told at its line.
@Suite struct TemplateCheckTests {
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
            guide: SmallGuide.guide, file: "t.yaml", chapters: SmallGuide.chapters)
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
        let findings = template([section("a", good + parts)]).check(
            guide: SmallGuide.guide, file: "t", chapters: SmallGuide.chapters)
        #expect(findings.all == [])
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

    @Test func `where nobody knows the chapters none is refused`() {
        let practices = template([section("a", [.practices(section: "contex")])])
        #expect(practices.check(guide: SmallGuide.guide, file: "t").all == [])
        let known = practices.check(guide: SmallGuide.guide, file: "t", chapters: []).all
        #expect(known.map(\.code) == ["template.unknown-chapter"])
    }
}
