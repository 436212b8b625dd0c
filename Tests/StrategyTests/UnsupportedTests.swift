import Answers
import Findings
import Foundation
import Testing

@testable import Strategy

/// What rests on nothing but the word of whoever wrote it.
@Suite struct UnsupportedTests {
    private func kinds(_ sheet: Sheet) -> [String] {
        sheet.strategy.unsupported(ReviewTests.vocabulary).map { "\($0.kind.rawValue) \($0.path)" }
    }

    @Test func `a baseline needs a source and a year`() {
        let sheet: Sheet = ["indicators/i/title": "Дни", "indicators/i/baseline": 5]
        #expect(
            kinds(sheet) == [
                "baseline-without-source indicators/i/baseline",
                "baseline-without-year indicators/i/baseline",
            ])
        let told = sheet.with("indicators/i/baselineSource", "Справка").with(
            "indicators/i/baselineYear", 2025)
        #expect(kinds(told).isEmpty)
        #expect(kinds(sheet.without("indicators/i/baseline")).isEmpty)
    }

    @Test func `a statement, a share and a problem need what shows them`() {
        let sheet: Sheet = [
            "swot/s/statement": "Няма копия", "divide/d/connection": 40, "problems/p/title": "Опашки",
        ]
        #expect(
            kinds(sheet) == [
                "claim-without-source swot/s/statement", "claim-without-source divide/d",
                "problem-without-evidence problems/p/title",
            ])
        let told = sheet.with("swot/s/source", "Одит").with("divide/d/source", "Анкета")
            .with("problems/p/evidence", "Замерване")
        #expect(kinds(told).isEmpty)
    }

    @Test(arguments: [
        "-", "–", "—", ".", "…", "?", "n/a", "N/A.", "няма данни", "(няма)", "„няма данни“", "не се знае",
    ])
    func `a sign or words that name no source are no source`(words: String) {
        let sheet: Sheet = [
            "indicators/i/title": "Дни", "indicators/i/baseline": 5, "indicators/i/baselineYear": 2025,
            "indicators/i/baselineSource": .text(words), "swot/s/statement": "Няма копия",
            "swot/s/source": .text(words), "divide/d/connection": 40, "divide/d/source": .text(words),
            "problems/p/title": "Опашки", "problems/p/evidence": .text(words),
        ]
        #expect(
            kinds(sheet) == [
                "baseline-without-source indicators/i/baseline", "claim-without-source swot/s/statement",
                "claim-without-source divide/d", "problem-without-evidence problems/p/title",
            ])
        let codes = Set(sheet.strategy.review(ReviewTests.vocabulary).all.map(\.code))
        for finding: StrategyFinding in [
            .indicatorWithoutSource, .swotWithoutSource, .divideWithoutSource, .problemWithoutEvidence,
        ] { #expect(codes.contains(finding.rawValue), "\(finding)") }
    }

    @Test(arguments: ["НСИ", "✓", "n/a според НСИ", "2024", "3"]) func `what names something is a source`(
        words: String
    ) {
        let sheet: Sheet = ["swot/s/statement": "Няма копия", "swot/s/source": .text(words)]
        #expect(kinds(sheet).isEmpty)
    }

    @Test func `a cell that holds only a sign is an empty cell`() {
        let sheet: Sheet = [
            "measures/m/title": "Гише", "measures/m/offlineHelp": "–", "measures/m/lead": ".",
        ]
        let measure = sheet.strategy.measures.first
        #expect(measure?.offlineHelp.value == nil && measure?.offlineHelp.standing == .missing)
        #expect(sheet.strategy.cell(at: AnswerPath("measures", row: "m", column: "lead")).value == nil)
    }

    @Test func `money needs somebody who pays it`() {
        let sheet: Sheet = [
            "finance/f/year": 2027, "finance/f/amount": 500, "finance/f/kind": "one-off",
        ]
        #expect(kinds(sheet) == ["money-without-source finance/f/amount"])
        #expect(kinds(sheet.with("finance/f/source", "own")).isEmpty)
    }
}
