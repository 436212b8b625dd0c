import Answers
import Foundation
import Guide
import Terminal
import Testing
import Wording

@testable import Wizard

/// What a terminal that draws forms is given to draw.
@Suite struct FormTests {
    private func talk(_ replies: String..., then last: Reply = .ended) throws -> Talk {
        try Talk(replies.map(Reply.line), then: last, drawsForms: true)
    }

    private func form(_ replies: String...) throws -> Asked.Form {
        try #require(try Talk(replies.map(Reply.line), drawsForms: true).terminal.asked.last).form
    }

    private static func labels(_ picking: Picking) -> [String] { picking.entries.map(\.label) }

    @Test func `every kind of question has its form`() throws {
        #expect(try form("/към name") == .line(""))
        #expect(try form("/към reason") == .text(""))
        #expect(try form("/към year") == .line(""))
        guard case .choice(let scope) = try form("/към scope"),
            case .choice(let survey) = try form("/към survey"),
            case .choices(let channels) = try form("/към channels"),
            case .choice(let level) = try form("/към level")
        else {
            Issue.record("a question has another form")
            return
        }
        #expect(Self.labels(scope) == ["Сама", "Заедно с други"])
        #expect(Self.labels(survey) == ["да", "не"])
        #expect(Self.labels(channels) == ["Хартия", "Телефон", "Сайт"])
        #expect((level.first, Self.labels(level)) == (0, ["Няма", "Планирано", "Изпълнява се"]))
    }

    /// A question, an answer as typed, and what stands in the form afterwards.
    @Test(arguments: [
        ("name", "Видин", "Видин"), ("people", "12 500", "12500"), ("budget", "12,5", "12,5"),
        ("budget", "1234,5", "1234,5"), ("year", "2027", "2027"), ("day", "2027-03-01", "1.3.2027"),
    ])
    func `an answer stands in its form as it would be typed, and can be read again`(
        question: String, typed: String, stands: String
    ) throws {
        let talk = try Talk(
            ["/към \(question)", typed, "/към \(question)", stands].map(Reply.line), drawsForms: true)
        #expect(talk.terminal.asked[3].form == .line(stands))
        #expect(talk.answers.events.count == 1)
    }

    /// Notes, reasons, and whether a row may be deleted that another names.
    @Test(arguments: [
        ["/към name", "/2"], ["/към name", "/4"],
        [
            "/към measures", "+", "Портал", "Секретар", "1", "", "", "+", "Пункт", "Кмет", "1", "", "1",
            "/19 1",
        ],
    ])
    func `the question beside the question goes with its reply`(replies: [String]) throws {
        let talk = try Talk((replies + ["2"]).map(Reply.line), drawsForms: true)
        // What hangs on a row goes with the question about it.
        #expect(talk.terminal.withdrawn.count == (replies.last == "/19 1" ? 3 : 1))
        #expect(talk.terminal.withdrawn.allSatisfy { talk.transcript.contains($0.prefix(20)) })
    }

    @Test func `what was picked is marked in the form`() throws {
        guard case .choices(let picking) = try form("/към channels", "3, 1", "/към channels"),
            case .choice(let level) = try form("/към level", "2", "/към level"),
            case .choice(let survey) = try form("/към survey", "не", "/към survey")
        else {
            Issue.record("a question has another form")
            return
        }
        #expect((picking.picked, level.picked, survey.picked) == ([0, 2], [2], [1]))
    }

    @Test func `what the form shows is not said`() throws {
        let talk = try talk("/към scope", "2", "/към scope")
        #expect(!talk.transcript.contains("1. Сама"))
        #expect(!talk.transcript.contains("Напишете номера"))
        #expect(!talk.transcript.contains("Сега: "))
        let put = try self.talk("/към scope", "/по-късно утре", "/към scope")
        #expect(put.transcript.contains("Сега: отложено (утре)"))
    }

    @Test func `a table is a grid, and two numbers open one cell of it`() throws {
        let two = [
            "/към measures", "+", "Портал", "Секретар", "100", "да", "В читалището", "+", "Пункт", "Кмет",
            "50",
            "", "",
        ]
        let talk = try Talk(
            (two + ["2.2", "Директор", "1.5", "/назад", "9.9"]).map(Reply.line), drawsForms: true)
        guard case .grid(let grid) = try #require(talk.terminal.asked.last).form else {
            Issue.record("the table is no grid")
            return
        }
        #expect(grid.columns.count == 6 && grid.canGrow)
        #expect(grid.rows.map { $0[0]?.text } == ["Портал", "Пункт"])
        #expect(grid.rows.map { $0[1]?.text } == ["Секретар", "Директор"])
        #expect(grid.rows.map { $0[4] == nil } == [false, true])
        #expect(talk.column("lead", of: "measures") == [.text("Секретар"), .text("Директор")])
    }

    @Test func `steps, answers and practices are picked, with a way on as the last entry`() throws {
        guard case .choice(let steps) = try form(), case .choice(let check) = try form("/преглед") else {
            Issue.record("a list has another form")
            return
        }
        #expect((steps.entries.count, steps.picked) == (3, [0]))
        #expect((check.entries.last?.label, check.picked) == ("Нататък", [4]))
        #expect(check.entries.map(\.number) == ["1.1", "1.2", "1.3", "1.5", ""])
        #expect(try talk("/преглед", "").transcript.contains("Стъпка 2 от 3: Видове"))
    }

    @Test func `keys at a list of practices are about the one that is read`() throws {
        let talk = try Talk(
            [.line("/към people"), .line("/практики"), .line("2"), .line("/изход")], advice: SampleAdvice(),
            drawsForms: true)
        let picked = talk.terminal.asked.compactMap { asked -> [Int]? in
            guard case .choice(let picking) = asked.form, picking.entries.count == 4 else { return nil }
            return picking.isWhole ? nil : picking.picked
        }
        #expect(picked == [[0], [1]])
    }

    @Test func `the top says where one is and how far along, and keys stand for commands`() throws {
        let asked = try #require(try talk("/към budget").terminal.asked.last)
        #expect(asked.place == "Стъпка 2 от 3: Видове")
        #expect(asked.progress == "0 от 13 · още 15 мин")
        #expect(asked.shortcuts.first == Shortcut(.escape, "назад", .reply("/1")))
        #expect(Set(asked.shortcuts.map(\.key)).count == asked.shortcuts.count)
    }

    @Test func `help names the commands that do something where one is`() throws {
        func named(_ replies: String...) throws -> String {
            try Talk((replies + ["/помощ", "/изход"]).map(Reply.line), drawsForms: true).transcript
        }
        let question = try named("/към people")
        #expect(question.contains("/по-късно") && question.contains("/пример"))
        #expect(!question.contains("/копирай") && !question.contains("/приложи,"))
        let tasks = try named()
        #expect(!tasks.contains("/по-късно,") && !tasks.contains("/пример,") && tasks.contains("/търси"))
        let table = try named("/към measures")
        #expect(table.contains("/копирай") && !table.contains("/изчисти"))
        let note = try named("/към people", "/бележка")
        #expect(!note.contains("/неприложимо,"))
    }

    @Test func `earlier answers to a question come back, newest first`() throws {
        let asked = try #require(
            try talk("/към name", "Видин", "/към name", "Лом", "/към name", "Видин", "/към name").terminal
                .asked
                .last)
        #expect(asked.history == ["Видин", "Лом"])
    }

    @Test func `a note beside a question is not offered the answers to it`() throws {
        let asked = try #require(
            try talk("/към name", "Видин", "/към name", "/по-късно").terminal.asked.last)
        #expect((asked.form, asked.history) == (.line(""), []))
    }

    @Test func `when nothing waits, Enter at the list of steps ends the conversation`() throws {
        let every = SampleGuide.guide.questions.flatMap { ["/към \($0.id)", "/не знам", ""] }
        let talk = try Talk(
            (every + ["/към", ""]).map(Reply.line), then: .interrupted, drawsForms: true)
        #expect(talk.ending == .complete)
    }
}
