import Answers
import Findings
import Guide
import Strategy
import TestKit
import Testing
import Wording

@Suite struct RequirementTests {
    private func codes(_ guide: Guide) -> [String] {
        Strategy.check(guide, places: [:]).all.map { "\($0.code) \($0.arguments["id"] ?? "")" }
    }

    /// The complete guide with one of its questions changed; nil takes it out.
    private func guide(_ id: String, _ change: (inout Question) -> Void) -> Guide {
        var guide = Guide.asking()
        guide.steps[0].questions = guide.steps[0].questions.map { question in
            var question = question
            if question.id == id { change(&question) }
            return question
        }
        return guide
    }

    @Test func `a guide that asks all the strategy reads has no findings`() {
        #expect(codes(.asking()).isEmpty)
    }

    @Test func `a column that is missing or of another kind is named`() {
        let poorer = guide("measures") { $0.columns.removeAll { $0.id == "lead" } }
        #expect(codes(poorer) == ["strategy.missing-column measures/lead"])
        let wrong = guide("measures") { measures in
            measures.columns = measures.columns.map { column in
                var column = column
                if column.id == "oneOff" { column.field.kind = .text }
                return column
            }
        }
        #expect(codes(wrong) == ["strategy.wrong-kind measures/oneOff"])
        var fewer = Guide.asking()
        fewer.steps[0].questions.removeAll { $0.id == "risks" }
        #expect(codes(fewer) == ["strategy.missing-question risks"])
    }

    @Test func `an option that means nothing to the strategy is an error`() throws {
        let wrong = guide("finance") { finance in
            finance.columns = finance.columns.map { column in
                var column = column
                if column.id == "source", case .listed(let options) = column.field.options {
                    column.field.options = .listed(options + [Option(id: "lottery", label: .empty)])
                }
                return column
            }
        }
        let finding = try #require(Strategy.check(wrong, places: [:]).all.first)
        #expect(finding.severity == .error && finding.arguments["value"] == "lottery")
    }

    @Test func `the chapters of practices are those the guide lists`() {
        let listed = guide("uses") { uses in
            uses.columns = uses.columns.map { column in
                var column = column
                if column.id == "section" {
                    column.field.options = .listed([Option(id: "context", label: .empty)])
                }
                return column
            }
        }
        #expect(Strategy.chapters(of: listed) == ["context"])
        #expect(Strategy.chapters(of: guide("uses") { $0.columns = [] }) == nil)
    }

    @Test func `a criterion without a group of readiness is an error`() {
        var criterion = Question.criterion("a.b", in: "nobody")
        criterion.lifts = [.empty]
        #expect(codes(.asking([criterion])) == ["strategy.unknown-group a.b"])
    }

    @Test func `a cell tells why it is empty`() throws {
        let sheet: Sheet = ["measures/m/title": "Гише", "measures/m/source": "lottery"]
        let path = try #require(AnswerPath(parsing: "measures/m/lead"))
        let put = Event(
            id: "2000000", at: "2026-11-25T08:00:00Z", by: "", guide: "1",
            change: .mark(path, .later(note: "пита се")))
        let walk = Walk(guide: .asking(), answers: Answers(sheet.answers.events + [put]))
        let measure = try #require(Strategy(walk: walk).measures.first)
        #expect(measure.source.standing == .outdated && measure.source.value == nil)
        #expect(measure.lead.standing == .later(note: "пита се"))
        #expect(measure.risk.standing == .missing)
    }

    @Test func `answers to a question that is not asked any more are dormant`() {
        var table = Question.criterion("measures", in: "x")
        table.field.kind = .table
        table.when = .test(question: "mandate.startYear", .answered(true))
        let sheet: Sheet = ["measures/m/title": "Гише"]
        let strategy = Strategy(walk: Walk(guide: .asking([table]), answers: sheet.answers))
        #expect(strategy.measures.isEmpty)
    }
}
