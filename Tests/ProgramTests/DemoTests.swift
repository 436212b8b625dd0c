import Foundation
import TestKit
import Testing

/// The worked example as a trainer shows it.
@Suite(.timeLimit(.minutes(6))) struct DemoTests {
    private func open(
        _ options: [String] = [], language: String = "bg", rows: UInt16 = 24, columns: UInt16 = 80
    ) throws -> PseudoTerminal {
        let locale = language == "bg" ? "bg_BG.UTF-8" : "en_GB.UTF-8"
        return try PseudoTerminal(
            ProgramRun.program, ["demo"] + options, environment: ["LANG": locale, "TERM": "xterm"],
            rows: rows,
            columns: columns)
    }

    /// The number of the screen and of all, from the end of the first line.
    private func place(_ terminal: PseudoTerminal) -> (number: Int, count: Int)? {
        let numbers = (terminal.screen.text.first ?? "").split { !$0.isNumber }.compactMap { Int($0) }
        return numbers.count >= 2 ? (numbers[numbers.count - 2], numbers[numbers.count - 1]) : nil
    }

    private func press(_ key: String, _ terminal: PseudoTerminal) throws {
        let before = terminal.screen.text
        terminal.type(key)
        try terminal.wait(for: "another screen") { $0.text != before }
    }

    private struct Size: CustomTestStringConvertible {
        let (language, rows, columns, options): (String, UInt16, UInt16, [String])
        var testDescription: String { "\(language) \(rows)×\(columns) \(options)" }
    }

    private static let sizes = [
        Size(language: "bg", rows: 24, columns: 80, options: ["--minutes", "15"]),
        Size(language: "en", rows: 30, columns: 100, options: ["--minutes", "15", "--hall"]),
        Size(language: "bg", rows: 24, columns: 40, options: ["--minutes", "8"]),
    ]

    @Test(arguments: sizes) private func `every screen fits, and no sentence is cut`(size: Size) throws {
        let terminal = try open(size.options, language: size.language, rows: size.rows, columns: size.columns)
        try terminal.wait(for: "the first screen") { _ in place(terminal) != nil }
        let count = try #require(place(terminal)?.count)
        #expect((10...200).contains(count))
        for number in 1...count {
            #expect(place(terminal)?.number == number)
            let text = terminal.screen.text.dropFirst().joined(separator: "\n")
            #expect(!text.contains("▼") && !text.contains("…"), "\(text)")
            if number < count { try press("\r", terminal) }
        }
        terminal.type("\r")
        #expect(try terminal.end() == 0)
    }

    @Test func `one goes back, to any step, and leaves at any time`() throws {
        let terminal = try open(["--minutes", "45"])
        try terminal.wait(for: "the first screen") { _ in place(terminal)?.number == 1 }
        try press("\u{1B}[6~", terminal)
        #expect(place(terminal)?.number == 2)
        try press("\u{1B}[5~", terminal)
        #expect(place(terminal)?.number == 1)
        try press("9\r", terminal)
        try terminal.wait(forText: "Стъпка 9 от 12")
        try press("назад\r", terminal)
        try terminal.wait(forText: "Стъпка 8 от 12")
        terminal.type("99\r")
        try terminal.wait(forText: "номер от 1 до 12 отваря стъпката")
        terminal.type("\u{1B}[21~")
        #expect(try terminal.end() == 0)
    }

    @Test(arguments: ["q\r", "/изход\r"]) func `a word leaves it, and a key it does not know prints nothing`(
        word: String
    ) throws {
        let terminal = try open(["--minutes", "15"])
        try terminal.wait(for: "the first screen") { _ in place(terminal)?.number == 1 }
        terminal.type("\u{1B}OP\u{1B}[15~")
        try press("\u{1B}[6~", terminal)
        #expect(
            !terminal.screen.text.contains { $0.contains("OP") || $0.contains("^[") || $0.contains("15~") })
        terminal.type(word)
        #expect(try terminal.end() == 0)
    }

    @Test func `it asks how much time there is, and takes a window of another size`() throws {
        let terminal = try open()
        try terminal.wait(forText: "Колко време имате?")
        #expect(terminal.screen.text.contains { $0.contains("Около 15 минути") })
        #expect(terminal.screen.text.contains { $0.contains("Около 45 минути") })
        terminal.type("\r")
        try terminal.wait(for: "the first screen") { _ in place(terminal)?.number == 1 }
        let before = try #require(place(terminal)?.count)
        terminal.resize(rows: 15, columns: 50)
        try press("\r", terminal)
        try terminal.wait(for: "more screens") { _ in (place(terminal)?.count ?? 0) > before }
        terminal.control("C")
        #expect(try terminal.end() == 130)
    }

    @Test func `it knows the commands of the conversation, and nothing typed after a slash stays`() throws {
        let terminal = try open()
        try terminal.wait(forText: "Колко време имате?")
        terminal.type("/\r")
        try terminal.wait(forText: "/помощ")
        terminal.type("/състояние\r")
        try terminal.wait(forText: "Командата „/състояние“ не върши нищо тук")
        for words in ["маха написаното", "показва тези команди"] {
            terminal.type("\u{1B}")
            try terminal.wait(for: "no „\(words)“") { screen in
                !screen.text.contains { $0.contains(words) }
            }
        }
        terminal.type("\u{1B}")
        try terminal.wait(forText: "Това е първият въпрос")
        terminal.type("1\r")
        try terminal.wait(for: "the first screen") { _ in place(terminal)?.number == 1 }
        terminal.type("/\r")
        try terminal.wait(forText: "/към")
        try press("\r", terminal)
        #expect(place(terminal)?.number == 2)
        terminal.type("/състояние\r")
        try terminal.wait(forText: "Командата „/състояние“ не върши нищо тук")
        try press("\r", terminal)
        #expect(place(terminal)?.number == 3)
        #expect(!terminal.screen.text.contains { $0.contains("/") })
        terminal.type("\u{1B}OP")
        try terminal.wait(forText: "„/към“ без нищо")
        terminal.type("\u{1B}[20~")
        try terminal.wait(forText: "Командата „/отмени“ не върши нищо тук")
        terminal.type("\u{1B}[21~")
        #expect(try terminal.end() == 0)
    }

    @Test func `how much time there is is asked as everything is`() throws {
        let terminal = try open()
        try terminal.wait(forText: "Колко време имате?")
        terminal.type("2/изход\r")
        try terminal.wait(forText: "Накрая има „/изход“")
        terminal.type("2\r")
        try terminal.wait(for: "the first screen") { _ in place(terminal)?.number == 1 }
        terminal.type("\u{1B}")
        try terminal.wait(forText: "› (x) 2. Около 45 минути")
        #expect(terminal.screen.text.contains { $0.contains("а не официален документ") })
        terminal.control("C")
        #expect(try terminal.end() == 130)
    }

    @Test func `where the time was named nothing speaks of choosing it`() throws {
        let terminal = try open(["--minutes", "15"])
        try terminal.wait(for: "the first screen") { _ in place(terminal)?.number == 1 }
        terminal.type("\u{1B}")
        try terminal.wait(forText: "Това е първият екран")
        terminal.type("/към\r")
        try terminal.wait(forText: "pateka demo --minutes 15")
        terminal.type("\u{1B}OP")
        try terminal.wait(forText: "към предишния екран")
        #expect(!terminal.screen.text.contains { $0.contains("избора на времето") })
        terminal.type("\u{1B}[21~")
        #expect(try terminal.end() == 0)
    }

    @Test func `another length can be chosen on the way`() throws {
        let terminal = try open()
        try terminal.wait(forText: "Колко време имате?")
        terminal.type("1\r")
        try terminal.wait(for: "the first screen") { _ in place(terminal)?.number == 1 }
        let short = try #require(place(terminal)?.count)
        terminal.type("\u{1B}")
        try terminal.wait(forText: "› (x) 1. Около 15 минути")
        terminal.type("2\r")
        try terminal.wait(for: "a longer one") { _ in (place(terminal)?.count ?? 0) > short }
        try press("9\r", terminal)
        terminal.type("/към\r")
        try terminal.wait(forText: "› (x) 2. Около 45 минути")
        terminal.type("\r")
        try terminal.wait(for: "the first screen") { _ in place(terminal)?.number == 1 }
        terminal.type("\u{1B}[21~")
        #expect(try terminal.end() == 0)
    }

    @Test(arguments: [15, 45]) func `a showing takes about the time that was asked for`(minutes: Int) throws {
        let run = try ProgramRun(["demo", "--auto", "--minutes", "\(minutes)"])
        #expect(run.status == 0)
        let words = run.output.split(whereSeparator: \.isWhitespace).count
        // Read aloud at 130 words a minute, with a while at each screen.
        #expect(words < minutes * 130 && words > minutes * 60)
        for step in 1...12 { #expect(run.output.contains("Стъпка \(step) от 12")) }
    }

    @Test func `no time is refused, and what is personal is not shown`() throws {
        let none = try ProgramRun(["demo", "--minutes", "0"])
        #expect(none.status == 2 && none.errors.contains("--minutes"))
        let whole = try ProgramRun(["demo", "--auto"])
        #expect(whole.status == 0 && !whole.output.contains("@"))
    }
}
