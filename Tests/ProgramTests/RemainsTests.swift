import Foundation
import TestKit
import Testing

/// What is put off, deleted or said twice, as status, draft, trace and merge tell of it.
@Suite(.timeLimit(.minutes(6))) struct RemainsTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("demo") }

    init() throws {
        folder = try TemporaryFolder()
        try NewDossier.example(at: folder.inside("demo"))
    }

    private func change(_ answers: String, in dossier: String) throws {
        let file = folder.inside("answers.yaml")
        try Data("answers:\n\(answers)".utf8).write(to: URL(filePath: file))
        let run = try ProgramRun(["import", file, dossier, "--apply", "--by", "Иванка"])
        #expect(run.status == 0, "\(run.output)\(run.errors)")
    }

    private func flat(_ text: String) -> String {
        text.replacing("\u{A0}", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func draft() throws -> String {
        _ = try ProgramRun(["draft", dossier, "--format", "md", "--out", folder.inside("d"), "--lang", "bg"])
        return try String(
            contentsOfFile: folder.inside("d") + "/strategy.bg.md", encoding: .utf8)
    }

    @Test func `money of a deleted measure is told by title and sum wherever one looks`() throws {
        try change("  measures:\n    - {id: m07, clear: true}\n", in: dossier)
        let title = "Час за теб: ученици помагат на възрастни хора"
        let status = flat(try ProgramRun(["status", dossier, "--lang", "bg"]).output)
        #expect(status.contains("Пари за изтрити мерки"), "\(status)")
        #expect(status.contains("„\(title)“ – 23 000 евро"), "\(status)")
        let draft = flat(try draft())
        #expect(draft.contains("За мерки, които са изтрити, още има записани пари"))
        #expect(draft.contains("„\(title)“ – 23 000 евро"))
        let data = try ProgramRun(["export", dossier, "--json"]).output
        #expect(data.contains("\"moneyOfDeletedMeasures\" : [\n") && data.contains(title))
    }

    @Test func `what is owed in a table has the mark of what is missing, with the reason it was put off`()
        throws
    {
        try change(
            """
              measures:
                - {id: m05, objective: {later: "чака съвета"}}
              risks:
                - {id: x02, likelihood: {later: "чака отдела"}}
              ambition:
                - {id: g05, target: {later: "чака срещата"}}
              indicators:
                - {id: i02, objective: {later: "чака плана"}}

            """, in: dossier)
        let draft = flat(try draft())
        for reason in ["чака съвета", "чака отдела", "чака срещата", "чака плана"] {
            #expect(draft.contains("оставено за по-късно: \(reason)"), "\(reason)")
        }
    }

    @Test func `what a sum is made of is named, the first rows by their names`() throws {
        let said = flat(try ProgramRun(["trace", dossier, "2 112 000", "--lang", "bg"]).output)
        let named = try #require(
            said.firstMatch(of: /– 70 реда: ([^;]+); [^;]+; [^;]+; и още (\d+)/), "\(said)")
        #expect(named.output.1.count > 5 && Int(named.output.2) ?? 0 > 0)
    }

    @Test func `unknown money of a deleted measure is not told as nothing`() throws {
        try change(
            "  measures:\n    - {id: m99, title: \"Кът за четене\"}\n  finance:\n"
                + "    - {id: f99, measure: m99, year: 2028, amount: {unknown: \"чакаме оферта\"}, kind: one-off,"
                + " source: own, certainty: wished}\n", in: dossier)
        try change("  measures:\n    - {id: m99, clear: true}\n", in: dossier)
        let status = flat(try ProgramRun(["status", dossier, "--lang", "bg"]).output)
        #expect(status.contains("„Кът за четене“ – ?"), "\(status)")
    }

    @Test func `two new rows of one title are told apart by what they say`() throws {
        let copy = folder.inside("copy")
        try FileManager.default.copyItem(atPath: dossier, toPath: copy)
        let row = "  systems:\n    - {id: y99, name: \"Портал\", yearlyCost: "
        try change(row + "100}\n", in: dossier)
        try change(row + "200}\n", in: copy)
        let said = flat(try ProgramRun(["merge", copy, dossier, "--lang", "bg"]).output)
        #expect(said.contains("– Разход на година: 100 евро"), "\(said)")
        #expect(!said.contains("y99"), "\(said)")
        #expect(said.contains("– Разход на година: 200 евро"), "\(said)")
    }
}
