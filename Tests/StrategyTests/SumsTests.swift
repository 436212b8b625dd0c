import Answers
import Foundation
import Strategy
import Testing
import Wording

@Suite struct SumsTests {
    static let money: Sheet = [
        "measures/m1/title": "Гише", "measures/m1/oneOff": 1000, "measures/m1/yearly": 300,
        "measures/m2/title": "Стара", "measures/m2/oneOff": 50, "measures/m2/yearly": 70,
        "measures/m2/status": "stopped",
        "finance/a/measure": "m1", "finance/a/year": 2027, "finance/a/amount": 1000,
        "finance/a/kind": "one-off",
        "finance/a/source": "eu", "finance/a/certainty": "wished",
        "finance/b/measure": "m1", "finance/b/year": 2028, "finance/b/amount": 300,
        "finance/b/kind": "yearly",
        "finance/b/source": "own", "finance/b/certainty": "sure",
        "finance/c/measure": "m1", "finance/c/year": 2029, "finance/c/amount": 300,
        "finance/c/kind": "yearly",
        "finance/c/source": "own", "finance/c/certainty": "sure", "finance/d/year": 2029,
    ]

    @Test func `lines add up by year source certainty and kind`() {
        let finance = Self.money.strategy.finance
        #expect(finance.total == 1600)
        #expect(finance.years == [2027, 2028, 2029])
        #expect(finance.sources == [.own, .eu])
        #expect(finance.sum(in: 2028, from: .own) == 300)
        #expect(finance.sum(from: .eu) == 1000)
        #expect(finance.sum(certainty: .sure) == 600)
        #expect(finance.sum(kind: .yearly) == 600)
        #expect(finance.sum(in: 2040) == 0)
    }

    @Test func `the sums over years over sources and over certainties are all the total`() {
        let finance = Self.money.strategy.finance
        #expect(finance.years.map { finance.sum(in: $0) }.reduce(0, +) == finance.total)
        #expect(finance.sources.map { finance.sum(from: $0) }.reduce(0, +) == finance.total)
        #expect(Strategy.Certainty.allCases.map { finance.sum(certainty: $0) }.reduce(0, +) == finance.total)
    }

    @Test func `a stopped measure needs no upkeep`() {
        #expect(Self.money.strategy.upkeep == 300)
        #expect(Self.money.strategy.oneOffCosts == 1000)
    }

    // MARK: Schedule

    static let years: Sheet = ["mandate.startYear": 2027, "mandate.endYear": 2028]

    @Test func `a strategy of two years has four half years`() {
        let halves = Self.years.strategy.halfYears
        #expect(
            halves == [(2027, 1), (2027, 2), (2028, 1), (2028, 2)].map { HalfYear(year: $0.0, half: $0.1) })
    }

    @Test(arguments: [
        ("2027-01-01", "2027-06-30", Optional(0...0)), ("2027-06-30", "2027-07-01", 0...1),
        ("2026-03-01", "2030-12-31", 0...3), ("2028-12-31", "2028-12-31", 3...3),
        ("2029-01-01", "2029-02-01", nil),
        ("2028-02-01", "2027-02-01", nil), ("2028-02-30", "2028-12-01", nil),
    ])
    func `a measure takes the half years it touches`(start: String, end: String, span: ClosedRange<Int>?)
        throws
    {
        let sheet = Self.years.with("measures/m/start", .text(start)).with("measures/m/end", .text(end))
        let measure = try #require(sheet.strategy.measures.first)
        #expect(sheet.strategy.span(of: measure) == span)
    }

    @Test func `the load counts the measures of each half year`() {
        let sheet = Self.years.with("measures/a/start", "2027-01-01").with("measures/a/end", "2027-12-31")
            .with("measures/b/start", "2027-09-01").with("measures/b/end", "2028-03-01")
        #expect(sheet.strategy.load == [1, 2, 1, 0])
    }

    // MARK: Readiness

    static let scores: Sheet = [
        "readiness.skills.staff": 1, "readiness.skills.culture": 2, "readiness.strategy.leadership": 4,
        "readiness.openness.feedback": 0, "readiness.technology.data": 3, "readiness.scorers": 7,
        "readiness.skills.residents": 9, "readiness.other.thing": 2,
    ]

    @Test func `scores outside the levels or the groups do not count`() {
        let readiness = Self.scores.strategy.readiness
        #expect(readiness.scores.count == 5)
        #expect(readiness.mean(of: .skills) == 1.5)
        #expect(readiness.lowest(in: .skills)?.question == "readiness.skills.staff")
        #expect(readiness.mean(of: .organisation) == nil)
    }

    @Test func `no criterion is both among the strongest and the weakest`() {
        let readiness = Self.scores.strategy.readiness
        #expect(readiness.strongest.map(\.level) == [4, 3, 2])
        #expect(readiness.weakest.map(\.level) == [0, 1])
        #expect(readiness.weakestGroups.first == .openness)
    }

    @Test(arguments: [(5, 5, Optional(25)), (1, 3, 3), (0, 3, nil), (6, 1, nil)])
    func `the score of a risk is likelihood times impact`(likelihood: Int, impact: Int, score: Int?) {
        let sheet = Sheet(
            dictionaryLiteral: ("risks/r/likelihood", .number(.init(likelihood))),
            ("risks/r/impact", .number(.init(impact))))
        #expect(sheet.strategy.risks.first?.score == score)
    }
}
