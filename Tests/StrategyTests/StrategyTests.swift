import Answers
import Catalog
import Findings
import Foundation
import Guide
import Strategy
import TestKit
import Testing

@Suite struct StrategyTests {
    @Test func `rows keep their order ids and paths`() throws {
        let strategy = Sheet(dictionaryLiteral: ("problems/b/title", "Втори"), ("problems/a/title", "Първи"))
            .strategy
        #expect(strategy.problems.map(\.id) == ["b", "a"])
        let first = try #require(strategy.problems.first)
        #expect(first.causes.path.description == "problems/b/causes")
        #expect(first.causes.value == nil && first.causes.standing == .missing)
    }

    @Test func `a reference to a row that is gone counts as none`() throws {
        let sheet: Sheet = [
            "problems/p1/title": "Път", "objectives/o1/title": "Цел", "objectives/o1/field": "f9",
            "objectives/o1/problems": ["p1", "p9"], "finance/l1/measure": "m9",
        ]
        let objective = try #require(sheet.strategy.objectives.first)
        #expect(objective.field.value == nil && objective.field.namesGoneRow)
        #expect(objective.problems.value == ["p1"] && objective.problems.namesGoneRow)
        #expect(sheet.strategy.finance.lines.isEmpty && sheet.strategy.finance.orphans.count == 1)
    }

    @Test func `a cell that was copied and not looked at counts as missing`() throws {
        let (row, title) = (
            AnswerPath("measures", row: "m1"), AnswerPath("measures", row: "m1", column: "title")
        )
        let cost = AnswerPath("measures", row: "m1", column: "oneOff")
        let changes: [Change] = [
            .set(title, "Портал"), .set(cost, 500), .copied(row), .set(title, "Портал 2"),
        ]
        let events = changes.enumerated().map {
            Event(id: "\($0)", at: "2026-11-24T10:00:0\($0)Z", by: "", guide: "1", change: $1)
        }
        let strategy = Strategy(walk: Walk(guide: .asking(), answers: Answers(events)))
        let measure = try #require(strategy.measures.first)
        #expect(measure.title.value == "Портал 2")
        #expect(measure.oneOff.value == nil && measure.oneOff.standing == .missing)
    }

    @Test(arguments: ["", "   ", "\n", "\u{E000}", "\u{7}\u{1B}"])
    func `a cell with nothing to print is empty`(typed: String) {
        #expect(
            Sheet(dictionaryLiteral: ("problems/p1/title", .text(typed))).strategy.problems.first?.title
                .value == nil)
    }

    @Test func `texts lose control and private use characters and keep their lines`() {
        let sheet: Sheet = ["problems/p1/causes": "един\u{E000}\u{7}\nдва  "]
        #expect(sheet.strategy.problems.first?.causes.value == "един\nдва")
    }

    @Test(arguments: [
        (2027, Optional(2031), Optional(2027...2031)), (2031, 2027, nil), (2027, nil, nil),
        (1, 999_999_999, nil),
    ])
    func `years make a period only when they can be planned with`(
        start: Int, end: Int?, years: ClosedRange<Int>?
    ) {
        let sheet = Sheet(dictionaryLiteral: ("mandate.startYear", .number(Decimal(start))))
            .with("mandate.endYear", end.map { .number(Decimal($0)) })
        #expect(sheet.strategy.years == years)
    }

    static let problems: Sheet = [
        "problems/a/title": "А", "problems/b/title": "Б", "problems/c/title": "В",
    ]

    @Test func `problems stand as ranked and unranked ones follow`() {
        let sheet = Self.problems.with("diagnosis.ranking", ["c", "gone", "a", "c"])
            .with("problems/b/votes", 90)
        #expect(sheet.strategy.rankedProblems.map(\.id) == ["c", "a", "b"])
    }

    @Test func `without a ranking problems stand by votes and without votes as written`() {
        #expect(
            Self.problems.with("problems/b/votes", 9).strategy.rankedProblems.map(\.id) == ["b", "a", "c"])
        #expect(Self.problems.strategy.rankedProblems.map(\.id) == ["a", "b", "c"])
    }

    @Test func `themes are counted over problems and fields`() {
        let sheet: Sheet = [
            "problems/a/themes": ["skills", "data"], "fields/f/themes": ["data"], "fields/g/themes": ["ai"],
        ]
        #expect(sheet.strategy.themes == ["data", "ai", "skills"])
    }

    @Test func `no answers make an empty strategy`() {
        let strategy = ([:] as Sheet).strategy
        #expect(
            strategy.halfYears.isEmpty && !strategy.review().hasErrors && strategy.finance.total.known == 0)
        #expect(strategy.readiness.strongest.isEmpty && strategy.profile().problems.isEmpty)
    }

    @Test func `the profile for the catalog tells the ranked problems and the weakest groups`() {
        let sheet = Self.problems.with("diagnosis.ranking", ["b"]).with("profile.population", 4200)
            .with("readiness.skills.staff", 0).with("readiness.openness.feedback", 3)
        let profile = sheet.strategy.profile()
        #expect(profile.population == 4200)
        #expect(profile.problems.map(\.title) == ["Б", "А", "В"])
        #expect(profile.weakGroups.first?.id == "skills")
        #expect(profile.territory == .rural && profile.participation == nil)
    }

    @Test(
        arguments: [
            (2999, 1, Practice.Territory.village), (2999, 13, .rural), (2999, nil, nil), (3000, 1, .rural),
            (10_000, nil, .town), (50_000, 40, .city),
        ] as [(Int, Int?, Practice.Territory?)])
    func `the profile tells the kind of place by the bands of the guide, and a village by its settlements`(
        people: Int, settlements: Int?, place: Practice.Territory?
    ) {
        var sheet = Self.problems.with("profile.population", .number(Decimal(people)))
        if let settlements { sheet = sheet.with("profile.settlements", .number(Decimal(settlements))) }
        sheet =
            sheet
            .with("rounds/a/level", "involve").with("rounds/b/level", "consult")
        #expect(sheet.strategy.profile().territory == place)
        #expect(sheet.strategy.profile().participation == .involve)
    }

    @Test func `a use stands at its measure, else its problem, else its chapter`() {
        let strategy = Self.problems.with("measures/m/title", "М").with("uses/u/problem", "a")
            .with("uses/u/section", "context").strategy
        #expect(strategy.problems.flatMap(strategy.uses(of:)).map(\.id) == ["u"])
        #expect(strategy.uses(ofSection: "context").isEmpty)
        let measured = Self.problems.with("measures/m/title", "М").with("uses/u/problem", "a")
            .with("uses/u/measure", "m").strategy
        #expect(measured.problems.flatMap(measured.uses(of:)).isEmpty)
        #expect(measured.measures.flatMap(measured.uses(of:)).count == 1)
    }
}
