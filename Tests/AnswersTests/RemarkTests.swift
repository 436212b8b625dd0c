import Answers
import Foundation
import TestKit
import Testing

@Suite struct `Notes and departments` {
    private let scope = AnswerPath("mandate.scope")
    private let cell = AnswerPath("measures", row: "m1", column: "title")

    private func answers(_ changes: Change...) -> Answers {
        Answers(changes.enumerated().map { Histories.event($0 + 1, $1) })
    }

    @Test func `notes stand one after the other, and an empty one says that all of them are done`() {
        #expect(answers(.note(scope, "а"), .note(scope, "б")).notes(at: scope).map(\.text) == ["а", "б"])
        let done = answers(.note(scope, "а"), .note(scope, "б"), .note(scope, ""))
        #expect(done.notes(at: scope).isEmpty && done.notes.isEmpty)
        let since = answers(.note(scope, "а"), .note(scope, ""), .note(scope, "б"))
        #expect(since.notes.map(\.text) == ["б"])
    }

    private func id(_ number: Int) -> String { Histories.event(number, .version("")).id }

    @Test
    func `a note beside an answer that was changed since is of before, until its words are written anew`()
        throws
    {
        func isOld(_ changes: Change...) throws -> Bool {
            let all = Answers(
                changes.enumerated().map { index, change in
                    Event(id: "\(10 + index)", at: "2026-01-01T00:00:00Z", by: "", guide: "1", change: change)
                })
            return all.hasAnswer(since: try #require(all.notes(at: scope).first))
        }
        #expect(try !isOld(.set(scope, .number(1)), .note(scope, "а")))
        #expect(try isOld(.set(scope, .number(1)), .note(scope, "а"), .set(scope, .number(2))))
        #expect(try !isOld(.note(scope, "а"), .set(scope, .number(2))))
        #expect(try isOld(.set(scope, .number(1)), .note(scope, "а"), .mark(scope, .unknown())))
        let mended: [Change] = [
            .set(scope, .number(1)), .note(scope, "а"), .set(scope, .number(2)),
            .revise(scope, notes: ["11"], "б"),
        ]
        #expect(try !isOld(mended[0], mended[1], mended[2], mended[3]))
        #expect(
            try !isOld(
                .set(scope, .number(1)), .note(scope, "а"), .set(scope, .number(2)), .undo(event: "12")))
    }

    @Test func `an author puts other words in the place of a note, and nobody else can`() {
        let mended = answers(.note(scope, "а"), .note(scope, "б"), .revise(scope, notes: [id(1)], "в"))
        #expect(mended.notes.map(\.text) == ["в", "б"] && mended.notes.map(\.id) == [id(1), id(2)])
        var events = answers(.note(scope, "а"), .revise(scope, notes: [id(1)], "б")).events
        let other = events[1]
        events[1] = Event(id: other.id, at: other.at, by: "Кмет", guide: other.guide, change: other.change)
        #expect(Answers(events).notes.map(\.text) == ["а"])
    }

    @Test func `what is done are the notes named, so that one a colleague adds meanwhile stays`() {
        let all = answers(
            .note(scope, "а"), .note(scope, "на колегата"), .note(scope, "б"),
            .revise(scope, notes: [id(1), id(3)], ""))
        #expect(all.notes.map(\.text) == ["на колегата"])
    }

    @Test func `undo takes a note back, and nothing else of the thread`() {
        var all = answers(.note(scope, "а"), .note(scope, "б"))
        all.append(Histories.event(3, .undo(event: id(1))))
        #expect(all.notes.map(\.text) == ["б"])
        var closed = answers(.note(scope, "а"), .note(scope, "б"), .revise(scope, notes: [id(1), id(2)], ""))
        closed.append(Histories.event(4, .undo(event: id(3))))
        #expect(closed.notes.map(\.text) == ["а", "б"])
    }

    @Test func `a note is to the department asked at that time, unless it is that department's own`() {
        let all = answers(
            .note(scope, "а"), .assign(scope, to: "Финанси"), .note(scope, "б"),
            .note(scope, "в", from: Teller(by: "финанси", day: "2026-05-03")),
            .assign(scope, to: ""), .note(scope, "г"))
        #expect(all.notes.map(\.to) == [nil, "Финанси", nil, nil])
        #expect(all.notes[2].by == "финанси" && all.notes[2].day == "2026-05-03")
    }

    @Test func `a note says who wrote it and when`() {
        let note = answers(.note(scope, "питай кмета")).notes.first
        #expect(
            note?.by == "Секретар" && note?.path == scope
                && note?.day == String(Histories.event(1, .version("")).at.prefix(10)))
    }

    @Test func `a note about a row is kept aside while the row is gone`() {
        let row = AnswerPath("measures", row: "m1")
        var answers = answers(.set(cell, .text("А")), .note(cell, "виж пак"))
        #expect(answers.notes(on: "measures").count == 1)
        answers.append(Histories.event(3, .clear(row)))
        #expect(answers.notes.isEmpty)
        answers.append(Histories.event(4, .undo(event: answers.events[2].id)))
        #expect(answers.notes.map(\.text) == ["виж пак"])
    }

    @Test func `departments are known in the order they were first named`() {
        let assigned = answers(
            .assign(scope, to: "Финанси"), .assign(AnswerPath("a"), to: "ГРАО"),
            .assign(scope, to: "финанси"),
            .assign(AnswerPath("a"), to: ""))
        #expect(assigned.departments == ["Финанси", "ГРАО"])
        #expect(assigned.department(of: "mandate.scope") == "финанси")
        #expect(assigned.department(of: "a") == nil && assigned.assigned == [scope])
    }

    @Test func `they are undone like answers`() {
        var answers = answers(.set(scope, .text("alone")), .note(scope, "а"))
        #expect(answers.undoable() == [answers.events[1]])
        answers.append(Histories.event(3, .undo(event: answers.events[1].id)))
        #expect(answers.notes.isEmpty && answers.undoable() == [answers.events[0]])
        #expect(answers.eventsOfAnswers == [answers.events[0]])
    }

    @Test(arguments: 0..<30 as Range<UInt64>) func `they never change an answer`(seed: UInt64) {
        var histories = Histories(seed: seed)
        let all = Answers(histories.events(80))
        let bare = Answers(all.eventsOfAnswers)
        #expect(bare.paths == all.paths)
        #expect(bare.paths.allSatisfy { bare.content($0) == all.content($0) })
        for question in ["table1", "table2", "question1", "question2"] {
            #expect(bare.lastEvent(of: question) == all.lastEvent(of: question))
            #expect(bare.rows(of: question) == all.rows(of: question))
        }
    }
}
