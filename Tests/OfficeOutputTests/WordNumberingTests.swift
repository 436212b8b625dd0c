import Document
import TestKit
import Testing

@testable import OfficeOutput

/// Word counts headings, annexes, tables and sources itself.
@Suite struct WordNumberingTests {
    private func places(_ headings: [(Int, String)]) -> [String?] {
        let blocks = headings.map { level, number in
            Block(.heading(level: level, number: number, text: [.text("x")], anchor: "a"))
        }
        return WordOutline(.sample(blocks)).places.map { $0.map { "\($0.list)/\($0.level)" } }
    }

    @Test func `chapters are one list and annexes another`() {
        #expect(
            places([
                (1, ""), (1, "1"), (2, "1.1"), (3, ""), (2, "1.2"), (1, "2"), (2, "2.1"), (1, "Annex A."),
                (2, "A.1"), (1, "Annex B."),
            ]) == [nil, "3/0", "3/1", nil, "3/1", "3/0", "3/1", "4/0", "4/1", "4/0"])
    }

    @Test func `an annex after a letter that is left out is counted on from its own`() {
        let letters = "АБВГДЕЖИК".map { "Приложение \($0)." }
        let outline = WordOutline(
            .sample(
                (letters + [""]).map {
                    Block(.heading(level: 1, number: $0, text: [], anchor: $0))
                }))
        #expect(outline.places.map { $0?.list } == Array(repeating: 4, count: 7) + [6, 6, nil])
        #expect(outline.annexRestarts == [9])
        #expect(outline.annexWords == ("Приложение ", "."))
    }

    @Test(arguments: [
        [(1, "2")], [(2, "1.1")], [(1, "I")], [(1, "1"), (2, "1.2")], [(1, "1"), (2, "2.1")],
        [(1, "Стъпка 1")], [(1, "Приложение Й.")], [(1, "1a")], [(7, "1")],
    ])
    func `a number that counting does not come to stays typed`(headings: [(Int, String)]) {
        #expect(places(headings).last == .some(nil))
    }

    @Test func `counted headings have no typed number and those of a style only say when they have none`()
        throws
    {
        let blocks = [
            heading(1, "1", "Chapter"), heading(1, "", "Plain"), heading(1, "Annex A.", "Annex"),
        ]
        let archive = try ZipReader(WordFormat().bytes(of: .sample(blocks, title: "")))
        let paragraphs = try archive.xml("word/document.xml").all("w:p")
        #expect(paragraphs.map { $0.all("w:t").map(\.text).joined() } == ["Chapter", "Plain", "Annex"])
        #expect(paragraphs.map { $0.all("w:numId").first?.attributes["w:val"] } == [nil, "0", "4"])
        let styles = try archive.xml("word/styles.xml").all("w:style")
        let style = styles.first { $0.attributes["w:styleId"] == "Heading2" }
        #expect(style?.all("w:numId").first?.attributes["w:val"] == "3")
        #expect(style?.all("w:ilvl").first?.attributes["w:val"] == "1")
        let levels = try archive.xml("word/numbering.xml").all("w:lvl")
        let bound = levels.first { $0.all("w:pStyle").first?.attributes["w:val"] == "Heading2" }
        #expect(bound?.all("w:lvlText").first?.attributes["w:val"] == "%1.%2")
        #expect(levels.contains { $0.all("w:lvlText").first?.attributes["w:val"] == "Annex %1." })
    }

    @Test func `numbers of tables and sources in the text are fields`() throws {
        var table = Table(caption: "Numbers", columns: [.init("A")], rows: [[.init("1")]])
        table.anchor = "t"
        let blocks = [
            Block(.paragraph([.number(1, of: "t"), .citation(number: 1, anchor: "s")])),
            Block(.table(table)), Block(.source(number: 1, text: [.text("A book")], anchor: "s")),
        ]
        let archive = try ZipReader(WordFormat().bytes(of: .sample(blocks, title: "")))
        let text = try archive.xml("word/document.xml")
        let fields = text.all("w:fldSimple")
        #expect(fields.map { $0.all("w:t").map(\.text).joined() } == ["1", "[1]"])
        let names = text.all("w:bookmarkStart").compactMap { $0.attributes["w:name"] }
        #expect(names.count == 2 && names.allSatisfy { $0.hasPrefix("_Ref") })
        #expect(
            fields.compactMap { $0.attributes["w:instr"] } == [
                " REF \(names[0]) \\h \\* MERGEFORMAT ", " REF \(names[1]) \\r \\h \\* MERGEFORMAT ",
            ])
        let source = text.all("w:p").first { $0.all("w:pStyle").first?.attributes["w:val"] == "Source" }
        #expect(source?.all("w:t").map(\.text) == ["A book"])
    }

    private func heading(_ level: Int, _ number: String, _ text: String) -> Block {
        Block(.heading(level: level, number: number, text: [.text(text)], anchor: text))
    }
}
