import Answers
import Guide
import Terminal
import Testing
import Wording

@testable import Wizard

/// Answers given before the guide gave their question, or a column, another meaning.
@Suite struct `A changed meaning` {
    private let guide: Guide
    private let history: GuideHistory
    private let title = AnswerPath("measures", row: "m1", column: "title")

    init() throws {
        var guide = SampleGuide.guide
        guide.version = "1.1.0"
        self.guide = guide
        let note = Localized(bg: "Вече се брои и съседната община.", en: "The neighbour counts too now.")
        let changes = [
            GuideChange(.meaning, ["name"], note: note),
            GuideChange(.meaning, ["measures/title"], note: note),
        ]
        history = GuideHistory([
            GuideHistory.Entry(
                version: GuideVersion(1, 1, 0), date: try #require(Day("2026-11-24")), note: .empty,
                changes: changes)
        ])
    }

    private func answers(_ changes: Change...) -> Answers {
        Answers(
            changes.enumerated().map { index, change in
                Event(
                    id: "0\(index)", at: "2025-11-0\(index + 1)T08:00:00Z", by: "Кмет", guide: "1.0.0",
                    change: change)
            })
    }

    private func talk(_ lines: String..., answers: Answers, drawsForms: Bool = false) throws -> Talk {
        try Talk(
            lines.map(Reply.line), guide: guide, answers: answers, drawsForms: drawsForms, history: history)
    }

    private func overtaken(_ talk: Talk) -> [String] {
        Walk(guide: guide, answers: talk.answers, history: history).overtaken.map(\.question.id)
    }

    @Test func `is told at its question, and Enter confirms the answer`() throws {
        let standing = answers(.set(AnswerPath("name"), .text("Видин")))
        let talk = try talk("/остарели", "", "", "/остарели", answers: standing)
        #expect(
            talk.transcript.contains("Отговори за повторна проверка: 1. /остарели ги показва един по един."))
        #expect(talk.transcript.contains("1. 1.1 Как се казва общината? – Видин"))
        #expect(
            talk.transcript.contains(
                "След Вашия отговор, във версия 1.1.0 на ръководството, въпросът получи друг смисъл: Вече се брои"
            ))
        #expect(talk.transcript.contains("Enter го потвърждава; иначе го променете."))
        #expect(talk.transcript.contains("Потвърдено."))
        #expect(talk.transcript.contains("Няма отговори за повторна проверка."))
        #expect(talk.answers.events.last?.change == .confirm(AnswerPath("name")))
        #expect(overtaken(talk).isEmpty && talk.value("name") == .text("Видин"))
    }

    @Test func `is settled by the same answer typed again, and undo brings it back`() throws {
        let standing = answers(.set(AnswerPath("name"), .text("Видин")))
        #expect(overtaken(try talk("/към name", "Видин", answers: standing)).isEmpty)
        let undone = try talk("/към name", "", "/отмени", answers: standing)
        #expect(overtaken(undone) == ["name"])
        #expect(undone.transcript.contains("Потвърждението на „Мандат › Как се казва общината?“ отпада."))
    }

    @Test(arguments: [false, true])
    func `of a column is told at its table, and Enter confirms the rows`(drawsForms: Bool) throws {
        let standing = answers(.set(title, .text("Портал")))
        let talk = try talk("/към measures", "", answers: standing, drawsForms: drawsForms)
        #expect(talk.transcript.contains("друг смисъл получи полето „"))
        #expect(talk.transcript.contains("ги потвърждава"))
        #expect(overtaken(talk).isEmpty)
    }

    @Test func `of a column is settled in its cell too, for this cell alone`() throws {
        let other = AnswerPath("measures", row: "m2", column: "title")
        let standing = answers(.set(title, .text("Портал")), .set(other, .text("Пункт")))
        for reply in ["Портал", ""] {
            let one = try talk("/към measures/m1/title", reply, answers: standing)
            #expect(overtaken(one) == ["measures"])
            let both = try talk("/към measures/m2/title", "", answers: one.answers)
            #expect(overtaken(both).isEmpty)
            #expect(both.lines(beginning: "След Вашия отговор, във версия 1.1.0").count == 1)
        }
    }

    @Test func `is no answer when it is confirmed, so that no draft is older for it`() throws {
        let standing = answers(.set(AnswerPath("name"), .text("Видин")))
        let talk = try talk("/към name", "", answers: standing)
        #expect(talk.answers.eventsOfAnswers == standing.events)
        let walk = Walk(guide: guide, answers: talk.answers, history: history)
        #expect(walk.newestVersionAnswered == GuideVersion(1, 1, 0))
    }
}
