import Answers
import Foundation
import Testing

@testable import Guide

/// What a row takes along when it goes.
@Suite struct HangingTests {
    private func rows(_ table: String) -> OptionSource { .rows(of: table) }

    private var plan: Guide {
        guide(
            step(
                "s",
                [
                    question("vision", field(.longText)),
                    question("goals", field(.table), columns: [column("title")]),
                    question(
                        "measures", field(.table),
                        columns: [
                            column("title"), column("goal", field(.choices, options: rows("goals"))),
                            column("after", field(.choices, options: rows("measures")), required: false),
                            column("text", field(.longText), required: false),
                        ]),
                    question(
                        "money", field(.table),
                        columns: [
                            column("measure", field(.choice, options: rows("measures"))),
                            column("sum", field(.money)),
                        ]),
                    question(
                        "risks", field(.table),
                        columns: [
                            column("title"),
                            column("measure", field(.choice, options: rows("measures")), required: false),
                        ]),
                    question("order", field(.ranking, options: rows("measures"))),
                    question("first", field(.choice, options: rows("measures"))),
                ]))
    }

    private var walk: Walk {
        Walk(
            guide: plan,
            answers: answers(
                set("goals/g1/title", .text("По-бързи услуги")), set("goals/g2/title", .text("Доверие")),
                set("measures/m1/title", .text("Електронно гише")), set("measures/m1/goal", .list(["g1"])),
                set("measures/m2/title", .text("Обучение")), set("measures/m2/goal", .list(["g1", "g2"])),
                set("measures/m2/after", .list(["m1"])),
                set("measures/m2/text", .text("Учи хората да ползват „електронно  гише“.")),
                set("money/a/measure", .text("m1")), set("money/a/sum", .number(5)),
                set("money/b/measure", .text("m2")), set("risks/r/title", .text("Бавно електронно гише?")),
                set("risks/r/measure", .text("m1")), set("order", .list(["m2", "m1"])),
                set("first", .text("m1")), set("vision", .text("Доверието расте, а услугите са бързи."))))
    }

    private func paths(_ texts: String...) -> [AnswerPath] { texts.compactMap(AnswerPath.init(parsing:)) }

    @Test func `a required pick left empty takes its row along, any other pick only itself`() {
        let hanging = walk.hanging(on: AnswerPath("measures", row: "m1"))
        #expect(hanging.rows == paths("money/a"))
        #expect(hanging.picks == paths("measures/m2/after", "risks/r/measure", "order", "first"))
        #expect(walk.rows(picking: hanging.row) == paths("measures/m2", "money/a", "risks/r"))
        #expect(
            walk.changes(deleting: hanging) == [
                .clear(AnswerPath("measures", row: "m1")), .clear(AnswerPath("money", row: "a")),
                .clear(AnswerPath("measures", row: "m2", column: "after")),
                .clear(AnswerPath("risks", row: "r", column: "measure")),
                .set(AnswerPath("order"), .list(["m2"])), .clear(AnswerPath("first")),
            ])
    }

    @Test func `what hangs on a row that hangs goes too, and a pick of several keeps the others`() {
        let hanging = walk.hanging(on: AnswerPath("goals", row: "g1"))
        #expect(hanging.rows == paths("measures/m1", "money/a"))
        #expect(hanging.picks.contains(AnswerPath("measures", row: "m2", column: "goal")))
        let changes = walk.changes(deleting: hanging)
        #expect(changes.contains(.set(AnswerPath("measures", row: "m2", column: "goal"), .list(["g2"]))))
    }

    @Test func `a row that holds nothing but the pick goes with it`() {
        let only = Walk(
            guide: plan,
            answers: answers(set("measures/m1/title", .text("Гише")), set("risks/r/measure", .text("m1"))))
        #expect(only.hanging(on: AnswerPath("measures", row: "m1")).rows == paths("risks/r"))
    }

    @Test func `a column that is not asked requires nothing`() {
        var guide = plan
        guide.steps[0].questions[3].columns[0].when = .test(question: "vision", .is("x"))
        let walk = Walk(guide: guide, answers: walk.answers)
        let hanging = walk.hanging(on: AnswerPath("measures", row: "m1"))
        #expect(
            hanging.rows.isEmpty && hanging.picks.contains(AnswerPath("money", row: "a", column: "measure")))
    }

    @Test func `texts that quote the name are found word for word, in any letters and signs`() {
        let hanging = walk.hanging(on: AnswerPath("measures", row: "m1"))
        #expect(hanging.quotes == paths("measures/m2/text", "risks/r/title"))
    }

    @Test func `one word is a name only where it is written as one`() {
        #expect(walk.hanging(on: AnswerPath("goals", row: "g2")).quotes.isEmpty)
        #expect(walk.quotes(of: "Доверието", outside: []) == paths("vision"))
        #expect(walk.quotes(of: "доверието", outside: []).isEmpty)
        #expect(walk.quotes(of: "и", outside: []).isEmpty && walk.quotes(of: "„–“", outside: []).isEmpty)
    }

    @Test func `nothing hangs on a row that nobody names`() {
        let hanging = walk.hanging(on: AnswerPath("risks", row: "r"))
        #expect(hanging.isLoose && hanging.quotes.isEmpty)
        #expect(walk.changes(deleting: hanging) == [.clear(AnswerPath("risks", row: "r"))])
    }

    @Test func `a copied pick of several nobody looked at does not pass for looked at`() {
        let copied = Walk(
            guide: plan,
            answers: Answers(
                walk.answers.events + [event(500, .copied(AnswerPath("measures", row: "m2")))]))
        let hanging = copied.hanging(on: AnswerPath("goals", row: "g1"))
        let goal = AnswerPath("measures", row: "m2", column: "goal")
        #expect(hanging.picks.contains(goal))
        #expect(!copied.changes(deleting: hanging).contains { $0.path == goal })
    }
}
