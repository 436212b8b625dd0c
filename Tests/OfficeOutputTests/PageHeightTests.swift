import Document
import TestKit
import Testing

@testable import OfficeOutput

/// How high each kind of block is, as LibreOffice sets it with the letters of Carlito on a page without end.
@Suite struct PageHeightTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        /// From the heading before the blocks to the one after them, in points, by how full pages are.
        var roomy: Double
        var dense: Double
        var blocks: [Block]

        init(_ name: String, _ roomy: Double, _ dense: Double, _ blocks: Block...) {
            (testDescription, self.roomy, self.dense, self.blocks) = (name, roomy, dense, blocks)
        }
    }

    static let cases = [
        Case("nothing", 26.1, 19.3),
        Case("a line", 47.55, 33.0, text(1)), Case("three lines", 78.45, 57.4, text(3)),
        Case("emphasised words, which are wider", 124.8, 94.0, Block(.paragraph([.emphasis(words(7))]))),
        Case("two paragraphs", 70.0, 47.7, text(1), text(1)),
        Case("a heading", 62.05, 52.25, heading(2)),
        Case("a heading after a paragraph", 83.5, 65.95, text(1), heading(2)),
        Case("a heading of a chapter", 103.15, 85.1, heading(1), text(1)),
        Case("three headings", 164.45, 137.3, heading(1), heading(2), heading(3), text(1)),
        Case("a list", 117.35, 83.8, Block(.list(ordered: false, items: [[text(1)], [text(3)], [text(1)]]))),
        Case("a list in a list", 93.9, 69.6, list(in: list(in: text(4)))),
        Case("a note", 87.35, 80.0, Block(.callout(.note, [text(3)]))),
        Case("a note between paragraphs", 105.75, 85.6, text(1), Block(.callout(.note, [text(1)])), text(1)),
        Case("two notes", 112.1, 103.4, Block(.callout(.note, [text(2), text(2)]))),
        Case("a warning", 72.6, 66.6, Block(.callout(.warning, [text(2)]))),
        Case(
            "a list in a note", 133.65, 109.5,
            Block(.callout(.note, [text(1), list(in: text(2)), list(in: text(2))]))),
        Case(
            "a gap", 47.55, 33.0,
            Block(.placeholder("Кой води работата всекидневно и пред кого се отчита за нея?"))),
        Case("a table", 155.65, 119.5, table(rows: 3)),
        Case("a table with a caption", 180.65, 147.2, table("Мерки", rows: 3)),
        Case("a caption of two lines after a paragraph", 155.0, 122.5, text(1), table(words(2), rows: 1)),
        Case("a table with a total", 156.65, 120.5, table(rows: 3, hasTotals: true)),
        Case("a table without a header", 105.7, 78.9, table(rows: 2, titles: ["", ""])),
        Case("a header of two lines", 106.7, 79.9, table(rows: 1, titles: [words(2), "Срок"])),
        Case("a cell of three paragraphs", 146.15, 114.3, table(rows: 1, paragraphs: 3)),
        Case("a table of many columns", 90.8, 67.1, many),
        Case("a chart", 182.05, 171.45, chart([])),
        Case("a chart with a key", 197.7, 190.95, chart(["няма", "начало"])),
        Case("a timeline", 154.75, 129.3, timeline),
    ]

    @Test(arguments: cases) func `a block is as high as it is set`(one: Case) throws {
        let (roomy, dense) = (try height(one.blocks, .roomy), try height(one.blocks, .dense))
        #expect(abs(roomy - one.roomy) < 0.1, "\(roomy)")
        #expect(abs(dense - one.dense) < 0.1, "\(dense)")
    }

    @Test func `a page that ends inside a frame has room for its edge`() throws {
        let two = Self.document([Block(.callout(.note, [Self.text(1), Self.text(1)]))], .roomy)
        let notes = WordSizes(.roomy).items(of: WordWriter.written(two).pieces).compactMap { item in
            if case .text(let text) = item, text.partedEdge > 0 { text } else { nil }
        }
        let first = try #require(notes.first)
        #expect(first.edges.below == 0 && first.room(for: 1) == first.lineHeight + first.partedEdge)
    }

    private func height(_ blocks: [Block], _ density: Document.Density) throws -> Double {
        let writer = WordWriter.written(Self.document(blocks, density))
        let places = PageEstimate(writer.pieces, density, height: .infinity).places
        return try #require(places["end"]).top - #require(places["start"]).top
    }

    static func document(_ blocks: [Block], _ density: Document.Density) -> Document {
        let (start, end) = (heading(4, "start"), heading(4, "end"))
        var document = Document.sample([start] + blocks + [end])
        document.density = density
        return document
    }

    // MARK: Blocks

    private static func words(_ lines: Int) -> String {
        String(
            repeating: "Общината отговаря на всяко предложение до двадесет дни и го обявява. ", count: lines)
    }
    private static func text(_ lines: Int) -> Block { Block(.paragraph([.text(words(lines))])) }
    private static func heading(_ level: Int, _ anchor: String = "") -> Block {
        Block(.heading(level: level, number: "1", text: [.text("Накъде вървим")], anchor: anchor))
    }
    private static func list(in blocks: Block...) -> Block { Block(.list(ordered: false, items: [blocks])) }
    private static func table(
        _ caption: String = "", rows: Int, titles: [String] = ["Мярка", "Срок"], paragraphs: Int = 1,
        hasTotals: Bool = false
    ) -> Block {
        let cell = Table.Cell(Array(repeating: [.text(words(2))], count: paragraphs))
        let row = [cell, Table.Cell("2027 г.")]
        return Block(
            .table(
                Table(
                    caption: caption, columns: [.init(titles[0], weight: 3), .init(titles[1], weight: 1)],
                    rows: Array(repeating: row, count: rows), hasTotals: hasTotals)))
    }
    private static let many = Block(
        .table(
            Table(
                caption: "", columns: (1...9).map { .init("Колона \($0)") },
                rows: [(1...9).map { _ in Table.Cell("две думи тук") }])))
    private static func chart(_ steps: [String]) -> Block {
        Block(
            .chart(
                Chart(
                    caption: "Интернет", alternative: "", categories: ["а", "б"],
                    series: [.init(title: "Дял", values: [1, 2])], maximum: 2, steps: steps)))
    }
    private static let timeline = Block(
        .timeline(
            Timeline(
                caption: "Срокове", alternative: "", heading: "Мярка",
                periods: (1...8).map { "I/203\($0)" },
                rows: [.init(title: "Читалища", span: 0...3), .init(title: words(2), span: 2...5)])))
}
