import Foundation
import TestKit
import Testing

/// A number that was said to be a rough one, from the conversation and from files to every document.
@Suite(.timeLimit(.minutes(6))) struct RoughNumberTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("kula") }
    private static let answers = """
          mandate.startYear: 2027
          mandate.endYear: 2028
          measures:
            - {id: a, title: "Пунктове за помощ", start: 2027-01-10, end: 2028-12-31, oneOff: "около 300", yearly: 20}
          indicators:
            - {id: i, title: "Чакане", unit: "минути", baseline: "~40", baselineYear: 2026, target: 15, targetYear: 2028}
        """

    init() throws {
        folder = try TemporaryFolder()
        try NewDossier.fullKula(at: folder.inside("kula"))
        try give(Self.answers)
    }

    private func give(_ text: String) throws {
        let file = folder.inside("answers.yaml")
        try Data("format: 1\nanswers:\n\(text)\n".utf8).write(to: URL(filePath: file))
        let run = try ProgramRun(["import", file, folder.inside("kula"), "--apply"])
        #expect(run.status == 0, "\(run.output)\(run.errors)")
    }

    private func draft(_ template: String, _ format: String, language: String = "bg") throws -> String {
        let out = folder.inside("out")
        let run = try ProgramRun(
            ["draft", dossier, "--template", template, "--format", format, "--lang", language, "--out", out])
        #expect(run.status == 0, "\(run.errors)")
        return try String(contentsOfFile: out + "/\(template).\(language).\(format)", encoding: .utf8)
            .replacing("\u{A0}", with: " ")
    }

    @Test func `is said as one in every document, with the sums it is part of`() throws {
        for format in ["md", "html", "typ"] {
            let text = try draft("strategy", format)
            #expect(text.contains("около 300 евро"), "\(format)")
            #expect(text.contains("около 320 евро"), "\(format)")
            #expect(text.contains("около 40 (2026"), "\(format)")
            #expect(!text.replacing("около 300 евро", with: "").contains("300 евро"), "\(format)")
        }
        let english = try draft("strategy", "md", language: "en")
        #expect(english.contains("about EUR 300") && english.contains("about 40 (2026"))
        try give("  participation.feedbackDays: около 30")
        #expect(try draft("residents", "md").contains("около 30 дни"))
    }

    @Test func `comes out of a dossier as it went in, and into another one`() throws {
        let export = try ProgramRun(["export", dossier]).output
        #expect(export.contains(#"oneOff: "~300""#) && export.contains(#"baseline: "~40""#))
        let file = folder.inside("again.yaml")
        try export.write(toFile: file, atomically: true, encoding: .utf8)
        let before = try String(contentsOfFile: dossier + "/journal.jsonl", encoding: .utf8)
        #expect(try ProgramRun(["import", file, dossier, "--apply"]).status == 0)
        #expect(try String(contentsOfFile: dossier + "/journal.jsonl", encoding: .utf8) == before)
        #expect(before.contains(#""value":300,"approximate":true"#))
        let header = try String(contentsOfFile: dossier + "/dossier.yaml", encoding: .utf8)
        #expect(header.contains("format: 6"))
        let data = try ProgramRun(["export", dossier, "--json"]).output
        #expect(data.firstMatch(of: /"approximate" ?: ?\[\s*"oneOff"\s*\]/) != nil, "\(data.prefix(3000))")
    }

    @Test func `is taken at a question and in a table of a spreadsheet, and undone`() throws {
        let table = folder.inside("measures.csv")
        try "title;yearly\nПунктове за помощ;приблизително 25\n".write(
            toFile: table, atomically: true, encoding: .utf8)
        #expect(try ProgramRun(["import", table, dossier, "--apply"]).status == 0)
        #expect(try ProgramRun(["export", dossier]).output.contains(#"yearly: "~25""#))
        let talk = try ProgramRun(
            ["continue", dossier, "--plain"],
            input: "/към mandate.participationBudget\nпоне 500\n120-150 евро\nоколо 500\n/изход\n")
        #expect(talk.output.contains("Записва се едно число") && talk.output.contains("Записано: около 500"))
        #expect(try ProgramRun(["export", dossier]).output.contains(#"participationBudget: "~500""#))
        let undone = try ProgramRun(["undo", dossier, "--yes"]).output.replacing("\n", with: " ")
        #expect(undone.contains("около 500"))
        #expect(try !ProgramRun(["export", dossier]).output.contains("participationBudget"))
    }
}
