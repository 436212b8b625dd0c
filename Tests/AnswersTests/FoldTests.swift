import Answers
import Foundation
import TestKit
import Testing

@Suite struct `The fold of events` {
    private let scope = AnswerPath("mandate.scope")
    private let title = AnswerPath("measures", row: "m1", column: "title")

    private func answers(_ changes: Change...) -> Answers {
        Answers(changes.enumerated().map { Histories.event($0 + 1, $1) })
    }

    @Test func `the later of two answers counts`() {
        let both = answers(.set(scope, .text("alone")), .set(scope, .text("joint")))
        #expect(both.value(scope) == .text("joint"))
        #expect(Answers(both.events.reversed()) == both)
    }

    @Test func `of two answers in one second the greater id counts`() {
        let early = Event(
            id: "A", at: "2026-11-23T14:02:11Z", by: "", guide: "1", change: .set(scope, .text("a")))
        let late = Event(
            id: "B", at: "2026-11-23T14:02:11Z", by: "", guide: "1", change: .set(scope, .text("b")))
        #expect(Answers([late, early]).value(scope) == .text("b"))
    }

    @Test func `a mark takes the place of a value and the other way round`() {
        let marked = answers(.set(scope, .text("alone")), .mark(scope, .unknown()))
        #expect(marked[scope]?.mark == .unknown())
        #expect(marked.value(scope) == nil)
        #expect(answers(.mark(scope, .unknown()), .set(scope, .text("alone")))[scope]?.mark == nil)
    }

    @Test func `a deleted row that is answered again comes back to its place`() {
        func cell(_ row: String) -> AnswerPath { AnswerPath("measures", row: row, column: "title") }
        let rows = answers(
            .set(cell("a"), .text("А")), .set(cell("b"), .text("Б")), .set(cell("c"), .text("В")),
            .clear(AnswerPath("measures", row: "a")), .clear(AnswerPath("measures", row: "b")),
            .set(cell("d"), .text("Г")), .set(cell("b"), .text("Б")), .set(cell("a"), .text("А")))
        #expect(rows.rows(of: "measures") == ["a", "b", "c", "d"])
        #expect(Answers(rows.events.dropLast()).rows(of: "measures") == ["b", "c", "d"])
    }

    @Test func `clearing takes an answer back`() {
        let cleared = answers(.set(scope, .text("alone")), .clear(scope))
        #expect(cleared[scope] == nil)
        #expect(cleared.paths.isEmpty)
    }

    @Test func `deleting a row takes all its cells, and a later cell brings the row back alone`() {
        let lead = AnswerPath("measures", row: "m1", column: "lead")
        let deleted = answers(
            .set(title, .text("А")), .set(lead, .text("Б")), .clear(AnswerPath("measures", row: "m1")))
        #expect(!deleted.hasRow("m1", in: "measures"))
        #expect(deleted.rows(of: "measures").isEmpty)
        var revived = deleted
        revived.append(Histories.event(4, .set(lead, .text("В"))))
        #expect(revived.rows(of: "measures") == ["m1"])
        #expect(revived.paths == [lead])
    }

    @Test func `a row whose last cell is cleared is gone`() {
        #expect(answers(.set(title, .text("А")), .clear(title)).rows(of: "measures").isEmpty)
    }

    @Test func `clearing a row also takes what stands at the row itself`() {
        let row = AnswerPath("measures", row: "m1")
        #expect(answers(.set(row, .text("?")), .clear(row)).paths.isEmpty)
    }

    @Test func `rows stand as they were added until they are put in order, and new ones follow`() {
        func cell(_ row: String) -> Change { .set(AnswerPath("t", row: row, column: "c"), .text(row)) }
        #expect(answers(cell("b"), cell("a"), cell("c")).rows(of: "t") == ["b", "a", "c"])
        let ordered = answers(cell("b"), cell("a"), .order("t", rows: ["a", "gone", "b"]), cell("c"))
        #expect(ordered.rows(of: "t") == ["a", "b", "c"])
    }

    @Test func `an undo takes one event back and its own undo brings it again`() {
        let set = Histories.event(1, .set(scope, .text("alone")))
        let change = Histories.event(2, .set(scope, .text("joint")))
        let undo = Histories.event(3, .undo(event: change.id))
        let redo = Histories.event(4, .undo(event: undo.id))
        #expect(Answers([set, change, undo]).value(scope) == .text("alone"))
        #expect(Answers([set, change, undo, redo]).value(scope) == .text("joint"))
        #expect(Answers([set, change, undo]).undoable() == [set])
        #expect(Answers([set, change, undo, redo]).undoable() == [change])
    }

    @Test func `undoing something unknown, or itself, changes nothing`() {
        let set = Histories.event(1, .set(scope, .text("alone")))
        let lost = Histories.event(2, .undo(event: "nowhere"))
        let own = Histories.event(3, .undo(event: Histories.event(3, .version("")).id))
        #expect(Answers([set, lost, own]).value(scope) == .text("alone"))
    }

    @Test func `the last event of a table is that of its newest cell`() {
        let both = answers(
            .set(title, .text("А")), .set(AnswerPath("measures", row: "m2", column: "title"), .text("Б")))
        #expect(both.lastEvent(of: "measures") == both.events.last)
        #expect(both.lastEvent(of: "risks") == nil)
    }

    @Test(arguments: 0..<30 as Range<UInt64>) func `any order of the same events gives the same answers`(
        seed: UInt64
    ) {
        var histories = Histories(seed: seed)
        let events = histories.events(60)
        let straight = Answers(events)
        #expect(Answers(events.shuffled(using: &histories.random)) == straight)
        var oneByOne = Answers()
        for event in events.shuffled(using: &histories.random) { oneByOne.append(event) }
        #expect(oneByOne == straight)
    }

    @Test(arguments: 0..<20 as Range<UInt64>) func `joining copies does not depend on who joins whom`(
        seed: UInt64
    ) {
        var histories = Histories(seed: seed)
        let events = histories.events(50)
        let left = events.filter { _ in Bool.random(using: &histories.random) }
        let right = events.filter { _ in Bool.random(using: &histories.random) }
        #expect(Answers(left + right) == Answers(right + left))
        #expect(Answers(left + left + right) == Answers(left + right))
    }

    @Test(arguments: 0..<20 as Range<UInt64>) func `undoing a new event gives the answers before it`(
        seed: UInt64
    ) {
        var histories = Histories(seed: seed)
        let before = Answers(histories.events(40))
        var after = before
        let event = Histories.event(900, .set(AnswerPath("table1", row: "r1", column: "c1"), .text("ново")))
        after.append(event)
        after.append(Histories.event(901, .undo(event: event.id)))
        #expect(after.paths == before.paths)
        #expect(after.paths.allSatisfy { after[$0] == before[$0] })
        #expect(["table1", "table2"].allSatisfy { after.rows(of: $0) == before.rows(of: $0) })
    }

    @Test func `an event that comes twice counts once, even when its time was changed`() {
        let event = Histories.event(1, .set(scope, .text("alone")))
        let again = Event(
            id: event.id, at: "2030-01-01T00:00:00Z", by: "", guide: "1", change: .set(scope, .text("joint")))
        var grown = Answers([event])
        grown.append(event)
        grown.append(again)
        #expect(grown == Answers([again, event]))
        #expect(grown.events == [event])
    }
}
