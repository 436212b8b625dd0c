import Document
import TestKit
import Testing

@testable import OfficeOutput

/// Comments beside a document, written and read back.
@Suite struct WordCommentTests {
    private static let note = Block.Comment(
        author: "Мария Петрова", day: "2026-11-20", text: "Откъде?\nКога?")
    private static let gap = Block.Comment(author: "Pateka", day: "soon", text: "a < b & \"c\"")

    static let document: Document = {
        func beside(_ block: Block, _ comments: [Block.Comment]) -> Block {
            var block = block
            block.comments = comments
            return block
        }
        var cell = Table.Cell("cell")
        cell.comments = [gap, note]
        var empty = Table.Cell([])
        empty.comments = [gap]
        let columns: [Table.Column] = [.init("one"), .init("two")]
        let plain = Table(caption: "", columns: columns, rows: [[.init("x"), .init("y")]])
        let full = Table(caption: "Caption", columns: columns, rows: [[cell, empty]])
        return .sample([
            beside(Block(.heading(level: 1, number: "1", text: [.text("Aims")], anchor: "aims")), [note]),
            beside(Samples.paragraph(.text("Some "), .strong("words")), [gap, note]),
            Block(.list(ordered: false, items: [[beside(Samples.paragraph(.text("item")), [note])]])),
            Block(.heading(level: 2, number: "1.1", text: [.text("Means")], anchor: "means")),
            beside(Block(.table(full)), [note]), beside(Block(.table(plain)), [gap]),
        ])
    }()

    @Test func `each stands around its paragraph or cell and is told in a part of its own`() throws {
        let archive = try ZipReader(WordFormat().bytes(of: Self.document))
        let (text, list) = (try archive.xml("word/document.xml"), try archive.xml("word/comments.xml"))
        let ids = list.all("w:comment").compactMap { $0.attributes["w:id"] }
        #expect(ids.count == 9 && Set(ids).count == 9)
        for mark in ["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"] {
            #expect(Set(text.all(mark).compactMap { $0.attributes["w:id"] }) == Set(ids), "\(mark)")
        }
        let paragraph = try #require(text.all("w:p").first { $0.text == "Some words" })
        #expect(
            paragraph.elements.map(\.name) == [
                "w:pPr", "w:commentRangeStart", "w:commentRangeStart", "w:r", "w:r", "w:commentRangeEnd",
                "w:r",
                "w:commentRangeEnd", "w:r",
            ])
        let first = try #require(list.all("w:comment").first)
        #expect(
            first.attributes == [
                "w:id": ids[0], "w:author": "Мария Петрова", "w:date": "2026-11-20T00:00:00Z",
                "w:initials": "МП",
            ])
        #expect(first.all("w:p").map(\.text) == ["Откъде?", "Кога?"])
        #expect(first.all("w:lang").allSatisfy { $0.attributes["w:val"] == "en-GB" })
        #expect(list.all("w:comment").filter { $0.attributes["w:date"] == nil }.count == 4)
        let relations = try archive.xml("word/_rels/document.xml.rels").all("Relationship")
        #expect(relations.contains { $0.attributes["Target"] == "comments.xml" })
    }

    @Test func `a document without comments does not speak of them`() throws {
        let archive = try ZipReader(WordFormat().bytes(of: .everything(in: "bg")))
        #expect(!archive.files.contains { $0.name.contains("comment") })
        for name in ["[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml"] {
            let text = String(decoding: try archive.file(name), as: UTF8.self)
            #expect(!text.contains("comment"), "\(name)")
        }
    }

    @Test func `they are read back with the words they are about and the heading above`() throws {
        let read = try CommentedDocument(WordFormat().bytes(of: Self.document)).comments
        #expect(
            read.map { [$0.heading, $0.quoted] } == [
                ["Aims", "Aims"], ["Aims", "Some words"], ["Aims", "Some words"], ["Aims", "item"],
                ["Means", "Table 1. Caption"], ["Means", "cell"], ["Means", "cell"], ["Means", ""],
                ["Means", ""],
            ])
        #expect(read[1].text == "a < b & \"c\"" && read[1].author == "Pateka" && read[1].date.isEmpty)
        #expect(read[2].text == "Откъде?\nКога?" && read[2].date == "2026-11-20T00:00:00Z")
        #expect(read.allSatisfy { $0.parent == nil && $0.isResolved == nil })
        #expect(try CommentedDocument(WordFormat().bytes(of: .sample([]))).comments.isEmpty)
    }
}
