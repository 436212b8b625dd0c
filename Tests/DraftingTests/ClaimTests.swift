import Answers
import Document
import Drafting
import Foundation
import Guide
import Templates
import Testing
import Wording

/// That a document claims nothing that the answers do not bear out.
@Suite struct ClaimTests {
    private func said(_ words: String, _ given: KeyValuePairs<String, Given>) throws -> String {
        try draft([section("a", [text("Винаги."), text(words)])], answers(given)).lines.dropFirst(2).joined()
    }

    private static let problems: KeyValuePairs<String, Given> = [
        "problems/p1/title": .text("Път"), "problems/p2/title": .text("Опашка"),
    ]

    private func problems(_ more: KeyValuePairs<String, Given>) -> Answers {
        Answers(answers(Self.problems).events + answers(more, after: 50).events)
    }

    private func holds(_ ground: Ground, _ given: Answers) throws -> Bool {
        let words =
            "{{#\(ground.rawValue)}}да{{/\(ground.rawValue)}}{{^\(ground.rawValue)}}не{{/\(ground.rawValue)}}"
        return try draft([section("a", [text(words)])], given).lines.last == "да"
    }

    @Test(arguments: Ground.allCases) func `nothing is claimed while nothing is answered`(ground: Ground)
        throws
    {
        #expect(try !holds(ground, Answers()))
    }

    @Test func `problems are ranked, partly ranked, ordered by votes or only written`() throws {
        let ranked = problems(["diagnosis.ranking": .list(["p2", "p1"])])
        let partly = problems(["diagnosis.ranking": .list(["p2"])])
        let voted = problems(["problems/p1/votes": .number(3), "problems/p2/votes": .number(5)])
        let halfVoted = problems(["problems/p1/votes": .number(3)])
        let grounds: [Ground] = [.ranked, .partlyRanked, .voted]
        #expect(try grounds.map { try holds($0, halfVoted) } == [false, false, false])
        #expect(try grounds.map { try holds($0, ranked) } == [true, false, false])
        #expect(try grounds.map { try holds($0, partly) } == [false, true, false])
        #expect(try grounds.map { try holds($0, voted) } == [false, false, true])
        #expect(try grounds.map { try holds($0, problems([:])) } == [false, false, false])
    }

    @Test func `a fact stands beside each problem only where each has one`() throws {
        #expect(try !holds(.evidenced, problems(["problems/p1/evidence": .text("анкета")])))
        func both(_ one: String, _ other: String) -> Answers {
            problems(["problems/p1/evidence": .text(one), "problems/p2/evidence": .text(other)])
        }
        #expect(try holds(.evidenced, both("анкета, 40 отговора", "40 от 50 заявления")))
        #expect(try !holds(.partlyEvidenced, both("анкета, 40 отговора", "40 от 50 заявления")))
        #expect(try !holds(.evidenced, both("разговори", "40 от 50 заявления")))
        #expect(try holds(.partlyEvidenced, both("разговори", "40 от 50 заявления")))
        #expect(try !holds(.partlyEvidenced, Answers()))
        #expect(try !holds(.evidenced, Answers()))
    }

    @Test func `a measure that begins in a later year is not told to start in the first month`() throws {
        func isLate(_ start: String, _ status: String = "planned") throws -> Bool {
            try holds(
                .late,
                answers([
                    "mandate.startYear": .number(2027), "mandate.endYear": .number(2030),
                    "measures/m/title": .text("Гише"), "measures/m/start": .text(start),
                    "measures/m/status": .text(status), "adoption.firstWin": .text("m"),
                ]))
        }
        #expect(try !isLate("2027-09-01"))
        #expect(try isLate("2028-02-01"))
        #expect(try !isLate("2028-02-01", "stopped"))
    }

    private func each(_ table: String, _ words: String) -> Template.Content {
        .each(table, [Template.Item(line: 1, text(words))])
    }

    @Test func `proposals are published without names, since one that names somebody is held back whole`()
        throws
    {
        #expect(try !holds(.anonymous, Answers()))
        #expect(try holds(.anonymous, answers(["proposals/q/text": .text("Рейс в сряда")])))
        let named = answers(["proposals/q/text": .text("Казва го Мария Георгиева от селото")])
        #expect(try holds(.anonymous, named))
        #expect(
            try !draft([section("a", [each("proposals", "{{text}}")])], named).lines.contains {
                $0.contains("Мария")
            })
    }

    @Test(arguments: [
        ("Иван Петров, 0888 123 456, ivan@abv.bg: искам рейс", false),
        ("Рейс в сряда; пишете на ivan@example.bg", false), ("егн 7501020018", false),
        ("Рейс в сряда, тел. 0888.123.456", false), ("звънете на 0888–123–456", false),
        ("телефонът ми е 601234", false), ("０８８８１２３４５６", false), ("Обадете се на 2027 0888 123 456", false),
        ("Рейс в 8 и 17 часа", true), ("Общо 200 000 300 000 и 12 000 евро", true),
        ("Линията 0700 12 345 да я има", true), ("На 02.02.2025 г. в 14 часа", true),
    ])
    func `how to reach a resident is not printed with what they propose`(words: String, isPrinted: Bool)
        throws
    {
        let document = try draft(
            [section("a", [each("proposals", "{{text}}")])], answers(["proposals/q/text": .text(words)]))
        #expect(document.lines.contains(words) == isPrinted)
        #expect(document.placeholders.isEmpty == isPrinted)
    }

    @Test func `what is told measure by measure leaves out what was stopped`() throws {
        let document = try draft(
            [section("a", [each("measures", "{{title}}")])],
            answers([
                "measures/m/title": .text("Гише"), "measures/n/title": .text("Портал"),
                "measures/n/status": .text("stopped"),
            ]))
        #expect(document.lines.contains("Гише") && !document.lines.contains("Портал"))
    }

    @Test func `work has begun only by an act whose day is known and has come`() throws {
        let order: KeyValuePairs<String, Given> = ["mandate.basis": .text("order")]
        #expect(try !holds(.begun, answers(order)))
        func dated(_ day: String) -> Answers {
            Answers(answers(order).events + answers(["mandate.basisDate": .text(day)], after: 50).events)
        }
        #expect(try holds(.begun, dated("2026-09-01")) && !holds(.begun, dated("2027-09-01")))
    }

    @Test(arguments: ["няма", "още не", "-", "уточнява се"])
    func `a card that says nothing of help without the internet is none that tells how`(words: String) throws
    {
        func told(_ help: String) -> Answers {
            answers(["measures/m/title": .text("Гише"), "measures/m/offlineHelp": .text(help)])
        }
        #expect(try holds(.offlineHelp, told("Секретарят подава вместо тях")))
        #expect(try !holds(.offlineHelp, told(words)))
    }

    @Test func `every proposal has its answer only where none is open`() throws {
        let open = answers(["proposals/q/text": .text("Рейс"), "proposals/r/text": .text("Пейка")])
        #expect(try !holds(.answered, open))
        #expect(try draft([section("a", [text("{{proposals.open}}")])], open).lines.last == "2")
    }

    @Test func `a text without anything that holds is left out, with its heading too`() throws {
        let words = "{{#if.ranked}}Подредени.{{/if.ranked}} {{#if.evidenced}}Доказани.{{/if.evidenced}}"
        let document = try draft([section("a", [text(words)]), section("b", [text("x")])])
        #expect(document.numbers == ["1"])
        #expect(try said("Има{{#if.measures}} мерки{{/if.measures}}.", [:]) == "Има.")
    }

    @Test func `the period is told once, as a question while it is none, and not where it does not apply`()
        throws
    {
        let words = "Срок{{#period}} {{period}}{{/period}}"
        let years: KeyValuePairs<String, Given> = [
            "mandate.startYear": .number(2027), "mandate.endYear": .number(2031),
        ]
        #expect(try said(words, years) == "Срок 2027–2031\u{A0}г.")
        let backwards = try draft(
            [section("a", [text(words)])],
            answers(["mandate.startYear": .number(2035), "mandate.endYear": .number(2032)]))
        #expect(backwards.placeholders == ["Последна година?"])
        #expect(try said(words, ["mandate.startYear": .number(2027)]) == "Срок 2027–Последна година?")
        let none = Mark.doesNotApply(reason: "")
        #expect(
            try said("Срок: {{period}}.", ["mandate.startYear": .mark(none), "mandate.endYear": .mark(none)])
                == "")
    }

    @Test func `what does not apply leaves no question in the SWOT`() throws {
        let document = try draft(
            [section("a", [.part("swot")])],
            answers([
                "swot/1/box": .text("strength"), "swot/1/statement": .text("Читалища"),
                "swot/1/source": .mark(.doesNotApply(reason: "")),
            ]))
        #expect(document.placeholders == [])
    }

    @Test func `a year outside the strategy and a share over all are questions`() throws {
        let document = try draft(
            [section("a", [.part("indicators"), .part("objectives-tree")])],
            answers([
                "mandate.startYear": .number(2027), "mandate.endYear": .number(2030),
                "objectives/o/title": .text("Цел"), "objectives/o/byYear": .number(2040),
                "indicators/i/title": .text("Дял"), "indicators/i/unit": .text("% от хората"),
                "indicators/i/baseline": .number(20), "indicators/i/target": .number(180),
            ]))
        #expect(document.placeholders.contains("drafting.year-outside"))
        #expect(document.placeholders.contains("drafting.over-hundred"))
        #expect(!document.lines.joined().contains("180") && !document.lines.joined().contains("2040"))
    }

    @Test func `the same question is asked once in a chapter`() throws {
        let table = Template.Content.table(.init(table: "measures", caption: .empty))
        let chapter = section(
            "a", [text("x")],
            inner: [section("b", [table]), section("c", [table]), section("d", [.part("upkeep")])])
        let document = try draft([chapter, section("e", [table])])
        let asked = document.allBlocks.count { if case .placeholder = $0.content { true } else { false } }
        #expect(asked == 2)
        #expect(document.numbers == ["1", "1.1", "2"])
    }

    @Test func `one of a unit stands in the singular`() throws {
        let one: KeyValuePairs<String, Given> = ["profile.population": .number(1)]
        #expect(try said("{{profile.population}}", one) == "1\u{A0}души")
    }

    @Test func `low scores are no strong points and high ones no weak ones`() throws {
        let low = try draft(
            [section("a", [.part("readiness-extremes")])],
            answers(["readiness.skills.staff": .number(0), "readiness.openness.feedback": .number(1)]))
        let partly = try draft(
            [section("a", [.part("readiness-extremes"), .part("readiness-groups")])],
            answers(["readiness.skills.staff": .number(0)]))
        #expect(!partly.lines.contains("drafting.weakest"))
        #expect(!low.lines.contains("drafting.strongest") && low.lines.contains("drafting.weakest"))
    }

    @Test func `a document is adopted by an act that is known and of no day to come`() throws {
        let given: KeyValuePairs<String, Given> = [
            "document.stage": .text("adopted"), "document.body": .text("Общински съвет"),
            "document.number": .text("Решение № 5"), "document.date": .text("2026-11-24"),
        ]
        func told(_ changes: KeyValuePairs<String, Given>) throws -> (String, Int, Bool) {
            let answers = Answers(answers(given).events + answers(changes, after: 50).events)
            let document = try draft([section("a", [text("{{draft.adoption}}")])], answers)
            return (document.lines.last ?? "", document.placeholders.count, try holds(.adopted, answers))
        }
        let whole = try told([:])
        #expect(whole.0.hasPrefix("Приет: Общински съвет, Решение № 5, 24") && whole.1 == 0 && whole.2)
        let ahead = try told(["document.date": .text("2026-11-25")])
        #expect(ahead.1 == 1 && ahead.0.contains("(предстои)") && !ahead.2)
        let nameless = try told(["document.number": .mark(.unknown())])
        #expect(nameless.1 == 1 && nameless.0.contains("Общински съвет") && !nameless.2)
        let needless = try told(["document.number": .mark(.doesNotApply(reason: ""))])
        #expect(needless.1 == 0 && needless.2)
    }

    @Test func `a name where a post belongs is not printed`() throws {
        let given: KeyValuePairs<String, Given> = [
            "measures/m/title": .text("Гише"), "measures/m/lead": .text("Иван Петров, библиотекар"),
            "measures/n/title": .text("Портал"), "measures/n/lead": .text("Мария Иванова"),
            "measures/o/title": .text("Архив"), "measures/o/lead": .text("Главен експерт"),
        ]
        let parts: [Template.Content] = [.part("measures-overview"), .part("measure-cards")]
        let document = try draft([section("a", parts)], answers(given))
        let lines = document.lines.joined(separator: "\n")
        #expect(!lines.contains("Петров") && !lines.contains("Иванова"))
        #expect(lines.contains("библиотекар") && lines.contains("Главен експерт"))
        #expect(document.placeholders.contains { $0.contains("(име)") })
    }

    @Test func `names of people who take part, support or lend a hand are not printed`() throws {
        let given: KeyValuePairs<String, Given> = [
            "measures/m/title": .text("Гише"), "measures/m/lead": .text("Пенка от читалището"),
            "measures/m/partners": .text("Читалището, Пенка Младенова"),
            "actors/a/measure": .text("m"), "actors/a/actor": .text("Гошо"),
            "fields/f/title": .text("Услуги"), "fields/f/godparent": .text("баба Пена"),
            "objectives/o/title": .text("Цел"), "objectives/o/field": .text("f"),
        ]
        let parts: [Template.Content] = [
            .part("measures-overview"), .part("measure-cards"), .part("objectives-tree"),
        ]
        let document = try draft([section("a", parts)], answers(given))
        let lines = document.lines.joined(separator: "\n")
        for name in ["Пен", "Гошо", "Младенова"] { #expect(!lines.contains(name), "\(lines)") }
        #expect(document.placeholders.contains { $0.contains("(име)") })
    }
}
