import Foundation
import TestKit
import Testing

/// The short path from the command line: a village from nothing to a draft.
@Suite(.timeLimit(.minutes(6))) struct PathTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("chuprene") }

    init() throws { folder = try TemporaryFolder() }

    private func makeDossier(_ more: String...) throws -> ProgramRun {
        try ProgramRun(["new", dossier, "--municipality", "VID37"] + more)
    }

    private func answer(_ text: String) throws -> ProgramRun {
        let file = folder.inside("answers.yaml")
        try Data(text.utf8).write(to: URL(filePath: file))
        return try ProgramRun(["continue", dossier, "--answers", file])
    }

    private func draft(_ template: String = "core", in language: String = "bg", _ more: String...) throws
        -> String
    {
        let run = try ProgramRun(["draft", dossier, "--format", "md", "--lang", language] + more)
        #expect(run.status == 0, "\(run.errors)")
        return try String(contentsOfFile: dossier + "/drafts/\(template).\(language).md", encoding: .utf8)
    }

    /// How a gap begins in a draft.
    private static let gap = "\\[…"

    @Test func `a dossier is made on a path, and status and data say which`() throws {
        #expect(try makeDossier("--path", "core").status == 0)
        let status = try ProgramRun(["status", dossier]).output
        #expect(status.split(separator: "\n").prefix(4).contains { $0.contains("кратък път") })
        #expect(try ProgramRun(["status", dossier, "--json"]).output.contains("\"path\" : \"core\""))
        let english = try ProgramRun(["status", dossier, "--lang", "en"]).output
        #expect(english.contains("the short path"))
    }

    @Test func `without a choice it is the full path`() throws {
        #expect(try makeDossier().status == 0)
        #expect(try ProgramRun(["status", dossier]).output.contains("пълен път"))
        #expect(try ProgramRun(["status", dossier, "--json"]).output.contains("\"path\" : \"full\""))
    }

    @Test func `the short form of a full dossier keeps its front and speaks of no short path`() throws {
        let example = folder.inside("example")
        try NewDossier.example(at: example)
        #expect(try ProgramRun(["draft", example, "--template", "core", "--format", "md"]).status == 0)
        let text = try String(contentsOfFile: example + "/drafts/core.bg.md", encoding: .utf8)
        #expect(text.contains("](#summary)") && text.contains("краткият вид на документа"))
        #expect(!text.contains("по краткия път") && !text.contains("Какво следва"))
    }

    @Test func `what was answered beyond the short path about the consultation stands in its draft`() throws {
        #expect(try makeDossier("--path", "core").status == 0)
        let sheet = """
            format: 1
            answers:
              adoption.consultationStart: 2027-01-11
              adoption.consultationDays: 30
              adoption.forumDate: 2027-02-01
              vision.stayHuman: Гишето остава отворено всеки ден.

            """
        try Data(sheet.utf8).write(to: URL(filePath: folder.inside("beyond.yaml")))
        #expect(try ProgramRun(["import", folder.inside("beyond.yaml"), dossier, "--apply"]).status == 0)
        let text = try draft().replacing("\u{A0}", with: " ")
        for words in ["30 дни", "1 февруари 2027 г.", "Гишето остава отворено всеки ден."] {
            #expect(text.contains(words), "\(words)")
        }
        #expect(text.split(separator: "Последен ден за предложения:** 10 февруари 2027 г.").count == 3)
    }

    @Test func `a path and a template nobody knows are refused with those there are`() throws {
        let run = try makeDossier("--path", "medium")
        #expect(run.status == 2)
        #expect(run.errors.contains("medium") && run.errors.contains("core, full"))
        #expect(!FileManager.default.fileExists(atPath: dossier))
        #expect(try makeDossier().status == 0)
        let draft = try ProgramRun(["draft", dossier, "--template", "corre"])
        #expect(draft.status == 2)
        #expect(draft.errors.contains("core") && draft.errors.contains("strategy"))
    }

    @Test(arguments: ["bg", "en"])
    func `what a village answers in one sitting makes a draft without a gap`(language: String) throws {
        #expect(try makeDossier("--path", "core").status == 0)
        let run = try answer(VillageAnswers.sheet)
        #expect(run.status == 0, "\(run.errors)")
        let text = try draft(in: language)
        #expect(!text.contains(Self.gap))
        #expect(text.contains(language == "bg" ? "Какво следва" : "What comes next"))
        #expect(!text.contains(language == "bg" ? "Какво още липсва" : "What is still missing"))
        let review = try ProgramRun(["review", dossier, "--lang", language]).output
        #expect(review.contains(language == "bg" ? "следва краткия път" : "takes the short path"))
    }

    @Test func `the path there and back leaves every answer as it was`() throws {
        #expect(try makeDossier("--path", "core").status == 0)
        #expect(try answer(VillageAnswers.sheet).status == 0)
        let before = try ProgramRun(["export", dossier]).output
        let core = try draft()
        let full = try ProgramRun(["continue", dossier, "--plain"], input: "/пътека пълен\n/изход\n")
        #expect(full.status == 0 && full.output.contains("Вървите по пълния път"))
        #expect(try ProgramRun(["status", dossier]).output.contains("пълен път"))
        let back = try ProgramRun(["continue", dossier, "--plain"], input: "/пътека кратък\n/изход\n")
        #expect(back.output.contains("остават 0 задължителни отговора"))
        #expect(try ProgramRun(["export", dossier]).output == before)
        #expect(try draft() == core)
    }

    @Test func `the full document can be drafted on the short path too`() throws {
        #expect(try makeDossier("--path", "core").status == 0)
        #expect(try answer(VillageAnswers.sheet).status == 0)
        let text = try draft("strategy", in: "bg", "--template", "strategy")
        #expect(text.contains("Карти на мерките"))
    }
}
