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

    @Test func `the later note counts, and an empty one takes it away`() {
        #expect(answers(.note(scope, "а"), .note(scope, "б")).note(scope)?.text == "б")
        let done = answers(.note(scope, "а"), .note(scope, ""))
        #expect(done.note(scope) == nil && done.notes.isEmpty)
    }

    @Test func `a note says who wrote it and when`() {
        let note = answers(.note(scope, "питай кмета")).notes.first
        #expect(
            note?.by == "Секретар" && note?.at == Histories.event(1, .version("")).at && note?.path == scope)
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
