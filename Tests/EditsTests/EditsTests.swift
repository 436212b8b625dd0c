import Document
import Edits
import TestKit
import Testing

/// What becomes of what a person has changed in a draft when the dossier has changed too.
@Suite struct EditsTests {
    private func edits(_ edited: [Block], of base: [Block], onto new: [Block]) -> Edits {
        let old = Document.sample(base)
        return Edits(
            Document.sample(edited).passages, of: DraftedText(old, template: "memo"), onto: .sample(new))
    }

    private func result(_ edited: [Block], of base: [Block], onto new: [Block]) -> [Block] {
        edits(edited, of: base, onto: new).document(Texts.words).blocks
    }

    // MARK: Text

    @Test func `a reworded paragraph stands in the new draft beside what the dossier has changed`() {
        let base = [text("We begin in May."), text("The mayor leads the work.")]
        let edited = [text("We begin in early May."), text("The mayor leads the work.")]
        let new = [text("We begin in May."), text("The deputy mayor leads the work.")]
        let edits = edits(edited, of: base, onto: new)
        #expect(edits.document(Texts.words).blocks == [edited[0], new[1]])
        #expect(edits.kept == 1 && edits.disputes.isEmpty)
    }

    @Test func `both stand side by side where both have changed the same paragraph`() {
        let base = [heading("Lead"), text("The mayor leads the work.")]
        let edited = [heading("Lead"), text("The mayor herself leads the work.")]
        let new = [heading("Lead"), text("The deputy mayor leads the work.")]
        let edits = edits(edited, of: base, onto: new)
        #expect(
            edits.document(Texts.words).blocks
                == [
                    new[0], versions("The deputy mayor leads the work.", "The mayor herself leads the work."),
                ])
        #expect(edits.disputes == ["Lead"] && edits.kept == 0)
    }

    @Test func `the same change on both sides is no dispute`() {
        let both = [text("The deputy mayor leads the work.")]
        let edits = edits(both, of: [text("The mayor leads the work.")], onto: both)
        #expect(edits.document(Texts.words).blocks == both && edits.disputes.isEmpty && edits.kept == 0)
    }

    @Test func `what was taken out stays out, unless the dossier says it otherwise now`() {
        let base = [text("One stays."), text("Two goes away."), text("Three goes away here.")]
        let new = [text("One stays."), text("Two goes away."), text("Three goes away here soon.")]
        #expect(
            result([base[0]], of: base, onto: new) == [
                new[0], versions("Three goes away here soon.", nil),
            ])
    }

    @Test func `a reworded paragraph that the new draft has no more is not lost`() {
        let base = [text("One stays."), text("Two is of the old dossier.")]
        let edited = [text("One stays."), text("Two is of the old dossier, the mayor says.")]
        #expect(
            result(edited, of: base, onto: [text("One stays.")]) == [
                text("One stays."), versions(nil, "Two is of the old dossier, the mayor says."),
            ])
    }

    @Test func `what the dossier has taken over from the file stands once`() {
        let base = [text("One."), text("Two.")]
        let edited = [text("One."), text("A sentence of the secretary."), text("Two.")]
        let edits = edits(edited, of: base, onto: edited)
        #expect(edits.document(Texts.words).blocks == edited && edits.kept == 0)
    }

    @Test func `kinds of blanks and hyphens, and numbers that are counted, are no edits`() {
        func block(_ blank: String, _ number: Int) -> Block {
            Block(
                .paragraph([.text("See art.\(blank)5 in "), .number(number, of: "table-1"), .text("\u{A0}.")])
            )
        }
        let (base, new) = ([block("\u{A0}", 1)], [block(" ", 2)])
        #expect(edits([block("  ", 7)], of: base, onto: new).kept == 0)
    }

    // MARK: Headings, lists and sources

    @Test func `a section that was put in renumbers those after it, and a source those that cite it`() {
        func cited(_ number: Int) -> Block {
            Block(.paragraph([.text("As said "), .citation(number: number, anchor: "source-1")]))
        }
        let base = [
            heading("First", "1"), heading("Inner", "1.1", level: 2), cited(1), heading("Second", "2"),
            source(1, "A law", "source-1"),
        ]
        var edited = base
        edited.insert(source(9, "Another law", "theirs"), at: 4)
        edited.insert(contentsOf: [heading("New"), text("Of the secretary.")], at: 3)
        edited.insert(heading("New inner", level: 2), at: 1)
        let result = result(edited, of: base, onto: base)
        let numbers = result.compactMap { block -> String? in
            if case .heading(_, let number, _, _) = block.content { number } else { nil }
        }
        #expect(numbers == ["1", "1.1", "1.2", "2", "3"])
        #expect(result.contains(cited(2)))
        #expect(result.suffix(2).map(\.content).map(number) == [1, 2])
    }

    private func number(_ content: Block.Content) -> Int? {
        if case .source(let number, _, _) = content { number } else { nil }
    }

    @Test func `items join their list, and a heading among them parts it`() {
        let base = [list("One", "Two", "Three")]
        #expect(
            result([list("One", "New", "Two", "Three")], of: base, onto: base) == [
                list("One", "New", "Two", "Three")
            ])
        let parted = result([list("One"), heading("Apart"), list("Two", "Three")], of: base, onto: base)
        #expect(parted.count == 3 && parted[0] == list("One") && parted[2] == list("Two", "Three"))
        #expect(result([list("One", "Three")], of: base, onto: base) == [list("One", "Three")])
    }

    @Test func `a warning keeps its sign and is reworded without it`() {
        let base = [Block(.callout(.warning, [text("Mind the step.")]))]
        let new = Block(.callout(.warning, [text("Mind the high step.")]))
        #expect(result([new], of: base, onto: base) == [new])
    }

    // MARK: Tables

    @Test func `a row that was put in stands where it stood, and one that was taken out is gone`() {
        let base = [table([["a", "1"], ["b", "2"], ["c", "3"]])]
        let new = [table([["a", "1"], ["b", "2"], ["c", "4"], ["d", "5"]])]
        let edited = [table([["a", "1"], ["new", "9"], ["c", "3"]])]
        #expect(
            result(edited, of: base, onto: new) == [
                table([["a", "1"], ["new", "9"], ["c", "4"], ["d", "5"]])
            ])
    }

    @Test func `cells are kept one by one, and a cell that both have changed has both`() throws {
        let base = [table([["Portal for services", "Ivan Petrov", "50 000 euro"]])]
        let new = [table([["Portal for services", "Ivan Petrov", "60 000 euro"]])]
        let one = edits(
            [table([["Portal for services", "Maria Petrova", "50 000 euro"]])], of: base, onto: new)
        #expect(
            one.document(Texts.words).blocks == [
                table([["Portal for services", "Maria Petrova", "60 000 euro"]])
            ])
        #expect(one.kept == 1 && one.disputes.isEmpty)
        let both = edits(
            [table([["Portal for services", "Ivan Petrov", "70 000 euro"]])], of: base, onto: new)
        guard case .table(let table) = try #require(both.document(Texts.words).blocks.first).content else {
            Issue.record("no table")
            return
        }
        #expect(table.rows[0][2].plain == "New: 60 000 euro Own: 70 000 euro" && both.disputes.count == 1)
    }

    @Test func `a table and a column that were put in are there, and a table that was taken out is not`() {
        let base = [
            table([["a", "1"], ["b", "2"]]), text("Between."), table([["c", "3"]], titles: ["X", "Y"]),
        ]
        var wide = base
        wide[0] = table([["a", "1", "I"], ["b", "2", "II"]], titles: ["T1", "T2", "Roman"])
        wide.insert(table([["new", "row"]], titles: ["New", "Table"]), at: 2)
        wide.removeLast()
        #expect(result(wide, of: base, onto: base) == wide)
    }

    @Test func `a caption is reworded behind its number, also where no text leads to it`() {
        func captioned(_ caption: String, _ anchor: String) -> Block {
            var table = Table(caption: caption, columns: [.init("A")], rows: [[Table.Cell("a")]])
            table.anchor = anchor
            return Block(.table(table))
        }
        for anchor in ["", "table-1"] {
            let base = [captioned("Figures of the document", anchor)]
            let edited = [captioned("Figures of this document", anchor)]
            #expect(result(edited, of: base, onto: base) == edited)
        }
    }

    @Test func `the bars of a timeline cannot be reworded, and both versions stand below it`() {
        func block(_ title: String) -> Block {
            Block(
                .timeline(
                    Timeline(
                        caption: "Plan", alternative: "", heading: "Measure", periods: ["2027", "2028"],
                        rows: [.init(title: title, span: 0...0)])))
        }
        let result = result([block("Portal of ours")], of: [block("Portal")], onto: [block("Portal")])
        #expect(result.count == 2 && result[0] == block("Portal"))
        #expect(result[1].words.contains("Portal of ours"))
        let (file, base) = ([block("Portal of ours")], Document.sample([block("Portal")]))
        let edits = Edits(
            Document.sample(file).passages, of: DraftedText(base, template: "memo"), onto: base)
        #expect(edits.unchangeable == [""] && edits.disputes == [] && !edits.isEmpty)
    }

    // MARK: What goes along

    @Test func `comments stay with what they are about`() {
        let comment = Block.Comment(author: "S", day: "2026-12-01T10:00:00Z", text: "Really?")
        var (edited, added) = (text("One is said."), text("Put in."))
        (edited.comments, added.comments) = ([comment], [comment])
        let base = [text("One is said."), text("Two is said.")]
        var cell = table([["a", "1"]])
        if case .table(var inner) = cell.content {
            inner.rows[0][1].comments = [comment]
            cell.content = .table(inner)
        }
        var passages = Document.sample([edited, added, base[1], cell]).passages
        for (place, cell) in [(1, 0), (2, 0), (5, 1)] { passages[place].cells[cell].comments = [comment] }
        let all = base + [table([["a", "1"]])]
        let edits = Edits(passages, of: DraftedText(.sample(all), template: "memo"), onto: .sample(all))
        #expect(edits.document(Texts.words).blocks == [edited, added, base[1], cell])
    }

    @Test func `a comment on what the new draft has no more moves to no other row, and is told`() {
        let comment = Block.Comment(author: "S", day: "2026-12-01", text: "Really?")
        let rows = [["Fire", "Buy sand"], ["Flood", "Dig ditches"], ["Storm", "Cut trees"]]
        let base = Document.sample([heading("Risks"), text("These are known."), table(rows)])
        func edits(onto new: [Block], at place: Int) -> Edits {
            var passages = base.passages
            passages[place].cells[passages[place].cells.count - 1].comments = [comment]
            return Edits(passages, of: DraftedText(base, template: "memo"), onto: .sample(new))
        }
        let flood = base.passages.firstIndex { $0.key.words.first == "Flood" } ?? 0
        let known = base.passages.firstIndex { $0.key.words.first == "These are known." } ?? 0
        func comments(_ edits: Edits) -> [Block.Comment] {
            edits.document(Texts.words).blocks.flatMap { block in
                guard case .table(let table) = block.content else { return block.comments }
                return block.comments + table.rows.flatMap { $0.flatMap(\.comments) }
            }
        }
        let text = [heading("Risks"), text("These are known.")]
        let fewer = edits(onto: text + [table([rows[0], rows[2]])], at: flood)
        #expect(fewer.lostComments == [comment] && comments(fewer) == [] && !fewer.hasComments)
        let other = edits(onto: text + [table([rows[0], ["Theft", "Lock doors"], rows[2]])], at: flood)
        #expect(other.lostComments == [comment] && comments(other) == [])
        let reworded = edits(
            onto: text + [table([rows[0], ["Flood", "Dig two ditches"], rows[2]])], at: flood)
        #expect(reworded.lostComments == [] && comments(reworded) == [comment] && reworded.hasComments)
        let untold = edits(onto: [heading("Risks"), table(rows)], at: known)
        #expect(untold.lostComments == [comment] && comments(untold) == [])
    }

    @Test func `a comment on words that both have changed, or on the title, stands once`() {
        let comment = Block.Comment(author: "S", day: "2026-12-01", text: "Really?")
        let base = Document.sample([heading("Lead"), text("The mayor leads the work.")])
        var passages = Document.sample([heading("Lead"), text("The mayor herself leads the work.")]).passages
        for place in [0, 2] { passages[place].cells[0].comments = [comment] }
        let new = Document.sample([heading("Lead"), text("The deputy mayor leads the work.")])
        let edits = Edits(passages, of: DraftedText(base, template: "memo"), onto: new)
        let (blocks, beside) = (edits.document(Texts.words).blocks, edits.document(Texts.words).comments)
        #expect(beside == [.title: [comment]] && blocks.map(\.comments) == [[], []])
        guard case .table(let table) = blocks[1].content else {
            Issue.record("no table")
            return
        }
        #expect(table.rows.map { $0.map(\.comments) } == [[[], [comment]]])
    }

    @Test func `a heading that was moved to another level is counted there`() {
        let base = [heading("One", "1"), heading("Inner", "1.1", level: 2), heading("Two", "2")]
        let edited = [base[0], heading("Inner", "", level: 1), base[2]]
        #expect(
            result(edited, of: base, onto: base) == [
                heading("One", "1"), heading("Inner", "2"), heading("Two", "3"),
            ])
    }

    @Test func `an edit of an answer says what it was and is`() {
        func answer(_ words: String) -> Block {
            Block(.paragraph([.text(words)]), from: ["vision.statement"])
        }
        let edits = edits([answer("A town for all.")], of: [answer("A town.")], onto: [answer("A town.")])
        let offer = edits.offers.first
        #expect(edits.offers.count == 1 && offer?.origins == ["vision.statement"])
        #expect(offer?.old == "A town." && offer?.new == "A town for all.")
        let disputed = self.edits(
            [answer("A town for all.")], of: [answer("A town.")], onto: [answer("A city.")])
        #expect(disputed.offers.isEmpty)
    }

    @Test(
        arguments: [
            ("12\u{A0}500", "12 500"), ("„Портал“ – 2\u{2011}ри", "„Портал“ – 2-ри"), (" a  b\n", "a b"),
            ("по\u{AD}дател", "подател"), ("a\u{2009}b\u{3000}c", "a b c"), ("„Да“ – € 5", "„Да“ – € 5"),
            ("", ""),
        ])
    func `words are those a person could have typed`(text: String, typed: String) {
        #expect(text.asTyped == typed)
    }

    @Test func `the title is an edit like any other`() {
        var edited = Document.sample([text("One.")])
        edited.title = "The title we agreed on"
        let base = Document.sample([text("One.")])
        let edits = Edits(edited.passages, of: DraftedText(base, template: "memo"), onto: base)
        #expect(edits.document(Texts.words).title == "The title we agreed on" && edits.kept == 1)
    }
}

/// What the suites are made of.
enum Texts {
    static let words = EditWords(new: "New", own: "Own", nothing: "nothing")
}

func text(_ words: String) -> Block { Block(.paragraph([.text(words)])) }

func heading(_ words: String, _ number: String = "", level: Int = 1) -> Block {
    Block(.heading(level: level, number: number, text: [.text(words)], anchor: words.filter(\.isLetter)))
}

func list(_ items: String...) -> Block { Block(.list(ordered: false, items: items.map { [text($0)] })) }

func source(_ number: Int, _ words: String, _ anchor: String) -> Block {
    Block(.source(number: number, text: [.text(words)], anchor: anchor))
}

func table(_ rows: [[String]], titles: [String]? = nil) -> Block {
    let titles = titles ?? rows[0].indices.map { "T\($0 + 1)" }
    return Block(
        .table(
            Table(
                caption: "", columns: titles.map { .init($0) }, rows: rows.map { $0.map { Table.Cell($0) } }))
    )
}

func versions(_ new: String?, _ own: String?) -> Block {
    func cell(_ words: String?) -> Table.Cell {
        words.map { Table.Cell($0) } ?? Table.Cell([[.emphasis("nothing")]])
    }
    return Block(
        .table(
            Table(
                caption: "", columns: [.init("New"), .init("Own")], rows: [[cell(new), cell(own)]],
                staysWhole: true)))
}

extension Block {
    /// All it says.
    var words: String {
        Document.sample([self]).passages.flatMap { $0.cells.map(\.words) }.joined(separator: " ")
    }
}
