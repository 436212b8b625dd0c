/// How high a piece of the body is, in points, and where it may be parted between pages.
enum PageItem {
    case text(Text)
    case table(Table)

    struct Text {
        var lines = 1
        var lineHeight: Double
        /// What of the last line may hang over the end of a page.
        var slack = 0.0
        var before = 0.0
        var after = 0.0
        /// What borders take above the first line and below the last.
        var edges = (above: 0.0, below: 0.0)
        /// What the border below takes where a page ends inside a frame that goes on.
        var partedEdge = 0.0
        /// Whether its frame is that of the paragraph before, unless a page begins between them.
        var isJoined = false
        var keepsWithNext = false
        var keepsLines = false
        var startsPage = false
        /// How the next pages are held, where a section ends with it.
        var turns: WordTurn?
        var anchor: String?

        var height: Double { edges.above + Double(lines) * lineHeight + edges.below }
        /// What a page must have left for some of the lines.
        func room(for lines: Int) -> Double {
            let below = max(edges.below, partedEdge)
            return Double(lines) * lineHeight + (below > 0 ? below : -slack)
        }

        /// The paragraph as it stands at the top of a page or below others.
        func placed(atTop isTop: Bool) -> Text {
            guard isJoined && !isTop else { return self }
            var text = self
            text.edges.above = 0
            return text
        }
    }

    struct Table {
        /// The height of each row, and whether the next one stands on the same page when the table is not whole.
        var rows: [(height: Double, keepsWithNext: Bool)]
        var hasHeader: Bool
        var isWhole: Bool

        var height: Double { rows.reduce(0) { $0 + $1.height } }
        func keepsWithNext(_ row: Int) -> Bool {
            row < rows.count - 1 && (isWhole || rows[row].keepsWithNext)
        }
    }
}

extension WordSizes {
    /// The pieces of a body as they stand below one another.
    func items(of pieces: [WordPiece]) -> [PageItem] {
        var items: [PageItem] = []
        var last: WordParagraph?
        for piece in pieces {
            switch piece {
            case .table(let table):
                var item = table.item
                item.isWhole = table.isWhole
                items.append(.table(item))
                last = nil
            case .paragraph(let paragraph):
                var item = item(paragraph)
                if let last, paragraph.sharesFrame(with: last), case .text(var before)? = items.popLast() {
                    (before.edges.below, before.partedEdge) = (0, before.edges.below)
                    item.isJoined = true
                    items.append(.text(before))
                }
                items.append(.text(item))
                last = paragraph
            }
        }
        return items
    }

    private func item(_ paragraph: WordParagraph) -> PageItem.Text {
        let shape = shape(paragraph.style)
        let edge = paragraph.callout == nil ? shape.edges : (WordSizes.frameEdge, WordSizes.frameEdge)
        var item = PageItem.Text(
            lineHeight: shape.lineHeight, slack: shape.slack,
            before: points(paragraph.spaceBefore ?? shape.before),
            after: points(paragraph.spaceAfter ?? shape.after), edges: (points(edge.0), points(edge.1)),
            keepsWithNext: paragraph.keepsWithNext || shape.keepsWithNext, keepsLines: shape.keepsLines,
            startsPage: paragraph.startsPage,
            turns: paragraph.ends.map { $0.turn == .portrait ? .landscape : .portrait },
            anchor: paragraph.anchor)
        // The line under it belongs to what is written on.
        if paragraph.style == "AskLine" { item.edges.below = 0.5 }
        if paragraph.style == "TableGap" {
            (item.lineHeight, item.slack, item.before, item.after) = (points(tableGap), 0, 0, 0)
        }
        if let drawing = paragraph.drawing {
            // Lines wider than their letters leave a little below a picture too.
            item.slack = 0
            item.lineHeight = points(drawing) + (shape.line > 240 ? 2 : 0)
        } else {
            let width = WordLook.usual.textWidth - paragraph.sides
            let number = paragraph.number.isEmpty ? [] : [WordRun.text(paragraph.number)]
            // A box stands in the room left of the words.
            let hasBox = ["AskBox", "AskOwn"].contains(paragraph.style)
            let runs = hasBox ? Array(paragraph.runs.dropFirst(2)) : paragraph.runs
            item.lines = lines(number + runs, shape, isBold: shape.isBold, width: width)
        }
        return item
    }

    /// The rows of a table, which may be parted wherever the table lets it.
    func item(_ table: WordTable) -> PageItem.Table {
        let last = table.rows.count - 1
        let shape = shape(table.rows.first?.cells.first?.look.style ?? "")
        let rows = table.rows.enumerated().map { position, row in
            let isTotal = table.frame.hasTotals && position == last
            var height = height(of: row, shape, isBold: row.isHeader || isTotal)
            // The lines around rows are thicker below the header, above a total and below all.
            height += (isTotal ? 1 : 0) + (position == last ? 0.5 : 0)
            return (height: height, keepsWithNext: table.keepsWithNext(position))
        }
        return PageItem.Table(rows: rows, hasHeader: table.frame.hasHeader, isWhole: false)
    }

    private func height(of row: WordTable.Row, _ shape: WordShape, isBold: Bool) -> Double {
        let texts = row.cells.map { cell in
            let width = cell.look.width - cell.look.margins
            let lines = (cell.paragraphs.isEmpty ? [[]] : cell.paragraphs).map {
                cell.look.isTurned ? 1 : self.lines($0, shape, isBold: isBold, width: width)
            }
            // The space between two paragraphs is there once.
            return Double(lines.reduce(0, +)) * shape.lineHeight + points((lines.count + 1) * shape.before)
        }
        let height = (texts.max() ?? 0) + points(2 * cellSpace) + rowLine + (row.isHeader ? 1 : 0)
        return max(height, points(row.height ?? 0))
    }

    private func lines(_ runs: [XML], _ shape: WordShape, isBold: Bool, width: Int) -> Int {
        var lines = WordLines(width: points(width), letter: shape.letter)
        for run in runs { run.print(into: &lines, .init(isBold: isBold)) }
        lines.end()
        return lines.count
    }

    private func points(_ twentieths: Int) -> Double { Double(twentieths) / 20 }
}

extension XML {
    /// The letters a reader sees of a run, a link or a field.
    func print(into lines: inout WordLines, _ face: WordFont.Face) {
        switch self {
        case .text(let text), .filled(_, let text): lines.add(text, face)
        case .rendered: break
        case .element("w:tab", _, _): lines.add("\t", face)
        case .element("w:br", _, _): lines.add("\n", face)
        case .element("w:instrText", _, _), .element("w:rPr", _, _): break
        case .element("w:r", _, let children):
            let style = children.lazy.compactMap(\.runStyle).first
            let own = WordFont.Face(
                isBold: face.isBold || ["Strong", "Placeholder"].contains(style),
                isItalic: face.isItalic || style == "Emphasis")
            for child in children { child.print(into: &lines, own) }
        case .element(_, _, let children):
            for child in children { child.print(into: &lines, face) }
        }
    }

    /// The style of letters that the looks of a run name.
    private var runStyle: String? {
        guard case .element("w:rPr", _, let looks) = self else { return nil }
        return looks.lazy.compactMap {
            guard case .element("w:rStyle", let style, _) = $0 else { return nil }
            return style.all.first { $0.0 == "w:val" }?.1
        }.first
    }
}
