import Document
import TestKit
import Testing

@Suite struct KeepingTests {
    private func words(_ count: Int) -> Block {
        Block(.paragraph([.text(String(repeating: "a few ", count: count))]))
    }
    private let list = Block(.list(ordered: true, items: [[Block(.paragraph([.text("one")]))]]))

    @Test func `a few words before a list or a table stand on its page, and a long text does not`() {
        let table = Block(.table(Table(caption: "", columns: [.init("a")], rows: [])))
        #expect([words(3), list].keepsWithNext(0) && [words(3), table].keepsWithNext(0))
        #expect(![words(3), words(3)].keepsWithNext(0) && ![words(99), list].keepsWithNext(0))
        #expect(![list, words(3)].keepsWithNext(0) && ![words(3)].keepsWithNext(0))
    }

    @Test func `what was asked to stand on the page of the next does, and nothing follows the last`() {
        #expect([list.kept, words(3)].keepsWithNext(0) && [words(99).kept, words(3)].keepsWithNext(0))
        #expect(![words(3), list.kept].keepsWithNext(1))
        #expect(Document.sample([list.kept]).tied.blocks.map(\.keepsWithNext) == [true])
    }
}
