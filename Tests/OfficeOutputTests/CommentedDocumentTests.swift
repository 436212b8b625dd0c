import Document
import TestKit
import Testing

@testable import OfficeOutput

/// Comments in documents that other programs have saved, or that somebody has broken.
@Suite struct CommentedDocumentTests {
    private static let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

    private static func relations(_ parts: KeyValuePairs<String, String>) -> String {
        let all = parts.enumerated().map { number, part in
            "<Relationship Id='r\(number)' Type='\(kinds)\(part.key)' Target='\(part.value)'/>"
        }
        return "<Relationships>\(all.joined())</Relationships>"
    }

    /// A document as some programs call its parts.
    private static func document(
        _ body: String, _ comments: String, threads: String = "", styles: String = "<w:styles/>"
    ) -> [UInt8] {
        var zip = Zip()
        let parts: KeyValuePairs = [
            "_rels/.rels": relations(["officeDocument": "/word/document2.xml"]),
            "word/document2.xml": "<?xml version='1.0'?><x:document><x:body>\(body)</x:body></x:document>",
            "word/_rels/document2.xml.rels": relations([
                "comments": "notes/comments1.xml", "commentsExtended": "more.xml", "styles": "styles.xml",
            ]),
            "word/notes/comments1.xml": "<w:comments>\(comments)</w:comments>",
            "word/more.xml": "<w15:commentsEx>\(threads)</w15:commentsEx>", "word/styles.xml": styles,
        ]
        for (name, text) in parts { zip.add(name, Array(text.utf8)) }
        return zip.bytes
    }

    private static func comment(_ id: String, _ text: String, by author: String = "A") -> String {
        "<w:comment w:id='\(id)' w:author='\(author)'><w:p w14:paraId='P\(id)'><w:r><w:t>\(text)</w:t></w:r></w:p></w:comment>"
    }

    private static func about(_ id: String, _ words: String) -> String {
        "<x:commentRangeStart x:id='\(id)'/><x:r><x:t>\(words)</x:t></x:r><x:commentRangeEnd x:id='\(id)'/><x:r><x:commentReference x:id='\(id)'/></x:r>"
    }

    private func read(_ bytes: [UInt8]) throws -> [CommentedDocument.Comment] {
        try CommentedDocument(bytes).comments
    }

    @Test func `replies follow what they answer, and it is told what is resolved`() throws {
        let body =
            "<x:p>\(Self.about("4", "later"))\(Self.about("7", "first"))\(Self.about("2", "later"))</x:p>"
        let comments = ["2", "4", "7", "9"].map { Self.comment($0, "text \($0)") }.joined()
        let threads = """
            <w15:commentEx w15:paraId="P4" w15:done="1"/><w15:commentEx w15:paraId="P2" w15:paraIdParent="P4" w15:done="0"/>
            """
        let read = try read(Self.document(body, comments, threads: threads))
        // What stands nowhere in the text comes last.
        #expect(read.map(\.text) == ["text 4", "text 2", "text 7", "text 9"])
        #expect(read.map(\.parent) == [nil, 0, nil, nil])
        #expect(read.map(\.isResolved) == [true, false, nil, nil])
    }

    @Test func `replies in a circle are comments of their own`() throws {
        let threads = (0..<3).map { "<x:commentEx w15:paraId='P\($0)' w15:paraIdParent='P\(($0 + 1) % 3)'/>" }
        let comments = (0..<3).map { Self.comment("\($0)", "t") }.joined()
        let read = try read(Self.document("<x:p/>", comments, threads: threads.joined()))
        #expect(read.map(\.parent) == [nil, nil, nil])
    }

    @Test func `a heading is known by the name of its style, what that rests on, or its level`() throws {
        let styles = """
            <w:styles><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>
            <w:style w:styleId="own"><w:name w:val="Глава"/><w:basedOn w:val="1"/></w:style></w:styles>
            """
        func paragraph(_ properties: String, _ words: String) -> String {
            "<x:p><x:pPr>\(properties)</x:pPr><x:r><x:t>\(words)</x:t></x:r></x:p>"
        }
        let body =
            "<x:p>\(Self.about("0", "a"))</x:p>" + paragraph("<x:pStyle x:val='1'/>", "One")
            + "<x:p>\(Self.about("1", "b"))</x:p>" + paragraph("<x:pStyle x:val='own'/>", "Two")
            + "<x:p>\(Self.about("2", "c"))</x:p>" + paragraph("<x:outlineLvl x:val='2'/>", "Three")
            + paragraph("<x:outlineLvl x:val='9'/>", "None") + "<x:p>\(Self.about("3", "d"))</x:p>"
        let comments = (0..<4).map { Self.comment("\($0)", "t") }.joined()
        #expect(
            try read(Self.document(body, comments, styles: styles)).map(\.heading) == [
                "", "One", "Two", "Three",
            ])
    }

    @Test func `words keep their signs, and a comment on a point is about its paragraph`() throws {
        let body = """
            <x:p><x:pPr><x:tabs><x:tab/></x:tabs></x:pPr><x:r><x:t>&#1041;&#x430;&amp;lt;</x:t><x:tab/><x:t>&nbsp; &#xFFFFFFFF;</x:t></x:r>
            <x:r><x:commentReference x:id='0'/></x:r><mc:Fallback><x:t>old</x:t></mc:Fallback></x:p>
            """
        let read = try read(Self.document(body, Self.comment("0", "1 &lt; 2", by: "&quot;A&quot;")))
        #expect(read.map(\.quoted) == ["Ба&lt; &nbsp; &#xFFFFFFFF;"])
        #expect(read.map(\.text) == ["1 < 2"] && read.map(\.author) == ["\"A\""])
    }

    @Test func `however much is commented, a quotation is short`() throws {
        let ids = 0..<2000
        let starts = ids.map { "<x:commentRangeStart x:id='\($0)'/>" }.joined()
        let words = String(repeating: "<x:t>слово слово </x:t><x:t></x:t>", count: 2000)
        let comments = ids.map { Self.comment("\($0)", "t") }.joined()
        let read = try read(Self.document("<x:p>\(starts)\(words)</x:p>", comments))
        #expect(read.count == 2000)
        #expect(
            read.allSatisfy {
                $0.quoted.count <= CommentedDocument.longestQuotation + 1 && $0.quoted.hasSuffix("…")
            })
    }

    private func trouble(_ bytes: [UInt8]) -> CommentedDocument.Trouble? {
        do {
            _ = try CommentedDocument(bytes)
            return nil
        } catch { return error }
    }

    @Test func `what is no document is told from one that is damaged`() throws {
        let whole = Self.document("<x:p/>", Self.comment("0", "t"))
        #expect(trouble(whole) == nil)
        #expect(trouble([]) == .noDocument && trouble(Array("%PDF-1.7".utf8)) == .noDocument)
        #expect(trouble(Zip().bytes) == .noDocument)
        var workbook = Zip()
        workbook.add("_rels/.rels", Array(Self.relations(["officeDocument": "xl/workbook.xml"]).utf8))
        workbook.add("xl/workbook.xml", Array("<workbook/>".utf8))
        #expect(trouble(workbook.bytes) == .noDocument)
        #expect(trouble(Array(whole.dropLast(100))) == .damaged)
        #expect(trouble(Self.document("<x:p>", "")) == .damaged)
        #expect(trouble(Self.document("<x:p/>", "<w:comment>")) == .damaged)
        var entity = Zip()
        entity.add("_rels/.rels", Array(Self.relations(["officeDocument": "d.xml"]).utf8))
        entity.add("d.xml", Array("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><w:document>&a;</w:document>".utf8))
        #expect(trouble(entity.bytes) == .damaged)
    }

    @Test func `no broken byte does more than that`() throws {
        let whole = WordFormat().bytes(of: WordCommentTests.document)
        var random = SeededRandom(7)
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0..<3 {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
                    in: 0...255, using: &random)
            }
            if let read = try? CommentedDocument(bytes) { #expect(read.comments.count <= 9) }
        }
    }
}
