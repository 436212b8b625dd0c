import Answers
import Foundation
import Guide
import Terminal
import Testing
import Wording

@testable import Wizard

@Suite struct SearchTests {
    private let filled = [
        "/към name", "Видин", "Хората чакат дълги опашки", "/към people", "47847", "/към measures", "+",
        "Портал за услугите", "Секретар",
    ]

    private func found(_ words: String) throws -> [String] {
        let answers = try Talk(filled.map(Reply.line)).answers
        let talk = try Talk("/търси " + words, answers: answers)
        return talk.transcript.replacing("\u{00A0}", with: " ").split(separator: "\n").map(String.init).filter
        {
            $0.wholeMatch(of: #/\d+\. \d\.\d .*/#) != nil
        }
    }

    @Test func `where nothing is found the search of the practices is named`() throws {
        let talk = try Talk("/търси няма такава дума")
        #expect(talk.transcript.contains("/практики няма такава дума"), "\(talk.transcript)")
    }

    @Test(arguments: [
        ("общината", ["1. 1.1 Как се казва общината? – Видин"]),
        ("община", ["1. 1.1 Как се казва общината? – Видин"]),
        ("ВИДИН", ["1. 1.1 Как се казва общината? – Видин"]),
        ("опашка", ["1. 1.2 Защо точно сега? – Хората чакат дълги опашки"]),
        ("47 847", ["1. 2.1 Колко жители? – 47 847 души"]), ("47847", ["1. 2.1 Колко жители? – 47 847 души"]),
        ("услуга", ["1. 3.1 Кои са мерките? › Портал за услугите, Име – Портал за услугите"]),
        ("портал секретар", ["1. 3.1 Кои са мерките? › Портал за услугите, Име – Портал за услугите"]),
        ("how many people", ["1. 2.1 Колко жители? – 47 847 души"]), ("няма такава дума", []), ("-", []),
    ])
    func `questions and answers are found by any form of their words`(words: String, lines: [String]) throws {
        #expect(try found(words) == lines)
    }

    @Test func `a number goes there and the conversation returns to where it was`() throws {
        let answers = try Talk(filled.map(Reply.line)).answers
        let talk = try Talk("/към year", "/търси жители", "1", "50000", "2027", answers: answers)
        #expect(talk.value("people") == .number(50_000))
        #expect(talk.value("year") == .number(2027))
    }

    @Test func `other words search anew, Enter returns, and what is typed there is never an answer`() throws {
        let talk = try Talk("/към name", "/търси", "телефон", "година", "99", "", "Видин")
        #expect(talk.lines(beginning: "Търсене: ").count == 2)
        #expect(talk.transcript.contains("Напишете номер от 1 до 1."))
        #expect(talk.value("name") == .text("Видин"))
        #expect(talk.answers.events.count == 1)
    }

    @Test func `an answer not asked for any more is found and said to be so`() throws {
        let talk = try Talk(
            "/към scope", "2", "Белоградчик", "/към scope", "1", "/търси Белоградчик", "1", "")
        #expect(talk.transcript.contains("(сега не се задава)"))
        #expect(talk.transcript.contains("Този въпрос сега не се задава:"))
    }

    @Test(arguments: ["/към 2.3", "/към Коя година", "/go which year", "/10 2.3"])
    func `a question is reached by its numbers or its words`(_ typed: String) throws {
        let talk = try Talk(typed, "1", "2027")
        #expect(talk.value("year") == .number(2027) || typed.contains("2.3"))
        #expect(talk.transcript.contains("Въпрос 2.3 · 0 от 13 · още 15 мин\nКоя година?"))
    }
}
