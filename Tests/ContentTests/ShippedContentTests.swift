import Answers
import Catalog
import Content
import Dossier
import Findings
import Foundation
import Guide
import Strategy
import Templates
import Testing
import Wording

/// What the program ships, held to what it promises.
@Suite struct ShippedContentTests {
    private let content = ContentSource()

    @Test func walksTwelveStepsInFivePhases() throws {
        let guide = try content.guide
        #expect(guide.steps.count == 12)
        #expect(guide.phases.map(\.steps.count) == [2, 4, 2, 3, 1])
        #expect((90...140).contains(guide.questions.count))
    }

    @Test(arguments: Language.allCases)
    func reviewsTheWorkedExampleWithoutAnyFinding(language: Language) throws {
        let example = try content.example(in: language)
        let practices = Dictionary(
            try content.practices.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        let strategy = Strategy(walk: Walk(guide: try content.guide, answers: example.answers))
        #expect(strategy.review(try .shipped) { practices[$0] }.all == [])
    }

    @Test func remembersEveryVersionOfTheGuide() throws {
        let history = try content.history
        #expect(history.versions.first?.version == GuideVersion(1, 0, 0))
        #expect(history.newest?.description == (try content.guide.version))
    }

    @Test func usesEveryKindOfQuestion() throws {
        let guide = try content.guide
        let kinds = Set(
            guide.questions.map(\.field.kind) + guide.questions.flatMap { $0.columns.map(\.field.kind) })
        #expect(Kind.allCases.filter { !kinds.contains($0) } == [])
    }

    @Test func showsOfEveryTableFirstWhatMatters() throws {
        let tables = try content.guide.questions.filter { $0.field.kind == .table }
        for table in tables { #expect(table.front.count > 1, "\(table.id)") }
        let measures = try #require(tables.first { $0.id == "measures" })
        #expect(measures.front == ["title", "lead", "oneOff", "end"])
    }

    @Test(arguments: Language.allCases)
    func asksInLabelsThatFitALine(language: Language) throws {
        for question in try content.guide.questions {
            #expect(question.field.label[language].columns <= 80, "\(question.id)")
            #expect(question.field.label[language].hasSuffix("?"), "\(question.id)")
        }
    }

    @Test func asksLessOfPlacesUnderThreeThousandPeople() throws {
        let guide = try content.guide
        func asked(_ population: Int) -> Int {
            let event = Event(
                id: "1", at: "2026-11-24T00:00:00Z", by: "", guide: guide.version,
                change: .set(AnswerPath("profile.population"), .number(.init(population))))
            let walk = Walk(guide: guide, answers: Answers([event]))
            return guide.questions.count(where: walk.applies)
        }
        #expect(asked(2999) < asked(3000) - 10)
        let unknown = Walk(guide: guide, answers: Answers([]))
        #expect(guide.questions.count(where: unknown.applies) >= asked(3000))
    }

    @Test func knowsEveryMunicipalityOnce() throws {
        let register = try content.municipalities
        #expect(register.municipalities.count == 265)
        #expect(Set(register.municipalities.map(\.code)).count == 265)
        #expect(register.municipalities.map(\.population).reduce(0, +) == 6_519_789)
        // The ages add up to the national figures of the same census, so none is missing or misplaced by much.
        #expect(register.municipalities.compactMap(\.children).reduce(0, +) == 917_722)
        #expect(register.municipalities.compactMap(\.olderPeople).reduce(0, +) == 1_532_667)
        let areas = Dictionary(register.municipalities.map { ($0.code, $0.area) }) { one, _ in one }
        let corrected: [String: Decimal] = ["SHU19": 274.4, "RAZ17": 240.6, "RAZ26": 655.4, "MON07": 194.4]
        for (code, area) in corrected { #expect(areas[code] == area, "\(code)") }
    }

    @Test func coversEveryThemeWithPracticesMostlyOfSmallPlaces() throws {
        let practices = try content.practices
        let themes = Set(try content.guide.themes.map(\.id))
        #expect(practices.count >= 50)
        #expect(practices.count { $0.country == "BG" } == 22)
        #expect(themes.subtracting(practices.flatMap(\.themes)) == [])
        let abroad = practices.filter { $0.country != "BG" }
        let small = abroad.filter {
            [.village, .rural, .town].contains($0.territory) || $0.themes.contains("rural")
        }
        #expect(small.count * 2 >= abroad.count)
        #expect(Set(practices.map(\.country)).count == 29)
    }

    @Test func holdsAWorkedExampleOfTheSizePromised() throws {
        let example = try content.example(in: .bg)
        let strategy = Strategy(walk: Walk(guide: try content.guide, answers: example.answers))
        #expect(example.findings.isEmpty, "\(example.findings.all)")
        #expect(example.note != nil)
        #expect(strategy.stakeholders.count >= 12)
        #expect(strategy.problems.count == 8)
        #expect(strategy.fields.count == 4)
        #expect(strategy.objectives.count == 9)
        #expect(strategy.indicators.count == 15)
        #expect(strategy.measures.count == 14)
        #expect(strategy.risks.count == 10)
        #expect(strategy.uses.count >= 6)
        let walk = Walk(guide: try content.guide, answers: example.answers)
        #expect(walk.progress.isComplete)
    }

    @Test func citesOnlyPracticesAndFiguresThatExist() throws {
        let practices = Dictionary(uniqueKeysWithValues: try content.practices.map { ($0.id, $0) })
        let walk = Walk(guide: try content.guide, answers: try content.example(in: .bg).answers)
        for use in Strategy(walk: walk).uses {
            let practice = try #require(use.practice.value.flatMap { practices[$0] }, "\(use.id)")
            if let figure = use.figure.value {
                #expect((1...practice.results.count).contains(figure), "\(use.id)")
            }
        }
    }

    /// What the build leaves out of its check, since its tool does not link the strategy.
    @Test func asksAllThatTheStrategyReads() throws {
        let guide = try content.guide
        #expect(Strategy.check(guide, places: [:]).all == [])
        let chapters = try #require(Strategy.chapters(of: guide))
        let shelf = try content.templates(in: nil)
        let claims = ClaimWords(try content.texts(in: .bg))
        for template in try shelf.take(shelf.list.map(\.id)) {
            let findings = template.check(
                guide: guide, file: template.id, claims: claims, chapters: chapters)
            #expect(findings.all == [])
        }
        let country = guide.questions.first { $0.fill == "municipality.country" }
        #expect(country?.id == Strategy.Facts.model.country.path.question)
    }

    @Test func namesThoseWhoRankAsTheStrategyKnowsThem() throws {
        let guide = try ShippedContent().guide
        let question = try #require(guide.question(Strategy.Facts.model.rankedBy.path.question))
        guard case .listed(let options) = question.field.options else {
            Issue.record("who ranks is not picked from a list")
            return
        }
        #expect(options.map(\.id) == Strategy.Ranker.allCases.map(\.rawValue))
        let ranking = try #require(guide.question(Strategy.Facts.model.ranking.path.question))
        let votes = Strategy.Problem.model.votes.path
        #expect(ranking.beside == votes.question + "/" + (votes.column ?? ""))
    }
}
