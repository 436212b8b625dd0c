import Document
import TestKit
import Testing

@testable import OfficeOutput

/// How tables stand on the page: which rows keep together, and that words find room in their columns.
@Suite struct WordTableTests {
    private func table(
        _ rows: Int, words: Int = 16, titles: [String] = ["Field", "Words"], staysWhole: Bool = false
    ) -> Table {
        let text = String(repeating: "word and ", count: words)
        return Table(
            caption: "", columns: titles.map { .init($0) },
            rows: (0..<rows).map { [.init("row \($0)"), .init(text)] }, staysWhole: staysWhole)
    }

    /// For each row of the last table, whether all its paragraphs keep with the next.
    private func kept(_ blocks: Block...) throws -> [Bool] {
        let text = try ZipReader(WordFormat().bytes(of: .sample(blocks, title: ""))).xml("word/document.xml")
        let rows = try #require(text.all("w:tbl").last).all("w:tr")
        return rows.map { row in row.all("w:p").allSatisfy { $0.all("w:keepNext").count == 1 } }
    }

    @Test func `no row of a long table is alone at its beginning or end`() throws {
        let rows = try kept(Block(.table(table(24))))
        #expect(rows == [true, true] + Array(repeating: false, count: 21) + [true, false])
    }

    @Test func `without a header the first two rows keep together`() throws {
        let rows = try kept(Block(.table(table(24, titles: ["", ""]))))
        #expect(rows == [true] + Array(repeating: false, count: 21) + [true, false])
    }

    @Test func `a small table and a card stand on one page`() throws {
        #expect(try kept(Block(.table(table(3)))) == [true, true, true, false])
        let card = try kept(Block(.table(table(14, staysWhole: true))))
        #expect(card == Array(repeating: true, count: 14) + [false])
        #expect(try kept(Block(.table(table(60, staysWhole: true)))).contains(false))
    }

    @Test func `a card is rather parted than to leave more than a third of a page empty`() throws {
        let words = Block(.paragraph([.text(String(repeating: "A few words. ", count: 60))]))
        let card = Block(.table(table(14, staysWhole: true)))
        #expect(try kept(words, card).dropLast().contains(false))
        let many = Array(repeating: words, count: 4)
        let document = Document.sample(many + [card], title: "")
        let text = try ZipReader(WordFormat().bytes(of: document)).xml("word/document.xml")
        #expect(text.all("w:tr").dropLast().allSatisfy { !$0.all("w:keepNext").isEmpty })
    }

    @Test func `a blank that does not break is as wide as one that does`() {
        let widths = WordFont.widths(.init())
        #expect(widths[0xA0] == widths[0x20])
    }

    @Test(arguments: [3, 7, 9])
    func `no column is narrower than its longest word while there is room`(count: Int) throws {
        let words = ["Сътрудничество", "№", "половиндневна", "12\u{A0}500", "a"]
        let table = Table(
            caption: "", columns: (0..<count).map { .init("До \($0)", weight: $0 == 1 ? 90 : 1) },
            rows: [(0..<count).map { .init(words[$0 % words.count]) }])
        var text = WordText(.sample([]), WordOutline(.sample([])))
        let made = WordGrid(table: table, indent: 0, sizes: WordSizes(.roomy)).laidOut(&text).table
        for (cell, word) in zip(try #require(made.rows.last).cells, table.rows[0]) {
            var lines = WordLines(
                width: Double(cell.look.width - cell.look.margins) / 20,
                letter: WordSizes(.roomy).shape(cell.look.style).letter)
            lines.add(word.paragraphs[0][0].plain, .init())
            lines.end()
            #expect(lines.count == 1, "\(word)")
        }
        #expect(made.frame.widths.reduce(0, +) == WordLook.usual.textWidth)
    }

    /// Ten columns that have room only beside one another on a turned page.
    private var broad: Block {
        let words = (0..<10).map { "Сътрудничество\($0)" }
        return Block(
            .table(Table(caption: "Broad", columns: words.map { .init($0) }, rows: [words.map { .init($0) }]))
        )
    }

    private func sections(_ blocks: [Block]) throws -> [Element] {
        let archive = try ZipReader(WordFormat().bytes(of: .sample(blocks)))
        return try archive.xml("word/document.xml").all("w:sectPr")
    }

    @Test func `a table whose words find room only there stands on a turned page between upright ones`()
        throws
    {
        let text = Block(.paragraph([.text("Text")]))
        let sections = try sections([text, broad, broad, text])
        #expect(sections.map { $0.all("w:pgSz").first?.attributes["w:orient"] } == [nil, "landscape", nil])
        #expect(sections.map { $0.all("w:headerReference").count } == [1, 0, 0])
        #expect(sections.map { $0.all("w:titlePg").count } == [1, 0, 0])
        var all = WordText(.sample([]), WordOutline(.sample([])))
        guard case .table(let table) = broad.content else { return }
        let made = WordGrid(table: table, indent: 0, sizes: WordSizes(.roomy)).laidOut(&all)
        #expect(made.turn == .landscape && made.table.frame.widths.reduce(0, +) == 14286)
    }

    @Test func `a document may begin and end with a turned page, and no list is turned`() throws {
        let turns = try sections([broad]).map { $0.all("w:pgSz").first?.attributes["w:orient"] }
        #expect(turns == [nil, "landscape"])
        #expect(try sections([Block(.list(ordered: false, items: [[broad]]))]).count == 1)
    }

    @Test func `when not all words find room only the longest is cut`() {
        let widths = WordTableFrame.widths([1, 1, 1], words: [400, 9000, 600], in: 5000)
        #expect(widths == [400, 4000, 600])
    }

    @Test func `a long description ends with a word`() throws {
        let timeline = Timeline(
            caption: "", alternative: String(repeating: "building and upkeep, ", count: 90), heading: "",
            periods: ["I"], rows: [.init(title: "a", span: 0...0)])
        let text = try ZipReader(WordFormat().bytes(of: .sample([Block(.timeline(timeline))])))
            .xml("word/document.xml")
        let words = try #require(text.all("w:tblDescription").first?.attributes["w:val"])
        #expect((400...500).contains(words.count) && words.hasSuffix("and…") || words.hasSuffix(",…"))
    }
}
