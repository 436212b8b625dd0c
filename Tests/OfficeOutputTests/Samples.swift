import Document
import Testing

/// Documents that are hard to write.
enum Samples {
    struct Odd: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var title = "Title"
        var blocks: [Block]
        /// What must still be there.
        var texts: [String] = []
    }

    /// Blocks that carry a text in every place for text that a reader sees.
    static func everywhere(_ text: String) -> [Block] {
        let chart = Chart(
            caption: text, alternative: "", categories: ["a"], series: [.init(title: "s", values: [1])],
            maximum: 2,
            steps: [])
        let timeline = Timeline(
            caption: text, alternative: "", heading: text, periods: ["p"],
            rows: [.init(title: text, span: 0...0)])
        return [
            Block(.heading(level: 1, number: "1", text: [.text(text)], anchor: text)),
            paragraph(
                .strong(text), .text(" "), .emphasis(text), .text(" "),
                .link(text, address: "https://a.bg/?x=\(text)")),
            paragraph(.link(text, address: "javascript:\(text)"), .placeholder(text)),
            Block(.list(ordered: false, items: [[paragraph(.text(text))]])),
            Block(.callout(.warning, [paragraph(.text(text))])), Block(.placeholder(text)),
            Block(.chart(chart)),
            Block(.timeline(timeline)),
            Block(
                .ask(
                    Ask(
                        label: "", paragraphs: [[.text(text)]],
                        room: .boxes([.init([.text(text)], hasLine: true)], isOne: false)))),
            Block(.ask(Ask(label: "", paragraphs: [[.box("mark"), .text(text)]], room: .lines(2)))),
            Block(
                .table(
                    Table(caption: text, columns: [.init(text)], rows: [[.init(text)]], hasRowHeaders: true))),
        ]
    }

    static let ordered: [Block] = [
        word(0), Block(.heading(level: 1, number: "", text: [.text("word1.")], anchor: "a")),
        Block(
            .list(
                ordered: true,
                items: [
                    [word(2), Block(.list(ordered: false, items: [[word(3)], [word(4)]])), word(5)],
                    [word(6)],
                ])),
        Block(.callout(.note, [word(7)])),
        Block(.table(Table(caption: "word8.", columns: [.init("word9.")], rows: [[.init("word10.")]]))),
        word(11),
    ]

    static let odd: [Odd] = [
        Odd(testDescription: "nothing at all", title: "", blocks: []),
        Odd(testDescription: "a table of one cell", blocks: [Block(.table(one("cell")))], texts: ["cell"]),
        Odd(
            testDescription: "a table without columns",
            blocks: [Block(.table(Table(caption: "", columns: [], rows: [])))]),
        Odd(
            testDescription: "a table without rows",
            blocks: [Block(.table(Table(caption: "c", columns: [.init("head")], rows: [])))], texts: ["head"]),
        Odd(
            testDescription: "a ragged table",
            blocks: [
                Block(
                    .table(
                        Table(caption: "", columns: [.init("h")], rows: [[], [.init("a"), .init("beyond")]])))
            ],
            texts: ["beyond"]),
        Odd(
            testDescription: "two tables that touch",
            blocks: [Block(.table(one("first"))), Block(.table(one("second")))], texts: ["first", "second"]),
        Odd(
            testDescription: "very long words", blocks: [paragraph(.text(long)), Block(.table(one(long)))],
            texts: [long]),
        Odd(testDescription: "lists twelve deep", blocks: [nested(12)], texts: ["level 12", "level 1"]),
        Odd(
            testDescription: "empty things",
            blocks: [
                Block(.list(ordered: true, items: [])), Block(.list(ordered: false, items: [[]])),
                Block(.callout(.note, [])),
                Block(.callout(.warning, [])), paragraph(), paragraph(.text("")), paragraph(.strong("")),
                Block(.contents(depth: 3)),
                Block(.heading(level: 9, number: "", text: [], anchor: "")), Block(.placeholder("")),
            ]),
        Odd(
            testDescription: "a chart of nothing and one of nonsense",
            blocks: [
                chart([], []), chart(["a"], []), chart(["a", "b"], [.nan, -3, 7, nil]),
                chart(["a"], [.infinity]),
            ]),
        Odd(
            testDescription: "a timeline beyond its periods",
            blocks: [
                Block(
                    .timeline(
                        Timeline(
                            caption: "", alternative: "", heading: "", periods: [],
                            rows: [.init(title: "row", span: 3...90)])))
            ], texts: ["row"]),
        Odd(
            testDescription: "anchors twice and citations to nowhere",
            blocks: [
                Block(.heading(level: 2, number: "", text: [.text("x")], anchor: "same")),
                Block(.heading(level: 1, number: "", text: [.anchor("same"), .text("y")], anchor: "same")),
                paragraph(.citation(number: 7, anchor: "nowhere")), Block(.contents(depth: 2)),
            ], texts: ["[7]"]),
        Odd(
            testDescription: "tables and charts inside lists and callouts",
            blocks: [
                Block(
                    .list(ordered: true, items: [[Block(.table(one("in list"))), chart(["category"], [1])]])),
                Block(.callout(.warning, [Block(.table(one("in callout"))), Block(.pageBreak)])),
            ], texts: ["in list", "in callout"]),
        Odd(
            testDescription: "page breaks everywhere",
            blocks: [Block(.pageBreak), Block(.pageBreak), Block(.table(one("t"))), Block(.pageBreak)],
            texts: ["t"]),
    ]

    static func paragraph(_ inlines: Inline...) -> Block { Block(.paragraph(inlines)) }
    private static func word(_ number: Int) -> Block { paragraph(.text("word\(number).")) }
    private static let long = String(repeating: "непротивоконституционствувателствувайте", count: 20)

    private static func one(_ text: String) -> Table {
        Table(caption: "", columns: [.init("")], rows: [[.init(text)]])
    }

    private static func nested(_ depth: Int, from level: Int = 1) -> Block {
        let inner = level < depth ? [nested(depth, from: level + 1)] : []
        return Block(.list(ordered: level % 2 == 0, items: [[paragraph(.text("level \(level)"))] + inner]))
    }

    private static func chart(_ categories: [String], _ values: [Double?]) -> Block {
        let series = values.isEmpty ? [] : [Chart.Series(title: "s", values: values)]
        return Block(
            .chart(
                Chart(
                    caption: "", alternative: "told", categories: categories, series: series, maximum: -1,
                    steps: ["none"])))
    }
}
