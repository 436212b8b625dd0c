import Answers
import Findings
import Guide
import Strategy
import TestKit
import Testing

/// That a number of a measure is doubted once a measure before it is gone.
@Suite struct MovedNumberTests {
    private static let sheet: Sheet = [
        "measures/m1/title": "Гише", "measures/m2/title": "Резервни копия", "measures/m3/title": "Таблото",
        "governance.publish": "Таблото от мярка 2 е на сайта.",
    ]

    private func doubted(after changes: [Change]) -> [String] {
        let events = changes.enumerated().map {
            Event(id: "\(9_000_000 + $0)", at: "2026-11-25T08:00:00Z", by: "", guide: "1", change: $1)
        }
        let answers = Answers(Self.sheet.answers.events + events)
        let found = Strategy(walk: Walk(guide: .asking(), answers: answers)).review(ReviewTests.vocabulary)
        return found.all.filter { $0.code == StrategyFinding.numberMayHaveMoved.rawValue }
            .compactMap { $0.arguments["measure"] }
    }

    private static let publish = AnswerPath("governance.publish")
    private static func deleted(_ row: String) -> Change { .clear(AnswerPath("measures", row: row)) }

    @Test func `a text written before a deletion names what has its number now`() {
        #expect(doubted(after: []) == [])
        #expect(doubted(after: [Self.deleted("m1")]) == ["Таблото"])
        #expect(doubted(after: [Self.deleted("m2")]) == ["Таблото"])
    }

    @Test
    func `a deletion behind the measure, one taken back, and a text written after it are left in peace`() {
        #expect(doubted(after: [Self.deleted("m3")]) == [])
        #expect(doubted(after: [Self.deleted("m1"), .undo(event: "9000000")]) == [])
        let back = Change.set(AnswerPath("measures", row: "m1", column: "title"), .text("Гише"))
        #expect(doubted(after: [Self.deleted("m1"), back]) == [])
        let anew = Change.set(Self.publish, .text("Таблото от мярка 2 е вече на сайта."))
        #expect(doubted(after: [Self.deleted("m1"), anew]) == [])
    }
}
