import Foundation
import TestKit
import Testing

/// A strategy that exists comes in as it stands.
@Suite(.timeLimit(.minutes(6))) struct ComingInTests {
    let folder: TemporaryFolder
    var dossier: String { folder.inside("d") }

    init() throws { folder = try TemporaryFolder() }

    @discardableResult
    func file(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(filePath: folder.inside(name)))
        return folder.inside(name)
    }

    func new(_ more: String...) throws -> ProgramRun { try ProgramRun(["new", dossier] + more) }

    func apply(_ answers: String) throws -> ProgramRun {
        try ProgramRun(["import", try file("a.yaml", "answers:\n" + answers), dossier, "--apply"])
    }

    /// The draft as Markdown.
    func draft(_ language: String = "bg") throws -> String {
        let run = try ProgramRun(
            ["draft", dossier, "--format", "md", "--lang", language, "--out", folder.inside("out")])
        #expect(run.status == 0, "\(run.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.inside("out"))
        let name = try #require(names.first { $0.hasSuffix(".md") && $0.contains(language) }, "\(names)")
        return try String(contentsOfFile: folder.inside("out") + "/" + name, encoding: .utf8)
    }

    // MARK: Adopted documents

    static let adopted = """
          document.stage: adopted
          document.title: Цифров дневен ред 2016–2020
          document.body: Общински съвет – Видин
          document.number: Решение № 214
          document.date: 2016-02-06
          mandate.startYear: 2016
          mandate.endYear: 2020

        """

    @Test func `an adopted strategy of any year since 2000 says by which act it was adopted`() throws {
        #expect(try new("--municipality", "VID09").status == 0)
        let run = try apply(Self.adopted)
        #expect(run.status == 0, "\(run.errors)")
        let text = try draft()
        let beginning = text.prefix(3000)
        #expect(beginning.contains("Цифров дневен ред 2016–2020"), "\(beginning)")
        #expect(
            beginning.contains(
                "Приет документ: Общински съвет – Видин, Решение № 214, 6\u{A0}февруари 2016\u{A0}г."))
        for item in ["Приет от", "Приет с", "Приет на"] { #expect(text.contains(item), "\(item)") }
        #expect(!text.contains("Проект, ") && !text.contains("Проект на решение"))
        #expect(text.contains("Решение за приемане"))
        #expect(try draft("en").contains("Adopted: Общински съвет – Видин"))
        let early = try apply("  mandate.startYear: 1999\n")
        #expect(early.status == 65, "\(early.output)")
    }

    @Test func `a draft says so as before`() throws {
        #expect(try new("--municipality", "VID09").status == 0)
        let text = try draft()
        #expect(text.contains("Проект, версия") && text.contains("Проект на решение на общинския съвет"))
        #expect(!text.contains("Приет от"))
    }
}
