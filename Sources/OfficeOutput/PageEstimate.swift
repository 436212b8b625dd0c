import Document

/// Says on which page each heading probably stands, so that the contents list of a new file is not empty.
///
/// Only Word knows for certain, and it puts the true numbers in when the document is printed, saved as PDF or
/// its fields are renewed. Renewing on opening would greet the reader with a question in a dialog. Breaks pages as
/// LibreOffice does in Word's mode: between two paragraphs is the larger of their spaces, none is left at the top of a
/// page that was not asked for, and one or two lines are never alone.
struct PageEstimate {
    /// The pages of the anchors, and how far from the top of the text they stand there, in points.
    private(set) var places: [String: (page: Int, top: Double)] = [:]
    /// Positions of tables that would leave too much of the page before them empty if they stood on one page.
    private(set) var parted: Set<Int> = []
    private var items: [PageItem]
    private var page = 1
    /// Points used on the page.
    private var used = 0.0
    /// The space below the paragraph before.
    private var gap = 0.0

    private var height: Double

    /// - Parameter height: of the text of a page, in points.
    init(
        _ pieces: [WordPiece], _ density: Document.Density,
        height: Double = Double(WordLook.usual.textHeight) / 20
    ) {
        // A hair more, since halves of points are not exact.
        self.height = height + 0.001
        items = WordSizes(density).items(of: pieces)
        for position in items.indices { place(position) }
    }

    private mutating func place(_ position: Int) {
        let isKept = position > 0 && items[position - 1].keepsWithNext
        switch items[position] {
        case .table(var table):
            if !isKept { makeRoom(for: position) }
            if parted.contains(position) { table.isWhole = false }
            place(table)
        case .text(let text):
            if text.startsPage && used > 0 { startPage() }
            if !isKept { makeRoom(for: position) }
            let isTop = used == 0 && page > 1 && !text.startsPage
            used += isTop ? 0 : max(text.before - gap, 0)
            place(text.placed(atTop: used == 0))
            if let next = text.turns {
                startPage()
                height = Double(next.text(WordLook.usual.margin).height) / 20 + 0.001
            }
        }
    }

    private mutating func place(_ table: PageItem.Table) {
        for (position, row) in table.rows.enumerated() {
            let isKept = position > 0 && table.keepsWithNext(position - 1)
            // A line closes the table where it is parted; the header has a thick one only once.
            let closing = position < table.rows.count - 1 ? 0.5 : isKept ? -0.5 : 0
            let room = isKept ? row.height : table.room(from: position)
            if position > 0 && overflows(room + closing) {
                startPage()
                used += table.hasHeader ? table.rows[0].height - 1 : 0
            }
            used += row.height
        }
        gap = 0
    }

    private mutating func place(_ text: PageItem.Text) {
        var lines = text.lines
        if let anchor = text.anchor, places[anchor] == nil {
            places[anchor] = (page, used + text.edges.above)
        }
        if !text.keepsLines && !text.keepsWithNext && overflows(text.edges.above + text.room(for: lines)) {
            used += text.edges.above
            while overflows(text.room(for: lines)) {
                var first = Int((height - used + text.slack) / text.lineHeight)
                if lines - first < 2 { first = lines - 2 }
                if first < 2 { first = used == 0 ? min(2, lines) : 0 }
                if first == 0 && used == 0 { break }
                lines -= first
                startPage()
            }
            used += Double(lines) * text.lineHeight + text.edges.below
        } else {
            used += text.height
        }
        (used, gap) = (used + text.after, text.after)
    }

    /// What must stand together from an item on.
    private func room(_ position: Int, below used: Double, _ gap: Double) -> Double {
        switch items[position] {
        case .table(let table): return table.room(from: 0)
        case .text(let text):
            let text = text.placed(atTop: used == 0)
            let above = used == 0 ? 0 : max(text.before - gap, 0)
            if text.keepsWithNext && position + 1 < items.count {
                return above + text.height + text.after + room(position + 1, below: 1, text.after)
            }
            let lines = text.keepsLines || text.lines <= 3 ? text.lines : 2
            return above + text.edges.above + text.room(for: lines)
        }
    }

    private func overflows(_ room: Double) -> Bool { used + room > height }

    /// Goes on to the next page when there is no room on this one for an item and what must stand with it. A table
    /// is rather parted than to leave more than a third of a page empty.
    private mutating func makeRoom(for position: Int) {
        guard used > 0 && overflows(room(position, below: used, gap)) else { return }
        if used < height * 2 / 3, let table = wholeTable(with: position) {
            parted.insert(table.position)
            items[table.position] = .table(table.parted)
            guard overflows(room(position, below: used, gap)) else { return }
        }
        startPage()
    }

    private func wholeTable(with position: Int) -> (position: Int, parted: PageItem.Table)? {
        let place = items[position...].firstIndex { !$0.keepsWithNext } ?? position
        guard case .table(var table) = items[place], table.isWhole else { return nil }
        table.isWhole = false
        return (place, table)
    }

    private mutating func startPage() { (page, used, gap) = (page + 1, 0, 0) }
}

extension PageItem {
    fileprivate var keepsWithNext: Bool {
        if case .text(let text) = self { text.keepsWithNext } else { false }
    }
}

extension PageItem.Table {
    /// What must stand together from a row on; the line below the last row may hang over the end of the page.
    fileprivate func room(from position: Int) -> Double {
        var room = 0.0
        for (offset, row) in rows.enumerated().dropFirst(position) {
            room += row.height
            if !keepsWithNext(offset) { return offset == rows.count - 1 ? room - 0.5 : room }
        }
        return room
    }
}
