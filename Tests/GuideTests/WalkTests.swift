import Answers
import Foundation
import Testing
import Wording

@testable import Guide

@Suite struct WalkTests {
    private let yes = Condition.test(question: "a", .is("yes"))

    private func walk(_ questions: [Question], _ answers: Answers = Answers()) -> Walk {
        Walk(guide: guide(step("s", questions)), answers: answers)
    }

    @Test func `a question is asked while its condition holds`() {
        let questions = [question("a", field(.yesNo)), question("b", when: yes)]
        let b = questions[1]
        #expect(!walk(questions).applies(b))
        #expect(walk(questions, answers(set("a", .flag(true)))).applies(b))
        #expect(!walk(questions, answers(set("a", .flag(true)), set("a", .flag(false)))).applies(b))
    }

    @Test func `an answer whose condition no longer holds is dormant and counts as none`() {
        let questions = [
            question("a", field(.yesNo)), question("b", when: yes),
            question("c", when: .test(question: "b", .answered(true))),
            question("d", when: .test(question: "b", .answered(false))),
        ]
        let walk = walk(
            questions, answers(set("a", .flag(true)), set("b", .text("x")), set("a", .flag(false))))
        #expect(walk.isDormant(questions[1]))
        #expect(!walk.applies(questions[2]))
        #expect(walk.applies(questions[3]))
        #expect(walk.progress == Progress(settled: 1, needed: 2))
    }

    @Test func `questions that look at each other do not hang`() {
        let questions = [
            question("a", when: .test(question: "b", .answered(false))),
            question("b", when: .test(question: "a", .answered(false))),
        ]
        #expect(walk(questions).applies(questions[0]))
    }

    @Test(
        arguments: [
            (.later(note: "n"), .later(note: "n"), false), (.unknown(), .unknown, true),
            (.doesNotApply(reason: "r"), .doesNotApply(reason: "r"), true),
        ] as [(Mark, Standing, Bool)])
    func `a mark is a standing of its own`(made: Mark, standing: Standing, isSettled: Bool) {
        let walk = walk([question("a")], answers(mark("a", made)))
        #expect(walk.standing(walk.guide.steps[0].questions[0]) == standing)
        #expect(standing.isSettled == isSettled)
        #expect(walk.progress.settled == (isSettled ? 1 : 0))
    }

    @Test(
        arguments: [
            (field(.choice, options: .listed([option("a", "а", "a")])), .text("a"), .text("gone")),
            (field(.choices, options: .listed([option("a", "а", "a")])), .list(["a"]), .list(["a", "gone"])),
            (field(.number), .number(3), .text("три")), (field(.yesNo), .flag(true), .text("да")),
            (field(.scale, minimum: 0, options: .listed([option("none", "а", "a")])), .number(0), .number(4)),
        ] as [(Field, Value, Value)])
    func `an answer the guide no longer knows is outdated and asked for again`(
        field: Field, known: Value, unknown: Value
    ) {
        let question = question("a", field)
        #expect(walk([question], answers(set("a", known))).standing(question) == .answered)
        let old = walk([question], answers(set("a", unknown)))
        #expect(old.standing(question) == .outdated && !Standing.outdated.isSettled)
        #expect(old.isWaiting(question) && old.missing.map(\.question.id) == ["a"])
    }

    @Test func `a cell the guide no longer knows leaves its table incomplete`() {
        let choice = field(.choice, options: .listed([option("a", "а", "a")]))
        let table = question("t", field(.table), columns: [column("c", choice)])
        #expect(walk([table], answers(set("t/r/c", .text("a")))).standing(table) == .answered)
        #expect(walk([table], answers(set("t/r/c", .text("gone")))).standing(table) == .partly)
    }

    @Test func `missing is what is owed, also when it was put off`() {
        let questions = [question("a"), question("b"), question("c"), question("d", when: yes)]
        let given = [set("a", .text("x")), mark("b", .later(note: "n"))]
        let begun = walk(questions, Answers(given.enumerated().map { event($0, $1) }))
        #expect(begun.missing.map(\.question.id) == ["b", "c"])
        #expect(begun.missing.map(\.standing) == [.later(note: "n"), .open])
        #expect(begun.state(of: begun.guide.steps[0]) == .begun)
        let done = walk([questions[0]], answers(set("a", .text("x"))))
        #expect(done.missing.isEmpty && done.state(of: done.guide.steps[0]) == .done)
        #expect(walk(questions).state(of: done.guide.steps[0]) == .ahead)
    }

    @Test func `an answer is stale when what it depends on changed later, until it is given again`() {
        let questions = [question("a", field(.yesNo)), question("b", when: yes)]
        let changed = answers(set("a", .flag(true)), set("b", .text("x")), set("a", .flag(true)))
        #expect(walk(questions, changed).isStale(questions[1]))
        var again = changed
        again.append(event(9, set("b", .text("x"))))
        #expect(!walk(questions, again).isStale(questions[1]))
    }

    @Test func `a choice of a row that is gone is stale`() {
        let table = question("t", field(.table), columns: [column("n")])
        let pick = question("p", field(.choice, options: .rows(of: "t")))
        let first = set("t/r1/n", .text("x"))
        let gone = Change.clear(AnswerPath("t", row: "r1"))
        #expect(!walk([table, pick], answers(first, set("p", .text("r1")))).isStale(pick))
        #expect(walk([table, pick], answers(first, set("p", .text("r1")), gone)).isStale(pick))
    }

    @Test func `a ranking is stale when rows came or went`() {
        let table = question("t", field(.table), columns: [column("n")])
        let ranking = question("p", field(.ranking, options: .rows(of: "t")))
        let ranked = answers(set("t/r1/n", .text("x")), set("p", .list(["r1"])))
        #expect(!walk([table, ranking], ranked).isStale(ranking))
        var more = ranked
        more.append(event(9, set("t/r2/n", .text("y"))))
        #expect(walk([table, ranking], more).isStale(ranking))
    }

    @Test func `an order of listed things is stale while one is left out`() {
        let options = OptionSource.listed(["a", "b"].map { Option(id: $0, label: .empty) })
        let order = question("p", field(.ranking, options: options))
        #expect(walk([order], answers(set("p", .list(["b"])))).isStale(order))
        #expect(!walk([order], answers(set("p", .list(["b", "a"])))).isStale(order))
        #expect(walk([order], answers(set("p", .list(["b", "a", "b"])))).standing(order) == .outdated)
    }

    // MARK: Tables

    private let table = question(
        "t", field(.table, minimum: 2),
        columns: [
            column("n"), column("why", when: .test(question: "n", .is("x"))),
            column("big", when: .test(question: "a", .is("yes"))),
        ])

    @Test func `a name in a condition of a cell means the row first, then the dossier`() {
        let all = answers(set("a", .flag(true)), set("t/r1/n", .text("x")), set("t/r2/n", .text("y")))
        let walk = walk([question("a", field(.yesNo)), table], all)
        #expect(walk.applies(table.columns[1], in: "t", row: "r1"))
        #expect(!walk.applies(table.columns[1], in: "t", row: "r2"))
        #expect(walk.applies(table.columns[2], in: "t", row: "r2"))
        #expect(walk.gaps(in: table, row: "r2").map(\.id) == ["big"])
    }

    @Test func `a table is answered when it has rows enough and no gaps`() {
        let two = [set("t/r1/n", .text("y")), set("t/r2/n", .text("y"))]
        #expect(walk([table]).standing(table) == .open)
        #expect(walk([table], answers(two[0])).standing(table) == .partly)
        #expect(walk([table], answers(two[0], two[1])).standing(table) == .answered)
        #expect(walk([table], answers(two[0], set("t/r2/n", .text("x")))).standing(table) == .partly)
    }

    @Test func `a table put off does not wait until a row is added`() {
        let row = set("t/r1/n", .text("y"))
        let later = mark("t", .later(note: ""))
        #expect(walk([table], answers(row, later)).standing(table) == .later(note: ""))
        #expect(walk([table], answers(row, later, set("t/r2/n", .text("x")))).standing(table) == .partly)
        #expect(walk([table], answers(row, later, set("t/r2/n", .text("y")))).standing(table) == .answered)
    }

    @Test func `a cell put off leaves the table put off, not answered`() {
        let cells = answers(set("t/r1/n", .text("y")), mark("t/r2/n", .later(note: "питам")))
        #expect(walk([table], cells).standing(table) == .later(note: "питам"))
        #expect(walk([table], cells).gaps(in: table, row: "r2").map(\.id) == ["n"])
        let unknown = answers(set("t/r1/n", .text("y")), mark("t/r2/n", .unknown()))
        #expect(walk([table], unknown).standing(table) == .answered)
    }

    // MARK: Next

    private let four = [question("a"), question("b", needed: false), question("c"), question("d")]

    @Test func `the next question waits after the given one, then needed ones before it`() {
        let walk = walk(four, answers(set("c", .text("x"))))
        let step = walk.guide.steps[0]
        #expect(walk.next(in: step)?.id == "a")
        #expect(walk.next(in: step, after: "a")?.id == "b")
        #expect(walk.next(in: step, after: "b")?.id == "d")
        #expect(walk.next(in: step, after: "d")?.id == "a")
    }

    @Test func `the only open question does not lead to itself`() {
        let walk = walk(four, answers(set("a", .text("x")), set("c", .text("x"))))
        #expect(walk.next(in: walk.guide.steps[0], after: "d") == nil)
    }

    @Test func `a step is taken up after what was answered, without the optional questions skipped`() {
        let skipped = walk(four, answers(set("a", .text("x")), set("c", .text("x"))))
        #expect(skipped.start(in: skipped.guide.steps[0])?.id == "d")
        let begun = walk(four, answers(set("a", .text("x"))))
        #expect(begun.start(in: begun.guide.steps[0])?.id == "b")
        let untouched = walk(four)
        #expect(untouched.start(in: untouched.guide.steps[0])?.id == "a")
        let done = walk(four, answers(set("a", .text("x")), set("c", .text("x")), mark("d", .unknown())))
        #expect(done.start(in: done.guide.steps[0]) == nil)
    }

    @Test func `the next step is one that waits before one that was put off`() {
        let two = guide(step("one", [question("a")]), step("two", [question("b")]))
        #expect(Walk(guide: two, answers: answers(mark("a", .later(note: "")))).nextStep?.id == "two")
        let both = answers(mark("a", .later(note: "")), set("b", .text("x")))
        #expect(Walk(guide: two, answers: both).nextStep?.id == "one")
        #expect(
            Walk(guide: two, answers: answers(set("a", .text("x")), set("b", .text("x")))).nextStep == nil)
    }
}
