import Answers
import Foundation
import Terminal
import Testing

@testable import Wizard

/// An answer that may begin with what the program worked out.
@Suite struct BeginningTests {
    private func talk(_ lines: [String], drawsForms: Bool = false, answers: Answers = Answers()) throws
        -> Talk
    {
        try Talk(lines.map(Reply.line), answers: answers, advice: MoneyAdvice(), drawsForms: drawsForms)
    }

    @Test(arguments: [false, true])
    func `it is offered as no answer and fills nothing in`(drawsForms: Bool) throws {
        let talk = try talk(["/към reason"], drawsForms: drawsForms)
        #expect(talk.lines(beginning: "Списъкът е съставен от програмата и не е Вашият отговор.").count == 1)
        #expect(talk.value("reason") == nil && talk.answers.events.isEmpty)
        let forms = talk.terminal.asked.map(\.form)
        #expect(!forms.contains(.text("Сметнато: портал.")))
    }

    @Test func `a yes begins the answer with it, and what is added follows`() throws {
        let whole = try talk(["/към reason", "", "да", "И обучения."])
        #expect(whole.value("reason") == .text("Сметнато: портал.\nИ обучения."))
        #expect(try talk(["/към reason", "", "да", ""]).value("reason") == .text("Сметнато: портал."))
    }

    @Test func `a no leaves the question without an answer`() throws {
        let talk = try talk(["/към reason", "", "не", "Опашки"])
        #expect(talk.value("reason") == .text("Опашки"))
    }

    @Test func `where a form is drawn it stands there to be gone on with`() throws {
        let talk = try talk(["/към reason", "", "1"], drawsForms: true)
        #expect(talk.value("reason") == .text("Сметнато: портал."))
        #expect(talk.terminal.asked.last?.form == .text("Сметнато: портал."))
    }

    @Test func `an answer that is there keeps the offer away`() throws {
        let event = Event(
            id: "1", at: "2026-11-24T08:00:00Z", by: "", guide: "1",
            change: .set(AnswerPath("reason"), .text("Опашки")))
        let talk = try talk(["/към reason", ""], answers: Answers([event]))
        #expect(
            talk.lines(beginning: "Списъкът е съставен").isEmpty && talk.value("reason") == .text("Опашки"))
    }

    @Test(arguments: ["/ако 30%", "/what-if 30%", "/34 30%"])
    func `what is left with less money is shown at any question`(command: String) throws {
        let talk = try talk(["/към name", command, "Видин"])
        #expect(talk.lines(beginning: "Остава порталът.").count == 1)
        #expect(talk.value("name") == .text("Видин"))
    }

    @Test func `a part that is none is refused with an example`() throws {
        #expect(try talk(["/към name", "/ако много"]).transcript.contains("например /ако 30%"))
    }
}
