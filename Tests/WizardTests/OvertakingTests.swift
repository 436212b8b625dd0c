import Answers
import Foundation
import Guide
import Terminal
import Testing

@testable import Wizard

/// Somebody else changes a place while it is open here.
@Suite struct OvertakingTests {
    private static let name = AnswerPath("name")
    private static let told = "Докато въпросът беше пред Вас, Финанси записа за"

    private func talk(
        _ replies: [String], _ changes: @escaping (Answers) -> [Change], at prompt: Int? = nil,
        answers: Answers = Answers(), isAttended: Bool = true, drawsForms: Bool = false
    ) throws -> Talk {
        try Talk(
            replies.map(Reply.line), answers: answers, drawsForms: drawsForms, isAttended: isAttended,
            meanwhile: [(prompt ?? 2, changes)])
    }

    private func others(_ text: String) -> (Answers) -> [Change] { { _ in [.set(Self.name, .text(text))] } }

    private func first(_ replies: String...) throws -> Answers { try Talk(replies.map(Reply.line)).answers }

    // MARK: A row of the same name

    private func twin(_ replies: [String], isAttended: Bool = true) throws -> Talk {
        try talk(
            ["/към measures", "+", " портал"] + replies,
            { _ in [.set(AnswerPath("measures", row: "r9", column: "title"), .text("Портал"))] }, at: 3,
            isAttended: isAttended)
    }

    @Test func `a row of the same name added meanwhile is told, and one goes on in it`() throws {
        let talk = try twin(["1", "", "Секретар", "/изход"])
        #expect(talk.transcript.contains("Финанси добави в „"), "\(talk.transcript)")
        #expect(talk.transcript.contains("друг със същото име: „Портал“.\n"))
        #expect(talk.answers.rows(of: "measures") == ["r9"])
        #expect(talk.column("lead", of: "measures") == [.text("Секретар")])
    }

    @Test func `it stays as a row of its own when I say so`() throws {
        let talk = try twin(["2", "/изход"])
        #expect(talk.column("title", of: "measures") == [.text("Портал"), .text("портал")])
    }

    @Test func `where nobody can be asked both stand, and that is said`() throws {
        let talk = try twin(["/изход"], isAttended: false)
        #expect(
            talk.transcript.contains("друг със същото име") && talk.answers.rows(of: "measures").count == 2)
    }

    // MARK: A question

    @Test(arguments: [false, true])
    func `an answer saved meanwhile is told before mine is kept, and mine is kept when I say so`(
        drawsForms: Bool
    ) throws {
        let talk = try talk(
            ["/към name", "Враца", "2"], others("Видин"), answers: try first("/към name", "Перник"),
            drawsForms: drawsForms)
        #expect(talk.transcript.contains(Self.told + " „Как се казва общината?“: Видин.\n"))
        #expect(talk.value("name") == .text("Враца"))
        #expect(talk.answers == talk.kept)
    }

    @Test func `theirs is kept when I say so, and the question is shown with it`() throws {
        let talk = try talk(["/към name", "Враца", "1", ""], others("Видин"))
        #expect(talk.transcript.contains("1. Записаното от Финанси\n2. Моето: Враца\n"))
        #expect(talk.transcript.contains("Остава записаното от Финанси.\n"))
        #expect(talk.transcript.contains("Сега: Видин\n"))
        #expect(talk.value("name") == .text("Видин"))
        #expect(!talk.answers.events.contains { $0.change == .set(Self.name, .text("Враца")) })
        #expect(talk.terminal.asked.last?.subject.path == "reason")
    }

    @Test(arguments: ["/назад", "/изход"])
    func `whoever leaves without choosing is told what is not saved`(_ leaving: String) throws {
        let talk = try talk(["/към name", "Враца", leaving], others("Видин"))
        #expect(talk.transcript.contains("Не е записано: Как се казва общината? Враца\n"))
        #expect(talk.value("name") == .text("Видин"))
    }

    @Test func `the same answer from both is no matter`() throws {
        let talk = try talk(["/към name", "Видин"], others("Видин"))
        #expect(!talk.transcript.contains("Докато"))
        #expect(talk.value("name") == .text("Видин"))
    }

    @Test func `another question changed meanwhile is no matter`() throws {
        let talk = try talk(["/към name", "Враца"], { _ in [.set(AnswerPath("reason"), .text("Опашки"))] })
        #expect(!talk.transcript.contains("Докато"))
        #expect(talk.value("name") == .text("Враца"))
    }

    @Test func `the answer that stood there typed again is not lost behind theirs`() throws {
        let talk = try talk(
            ["/към name", "Перник", "2"], others("Видин"), answers: try first("/към name", "Перник"))
        #expect(talk.transcript.contains(Self.told))
        #expect(talk.value("name") == .text("Перник"))
    }

    @Test func `Enter at what was shown tells what stands there now and shows it`() throws {
        let talk = try talk(
            ["/към name", "", ""], others("Видин"), answers: try first("/към name", "Перник"))
        #expect(talk.transcript.contains(Self.told))
        #expect(talk.transcript.contains("Сега: Видин\n"))
        #expect(talk.value("name") == .text("Видин"))
    }

    @Test(arguments: ["/2 утре", "/3 няма данни", "/4 не ни засяга"])
    func `a mark asks too, and theirs may be one`(_ mark: String) throws {
        let talk = try talk(["/към name", mark, "2"], others("Видин"))
        #expect(talk.transcript.contains(Self.told + " „Как се казва общината?“: Видин.\n"))
        #expect(talk.value("name") == nil && talk.answers["name"]?.mark != nil)
        let marked = try self.talk(
            ["/към name", "Враца", "1"], { _ in [.mark(Self.name, .later(note: "чака"))] })
        #expect(marked.transcript.contains("„Как се казва общината?“: отложено (чака).\n"))
        #expect(marked.answers["name"]?.mark == .later(note: "чака"))
    }

    @Test func `an answer taken away meanwhile is told`() throws {
        let talk = try talk(
            ["/към name", "Враца", "2"], { _ in [.clear(Self.name)] },
            answers: try first("/към name", "Перник"))
        #expect(talk.transcript.contains("Финанси изтри отговора за „Как се казва общината?“.\n"))
        #expect(talk.value("name") == .text("Враца"))
    }

    // MARK: Rows

    private let rows = [
        "/към measures", "+", "Портал", "Секретар", "100", "", "+", "Пункт", "Кмет", "50", "", "",
    ]

    private func filled() throws -> (answers: Answers, row: String) {
        let answers = try Talk(rows.map(Reply.line)).answers
        return (answers, try #require(answers.rows(of: "measures").first))
    }

    @Test func `a cell saved meanwhile is told with its row`() throws {
        let (answers, row) = try filled()
        let path = AnswerPath("measures", row: row, column: "cost")
        let talk = try talk(
            ["/към \(path)", "300", "1"], { _ in [.set(path, .number(200))] }, answers: answers)
        #expect(talk.transcript.contains(Self.told + " „Портал“ (Разход): 200"))
        #expect(talk.answers.value(path) == .number(200))
    }

    @Test func `a row deleted meanwhile comes back whole with my cell, or stays deleted`() throws {
        let (answers, row) = try filled()
        let path = AnswerPath("measures", row: row, column: "cost")
        let delete = { (_: Answers) in [Change.clear(AnswerPath("measures", row: row))] }
        let mine = try talk(["/към \(path)", "300", "2"], delete, answers: answers)
        #expect(mine.transcript.contains("Финанси изтри реда „Портал“.\n"))
        #expect(mine.answers.value(path) == .number(300))
        #expect(mine.column("title", of: "measures") == [.text("Портал"), .text("Пункт")])
        let theirs = try talk(["/към \(path)", "300", "1"], delete, answers: answers)
        #expect(theirs.column("title", of: "measures") == [.text("Пункт")])
    }

    @Test(arguments: ["1", "2"])
    func `a row changed meanwhile is not deleted unasked`(_ choice: String) throws {
        let (answers, row) = try filled()
        let path = AnswerPath("measures", row: row, column: "cost")
        let talk = try talk(
            ["/към measures", "/19 1", choice], { _ in [.set(path, .number(200))] }, answers: answers)
        #expect(talk.transcript.contains("Финанси промени реда „Портал“ или нещо, което зависи от него.\n"))
        #expect(talk.answers.hasRow(row, in: "measures") == (choice == "1"))
    }

    @Test func `a row that something was hung on meanwhile is not deleted unasked`() throws {
        let (answers, row) = try filled()
        let other = AnswerPath("measures", row: answers.rows(of: "measures")[1], column: "after")
        let talk = try talk(
            ["/към measures", "/19 1", "1"], { _ in [.set(other, .list([row]))] }, answers: answers)
        #expect(talk.answers.hasRow(row, in: "measures"))
        #expect(talk.transcript.contains("зависи от него"))
    }

    @Test func `rows added meanwhile are told before the table is marked or put in order`() throws {
        let (answers, _) = try filled()
        let add = { (_: Answers) in
            [Change.set(AnswerPath("measures", row: "x1", column: "title"), .text("Нов"))]
        }
        for command in ["/3 няма", "/18 1 2"] {
            let talk = try talk(["/към measures", command, "1"], add, answers: answers)
            #expect(talk.transcript.contains("Финанси промени редовете на „"), "\(command)")
            #expect(talk.answers["measures"] == nil)
        }
    }

    // MARK: Beside the answers

    @Test func `another note stands beside one's own, and what is done leaves it`() throws {
        let noted = try talk(
            ["/към name", "/бележка моя"], { _ in [.note(Self.name, "тяхна")] })
        #expect(noted.answers.notes.map(\.text) == ["тяхна", "моя"])
        let done = try talk(
            ["/към name", "/бележка моя", "/бележка 0"], { _ in [.note(Self.name, "тяхна")] }, at: 3)
        #expect(done.answers.notes.map(\.text) == ["тяхна"])
    }

    @Test func `another department is told`() throws {
        let assigned = try talk(
            ["/към name", "/отдел ГРАО", "2"], { _ in [.assign(Self.name, to: "ТСУ")] })
        #expect(assigned.transcript.contains("друг отдел: ТСУ.\n"))
        #expect(assigned.answers.department(of: "name") == "ГРАО")
    }

    @Test func `undo says how the place stands with what others have saved`() throws {
        let talk = try talk(["/към name", "Враца", "/отмени"], others("Видин"), at: 3)
        #expect(talk.transcript.contains("Отменено: Как се казва общината? Отговорът е същият: Видин.\n"))
        #expect(talk.value("name") == .text("Видин"))
    }

    // MARK: Nobody to ask

    @Test func `replies of a file are kept as the later ones, nothing is asked, and both are told`() throws {
        let talk = try talk(
            ["/към name", "Враца", "Хората чакат"], others("Видин"), isAttended: false)
        #expect(talk.transcript.contains(Self.told + " „Как се казва общината?“: Видин.\n"))
        #expect(talk.transcript.contains("Вашият отговор е по-късен и важи той"))
        #expect(talk.value("name") == .text("Враца"))
        #expect(talk.value("reason") == .text("Хората чакат"))
        #expect(talk.answers.events.contains { $0.change == .set(Self.name, .text("Видин")) })
    }

    @Test func `a row deleted meanwhile comes back whole for a reply of a file`() throws {
        let (answers, row) = try filled()
        let path = AnswerPath("measures", row: row, column: "cost")
        let talk = try talk(
            ["/към \(path)", "300"], { _ in [.clear(AnswerPath("measures", row: row))] }, answers: answers,
            isAttended: false)
        #expect(talk.column("title", of: "measures").contains(.text("Портал")))
        #expect(talk.answers.value(path) == .number(300))
    }
}
