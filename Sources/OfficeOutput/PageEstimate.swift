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
    private let items: [PageItem]
    private var page = 1
    /// Points used on the page.
    private var used = 0.0
    /// The space below the paragraph before.
    private var gap = 0.0

    private let height: Double

    /// - Parameter height: of the text of a page, in points.
    init(
        _ pieces: [WordPiece], _ density: Document.Density, height: Double = Double(WordLook.textHeight) / 20
    ) {
        // A hair more, since halves of points are not exact.
        self.height = height + 0.001
        items = WordSizes(density).items(of: pieces)
        for position in items.indices { place(position) }
    }

    private mutating func place(_ position: Int) {
        let isKept = position > 0 && items[position - 1].keepsWithNext
        switch items[position] {
        case .table(let table):
            if !isKept { make(room(position, below: used, gap)) }
            place(table)
        case .text(let text):
            if text.startsPage && used > 0 { startPage() }
            if !isKept { make(room(position, below: used, gap)) }
            let isTop = used == 0 && page > 1 && !text.startsPage
            used += isTop ? 0 : max(text.before - gap, 0)
            place(text.placed(atTop: used == 0))
        }
    }

    private mutating func place(_ table: PageItem.Table) {
        for (position, row) in table.rows.enumerated() {
            let isKept = position > 0 && table.rows[position - 1].keepsWithNext
            // The table is closed with a line where it is parted; the header has a thick one only once.
            let closing = position < table.rows.count - 1 ? 0.5 : 0
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
        if !text.keepsLines && !text.keepsWithNext && overflows(text.height) {
            used += text.edges.above
            while overflows(Double(lines) * text.lineHeight + text.edges.below) {
                var first = Int((height - used) / text.lineHeight)
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
            if text.keepsLines || text.lines <= 3 { return above + text.height }
            return above + text.edges.above + 2 * text.lineHeight
        }
    }

    private func overflows(_ room: Double) -> Bool { used + room > height }

    /// Goes on to the next page when there is no room on this one.
    private mutating func make(_ room: Double) {
        if used > 0 && overflows(room) { startPage() }
    }

    private mutating func startPage() { (page, used, gap) = (page + 1, 0, 0) }
}

extension PageItem {
    fileprivate var keepsWithNext: Bool {
        if case .text(let text) = self { text.keepsWithNext } else { false }
    }
}

extension PageItem.Table {
    /// What must stand together from a row on; the first one stands with its header.
    fileprivate func room(from position: Int) -> Double {
        var room = 0.0
        for row in rows[position...] {
            room += row.height
            if !row.keepsWithNext { break }
        }
        return room
    }
}
