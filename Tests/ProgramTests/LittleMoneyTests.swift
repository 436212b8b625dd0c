import Foundation
import TestKit
import Testing

/// The version for little money, in the conversation and the draft of the built program.
@Suite(.timeLimit(.minutes(6))) struct LittleMoneyTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("kula") }

    init() throws {
        folder = try TemporaryFolder()
        try NewDossier.fullKula(at: folder.inside("kula"))
        try answer(
            """
              mandate.startYear: 2027
              mandate.endYear: 2028
              measures:
                - {id: a, title: "Пунктове за помощ", start: 2027-01-10, end: 2028-12-31, oneOff: 200, yearly: 0}
                - {id: b, title: "Нова деловодна система", start: 2027-01-10, end: 2028-12-31, oneOff: 800, yearly: 0}
            """)
    }

    private func answer(_ text: String) throws {
        let file = folder.inside("answers.yaml")
        try Data("format: 1\nanswers:\n\(text)\n".utf8).write(to: URL(filePath: file))
        let run = try ProgramRun(["import", file, folder.inside("kula"), "--apply"])
        #expect(run.status == 0, "\(run.output)\(run.errors)")
    }

    private func talk(_ lines: String..., language: String = "bg") throws -> String {
        let run = try ProgramRun(
            ["continue", dossier, "--plain", "--lang", language], input: lines.joined(separator: "\n") + "\n")
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        return run.output.replacing("\u{A0}", with: " ").replacing("\n", with: " ").replacing("  ", with: " ")
    }

    private func draft() throws -> String {
        let run = try ProgramRun(["draft", dossier, "--format", "md"])
        #expect(run.status == 0)
        return try String(contentsOfFile: dossier + "/drafts/strategy.bg.md", encoding: .utf8)
            .replacing("\u{A0}", with: " ")
    }

    @Test func `the question shows what stays and what falls, and fills nothing in`() throws {
        let said = try talk("/към roadmap.littleMoney")
        #expect(said.contains("Сметка на програмата: какво остава с 30 % от известните пари"), "\(said)")
        #expect(
            said.contains("1. Пунктове за помощ")
                && said.contains("2. Нова деловодна система – парите не стигат"))
        #expect(said.contains("не е Вашият отговор"))
        #expect(try !ProgramRun(["export", dossier]).output.contains("Сметка на програмата"))
        let english = try talk("/go roadmap.littleMoney", language: "en")
        #expect(english.contains("Worked out by the program: what is left with 30%"), "\(english)")
    }

    @Test func `a yes makes it the beginning of the answer, and the draft does not say it twice`() throws {
        _ = try talk("/към roadmap.littleMoney", "", "да", "Обученията водят доброволци.")
        let export = try ProgramRun(["export", dossier]).output.replacing("\u{A0}", with: " ")
        #expect(export.contains("остава „Пунктове за помощ“ (200 евро)"), "\(export)")
        #expect(export.contains("Отлага се „Нова деловодна система“ (парите не стигат)."))
        #expect(export.contains("Обученията водят доброволци."))
        #expect(try !draft().contains("сметка на програмата"))
    }

    @Test func `the draft has the list beside an answer that does not contradict it, said as worked out`()
        throws
    {
        #expect(try draft().contains("Това е сметка на програмата, а не решение: с 30 %"))
        try answer("  roadmap.littleMoney: \"Пазим най-важното.\"")
        #expect(try draft().contains("Това е сметка на програмата, а не решение: с 30 %"))
        try answer("  roadmap.littleMoney: \"Правим новата деловодна система.\"")
        #expect(try !draft().contains("сметка на програмата"))
    }

    @Test func `on the screen the text stands in the field only after a yes`() throws {
        let terminal = try PseudoTerminal(
            ProgramRun.program, ["continue", dossier],
            environment: ["LANG": "bg_BG.UTF-8", "TERM": "xterm"], rows: 40, columns: 80)
        try terminal.wait(forText: "12. ")
        terminal.type("/към roadmap.littleMoney\r")
        try terminal.wait(forText: "не е Вашият отговор")
        terminal.type("\r")
        try terminal.wait(forText: "Да започне ли отговорът")
        terminal.type("1\r")
        try terminal.wait(forText: "Отлага се „Нова")
        #expect(try ProgramRun(["export", dossier]).output.contains("Отлага се"))
    }

    @Test func `what is left with another part is shown at any question`() throws {
        let said = try talk("/ако 10%")
        #expect(said.contains("Не остава нито една мярка."), "\(said)")
    }
}
