import Foundation
import TestKit
import Testing

/// What a file says that is no answer, and what hangs on a row besides answers.
@Suite(.timeLimit(.minutes(6))) struct OwedInFilesTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("kula") }

    init() throws {
        folder = try TemporaryFolder()
        try NewDossier.fullKula(at: folder.inside("kula"))
    }

    private func file(_ name: String, _ text: String) throws -> String {
        let path = folder.inside(name)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private func export(_ dossier: String) throws -> String { try ProgramRun(["export", dossier]).output }

    @Test(arguments: ["не знам", "Не знам.", "Не знаем", "?", "-", "н/п", "later", "ще попълня", "/незнам"])
    func `words that leave open whether there is an answer are refused in a table, with what to write`(
        word: String
    ) throws {
        let table = try file("team.csv", "name;role\nИванова;\(word)\n")
        let run = try ProgramRun(["import", table, dossier, "--apply"])
        #expect(run.status != 0 && run.errors.contains("„\(word)“ не е отговор."), "\(run.errors)")
        #expect(run.errors.contains("/не знам, /по-късно или /неприложимо"))
        #expect(try !export(dossier).contains("Иванова"))
    }

    @Test(arguments: ["не знам", "?", "още не"]) func `a cell for money says so too`(word: String) throws {
        let table = try file("measures.csv", "title;oneOff\nГише;\(word)\n")
        let run = try ProgramRun(["import", table, dossier, "--apply"])
        #expect(run.status != 0 && run.errors.contains("/не знам") == (word != "още не"), "\(run.errors)")
        let sheet = try file("sheet.yaml", "answers:\n  mandate.startYear: \"\(word)\"\n")
        let other = try ProgramRun(["import", sheet, dossier, "--apply"])
        #expect(
            other.status != 0 && other.errors.contains("unknown") == (word != "още не"), "\(other.errors)")
    }

    @Test(arguments: ["не знам", "?"]) func `and in a sheet`(word: String) throws {
        let sheet = try file("sheet.yaml", "answers:\n  mandate.reason: \"\(word)\"\n")
        let run = try ProgramRun(["import", sheet, dossier, "--apply"])
        #expect(run.status != 0 && run.errors.contains("„\(word)“ не е отговор."), "\(run.errors)")
        #expect(try !export(dossier).contains("mandate.reason"))
    }

    @Test func `what marks say and sentences that only begin so come in`() throws {
        let table = try file(
            "team.csv", "name;role\nИванова;/не знам, пита се\nПетров;Не знаем още, но търсим човек\n")
        #expect(try ProgramRun(["import", table, dossier, "--apply"]).status == 0)
        let text = try export(dossier)
        #expect(text.contains("unknown: пита се") || text.contains("unknown: \"пита се\""), "\(text)")
        #expect(text.contains("Не знаем още, но търсим човек"))
    }

    @Test func `a note that came in from a file stands once after the copies are joined`() throws {
        let (other, sheet) = (folder.inside("other"), folder.inside("sheet.yaml"))
        try FileManager.default.copyItem(atPath: dossier, toPath: other)
        _ = try ProgramRun(
            ["continue", other, "--by", "Петър"], input: "/към mandate.reason\n/бележка Питайте кмета.\n")
        #expect(try ProgramRun(["export", other]).output.contains("Питайте кмета."))
        try export(other).write(toFile: sheet, atomically: true, encoding: .utf8)
        #expect(try ProgramRun(["import", sheet, dossier, "--apply"]).status == 0)
        #expect(try ProgramRun(["merge", other, dossier]).status == 0)
        let count = try export(dossier).components(separatedBy: "Питайте кмета.").count - 1
        #expect(count == 1)
    }

    @Test func `a note on a row is named before the row is deleted`() throws {
        let replies = [
            "/към team", "+", "Секретар", "Иванова", "Дирекция", "8", "1.1", "/бележка Ще се пенсионира.", "",
            "/изтрий 1", "не",
        ]
        let run = try ProgramRun(
            ["continue", dossier, "--json", "--by", "Петър"],
            input: replies.map { $0 + "\n" }.joined())
        #expect(run.output.contains("– Бележка от Петър: Ще се пенсионира."), "\(run.output)")
        #expect(try export(dossier).contains("Иванова"))
    }
}
