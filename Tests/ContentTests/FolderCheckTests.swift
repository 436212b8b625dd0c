import Content
import Findings
import Foundation
import Guide
import Loading
import Testing
import Wording

/// The check of a folder looks for what the strategy reads, which the build does not.
@Suite struct FolderCheckTests {
    private let outline = """
        id: small
        version: 1.0.0
        languages: [bg, en]
        title: {bg: "Ръководство", en: "Guide"}
        about: {bg: "За какво е", en: "What it is for"}
        phases:
          - {id: one, title: {bg: "Начало", en: "Start"}, steps: [one]}
        """

    private let step = """
        id: one
        phase: one
        questions:
          - id: measures
            kind: table
            columns:
              - {id: title, kind: text, label: {bg: "Мярка", en: "Measure"}}
              - {id: oneOff, kind: text, label: {bg: "Цена", en: "Cost"}}
        """

    @Test func `a column the strategy would read wrongly is an error at its line`() throws {
        let files = [
            SourceFile(name: "g/guide.yaml", text: outline), SourceFile(name: "g/steps/one.yaml", text: step),
        ]
        let findings = ContentSource.check(files, prefix: "g/", checksWords: false).findings.all
        let wrong = try #require(findings.first { $0.code == "strategy.wrong-kind" })
        #expect(wrong.severity == .error && wrong.arguments["id"] == "measures/oneOff")
        #expect(wrong.place == Place(file: "g/steps/one.yaml", line: 8))
        let missing = findings.filter { $0.code == "strategy.missing-column" }
        #expect(missing.contains { $0.arguments["id"] == "measures/lead" })
    }

    @Test func `a template with practices for a chapter nobody is asked about is an error`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let template = """
            id: t
            version: 1.0.0
            purpose: {bg: "А", en: "A"}
            title: {bg: "А", en: "A"}
            subtitle: {bg: "А", en: "A"}
            author: {bg: "А", en: "A"}
            sections:
              - id: a
                title: {bg: "А", en: "A"}
                items:
                  - practices: contex
            """
        try Data(template.utf8).write(to: folder.appending(path: "t.yaml"))
        let content = ContentSource()
        let findings = try ContentSource.checkTemplates(
            in: folder.path, for: try content.guide, texts: try content.texts(in: .bg))
        #expect(findings.all.map(\.code) == ["template.unknown-chapter"])
        #expect(findings.all.first?.place?.line == 11)
        #expect(throws: Findings.self) { try content.templates(in: folder.path) }
    }
}
