import Answers
import Catalog
import Findings
import Foundation
import Guide
import Strategy
import TestKit
import Testing
import Wording

@Suite struct ReviewTests {
    /// A small strategy that holds together.
    static let sound: Sheet = [
        "mandate.startYear": 2027, "mandate.endYear": 2030, "mandate.basisDate": "2026-09-01",
        "governance.midterm": "2029-01-10", "adoption.consultationStart": "2027-03-01",
        "adoption.reportDate": "2028-03-01",
        "roadmap.capacity": 2, "profile.population": 1000, "profile.children": 200,
        "stakeholders/s1/name": "Хора с увреждания", "stakeholders/s1/hardToReach": true,
        "rounds/r1/group": "хората с увреждания и близките им", "rounds/r1/offline": "среща в дневния център",
        "swot/w1/statement": "Има читалища", "swot/w1/source": "Списък на читалищата",
        "problems/p1/title": "Губи се ден за документ",
        "objectives/o1/title": "Документ без път", "objectives/o1/problems": ["p1"],
        "objectives/o1/byYear": 2029,
        "indicators/i1/title": "Пътувания", "indicators/i1/objective": "o1", "indicators/i1/baseline": 3,
        "indicators/i1/target": 1, "indicators/i1/direction": "lower", "indicators/i1/owner": "секретар",
        "indicators/i1/rhythm": "yearly", "indicators/i1/targetYear": 2030,
        "measures/m1/title": "Гише на село", "measures/m1/objective": "o1", "measures/m1/lead": "секретар",
        "measures/m1/oneOff": 900, "measures/m1/yearly": 100, "measures/m1/indicators": ["i1"],
        "measures/m1/offlineHelp": "на място", "measures/m1/start": "2027-02-01",
        "measures/m1/end": "2027-12-31",
        "measures/m2/title": "Лист какво да нося", "measures/m2/objective": "o1",
        "measures/m2/lead": "секретар",
        "measures/m2/oneOff": 0, "measures/m2/yearly": 0, "measures/m2/indicators": ["i1"],
        "measures/m2/offlineHelp": "на хартия", "measures/m2/start": "2028-01-01",
        "measures/m2/end": "2028-06-30",
        "measures/m2/dependsOn": ["m1"],
        "uses/u1/practice": "si-sevnica", "uses/u1/measure": "m1", "uses/u1/figure": 1,
        "finance/a/measure": "m1", "finance/a/year": 2027, "finance/a/amount": 900,
        "finance/a/kind": "one-off",
        "finance/b/measure": "m1", "finance/b/year": 2027, "finance/b/amount": 40, "finance/b/kind": "yearly",
        "finance/c/measure": "m1", "finance/c/year": 2028, "finance/c/amount": 100,
        "finance/c/kind": "yearly",
        "proposals/q1/text": "Рейс в сряда", "proposals/q1/answer": "accepted",
        "proposals/q1/reason": "лесно е",
    ]

    struct Case: CustomTestStringConvertible, Sendable {
        var code: StrategyFinding
        var path: String
        var value: Value?
        /// Where the finding must point.
        var place: String
        var severity = Severity.warning

        init(
            _ code: StrategyFinding, _ path: String, _ value: Value?, at place: String? = nil,
            _ severity: Severity = .warning
        ) {
            (self.code, self.path, self.value, self.severity) = (code, path, value, severity)
            self.place = place ?? path
        }

        var testDescription: String { "\(code.rawValue) by \(path)" }
    }

    static let cases: [Case] = [
        Case(.problemWithoutObjective, "problems/p2/title", "Друг", at: "problems/p2"),
        Case(.objectiveWithoutProblem, "objectives/o1/problems", [], at: "objectives/o1/problems"),
        Case(.objectiveWithoutIndicator, "indicators/i1/objective", "o9", at: "objectives/o1"),
        Case(.objectiveWithoutMeasure, "objectives/o2/title", "Друга", at: "objectives/o2"),
        Case(.measureWithoutObjective, "measures/m2/objective", nil),
        Case(.measureWithoutIndicator, "measures/m1/indicators", nil),
        Case(.useWithoutPlace, "uses/u1/measure", "m9"),
        Case(.useOfUnknownPractice, "uses/u1/practice", "no-such", .error),
        Case(.useOfUnknownFigure, "uses/u1/figure", 4, .error),
        Case(.swotWithoutSource, "swot/w1/source", " "),
        Case(.measureWithoutLead, "measures/m1/lead", nil),
        Case(.measureWithoutMoney, "measures/m3/title", "Без карта", at: "measures/m3/oneOff"),
        Case(.measureWithoutUpkeep, "measures/m1/yearly", nil),
        Case(.measureWithFreeUpkeep, "measures/m1/yearly", 0, .advice),
        Case(.measureWithoutOfflineHelp, "measures/m1/offlineHelp", nil),
        Case(.oneOffDiffers, "finance/a/amount", 899, at: "measures/m1/oneOff", .error),
        Case(.yearlyDiffers, "finance/c/amount", 90, at: "measures/m1/yearly", .error),
        Case(.yearlyDiffers, "finance/b/amount", 101, at: "measures/m1/yearly", .error),
        Case(.financeOfDeletedMeasure, "finance/a/measure", "m9"),
        Case(.partLargerThanPopulation, "profile.children", 1001, .error),
        Case(.agesLargerThanPopulation, "profile.olderPeople", 801, .error),
        Case(.financeOutsideYears, "finance/c/year", 2031),
        Case(.indicatorWithoutBaseline, "indicators/i1/baseline", nil),
        Case(.indicatorWithoutOwner, "indicators/i1/owner", nil),
        Case(.indicatorWithoutRhythm, "indicators/i1/rhythm", nil),
        Case(.indicatorOutsideYears, "indicators/i1/targetYear", 2033),
        Case(
            .indicatorAgainstDirection, "indicators/i1/direction", "higher", at: "indicators/i1/target",
            .error),
        Case(.yearsReversed, "mandate.endYear", 2020, .error),
        Case(.objectiveOutsideYears, "objectives/o1/byYear", 2040),
        Case(.measureOutsideYears, "measures/m1/start", "2026-12-31"),
        Case(.measureDatesReversed, "measures/m2/end", "2027-01-01", .error),
        Case(.dependencyStartsLate, "measures/m2/start", "2027-01-01", at: "measures/m2/dependsOn", .error),
        Case(.dependencyCircle, "measures/m1/dependsOn", ["m2"], .error),
        Case(.tooManyMeasuresAtOnce, "roadmap.capacity", 0),
        Case(.midtermOutsideYears, "governance.midterm", "2035-01-01"),
        Case(.consultationBeforeMandate, "adoption.consultationStart", "2026-08-31", .error),
        Case(.reportBeforeStart, "adoption.reportDate", "2026-03-01", .error),
        Case(.stakeholderInNoRound, "stakeholders/s1/name", "Ученици", at: "stakeholders/s1"),
        Case(.roundWithoutOffline, "rounds/r1/offline", nil),
        Case(.proposalWithoutAnswer, "proposals/q1/answer", "open"),
        Case(.proposalWithoutReason, "proposals/q1/reason", nil),
    ]

    static func review(_ sheet: Sheet) -> Findings {
        sheet.strategy.review { $0 == "si-sevnica" ? practice : nil }
    }

    static let practice = Practice(
        id: "si-sevnica", title: .empty, place: .empty, country: "SI", territory: .town, population: nil,
        started: nil,
        status: .running, themes: [], participation: nil, problem: .empty, solution: .empty, method: .empty,
        technology: [], isOpenSource: false, results: [.init(value: 9, unit: .empty, year: 2020, source: 1)],
        cost: nil,
        funding: [], lessons: .empty, transfer: .empty, needs: [], sizes: [], sources: [], confidence: .high)

    @Test func `a sound strategy has no findings`() {
        #expect(Self.review(Self.sound).all == [])
    }

    @Test(arguments: cases) func `finds it at its place`(one: Case) throws {
        let findings = Self.review(Self.sound.with(one.path, one.value)).all.filter {
            $0.code == one.code.rawValue
        }
        let found = try #require(findings.first { $0.place?.file == one.place }, "\(findings)")
        #expect(found.severity == one.severity)
        #expect(found.arguments["path"] == one.place)
    }

    @Test func `every code has a case that triggers it`() {
        // That of copies needs an event, and has a test of its own.
        #expect(Set(Self.cases.map(\.code) + [.copyNotLookedAt]) == Set(StrategyFinding.allCases))
    }

    @Test func `a copied row is named until each of its cells was looked at`() throws {
        let (row, cell) = (
            AnswerPath("measures", row: "m1"), AnswerPath("measures", row: "m1", column: "title")
        )
        let changes: [Change] = [
            .set(cell, .text("Портал")), .copied(row), .set(cell, .text("Портал")),
        ]
        let events = changes.enumerated().map {
            Event(id: "\($0)", at: "2026-11-24T10:00:0\($0)Z", by: "", guide: "1", change: $1)
        }
        let found = { (count: Int) in
            let walk = Walk(guide: .asking(), answers: Answers(events.prefix(count)))
            return Strategy(walk: walk).review().all.filter {
                $0.code == StrategyFinding.copyNotLookedAt.rawValue
            }
        }
        #expect(found(2).map(\.place?.file) == ["measures/m1"])
        #expect(found(2).first?.arguments["count"] == "1" && found(3).isEmpty)
    }

    @Test func `a stopped measure is left in peace`() {
        let sheet = Self.sound.with("measures/m3/title", "Отпаднала").with("measures/m3/status", "stopped")
        #expect(Self.review(sheet).isEmpty)
    }

    @Test func `a group that anyone belongs to is found by its whole name`() {
        let sheet = Self.sound.with("stakeholders/s1/name", "Жителите на селата").with(
            "rounds/r1/group", "жители от селата")
        #expect(Self.review(sheet).isEmpty)
    }

    @Test func `a longer circle of dependencies ends`() {
        let sheet = Self.sound.with("measures/m1/dependsOn", ["m3"]).with("measures/m3/title", "Трета")
            .with("measures/m3/dependsOn", ["m4"]).with("measures/m4/title", "Четвърта").with(
                "measures/m4/dependsOn", ["m3"])
        let circles = Self.review(sheet).all.filter { $0.code == StrategyFinding.dependencyCircle.rawValue }
        #expect(circles.compactMap { $0.place?.file } == ["measures/m3/dependsOn", "measures/m4/dependsOn"])
    }
}
