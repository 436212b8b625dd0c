import Document

/// A table of a Word document: fixed columns, a header row that repeats on every page, rows that stay whole.
struct WordGrid {
    let table: Table
    let indent: Int
    let sizes: WordSizes

    func laidOut(_ text: inout WordText) -> WordTable {
        let titles = table.columns.map { [[WordRun.text($0.title)]] }
        let words = table.rows.map { row in row.map { cell in cell.paragraphs.map { text.runs($0) } } }
        let (widths, isCrowded) = widths(titles, words)
        let frame = WordTableFrame(
            widths: widths, indent: indent, caption: table.caption, description: "",
            hasHeader: hasHeader, hasRowHeaders: table.hasRowHeaders, hasTotals: table.hasTotals)
        let looks = zip(table.columns, widths).map {
            WordTable.Look(
                WordGrid.style(isCrowded), alignment: $0.alignment.word, width: $1, isNarrow: isCrowded)
        }
        func row(_ cells: [[[XML]]]) -> WordTable.Row {
            WordTable.Row(cells: zip(cells, looks).map { WordTable.Cell(look: $1, paragraphs: $0) })
        }
        var header = row(titles)
        header.isHeader = true
        var made = WordTable(frame: frame, rows: (hasHeader ? [header] : []) + words.map(row), sizes: sizes)
        made.isWhole = made.item.height < WordGrid.mostWhole(table.staysWhole)
        return made
    }

    /// How high a table may be to stand on one page, in points: a card nearly as high as the page, others a third.
    private static func mostWhole(_ isCard: Bool) -> Double {
        Double(WordLook.textHeight) / 20 * (isCard ? 0.9 : 0.33)
    }

    /// The widths of the columns; a table in which not all words find room, or of many columns, is crowded: its letters
    /// are smaller and the edges of its cells narrower.
    private func widths(_ titles: [[[XML]]], _ rows: [[[[XML]]]]) -> (all: [Int], isCrowded: Bool) {
        let room = WordLook.textWidth - indent
        let roomy = longest(titles, rows, isCrowded: false)
        let isCrowded = table.columns.count > 7 || roomy.reduce(0, +) > room
        let words = isCrowded ? longest(titles, rows, isCrowded: true) : roomy
        return (WordTableFrame.widths(table.columns.map(\.weight), words: words, in: room), isCrowded)
    }

    /// What the longest word of each column needs, with a hair for programs that round up.
    private func longest(_ titles: [[[XML]]], _ rows: [[[[XML]]]], isCrowded: Bool) -> [Int] {
        let letter = sizes.shape(WordGrid.style(isCrowded)).letter
        return table.columns.indices.map { column in
            var lines = WordLines(width: .infinity, letter: letter)
            lines.add(titles[column], isBold: true)
            for (position, row) in rows.enumerated() {
                lines.add(row[column], isBold: table.hasTotals && position == rows.count - 1)
            }
            return Int(lines.widest * 20.2) + 12
                + 2 * (isCrowded ? WordLook.narrowMargin : WordLook.cellMargin)
        }
    }

    private var hasHeader: Bool { table.columns.contains { !$0.title.isEmpty } || table.rows.isEmpty }
    private static func style(_ isCrowded: Bool) -> String { isCrowded ? "TableTextSmall" : "TableText" }
}

extension Table.Alignment {
    fileprivate var word: String? {
        switch self {
        case .start: nil
        case .center: "center"
        case .end: "right"
        }
    }
}

extension WordLines {
    fileprivate mutating func add(_ paragraphs: [[XML]], isBold: Bool) {
        for runs in paragraphs {
            for run in runs { run.print(into: &self, isBold: isBold) }
            end()
        }
    }
}
