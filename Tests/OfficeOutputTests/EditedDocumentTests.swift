import Document
import Edits
import TestKit
import Testing

@testable import OfficeOutput

/// Documents for Word as people and other programs leave them, read passage by passage.
@Suite struct EditedDocumentTests {
    private static let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    private static let styles = """
        <w:styles><w:style w:styleId='1'><w:name w:val='Heading 1'/></w:style>
        <w:style w:styleId='own'><w:name w:val='Глава'/><w:basedOn w:val='1'/></w:style>
        <w:style w:styleId='B'><w:name w:val='List Bullet'/><w:pPr><w:numPr><w:numId w:val='5'/></w:numPr></w:pPr></w:style>
        <w:style w:styleId='t'><w:name w:val='toc 1'/></w:style>
        <w:style w:styleId='T'><w:name w:val='TOC Heading'/></w:style>
        <w:style w:styleId='F'><w:name w:val='Figure'/></w:style>
        <w:style w:styleId='s'><w:name w:val='Strong'/></w:style></w:styles>
        """
    private static let lists = """
        <w:numbering><w:abstractNum w:abstractNumId='0'><w:lvl><w:numFmt w:val='bullet'/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId='1'><w:lvl><w:numFmt w:val='decimal'/></w:lvl></w:abstractNum>
        <w:num w:numId='5'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='6'><w:abstractNumId w:val='1'/></w:num></w:numbering>
        """

    private func relations(_ parts: KeyValuePairs<String, String>) -> String {
        "<Relationships>"
            + parts.enumerated().map {
                "<Relationship Id='r\($0)' Type='\(Self.kinds)\($1.key)' Target='\($1.value)'/>"
            }
            .joined() + "</Relationships>"
    }

    private func document(_ body: String) throws -> EditedDocument {
        var zip = Zip()
        let parts: KeyValuePairs = [
            "_rels/.rels": relations(["officeDocument": "word/document.xml"]),
            "word/document.xml": "<w:document><w:body>\(body)</w:body></w:document>",
            "word/_rels/document.xml.rels": relations([
                "styles": "styles.xml", "numbering": "numbering.xml", "comments": "comments.xml",
                "footnotes": "footnotes.xml",
            ]),
            "word/styles.xml": Self.styles, "word/numbering.xml": Self.lists,
            "word/comments.xml":
                "<w:comments><w:comment w:id='4' w:author='S' w:date='2026-12-01T10:00:00Z'><w:p><w:r><w:t>Really?</w:t></w:r></w:p></w:comment></w:comments>",
            "word/footnotes.xml":
                "<w:footnotes><w:footnote w:id='2'><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>",
        ]
        for (name, text) in parts { zip.add(name, Array(text.utf8)) }
        return try EditedDocument(zip.bytes)
    }

    private func run(_ words: String, _ look: String = "") -> String {
        "<w:r><w:rPr>\(look)</w:rPr><w:t xml:space='preserve'>\(words)</w:t></w:r>"
    }

    private func paragraph(_ runs: String, _ properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr>\(runs)</w:p>"
    }

    private func words(_ body: String) throws -> [[String]] {
        try document(body).passages([]).map { $0.cells.map(\.words) }
    }

    @Test(arguments: ["bg", "en"])
    func `a draft as it was written reads as the words it was made of`(language: String) throws {
        var document = Document.everything(in: language)
        document.blocks.removeAll { if case .ask = $0.content { true } else { false } }
        document.draft = "0123456789abcdef"
        let read = try EditedDocument(WordFormat().bytes(of: document))
        #expect(read.draft == document.draft && read.pictures == 0)
        let (own, made) = (read.passages(document.anchors), document.passages)
        #expect(own.map(\.key) == made.map(\.key))
        #expect(own.count > 30)
        // Sources and tables are found again by those who lead to them.
        let named = made.filter { $0.kind == .source || ($0.kind == .caption && !$0.anchors.isEmpty) }
        #expect(
            !named.isEmpty
                && named.allSatisfy { one in own.contains { $0.key == one.key && $0.anchors == one.anchors } }
        )
    }

    @Test func `a draft carries its name only where it has one`() throws {
        let bytes = WordFormat().bytes(of: .sample([Block(.paragraph([.text("One")]))]))
        #expect(try EditedDocument(bytes).draft == nil)
        #expect(ZipArchive(bytes)?.file("docProps/custom.xml") == nil)
    }

    @Test func `proposed changes count as made`() throws {
        let inserted = paragraph(run("One ") + "<w:ins w:id='1'>\(run("two"))</w:ins>")
        let deleted = paragraph(
            run("three") + "<w:del w:id='2'><w:r><w:delText>four</w:delText></w:r></w:del>"
                + "<w:moveFrom w:id='3'>\(run("five"))</w:moveFrom><w:moveTo w:id='4'>\(run(" six"))</w:moveTo>"
        )
        #expect(try words(inserted + deleted) == [["One two"], ["three six"]])
        let gone = "<w:rPr><w:del w:id='5'/></w:rPr>"
        let joined = paragraph(run("The end of one "), gone) + paragraph(run("goes on in the next."))
        #expect(try words(joined) == [["The end of one goes on in the next."]])
        #expect(try words(paragraph(run("The last words."), gone)) == [["The last words."]])
        let before = paragraph(run("Before a table."), gone)
        let table = "<w:tbl><w:tr><w:tc>\(paragraph(run("a"), gone))</w:tc></w:tr></w:tbl>"
        #expect(try words(before + table) == [["Before a table."], ["a"]])
        let whole =
            paragraph("<w:del w:id='6'><w:r><w:delText>all</w:delText></w:r></w:del>", gone)
            + paragraph(run("rest"))
        #expect(try words(whole) == [["rest"]])
    }

    @Test func `rows and cells are read, those taken out are not`() throws {
        func cell(_ body: String) -> String { "<w:tc><w:tcPr/>\(body)</w:tc>" }
        let inner = "<w:tbl><w:tr>\(cell(paragraph(run("inside"))))</w:tr></w:tbl>"
        let rows =
            "<w:tr>\(cell(paragraph(run("a")) + paragraph(run("b"))))\(cell(paragraph("")))</w:tr>"
            + "<w:tr><w:trPr><w:del w:id='1'/></w:trPr>\(cell(paragraph(run("gone"))))</w:tr>"
            + "<w:sdt><w:sdtContent><w:tr>\(cell(inner))</w:tr></w:sdtContent></w:sdt>"
        let read = try document("<w:tbl>\(rows)</w:tbl>").passages([])
        #expect(read.map { $0.cells.map(\.words) } == [["a b", ""], ["inside"]])
        #expect(read.allSatisfy { $0.kind == .row && $0.table == 1 })
    }

    @Test func `what programs count and gather is no text of anybody`() throws {
        let contents = paragraph(run("1 One 5"), "<w:pStyle w:val='t'/>")
        let caption = paragraph(
            run("Table ")
                + "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> SEQ Table \\* ARABIC </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>\(run("7"))<w:r><w:fldChar w:fldCharType='end'/></w:r>"
                + run(". Words"))
        let named = paragraph(
            run("See ") + "<w:fldSimple w:instr=' REF _Ref100002 \\r \\h '>\(run("[3]"))</w:fldSimple>")
        let other = paragraph(run("On ") + "<w:fldSimple w:instr='DATE'>\(run("5 May"))</w:fldSimple>")
        let read = try document(contents + caption + named + other).passages(["one", "source-1"])
        #expect(read.map { $0.cells[0].words } == ["Table \u{FFFC}. Words", "See \u{FFFC}", "On 5 May"])
        #expect(read[0].kind == .caption)
        #expect(read[1].inlines == [.text("See "), .citation(number: 3, anchor: "source-1")])
    }

    @Test func `headings and lists are known by styles, also by those that rest on others`() throws {
        func kind(_ properties: String) throws -> Passage.Kind? {
            try document(paragraph(run("x"), properties)).passages([]).first?.kind
        }
        #expect(try kind("<w:pStyle w:val='1'/>") == .heading(level: 1))
        #expect(try kind("<w:pStyle w:val='own'/>") == .heading(level: 1))
        #expect(try kind("<w:pStyle w:val='B'/>") == .item(ordered: false))
        #expect(try kind("<w:numPr><w:numId w:val='6'/></w:numPr>") == .item(ordered: true))
        #expect(try kind("") == .text)
    }

    @Test func `bold and italic words, comments and notes at the foot go along`() throws {
        let body = paragraph(
            "<w:commentRangeStart w:id='4'/>" + run("a ") + run("b", "<w:b/>")
                + run("c", "<w:rStyle w:val='s'/>")
                + run("d", "<w:i/>") + run(" e", "<w:b w:val='0'/>")
                + "<w:commentRangeEnd w:id='4'/><w:r><w:commentReference w:id='4'/></w:r><w:r><w:footnoteReference w:id='2'/></w:r>"
        )
        let read = try #require(try document(body).passages([]).first)
        #expect(read.inlines == [.text("a "), .strong("bc"), .emphasis("d"), .text(" e (A note.)")])
        #expect(
            read.cells[0].comments == [.init(author: "S", day: "2026-12-01T10:00:00Z", text: "Really?")])
    }

    @Test func `a comment where no words are goes to those above, or below where nothing is above`() throws {
        let said = paragraph("<w:commentRangeStart w:id='4'/><w:commentReference w:id='4'/>")
        for body in [paragraph(run("One")) + said, said + paragraph(run("One")) + paragraph(run("Two"))] {
            let read = try document(body).passages([])
            #expect(read[0].cells[0].comments.map(\.text) == ["Really?"])
        }
    }

    @Test func `a comment on a drawing stands at its caption, one on the heading of the contents there`()
        throws
    {
        func read(_ style: String) throws -> [Passage] {
            let said = "<w:commentRangeStart w:id='4'/>" + run("Contents") + "<w:commentReference w:id='4'/>"
            let body =
                paragraph(run("Above")) + paragraph(said, "<w:pStyle w:val='\(style)'/>")
                + paragraph(run("Below"))
            return try document(body).passages([])
        }
        let (figure, heading, line) = (try read("F"), try read("T"), try read("t"))
        #expect(figure.map { $0.cells[0].comments.count } == [0, 1])
        #expect(heading.map(\.kind) == [.text, .made, .text] && heading[1].cells[0].comments.count == 1)
        // What is said of a line of the contents has no place in a new draft, and is told.
        #expect(line.map { $0.cells[0].comments.count } == [0, 0])
    }

    @Test func `a comment on one paragraph of a cell is about that, one over both about the cell`() throws {
        func read(_ cell: String) throws -> [Int?] {
            let row = "<w:tbl><w:tr><w:tc>\(cell)</w:tc></w:tr></w:tbl>"
            return try document(row).passages([])[0].cells[0].comments.map(\.paragraph)
        }
        let (start, end) = ("<w:commentRangeStart w:id='4'/>", "<w:r><w:commentReference w:id='4'/></w:r>")
        #expect(try read(paragraph(run("One")) + paragraph(start + run("Two") + end)) == [1])
        #expect(try read(paragraph(start + run("One")) + paragraph(run("Two") + end)) == [nil])
        #expect(try read(paragraph(start + run("One") + end)) == [nil])
    }

    @Test func `a comment in words that were taken out is one of the document and of no passage`() throws {
        let body = paragraph(run("One") + "<w:del><w:r><w:commentReference w:id='4'/></w:r></w:del>")
        let read = try document(body)
        #expect(read.comments.count == 1)
        #expect(read.passages([]).allSatisfy { $0.cells.allSatisfy(\.comments.isEmpty) })
    }

    @Test func `a comment over several paragraphs is told at the first`() throws {
        let body =
            paragraph("<w:commentRangeStart w:id='4'/>" + run("One"))
            + paragraph(run("Two") + "<w:commentRangeEnd w:id='4'/><w:r><w:commentReference w:id='4'/></w:r>")
        #expect(try document(body).passages([]).map { $0.cells[0].comments.count } == [1, 0])
    }

    @Test func `a picture is counted and the words of a box are read`() throws {
        let box =
            "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>\(paragraph(run("boxed")))</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>\(paragraph(run("boxed")))</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        let picture = "<w:r><w:drawing><a:blip r:embed='r9'/></w:drawing></w:r>"
        let read = try document(paragraph(run("around") + box + picture))
        #expect(read.passages([]).map { $0.cells[0].words } == ["around", "boxed"] && read.pictures == 1)
    }

    @Test func `comments keep the time they were made at`() throws {
        var block = Block(.paragraph([.text("One")]))
        block.comments = ["2026-12-01", "2026-12-01T10:20:30Z", "yesterday"].map {
            .init(author: "S", day: $0, text: "t")
        }
        let read = try EditedDocument(WordFormat().bytes(of: .sample([block]))).passages([])
        let told = read.flatMap { $0.cells.flatMap(\.comments) }.map(\.day)
        #expect(told == ["2026-12-01T00:00:00Z", "2026-12-01T10:20:30Z", ""])
    }
}
