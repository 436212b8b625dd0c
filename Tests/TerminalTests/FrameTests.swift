import TestKit
import Testing

@testable import Terminal

@Suite struct FrameTests {
    private static let forms: [Asked.Form] = [
        .line("Община Видин"), .text("един\nдва"), .choice(.scale), .choices(.long(40)), .choice(.long()),
        .ranking(.sample(["Пътища", "Води", "Услуги"])), .grid(.sample(0)), .grid(.sample(30)),
        .grid(.sample(3, canGrow: false)), .choice(.sample([])),
    ]
    private static let keys: [Key] = [
        .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .tab, .backTab, .backspace, .delete,
        .escape, .enter, .newLine, .wordLeft, .wordRight, .moveUp, .moveDown, .scrollUp, .scrollDown,
        .control("U"), .control("W"), .text("Щ"), .text(" "), .text("и\u{306}"), .text("漢字"), .text("2"),
        .text("/"), .text("."), .text("об"), .paste("дълъг текст, поставен наведнъж, на няколко реда\nдва"),
        .insert, .function(9),
    ]

    @Test(arguments: [(24, 80), (12, 40), (8, 40), (8, 80), (5, 20), (2, 9), (30, 120)], 0..<10)
    func `changes lead to what is drawn anew, whatever is pressed`(size: (Int, Int), form: Int) throws {
        var random = SeededRandom(UInt64(form * 1000 + size.0))
        var desk = try Desk(.sample(Self.forms[form], hint: "Така."), rows: size.0, columns: size.1)
        var reader = ScreenReader(rows: size.0, columns: size.1)
        var shown: Frame?
        for _ in 0..<25 {
            let frame = desk.screen.frame
            reader.feed(frame.changes(from: shown))
            var anew = ScreenReader(rows: size.0, columns: size.1)
            anew.feed(frame.changes(from: nil))
            #expect(reader.text == anew.text)
            #expect(reader.text == frame.rowsOfText)
            #expect(reader.cursor == (frame.cursor.row, frame.cursor.column))
            #expect(frame.lines.count == size.0)
            #expect(frame.lines.allSatisfy { $0.columns <= size.1 })
            shown = frame
            desk.press(Self.keys.randomElement(using: &random) ?? .down)
        }
        #expect(reader.unknown == [])
    }

    @Test func `only lines that changed are written`() throws {
        var desk = try Desk(.sample(.grid(.sample(200))))
        let before = desk.screen.frame
        desk.press(.right)
        let changes = desk.screen.frame.changes(from: before)
        #expect(changes.count { $0 == "K" } <= 3)
        #expect(desk.screen.frame.changes(from: desk.screen.frame) == "")
    }

    @Test func `what could command the terminal or is not seen is not sent`() {
        let frame = Frame(
            size: Size(rows: 1, columns: 20), lines: ["а\u{1B}[2Jб\u{AD}в\u{9B}г\u{200B}"],
            cursor: Spot(row: 0, column: 0))
        var reader = ScreenReader(rows: 1, columns: 20)
        reader.feed(frame.changes(from: nil))
        #expect(reader.text == ["а[2Jбвг"])
    }
}

extension Frame {
    /// What a terminal shows of it.
    var rowsOfText: [String] {
        lines.map {
            var text = $0.text
            while text.last == " " { text.removeLast() }
            return text
        }
    }
}
