import Foundation
import TestKit
import Testing

/// The first screens of somebody who types the name of the program and nothing else.
@Suite(.timeLimit(.minutes(6))) struct StartScreenTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func open() throws -> PseudoTerminal {
        try PseudoTerminal(
            ProgramRun.program, [], environment: ["LANG": "bg_BG.UTF-8", "TERM": "xterm"],
            folder: folder.path, rows: 24)
    }

    @Test func `arrows pick the way, Esc goes back, and a name that may mean several is picked from a list`()
        throws
    {
        let terminal = try open()
        try terminal.wait(forText: "Нова стратегия")
        terminal.type("\u{1B}[B\u{1B}[B\r")
        try terminal.wait(forText: "В коя папка е досието?")
        terminal.type("\u{1B}")
        // The way that was picked before is the one picked now.
        try terminal.wait(forText: "› (x) 2. Отваряне")
        terminal.type("\u{1B}[A\r")
        try terminal.wait(forText: "община")
        terminal.type("Видн\r")
        try terminal.wait(forText: "Видин, Видин (VID09)")
        terminal.type("\u{1B}[B\r")
        try terminal.wait(forText: "папка")
        terminal.type("\r")
        try terminal.wait(forText: "По кой път вървите?")
        terminal.control("C")
        #expect(try terminal.end() == 130)
        #expect(FileManager.default.fileExists(atPath: folder.inside("vidin/dossier.yaml")))
    }

    @Test func `a command behind a name is asked about`() throws {
        let terminal = try open()
        try terminal.wait(forText: "Нова стратегия")
        terminal.type("\u{1B}[B\r")
        try terminal.wait(forText: "община")
        terminal.type("Кула/изход\r")
        try terminal.wait(forText: "Накрая има „/изход“")
        terminal.type("1\r")
        #expect(try terminal.end() == 2)
        let other = try open()
        try other.wait(forText: "Нова стратегия")
        other.type("1\r")
        try other.wait(forText: "община")
        other.type("Кула/назад\r")
        try other.wait(forText: "Накрая има „/назад“")
        other.type("1\r")
        try other.wait(forText: "Разглеждане на готовия пример")
        other.type("\u{1B}[21~")
        #expect(try other.end() == 2)
    }

    @Test func `commands are known by the words of the conversation, and asked about where they stand alone`()
        throws
    {
        let terminal = try open()
        try terminal.wait(forText: "Нова стратегия")
        terminal.type("2\r")
        try terminal.wait(forText: "В коя папка е досието?")
        terminal.type(".назад\r")
        try terminal.wait(forText: "Нова стратегия")
        terminal.type("1\r")
        try terminal.wait(forText: "община")
        terminal.type("изход\r")
        try terminal.wait(forText: "„изход“ може да е команда")
        terminal.type("2\r")
        try terminal.wait(forText: "няма община")
        terminal.type("/изх\r")
        try terminal.wait(forText: "Въведеното още не е записано")
        terminal.type("1\r")
        #expect(try terminal.end() == 2)
    }

    @Test func `F1 says what one can do here, and no command is taken for a name`() throws {
        let terminal = try open()
        try terminal.wait(forText: "Нова стратегия")
        terminal.type("\u{1B}OP")
        try terminal.wait(forText: "нищо не се записва")
        terminal.type("\u{1B}[B\r")
        try terminal.wait(forText: "община")
        terminal.type("/къде\r")
        try terminal.wait(forText: "Няма команда /къде. Напишете /")
        terminal.type("/\r")
        try terminal.wait(forText: "/отмени")
        try terminal.wait(forText: "F9")
        terminal.type("/състояние\r")
        try terminal.wait(forText: "Командата „/състояние“ не върши нищо тук")
        terminal.type("\u{1B}OR")
        try terminal.wait(forText: "Командата „/пример“ не върши нищо тук")
        #expect(!terminal.screen.text.contains { $0.contains("В регистъра няма") })
        // The first one closes the help.
        terminal.type("\u{1B}")
        try terminal.wait(for: "the help gone") { screen in
            !screen.text.contains { $0.contains("нищо не се записва") }
        }
        terminal.type("\u{1B}")
        try terminal.wait(forText: "Нова стратегия")
        terminal.type("/\r")
        try terminal.wait(forText: "/отмени")
        terminal.type("/отмени\r")
        try terminal.wait(forText: "Отпада: Нова стратегия.")
        terminal.type("\u{1B}")
        try terminal.wait(forText: "Това е първият въпрос")
        #expect(!terminal.screen.text.contains { $0.contains("F9") || $0.contains("Esc") })
        terminal.type("\u{1B}[21~")
        #expect(try terminal.end() == 2)
    }

    @Test
    func
        `going back and undoing show what was replied, which typing replaces, and text unsent is asked about`()
        throws
    {
        let terminal = try open()
        try terminal.wait(forText: "Нова стратегия")
        terminal.type("1\r")
        try terminal.wait(forText: "община")
        terminal.type("друга\r")
        try terminal.wait(forText: "Как се казва общината?")
        terminal.type("Хутово\r")
        try terminal.wait(forText: "държава")
        terminal.type("\u{1B}")
        try terminal.wait(forText: "> Хутово")
        terminal.type("\r")
        try terminal.wait(forText: "държава")
        terminal.type("/отмени\r")
        try terminal.wait(forText: "Отпада: Хутово.")
        terminal.type("Суходол\r")
        try terminal.wait(forText: "държава")
        terminal.type("Итал\u{1B}")
        try terminal.wait(forText: "Въведеното още не е записано")
        terminal.type("\u{1B}")
        try terminal.wait(forText: "> Суходол")
        terminal.type("\r")
        try terminal.wait(forText: "> Итал")
        terminal.type("\u{1B}[21~")
        try terminal.wait(forText: "Въведеното още не е записано")
        terminal.type("/към 2\r")
        try terminal.wait(forText: "Първо отговорете")
        terminal.type("2\r")
        try terminal.wait(forText: "> Итал")
        terminal.type("ия\r")
        try terminal.wait(forText: "(Enter: suhodol)")
        terminal.type("\u{1B}")
        try terminal.wait(forText: "> Италия")
        terminal.type("\u{1B}")
        try terminal.wait(forText: "> Суходол")
        terminal.type("/изход\r")
        #expect(try terminal.end() == 2)
    }

    @Test func `what was asked about a reply is no place to go back to`() throws {
        let terminal = try open()
        try terminal.wait(forText: "Нова стратегия")
        terminal.type("1/изход\r")
        try terminal.wait(forText: "Накрая има „/изход“")
        terminal.type("2\r")
        try terminal.wait(forText: "община")
        terminal.type("\u{1B}")
        try terminal.wait(forText: "Разглеждане на готовия пример")
        #expect(!terminal.screen.text.contains { $0.contains("Накрая има") })
        terminal.type("2\r")
        try terminal.wait(forText: "В коя папка е досието?")
        terminal.type("\u{1B}")
        try terminal.wait(forText: "Разглеждане на готовия пример")
        terminal.type("\u{1B}[21~")
        #expect(try terminal.end() == 2)
    }

    @Test func `a name that is none of those it may mean stands in its field to be mended`() throws {
        let terminal = try open()
        try terminal.wait(forText: "Нова стратегия")
        terminal.type("1\r")
        try terminal.wait(forText: "община")
        terminal.type("Видн\r")
        try terminal.wait(forText: "ще напиша името отново")
        terminal.type("\u{1B}[A\r")
        try terminal.wait(forText: "> Видн")
        try terminal.wait(forText: "End поправя")
        terminal.type("\u{1B}[F\u{7F}ин\r")
        try terminal.wait(forText: "(Enter: vidin)")
        terminal.type("\u{1B}[21~")
        #expect(try terminal.end() == 2)
    }

    @Test func `where nothing is chosen Enter is refused, and a refused name gives way to the next one`()
        throws
    {
        let terminal = try PseudoTerminal(
            ProgramRun.program, ["new", "ch"], environment: ["LANG": "bg_BG.UTF-8", "TERM": "xterm"],
            folder: folder.path, rows: 24)
        try terminal.wait(forText: "община")
        terminal.type("Чупре\r")
        try terminal.wait(forText: "ще напиша името отново")
        terminal.type("\r")
        try terminal.wait(forText: "Изберете с номер от 1 до")
        terminal.type("\u{1B}[A\r")
        try terminal.wait(forText: "> Чупре")
        // One is at the first question again, and not behind the list.
        terminal.type("\u{1B}")
        try terminal.wait(forText: "Това е първият въпрос")
        terminal.type("Чупрене\r")
        try terminal.wait(forText: "По кой път")
        terminal.type("\u{1B}[21~")
        #expect(try terminal.end() == 2)
    }

    @Test func `a command behind a name may be carried out, left off or part of the name`() throws {
        let terminal = try open()
        try terminal.wait(forText: "Нова стратегия")
        terminal.type("1\r")
        try terminal.wait(forText: "община")
        terminal.type("Кула/помощ\r")
        try terminal.wait(forText: "дума по дума: „Кула/помощ“")
        terminal.type("1\r")
        try terminal.wait(forText: "нищо не се записва")
        try terminal.wait(forText: "> Кула")
        terminal.type("\u{1B}[F/помощ\r")
        try terminal.wait(forText: "Накрая има „/помощ“")
        terminal.type("2\r")
        try terminal.wait(forText: "(Enter: kula)")
        terminal.type("\u{1B}[21~")
        #expect(try terminal.end() == 2)
    }

    @Test func `a name typed at the first menu is told where it is asked for`() throws {
        let terminal = try open()
        try terminal.wait(forText: "Нова стратегия")
        terminal.type("Чупрене\r")
        try terminal.wait(forText: "За нова стратегия изберете 1")
        terminal.type("1")
        try terminal.wait(for: "the words gone") { screen in
            !screen.text.contains { $0.contains("Чупрене") }
        }
        terminal.type("\r")
        try terminal.wait(forText: "За коя община е стратегията?")
        terminal.type("\u{1B}[21~")
        #expect(try terminal.end() == 2)
    }

    @Test func `the demonstration is a place of the same conversation`() throws {
        let terminal = try open()
        try terminal.wait(forText: "Нова стратегия")
        terminal.type("3\r")
        try terminal.wait(forText: "Колко време имате?")
        terminal.type("\u{1B}")
        try terminal.wait(forText: "› (x) 3. Разглеждане")
        terminal.type("\r")
        try terminal.wait(forText: "Колко време имате?")
        terminal.type("\u{1B}[21~")
        #expect(try terminal.end() == 0)
    }
}
