import Foundation
import Glibc
import TestKit
import Testing

/// Saving that fails, is cut off, or finds another journal than the one it knew.
@Suite(.timeLimit(.minutes(6))) struct SavingTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("kula") }
    private var journal: String { folder.inside("kula/journal.jsonl") }

    init() throws {
        folder = try TemporaryFolder()
        try NewDossier.fullKula(at: folder.inside("kula"))
    }

    enum Face: CaseIterable {
        case screen, lines

        var environment: [String: String] {
            let own = ["LANG": "bg_BG.UTF-8", "TERM": "xterm"]
            return self == .screen ? own : own.merging(["PATEKA_PLAIN": "1"]) { _, plain in plain }
        }
    }

    private func open(_ face: Face, under command: String = "exec") throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(
            "/bin/bash",
            ["--norc", "--noprofile", "-c", "\(command) \(ProgramRun.program) continue \(dossier)"],
            environment: face.environment, rows: 30)
        try terminal.wait(for: "a prompt") { screen in
            screen.text.contains { $0.contains("12. ") || $0.contains("Продължавате оттам") }
        }
        try go(to: "mandate.reason", showing: "Защо точно сега", terminal)
        return terminal
    }

    private func go(to question: String, showing label: String, _ terminal: PseudoTerminal) throws {
        let here = terminal.screen.text
        terminal.type("/към " + question + "\r")
        try terminal.wait(for: label) { screen in
            screen.text != here && screen.text.contains { $0.contains(label) }
        }
    }

    private func export() throws -> String { try ProgramRun(["export", dossier]).output }
    private var text: String { (try? String(contentsOfFile: journal, encoding: .utf8)) ?? "" }
    private func put(_ text: String) throws {
        try text.write(toFile: journal, atomically: false, encoding: .utf8)
    }

    // MARK: No room

    /// The largest size of a file, in blocks of 1024 bytes, is where the journal has no room for the answer.
    private var starving: String { "ulimit -f \(text.utf8.count / 1024 + 1); exec" }
    private static let answer = String(repeating: "Опашки на гишето. ", count: 120) + "край"

    @Test(arguments: Face.allCases)
    func anAnswerTheDiskRefusesStaysAndLeavingWithoutItIsNoSuccess(face: Face) throws {
        let terminal = try open(face, under: starving)
        for part in Self.answer.split(separator: ".") where face == .lines { terminal.type(part + ".") }
        if face == .screen { terminal.type("\u{1B}[200~" + Self.answer + "\u{1B}[201~") }
        terminal.type("\r")
        try terminal.wait(forText: "Enter опитва пак")
        #expect(terminal.screen.text.contains { $0.contains("Опашки на гишето. Опашки на гишето.") })
        terminal.type("\r")
        try terminal.wait(forText: "Enter опитва пак")
        terminal.type("/изход\r")
        #expect(try terminal.end() == 73)
        #expect(terminal.transcript.contains("Не е записано"))
        #expect(try !export().contains("Опашки"))
    }

    @Test(arguments: Face.allCases)
    func anAnswerIsSavedByAnotherTryWhenItCanBe(face: Face) throws {
        let terminal = try open(face)
        let moved = folder.inside("away")
        try FileManager.default.moveItem(atPath: dossier, toPath: moved)
        terminal.type("Опашки на гишето\r")
        try terminal.wait(forText: "Enter опитва пак")
        #expect(terminal.screen.text.contains { $0.contains("Опашки на гишето") })
        try FileManager.default.moveItem(atPath: moved, toPath: dossier)
        terminal.type("\r")
        try terminal.wait(forText: "Коя е първата година")
        #expect(try export().contains("Опашки на гишето"))
        terminal.type("/изход\r")
        #expect(try terminal.end() == 0)
    }

    @Test func aProgramThatReadsAlongIsToldAndTheEndOfInputIsNoSuccess() throws {
        let program = "(\(starving) \(ProgramRun.program) continue \(dossier) --json)"
        let command = "set -o pipefail; \(program) | cat > \(folder.inside("out"))"
        let terminal = try PseudoTerminal(
            "/bin/bash", ["--norc", "--noprofile", "-c", command], environment: Face.lines.environment)
        terminal.typeLine("/към mandate.reason")
        for part in Self.answer.split(separator: ".").prefix(60) { terminal.type(part + ".") }
        terminal.typeLine("")
        terminal.control("D")
        #expect(try terminal.end() == 73)
        let events = try String(contentsOfFile: folder.inside("out"), encoding: .utf8)
        #expect(events.contains(#"{"event":"refused","text":"На диска няма място"#))
        #expect(events.contains(#""kind":"retry""#) && events.contains(#""ending":"unsaved""#))
    }

    /// A file system that is full, not a file that may not grow; needs the right to mount one.
    @Test(.enabled(if: geteuid() == 0, "only root may mount a small file system"))
    func anAnswerIsSavedWhenRoomWasMade() throws {
        let disk = folder.inside("disk")
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        guard mount("tmpfs", disk, "tmpfs", 0, "size=64k") == 0 else { return }
        defer { umount2(disk, Int32(MNT_DETACH)) }
        let full = disk + "/kula"
        try FileManager.default.copyItem(atPath: dossier, toPath: full)
        let terminal = try PseudoTerminal(
            ProgramRun.program, ["continue", full], environment: Face.screen.environment, rows: 30)
        try terminal.wait(forText: "12. ")
        try go(to: "mandate.reason", showing: "Защо точно сега", terminal)
        let filling = Glibc.open(disk + "/filling", O_WRONLY | O_CREAT, 0o600)
        let zeros = [UInt8](repeating: 0, count: 4096)
        while write(filling, zeros, zeros.count) > 0 {}
        close(filling)
        terminal.type("\u{1B}[200~" + String(repeating: "Опашки. ", count: 900) + "край\u{1B}[201~\r")
        try terminal.wait(forText: "Enter опитва пак")
        unlink(disk + "/filling")
        terminal.type("\r")
        try terminal.wait(forText: "Коя е първата година")
        terminal.control("C")
        #expect(try terminal.end() == 130)
        #expect(try ProgramRun(["export", full]).output.contains("Опашки. край"))
    }

    // MARK: Another journal

    @Test(arguments: ["deleted", "emptied", "cut", "replaced", "edited"])
    func aJournalThatLostAnswersIsNoticedAndWrittenAnew(what: String) throws {
        let terminal = try open(.screen)
        terminal.type("Опашки на гишето\r")
        try terminal.wait(forText: "Коя е първата година")
        let before = try export()
        let strange: String
        switch what {
        case "emptied": strange = ""
        case "cut": strange = String(text.dropLast(40))
        case "edited": strange = text.replacing("Опашки на гишето", with: "Опашки на пазара")
        case "replaced":
            strange =
                #"{"id":"00","at":"2026-01-01T00:00:00Z","by":"","guide":"1","set":"mandate.reason","value":"Друго"}"#
                + "\n"
        default: strange = ""
        }
        if what == "deleted" { unlink(journal) } else { try put(strange) }
        terminal.type("2027\r")
        try terminal.wait(forText: "Enter")
        try terminal.wait(forText: "беше изтрит, съкратен, подменен или променен")
        terminal.type("\r")
        try terminal.wait(forText: "Коя е последната година")
        #expect(terminal.screen.text.contains { $0.contains("Дневникът е записан отново") })
        terminal.type("/изход\r")
        #expect(try terminal.end() == 0)
        let after = try export()
        #expect(after.contains("Опашки на гишето") && after.contains("mandate.startYear: 2027"))
        #expect(after.count > before.count)
        let aside = folder.inside("kula/journal-replaced-1.jsonl")
        #expect((try? String(contentsOfFile: aside, encoding: .utf8)) == (strange.isEmpty ? nil : strange))
    }

    @Test func aJournalLostBeforeLeavingIsNoSuccess() throws {
        let terminal = try open(.lines)
        terminal.type("Опашки на гишето\r")
        try terminal.wait(forText: "Коя е първата година")
        unlink(journal)
        terminal.type("/изход\r")
        try terminal.wait(forText: "беше изтрит")
        terminal.control("D")
        #expect(try terminal.end() == 73)
    }

    @Test func aHalfLineOfAnotherProgramGoesAsideAndIsTold() throws {
        let terminal = try open(.lines)
        try put(text + "{\"id\":\"01")
        terminal.type("Опашки на гишето\r")
        try terminal.wait(forText: "записан само отчасти")
        terminal.type("/изход\r")
        #expect(try terminal.end() == 0)
        #expect(try export().contains("Опашки на гишето"))
    }

    @Test func aLineOfSomebodyElseIsTakenIn() throws {
        let terminal = try open(.lines)
        #expect(
            try ProgramRun(["continue", dossier], input: "/към mandate.startYear\n2028\n/изход\n").status == 0
        )
        terminal.type("Опашки на гишето\r")
        try terminal.wait(forText: "Сега: 2028")
        terminal.type("/изход\r")
        #expect(try terminal.end() == 0)
        let saved = try export()
        #expect(saved.contains("mandate.startYear: 2028") && saved.contains("Опашки на гишето"))
    }

    // MARK: Nothing made

    @Test(arguments: ["", "/изход\n", "/quit\n", "/9\n"], [[], ["new", "nova"]])
    func leavingBeforeThereIsADossierIsNoSuccess(input: String, command: [String]) throws {
        let run = try ProgramRun(command, input: input, folder: folder.path)
        #expect(run.status == 2)
        #expect(run.output.contains("Нищо не е създадено."))
        #expect(!FileManager.default.fileExists(atPath: folder.inside("nova")))
    }

    // MARK: Copies

    @Test func aCopiedRowWaitsToBeLookedAtAlsoAfterTheProgramWasKilled() throws {
        let row = "/към team\n+\nСекретар\nИванова\nДирекция\n8\n"
        #expect(try ProgramRun(["continue", dossier], input: row).status == 0)
        let terminal = try open(.screen)
        try go(to: "team", showing: "нов ред", terminal)
        // The cursor stands where a row is owed.
        terminal.type("\u{1B}[A\u{1B}[24~")
        try terminal.wait(forText: "Копие: прегледайте")
        terminal.signal(SIGKILL)
        #expect(try terminal.end() == -SIGKILL)
        #expect(
            try String(contentsOfFile: folder.inside("kula/dossier.yaml"), encoding: .utf8).contains(
                "format: 3"))
        let status = try ProgramRun(["status", dossier])
        #expect(status.output.contains("чакат преглед клетки от копирани редове: 4"))
        #expect(try ProgramRun(["status", dossier, "--json"]).output.contains(#""copies" : 4"#))
        let export = try ProgramRun(["export", dossier])
        #expect(export.errors.contains("чакат преглед: 4"))
        // The copy is told as one that waits.
        #expect(export.output.contains("copied"), "\(export.output)")
        #expect(try ProgramRun(["review", dossier]).output.contains("е копие"))
        let again = try open(.screen)
        try go(to: "team", showing: "нов ред", again)
        #expect(again.screen.text.contains { $0.contains("копие, прегледайте") })
        #expect(try ProgramRun(["continue", dossier], input: "/към team\n2\n\n\n\n\n").status == 0)
        #expect(try ProgramRun(["status", dossier, "--json"]).output.contains(#""copies" : 0"#))
    }

    // MARK: Killed

    @Test(arguments: Face.allCases)
    func whatWasSavedIsThereWhereverTheProgramIsKilled(face: Face) throws {
        var terminal = try open(face)
        terminal.type("Опашки на гишето\r")
        try terminal.wait(forText: "Коя е първата година")
        terminal.signal(SIGKILL)
        #expect(try terminal.end() == -SIGKILL)
        terminal = try open(face)
        #expect(try export().contains("Опашки на гишето") && !export().contains("startYear"))
        terminal.type("Дълги опашки\r")
        terminal.signal(SIGKILL)
        #expect(try terminal.end() == -SIGKILL)
        let saved = try export()
        #expect(saved.contains("Дълги опашки") || saved.contains("Опашки на гишето"))
        #expect(try ProgramRun(["status", dossier]).status == 0)
    }
}
