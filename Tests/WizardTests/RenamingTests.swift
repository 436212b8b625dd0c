import Answers
import Testing
import Wording

@testable import Wizard

/// A row that gets another name.
@Suite struct RenamingTests {
    private static let answers = Answers(
        [
            Change.set(AnswerPath("measures", row: "r1", column: "title"), .text("Нов портал")),
            .set(AnswerPath("measures", row: "r1", column: "lead"), .text("Секретар")),
            .set(AnswerPath("measures", row: "r2", column: "title"), .text("Пункт")),
            .set(AnswerPath("measures", row: "r2", column: "after"), .list(["r1"])),
            .set(AnswerPath("uses", row: "u1", column: "practice"), .text("p3")),
            .set(AnswerPath("uses", row: "u1", column: "measure"), .text("r1")),
            .set(AnswerPath("reason"), .text("„Нов портал“ ни трябва за селата.")),
            .set(AnswerPath("name"), .text("Видин с нов портал за всички")),
        ].enumerated().map {
            Event(id: "\(100 + $0)", at: "2026-11-24T08:00:00Z", by: "", guide: "1", change: $1)
        })

    @Test func `what rests on it and what still says the old name is said once`() throws {
        let talk = try Talk("/към measures", "1.1", "Общ сайт", answers: Self.answers)
        #expect(
            talk.transcript.replacing("\n", with: " ").contains(
                "Свързано с „Общ сайт“: Кои са мерките? – 1 ред; Кои практики ползвате? – 1 ред. Проверете дали "
                    + "още отговаря на това име. Старото име „Нов портал“ още се среща тук: „Как се казва общината?“ и "
                    + "„Защо точно сега?“. Програмата не променя текста."))
        #expect(talk.lines(beginning: "Свързано с „Общ сайт“").count == 1)
        #expect(talk.value("reason") == .text("„Нов портал“ ни трябва за селата."))
    }

    @Test func `a text that has the new name already does not hold the old one`() throws {
        let talk = try Talk("/към measures", "1.1", "Нов портал за всички", answers: Self.answers)
        #expect(talk.transcript.contains("още се среща тук: „Защо точно сега?“. Програмата"))
    }

    @Test func `the old name that another row bears by right is left in peace`() throws {
        let copied = Answers(
            Self.answers.events + [
                Event(
                    id: "900", at: "2026-11-24T08:00:00Z", by: "", guide: "1",
                    change: .set(AnswerPath("measures", row: "r9", column: "title"), .text("Нов портал")))
            ])
        let talk = try Talk("/към measures", "1.1", "Общ сайт", answers: copied)
        #expect(!talk.transcript.contains("Старото име"))
    }

    @Test(arguments: ["Нов портал", ""]) func `the same name says nothing`(_ reply: String) throws {
        let talk = try Talk("/към measures", "1.1", reply, answers: Self.answers)
        #expect(!talk.transcript.contains("Свързано с") && !talk.transcript.contains("Старото име"))
    }

    @Test func `a row nobody names, a new one and another column say nothing`() throws {
        let talk = try Talk(
            "/go measures", "2.1", "Point", "1.2", "Mayor", "+", "Third", "/quit", answers: Self.answers,
            in: .en)
        #expect(!talk.transcript.contains("Linked with") && !talk.transcript.contains("The old name"))
    }
}
