import Document

extension DocumentPass {
    mutating func table(_ table: Table, _ block: Block) -> [Block] {
        let squared = table.squared
        guard !squared.columns.isEmpty else { return [block] }
        let number = nextTable()
        var result = squared
        var (caption, below, comments) = caption(labels.table, table.caption, table.anchor)
        result.caption = caption
        result.rows = []
        if squared.columns.contains(where: { !$0.title.isEmpty }) || squared.rows.isEmpty {
            let header = header(squared, number)
            result.columns = header.columns
            result.rows += header.rows
            below += header.below
        }
        for (position, row) in squared.rows.enumerated() {
            let fate = take(row.passage(table: number))
            let made = self.row(row, fate)
            result.rows += made.rows
            below += made.below
            if position == squared.rows.count - 1, fate.change == .removed || made.rows.count > 1 {
                result.hasTotals = false
            }
        }
        guard !result.columns.isEmpty || !result.rows.isEmpty else { return below }
        var own = block.with(.table(result.squared))
        own.add(comments)
        return [own] + below
    }

    private mutating func header(_ table: Table, _ number: Int)
        -> (columns: [Table.Column], rows: [[Table.Cell]], below: [Block])
    {
        let titles = table.columns.map { Table.Cell($0.title) }
        var passage = titles.passage(table: number)
        passage.isHeader = true
        let fate = take(passage)
        let made = row(titles, fate)
        // What was put in below the header are rows, the header itself is none.
        let isGone = fate.change == .removed
        let words = isGone ? [] : made.rows.first ?? []
        let last = table.columns.last ?? Table.Column("")
        let columns = words.enumerated().map { position, cell in
            var column = table.columns.indices.contains(position) ? table.columns[position] : last
            (column.title, column.comments) = (cell.plain, cell.comments.ofWhole)
            return column
        }
        return (columns, Array(made.rows.dropFirst(isGone ? 0 : 1)), made.below)
    }

    /// A row and what stands below it in the table, and what below the table.
    private func row(_ row: [Table.Cell], _ fate: Fate) -> (rows: [[Table.Cell]], below: [Block]) {
        var (own, below): ([Table.Cell]?, [Block]) = (row, [])
        switch fate.change {
        case .kept: break
        case .removed: own = nil
        case .reworded(let passage): own = passage.cells.map(\.tableCell)
        case .cells(let changes): own = zip(row, changes).map { cell($0, $1) }
        case .disputed(let passage): below = [versions(row.passage(table: 0), passage)]
        }
        for (position, comments) in fate.comments.enumerated() where own?.indices.contains(position) == true {
            own?[position].comments.add(comments)
        }
        let joining = fate.after.prefix { $0.joinsRow && !$0.isDisputed }
        let rows = [own].compactMap(\.self) + joining.map { $0.passage.cells.map(\.tableCell) }
        return (rows, below + made(Array(fate.after.dropFirst(joining.count))))
    }

    private func cell(_ cell: Table.Cell, _ change: Fate.CellChange) -> Table.Cell {
        var cell = cell
        switch change {
        case .kept: break
        case .reworded(let own): cell.paragraphs = own.paragraphs
        case .disputed(let own): cell.paragraphs = versions(cell.paragraphs, own.paragraphs)
        }
        return cell
    }

    // MARK: Figures

    mutating func chart(_ chart: Chart, _ block: Block) -> [Block] {
        var (result, below, comments) = (chart, [Block](), [Block.Comment]())
        if !chart.key.isEmpty { result.comments = self.comments(onMade: chart.key) }
        if chart.categories.isEmpty || chart.series.isEmpty {
            var passage = Passage(.text, [.text(chart.alternative)])
            passage.isFixed = true
            let fate = take(passage)
            below += disputes(fate, passage)
            comments += fate.comments.joined()
        }
        let own = caption(labels.figure, chart.caption, chart.anchor)
        result.caption = own.text
        var block = block.with(.chart(result))
        block.add(comments + own.comments)
        return [block] + below + own.below
    }

    mutating func timeline(_ timeline: Timeline, _ block: Block) -> [Block] {
        let own = caption(labels.figure, timeline.caption, timeline.anchor)
        var (result, below) = (timeline, own.below)
        (result.caption, result.comments) = (own.text, [])
        let number = nextTable()
        let titles = [timeline.heading] + timeline.periods
        let bars = timeline.rows.map { row in
            [row.title] + timeline.periods.indices.map { row.span.contains($0) ? "■" : "" }
        }
        for (position, words) in ([titles] + bars).enumerated() {
            var passage = words.map { Table.Cell($0) }.passage(table: number)
            (passage.isFixed, passage.isHeader) = (true, position == 0)
            let fate = take(passage)
            below += disputes(fate, passage)
            result.comments.append(fate.comments)
        }
        if result.comments.allSatisfy(\.isEmpty) { result.comments = [] }
        return [block.with(.timeline(result)).saying(own.comments)] + below
    }
}

extension [Table.Cell] {
    func passage(table: Int) -> Passage {
        Passage(
            .row, cells: map { Passage.Cell($0.paragraphs, origins: $0.provenance) },
            anchors: flatMap { $0.paragraphs.flatMap(\.anchors) }, table: table)
    }
}

extension Passage.Cell {
    var tableCell: Table.Cell {
        var cell = Table.Cell(paragraphs)
        cell.comments = comments
        return cell
    }
}
