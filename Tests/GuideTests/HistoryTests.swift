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
        return Walk(guide: guide, answers: Answers(events), history: history)
    }

    @Test func namesWhatWasAnsweredBeforeItsMeaningChanged() {
        let walk = walk((AnswerPath("a"), "1.0.0"), (AnswerPath("t", row: "r", column: "x"), "1.0.9"))
        #expect(walk.overtaken.map(\.question.id) == ["a", "t"])
        #expect(walk.newestVersionAnswered == GuideVersion(1, 0, 9))
    }

    @Test func leavesAloneWhatWasAnsweredSinceOrOnlyReworded() {
        let walk = walk((AnswerPath("a"), "1.1.0"), (AnswerPath("t", row: "r", column: "y"), "1.0.0"))
        #expect(walk.overtaken.isEmpty)
    }

    @Test func saysWhatChangedAndWhere() throws {
        let cells = [("x", "1.0.0"), ("y", "1.0.0")].map { (AnswerPath("t", row: "r", column: $0.0), $0.1) }
        let changed = try #require(walk(cells[0], cells[1]).overtaken.first)
        #expect(changed.changes.map { $0.columns.map(\.id) } == [["x"]])
        #expect(changed.version == GuideVersion(1, 1, 0))
        let question = try #require(walk((AnswerPath("a"), "1.0.0")).overtaken.first)
        #expect(question.changes.map(\.columns) == [[]])
    }

    @Test func isSettledByAConfirmationUntilSomethingOlderIsSaidAgain() {
        var answers = walk((AnswerPath("a"), "1.0.0")).answers
        func add(_ change: Change, guide version: String) {
            let number = answers.events.count
            answers.append(
                Event(
                    id: "\(number)", at: "2026-11-24T00:00:0\(number)Z", by: "", guide: version,
                    change: change))
        }
        let overtaken = { Walk(guide: guide, answers: answers, history: history).overtaken.count }
        add(.confirm(AnswerPath("a")), guide: "1.0.5")
        #expect(overtaken() == 1)
        add(.confirm(AnswerPath("a")), guide: "1.1.0")
        #expect(overtaken() == 0)
        add(.undo(event: "2"), guide: "1.1.0")
        #expect(overtaken() == 1)
        add(.confirm(AnswerPath("a")), guide: "1.1.0")
        add(.set(AnswerPath("a"), .text("w")), guide: "1.0.0")
        #expect(overtaken() == 1)
    }

    @Test func goesByTheAnswerThatStandsNow() {
        #expect(walk((AnswerPath("a"), "1.0.0"), (AnswerPath("a"), "1.1.0")).overtaken.isEmpty)
        #expect(walk((AnswerPath("a"), "unknown")).overtaken.isEmpty)
    }
}
