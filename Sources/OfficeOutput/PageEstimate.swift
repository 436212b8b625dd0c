import Document

/// Says on which page each heading probably stands, so that the contents list of a new file is not empty.
///
/// Only Word knows for certain, and it puts the true numbers in when the document is printed, saved as PDF or
/// its fields are renewed. Renewing on opening would greet the reader with a question in a dialog.
struct PageEstimate: BlockVisitor {
    private let sizes: WordSizes
    private var isInList = false
    private var page = 1
    /// Twentieths of a point used on the page.
    private var height = 0
    private var pages: [String: Int] = [:]
    /// Headings that stay with whatever comes next, and the room they take.
    private var waiting: (anchors: [String], room: Int) = ([], 0)

    private init(_ density: Document.Density) { sizes = WordSizes(density) }

    static func pages(of document: Document) -> [String: Int] {
        var estimate = PageEstimate(document.density)
        estimate.add(2000)
        for block in document.blocks {
            if case .contents(let depth) = block.content {
                estimate.addContents(document.entries(depth: depth))
            } else {
                estimate.visit([block])
            }
        }
        estimate.add(0)
        return estimate.pages
    }

    mutating func visitHeading(level: Int, number: String, text: [Inline], anchor: String) {
        let look = sizes.headings[min(max(level, 1), 6) - 1]
        let line = WordSizes.line(look.letter, 252)
        let perLine = (level == 1 ? 1800 : level == 2 ? 1850 : 1580) / look.letter
        waiting.room += PageEstimate.lines(text, perLine: perLine) * line + look.before + look.after
        waiting.anchors.append(anchor)
    }

    mutating func visitParagraph(_ text: [Inline]) {
        addText(text, perLine: 1940 / sizes.letter, after: isInList ? sizes.itemAfter : sizes.after)
    }

    mutating func visitList(ordered: Bool, items: [[Block]]) {
        let outer = isInList
        isInList = true
        for blocks in items { visit(blocks) }
        isInList = outer
    }

    mutating func visitTable(_ table: Table) {
        let table = table.squared
        guard !table.columns.isEmpty else { return }
        let widths = WordGrid(table: table, indent: 0).widths
        let size = table.columns.count > 7 ? 17 : sizes.tableLetter
        let (letter, line) = (size * 5 - 1, WordSizes.line(size, sizes.tableLine))
        let space = 2 * sizes.tableSpace
        func lines(_ text: [Inline], _ column: Int) -> Int {
            PageEstimate.lines(text, perLine: max((widths[column] - 192) / letter, 1))
        }
        let header =
            (table.columns.enumerated().map { lines([.text($1.title)], $0) }.max() ?? 1) * line + space + 2
            * sizes.cellSpace
        let rows = table.rows.map { row in
            let heights = row.enumerated().map { column, cell in
                max(cell.paragraphs.map { lines($0, column) * line + space }.reduce(0, +), line + space)
            }
            return (heights.max() ?? line) + 2 * sizes.cellSpace
        }
        add((table.caption.isEmpty ? 0 : 440) + header + (rows.first ?? 0))
        for row in rows.dropFirst() where add(row) { add(header) }
        add(sizes.tableGap)
    }

    mutating func visitChart(_ chart: Chart) {
        add(ChartFrame(chart: chart, number: 1).height / 635 + 1300)
    }

    mutating func visitTimeline(_ timeline: Timeline) {
        let title = Table.Column(timeline.heading, weight: 2)
        visitTable(
            Table(
                caption: "", columns: [title, Table.Column("", weight: 3)],
                rows: timeline.rows.map { [.init($0.title)] }))
        add(200)
    }

    mutating func visitCallout(_ kind: Block.Callout, _ blocks: [Block]) {
        add(300)
        visit(blocks)
    }

    mutating func visitPlaceholder(_ question: String) {
        addText([.text(question)], perLine: 1760 / sizes.letter, after: sizes.after)
    }
    mutating func visitContents(depth: Int) {}

    /// The title of the list and its lines, with the spaces their styles have.
    private mutating func addContents(_ entries: [Document.Entry]) {
        add(WordSizes.line(36, sizes.line) + 440)
        for entry in entries {
            if entry.level == 1 { height += 100 }
            let words = entry.number.isEmpty ? entry.text : entry.number + " " + entry.text
            addText([.text(words)], perLine: 1800 / sizes.letter, after: 60)
        }
    }

    mutating func visitOrigins(label: String, title: String, lines: [[Inline]]) {}

    mutating func visitPageBreak() {
        add(0)
        (page, height) = (page + 1, 0)
    }

    /// The first two lines stay together.
    private mutating func addText(_ text: [Inline], perLine: Int, after: Int) {
        let line = WordSizes.line(sizes.letter, sizes.line)
        let lines = PageEstimate.lines(text, perLine: perLine)
        add(min(lines, 2) * line)
        for _ in 0..<max(lines - 2, 0) { add(line) }
        height += after
    }

    /// Takes room on the page, or on the next one when it does not fit, and says whether it did not.
    @discardableResult
    private mutating func add(_ room: Int) -> Bool {
        let room = waiting.room + room
        let isFull = height > 0 && height + room > WordLook.textHeight
        if isFull { (page, height) = (page + 1, 0) }
        height += room
        for anchor in waiting.anchors { pages[anchor] = page }
        waiting = ([], 0)
        return isFull
    }

    private static func lines(_ text: [Inline], perLine: Int) -> Int {
        let texts = text.map(\.plain)
        if texts.contains(where: \.hasBreak) { return brokenLines(texts, perLine: perLine) }
        let letters = texts.reduce(0) { $0 + $1.scalarCount }
        return max((letters + perLine - 1) / perLine, 1)
    }

    private static func brokenLines(_ texts: [String], perLine: Int) -> Int {
        var (full, letters) = (1, 0)
        for text in texts {
            for scalar in text.unicodeScalars {
                letters = scalar.isBreak ? 0 : letters + 1
                if scalar.isBreak || letters > perLine {
                    (full, letters) = (full + 1, scalar.isBreak ? 0 : 1)
                }
            }
        }
        return full
    }
}

extension String {
    /// How many Unicode scalars there are: every byte but those that go on with one.
    fileprivate var scalarCount: Int {
        utf8.withContiguousStorageIfAvailable { $0.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
            ?? unicodeScalars.count
    }
}
