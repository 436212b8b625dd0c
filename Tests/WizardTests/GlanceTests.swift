import Answers
import Foundation
import Guide
import Terminal
import Testing

@testable import Wizard

/// The table so far, and leaving a row in its middle.
@Suite struct GlanceTests {
    private static let guide: Guide = {
        var guide = SampleGuide.guide
        guide.steps[2].questions[0].front = ["title", "cost", "lead"]
        return guide
    }()

    private func talk(_ replies: String..., drawn: Bool = true) throws -> Talk {
        try Talk(replies.map(Reply.line), guide: Self.guide, width: 80, drawsForms: drawn)
    }

    private func grid(_ talk: Talk) throws -> Grid {
        guard case .grid(let grid) = try #require(talk.terminal.asked.last).form else {
            throw Talk.DiskFull()
        }
        return grid
    }

    private static let row = ["/към measures", "+", "Портал", "Секретар", "100", "не"]

    @Test func `a table is drawn with the columns that matter first, and a cell is named as it stands there`()
        throws
    {
        let talk = try Talk(
            (Self.row + ["1.2", "250", "1.3", "Кмет"]).map(Reply.line), guide: Self.guide, drawsForms: true)
        let grid = try grid(talk)
        #expect(grid.columns.prefix(4) == ["Име", "Разход", "Отговорник", "По интернет ли е?"])
        #expect(grid.front == 3 && grid.figures == [1, 3])
        #expect(talk.column("cost", of: "measures") == [.number(250)])
        #expect(talk.column("lead", of: "measures") == [.text("Кмет")])
    }

    @Test func `the rows so far are a line each with what matters, and where to see the whole of one`() throws
    {
        let talk = try Talk(
            (Self.row + ["+", "Пункт", "/таблица"]).map(Reply.line), guide: Self.guide, width: 80,
            drawsForms: true)
        let lines = talk.transcript.split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.contains("Име") && $0.contains("Разход") && $0.contains("Отговорник") })
        #expect(lines.contains { $0.hasPrefix("1. Портал") && $0.contains("Секретар") })
        #expect(lines.contains { $0.hasPrefix("2. Пункт") && $0.contains("│ ? ") })
        #expect(talk.transcript.contains("Непълни редове: 1. /таблица 2 показва целия ред."))
    }

    @Test func `among lines the same is told in words`() throws {
        let talk = try talk(
            "/към measures", "+", "Портал", "Секретар", "100", "не", "/таблица", drawn: false)
        #expect(talk.transcript.contains("1. Портал – Разход: 100\u{A0}евро; Отговорник: Секретар\n"))
    }

    // MARK: Leaving a row

    @Test(arguments: [false, true], ["/затвори реда", "/затвори", "/close row"])
    func `a row is left in its middle, stays as it is, and what it lacks is said`(drawn: Bool, typed: String)
        throws
    {
        let talk = try talk("/към measures", "+", "Портал", "Секретар", typed, drawn: drawn)
        #expect(talk.column("lead", of: "measures") == [.text("Секретар")])
        #expect(talk.transcript.contains("Редът е записан: Портал. Липсва: Разход."))
        #expect(talk.terminal.asked.last?.subject.path == "measures")
        if drawn { #expect(try grid(talk).isShort) }
    }

    @Test func `a row that was not begun is none after it`() throws {
        let talk = try talk("/към measures", "+", "/затвори")
        #expect(talk.answers.events.isEmpty && talk.transcript.contains("Нов ред не е добавен."))
    }

    @Test func `elsewhere there is no row to leave`() throws {
        let talk = try talk("/към name", "/затвори")
        #expect(talk.transcript.contains("Тук няма отворен ред на таблица."))
    }

    @Test func `every cell of a row has the same key for it, named at every width`() throws {
        let talk = try talk("/към measures", "+", "Портал", "", "", "", "1.2")
        let cells = talk.terminal.asked.filter { $0.subject.path.split(separator: "/").count == 3 }
        let keys = cells.map { $0.shortcuts.first { $0.key == .backTab } }
        #expect(keys.count >= 5 && keys.allSatisfy { $0?.isAlwaysNamed == true })
    }
}
