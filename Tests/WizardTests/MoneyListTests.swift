import Answers
import Foundation
import Guide
import Terminal
import Testing
import Wording

@testable import Wizard

/// The money line by line, and the way from each line to where it is changed.
@Suite struct MoneyListTests {
    /// With a table of money after the measures.
    private static var guide: Guide {
        var guide = SampleGuide.guide
        guide.steps[2].questions.append(
            SampleGuide.question(
                "lines", .table, SampleGuide.both("Кои са редовете?", "Which lines?"), needed: false,
                maximum: 3,
                columns: [
                    SampleGuide.column(
                        "measure", .choice, SampleGuide.both("Мярка", "Measure"),
                        options: .rows(of: "measures")),
                    SampleGuide.column("amount", .money, SampleGuide.both("Сума", "Amount")),
                ]))
        return guide
    }

    private static let measure: [Change] = [
        .set(AnswerPath("measures", row: "r1", column: "title"), .text("Портал")),
        .set(AnswerPath("measures", row: "r1", column: "lead"), .text("Секретар")),
        .set(AnswerPath("measures", row: "r1", column: "cost"), .number(900)),
        .set(AnswerPath("measures", row: "r1", column: "online"), .flag(false)),
    ]

    private func talk(_ lines: [String], drawsForms: Bool = false, more: [Change] = []) throws -> Talk {
        let answers = Answers(
            (Self.measure + more).enumerated().map {
                Event(id: "\(100 + $0)", at: "2026-11-24T08:00:00Z", by: "", guide: "1", change: $1)
            })
        return try Talk(
            lines.map(Reply.line), guide: Self.guide, answers: answers, advice: MoneyAdvice(),
            drawsForms: drawsForms)
    }

    @Test(arguments: ["/сметка", "/budget", "/33"])
    func `the lines stand under their sums, each by its number`(command: String) throws {
        let talk = try self.talk([command])
        #expect(
            talk.transcript.contains(
                "Парите за мерките\nОбщо 900\n1. 2027: 300 – картата\n2. 2028: 600 – картата\n"))
    }

    @Test func `a year alone shows its lines, and the sums are not said again`() throws {
        let talk = try self.talk(["/сметка", "2028", ""])
        let after = talk.transcript.components(separatedBy: "> 2028").last ?? ""
        #expect(after.hasPrefix("\n\nПарите за мерките през 2028\u{A0}г.\n1. 2028: 600"))
        #expect(try self.talk(["/сметка 1999"]).transcript.contains("За тази година няма редове"))
    }

    @Test(arguments: [false, true])
    func `the card of a line is asked by the cells that tell of money, and the way leads back`(
        drawsForms: Bool
    ) throws {
        let talk = try self.talk(
            ["/към name", "/сметка", "1", "1", "1200", "2", "/назад"], drawsForms: drawsForms)
        #expect(talk.value("measures/r1/cost") == .number(1200))
        #expect(talk.value("measures/r1/online") == .flag(false))
        #expect(!talk.transcript.contains("Отговорник\n"))
        #expect(talk.lines(beginning: "Общо 1200").count == 1)
        #expect(talk.lines(beginning: "Как се казва общината?").count == 2)
    }

    @Test func `back among the cells of money leads to the one before it`() throws {
        let talk = try self.talk(["/сметка", "1", "1", "", "/назад", "700"])
        #expect(talk.value("measures/r1/cost") == .number(700))
        #expect(talk.lines(beginning: "Ред 1 „").count { $0.contains("поле 1 от 2") } == 2)
    }

    @Test func `lines of one's own begin as those worked out, and one undo takes them all away`() throws {
        let talk = try self.talk(["/сметка", "2", "2", "", "650", ""])
        #expect(talk.column("measure", of: "lines") == [.text("r1"), .text("r1")])
        #expect(talk.column("amount", of: "lines") == [.number(300), .number(650)])
        #expect(talk.transcript.contains("Мярка „Портал“ вече има") || talk.transcript.contains("вече има 2"))
        #expect(talk.transcript.contains("1. 2027: 300 – ред\n2. 2027: 650 – ред\n"))
        let undone = try self.talk(["/сметка", "2", "2", "/отмени"])
        #expect(undone.answers.rows(of: "lines").isEmpty)
        #expect(undone.value("measures/r1/cost") == .number(900))
    }

    @Test func `a line of one's own opens its row and comes back`() throws {
        let own: [Change] = [
            .set(AnswerPath("lines", row: "l1", column: "measure"), .text("r1")),
            .set(AnswerPath("lines", row: "l1", column: "amount"), .number(5)),
        ]
        let talk = try self.talk(["/сметка", "1", "", "7", ""], more: own)
        #expect(talk.value("lines/l1/amount") == .number(7))
        #expect(talk.lines(beginning: "Парите за мерките").count == 2)
    }

    @Test
    func `nothing is written where the table has no room for all of it, nor when one thinks better of it`()
        throws
    {
        let own = (1...2).map {
            Change.set(AnswerPath("lines", row: "l\($0)", column: "amount"), .number(5))
        }
        let full = try self.talk(["/сметка", "3", "2"], more: own)
        #expect(full.answers.rows(of: "lines") == ["l1", "l2"])
        #expect(full.transcript.contains("3"))
        let left = try self.talk(["/сметка", "1", "3", "/сметка", "1", "/назад"])
        #expect(left.answers.rows(of: "lines").isEmpty && left.value("measures/r1/cost") == .number(900))
    }

    @Test func `without any money one sentence says so, and it is not offered`() throws {
        let talk = try Talk("/сметка", "/преглед measures")
        #expect(talk.transcript.contains("Още няма записани пари, които да се покажат."))
        #expect(!talk.transcript.contains("/сметка показва"))
    }

    @Test func `the end of the step of measures offers it`() throws {
        #expect(try talk(["/преглед measures"]).lines(beginning: "/сметка показва").count == 1)
        #expect(try talk(["/преглед mandate"]).lines(beginning: "/сметка показва").isEmpty)
    }
}

/// Two lines worked out from the cost of the first measure, or the lines that are written.
struct MoneyAdvice: Advice {
    func money(given answers: Answers) -> MoneyTable {
        let rows = answers.rows(of: "lines").map { row in
            let path = AnswerPath("lines", row: row)
            let amount = answers.value(AnswerPath("lines", row: row, column: "amount"))?.number ?? 0
            return MoneyEntry(line: "2027: \(amount) – ред", year: 2027, origin: .row(path))
        }
        let card = AnswerPath("measures", row: "r1", column: "cost")
        guard let cost = answers.value(card)?.number else { return MoneyTable() }
        let parts: [(Int, Int)] = [(2027, 300), (2028, 600)]
        let lines = parts.map { ["measure": Value.text("r1"), "amount": .number(.init($0.1))] }
        let computed = parts.enumerated().map { position, part in
            MoneyEntry(
                line: "\(part.0): \(part.1) – картата", year: part.0,
                origin: .card(
                    CardMoney(
                        title: "Портал", card: AnswerPath("measures", row: "r1"),
                        columns: ["cost", "online"],
                        table: "lines", lines: lines, chosen: position)))
        }
        let isWritten = answers.rows(of: "lines").contains {
            answers.value(AnswerPath("lines", row: $0, column: "measure")) != nil
        }
        return MoneyTable(sums: ["Общо \(cost)"], entries: rows + (isWritten ? [] : computed))
    }

    func practices(for topic: Topic, given answers: Answers) -> [PracticeAdvice] { [] }
    func sheet(of practice: String) -> [String] { [] }
    func figures(of practice: String) -> [String] { [] }
    func summary(beside question: String, given answers: Answers) -> [String] { [] }
    func frameworks(for themes: [String], except ids: [String]) -> [String] { [] }
    func framework(_ id: String) -> [String] { [] }
    func frameworkName(_ id: String) -> String? { nil }
    func funding(for themes: [String]) -> [String] { [] }
    func methods(for step: String) -> [String] { [] }
    func best(of register: Register, for topic: Topic, given answers: Answers) -> [String] { [] }
    func beginning(of question: String, given answers: Answers) -> String? {
        question == "reason" ? "Сметнато: портал." : nil
    }
    func whatIf(_ part: String, given answers: Answers) -> [String]? {
        part == "30%" ? ["Остава порталът."] : nil
    }
    func money(of rows: [AnswerPath], given answers: Answers) -> [String: String] { [:] }
    func terms(in text: String) -> [String] { [] }
    func meaning(of term: String) -> [String] { [] }
}
