import Answers
import Foundation
import Guide
import Terminal
import Testing
import Wording

@testable import Wizard

@Suite struct BesideTests {
    // MARK: Pages

    @Test func `the commands come in pages that a plus or a command turns`() throws {
        let talk = try Talk("/към name", "/?", "+", "/още", "/още", "Видин")
        let pages = talk.transcript.components(separatedBy: "\n> ")
        #expect(pages[2].split(separator: "\n").count < 24)
        #expect(pages[2].contains(": + или /още."))
        let here: [Command] = [.help, .later, .practices, .search, .note, .language, .money, .whatIf]
        #expect(here.allSatisfy { talk.transcript.contains(", /\($0.number) ") })
        #expect(talk.transcript.contains("Няма какво още да се покаже."))
        #expect(talk.value("name") == .text("Видин"))
    }

    @Test func `in a table the plus adds a row, also while a page waits`() throws {
        let talk = try Talk("/към measures", "/?", "/още", "/?", "+", "Портал")
        #expect(talk.transcript.contains(": /още."))
        #expect(talk.column("title", of: "measures") == [.text("Портал")])
    }

    @Test func `an answer ends what waits to be shown`() throws {
        let talk = try Talk("/към name", "/?", "Видин", "+")
        #expect(talk.value("reason") == nil && talk.transcript.contains("„+“ добавя ред в таблица"))
    }

    // MARK: What stands over a question

    private static let texts = [
        "/помощ", "/защо", "/пример", "/състояние", "/13", "/14", "/15", "/20 мандат", "/20", "/21", "/22",
        "/30",
        "/30 кои са", "/34 30%", "/34", "/23",
    ]

    @Test(arguments: texts)
    func `a text is closed before one goes back, and what is typed then is the answer`(
        command: String
    ) throws {
        for steps in [["/към reason"], ["/към measures", "+", "Портал"], ["/към measures"], ["/търси кой"]] {
            func talk(_ more: String...) throws -> Talk {
                try Talk((steps + more).map(Reply.line), advice: SampleAdvice(), drawsForms: true)
            }
            let here = try talk()
            let closed = try talk(command, "/назад")
            #expect(closed.terminal.asked.last == here.terminal.asked.last, "\(steps)")
            // Enter submits nothing one is not looking at.
            let entered = try talk(command, "")
            #expect(entered.terminal.asked.last == here.terminal.asked.last, "\(steps)")
            #expect(entered.answers.events == here.answers.events)
            let over = try #require(try talk(command).terminal.asked.last)
            #expect(over.hint.hasPrefix("Enter и Esc затварят"), "\(steps)")
            let isAtQuestion = ["/към reason", "Портал"].contains(steps.last)
            #expect((over.pinned != nil) == isAtQuestion, "\(steps)")
            #expect(closed.terminal.uncovered == [here.terminal.prompts + 1], "\(steps)")
            let back = try talk("/назад").terminal.asked.last
            #expect(try talk(command, "/назад", "/назад").terminal.asked.last == back, "\(steps)")
            #expect(try talk(command, "/защо", "/назад", "/назад").terminal.asked.last == back, "\(steps)")
        }
    }

    @Test func `help names the key of each command that has one, where keys are pressed`() throws {
        for steps in [["/към reason"], ["/към measures"]] {
            let asked = try Talk((steps + ["/помощ"]).map(Reply.line), drawsForms: true)
            let keys = asked.terminal.asked[1].shortcuts.compactMap {
                if case .function(let number) = $0.key { "F\(number)" } else { nil }
            }
            #expect(keys.count >= 8)
            for key in keys { #expect(asked.transcript.contains(", \(key)"), "\(key)") }
            #expect(try !Talk((steps + ["/помощ"]).map(Reply.line)).transcript.contains(", F"))
        }
    }

    @Test(arguments: ["/търси мерки", "/остарели", "/бележки", "/сметка", "/практики", "/възложени"])
    func `a list is closed before one goes back, and so is a text over it`(command: String) throws {
        func talk(_ more: String...) throws -> Talk {
            try Talk(
                (["/към name", "Видин"] + more).map(Reply.line), advice: SampleAdvice(), drawsForms: true)
        }
        let here = try talk().terminal.asked.last
        let list = try talk(command).terminal.asked.last
        // Without anything to list one stays where one is.
        if list != here { #expect(try talk(command, "/помощ", "/назад").terminal.asked.last == list) }
        if list != here {
            #expect(try talk(command, "/помощ", "/назад", "/назад").terminal.asked.last == here)
        }
    }

    @Test func `the sheet of a practice is closed before the practices are`() throws {
        let lines = ["/към name", "/практики", "1", "/назад"].map(Reply.line)
        let talk = try Talk(lines, advice: SampleAdvice(), drawsForms: true)
        #expect(talk.terminal.asked.last?.form == talk.terminal.asked.dropLast().last?.form)
        #expect(talk.terminal.uncovered.count == 1)
    }

    @Test func `a text over the prompt for a reason is closed first too`() throws {
        let lines = ["/към name", "/2", "/помощ", "/назад"].map(Reply.line)
        let talk = try Talk(lines, drawsForms: true)
        #expect(talk.terminal.asked.last?.form == talk.terminal.asked.dropLast().last?.form)
        #expect(talk.terminal.uncovered.count == 1)
    }

    @Test func `in lines nothing stands over a question, and back is back`() throws {
        let talk = try Talk("/към reason", "/помощ", "/назад", "Видин")
        #expect(talk.value("name") == .text("Видин"))
    }

    @Test func `a text asked for again takes the place of the one that stands there`() throws {
        let steps = ["/към name", "/защо", "/защо", "/помощ"]
        let talk = try Talk(steps.map(Reply.line), drawsForms: true)
        #expect(talk.terminal.uncovered == [3, 4])
    }

    // MARK: The answers of a table

    @Test func `the rows and the present row are shown in a cell, one row by its number`() throws {
        let talk = try Talk(
            "/към measures", "+", "Портал", "Секретар", "/таблица", "/назад", "/таблица 1", "/към name",
            "/таблица", "/таблица кои са", "/rows нещо")
        #expect(
            talk.transcript.contains(
                "1. Портал – липсва: Разход\n\nРед „Портал“\n  Име: Портал\n  Отговорник: Секретар\n  Разход: липсва, а е нужно"
            ))
        #expect(talk.lines(beginning: "Ред „Портал“").count == 2)
        #expect(talk.lines(beginning: "Коя таблица? Напишете /таблица").count == 2)
        #expect(talk.lines(beginning: "1. Портал – липсва: Разход").count == 2)
        #expect(talk.transcript.contains("Редове имат: Кои са мерките?."))
    }

    // MARK: Language

    @Test func `the language changes in mid-conversation for all that is said from then on`() throws {
        let talk = try Talk("/към people", "/език", "12 500", "/language bg", "2000")
        #expect(talk.transcript.contains("The conversation goes on in English."))
        #expect(talk.transcript.contains("Question 2.1 · 0 of 13 · 15 min more\nHow many people?"))
        #expect(talk.transcript.contains("Saved: 12,500"))
        #expect(talk.transcript.contains("Разговорът продължава на български."))
        #expect(talk.value("people") == .number(12_500))
        #expect(talk.value("budget") == .number(2_000))
        #expect(talk.transcript.hasSuffix("pateka continue vidin\n"))
    }

    @Test(arguments: ["/език en", "/език англ", "/LANGUAGE English", "/31"])
    func `a language is named by its name or code`(_ typed: String) throws {
        #expect(try Talk(typed).transcript.hasSuffix("To go on: pateka continue vidin --lang en\n"))
    }

    @Test(arguments: [
        ("/език bg", "Разговорът вече е на български."), ("/език френски", "Напишете /език български"),
        ("/език а", "Напишете /език български"),
    ])
    func `what is no other language changes nothing`(typed: String, said: String) throws {
        let talk = try Talk("/към name", typed, "Видин")
        #expect(talk.transcript.contains(said))
        #expect(talk.value("name") == .text("Видин"))
    }

    // MARK: The end

    @Test func `how long the next step takes is said by one's own pace, once there is enough of it`() throws {
        let replies = (0..<12).flatMap { ["/към name", "Видин \($0)"] }.map(Reply.line)
        func said(_ replies: [Reply], pace: Int64) throws -> String {
            try Talk(replies, pace: pace).lines(beginning: "За писането в нея").first ?? ""
        }
        let estimated = "За писането в нея са нужни още около 3 мин."
        #expect(try said(replies, pace: 90) == "За писането в нея са нужни още около 7 мин.")
        #expect(try said(Array(replies.prefix(16)), pace: 90) == estimated)
        #expect(try said(replies, pace: 700) == estimated)
        #expect(try said(replies, pace: 0) == estimated)
        #expect(try said(replies, pace: 4) == "За писането в нея са нужни още около 1 мин.")
    }
}
