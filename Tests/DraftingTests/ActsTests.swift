import Answers
import Catalog
import Document
import Drafting
import Foundation
import Guide
import Templates
import Testing
import Wording

/// Laws in a draft: which are named, what is due, and with which sources.
@Suite struct ActsTests {
    private func act(
        _ id: String, _ force: Framework.Force = .must, _ themes: [String] = ["mobility"],
        _ duties: [Framework.Duty] = [], seen: Bool = false
    ) -> Framework {
        Framework(
            id: id, title: Localized(same: id), citation: Localized(same: "ДВ за " + id),
            citationSources: [1], official: .init(url: "https://act.bg/" + id, isSeen: seen),
            kind: .nationalLaw, force: force, duties: duties, themes: themes, note: nil,
            sources: [
                Reference(
                    number: 1, url: "https://github.com/x", title: "Текст", publisher: nil, read: nil,
                    isInternal: true),
                Reference(number: 2, url: "https://b.bg", title: "Страница", publisher: nil, read: nil),
            ], confidence: .high)
    }

    private func duty(_ text: String, next: String? = nil, _ sources: [Int] = [1]) -> Framework.Duty {
        Framework.Duty(
            text: Localized(same: text), article: Localized(same: "чл. 1"),
            next: next.flatMap(PartialDate.init(rawValue:)), sources: sources)
    }

    private let given: KeyValuePairs<String, Given> = [
        "problems/p/title": .text("П"), "problems/p/themes": .list(["data"]),
        "mandate.startYear": .number(2027), "mandate.endYear": .number(2028),
    ]

    private func part(_ part: Part, _ acts: [Framework]) throws -> Document {
        let sections = [section("a", [.part(part.rawValue)]), section("b", [.part("sources")])]
        return try draft(sections, answers(given), library: Library(frameworks: acts))
    }

    private func rows(_ document: Document, _ table: Int = 0) -> [[String]] {
        document.tables[table].rows.map {
            $0.map { $0.paragraphs.map { $0.map(\.plain).joined() }.joined(separator: "/") }
        }
    }

    @Test func `acts that bind stand first, whatever the themes, then those on the themes`() throws {
        let document = try part(
            .frameworks,
            [
                act("насока", .should, ["data"]), act("чужда насока", .should),
                act("на държавата", .must, ["data"]), act("закон", .must, ["mobility"], [duty("Дълг.")]),
                act("по темата", .must, ["data"], [duty("Дълг.")]),
            ])
        #expect(
            rows(document).map { $0[0] } == [
                "по темата\u{A0}[1]", "закон\u{A0}[2]", "на държавата\u{A0}[3]", "насока\u{A0}[4]",
            ])
        #expect(
            rows(document).map { $0[1] } == [
                "drafting.force-must", "drafting.force-must", "drafting.force-state", "drafting.force-should",
            ])
    }

    @Test func `what is due until the strategy ends stands by date, with what is over marked`() throws {
        var doubtful = duty("Мрежа.", next: "2027-06")
        doubtful.doubt = Localized(same: "Дали?")
        let document = try part(
            .frameworks,
            [
                act("закон", .must, ["data"], [duty("Късно.", next: "2029-01-01"), doubtful]),
                act("наредба", .must, ["data"], [duty("Минало.", next: "2026-11-23")]),
            ])
        #expect(rows(document).map { $0[2] } == ["юни 2027\u{A0}г.", "23\u{A0}ноември 2026\u{A0}г. (мина)"])
        let due = rows(document, 1)
        #expect(due.map { $0[1] } == ["наредба\u{A0}[2]", "закон\u{A0}[1]"])
        #expect(due[1][2].hasPrefix("Мрежа (чл. 1; следва: юни 2027\u{A0}г.).\u{A0}[1]/За проверка: Дали?"))
    }

    @Test func `the citation stands once, with the official address where it was opened, and no code host`()
        throws
    {
        let acts = [
            act("видян", .must, ["data"], [duty("Едно."), duty("Две.")], seen: true),
            act("невидян", .must, ["data"], [duty("Три.", [2, 1]), duty("Четири.", [])]),
        ]
        let document = try part(.duties, acts)
        let list = document.lines.filter { $0.hasPrefix("[") }
        #expect(
            list == [
                "[1] ДВ за видян. https://act.bg/видян", "[2] ДВ за невидян.", "[3] Страница. https://b.bg",
            ])
        let said = document.lines.filter { $0.contains("(чл. 1") }
        #expect(said.map { $0.suffix(3) } == ["[1]", "[1]", "[3]", "k)."])
    }

    @Test func `a short document names only what binds`() throws {
        let acts = [act("насока", .should, ["data"]), act("закон", .must, ["data"], [duty("Дълг.")])]
        let document = try draft(
            [section("a", [.part("frameworks")])], answers(given), library: Library(frameworks: acts),
            path: .core)
        #expect(document.tables.isEmpty && Array(document.lines.dropFirst()) == ["закон. ДВ за закон"])
    }

    @Test func `an act that was read on no official page says so`() throws {
        var unsure = act("закон", .must, ["data"], [duty("Дълг.")])
        unsure.confidence = .medium
        let document = try part(.frameworks, [unsure])
        #expect(rows(document)[0][0] == "закон\u{A0}[1] (drafting.check-before-use)")
    }

    @Test func `a source on a code host is named without its address`() throws {
        let figure = Given.figure(100, Source(title: "НСИ", url: "https://github.com/census", year: 2021))
        let document = try draft(
            [section("a", [text("{{profile.population}}")])], answers(["profile.population": figure]))
        #expect(document.lines.last == "[1] НСИ.")
    }
}
