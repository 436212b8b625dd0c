import Document
import TestKit
import Testing

@testable import TextOutput

@Suite struct HTMLFillTests {
    private func page(_ blocks: Block..., save: String = "Save") -> String {
        var document = Document.sample(blocks)
        document.density = .form
        document.labels.save = save
        return String(decoding: HTMLFormat().bytes(of: document), as: UTF8.self)
    }

    private func ask(_ room: Ask.Room) -> Block {
        Block(.ask(Ask(label: "How often?", paragraphs: [[.strong("1. How often?")]], room: room)))
    }

    @Test func `a question with lines has a place to type as many`() {
        let page = page(ask(.lines(3)))
        #expect(page.contains("<p><strong>1. How often?</strong></p>"))
        #expect(
            page.contains("<textarea rows=\"3\" style=\"--lines:3\" aria-label=\"How often?\"></textarea>"))
    }

    @Test func `of the boxes of a question one can be marked, or several`() {
        let boxes = [Ask.Box([.text("Once")]), Ask.Box([.text("Else")], hasLine: true)]
        let one = page(ask(.boxes(boxes, isOne: true)), ask(.boxes(boxes, isOne: true)))
        #expect(one.contains("role=\"radiogroup\" aria-label=\"How often?\""))
        let names = one.matches(of: /type="radio" name="([^"]+)"/).map { String($0.output.1) }
        #expect(names.count == 4 && Set(names).count == 2)
        let several = page(ask(.boxes(boxes, isOne: false)))
        #expect(several.contains("<label><input type=\"checkbox\"><span>Once</span></label>"))
        #expect(several.contains("<input type=\"text\" aria-label=\"Else\">"))
    }

    @Test func `an empty cell of a table that is filled in can be typed into`() {
        var table = Table(
            caption: "", columns: [.init("No"), .init("Name")], rows: [[.init("1"), .init("")]])
        #expect(!page(Block(.table(table))).contains("<textarea"))
        table.isFilledIn = true
        #expect(
            page(Block(.table(table))).contains(
                "<textarea rows=\"1\" style=\"--lines:1\" aria-label=\"Name, 1\">"))
    }

    @Test func `only a page that is filled in has a button and a script that keep it`() {
        let filled = page(ask(.lines(1)))
        #expect(filled.contains("<button id=\"_save\" type=\"button\" hidden=\"\">Save</button>"))
        #expect(filled.contains("<script>") && filled.contains("link.download = document.title"))
        #expect(!page(Block(.paragraph([.text("a")]))).contains("<script>"))
        #expect(!page(ask(.lines(1)), save: "").contains("<script>"))
    }

    @Test func `a page that is held across is printed so`() {
        var document = Document.sample([ask(.lines(1))])
        #expect(!HTMLStyle.rules(document).contains("@page { size: A4 landscape; }"))
        document.isTurned = true
        #expect(HTMLStyle.rules(document).contains("@page { size: A4 landscape; }"))
    }
}
