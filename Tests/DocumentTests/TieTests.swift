import Document
import Testing

@Suite struct TieTests {
    @Test(
        arguments: [
            ("чл. 2, ал. 3, т. 5 и § 6", "чл.~2, ал.~3, т.~5 и §~6"), ("Решение № 5", "Решение №~5"),
            ("до 2030 г.", "до 2030~г."),
            ("2021–2027 г., бр. 82 от 29.09.2023 г.", "2021–2027~г., бр.~82 от 29.09.2023~г."),
            ("(чл. 21)", "(чл.~21)"), ("чл. втори", "чл. втори"), ("Видин. 5 души", "Видин. 5 души"),
            ("набр. 5", "набр. 5"), ("2030 година", "2030 година"), ("г. 5", "г. 5"), ("", ""),
            ("Article 2 of 2030", "Article 2 of 2030"),
        ])
    func `a number stays beside its sign`(text: String, tied: String) {
        let document = Form().document([Block(.paragraph([.text(text), .strong(text)]))])
        let words = tied.replacing("~", with: "\u{A0}")
        #expect(document.tied.blocks == [Block(.paragraph([.text(words), .strong(words)]))])
        #expect(Form().bytes(of: document.tied) == Array((words + words).utf8))
    }

    @Test func `an address stays as it is, and every place that takes text is gone through`() {
        let (plain, tied) = ("№ 5", "№\u{A0}5")
        func blocks(_ text: String) -> [Block] {
            [
                Block(.heading(level: 1, number: "", text: [.text(text)], anchor: plain)),
                Block(.list(ordered: true, items: [[Block(.paragraph([.emphasis(text)]))]])),
                Block(.callout(.note, [Block(.placeholder(text))])),
                Block(
                    .table(
                        Table(caption: text, columns: [.init(text)], rows: [[.init(text)]], hasTotals: true))),
                Block(
                    .chart(
                        Chart(
                            caption: text, alternative: "", categories: [text],
                            series: [.init(title: text, values: [1])], maximum: 1, steps: []))),
                Block(
                    .timeline(
                        Timeline(
                            caption: text, alternative: "", heading: "", periods: [],
                            rows: [.init(title: text, span: 0...0)]))),
                Block(.origins(label: "", title: text, lines: [[.reference(text, anchor: plain)]])),
                Block(
                    .paragraph([.link(text, address: "https://a.bg/№ 5"), .link("a № 5", address: "a № 5")])),
                Block(.contents(depth: 1)), Block(.pageBreak),
            ]
        }
        #expect(Form().document(blocks(plain)).tied.blocks == blocks(tied))
    }
}

/// A format that writes the words of paragraphs.
private struct Form: DocumentFormat {
    let name = "words"

    func bytes(of document: Document) -> [UInt8] {
        document.blocks.flatMap { block -> [UInt8] in
            guard case .paragraph(let text) = block.content else { return [] }
            return text.flatMap { Array($0.plain.utf8) }
        }
    }

    func document(_ blocks: [Block]) -> Document {
        Document(
            language: "bg", title: "", subtitle: "", author: "", date: "",
            labels: .init(contents: "", page: "", table: "", figure: "", skip: ""), blocks: blocks)
    }
}
