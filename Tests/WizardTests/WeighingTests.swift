import Answers
import Foundation
import Guide
import Terminal
import Testing
import Wording

@testable import Wizard

/// Putting rows in order with what each of them was given beside it.
@Suite struct WeighingTests {
    private static var guide: Guide {
        var guide = SampleGuide.guide
        guide.steps[2].questions[1].beside = "measures/cost"
        return guide
    }

    private static func answers(_ more: Change...) -> Answers {
        let costs: [(String, String, Decimal?)] = [
            ("r1", "Портал", 41), ("r2", "Пункт", 1500), ("r3", "Сайт", nil),
        ]
        let rows = costs.flatMap { row, title, cost -> [Change] in
            [.set(AnswerPath("measures", row: row, column: "title"), .text(title))]
                + (cost.map { [.set(AnswerPath("measures", row: row, column: "cost"), .number($0))] } ?? [])
        }
        return Answers(
            (rows + more).enumerated().map {
                Event(id: "\(100 + $0)", at: "2026-11-24T08:00:00Z", by: "", guide: "1", change: $1)
            })
    }

    private func talk(
        _ lines: [String], _ answers: Answers, in language: Language = .bg, drawsForms: Bool = false
    ) throws -> Talk {
        try Talk(
            lines.map(Reply.line), guide: Self.guide, answers: answers, in: language, drawsForms: drawsForms)
    }

    @Test func `each row shows its number, the weightiest first, and that this is no answer yet is said`()
        throws
    {
        let talk = try talk(["/към order"], Self.answers())
        #expect(
            talk.transcript.replacing("\u{00A0}", with: " ").contains(
                "1. Пункт – Разход: 1500\n2. Портал – Разход: 41\n3. Сайт – Разход: –\n"))
        #expect(talk.transcript.contains("Подредени са по „Разход“ от „Кои са мерките?“"))
        #expect(talk.value("order") == nil)
    }

    @Test func `Enter asks whether the order stands, and only a yes makes it the answer`() throws {
        #expect(
            try talk(["/към order", "", "да"], Self.answers()).value("order") == .list(["r2", "r1", "r3"]))
        let refused = try talk(["/към order", "", "не"], Self.answers())
        #expect(
            refused.value("order") == nil && refused.lines(beginning: "Да остане ли този ред?").count == 1)
    }

    @Test func `numbers are those that are shown`() throws {
        #expect(
            try talk(["/към order", "2,1,3"], Self.answers()).value("order") == .list(["r1", "r2", "r3"]))
        #expect(
            try talk(["/go order", "1-3"], Self.answers(), in: .en).value("order")
                == .list(["r2", "r1", "r3"]))
    }

    @Test func `what was ordered before stays in the order of the table, with its numbers`() throws {
        let given = Self.answers(.set(AnswerPath("order"), .list(["r3", "r1", "r2"])))
        let talk = try talk(["/към order", ""], given)
        #expect(talk.transcript.contains("1. Портал – Разход: 41\n2. Пункт – Разход:"))
        #expect(!talk.transcript.contains("Подредени са по") && talk.answers == given)
    }

    @Test func `without any number nothing is proposed`() throws {
        var answers = Answers()
        for event in Self.answers().events where event.change.path?.column == "title" {
            answers.append(event)
        }
        let talk = try talk(["/към order", ""], answers)
        #expect(talk.transcript.contains("1. Портал\n2. Пункт\n3. Сайт\n"))
        #expect(!talk.transcript.contains("Подредени са по") && talk.value("order") == nil)
    }

    @Test func `a form has the numbers beside every entry and the order marked`() throws {
        let talk = try talk(["/към order", "", "1"], Self.answers(), drawsForms: true)
        let pickings = talk.terminal.asked.compactMap { asked -> Picking? in
            if case .ranking(let picking) = asked.form { picking } else { nil }
        }
        let first = try #require(pickings.first)
        #expect(first.entries.map(\.label).last == "Сайт – Разход: –" && first.picked == [0, 1, 2])
        #expect(talk.value("order") == .list(["r2", "r1", "r3"]))
    }
}
