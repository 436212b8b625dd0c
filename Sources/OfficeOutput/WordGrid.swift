import Document

/// A table of a Word document: fixed columns, a header row that repeats on every page, rows that stay whole.
struct WordGrid {
    let table: Table
    let indent: Int
    let sizes: WordSizes
    var margin = WordLook.Margin()
    /// How the pages around it are held.
    var turn = WordTurn.portrait

    /// The table, and how the page must be held for its words to find room.
    func laidOut(_ text: inout WordText) -> (table: WordTable, turn: WordTurn) {
        let titles = table.columns.map { text.comments.around([[WordRun.text($0.title)]], $0.comments) }
        let words = table.rows.map { row in
            row.map { cell in
                let paragraphs = cell.paragraphs.map { text.runs($0) }
                return text.comments.around(paragraphs, cell.comments)
            }
        }
        let fit = fit(titles, words)
        let frame = WordTableFrame(
            widths: fit.widths, indent: indent, caption: table.caption, description: "",
            hasHeader: hasHeader, hasRowHeaders: table.hasRowHeaders, hasTotals: table.hasTotals,
            isFilledIn: table.isFilledIn)
        let looks = zip(table.columns, fit.widths).map {
            WordTable.Look(
                WordGrid.style(fit.isCrowded), alignment: $0.alignment.word, width: $1,
                isNarrow: fit.isCrowded)
        }
        func row(_ cells: [[[XML]]], height: Int? = nil) -> WordTable.Row {
            WordTable.Row(
                cells: zip(cells, looks).map { WordTable.Cell(look: $1, paragraphs: $0) }, height: height)
        }
        var header = row(titles)
        header.isHeader = true
        let rows = zip(table.rows, words).map { cells, words in
            let isWrittenInto = table.isFilledIn && cells.contains(where: \.isEmpty)
            return row(words, height: isWrittenInto ? WordSizes.writingRow : nil)
        }
        var made = WordTable(frame: frame, rows: (hasHeader ? [header] : []) + rows, sizes: sizes)
        // A card stands on one page when it nearly fills it, others when they are no higher than a third.
        let page = Double(fit.turn.text(margin).height) / 20
        made.isWhole = made.item.height < page * (table.staysWhole ? 0.9 : 0.33)
        return (made, fit.turn)
    }

    private typealias Fit = (widths: [Int], isCrowded: Bool, turn: WordTurn)

    /// The widths of the columns; a table in which not all words find room, or of many columns, is crowded: its letters
    /// are smaller and the edges of its cells narrower. Where not even that gives them room, the page is turned.
    private func fit(_ titles: [[[XML]]], _ rows: [[[[XML]]]]) -> Fit {
        let roomy = longest(titles, rows, isCrowded: false)
        func fits(_ words: [Int], _ turn: WordTurn) -> Bool {
            words.reduce(0, +) <= turn.text(margin).width - indent
        }
        func fit(_ words: [Int], _ isCrowded: Bool, _ turn: WordTurn) -> Fit {
            let room = turn.text(margin).width - indent
            return (
                WordTableFrame.widths(table.columns.map(\.weight), words: words, in: room), isCrowded, turn
            )
        }
        if table.columns.count <= 7 && fits(roomy, turn) { return fit(roomy, false, turn) }
        let crowded = longest(titles, rows, isCrowded: true)
        // In a list or a callout the text around the table would have to turn with it.
        if fits(crowded, turn) || indent > 0 { return fit(crowded, true, turn) }
        let isRoomy = fits(roomy, .landscape)
        return fit(isRoomy ? roomy : crowded, !isRoomy, .landscape)
    }

    /// What the longest word of each column needs, with a hair for programs that round up.
    private func longest(_ titles: [[[XML]]], _ rows: [[[[XML]]]], isCrowded: Bool) -> [Int] {
        let letter = sizes.shape(WordGrid.style(isCrowded)).letter
        return table.columns.indices.map { column in
            var lines = WordLines(width: .infinity, letter: letter)
            lines.add(titles[column], .init(isBold: true))
            for (position, row) in rows.enumerated() {
                lines.add(row[column], .init(isBold: table.hasTotals && position == rows.count - 1))
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
    fileprivate mutating func add(_ paragraphs: [[XML]], _ face: WordFont.Face) {
        for runs in paragraphs {
            for run in runs { run.print(into: &self, face) }
            end()
        }
    }
}
