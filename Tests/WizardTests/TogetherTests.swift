import Answers
import Foundation
import Guide
import Terminal
import Testing
import Wording

@testable import Wizard

@Suite struct TogetherTests {
    // MARK: Notes

    @Test func `a note is shown at its question with who wrote it and when, until it is done`() throws {
        let first = try Talk("/към name", "/бележка питай секретаря", "Видин")
        #expect(
            first.transcript.contains(
                "Бележката е записана. Когато всичко по нея е свършено, напишете /бележка 0."))
        #expect(first.value("name") == .text("Видин"))
        let talk = try Talk("/към name", "/note done", "/към name", answers: first.answers)
        let line = "Бележка от Секретар, 24\u{00A0}ноември 2025\u{00A0}г.: питай секретаря"
        #expect(talk.lines(beginning: "Бележка от").count == 1)
        #expect(talk.transcript.contains(line))
        #expect(talk.transcript.contains("Бележки: 1. /бележки ги показва."))
        #expect(talk.transcript.contains("Бележката е свалена."))
        #expect(talk.answers.notes.isEmpty)
        #expect(talk.value("name") == .text("Видин"))
    }

    @Test func `a note says when it was written before the answer that stands there now`() throws {
        let first = try Talk("/към people", "20", "/към people", "/бележка над 20", "/изход")
        let talk = try Talk("/към people", "45", "/към people", "/бележки", answers: first.answers)
        #expect(talk.transcript.contains("Бележка от Секретар, 24\u{00A0}ноември 2025\u{00A0}г.: над 20"))
        #expect(
            talk.transcript.contains(
                "Бележка от Секретар, преди сегашния отговор, 24\u{00A0}ноември 2025\u{00A0}г.: над 20"))
        #expect(talk.transcript.contains("над 20 (Секретар, преди сегашния отговор, "))
    }

    @Test func `a note is asked for where none follows the command, and Enter leaves it`() throws {
        let talk = try Talk("/към name", "/бележка", "", "/бележка", "до кмета", "/бележка", "до секретаря")
        #expect(talk.answers.notes.map(\.text) == ["до кмета", "до секретаря"])
        #expect(talk.transcript.contains("Напишете бележката до колегата; Enter – отказ."))
        #expect(talk.transcript.contains("само = я сваля; 0 – свършено"))
    }

    @Test func `a note in a cell is about the cell and shown with its table too`() throws {
        let talk = try Talk(
            "/към measures", "+", "Портал", "/бележка кой е отговорникът?", "/назад", "/назад", "/бележки",
            "1")
        let row = try #require(talk.answers.rows(of: "measures").first)
        let path = AnswerPath("measures", row: row, column: "lead")
        #expect(talk.answers.notes(at: path).map(\.text) == ["кой е отговорникът?"])
        #expect(talk.transcript.contains("1. 3.1 Кои са мерките? › Портал, Отговорник – кой е отговорникът?"))
        #expect(
            talk.transcript.contains(
                "Ред 1 „Портал“ · поле 2 от 4 · нужно\nОтговорник\nПомощ за отговора.\nБележка от"))
    }

    @Test func `undo takes back the last note alone`() throws {
        let talk = try Talk("/към name", "/бележка първа", "/бележка втора", "/отмени")
        #expect(talk.answers.notes.map(\.text) == ["първа"])
        #expect(
            talk.transcript.contains(
                "Отменено: бележката „втора“ към „Мандат › Как се казва общината?“ отпада.\n"))
    }

    private func told(_ notes: (String, String)...) -> Answers {
        Answers(
            notes.enumerated().map { index, note in
                Event(
                    id: "0\(index)", at: "2025-11-0\(index + 1)T08:00:00Z", by: note.0, guide: "1.0.0",
                    change: .note(AnswerPath("name"), note.1))
            })
    }

    @Test func `a note stands beside a colleague's, each with its name and day`() throws {
        let talk = try Talk(
            "/към name", "/бележка моя", "/към name", "/бележки", answers: told(("Кмет", "негова")))
        #expect(talk.answers.notes.map(\.text) == ["негова", "моя"])
        let notes = talk.lines(beginning: "Бележка от")
        #expect(
            notes.suffix(2).map { $0.split(separator: ",")[0] } == ["Бележка от Кмет", "Бележка от Секретар"])
        #expect(talk.transcript.contains("Как се казва общината? – негова (Кмет, 1\u{00A0}ноември"))
        #expect(talk.transcript.contains("Как се казва общината? – моя (Секретар, 24\u{00A0}ноември"))
    }

    @Test func `on a screen the thread stands at its question too, and the notes are picked from`() throws {
        let replies = ["/към name", "/бележка моя", "/бележка", "= по-ясна", "/към name", "/бележки"]
        let talk = try Talk(
            replies.map(Reply.line), answers: told(("Кмет", "негова")), drawsForms: true)
        let shown = talk.lines(beginning: "Бележка от").suffix(2).map { $0.split(separator: ": ").last ?? "" }
        #expect(shown == ["негова", "по-ясна"])
        guard case .choice(let notes) = talk.terminal.asked.last?.form else {
            Issue.record("The notes are a list to pick from.")
            return
        }
        #expect(
            notes.entries.map(\.label).filter { $0.contains("(Кмет, ") || $0.contains("(Секретар, ") }.count
                == 2)
    }

    @Test func `one mends or takes away one's own last note, never a colleague's`() throws {
        let standing = told(("Кмет", "негова"))
        let refused = try Talk("/към name", "/бележка = друга", answers: standing)
        #expect(refused.answers.notes.map(\.text) == ["негова"])
        #expect(refused.transcript.contains("Тук няма Ваша бележка"))
        let mended = try Talk("/към name", "/бележка моя", "/бележка", "= по-ясна", answers: standing)
        #expect(mended.answers.notes.map(\.text) == ["негова", "по-ясна"])
        #expect(mended.transcript.contains("Последната Ви бележка тук е поправена."))
        let gone = try Talk(
            "/към name", "/бележка моя", "/бележка =", "/отмени", "/бележка =", answers: standing)
        #expect(gone.answers.notes.map(\.text) == ["негова"])
        #expect(
            gone.transcript.contains("Отменено: бележката „моя“ към „Мандат › Как се казва общината?“ отново")
        )
    }

    @Test func `undo of a department says that nobody is asked any more`() throws {
        let talk = try Talk("/към measures", "/отдел Финанси", "/отмени")
        #expect(talk.transcript.contains("Отпада: Финанси. Сега: никой."))
    }

    @Test func `a note says which department was asked`() throws {
        let talk = try Talk("/към name", "/отдел Финанси", "/бележка кога?", "/към name")
        #expect(talk.lines(beginning: "Бележка от Секретар до Финанси, 24").count == 1)
    }

    @Test func `a note without a question is not taken; without words all notes are listed`() throws {
        let talk = try Talk("/бележка до кмета", "/бележка", "/към name")
        #expect(talk.answers.events.isEmpty)
        #expect(
            talk.transcript.contains(
                "Няма бележки. На всеки въпрос можете с /бележка да напишете бележка до колега."))
    }

    // MARK: Departments

    @Test func `a question is assigned to a department, and those used before are offered`() throws {
        let talk = try Talk(
            "/към name", "/отдел Финанси", "/към reason", "/отдел", "1", "/към scope", "/department финанси",
            "/към 2.1", "/отдел", "9", "/отдел", "ГРАО")
        #expect(talk.answers.departments == ["Финанси", "ГРАО"])
        #expect(["name", "reason", "scope"].allSatisfy { talk.answers.department(of: $0) == "Финанси" })
        #expect(talk.answers.department(of: "people") == "ГРАО")
        #expect(talk.transcript.contains("Няма отдел с такъв номер."))
    }

    @Test func `what a department has not answered is listed and answered from the list`() throws {
        let talk = try Talk(
            "/към name", "/отдел Финанси", "/към people", "/отдел Финанси", "/назначени", "/възложени", "1",
            "2", "47 847", "", "/към people", "/отдел 0", "/възложени фин")
        #expect(talk.transcript.contains("1. Финанси – без отговор: 2"))
        #expect(talk.transcript.contains("Чака отдел: Финанси\n1. 1.1 Как се казва общината? – няма отговор"))
        #expect(talk.transcript.contains("2. 2.1 Колко жители? – няма отговор"))
        #expect(talk.value("people") == .number(47_847))
        #expect(talk.transcript.contains("Въпросът вече не е възложен."))
        #expect(talk.answers.department(of: "people") == nil)
        #expect(talk.lines(beginning: "Чака отдел: Финанси").count == 3)
    }

    // MARK: Stale answers

    @Test func `all stale answers are named in the task list and gone through from one place`() throws {
        let talk = try Talk(
            "/към scope", "2", "Белоградчик", "/към scope", "1", "/към scope", "2", "/към", "/остарели", "",
            "",
            "/остарели")
        #expect(
            talk.transcript.contains("Отговори за повторна проверка: 1. /остарели ги показва един по един."))
        #expect(talk.transcript.contains("Отговори за повторна проверка\n1. 1.4 С кого? – Белоградчик"))
        #expect(talk.transcript.contains("Потвърдено."))
        #expect(talk.transcript.contains("Няма отговори за повторна проверка."))
        #expect(talk.value("partners") == .text("Белоградчик"))
    }

    @Test func `Enter does not confirm an order of rows that lacks one`() throws {
        let rows = ["/към measures", "+", "Портал", "К", "1", "", "+", "Пункт", "К", "1", "", "", "", "2,1"]
        let more = ["/към measures", "+", "Екран", "К", "1", "", "", "/остарели", "", "", "3,1,2"]
        let talk = try Talk((rows + more).map(Reply.line))
        #expect(talk.transcript.contains("Редовете, от които избирахте, са други. Отговорете отново."))
        #expect(talk.value("order")?.list?.count == 3)
        #expect(Walk(guide: SampleGuide.guide, answers: talk.answers).stale.isEmpty)
    }
}
