import Document

/// A table of a Word document: fixed columns, a header row that repeats on every page, rows that stay whole.
struct WordGrid {
    let table: Table
    let indent: Int
    let sizes: WordSizes

    func laidOut(_ text: inout WordText) -> WordTable {
        let titles = table.columns.map { [[WordRun.text($0.title)]] }
        let words = table.rows.map { row in row.map { cell in cell.paragraphs.map { text.runs($0) } } }
        let frame = WordTableFrame(
            widths: widths(titles, words), indent: indent, caption: table.caption, description: "",
            hasHeader: hasHeader, hasRowHeaders: table.hasRowHeaders, hasTotals: table.hasTotals)
        let looks = zip(table.columns, frame.widths).map {
            WordTable.Look(style, alignment: $0.alignment.word, width: $1)
        }
        func row(_ cells: [[[XML]]]) -> WordTable.Row {
            WordTable.Row(cells: zip(cells, looks).map { WordTable.Cell(look: $1, paragraphs: $0) })
        }
        var header = row(titles)
        (header.isHeader, header.keepsWithNext) = (true, true)
        return WordTable(frame: frame, rows: (hasHeader ? [header] : []) + words.map(row))
    }

    private func widths(_ titles: [[[XML]]], _ rows: [[[[XML]]]]) -> [Int] {
        let letter = sizes.shape(style).letter
        let longest = table.columns.indices.map { column in
            var lines = WordLines(width: .infinity, letter: letter)
            lines.add(titles[column], isBold: true)
            for (position, row) in rows.enumerated() {
                lines.add(row[column], isBold: table.hasTotals && position == rows.count - 1)
            }
            // Longer ones, such as addresses, may be cut.
            return min(Int(lines.widest * 20) + 1, 2600) + 2 * WordLook.cellMargin
        }
        return WordTableFrame.widths(
            table.columns.map(\.weight), words: longest, in: WordLook.textWidth - indent)
    }

    private var hasHeader: Bool { table.columns.contains { !$0.title.isEmpty } || table.rows.isEmpty }
    private var style: String { table.columns.count > 7 ? "TableTextSmall" : "TableText" }
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
