import Foundation
import TestKit
import Testing

/// Forms with what a dossier knows.
@Suite(.timeLimit(.minutes(2))) struct FormCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func form(_ words: String, file: String) throws -> String {
        let run = try ProgramRun(words.split(separator: " ").map(String.init), folder: folder.path)
        #expect(run.status == 0, "\(run.errors)")
        return try String(contentsOf: URL(filePath: folder.inside(file)), encoding: .utf8)
    }

    @Test func `have the municipality, the days and the problems of the worked example`() throws {
        #expect(try ProgramRun(["demo", "--out", "d"], folder: folder.path).status == 0)
        let votes = try form("guide form votes d --format md", file: "form-votes.bg.md")
        #expect(votes.contains("Община Видин") && votes.contains("13\u{A0}февруари 2027\u{A0}г."))
        #expect(votes.contains("- За един документ хората от селата губят цял ден"))
        let survey = try form("guide form residents d --format md --lang en", file: "form-residents.en.md")
        #expect(survey.contains("Vidin Municipality") && survey.contains("by 22\u{A0}January 2027"))
    }

    @Test func `have room for them where no dossier is named`() throws {
        let votes = try form("guide form votes --format md", file: "form-votes.bg.md")
        #expect(votes.contains("Община ……") && !votes.contains("2027"))
    }
}
