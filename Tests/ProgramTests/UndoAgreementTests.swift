import Foundation
import TestKit
import Testing

/// Undoing what was saved together, which is asked about first.
@Suite(.timeLimit(.minutes(3))) struct UndoAgreementTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("d") }

    init() throws {
        folder = try TemporaryFolder()
        try NewDossier.kula(at: dossier)
        let answers = "answers:\n  mandate.startYear: 2027\n  mandate.endYear: 2030\n"
        try Data(answers.utf8).write(to: URL(filePath: folder.inside("a.yaml")))
        #expect(try ProgramRun(["import", folder.inside("a.yaml"), dossier, "--apply"]).status == 0)
    }

    private func undo(_ replies: String...) throws -> (status: Int32, text: String) {
        let terminal = try PseudoTerminal(
            ProgramRun.program, ["undo", "d"], environment: ["LANG": "bg_BG.UTF-8", "TERM": "xterm"],
            folder: folder.path, rows: 24)
        for reply in replies {
            try terminal.expect("Да се отмени ли?")
            terminal.typeLine(reply)
        }
        return (try terminal.end(), terminal.transcript)
    }

    private func isUndone() throws -> Bool {
        try !ProgramRun(["export", dossier]).output.contains("mandate.startYear: 2027")
    }

    @Test(arguments: ["", "не", "2", "/изход", "нее\n/помощ\nне"])
    func `whoever does not say yes keeps all`(replies: String) throws {
        let run = try undo(replies)
        #expect(run.status == 2 && run.text.contains("Нищо не е отменено."))
        #expect(run.text.contains("край; нищо не се отменя") == replies.contains("помощ"))
        #expect(try !isUndone())
    }

    @Test func `a yes undoes it`() throws {
        #expect(try undo("може", "да").status == 0)
        #expect(try isUndone())
    }
}
