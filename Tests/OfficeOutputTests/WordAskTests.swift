import Document
import TestKit
import Testing

@testable import OfficeOutput

@Suite struct WordAskTests {
    private func body(_ document: Document) throws -> Element {
        try ZipReader(WordFormat().bytes(of: document)).xml("word/document.xml")
    }

    private func ask(_ room: Ask.Room) -> Block {
        Block(.ask(Ask(label: "", paragraphs: [[.strong("Why?")]], room: room)))
    }

    private func style(of paragraph: Element) -> String? {
        paragraph.all("w:pStyle").first?.attributes["w:val"]
    }

    @Test func `lines to write on are 8 mm apart and stay with their question`() throws {
        let archive = try ZipReader(WordFormat().bytes(of: .sample([ask(.lines(3))])))
        let paragraphs = try archive.xml("word/document.xml").all("w:p")
        let asked = paragraphs.filter { style(of: $0)?.hasPrefix("Ask") == true }
        #expect(asked.map(style(of:)) == ["Ask", "AskLine", "AskLine", "AskLine"])
        #expect(asked.map { !$0.all("w:keepNext").isEmpty } == [true, true, true, false])
        let styles = try archive.xml("word/styles.xml").all("w:style")
        let line = try #require(styles.first { $0.attributes["w:styleId"] == "AskLine" })
        // Twentieths of a point: 454 are 8 mm.
        #expect(line.all("w:spacing").first?.attributes["w:line"] == "454")
        #expect(line.all("w:spacing").first?.attributes["w:lineRule"] == "exact")
        #expect(line.all("w:between").count == 1)
    }

    @Test func `a box can be marked with a click, and has a line for words of one's own`() throws {
        let boxes = [Ask.Box([.text("Once")]), Ask.Box([.text("Else")], hasLine: true)]
        let text = try body(.sample([ask(.boxes(boxes, isOne: true))]))
        #expect(text.all("w14:checkbox").count == 2)
        #expect(text.all("w14:checked").allSatisfy { $0.attributes["w14:val"] == "0" })
        let leaders = text.all("w:p").map { $0.all("w:tab").compactMap { $0.attributes["w:leader"] } }
        #expect(leaders.filter { !$0.isEmpty } == [["underscore"]])
        #expect(text.all("w:p").compactMap(style(of:)).contains("AskOwn"))
    }

    @Test func `rows to write into are 10 mm high`() throws {
        var table = Table(
            caption: "", columns: [.init("a"), .init("b")],
            rows: [[.init("1"), .init("")], [.init("full"), .init("row")]])
        table.isFilledIn = true
        let heights = try body(.sample([Block(.table(table))])).all("w:tr").map {
            $0.all("w:trHeight").first?.attributes["w:val"]
        }
        #expect(heights == [nil, "567", nil])
        let asked = try body(.sample([Block(.paragraph([.text("Write:")])), Block(.table(table))])).all("w:p")
        #expect(asked.first { $0.text == "Write:" }?.all("w:keepNext").count == 1)
    }

    @Test(arguments: [(Document.Density.largeForm, true), (.roomy, false)])
    func `what a form says last stands on the page of the last question`(
        density: Document.Density, isKept: Bool
    ) throws {
        let ask = Ask(label: "Why?", paragraphs: [[.text("Why?")]], room: .lines(2))
        var document = Document.sample([Block(.ask(ask)), Block(.paragraph([.text("Thank you.")]))])
        document.density = density
        let lines = try body(document).all("w:p").filter { style(of: $0) == "AskLine" }
        #expect(lines.last.map { !$0.all("w:keepNext").isEmpty } == isKept)
    }

    @Test func `what leads on to something stands on the page of that`() throws {
        let words: [[Inline]] = [
            [.strong("DECISION No. 5")], [.text("The council, by virtue of the law,")], [.strong("DECIDES:")],
            [.text("A sentence.")], [.strong("Lead."), .text(" And more.")], [.text("These:")],
        ]
        let paragraphs = try body(.sample(words.map { Block(.paragraph($0)) })).all("w:p")
        let kept = words.map { runs in
            paragraphs.first { $0.text == runs.map(\.plain).joined() }?.all("w:keepNext").isEmpty == false
        }
        #expect(kept == [true, true, true, false, false, true])
    }

    @Test(arguments: [(Document.Density.form, "24"), (Document.Density.largeForm, "32")])
    func `a form has letters of one size, in its tables too`(density: Document.Density, size: String) throws {
        var document = Document.sample([])
        document.density = density
        let styles = try ZipReader(WordFormat().bytes(of: document)).xml("word/styles.xml").all("w:style")
        for id in ["TableText", "TableTextSmall", "AskLine"] {
            let style = try #require(styles.first { $0.attributes["w:styleId"] == id })
            #expect(style.all("w:sz").first?.attributes["w:val"] ?? size == size, "\(id)")
        }
    }

    @Test func `a document held across has one section that is`() throws {
        var document = Document.sample([
            Block(.paragraph([.text("a")])),
            Block(.table(Table(caption: "", columns: [.init("b")], rows: [[.init("c")]]))),
        ])
        document.isTurned = true
        let sections = try body(document).all("w:pgSz")
        #expect(sections.map { $0.attributes["w:orient"] } == ["landscape"])
    }
}
