import Document
import Edits
import OfficeOutput
import TestKit
import Testing

/// What reviewers say about an edited draft that is put onto a new one again and again.
@Suite struct EditedCommentTests {
    private static let words = EditWords(new: "New", own: "Own", nothing: "nothing")
    private static let comment = Block.Comment(author: "S", day: "2026-12-01T10:00:00Z", text: "Really?")

    private func text(_ words: String) -> Block { Samples.paragraph(.text(words)) }

    private func row(_ words: String) -> Block {
        let cells = ["Sign of the risk", words, "Nobody knows"].map { Table.Cell($0) }
        let columns = ["one", "two", "three"].map { Table.Column($0) }
        return Block(.table(Table(caption: "", columns: columns, rows: [cells])))
    }

    private func read(_ document: Document, _ anchors: [String]) throws -> [Passage] {
        try EditedDocument(WordFormat().bytes(of: document)).passages(anchors).undecided(Self.words)
    }

    private func comments(_ passages: [Passage]) -> [Block.Comment] {
        passages.flatMap { $0.cells.flatMap(\.comments) }
    }

    /// How many comments there are after each of three rounds, the comment being made on the words named.
    private func rounds(
        _ edited: [Block], on words: String, of base: [Block], onto new: [Block]
    ) throws -> [[Block.Comment]] {
        var file = try read(.sample(edited), [])
        let passage = try #require(file.firstIndex { $0.cells.contains { $0.words == words } })
        let cell = try #require(file[passage].cells.firstIndex { $0.words == words })
        file[passage].cells[cell].comments = [Self.comment]
        var old = DraftedText(.sample(base), template: "memo")
        return try (1...3).map { _ in
            let result = Edits(file, of: old, onto: .sample(new)).document(Self.words)
            old = DraftedText(.sample(new), template: "memo")
            file = try read(result, old.anchors)
            return comments(file)
        }
    }

    @Test func `a comment on what stands side by side stays, and stands once`() throws {
        let (above, below) = (text("It is a plan."), text("It ends in June."))
        let once = Array(repeating: [Self.comment], count: 3)
        let (mine, base, new) = ("The mayor herself leads.", "The mayor leads.", "The deputy leads.")
        let all = [mine, base, new].map { [above, text($0), below] }
        #expect(try rounds(all[0], on: mine, of: all[1], onto: all[2]) == once)
        #expect(try rounds(all[0], on: mine, of: all[1], onto: [above, below]) == once)
        #expect(try rounds([text("mine")], on: "mine", of: [text("old")], onto: [text("quite new")]) == once)
        let rows = ["mine", "old", "first"].map(row)
        #expect(try rounds([rows[0]], on: "mine", of: [rows[1]], onto: [rows[2]]) == once)
        #expect(try rounds([rows[0]], on: "Nobody knows", of: [rows[1]], onto: [rows[2]]) == once)
    }

    @Test func `one on a warning is written and read there`() throws {
        var warning = text("An example for learning.")
        warning.comments = [Self.comment]
        let document = Document.sample([Block(.callout(.warning, [warning]))])
        let said = try read(document, []).filter { $0.cells.contains { !$0.comments.isEmpty } }
        #expect(said.map(\.key.words) == [["⚠ An example for learning."]])
    }

    @Test func `one on the key of a figure is written and read there`() throws {
        var chart = Chart(
            caption: "Readiness", alternative: "", categories: ["People"],
            series: [.init(title: "Now", values: [1])], maximum: 1, steps: ["none", "some"])
        chart.comments = [Self.comment]
        let file = try EditedDocument(WordFormat().bytes(of: .sample([Block(.chart(chart))])))
        let said = file.passages([]).filter { $0.cells.contains { !$0.comments.isEmpty } }
        #expect(said.map(\.key.words) == [["0 – none; 1 – some"]])
        #expect(said.map(\.kind) == [.made] && file.made == ["0 – none; 1 – some"])
    }

    @Test func `so does one on either text of a choice, or on its header`() throws {
        let new = [text("It is a plan."), text("It is in June.")]
        let old = DraftedText(.sample(new), template: "memo")
        for mine in [["It is in late May."], []] {
            let base = Document.sample([new[0], text("It is in May.")])
            let edited = Document.sample([new[0]] + mine.map(text)).passages
            let first = Edits(edited, of: DraftedText(base, template: "memo"), onto: .sample(new))
            var document = first.document(Self.words)
            let last = try #require(document.blocks.indices.last)
            guard case .table(let both) = document.blocks[last].content else {
                Issue.record("no choice")
                return
            }
            for cell in 0...1 {
                var said = both
                said.rows[0][cell].comments = [Self.comment]
                document.blocks[last].content = .table(said)
                let again = Edits(try read(document, old.anchors), of: old, onto: .sample(new))
                #expect(comments(try read(again.document(Self.words), old.anchors)) == [Self.comment])
            }
            document.blocks[last].content = .table(both)
            document.blocks[last].comments = [Self.comment]
            let again = Edits(try read(document, old.anchors), of: old, onto: .sample(new))
            #expect(comments(try read(again.document(Self.words), old.anchors)) == [Self.comment])
        }
    }

    @Test func `a comment in a cell of several paragraphs is read once, and so is one that was doubled`()
        throws
    {
        var cell = Table.Cell([[.text("One.")], [.text("Two.")]])
        for count in [1, 4] {
            cell.comments = Array(repeating: Self.comment, count: count)
            let table = Table(caption: "", columns: [.init("a"), .init("b")], rows: [[cell, .init("x")]])
            #expect(comments(try read(.sample([Block(.table(table))]), [])) == [Self.comment])
        }
    }

    @Test func `others at the same words, and the same at other words, stay`() throws {
        var later = Self.comment
        later.day = "2026-12-02T10:00:00Z"
        var (one, two) = (text("One."), text("Two."))
        (one.comments, two.comments) = ([Self.comment, later], [Self.comment])
        let read = try read(.sample([one, two]), [])
        #expect(read.suffix(2).map { $0.cells[0].comments } == [[Self.comment, later], [Self.comment]])
    }
}
