import Foundation
import Glibc
import TestKit
import Testing

/// A practice that is begun and not finished.
@Suite(.timeLimit(.minutes(6))) struct UnfinishedPracticeTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("kula") }
    private var kept: String { folder.inside("kula/practices") }
    private static let id = "bg-sheets-for-the-forum-in-kula"
    private static let replies = OwnPracticeTests.replies

    init() throws {
        folder = try TemporaryFolder()
        try NewDossier.kula(at: folder.inside("kula"))
    }

    private func add(_ replies: some Sequence<String>) throws -> ProgramRun {
        try ProgramRun(["practices", "add", dossier], input: replies.map { $0 + "\n" }.joined())
    }

    private func terminal() throws -> PseudoTerminal {
        try PseudoTerminal(
            ProgramRun.program, ["practices", "add", dossier], environment: ["LANG": "bg_BG.UTF-8"])
    }

    @Test func `what is typed and marked on a screen stands there again after a kill`() throws {
        func open() throws -> PseudoTerminal {
            try PseudoTerminal(
                ProgramRun.program, ["practices", "add", dossier],
                environment: ["LANG": "bg_BG.UTF-8", "TERM": "xterm"], rows: 30)
        }
        func kill(_ terminal: PseudoTerminal, onceKept text: String) throws {
            let end = Date().addingTimeInterval(5)
            while (try? self.text(kept + "/unfinished.json"))?.contains(text) != true, Date() < end {
                usleep(20_000)
            }
            terminal.signal(SIGKILL)
            #expect(try terminal.end() == -SIGKILL)
        }
        let first = try open()
        try first.wait(forText: "Как се казва практиката?")
        first.type("Листове за фор")
        try kill(first, onceKept: "Листове за фор")
        let second = try open()
        try second.wait(forText: "още нищо не сте изпратили")
        second.type("\r")
        try second.wait(forText: "Листове за фор")
        second.type("ума\r")
        let ways = [
            ("На английски: Как", "\r"), ("Кое е мястото?", "Кула\r"), ("На английски: Кое", "\r"),
            ("В коя държава?", "\r"),
            ("Какво е мястото?", "\u{1B}[B\r"), ("Колко", "\r"), ("От коя година", "\r"),
            ("Действа ли още?", "\u{1B}[B\r"),
        ]
        for (question, keys) in ways {
            try second.wait(forText: question)
            second.type(keys)
        }
        try second.wait(forText: "За какво се отнася?")
        second.type(" \u{1B}[B ")
        try kill(second, onceKept: "1,2")
        let third = try open()
        try third.wait(forText: "Започнали сте")
        third.type("\r")
        try third.wait(forText: "За какво се отнася?")
        #expect(third.screen.text.count { $0.contains("[x]") } == 2)
        third.resize(rows: 20, columns: 60)
        third.type("\u{1B}OP")
        try third.wait(forText: "Команди")
        third.type("\r")
        try third.wait(for: "the marks as they were, and no help") { screen in
            screen.text.count { $0.contains("[x]") } == 2 && !screen.text.contains { $0.contains("Команди") }
        }
        third.control("C")
        try third.wait(forText: "Въведеното още не е записано")
        third.control("C")
        #expect(try third.end() == 130)
    }

    private func names(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    @Test func isTheSameFileInTheEndWhetherOneLeftOrNot() throws {
        #expect(try add(Self.replies).status == 0)
        let whole = try text(kept + "/\(Self.id).yaml")
        try FileManager.default.removeItem(atPath: kept)

        let first = try terminal()
        for reply in Self.replies.prefix(21) {
            try first.expect("\n> ")
            first.typeLine(reply)
        }
        try first.expect("\n> ")
        first.type("Недописан отгов")
        first.control("C")
        try first.expect("Отговорите дотук са запазени. Продължете с pateka practices add")
        #expect(try first.end() == 130)
        #expect(names(kept) == ["unfinished.json"])

        let second = try terminal()
        try second.expect("Започнали сте практиката „Листове за форума в Кула“ и има 20 запазени отговора.")
        try second.expect("\n> ")
        second.typeLine("")
        try second.expect("кой я публикува?")
        for reply in Self.replies.dropFirst(21) {
            try second.expect("\n> ")
            second.typeLine(reply)
        }
        try second.expect("Практиката е записана")
        #expect(try second.end() == 0)
        #expect(names(kept) == [Self.id + ".yaml"])
        #expect(try text(kept + "/\(Self.id).yaml") == whole)
    }

    @Test func isKeptAtTheEndOfTheInputAndAtQuit() throws {
        let short = try add(Self.replies.prefix(5))
        #expect(short.status == 1 && short.output.contains("не е записана"), "\(short.output)")
        #expect(names(kept) == ["unfinished.json"])
        let before = try text(kept + "/unfinished.json")
        let other = try add(["Форум", "/изход"])
        #expect(other.status == 0 && other.output.contains("„Листове за форума в Кула“"), "\(other.output)")
        #expect(try text(kept + "/unfinished.json") == before)
        #expect(try add(Self.replies).status == 0)
        #expect(names(kept) == [Self.id + ".yaml", "unfinished.json"])
    }

    @Test func isNotAPractice() throws {
        _ = try add(Self.replies.prefix(5))
        #expect(try ProgramRun(["practices", "check", dossier]).status == 66)
        #expect(try ProgramRun(["practices", "import", kept, dossier]).status == 66)
        let out = folder.inside("out")
        #expect(try ProgramRun(["practices", "export", "--dossier", dossier, "--out", out]).status == 66)
        let search = try ProgramRun(["practices", "search", "листове", "форум", "--catalog", dossier])
        #expect(search.status == 66)
        let suggest = try ProgramRun(["practices", "suggest", dossier])
        #expect(suggest.status == 0 && suggest.errors.isEmpty, "\(suggest.errors)")
        #expect(try ProgramRun(["status", dossier]).errors.isEmpty)
    }

    @Test func isSetAsideForANewOneAndWhenItIsDamaged() throws {
        _ = try add(Self.replies.prefix(5))
        let begun = try text(kept + "/unfinished.json")
        let anew = try terminal()
        try anew.expect("Започнали сте практиката")
        anew.typeLine("не")
        try anew.expect("Отговорите за нея остават в")
        try anew.expect("Как се казва практиката?")
        anew.control("D")
        #expect(try anew.end() == 1)
        #expect(try text(kept + "/unfinished.1.json") == begun)
        try Data([0xFF, 0xFE, 0x00]).write(to: URL(filePath: kept + "/unfinished.json"))
        let damaged = try add(Self.replies)
        #expect(
            damaged.status == 0 && damaged.output.contains("не могат да се прочетат"), "\(damaged.errors)")
        #expect(names(kept) == [Self.id + ".yaml", "unfinished.1.json", "unfinished.2.json"])
    }

    @Test func doesNotWaitForWhatIsNoFile() throws {
        try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
        #expect(mkfifo(kept + "/unfinished.json", 0o600) == 0)
        #expect(try add(Self.replies).status == 0)
        #expect(names(kept) == [Self.id + ".yaml", "unfinished.1.json"])
    }
}
