import Document

/// A table of a Word document: fixed columns, a header row that repeats on every page, rows that stay whole.
struct WordGrid {
    let table: Table
    let indent: Int

    func xml(_ text: inout WordText) -> XML {
        let frame = WordTableFrame(
            widths: widths, indent: indent, caption: table.caption, description: "", hasHeader: hasHeader,
            hasRowHeaders: table.hasRowHeaders, hasTotals: table.hasTotals)
        let header = hasHeader ? [WordTableFrame.row(headerCells(frame.widths), isHeader: true)] : []
        let columns = zip(table.columns, frame.widths).map { WordColumn(style, $0.alignment.word, width: $1) }
        let rows = table.rows.map { row in
            WordTableFrame.row(zip(row, columns).map { cell, column in column.xml(cell, &text) })
        }
        return frame.xml(header + rows)
    }

    /// The widths of the columns.
    var widths: [Int] {
        let letter = table.columns.count > 7 ? 96 : 108
        let words = table.columns.enumerated().map { position, column in
            var measure = WordMeasure()
            measure.add([.text(column.title)])
            for row in table.rows { row[position].paragraphs.forEach { measure.add($0) } }
            return min(measure.longest, 24) * letter + 230
        }
        return WordTableFrame.widths(
            table.columns.map(\.weight), words: words, in: WordLook.textWidth - indent)
    }

    private var hasHeader: Bool { table.columns.contains { !$0.title.isEmpty } || table.rows.isEmpty }
    private var style: String { table.columns.count > 7 ? "TableTextSmall" : "TableText" }

    private func headerCells(_ widths: [Int]) -> [XML] {
        zip(table.columns, widths).map { column, width in
            let words = WordParagraph(
                style: style, keepsWithNext: true, alignment: column.alignment.word,
                runs: [WordRun.text(column.title)])
            return WordTableFrame.cell([words], width: width)
        }
    }
}

/// What the cells of a column have in common.
private struct WordColumn {
    private let cell: XML
    private let paragraph: XML
    private let empty: XML

    init(_ style: String, _ alignment: String?, width: Int) {
        cell = WordTableFrame.cellProperties(width: width).rendered
        paragraph = WordParagraph(style: style, alignment: alignment).properties.rendered
        empty = WordParagraph(style: style).xml.rendered
    }

    func xml(_ content: Table.Cell, _ text: inout WordText) -> XML {
        var parts = [cell]
        for words in content.paragraphs {
            parts.append(XML("w:p", [:], [paragraph] + text.runs(words)))
        }
        if content.paragraphs.isEmpty { parts.append(empty) }
        return XML("w:tc", [:], parts)
    }
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
