import Answers
import Findings
import Guide
import Strategy
import TestKit
import Testing
import Wording

/// A review speaks only of what the path promises.
@Suite struct PathReviewTests {
    /// The guide of the strategy's needs, with measures, objectives and problems on the short path by their titles.
    private static let guide: Guide = {
        var guide = Guide.asking()
        let options = ["core", "full"].map { Option(id: $0, label: .empty) }
        let field = Field(
            kind: .choice, label: .empty, help: .empty, example: .empty, minimum: nil, maximum: nil,
            unit: nil,
            options: .listed(options), isPersonal: false)
        guide.steps[0].questions.append(
            Question(
                id: "path", field: field, why: .empty, needed: nil, when: nil, themes: [], columns: [],
                fill: nil))
        for index in guide.steps[0].questions.indices
        where ["measures", "objectives", "problems", "vision.statement"].contains(
            guide.steps[0].questions[index].id)
        {
            guide.steps[0].questions[index].isCore = true
            for column in guide.steps[0].questions[index].columns.indices {
                let id = guide.steps[0].questions[index].columns[column].id
                guide.steps[0].questions[index].columns[column].isCore =
                    ["title", "objective", "problems", "start", "end"].contains(id)
            }
        }
        guide.pathQuestion = "path"
        return guide
    }()

    private static let sheet: Sheet = [
        "vision.statement": "Всеки има до кого да се обърне.", "problems/p1/title": "Опашки",
        "objectives/o1/title": "Без опашки", "objectives/o1/problems": ["p1"],
        "measures/m1/title": "Портал", "measures/m1/objective": ["o1"], "measures/m1/start": "2028",
        "measures/m1/end": "2027",
    ]

    private func codes(_ sheet: Sheet) -> Set<String> {
        let strategy = Strategy(walk: Walk(guide: Self.guide, answers: sheet.answers))
        return Set(strategy.review().all.map(\.code))
    }

    @Test func `what the short path does not ask is missed by nobody, and named once`() {
        let full = codes(Self.sheet)
        let core = codes(Self.sheet.with("path", "core"))
        let lacking = [
            "review.measure-without-offline-help", "review.measure-without-data-check", "review.no-board",
            "review.no-governing-body", "review.no-other-plans", "review.no-summary", "review.no-capacity",
            "review.measure-without-source", "review.no-participation",
        ]
        #expect(!full.isDisjoint(with: lacking))
        #expect(core.isDisjoint(with: lacking))
        #expect(core.contains("review.full-path-adds") && !full.contains("review.full-path-adds"))
    }

    @Test func `what contradicts itself is said on either path`() {
        for sheet in [Self.sheet, Self.sheet.with("path", "core")] {
            #expect(codes(sheet).contains("review.measure-dates-reversed"))
        }
    }

    @Test func `the short path finds nothing that the full one does not, but what that adds`() {
        let more = codes(Self.sheet.with("path", "core")).subtracting(codes(Self.sheet.with("path", "full")))
        #expect(more == ["review.full-path-adds"])
    }
}
