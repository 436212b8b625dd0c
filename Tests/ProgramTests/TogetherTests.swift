import Foundation
import TestKit
import Testing

/// Several people on one dossier, with the program as it ships.
@Suite(.timeLimit(.minutes(6))) struct TogetherTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("kula") }

    init() throws {
        folder = try TemporaryFolder()
        #expect(try ProgramRun(["new", folder.inside("kula"), "--municipality", "VID22"]).status == 0)
    }

    /// Replies to the conversation, one a line, by someone.
    private func say(_ replies: String..., by author: String, more: [String] = []) throws -> ProgramRun {
        try ProgramRun(
            ["continue", dossier, "--step", "mandate", "--by", author] + more,
            input: replies.joined(separator: "\n") + "\n")
    }

    private func header() throws -> String {
        try String(contentsOfFile: folder.inside("kula/dossier.yaml"), encoding: .utf8)
    }

    @Test func tellsColleaguesWhatIsWantedOfThem() throws {
        #expect(try header().contains("format: 1\n"))
        let first = try say(
            "/отдел Финанси", "/бележка коя тайна наредба важи?", "Опашки на гишето", "/отдел ГРАО",
            by: "Секретар")
        #expect(first.status == 0, "\(first.errors)")
        #expect(try header().contains("format: 2\n"))

        let status = try ProgramRun(["status", dossier]).output
        #expect(status.contains("mandate.reason: коя тайна наредба важи? (Секретар, "))
        let departments = try ProgramRun(["status", dossier, "--by-department"]).output
        #expect(departments.contains("Финанси – без отговор: 0 от 1"))
        #expect(departments.contains("ГРАО – без отговор: 1 от 1\n  mandate.startYear: "))
        let one = try ProgramRun(["status", dossier, "--department", "грао"]).output
        #expect(one.contains("mandate.startYear: ") && !one.contains("Финанси"))
        let wrong = try ProgramRun(["status", dossier, "--department", "Няма такъв"])
        #expect(wrong.status == 2 && wrong.errors.contains("Финанси; ГРАО"))

        let history = try ProgramRun(["history", "mandate.reason", "--dossier", dossier]).output
        #expect(history.contains("mandate.reason, бележка: коя тайна наредба важи?"))
        #expect(history.contains("mandate.reason: отдел Финанси"))
    }

    @Test func keepsNotesOutOfTheDraftAndInTheExport() throws {
        _ = try say("Опашки на гишето", by: "Кмет")
        let out = folder.inside("out")
        let draft = ["draft", dossier, "--format", "md,html,docx", "--out"]
        #expect(try ProgramRun(draft + [out]).status == 0)
        _ = try say("/към mandate.reason", "/бележка тайна", "/отдел Съвсем секретен", by: "Секретар")
        let again = folder.inside("again")
        #expect(try ProgramRun(draft + [again]).status == 0)
        for name in try FileManager.default.contentsOfDirectory(atPath: out) {
            let files = try [out, again].map { try Data(contentsOf: URL(filePath: $0 + "/" + name)) }
            #expect(files[0] == files[1], "\(name)")
        }
        let export = try ProgramRun(["export", dossier]).output
        #expect(
            export.contains(
                "notes:\n  mandate.reason: \"тайна\"\ndepartments:\n  mandate.reason: \"Съвсем секретен\""))

        let file = folder.inside("answers.yaml")
        try export.write(toFile: file, atomically: true, encoding: .utf8)
        let other = folder.inside("other")
        _ = try ProgramRun(["new", other, "--municipality", "VID22"])
        #expect(try ProgramRun(["import", file, other, "--apply"]).status == 0)
        #expect(try ProgramRun(["export", other]).output == export)
        _ = try ProgramRun(["undo", other])
        #expect(try !ProgramRun(["export", other]).output.contains("секретен"))
    }

    @Test func changesTheLanguageOfRegistersAndAdviceToo() throws {
        let run = try say("/език", "/law", "/search portal", "", "/quit", by: "Trainer")
        #expect(run.output.contains("Why now, and which problem hurts most?"))
        #expect(run.output.contains("--lang en\n"))
        let after = run.output.components(separatedBy: "The conversation goes on in English.").last ?? ""
        let cyrillic = after.replacing(dossier, with: "").filter { ("а"..."я").contains($0) }
        #expect(cyrillic.count < 40, "\(after)")
        #expect(try ProgramRun(["status", dossier]).output.contains("Кула"))
    }
}
