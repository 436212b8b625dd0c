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
        try terminal.wait(forText: "Нова стратегия")
        terminal.type("\u{1B}[B\r")
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
        try terminal.wait(forText: "нищо не се записва")
        terminal.type("\u{1B}")
        try terminal.wait(forText: "Нова стратегия")
        terminal.type("\u{1B}[21~")
        #expect(try terminal.end() == 2)
    }
}
