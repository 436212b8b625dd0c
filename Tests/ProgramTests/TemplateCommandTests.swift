import Foundation
import TestKit
import Testing

/// The documents beside the strategy, and the templates they are made of.
@Suite(.timeLimit(.minutes(6))) struct TemplateCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func pateka(_ arguments: String...) throws -> ProgramRun {
        try ProgramRun(arguments, folder: folder.path)
    }

    private func names(in inside: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.inside(inside)).sorted()
    }

    @Test func `several documents are written beside each other, each with its manifest`() throws {
        try NewDossier.fullKula(at: folder.inside("kula"))
        let run = try pateka("draft", "kula", "--template", "proposal, press", "--format", "md")
        #expect(run.status == 0, "\(run.errors)")
        let expected = ["press.bg.md", "press.manifest.yaml", "proposal.bg.md", "proposal.manifest.yaml"]
        #expect(try names(in: "kula/drafts") == expected)
        let manifest = try String(
            contentsOfFile: folder.inside("kula/drafts/press.manifest.yaml"), encoding: .utf8)
        #expect(manifest.contains("template: press 1.0.0") && !manifest.contains("proposal.bg.md"))
        #expect(run.output.contains("kula/drafts/proposal.bg.md"))
        let english = try pateka(
            "draft", "kula", "--template", "proposal", "--format", "docx,html", "--lang", "en")
        #expect(english.status == 0, "\(english.errors)")
        #expect(try names(in: "kula/drafts").filter { $0.contains(".en.") }.count == 2)
    }

    @Test func `a document that somebody has edited is kept`() throws {
        try NewDossier.fullKula(at: folder.inside("kula"))
        #expect(try pateka("draft", "kula", "--template", "proposal", "--format", "md").status == 0)
        let path = folder.inside("kula/drafts/proposal.bg.md")
        try Data("Мое".utf8).write(to: URL(filePath: path))
        let again = try pateka("draft", "kula", "--template", "press,proposal", "--format", "md")
        #expect(again.output.contains("proposal.bg.2.md"), "\(again.output)")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "Мое")
    }

    @Test func `a name nobody knows is refused with the nearest before anything is written`() throws {
        try NewDossier.fullKula(at: folder.inside("kula"))
        let run = try pateka("draft", "kula", "--template", "press,propsal", "--format", "md")
        #expect(run.status == 2)
        #expect(run.errors.contains("propsal") && run.errors.contains("най-близо: proposal"))
        #expect(!FileManager.default.fileExists(atPath: folder.inside("kula/drafts/press.bg.md")))
        let show = try pateka("template", "show", "residnts", "--lang", "en")
        #expect(show.status == 2 && show.errors.contains("nearest: residents"))
    }

    @Test(arguments: [("bg", "Докладна записка"), ("en", "The mayor's proposal")])
    func `the list tells what each is for`(language: String, purpose: String) throws {
        let run = try pateka("template", "list", "--lang", language)
        #expect(run.status == 0)
        #expect(run.output.contains("\nproposal\n  " + purpose), "\(run.output)")
        #expect(try pateka("template", "--lang", language).output == run.output)
    }

    @Test func `a template is shown as its author wrote it and copied, never over a file`() throws {
        let shown = try pateka("template", "show", "proposal").output
        #expect(shown.contains("id: proposal\n") && shown.contains("- part: decision"))
        let copy = try pateka("template", "init", "own/mine", "--template", "proposal")
        #expect(copy.status == 0, "\(copy.errors)")
        let path = folder.inside("own/mine/proposal.yaml")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == shown)
        try Data("id: changed".utf8).write(to: URL(filePath: path))
        let again = try pateka("template", "init", "own/mine", "--template", "proposal")
        #expect(again.status == 73 && again.errors.contains("proposal.yaml"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "id: changed")
    }

    @Test func `of two templates in a folder the one that is named is taken`() throws {
        try NewDossier.fullKula(at: folder.inside("kula"))
        for name in ["proposal", "press"] {
            #expect(try pateka("template", "init", "own", "--template", name).status == 0)
        }
        let check = try pateka("template", "check", "own")
        #expect(check.status == 0 && check.output.contains("0 грешки"), "\(check.output)")
        let run = try pateka(
            "draft", "kula", "--templates", "own", "--template", "proposal", "--format", "md")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try names(in: "kula/drafts") == ["proposal.bg.md", "proposal.manifest.yaml"])
        let unknown = try pateka("draft", "kula", "--templates", "own", "--template", "strategy")
        #expect(unknown.status == 2 && unknown.errors.contains("press, proposal"))
        let either = try pateka("draft", "kula", "--templates", "own")
        #expect(either.status == 2 && either.errors.contains("--template press"), "\(either.errors)")
    }

    private static let wrong = """
        id: Моят образец
        version: 1.0.0
        title: {bg: "А", en: "A"}
        subtitle: {bg: "–", en: "–"}
        author: {bg: "–", en: "–"}
        sections:
          - id: one
            title: {bg: "Едно", en: "One"}
            items:
              - answer: mandate.reasons
              - part: decison
        """

    @Test func `what is wrong is told with file, line, near name and remedy`() throws {
        try Data(Self.wrong.utf8).write(to: URL(filePath: folder.inside("mine.yaml")))
        let run = try pateka("template", "check", "mine.yaml")
        #expect(run.status == 1)
        let findings = run.output.split(separator: "\n").filter { $0.hasPrefix("mine.yaml:") }
        #expect(
            findings.map { $0.prefix { $0 != " " } } == [
                "mine.yaml:1:", "mine.yaml:1:", "mine.yaml:10:", "mine.yaml:11:",
            ])
        #expect(run.output.contains("mandate.reason“") && run.output.contains("най-близкото е „decision“"))
        #expect(run.output.contains("3 грешки, 1 предупреждение"), "\(run.output)")
        #expect(try pateka("template", "check", "none").status == 66)
    }

    @Test func `two templates of one name are refused`() throws {
        #expect(try pateka("template", "init", "own").status == 0)
        try FileManager.default.copyItem(
            atPath: folder.inside("own/strategy.yaml"), toPath: folder.inside("own/copy.yaml"))
        let run = try pateka("template", "check", "own")
        #expect(run.status == 1 && run.output.contains("„strategy“ вече е използвано"), "\(run.output)")
    }
}
