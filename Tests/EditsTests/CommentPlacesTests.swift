import Document
import Edits
import TestKit
import Testing

/// Where what reviewers have said of a draft stands in the next one.
@Suite struct CommentPlacesTests {
    private static let comment = Block.Comment(author: "S", day: "2026-12-01", text: "Really?")

    /// The words at which a comment stands in the new draft; nil where it is told instead.
    private func place(
        of words: String, in base: [Block], onto new: [Block], cell: Int? = nil, paragraph: Int? = nil
    ) throws -> String? {
        let old = Document.sample(base)
        var passages = old.passages
        let all = passages.indices.flatMap { place in passages[place].cells.indices.map { (place, $0) } }
        let (place, own) = try #require(
            all.first { passages[$0].cells[$1].words == words && (cell == nil || cell == $1) })
        passages[place].cells[own].comments = [Self.comment.about(paragraph)]
        let edits = Edits(passages, of: DraftedText(old, template: "memo"), onto: .sample(new))
        let spots = edits.document(Texts.words).commented
        #expect(edits.lostComments == (spots.isEmpty ? [Self.comment] : []) && spots.count < 2)
        return spots.first
    }

    @Test func `a comment follows its column, and is told where that is gone`() throws {
        let base = [
            text("Money."),
            table(
                [["2027", "7", "80", "1"], ["2028", "8", "88", "2"]], titles: ["Year", "Labour", "Own", "EU"]),
        ]
        let fewer = [
            text("Money."),
            table([["2027", "80", "1"], ["2028", "88", "2"]], titles: ["Year", "Own", "EU"]),
        ]
        #expect(try place(of: "88", in: base, onto: fewer) == "88")
        #expect(try place(of: "8", in: base, onto: fewer) == nil)
        #expect(try place(of: "88", in: fewer, onto: base) == "88")
        let other = [
            text("Money."),
            table(
                [["2027", "7", "80", "1"], ["2028", "8", "99", "2"]], titles: ["Year", "Labour", "Own", "US"]),
        ]
        #expect(try place(of: "88", in: base, onto: other) == "99")
        #expect(try place(of: "2", in: base, onto: other) == nil)
        #expect(try place(of: "Labour", in: base, onto: fewer) == nil)
        #expect(try place(of: "Own", in: base, onto: fewer) == "Own")
    }

    @Test func `a comment on a row stays with the row of its name, whatever its number and its place`() throws
    {
        let base = [
            text("All."), table([["1", "Well", "May"], ["2", "Road", "June"], ["3", "School", "July"]]),
        ]
        let new = [text("All."), table([["1", "School", "June"], ["2", "Well", "May"]])]
        #expect(try place(of: "July", in: base, onto: new) == "June")
        #expect(try place(of: "May", in: base, onto: new) == "May")
        #expect(try place(of: "June", in: base, onto: new) == nil)
        let years = [text("All."), table([["2027", "10"], ["2028", "20"]])]
        #expect(
            try place(of: "10", in: years, onto: [text("All."), table([["2028", "10"], ["2029", "20"]])])
                == nil)
    }

    @Test func `what is gone leaves its comment to nothing that stands nearby`() throws {
        func card(_ title: String, _ head: String) -> [Block] {
            var card = Table(
                caption: title, columns: [.init(""), .init("")],
                rows: [["Head", head], ["State", "planned"]].map { $0.map { Table.Cell($0) } })
            card.anchor = title
            return [Block(.table(card))]
        }
        let all = card("An hour for you", "Secretary") + card("A line for all", "Mayor")
        let base = [heading("Quick")] + [list("An hour for you", "A line for all")] + [heading("Cards")] + all
        let new =
            [heading("Quick"), list("A line for all"), heading("Cards")] + card("A line for all", "Deputy")
        #expect(try place(of: "An hour for you", in: base, onto: new) == nil)
        #expect(try place(of: "Secretary", in: base, onto: new) == nil)
        #expect(try place(of: "planned", in: base, onto: new) == nil)
        #expect(try place(of: "Mayor", in: base, onto: new) == "Deputy")
        let first = base.filter { $0 != all[1] }
        #expect(try place(of: "planned", in: first, onto: new) == nil)
    }

    @Test func `what takes the name of another thing keeps its own comments, and gets none of the other's`()
        throws
    {
        let rows = [["Hour", "Ivan Petrov, a teacher", "3000"], ["Call", "Maria Ilieva, a nurse", "128"]]
        let base = [text("All."), table(rows)]
        let new = [text("All."), table([["Hour", "Maria Ilieva, a nurse", "128"]])]
        #expect(try place(of: "Ivan Petrov, a teacher", in: base, onto: new) == nil)
        #expect(try place(of: "Maria Ilieva, a nurse", in: base, onto: new) == "Maria Ilieva, a nurse")
        func card(_ title: String, _ rows: [[String]]) -> Block {
            let cells = rows.map { $0.map { Table.Cell($0) } }
            return Block(.table(Table(caption: title, columns: [.init(""), .init("")], rows: cells)))
        }
        let call = [["Head", "Maria"], ["State", "begun"], ["For", "the old"], ["Until", "June"]]
        let cards = [card("Hour", [["Head", "Ivan"], ["State", "planned"]]), card("Call", call)]
        let left = [card("Hour", call)]
        #expect(try place(of: "planned", in: cards, onto: left) == nil)
        #expect(try place(of: "Ivan", in: cards, onto: left) == nil)
        #expect(try place(of: "begun", in: cards, onto: left) == "begun")
    }

    @Test func `a comment on one item of a cell stays with it`() throws {
        func cell(_ items: String...) -> [Block] {
            let cells = [Table.Cell("Strong"), Table.Cell(items.map { [.text($0)] })]
            return [
                text("All."),
                Block(.table(Table(caption: "", columns: [.init("A"), .init("B")], rows: [cells]))),
            ]
        }
        let base = cell("People know us", "We have a hall")
        #expect(
            try place(
                of: "People know us We have a hall", in: base, onto: cell("New one", "We have a hall"),
                paragraph: 1) == "We have a hall")
        #expect(
            try place(
                of: "People know us We have a hall", in: base, onto: cell("New one", "We have a hall"),
                paragraph: 0) == nil)
        #expect(
            try place(
                of: "People know us We have a hall", in: base,
                onto: cell("We have a big hall", "People know us"), paragraph: 1)
                == "We have a big hall")
    }

    /// A table of one cell of these paragraphs beside its name.
    private func sums(_ paragraphs: String...) -> [Block] {
        let cells = [Table.Cell("All years"), Table.Cell(paragraphs.map { [.text($0)] })]
        return [
            text("Money."),
            Block(.table(Table(caption: "", columns: [.init("A"), .init("B")], rows: [cells]))),
        ]
    }

    @Test func `a comment on a number in a cell stays with what it is a number of`() throws {
        let base = sums("2 112 000 euro", "without 107 000 euro that are outside")
        func place(of paragraph: Int?, in base: [Block], onto new: [Block]) throws -> String? {
            guard case .table(let table) = base[1].content else { return nil }
            let words = table.rows[0][1].paragraphs.map { $0.map(\.plain).joined() }.joined(separator: " ")
            return try self.place(of: words, in: base, onto: new, paragraph: paragraph)
        }
        let new = sums("1 520 000 euro", "without 99 000 euro that are outside")
        #expect(try place(of: 0, in: base, onto: new) == "1 520 000 euro")
        #expect(try place(of: 1, in: base, onto: new) == "without 99 000 euro that are outside")
        #expect(
            try place(of: 0, in: base, onto: sums("nothing", "without 99 000 euro that are outside")) == nil)
        #expect(try place(of: nil, in: sums("2 112 000 euro"), onto: new) == "1 520 000 euro")
        let years = sums("10 euro in 2027", "20 euro in 2028")
        #expect(
            try place(of: 1, in: years, onto: sums("12 euro in 2028", "5 euro in 2029")) == "12 euro in 2028")
        #expect(try place(of: 0, in: sums("7", "8"), onto: sums("9", "8")) == "9")
        #expect(try place(of: nil, in: sums("Publication"), onto: sums("–")) == nil)
    }

    @Test func `the numbers of things are no part of their names`() throws {
        func card(_ title: String, _ head: String) -> Block {
            let rows = [["Head", head], ["For", "all who are old"], ["State", "planned"]]
            return Block(
                .table(
                    Table(
                        caption: "Card of \(title)", columns: [.init("Measure"), .init(title)],
                        rows: rows.map { $0.map { Table.Cell($0) } })))
        }
        let base = [heading("Cards"), card("7. Hour", "Ivan"), card("8. Line", "Maria")]
        let fewer = [heading("Cards"), card("7. Line", "Petar")]
        #expect(try place(of: "Maria", in: base, onto: fewer) == "Petar")
        #expect(try place(of: "8. Line", in: base, onto: fewer) == "7. Line")
        #expect(try place(of: "Ivan", in: base, onto: fewer) == nil)
        let renamed = [heading("Cards"), card("7. Hour", "Ivan"), card("8. A phone for all", "Petar")]
        #expect(try place(of: "Maria", in: base, onto: renamed) == "Petar")
        let rows = [["1. Road", "Goal 1"], ["2. Well", "Goal 2"], ["3. School", "Goal 3"]]
        let other = [["1. School", "Goal 3"], ["2. Road", "Goal 4"], ["3. Well", "Goal 2"]]
        let (before, after) = ([text("All."), table(rows)], [text("All."), table(other)])
        #expect(try place(of: "2. Well", in: before, onto: after) == "3. Well")
        #expect(try place(of: "Goal 1", in: before, onto: after) == "Goal 4")
    }

    @Test func `a row of another name in the place of one, that says the same, is that`() throws {
        let base = [text("All."), table([["Road", "1 200"], ["School for all", "300"]])]
        let renamed = [text("All."), table([["Road", "1 200"], ["House", "300"]])]
        let another = [text("All."), table([["Road", "1 200"], ["House", "45"]])]
        #expect(try place(of: "300", in: base, onto: renamed) == "300")
        #expect(try place(of: "300", in: base, onto: another) == nil)
    }

    @Test func `the key of a figure keeps its comment, and loses it where it is another`() throws {
        func chart(_ steps: [String]) -> Block {
            Block(
                .chart(
                    Chart(
                        caption: "Readiness", alternative: "", categories: ["People"],
                        series: [.init(title: "Now", values: [1])], maximum: 3, steps: steps)))
        }
        let old = Document.sample([text("All."), chart(["none", "some"])])
        var said = Passage(.made, [.text("0 – none; 1 – some")])
        said.cells[0].comments = [Self.comment]
        func edits(_ steps: [String]) -> Edits {
            let new = Document.sample([text("All."), chart(steps)])
            return Edits(old.passages + [said], of: DraftedText(old, template: "memo"), onto: new)
        }
        let kept = edits(["none", "some"])
        guard case .chart(let chart)? = kept.document(Texts.words).blocks.last?.content else {
            Issue.record("no chart")
            return
        }
        #expect(chart.comments == [Self.comment] && kept.lostComments == [] && kept.isEmpty)
        #expect(edits(["none", "all"]).lostComments == [Self.comment])
        #expect(kept.made.contains("0 – none; 1 – some"))
    }

    @Test func `lines above the text, headings of columns and what programs put in keep theirs`() throws {
        var base = Document.sample([Block(.contents(depth: 1)), heading("One"), table([["a", "1"]])])
        base.cover = .init(arms: "Arms", issuer: "Kula", period: "2027–2031")
        var passages = base.passages
        let made = [base.labels.contents, "Arms", "Nowhere"].map { Passage(.made, [.text($0)]) }
        passages.insert(contentsOf: made, at: 0)
        for place in passages.indices {
            for cell in passages[place].cells.indices {
                passages[place].cells[cell].comments = [Self.comment]
            }
        }
        var new = base
        new.cover?.period = "2028–2033"
        let edits = Edits(passages, of: DraftedText(base, template: "memo"), onto: new)
        #expect(edits.lostComments == [Self.comment])
        let document = edits.document(Texts.words)
        #expect(Set(document.comments.keys) == [.arms, .issuer, .title, .period])
        #expect(document.blocks.first?.comments == [Self.comment])
        guard case .table(let table) = try #require(document.blocks.last).content else {
            Issue.record("no table")
            return
        }
        #expect(table.columns.map(\.comments) == [[Self.comment], [Self.comment]])
    }

    @Test func `a cell of a timeline keeps its comment`() throws {
        func block(_ periods: [String]) -> [Block] {
            let timeline = Timeline(
                caption: "Plan", alternative: "", heading: "Measure", periods: periods,
                rows: [.init(title: "Portal", span: 0...0)])
            return [Block(.timeline(timeline))]
        }
        #expect(
            try place(of: "■", in: block(["2027", "2028"]), onto: block(["2027", "2028", "2029"])) == "■")
        #expect(try place(of: "2028", in: block(["2027", "2028"]), onto: block(["2027"])) == nil)
    }
}

extension Document {
    /// The words of each piece beside which something is said.
    fileprivate var commented: [String] {
        blocks.flatMap(\.commented) + comments.values.flatMap { $0.map(\.text) }
    }
}

extension Block {
    fileprivate var commented: [String] {
        let own = comments.map { _ in words }
        switch content {
        case .list(_, let items): return own + items.flatMap { $0.flatMap(\.commented) }
        case .table(let table):
            let rows = table.rows.flatMap {
                $0.flatMap { cell in cell.comments.map { cell.words(about: $0) } }
            }
            return own + table.columns.flatMap { column in column.comments.map { _ in column.title } } + rows
        case .timeline(let timeline):
            let titles = [timeline.heading] + timeline.periods
            let words =
                [titles]
                + timeline.rows.map { row in
                    [row.title] + timeline.periods.indices.map { row.span.contains($0) ? "■" : "" }
                }
            return own
                + zip(words, timeline.comments).flatMap {
                    zip($0, $1).flatMap { word, said in said.map { _ in word } }
                }
        default: return own
        }
    }
}

extension Table.Cell {
    fileprivate func words(about comment: Block.Comment) -> String {
        comment.paragraph.map { paragraphs[$0].map(\.plain).joined() } ?? plain
    }
}
