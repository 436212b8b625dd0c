import Foundation
import TestKit
import Testing

/// What the program does for those who write and translate guides.
@Suite struct AuthorCommandTests {
    /// The checkout this file stands in.
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    @Test func saysThatTheGuideHasChangedAndWhatToCheckAgain() throws {
        let folder = try TemporaryFolder()
        let (dossier, sheet) = (folder.inside("d"), folder.inside("a.yaml"))
        try NewDossier.vidin(at: dossier)
        let answers =
            "format: 1\nanswers:\n  proofs: [{id: p1, criterion: strategy-plan, proof: \"Решение № 1\"}]\n"
        try Data(answers.utf8).write(to: URL(filePath: sheet))
        #expect(try ProgramRun(["import", sheet, dossier, "--apply"]).status == 0)
        #expect(try !ProgramRun(["status", dossier, "--lang", "en"]).output.contains("guide changes"))
        let journal = URL(filePath: folder.inside("d/journal.jsonl"))
        let lines = try String(contentsOf: journal, encoding: .utf8)
        try Data(lines.replacing(/"guide":"[0-9.]+"/, with: "\"guide\":\"1.0.0\"").utf8).write(to: journal)
        let status = try ProgramRun(["status", dossier, "--lang", "en"]).output.split(separator: "\n")
            .joined(separator: " ")
        #expect(status.contains("pateka guide changes --since 1.0.0"))
        #expect(!status.contains("proofs") && status.contains("check again"))
        let talk = try ProgramRun(
            ["continue", dossier, "--lang", "en"], input: "/stale\n1\n\n/stale\n/quit\n")
        #expect(talk.output.contains("gave the field ‘"), "\(talk.output)")
        #expect(
            talk.output.contains("Confirmed.") && talk.output.contains("No answer needs to be checked again.")
        )
        #expect(try !ProgramRun(["status", dossier, "--lang", "en"]).output.contains("check again"))
        let history = try ProgramRun(["history", "proofs", "--dossier", dossier, "--lang", "en"]).output
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(history.contains("confirmed under version"), "\(history)")
    }

    @Test(arguments: ["bg", "en"])
    func showsTheHistoryAndTheStructureOfTheGuide(language: String) throws {
        let changes = try ProgramRun(["guide", "changes", "--lang", language])
        #expect(changes.output.contains("1.0.0") && changes.output.contains("1.1.0"))
        #expect(changes.output.contains("proofs/criterion – "))
        let since = try ProgramRun(["guide", "changes", "--since", "1.0.0", "--lang", language])
        #expect(since.status == 0 && since.output.count < changes.output.count)
        let none = try ProgramRun(["guide", "changes", "--since", "9.0.0", "--lang", language])
        #expect(none.output.split(separator: "\n").count <= 2)
        let outline = try ProgramRun(["guide", "outline", "--lang", language]).output.split(separator: "\n")
        #expect(outline.allSatisfy { $0.count <= 80 })
        #expect(
            outline.contains { $0.hasPrefix("    mandate.partners") && $0.contains("[mandate.scope=joint]") })
        #expect(outline.contains { $0.hasPrefix("      team/role") && $0.contains("  +  ") })
    }

    @Test func bringsTheTextsOfAGuideToTranslatorsAndBack() throws {
        let folder = try TemporaryFolder()
        let (guide, sheet) = (folder.inside("guide"), folder.inside("a.csv"))
        try FileManager.default.copyItem(atPath: Self.root + "/guide", toPath: guide)
        let options = ["--sheet", sheet, "--guide", guide, "--lang", "en"]
        #expect(try ProgramRun(["guide", "export"] + options).status == 0)
        let same = try ProgramRun(["guide", "import"] + options)
        #expect(same.output == "Changes: 0. Nothing was saved; add --apply to save them.\n")
        let table = try String(contentsOfFile: sheet, encoding: .utf8)
        let row = "steps/01-mandate.yaml;title;Мандат и екип;"
        #expect(table.contains(row + "Mandate and team\r\n"))
        let changed = table.replacing(row + "Mandate and team", with: row + "-Mandate")
        try Data(changed.utf8).write(to: URL(filePath: sheet))
        let preview = try ProgramRun(["guide", "import"] + options)
        #expect(preview.output.contains("+ -Mandate") && preview.output.contains("Changes: 1."))
        let step = guide + "/steps/01-mandate.yaml"
        let before = try String(contentsOfFile: step, encoding: .utf8)
        let applied = try ProgramRun(["guide", "import", "--apply"] + options)
        #expect(applied.status == 0 && applied.output.contains("Changes saved: 1."), "\(applied.errors)")
        let after = try String(contentsOfFile: step, encoding: .utf8)
        #expect(after == before.replacing("\"Mandate and team\"", with: "\"-Mandate\""))
    }

    @Test func writesNoTranslationThatWouldBreakTheGuide() throws {
        let folder = try TemporaryFolder()
        let (guide, sheet) = (folder.inside("guide"), folder.inside("a.csv"))
        try FileManager.default.copyItem(atPath: Self.root + "/guide", toPath: guide)
        let outline = guide + "/guide.yaml"
        let broken = try String(contentsOfFile: outline, encoding: .utf8)
            .replacing(/\nversion: [0-9.]+/, with: "\nversion: 1.0.0")
        try Data(broken.utf8).write(to: URL(filePath: outline))
        let table = "file,place,bg,en\nguide.yaml,title,Ръководство,Guide\n"
        try Data(table.utf8).write(to: URL(filePath: sheet))
        let run = try ProgramRun(["guide", "import", "--apply", "--sheet", sheet, "--guide", guide])
        #expect(run.status == 65)
        let line = broken.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
            $0.hasPrefix("version:")
        }
        #expect(run.errors.contains("guide.yaml:\((line ?? 0) + 1)"), "\(run.errors)")
        #expect(try String(contentsOfFile: outline, encoding: .utf8) == broken)
    }

    @Test(arguments: [
        (Data("file;place;bg;en\na;b;\u{0};d\n".utf8), "2"),
        (Data("file;place;bg;en\na;b;\u{1B}[2J;d\n".utf8), "2"),
        (Data("file;place;bg;en\na;b;\"c;d\n".utf8), "2"),
        (Data([0xCC, 0xE0]), "UTF-8"),
        (Data(repeating: 0x64, count: 1_000_000), "a.csv"),
        (Data(repeating: 0x64, count: 10_000_000), "5 MB"),
    ])
    func refusesASheetThatIsNoTableInOneSentence(sheet: Data, says: String) throws {
        let folder = try TemporaryFolder()
        try sheet.write(to: URL(filePath: folder.inside("a.csv")))
        let run = try ProgramRun(
            ["guide", "import", "--apply", "--sheet", folder.inside("a.csv")], folder: Self.root)
        #expect(run.status == 65)
        #expect(run.errors.contains(says) && run.errors.split(separator: "\n").count == 1, "\(run.errors)")
        #expect(run.output.isEmpty)
    }
}
