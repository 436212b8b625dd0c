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
        let rows = table.rows.map { row in
            WordTableFrame.row(
                zip(row, table.columns).enumerated().map { position, part in
                    cell(part.0, part.1, width: frame.widths[position], &text)
                })
        }
        return frame.xml(header + rows)
    }

    /// The widths of the columns.
    var widths: [Int] {
        let letter = table.columns.count > 7 ? 96 : 108
        let words = table.columns.enumerated().map { position, column in
            let texts = table.rows.flatMap { $0[position].paragraphs.map { $0.map(\.plain).joined() } }
            let longest = (texts + [column.title]).map(\.longestWord).max() ?? 0
            return min(longest, 24) * letter + 230
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

    private func cell(_ cell: Table.Cell, _ column: Table.Column, width: Int, _ text: inout WordText) -> XML {
        var paragraphs = cell.paragraphs.map { words in
            WordParagraph(style: style, alignment: column.alignment.word, runs: text.runs(words))
        }
        if paragraphs.isEmpty { paragraphs = [WordParagraph(style: style)] }
        return WordTableFrame.cell(paragraphs, width: width)
    }
}

extension String {
    /// How many letters the longest word has.
    fileprivate var longestWord: Int {
        var (longest, letters) = (0, 0)
        for scalar in unicodeScalars {
            letters = scalar == " " || scalar.isBreak || scalar == "-" || scalar == "–" ? 0 : letters + 1
            longest = max(longest, letters)
        }
        return longest
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
