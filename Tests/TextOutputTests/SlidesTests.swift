import Document
import Foundation
import TestKit
import Testing
import TextOutput

/// A document that is shown in a hall.
@Suite struct SlidesTests {
    private static let words = Document.Slides(
        previous: "Previous", next: "Next", all: "All", keys: "Keys <1>")

    private func page(_ document: Document) -> String {
        var document = document
        document.slides = Self.words
        return String(decoding: HTMLFormat().bytes(of: document), as: UTF8.self)
    }

    private func heading(_ level: Int, _ text: String) -> Block {
        Block(.heading(level: level, number: "", text: [.text(text)], anchor: text.lowercased()))
    }

    /// What stands on each slide.
    private func slides(_ page: String) -> [String] {
        page.components(separatedBy: "<section").dropFirst().map {
            $0.components(separatedBy: "</section>")[0]
        }
    }

    @Test func `a heading of the first two levels begins a slide, and names its chapter`() throws {
        let document = Document.sample(
            [
                Block(.paragraph([.text("before")])), heading(1, "One"), Block(.paragraph([.text("a")])),
                heading(2, "Inner"), heading(3, "Deep"), heading(2, "Other"), heading(1, "Two"),
                Block(.pageBreak),
                Block(.origins(label: "Where from", title: "x", lines: [])),
            ], title: "Title")
        let slides = slides(page(document))
        #expect(slides.count == 5)
        let texts = slides.map { $0.replacing(/<[^>]*>/, with: "|") }
        #expect(texts[0].contains("Title") && texts[0].contains("before"))
        #expect(texts[1].contains("One") && texts[1].contains("a"))
        #expect(texts[2].contains("One") && texts[2].contains("Inner") && texts[2].contains("Deep"))
        #expect(slides[3].contains("<p class=\"chapter\">One</p>") && texts[3].contains("Other"))
        #expect(
            !slides[4].contains("chapter") && !slides[4].contains("break") && !texts[4].contains("Where from")
        )
    }

    @Test func `it is whole without its script, and nothing is fetched`() throws {
        let page = page(.everything(in: "bg"))
        #expect(page.ranges(of: "<script>").count == 1)
        for part in [
            "<link", "@import", "url(http", " src=", "fetch(", "XMLHttpRequest", "eval(", "innerHTML",
        ] {
            #expect(!page.contains(part), "\(part)")
        }
        // What is hidden is hidden only where the script has run.
        let style = try #require(page.firstMatch(of: /(?s)<style>(.*?)<\/style>/)?.1)
        for rule in style.split(separator: "\n")
        where rule.contains(".slide") && rule.contains("display: none") {
            #expect(rule.contains(".hall"), "\(rule)")
        }
        #expect(page.contains("<nav class=\"keys\" hidden=\"hidden\">") && page.contains("Keys &lt;1&gt;"))
        let plain = String(decoding: HTMLFormat().bytes(of: .everything(in: "bg")), as: UTF8.self)
        #expect(!plain.contains("<script") && !plain.contains("slide"))
    }

    @Test func `every id is unique and every link inside leads to one`() {
        let page = page(.everything(in: "bg"))
        let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
        let links = page.matches(of: /href="#([^"]*)"/).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
        #expect(Set(links).isSubset(of: ids) && !links.isEmpty)
    }

    @Test func `words of a person cannot become part of the script`() {
        var document = Document.sample([Block(.paragraph([.text("</script><script>alert(1)</script>")]))])
        document.slides = .init(previous: "</script>", next: "\"><script>", all: "a", keys: "k")
        let page = String(decoding: HTMLFormat().bytes(of: document), as: UTF8.self)
        #expect(page.ranges(of: "<script>").count == 1 && page.ranges(of: "</script>").count == 1)
    }
}
