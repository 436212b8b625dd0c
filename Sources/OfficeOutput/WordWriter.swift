import Document

/// Writes blocks as the body of a Word document, and gathers what the other parts of the file need.
struct WordWriter: BlockVisitor {
    let document: Document
    private(set) var pieces: [WordPiece] = []
    private let sizes: WordSizes
    /// The page each anchor of a heading probably stands on.
    private(set) var pages: [String: Int] = [:]
    /// Contents lists, and where their lines stand among the pieces.
    private var lists: [(start: Int, list: WordContents)] = []
    private(set) var charts: [Chart] = []
    /// The level each numbered list stands on, in order.
    private(set) var numberedLists: [Int] = []
    private var text: WordText
    private var tables = 0
    private var figures = 0
    private var startsPage = false
    /// How many lists are around the block.
    private var depth = 0
    private var item: (list: Int, isNumbered: Bool)?
    private var callout: Block.Callout?

    init(_ document: Document) {
        self.document = document
        text = WordText(document)
        sizes = WordSizes(document.density)
    }

    var links: [OfficePackage.Relation] { text.links }
    var body: [XML] { pieces.map(\.xml) }

    /// A body that holds the title and all blocks, with the pages in its contents lists.
    static func written(_ document: Document) -> WordWriter {
        var writer = WordWriter(document)
        writer.visitTitle()
        writer.visit(document.blocks)
        let estimate = PageEstimate(writer.pieces, document.density)
        for position in estimate.parted {
            if case .table(var table) = writer.pieces[position] {
                table.isWhole = false
                writer.pieces[position] = .table(table)
            }
        }
        writer.pages = estimate.places.mapValues(\.page)
        for (start, list) in writer.lists {
            for (position, line) in list.paragraphs(pages: writer.pages).enumerated() {
                writer.pieces[start + position] = .paragraph(line)
            }
        }
        return writer
    }

    mutating func visitTitle() {
        let space = document.hasCover ? 4200 : nil
        if !document.title.isEmpty {
            append(WordParagraph(style: "Title", spaceBefore: space, runs: [WordRun.text(document.title)]))
        }
        if !document.subtitle.isEmpty {
            append(WordParagraph(style: "Subtitle", runs: [WordRun.text(document.subtitle)]))
        }
    }

    mutating func visitHeading(level: Int, number: String, text words: [Inline], anchor: String) {
        let number = number.isEmpty ? [] : [WordRun.text(number + " ")]
        let runs = text.marked(anchor, number + text.runs(words))
        append(WordParagraph(style: "Heading\(min(max(level, 1), 6))", runs: runs, anchor: anchor))
    }

    mutating func visitParagraph(_ words: [Inline]) { appendText(text.runs(words)) }

    mutating func visitList(ordered: Bool, items: [[Block]]) {
        let outer = item
        if ordered { numberedLists.append(min(depth, WordLook.deepestList)) }
        let list = ordered ? WordNumbering.firstList + numberedLists.count - 1 : WordNumbering.bullets
        depth += 1
        for blocks in items {
            item = (list, ordered)
            visit(blocks)
            if item != nil { appendText([]) }
        }
        depth -= 1
        item = outer == nil || items.isEmpty ? outer : nil
    }

    mutating func visitTable(_ table: Table) {
        let table = table.squared
        guard !table.columns.isEmpty else { return }
        tables += table.caption.isEmpty ? 0 : 1
        appendCaption(document.labels.table, "Table", tables, table.caption, above: true)
        let grid = WordGrid(table: table, indent: indent, sizes: sizes)
        appendTable(grid.laidOut(&text))
    }

    mutating func visitChart(_ chart: Chart) {
        figures += chart.caption.isEmpty ? 0 : 1
        if chart.categories.isEmpty || chart.series.isEmpty {
            appendText([WordRun.text(chart.alternative)])
        } else {
            charts.append(chart)
            let frame = ChartFrame(chart: chart, number: charts.count)
            append(
                WordParagraph(
                    style: "Figure", keepsWithNext: true, runs: [frame.xml], drawing: frame.height / 635))
        }
        let key = chart.steps.enumerated().map { "\($0) – \($1)" }.joined(separator: "; ")
        appendCaption(document.labels.figure, "Figure", figures, chart.caption, above: false, key: key)
    }

    mutating func visitTimeline(_ timeline: Timeline) {
        figures += timeline.caption.isEmpty ? 0 : 1
        appendCaption(document.labels.figure, "Figure", figures, timeline.caption, above: true)
        appendTable(WordTimeline(timeline: timeline, indent: indent, sizes: sizes).laidOut)
    }

    mutating func visitCallout(_ kind: Block.Callout, _ blocks: [Block]) {
        let outer = callout
        callout = kind
        if kind == .warning { visit(blocks.marked) } else { visit(blocks) }
        callout = outer
    }

    mutating func visitPlaceholder(_ question: String) { appendText([WordText.missing(question)]) }

    mutating func visitContents(depth: Int) {
        let list = WordContents(entries: document.entries(depth: depth), depth: depth, text: text)
        guard !list.entries.isEmpty else { return }
        append(WordParagraph(style: "TOCHeading", runs: [WordRun.text(document.labels.contents)]))
        lists.append((pieces.count, list))
        list.paragraphs(pages: [:]).forEach { append($0) }
    }

    mutating func visitOrigins(label: String, title: String, lines: [[Inline]]) {}

    mutating func visitPageBreak() { startsPage = !pieces.isEmpty }
}

extension WordWriter {
    /// A paragraph of running text, in the look of the lists and callouts around it.
    private mutating func appendText(_ runs: [XML]) {
        var paragraph = WordParagraph(runs: runs)
        paragraph.style = callout.map { $0 == .note ? "Note" : "Warning" } ?? "Normal"
        if depth > 0 {
            paragraph.callout = callout
            paragraph.style = "ListContinue"
            paragraph.indent = indent
        }
        if let item {
            paragraph.style = item.isNumbered ? "ListNumber" : "ListBullet"
            paragraph.item = (item.list, min(depth - 1, WordLook.deepestList))
            paragraph.indent = callout == nil ? nil : indent
        }
        append(paragraph)
    }

    private var indent: Int {
        min(depth, WordLook.deepestList + 1) * WordLook.listStep
            + (callout == nil ? 0 : WordLook.calloutIndent)
    }

    private mutating func append(_ paragraph: WordParagraph) {
        var paragraph = paragraph
        paragraph.startsPage = startsPage
        (startsPage, item) = (false, nil)
        pieces.append(.paragraph(paragraph))
    }

    /// Two tables that touch would become one, so a thin paragraph follows each.
    private mutating func appendTable(_ table: WordTable) {
        if startsPage || item != nil { append(WordParagraph(style: "TableGap")) }
        pieces.append(.table(table))
        append(WordParagraph(style: "TableGap"))
    }

    private mutating func appendCaption(
        _ label: String, _ sequence: String, _ number: Int, _ caption: String, above: Bool, key: String = ""
    ) {
        let isLetters = label.allSatisfy { $0.isLetter } && !label.isEmpty
        let field = WordRun.field("SEQ \(isLetters ? label : sequence) \\* ARABIC", result: String(number))
        if !caption.isEmpty {
            let runs = [WordRun.text(label + " ")] + field + [WordRun.text(". " + caption)]
            append(
                WordParagraph(style: above ? "Caption" : "FigureCaption", keepsWithNext: above, runs: runs))
        }
        if !key.isEmpty { append(WordParagraph(style: "FigureKey", runs: [WordRun.text(key)])) }
    }
}

extension Document {
    /// Whether the title stands on a page of its own.
    fileprivate var hasCover: Bool {
        for block in blocks {
            switch block.content {
            case .pageBreak: return true
            case .heading, .contents: return false
            default: continue
            }
        }
        return false
    }
}

extension [Block] {
    /// The blocks with a sign that does not need colour.
    fileprivate var marked: [Block] {
        guard case .paragraph(let text)? = first?.content else {
            return [Block(.paragraph([.text("⚠")]))] + self
        }
        return [Block(.paragraph([.text("⚠ ")] + text))] + dropFirst()
    }
}
