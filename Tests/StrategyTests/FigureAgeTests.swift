import Answers
import Catalog
import Findings
import Guide
import Strategy
import TestKit
import Testing
import Wording

/// Which figures of a strategy are too old.
@Suite struct FigureAgeTests {
    /// A guide whose population the register fills in.
    private static let guide: Guide = {
        var guide = Guide.asking()
        guide.steps[0].questions = guide.steps[0].questions.map { question in
            var question = question
            if question.id == "profile.population" { question.fill = "municipality.population" }
            return question
        }
        return guide
    }()

    private func strategy(_ sheet: Sheet, sources: [String: Int]) -> Strategy {
        let events = sheet.answers.events.map { event in
            guard case .set(let path, _) = event.change, let year = sources[path.description] else {
                return event
            }
            return Event(
                id: event.id, at: event.at, by: event.by, guide: event.guide, change: event.change,
                source: Source(title: "НСИ", year: year))
        }
        return Strategy(walk: Walk(guide: Self.guide, answers: Answers(events)))
    }

    private func found(_ strategy: Strategy, in year: Int) throws -> [String] {
        let today = try #require(Day(year: year, month: 6, day: 1))
        return strategy.review(ReviewTests.vocabulary, today: today).all
            .filter { $0.code == StrategyFinding.oldFigure.rawValue }
            .map {
                "\($0.arguments["path"] ?? "") \($0.arguments["year"] ?? "") \($0.arguments["years"] ?? "")"
            }
    }

    @Test func `the review finds a figure whose source is too old for its kind`() throws {
        let sheet: Sheet = ["profile.population": 9000, "profile.children": 800]
        let strategy = strategy(sheet, sources: ["profile.population": 2021, "profile.children": 2021])
        #expect(try found(strategy, in: 2026) == [])
        #expect(try found(strategy, in: 2027) == ["profile.children 2021 5"])
        #expect(
            try found(strategy, in: 2032) == ["profile.population 2021 10", "profile.children 2021 5"])
    }

    @Test func `a figure without the year of a source, a name and a day nobody knows are not found`() throws {
        let sheet: Sheet = ["profile.population": 9000, "profile.children": 800, "document.title": "Кула"]
        let strategy = strategy(sheet, sources: ["document.title": 1999])
        #expect(try found(strategy, in: 2040) == [])
        let old = self.strategy(sheet, sources: ["profile.population": 1999])
        #expect(old.review(ReviewTests.vocabulary).all.allSatisfy { $0.code != "review.old-figure" })
    }

    @Test func `the figures of a strategy are those with a source of a year and the baselines`() throws {
        let sheet: Sheet = [
            "mandate.startYear": 2027, "mandate.endYear": 2031, "profile.population": 9000,
            "profile.children": 800, "indicators/i/baseline": 5, "indicators/i/baselineYear": 2022,
            "indicators/k/baseline": 5, "indicators/k/baselineYear": 2021, "indicators/n/baseline": 7,
        ]
        let strategy = strategy(sheet, sources: ["profile.population": 2011])
        func told(_ year: Int) throws -> [String] {
            strategy.figures(on: try #require(Day(year: year, month: 6, day: 1)))
                .map { "\($0.path) \($0.figure.year) \($0.isOld)" }
        }
        #expect(
            try told(2026) == [
                "profile.population 2011 true", "indicators/i/baseline 2022 false",
                "indicators/k/baseline 2021 false",
            ])
        // What a strategy began with grows no older.
        #expect(
            try told(2035).dropFirst() == [
                "indicators/i/baseline 2022 false", "indicators/k/baseline 2021 true",
            ])
    }
}
