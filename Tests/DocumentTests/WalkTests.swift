import Document
import TestKit
import Testing

@Suite struct WalkTests {
    @Test func `entries are the headings down to a level`() {
        let entries = Document.everything(in: "en").entries(depth: 2)
        #expect(entries.map(\.text) == ["Vision", "Needs", "Readiness", "Measures", "Sources"])
        #expect(entries.map(\.number) == ["1", "1.1", "1.2", "2", ""])
    }

    @Test func `anchors are those of headings, tables and sources, each once`() {
        var document = Document.everything(in: "en")
        document.blocks += document.blocks
        #expect(
            document.anchors == [
                "vision", "vision-needs", "vision-readiness", "plan", "table-1", "plan-schedule", "sources",
                "source-1",
            ])
    }

    @Test func `anchors inside lists, callouts and cells are found`() {
        func words(_ name: String) -> Block { Block(.paragraph([.anchor(name)])) }
        let document = Document.sample([
            Block(.list(ordered: false, items: [[Block(.callout(.note, [words("a")]))]])),
            Block(.table(Table(caption: "", columns: [], rows: [[.init([[.anchor("b")]])]]))),
        ])
        #expect(document.anchors == ["a", "b"])
    }

    @Test func `a question that is missing twice is told once`() {
        #expect(Document.everything(in: "en").placeholders == ["Who is responsible?"])
    }
}
