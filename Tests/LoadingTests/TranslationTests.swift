import CSV
import Findings
import Foundation
import Loading
import Testing
import Wording

/// The texts of a guide as a table for translators, and back.
@Suite struct TranslationTests {
    private static let yaml = """
        # A comment stays, "quoted" or not.
        title: {bg: "Първо „да“ \\"не\\"", en: 'It''s one'}   # and this one
        plain: {bg: без кавички, en: plain words}
        open:
          bg: първи ред
            втори ред
          en: first line   # a comment behind
        folded:
          bg: >-
            Дълъг текст: на
            два реда.

          en: >
            A long text
            on two lines.
        block:
          bg: |
            Ред 1
              ред 2
          en: |-
            Line 1
              line 2
        list:
          - {id: one, text: {bg: "а", en: "a"}, other: [1, 2]}
          - text: {bg: "б", en: "b"}
        """ + "\n"

    private static func file(_ text: String = yaml) -> SourceFile {
        SourceFile(name: "guide.yaml", text: text)
    }

    private static func rows(_ cells: [String]...) -> [CSV.Row] {
        ([["file", "place", "bg", "en"]] + cells).enumerated().map { CSV.Row(line: $0 + 1, cells: $1) }
    }

    /// The files of the guide that ships.
    private static func shipped() throws -> [SourceFile] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try SourceFile.inFolder(root.appending(path: "guide"), prefix: "")
    }

    @Test func hasARowForEveryText() throws {
        let rows = try CSV.read(TranslationSheet(of: [Self.file()]).csv()).map(\.cells)
        #expect(rows[0] == ["file", "place", "bg", "en"])
        #expect(
            rows.dropFirst().map { $0[1] } == [
                "title", "plain", "open", "folded", "block", "list/one/text", "list/2/text",
            ])
        #expect(rows[1] == ["guide.yaml", "title", "Първо „да“ \"не\"", "It's one"])
        #expect(rows[5] == ["guide.yaml", "block", "Ред 1\n  ред 2", "Line 1\n  line 2"])
    }

    @Test func changesNothingWhenNothingWasChanged() throws {
        let sheet = TranslationSheet(of: try Self.shipped())
        let rows = try CSV.read(sheet.csv())
        #expect(rows.count > 2000)
        let (changes, findings) = sheet.changes(in: rows, name: "a.csv")
        #expect(changes.isEmpty && findings.isEmpty, "\(findings.all.prefix(3)) \(changes.prefix(3))")
        #expect(try sheet.applying(changes).isEmpty)
    }

    @Test(arguments: [
        ("title", Language.bg, "\"Първо „да“ \\\"не\\\"\""),
        ("title", .en, "'It''s one'"),
        ("plain", .bg, "без кавички"),
        ("plain", .en, "plain words"),
        ("open", .bg, "първи ред\n    втори ред"),
        ("open", .en, "first line"),
        ("folded", .bg, ">-\n    Дълъг текст: на\n    два реда."),
        ("folded", .en, ">\n    A long text\n    on two lines."),
        ("block", .bg, "|\n    Ред 1\n      ред 2"),
        ("block", .en, "|-\n    Line 1\n      line 2"),
        ("list/one/text", .en, "\"a\""),
        ("list/2/text", .bg, "\"б\""),
    ])
    func touchesOnlyTheTextThatChanges(place: String, language: Language, source: String) throws {
        let new = "=Нов \"текст\" \\ с # и: {\nвтори ред"
        let change = TextChange(file: "guide.yaml", place: place, language: language, old: "", new: new)
        let written = try TranslationSheet(of: [Self.file()]).applying([change])
        let quoted = "\"=Нов \\\"текст\\\" \\\\ с # и: {\\nвтори ред\""
        #expect(written.map(\.text) == [Self.yaml.replacing(source, with: quoted, maxReplacements: 1)])
        #expect(Self.yaml.contains(source))
    }

    @Test(arguments: ["\n", "\r\n"])
    func writesEveryTextOfTheGuideAnew(lineEnd: String) throws {
        let files = try Self.shipped().map {
            SourceFile(name: $0.name, text: $0.text.replacing("\n", with: lineEnd))
        }
        let sheet = TranslationSheet(of: files)
        let rows = try CSV.read(sheet.csv()).enumerated().map { index, row in
            index == 0
                ? row
                : CSV.Row(line: row.line, cells: row.cells.prefix(2) + row.cells.suffix(2).map { $0 + "!" })
        }
        let (changes, findings) = sheet.changes(in: rows, name: "a.csv")
        #expect(findings.isEmpty && changes.count == 2 * (rows.count - 1))
        let written = try sheet.applying(changes)
        let again = TranslationSheet(of: written).changes(in: rows, name: "a.csv")
        #expect(again.changes.isEmpty && again.findings.isEmpty)
    }

    @Test(arguments: [
        (["guide.yaml", "titel", "а", "a"], "translation.unknown-place"),
        (["giude.yaml", "title", "а", "a"], "translation.unknown-file"),
        (["guide.yaml", "plain", "", "a"], "translation.empty-text"),
        (["guide.yaml", "plain", "а"], "translation.empty-text"),
        (["guide.yaml", "plain", "а {count}", "a"], "translation.gaps-changed"),
        (["guide.yaml", "plain", "а", "a\tb"], "translation.control-characters"),
        (["guide.yaml", "plain", "а", "a\u{202E}b"], "translation.control-characters"),
        (["guide.yaml", "title", "а", "a"], "translation.place-twice"),
    ])
    func namesTheMistakeAndItsLine(cells: [String], code: String) {
        let rows = Self.rows(["guide.yaml", "title", "Първо „да“ \"не\"", "It's one"], cells)
        let findings = TranslationSheet(of: [Self.file()]).changes(in: rows, name: "a.csv").findings
        #expect(findings.all.map(\.code) == [code])
        #expect(findings.all.first?.place == Place(file: "a.csv", line: 3))
        #expect(findings.hasErrors)
    }

    @Test func namesAMissingColumn() {
        let rows = [CSV.Row(line: 1, cells: ["file", "place", "bulgarian", "en"])]
        let findings = TranslationSheet(of: [Self.file()]).changes(in: rows, name: "a.csv").findings
        #expect(findings.all.map(\.code) == ["translation.missing-column"])
        #expect(findings.all.first?.arguments["column"] == "bg")
    }

    @Test func keepsTheGapsOfATextInEachLanguage() {
        let file = SourceFile(
            name: "interface/a.yaml", text: "a.b: {bg: \"{count} от {all}\", en: \"{count} of {all}\"}")
        let rows = Self.rows(["interface/a.yaml", "a.b", "от {all} {count}", "{count} of {total}"])
        let (changes, findings) = TranslationSheet(of: [file]).changes(in: rows, name: "a.csv")
        #expect(changes.map(\.language) == [.bg])
        #expect(findings.all.map(\.code) == ["translation.gaps-changed"])
    }

    @Test func refusesAPlaceWhoseCommentWouldBeLost() {
        let file = Self.file("a:\n  bg: >- # why\n    Текст\n  en: Text\n")
        let change = TextChange(file: "guide.yaml", place: "a", language: .bg, old: "", new: "Друг")
        #expect(throws: Findings.self) { try TranslationSheet(of: [file]).applying([change]) }
    }
}
