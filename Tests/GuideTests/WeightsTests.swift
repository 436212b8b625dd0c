import Answers
import Foundation
import Testing

@testable import Guide

/// Numbers beside an order of rows.
@Suite struct WeightsTests {
    private func walk(_ changes: Change..., beside: String? = "p/votes") -> Walk {
        let table = question("p", field(.table), columns: [column("title"), column("votes", field(.number))])
        var order = question("order", field(.ranking, options: .rows(of: "p")))
        order.beside = beside
        let events = changes.enumerated().map { event($0, $1) }
        return Walk(guide: guide(step("s", [table, order])), answers: Answers(events))
    }

    private let rows = [
        set("p/a/title", .text("А")), set("p/b/title", .text("Б")), set("p/c/title", .text("В")),
        set("p/d/title", .text("Г")),
    ]

    private func weights(_ walk: Walk) -> Weights? {
        walk.guide.question("order").flatMap(walk.weights)
    }

    @Test func `the weightiest come first, and equals as they stand in the table`() throws {
        let walk = walk(
            rows[0], rows[1], rows[2], rows[3], set("p/b/votes", .number(7)), set("p/c/votes", .number(9)),
            set("p/d/votes", .number(7)))
        let weights = try #require(self.weights(walk))
        #expect(weights.order == ["c", "b", "d", "a"] && weights.values == ["b": 7, "c": 9, "d": 7])
        #expect(weights.column.id == "votes" && weights.table.id == "p")
        #expect(walk.guide.question("order").map(walk.spreads)?.isEmpty == true)
    }

    @Test func `without any number, or for another question, there are none`() {
        #expect(weights(walk(rows[0], rows[1])) == nil)
        #expect(weights(walk(rows[0], set("p/a/votes", .number(1)), beside: nil)) == nil)
        #expect(weights(walk(rows[0], set("p/a/votes", .number(1)), beside: "x/votes")) == nil)
        let copied = walk(rows[0], set("p/a/votes", .number(1)), .copied(AnswerPath("p", row: "a")))
        #expect(weights(copied) == nil)
    }
}
