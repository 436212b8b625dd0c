import TestKit
import Testing

/// Tables on a screen of the size that every terminal has.
@Suite(.timeLimit(.minutes(6))) struct TableScreenTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func open(
        _ dossier: String, at place: String, showing label: String, rows: UInt16 = 24, columns: UInt16 = 80
    ) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(
            ProgramRun.program, ["continue", dossier, "--lang", "bg"],
            environment: ["LANG": "bg_BG.UTF-8", "TERM": "xterm"], rows: rows, columns: columns)
        try terminal.wait(forText: "12. ")
        try reply("/към " + place, showing: label, terminal)
        return terminal
    }

    private func reply(_ text: String, showing label: String, _ terminal: PseudoTerminal) throws {
        let here = terminal.screen.text
        terminal.type(text + "\r")
        try terminal.wait(for: label) { screen in
            screen.text != here && screen.text.contains { $0.contains(label) }
                && !screen.text.contains { $0.contains(text) && text.hasPrefix("/") }
        }
    }

    private func new(_ path: String) throws -> String {
        let dossier = folder.inside(path)
        let made = try ProgramRun(["new", dossier, "--municipality", "VID22", "--path", path])
        #expect(made.status == 0)
        return dossier
    }

    @Test func `measures tell who leads, what they cost and until when, at once`() throws {
        let dossier = folder.inside("primer")
        #expect(try ProgramRun(["demo", "--out", dossier]).status == 0)
        let terminal = try open(dossier, at: "measures", showing: "Еднократен")
        let header = try #require(terminal.screen.text.first { $0.contains("Еднократен") })
        #expect(header.contains("Име на мярката") && header.contains("Отговорник"))
        #expect(header.contains("Край"))
        #expect(terminal.screen.text.contains { $0.contains("евро") && $0.contains("г.") })
        try reply("/таблица", showing: "12. ", terminal)
        let screen = terminal.screen.text
        for row in 1...12 { #expect(screen.contains { $0.contains("\(row). ") }, "\(screen)") }
    }

    @Test(arguments: [UInt16(80), 40])
    func `a key leaves a row in its middle, keeps what is typed, and goes on to the next row`(columns: UInt16)
        throws
    {
        let dossier = try new("full")
        let terminal = try open(dossier, at: "documents", showing: "нов ред", columns: columns)
        terminal.type("+")
        try terminal.wait(forText: "Нов ред 1")
        #expect(terminal.screen.text.contains { $0.contains("Shift-Tab") })
        try reply("План за развитие", showing: "обещава", terminal)
        #expect(terminal.screen.text.contains { $0.contains("Shift-Tab") })
        terminal.type("Две гишета")
        try terminal.wait(forText: "Две гишета")
        terminal.type("\u{1B}[Z")
        try terminal.wait(forText: "› + нов ред")
        let said = terminal.screen.text.joined(separator: " ")
        #expect(said.contains("Липсва: Какво вече обещава"), "\(said)")
        #expect(said.contains("не е записано"), "\(said)")
        let saved = try ProgramRun(["export", dossier]).output
        #expect(saved.contains("План за развитие") && !saved.contains("Две гишета"))
        try reply("1.2", showing: "Две гишета", terminal)
        terminal.type("\r")
        try terminal.wait(forText: "нов ред")
        #expect(try ProgramRun(["export", dossier]).output.contains("Две гишета"))
    }

    @Test func `on the short path, too, one is at the next row that is owed`() throws {
        let terminal = try open(try new("core"), at: "stakeholders", showing: "Група")
        try reply("Пенсионери", showing: "достигаме", terminal)
        terminal.type("\u{1B}[Z")
        try terminal.wait(forText: "› + нов ред")
    }
}
