import Answers
import Guide
import Terminal
import Testing
import Wording

@testable import Wizard

/// Deleting a row on which other answers hang.
@Suite struct DeletingTests {
    // MARK: Rows of others

    private func together(_ more: String...) throws -> Talk {
        let lines = ["/към measures", "+", "Портал", "", "", "", ""] + more
        return try Talk(
            lines.map(Reply.line), drawsForms: true,
            meanwhile: [
                (
                    prompt: 3,
                    changes: { _ in
                        [.set(AnswerPath("measures", row: "theirs", column: "title"), .text("Пункт"))]
                    }
                )
            ])
    }

    @Test func `a row begun while somebody else saves another is the one that is named as one's own`() throws
    {
        let talk = try together()
        let rows = talk.answers.rows(of: "measures")
        #expect(rows.count == 2)
        guard case .grid(let grid)? = talk.terminal.asked.last?.form else {
            Issue.record("no table")
            return
        }
        #expect(grid.ids == rows && grid.begun != nil && grid.begun != "theirs")
    }

    @Test func `a row that somebody else wrote meanwhile is deleted only when asked for twice`() throws {
        let number = try #require(together().answers.rows(of: "measures").firstIndex(of: "theirs")) + 1
        let asked = try together("/19 \(number)", "2")
        #expect(
            asked.transcript.contains("Редът „Пункт“ е написан от друг по време на този разговор: Финанси."))
        #expect(asked.answers.hasRow("theirs", in: "measures"))
        #expect(try !together("/19 \(number)", "1").answers.hasRow("theirs", in: "measures"))
        let own = try together("/19 \(3 - number)")
        #expect(own.answers.rows(of: "measures") == ["theirs"])
        #expect(!own.transcript.contains("писан от друг"))
    }

    /// The sample guide, whose uses need their measure.
    private static var guide: Guide {
        var guide = SampleGuide.guide
        for index in guide.steps[2].questions[2].columns.indices
        where guide.steps[2].questions[2].columns[index].id == "measure" {
            guide.steps[2].questions[2].columns[index].isRequired = true
        }
        return guide
    }

    private static let given: [Change] = [
        .set(AnswerPath("measures", row: "r1", column: "title"), .text("Портал")),
        .set(AnswerPath("measures", row: "r1", column: "lead"), .text("Секретар")),
        .set(AnswerPath("measures", row: "r2", column: "title"), .text("Пункт")),
        .set(AnswerPath("measures", row: "r2", column: "after"), .list(["r1"])),
        .set(AnswerPath("order"), .list(["r1", "r2"])),
        .set(AnswerPath("uses", row: "u1", column: "practice"), .text("p3")),
        .set(AnswerPath("uses", row: "u1", column: "measure"), .text("r1")),
        .set(AnswerPath("uses", row: "u2", column: "practice"), .text("p4")),
        .set(AnswerPath("uses", row: "u2", column: "measure"), .text("r1")),
        .set(AnswerPath("reason"), .text("Портал ни трябва за селата.")),
    ]

    private static func answers(_ changes: [Change]) -> Answers {
        Answers(
            changes.enumerated().map {
                Event(id: "\(100 + $0)", at: "2026-11-24T08:00:00Z", by: "", guide: "1", change: $1)
            })
    }

    private func talk(_ lines: String..., in language: Language = .bg, drawsForms: Bool = false) throws
        -> Talk
    {
        try Talk(
            lines.map(Reply.line), guide: Self.guide, answers: Self.answers(Self.given), in: language,
            advice: SampleAdvice(), drawsForms: drawsForms)
    }

    @Test func `what hangs on a row is said in words and sums before it goes`() throws {
        let talk = try talk("/към measures", "/изтрий 1", "3")
        #expect(
            talk.transcript.contains(
                """
                С реда „Портал“ са свързани:
                – Кои практики ползвате?: 2 реда, поне 900 евро: „Практика 3 – Портал“, „Практика 4 – Портал“
                – Избран е тук: „Пункт“ (След кои) и „В какъв ред?“. Отпада само изборът.
                – Името му се среща тук: „Защо точно сега?“. Текстът не се променя.
                Какво да се изтрие?
                1. Редът и още 2 реда, които остават без опора
                2. Само редът; другото остава, както е
                3. Нищо
                """))
        #expect(talk.transcript.contains("Редът остава."))
        #expect(talk.answers == Self.answers(Self.given))
    }

    @Test func `the same is said in English`() throws {
        let talk = try talk("/go measures", "/delete 1", "no", in: .en)
        #expect(talk.transcript.contains("2 rows, поне 900 евро"))
        #expect(talk.transcript.contains("3. Nothing") && talk.transcript.contains("The row stays."))
    }

    @Test(arguments: ["1", "редът и още"])
    func `rows that would hang in the air go with it, picks are taken out, and one undo brings all back`(
        _ reply: String
    ) throws {
        let gone = try talk("/към measures", "/изтрий 1", reply)
        #expect(gone.answers.rows(of: "measures") == ["r2"] && gone.answers.rows(of: "uses").isEmpty)
        #expect(gone.value("order") == .list(["r2"]) && gone.value("measures/r2/after") == nil)
        #expect(gone.value("reason") == .text("Портал ни трябва за селата."))
        #expect(
            gone.transcript.contains("Изтрити са редът „Портал“ и още 2 реда. /отмени ги връща наведнъж."))
        let back = try talk("/към measures", "/изтрий 1", reply, "/отмени")
        let before = Self.answers(Self.given)
        #expect(back.answers.paths == before.paths)
        #expect(before.paths.allSatisfy { back.answers[$0] == before[$0] })
        #expect(back.lines(beginning: "Върнат е редът „").count == 3)
    }

    @Test func `the row alone goes and leaves the rest as it is`() throws {
        let talk = try talk("/към measures", "/изтрий 1", "2")
        #expect(talk.answers.rows(of: "measures") == ["r2"] && talk.answers.rows(of: "uses").count == 2)
        #expect(talk.value("measures/r2/after") == .list(["r1"]))
    }

    @Test func `no word but one of the ways deletes anything`() throws {
        let talk = try talk("/към measures", "/изтрий 1", "", "да", "4", "може би", "/назад")
        #expect(talk.lines(beginning: "Изберете с номер от 1 до 3.").count == 4)
        #expect(talk.answers == Self.answers(Self.given))
    }

    @Test func `a row that only a text names goes after a yes`() throws {
        var given = Self.given
        given.removeAll { $0.path?.question != "reason" && $0.path?.row != "r1" }
        let answers = Self.answers(given)
        let kept = try Talk("/към measures", "/изтрий 1", "не", answers: answers)
        #expect(kept.transcript.contains("– Името му се среща тук: „Защо точно сега?“."))
        #expect(kept.answers == answers)
        #expect(
            try Talk("/към measures", "/изтрий 1", "да", answers: answers).answers.rows(of: "measures")
                .isEmpty)
    }

    @Test func `a row that goes because its only cell is emptied asks the same`() throws {
        var given = Self.given
        given.removeAll { $0.path?.question == "measures" && $0.path?.row == "r1" }
        given.insert(.set(AnswerPath("measures", row: "r1", column: "online"), .flag(true)), at: 0)
        let answers = Self.answers(given)
        let talk = try Talk("/към measures/r1/online", "/изчисти", "3", answers: answers)
        #expect(talk.transcript.contains("са свързани:"))
        #expect(talk.answers == answers)
        let gone = try Talk("/към measures/r1/online", "/изчисти", "1", answers: answers)
        #expect(gone.answers.rows(of: "measures") == ["r2"] && gone.value("order") == .list(["r2"]))
    }

    @Test func `where forms are drawn the ways are a list to pick from`() throws {
        let talk = try talk("/към measures", "/19 1", "1", drawsForms: true)
        let ways = talk.terminal.asked.compactMap { asked -> [String]? in
            guard case .choice(let picking) = asked.form, picking.entries.count == 3 else { return nil }
            return picking.entries.map(\.label)
        }
        #expect(
            ways.contains([
                "Редът и още 2 реда, които остават без опора", "Само редът; другото остава, както е", "Нищо",
            ]))
        #expect(talk.answers.rows(of: "uses").isEmpty)
    }

    @Test func `a program that reads along is told the ways`() throws {
        let talk = try talk("/към measures", "/изтрий 1", "3")
        #expect(talk.terminal.asked.contains { $0.subject.kind == "note" && $0.subject.options.count == 3 })
    }
}
