import Catalog
import Findings
import Strategy
import TestKit
import Testing
import Wording

/// Dates that laws set while the strategy lasts.
@Suite struct DeadlineTests {
    private func found(_ change: (inout Framework) -> Void, in sheet: Sheet = ReviewTests.sound) -> [String] {
        var act = ReviewTests.act
        act.themes = ["security"]
        change(&act)
        return sheet.strategy.review(ReviewTests.vocabulary, today: ReviewTests.today, acts: [act]).all
            .filter { $0.code == StrategyFinding.deadlineWithoutMeasure.rawValue }
            .compactMap { $0.arguments["act"] }
    }

    @Test func `a date within the years that no measure is about is told, with its act`() {
        #expect(found { _ in } == ["bg-skills"])
    }

    @Test func `a date outside the years, of others, or of an act that may be used is not told`() {
        #expect(found { $0.duties[0].next = PartialDate(rawValue: "2031-01-01") } == [])
        #expect(found { $0.duties[0].next = PartialDate(rawValue: "2026-12-24") } == [])
        #expect(found { $0.duties[0].next = nil } == [])
        #expect(found { $0.duties[0].binds = .state } == [])
        #expect(found { $0.force = .enables } == [])
    }

    @Test func `what binds in Bulgaria is not told abroad`() {
        #expect(found({ _ in }, in: ReviewTests.sound.with("profile.country", "RO")) == [])
    }

    @Test func `a measure that was stopped answers nothing`() {
        let stopped = ReviewTests.sound.with("fields/f2/title", "Сигурност")
            .with("fields/f2/themes", ["security"]).with("measures/m9/title", "Копия")
            .with("measures/m9/field", "f2")
        #expect(found({ _ in }, in: stopped) == [])
        #expect(found({ _ in }, in: stopped.with("measures/m9/status", "stopped")) == ["bg-skills"])
    }

    @Test func `nothing is told where no themes are named or nothing is planned`() {
        let silent = ReviewTests.sound.without("fields/f1/themes").without("problems/p1/themes")
        #expect(found({ _ in }, in: silent) == [])
        let idle = ReviewTests.sound.without("measures")
        #expect(found({ _ in }, in: idle) == [])
    }
}
