import Foundation
import TestKit
import Testing

/// Documents in the look of a municipality, by the program.
@Suite(.timeLimit(.minutes(6))) struct HouseCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func pateka(_ arguments: String...) throws -> ProgramRun {
        try ProgramRun(arguments, folder: folder.path)
    }

    private func put(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: folder.inside(name)))
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: folder.inside(name), encoding: .utf8)
    }

    @Test(arguments: ["bg", "en"])
    func `the example is a house as it stands, and with every line in use`(language: String) throws {
        let run = try pateka("template", "init", "own", "--house", "--lang", language)
        #expect(run.status == 0 && run.output.contains("own/house.yaml"), "\(run.errors)")
        #expect(try pateka("template", "init", "own", "--house", "--lang", language).status == 0)
        let example = try text("own/house.yaml")
        try put("<svg width=\"5\" height=\"5\"/>", "own/gerb.png")
        try put("<svg width=\"5\" height=\"5\"/>", "own/arms.png")
        try put(example.replacing(/(?m)^#(?=[a-z]|  )/, with: ""), "own/house.yaml")
        #expect(try text("own/house.yaml").contains("\nnames:\n  strategy: "))
        #expect(try pateka("template", "init", "own").status == 0)
        let check = try pateka("template", "check", "own", "--strict", "--lang", language)
        #expect(check.status == 0, "\(check.output)")
    }

    @Test func `the house in a dossier is taken, and another one where it is named`() throws {
        try NewDossier.fullKula(at: folder.inside("kula"))
        try put(
            "header: Община Кула\nnames: {proposal: Докладна}\nsignature: {proposal: [Подпис А]}",
            "kula/house.yaml")
        try put("header: Друга\nsignature: {decision: [Подпис Б]}", "other.yaml")
        let run = try pateka("draft", "kula", "--template", "proposal", "--format", "md")
        #expect(run.status == 0 && run.output.contains("kula/drafts/Докладна.bg.md"), "\(run.errors)")
        let own = try text("kula/drafts/Докладна.bg.md")
        #expect(own.contains("\nОбщина Кула\n") && own.contains("Подпис А") && !own.contains("Кмет на"))
        #expect(own.contains("Председател на общинския съвет"))
        // The program knows its own file again, whatever it is called.
        #expect(
            try !pateka("draft", "kula", "--template", "proposal", "--format", "md").output.contains(
                "Докладна.bg.2"))
        #expect(
            try pateka("draft", "kula", "--template", "proposal", "--format", "md", "--house", "other.yaml")
                .status == 0)
        let other = try text("kula/drafts/proposal.bg.md")
        #expect(
            other.contains("Друга") && other.contains("Подпис Б") && other.contains("Кмет на община Кула"))
        #expect(!other.contains("Председател на общинския съвет"))
    }

    @Test func `a house with a mistake is told by line, and nothing is written`() throws {
        try NewDossier.fullKula(at: folder.inside("kula"))
        try put("fonts: {text: Arial}\ncolour: \"#ffff00\"", "kula/house.yaml")
        let run = try pateka("draft", "kula", "--format", "md")
        #expect(run.status == 65 && run.errors.contains("kula/house.yaml:2: грешка: "), "\(run.errors)")
        #expect(run.errors.contains("е 1, ") && run.errors.contains("4,5"), "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.inside("kula/drafts/strategy.bg.md")))
        #expect(try pateka("template", "check", "kula/house.yaml").status == 1)
        #expect(try pateka("draft", "kula", "--house", "none.yaml").status == 66)
    }

    @Test func `what Word cannot show is said where a file for Word is made`() throws {
        try NewDossier.fullKula(at: folder.inside("kula"))
        try put("arms: gerb.svg\nfonts: {heads: Arial}", "kula/house.yaml")
        try put("<svg width=\"5\" height=\"5\"/>", "kula/gerb.svg")
        let word = try pateka("draft", "kula", "--template", "press", "--format", "docx,html")
        #expect(
            word.status == 0 && word.output.contains("SVG") && !word.output.contains("„Да“"), "\(word.errors)"
        )
        let long = try pateka("draft", "kula", "--template", "strategy", "--format", "docx")
        #expect(long.status == 0 && long.output.contains("„Да“"), "\(long.errors)")
        #expect(try text("kula/drafts/press.bg.html").contains("alt=\"Герб на община Кула\""))
        let page = try pateka("draft", "kula", "--template", "press", "--format", "html")
        #expect(!page.output.contains("SVG") && !page.output.contains("„Да“"))
    }

    @Test func `a preview shows a template filled in and empty`() throws {
        #expect(try pateka("template", "init", "own", "--template", "press").status == 0)
        try put(try text("own/press.yaml").replacing("Новината", with: "Нашата новина"), "own/press.yaml")
        try put("header: Наша община", "house.yaml")
        let run = try pateka(
            "template", "preview", "press", "--templates", "own", "--house", "house.yaml", "--out", "p",
            "--format", "md")
        #expect(run.status == 0, "\(run.errors)")
        for name in ["p/example/press.bg.md", "p/empty/press.bg.md"] { #expect(run.output.contains(name)) }
        #expect(!run.output.contains("pateka status"))
        let (full, empty) = (try text("p/example/press.bg.md"), try text("p/empty/press.bg.md"))
        #expect(full.contains("Нашата новина") && full.contains("Наша община") && !full.contains("[…"))
        #expect(empty.contains("Нашата новина") && empty.contains("[…") && !empty.contains("2 112 000"))
        let unknown = try pateka("template", "preview", "pres", "--out", "q", "--lang", "en")
        #expect(unknown.status == 2 && unknown.errors.contains("nearest: press"))
        #expect(!FileManager.default.fileExists(atPath: folder.inside("q")))
        #expect(try pateka("template", "preview", "press").status == 2)
    }

    @Test func `styles are taken from a document, and what is none is refused`() throws {
        try NewDossier.fullKula(at: folder.inside("kula"))
        #expect(
            try pateka("draft", "kula", "--template", "press", "--format", "docx", "--out", "a").status == 0)
        let run = try pateka(
            "draft", "kula", "--template", "press", "--format", "docx", "--reference", "a/press.bg.docx")
        #expect(run.status == 0 && run.output.contains("Title, Subtitle"), "\(run.errors)")
        try put("no document", "b.docx")
        let none = try pateka("draft", "kula", "--reference", "b.docx", "--out", "c", "--lang", "en")
        #expect(none.status == 65 && none.errors.contains("‘b.docx’"), "\(none.errors)")
        #expect(try pateka("draft", "kula", "--reference", "none.docx", "--out", "c").status == 66)
        #expect(!FileManager.default.fileExists(atPath: folder.inside("c")))
    }
}
