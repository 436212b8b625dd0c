package import Document

extension Document {
    /// A document with every kind of block and run, for golden files.
    package static func everything(in language: String) -> Document {
        let words = SampleWords.all[language] ?? SampleWords.english
        return Document(
            language: language, title: words.title, subtitle: words.subtitle, author: words.author,
            date: "2026-11-23", labels: words.labels, blocks: SampleBlocks(words: words).all)
    }

    /// A small document around some blocks.
    package static func sample(_ blocks: [Block], title: String = "Title", subtitle: String = "") -> Document
    {
        Document(
            language: "en", title: title, subtitle: subtitle, author: "Somebody", date: "2026-11-23",
            labels: SampleWords.english.labels, blocks: blocks)
    }
}

/// Puts the words of a language into blocks.
private struct SampleBlocks {
    let words: SampleWords

    var all: [Block] {
        front + vision + plan + sources
    }

    private var front: [Block] {
        [
            paragraph(.text(words.sentences[0])),
            Block(.pageBreak),
            Block(.contents(depth: 3)),
            Block(.pageBreak),
        ]
    }

    private var vision: [Block] {
        [
            heading(1, "1", 0, "vision"),
            paragraph(
                .text(words.sentences[1] + " "), .strong(words.items[0]), .text(", "),
                .emphasis(words.items[1]),
                .text(" "), .citation(number: 1, anchor: "source-1"), .text(".")),
            Block(.callout(.note, [paragraph(.text(words.sentences[2]))])),
            Block(
                .callout(
                    .warning,
                    [
                        paragraph(.text(words.sentences[3])),
                        Block(
                            .list(ordered: false, items: [[text(words.items[0])], [text(words.items[1])]])),
                    ])),
            heading(2, "1.1", 1, "vision-needs"),
            Block(.placeholder(words.question)),
            paragraph(.text(words.sentences[4] + " "), .placeholder(words.question), .text(".")),
            Block(.list(ordered: true, items: list)),
            heading(2, "1.2", 2, "vision-readiness"),
            Block(.chart(chart)),
        ]
    }

    private var plan: [Block] {
        [
            heading(1, "2", 3, "plan"),
            paragraph(.text(words.labels.table + "\u{A0}"), .number(1, of: "table-1"), .text(".")),
            Block(.table(measures)),
            heading(3, "", 4, "plan-schedule"),
            Block(.timeline(timeline)),
            paragraph(.text(words.sentences[5])),
        ]
    }

    private var sources: [Block] {
        [
            heading(1, "", 5, "sources"),
            Block(
                .source(
                    number: 1,
                    text: [
                        .text(words.items[2] + ". "),
                        .link("vidin.bg", address: "https://vidin.bg/index.php?a=1&b=2"),
                    ], anchor: "source-1")),
        ]
    }

    private var list: [[Block]] {
        [
            [text(words.items[0])],
            [
                text(words.items[1]),
                Block(.list(ordered: false, items: [[text(words.items[2])], [text(words.items[3])]])),
            ],
            [text(words.items[2]), text(words.sentences[2])],
        ]
    }

    private var chart: Chart {
        Chart(
            caption: words.chart, alternative: words.alternatives[0], categories: words.categories,
            series: [
                Chart.Series(title: words.series[0], values: [1, 2, 0, 1.5]),
                Chart.Series(title: words.series[1], values: [3, 4, 2, nil]),
            ], maximum: 4, steps: words.steps)
    }

    private var measures: Table {
        var table = Table(
            caption: words.table,
            columns: [
                Table.Column(words.columns[0], weight: 4), Table.Column(words.columns[1], weight: 3),
                Table.Column(words.columns[2], weight: 2, alignment: .center),
                Table.Column(words.columns[3], weight: 2, alignment: .end),
            ],
            rows: [
                row(words.items[0], words.lead, "2027–2028", "120 000"),
                [
                    Table.Cell(words.items[1]),
                    Table.Cell([[.placeholder(words.question)], [.text(words.lead)]]),
                    Table.Cell("2028–2030"), Table.Cell("85 500"),
                ],
                row(words.total, "", "", "205 500"),
            ], hasRowHeaders: true, hasTotals: true)
        table.anchor = "table-1"
        return table
    }

    private var timeline: Timeline {
        Timeline(
            caption: words.schedule, alternative: words.alternatives[1], heading: words.columns[0],
            periods: ["I 2027", "II 2027", "I 2028", "II 2028", "I 2029", "II 2029"],
            rows: [
                Timeline.Row(title: words.items[0], span: 0...2),
                Timeline.Row(title: words.items[1], span: 2...5),
                Timeline.Row(title: words.items[2], span: 5...5),
            ])
    }

    private func heading(_ level: Int, _ number: String, _ position: Int, _ anchor: String) -> Block {
        Block(.heading(level: level, number: number, text: [.text(words.headings[position])], anchor: anchor))
    }

    private func paragraph(_ inlines: Inline...) -> Block { Block(.paragraph(inlines)) }
    private func text(_ text: String) -> Block { paragraph(.text(text)) }
    private func row(_ cells: String...) -> [Table.Cell] { cells.map { Table.Cell($0) } }
}
