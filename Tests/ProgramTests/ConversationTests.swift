import Foundation
import Glibc
import TestKit
import Testing

/// The conversation on a real pseudo-terminal.
@Suite(.timeLimit(.minutes(6))) struct ConversationTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("kula") }

    init() throws {
        folder = try TemporaryFolder()
        try NewDossier.fullKula(at: folder.inside("kula"))
    }

    private func open(columns: UInt16 = 80, _ more: [String] = []) throws -> PseudoTerminal {
        let environment = ["LANG": "bg_BG.UTF-8", "TERM": "xterm", "PATEKA_PLAIN": "1"]
        let arguments = ["continue", dossier, "--step", "mandate"] + more
        let terminal = try PseudoTerminal(
            ProgramRun.program, arguments, environment: environment, columns: columns)
        try terminal.expect("Защо точно сега")
        try terminal.expect("\n> ")
        return terminal
    }

    private func export() throws -> String { try ProgramRun(["export", dossier]).output }

    @Test func keepsCyrillicLettersWholeAlsoWhenTheyAreErased() throws {
        let terminal = try open()
        terminal.type("Къщичка „Щ“ и\u{0306}Щ")
        terminal.type("\u{7F}")
        terminal.typeLine("край")
        try terminal.expect("Коя е първата година")
        #expect(try export().contains("Къщичка „Щ“ и\u{0306}край"))
        terminal.control("C")
        #expect(try terminal.end() == 130)
    }

    @Test func leavesWithAWordOnHowToGoOnAndStatus130OnCtrlC() throws {
        let terminal = try open()
        terminal.type("недовършен отговор")
        terminal.control("C")
        try terminal.expect(dossier)
        #expect(try terminal.end() == 130)
        #expect(try !export().contains("недовършен"))
    }

    @Test func leavesWithStatus0AtTheEndOfInput() throws {
        let terminal = try open()
        terminal.control("D")
        try terminal.expect(dossier)
        #expect(try terminal.end() == 0)
    }

    @Test func saysHowToMendAWrongAnswerAndTakesTheRightOne() throws {
        let terminal = try open()
        terminal.typeLine("Опашки на гишето")
        try terminal.expect("Коя е първата година")
        terminal.typeLine("някога")
        try terminal.expect("2027")
        terminal.typeLine("/назад")
        try terminal.expect("Опашки на гишето")
        terminal.typeLine("")
        try terminal.expect("Коя е първата година")
        terminal.typeLine("2027")
        try terminal.expect("2027")
        terminal.typeLine("/изход")
        #expect(try terminal.end() == 0)
        #expect(try export().contains("mandate.startYear: 2027"))
    }

    @Test func keepsEveryConfirmedAnswerWhenItIsKilled() throws {
        let terminal = try open()
        for answer in ["Опашки", "2027", "2031"] {
            terminal.typeLine(answer)
            try terminal.expect("Записано")
        }
        terminal.signal(SIGKILL)
        #expect(try terminal.end() == -SIGKILL)
        let saved = try export()
        for answer in ["\"Опашки\"", "mandate.startYear: 2027", "mandate.endYear: 2031"] {
            #expect(saved.contains(answer))
        }
    }

    @Test(arguments: [UInt16(40), 80])
    func neverWritesBeyondTheEdge(columns: UInt16) throws {
        let terminal = try open(columns: columns)
        terminal.typeLine("/?")
        try terminal.expect("\n> ")
        terminal.typeLine("/изход")
        #expect(try terminal.end() == 0)
        let lines = terminal.transcript.split(separator: "\r\n")
        // A path cannot be broken without becoming another one.
        let widest = lines.filter { !$0.contains(folder.path) }.map(\.count).max() ?? 0
        #expect(widest <= Int(columns))
    }

    @Test func speaksEnglishWhenAsked() throws {
        let terminal = try PseudoTerminal(
            ProgramRun.program, ["continue", dossier, "--lang", "en", "--step", "1"],
            environment: ["TERM": "dumb"])
        try terminal.expect("Why now, and which problem hurts most?")
        terminal.typeLine("/quit")
        #expect(try terminal.end() == 0)
    }

    @Test func givesTheSameAnswersForTheSameRepliesFromAFile() throws {
        let replies = ["", "Опашки на гишето", "2027", "2031", "/по-късно чака кмета", "Да", "1", "/изход"]
        var exports: [String] = []
        for name in ["first", "second"] {
            let path = folder.inside(name)
            try NewDossier.fullKula(at: path)
            let run = try ProgramRun(["continue", path], input: replies.joined(separator: "\n") + "\n")
            #expect(run.status == 0, "\(run.errors)")
            exports.append(try ProgramRun(["export", path]).output)
        }
        #expect(exports[0] == exports[1])
        #expect(exports[0].contains("2027"))
    }

    @Test func startsFromNothingWithoutAWordOfTheCommandLine() throws {
        let terminal = try PseudoTerminal(
            ProgramRun.program, [], environment: ["LANG": "bg_BG.UTF-8", "TERM": "xterm"], folder: folder.path
        )
        try terminal.wait(forText: "1. Кула")
        terminal.typeLine("9")
        try terminal.wait(forText: "от 1 до 4")
        // What was refused gives way to what is typed.
        terminal.typeLine("2")
        try terminal.wait(forText: "VID09")
        terminal.typeLine("Чупренe")
        try terminal.wait(forText: "1. Чупрене")
        terminal.typeLine("VID37")
        try terminal.wait(forText: "chuprene")
        terminal.typeLine("")
        // A village is offered the short path first, and Enter alone chooses nothing.
        try terminal.wait(forText: "1. Кратък път")
        terminal.typeLine("")
        try terminal.wait(forText: "12. ")
        terminal.control("D")
        #expect(try terminal.end() == 0)
        #expect(FileManager.default.fileExists(atPath: folder.inside("chuprene/journal.jsonl")))
    }
}
