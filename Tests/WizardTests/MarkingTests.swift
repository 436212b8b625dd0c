import Answers
import Foundation
import Guide
import Terminal
import Testing
import Wording

@testable import Wizard

/// Marks in tables: of one cell, and of the whole.
@Suite struct MarkingTests {
    // MARK: Where something is answered already

    @Test(arguments: ["/по-късно", "/не-знам", "/не се отнася"], [false, true])
    func `Enter leaves what was answered, which is named, and a typed reason replaces it`(
        command: String, drawsForms: Bool
    ) throws {
        for steps in [
            ["/към name", "Видин", "/към name"], ["/към measures", "+", "Видин", "/към measures"],
        ] {
            let mark = command + (steps.count == 3 ? "" : " 1.1")
            func talk(_ more: String...) throws -> Talk {
                try Talk((steps + [mark] + more).map(Reply.line), drawsForms: drawsForms)
            }
            let kept = try talk("")
            #expect(kept.transcript.contains("Записано е „Видин“. Enter оставя записаното."))
            #expect(kept.transcript.contains("Записаното остава."))
            #expect(kept.answers.events.count == 1)
            let replaced = try talk("Още се пише")
            #expect(replaced.answers.events.count == 2)
            let again = try talk("Още се пише", steps[steps.count - 1], mark, "")
            #expect(again.answers.events.count == 2)
            #expect(again.lines(beginning: "Записано е „").count == 2)
        }
    }

    @Test(arguments: [("/по-късно", Mark.later(note: "")), ("/не-знам", .unknown(reason: ""))])
    func `a mark without a reason replaces an answer by a number alone`(command: String, mark: Mark) throws {
        let talk = try Talk("/към name", "Видин", "/към name", command, "1")
        #expect(talk.answers["name"]?.mark == mark)
        // Where nothing stands, Enter is no reason.
        #expect(try Talk("/към name", command, "").answers["name"]?.mark == mark)
    }

    private let two = [
        "/към measures", "+", "Портал", "Секретар", "100", "не", "+", "Пункт", "Кмет", "50", "", "",
    ]

    private func talk(_ more: String..., drawsForms: Bool = false, in language: Language = .bg) throws -> Talk
    {
        try Talk((two + more).map(Reply.line), in: language, drawsForms: drawsForms)
    }

    private func mark(_ talk: Talk, row: Int, _ column: String) throws -> Mark? {
        let rows = talk.answers.rows(of: "measures")
        return talk.answers[
            AnswerPath("measures", row: try #require(rows.dropFirst(row).first), column: column)]?
            .mark
    }

    @Test(
        arguments: [
            ("/не знам 2.3 чакаме оферта", Mark.unknown(reason: "чакаме оферта")),
            ("/по-късно 2.3 пита се", .later(note: "пита се")),
            ("/4 2.3 няма разход", .doesNotApply(reason: "няма разход")),
        ], [false, true])
    func `a mark that names a cell is for that cell alone`(
        _ given: (typed: String, mark: Mark), drawsForms: Bool
    )
        throws
    {
        let talk = try talk(given.typed, drawsForms: drawsForms)
        #expect(try mark(talk, row: 1, "cost") == given.mark)
        #expect(talk.column("cost", of: "measures") == [.number(100), nil])
        #expect(talk.answers["measures"]?.mark == nil)
        #expect(talk.transcript.contains("Отбелязано в реда „Пункт“, Разход: "))
    }

    @Test func `the reason of a cell is asked as that of a question, and going back marks nothing`() throws {
        let talk = try talk("/3 1.3", "чакаме оферта", "/3 1.2", "/назад", "/4 1.2", "")
        #expect(try mark(talk, row: 0, "cost") == .unknown(reason: "чакаме оферта"))
        #expect(try mark(talk, row: 0, "lead") == nil)
        // The cell is named while its reason is asked.
        #expect(talk.transcript.contains("„Портал“ › „Разход“.\nЗаписано е „100"))
        // One is at the table again.
        #expect(talk.terminal.asked.last?.subject.path == "measures")
    }

    @Test func `a cell that does not apply takes no mark`() throws {
        let talk = try talk("/не знам 1.5", "1")
        #expect(try mark(talk, row: 0, "help") == nil && talk.answers["measures"]?.mark == nil)
        #expect(talk.transcript.contains("„Помощ на място“ не се отнася за този ред"))
    }

    @Test(arguments: [false, true])
    func `a mark of a whole table is asked about where it has rows`(drawsForms: Bool) throws {
        let no = try talk("/не знам", "2", drawsForms: drawsForms)
        #expect(no.answers["measures"]?.mark == nil)
        #expect(no.transcript.contains("има 2 реда. Да се отбележи ли цялата таблица?"))
        #expect(no.terminal.asked.last?.subject.path == "measures")
        let yes = try talk("/не знам", "1", "чакаме", drawsForms: drawsForms)
        #expect(yes.answers["measures"]?.mark == .unknown(reason: "чакаме"))
        #expect(yes.answers.rows(of: "measures").count == 2)
        let empty = try Talk("/към measures", "/не знам чакаме")
        #expect(empty.answers["measures"]?.mark == .unknown(reason: "чакаме"))
    }

    @Test func `the keys that mark name the cell, others do not`() throws {
        let asked = try #require(try talk(drawsForms: true).terminal.asked.last)
        for (key, number) in [(4, 2), (6, 3), (7, 4)] {
            #expect(asked.shortcuts.first { $0.key == .function(key) }?.act == .ofCell("/\(number)"))
        }
        #expect(asked.shortcuts.first { $0.key == .escape }?.act == .reply("/1"))
    }
}

/// Words of a command typed where an answer is awaited.
@Suite struct SaidTests {
    @Test(arguments: [
        ("не знам", Mark.unknown()), ("Не знам.", .unknown()), ("по-късно", .later(note: "")),
        ("По късно", .later(note: "")),
        ("няма да кажа", .unknown()), ("don't know", .unknown()), ("I don’t know", .unknown()),
        ("later", .later(note: "")),
    ])
    func `the words of a mark are asked about, and Enter takes them as the mark`(typed: String, mark: Mark)
        throws
    {
        for language in [Language.bg, .en] {
            for question in ["name", "reason"] {
                let talk = try Talk(["/go \(question)", typed, "", ""].map(Reply.line), in: language)
                #expect(talk.answers[question]?.mark == mark, "\(question)")
                #expect(
                    talk.transcript.contains(language == .bg ? "Какво имате предвид?" : "Which do you mean?"))
            }
        }
    }

    @Test(arguments: ["не знам", "don't know"], [false, true])
    func `where words are no answer they are the mark at once, and its reason is asked`(
        typed: String, drawsForms: Bool
    ) throws {
        let kinds = [
            "people", "year", "day", "survey", "scope", "channels", "gate", "level", "measures", "order",
        ]
        for question in kinds {
            let rows = question == "order" ? ["/към measures", "+", "Портал", "/затвори"] : []
            let replies = rows + ["/към \(question)", typed, "чакаме отчета"]
            let talk = try Talk(replies.map(Reply.line), drawsForms: drawsForms)
            #expect(talk.answers[question]?.mark == .unknown(reason: "чакаме отчета"), "\(question)")
            #expect(!talk.transcript.contains("Какво имате предвид?"), "\(question)")
        }
    }

    @Test func `nobody has to be there to ask about it`() throws {
        let talk = try Talk(
            ["/към level", "не знам", "няма отчет"].map(Reply.line), isAttended: false)
        #expect(talk.answers["level"]?.mark == .unknown(reason: "няма отчет"))
    }

    @Test(arguments: [false, true]) func `they can be written word for word`(drawsForms: Bool) throws {
        let talk = try Talk(
            ["/към name", "не знам", "2", "няма да кажа", "2"].map(Reply.line), drawsForms: drawsForms)
        #expect(talk.value("name") == .text("не знам") && talk.value("reason") == .text("няма да кажа"))
    }

    @Test func `in a table they speak of the whole, which is asked about where it has rows`() throws {
        let rows = ["/към measures", "+", "Портал", "/затвори"]
        let talk = try Talk((rows + ["не знам", "1", "чакаме"]).map(Reply.line))
        #expect(talk.answers["measures"]?.mark == .unknown(reason: "чакаме"))
        #expect(talk.transcript.contains("Да се отбележи ли цялата таблица?"))
    }

    @Test func `a reason is still asked for, and what stood stays while one goes back`() throws {
        let talk = try Talk("/към name", "Видин", "/към name", "не се отнася", "", "", "/назад")
        #expect(talk.value("name") == .text("Видин"))
        let back = try Talk("/към name", "не знам", "/назад", "Лом")
        #expect(back.value("name") == .text("Лом"))
    }

    @Test func `words to leave by are asked about as well`() throws {
        let talk = try Talk("/към reason", "назад", "", "Видин", "изход", "1")
        #expect(talk.value("name") == .text("Видин") && talk.value("reason") == nil)
        #expect(talk.ending == .quit)
    }

    @Test(arguments: [false, true]) func `a command of rows without its slash is asked about in a table`(
        drawsForms: Bool
    ) throws {
        let rows = ["/към measures", "+", "Портал", "/затвори"]
        func talk(_ replies: String...) throws -> Talk {
            try Talk((rows + replies).map(Reply.line), drawsForms: drawsForms)
        }
        let command = try talk("копирай 1", "1")
        #expect(command.transcript.contains("„копирай 1“ може да е команда"))
        #expect(command.answers.rows(of: "measures").count == 2)
        if drawsForms {
            let row = try talk("копирай 1", "2")
            #expect(row.column("title", of: "measures").contains(.text("копирай 1")))
        }
        #expect(try !talk("копирай плана").transcript.contains("може да е команда"))
        #expect(try Talk("/към name", "изтрий 3").value("name") == .text("изтрий 3"))
    }

    @Test(arguments: ["Не знам още кой", "не", "по-късното откриване", "няма", "неизвестно лице"])
    func `an answer that only begins so is an answer`(_ typed: String) throws {
        #expect(try Talk("/към name", typed).value("name") == .text(typed))
    }

    @Test func `an option of that name is the option`() throws {
        var guide = SampleGuide.guide
        guide.steps[0].questions[2].field.options = .listed([
            SampleGuide.option("alone", "Сама", "Alone"), SampleGuide.option("open", "Не знам", "Don't know"),
        ])
        let talk = try Talk(["/към scope", "не знам"].map(Reply.line), guide: guide)
        #expect(talk.value("scope") == .text("open"))
    }
}
