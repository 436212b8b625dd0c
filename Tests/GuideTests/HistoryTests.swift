import Answers
import Testing
import Wording

@testable import Guide

/// Which answers a change of meaning overtakes.
@Suite struct HistoryTests {
    private let guide = Guide(
        id: "g", version: "1.1.0", title: .empty, about: .empty, phases: [],
        steps: [
            step("one", [question("a"), question("t", field(.table), columns: [column("x"), column("y")])])
        ])

    private let history: GuideHistory

    init() throws {
        let changes = [GuideChange(.meaning, ["a", "t/x"]), GuideChange(.text, ["t/y"])]
        let date = try #require(Day("2026-11-24"))
        history = GuideHistory([
            GuideHistory.Entry(version: GuideVersion(1, 1, 0), date: date, note: .empty, changes: changes)
        ])
    }

    private func walk(_ answers: (AnswerPath, String)...) -> Walk {
        let events = answers.enumerated().map { index, answer in
            Event(
                id: "\(index)", at: "2026-11-24T00:00:0\(index)Z", by: "", guide: answer.1,
                change: .set(answer.0, .text("v")))
        }
        return Walk(guide: guide, answers: Answers(events))
    }

    @Test func namesWhatWasAnsweredBeforeItsMeaningChanged() {
        let walk = walk((AnswerPath("a"), "1.0.0"), (AnswerPath("t", row: "r", column: "x"), "1.0.9"))
        #expect(walk.overtaken(by: history).map(\.question.id) == ["a", "t"])
        #expect(walk.newestVersionAnswered == GuideVersion(1, 0, 9))
    }

    @Test func leavesAloneWhatWasAnsweredSinceOrOnlyReworded() {
        let walk = walk((AnswerPath("a"), "1.1.0"), (AnswerPath("t", row: "r", column: "y"), "1.0.0"))
        #expect(walk.overtaken(by: history).isEmpty)
    }

    @Test func goesByTheAnswerThatStandsNow() {
        #expect(walk((AnswerPath("a"), "1.0.0"), (AnswerPath("a"), "1.1.0")).overtaken(by: history).isEmpty)
        #expect(walk((AnswerPath("a"), "unknown")).overtaken(by: history).isEmpty)
    }
}
