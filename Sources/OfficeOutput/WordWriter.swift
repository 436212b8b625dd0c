import Document

/// Writes blocks as the body of a Word document, and gathers what the other parts of the file need.
struct WordWriter: BlockVisitor {
    let document: Document
    let look: WordLook
    private(set) var pieces: [WordPiece] = []
    private let sizes: WordSizes
    /// The page each anchor of a heading probably stands on.
    private(set) var pages: [String: Int] = [:]
    /// Contents lists, and where their lines stand among the pieces.
    private var lists: [(start: Int, list: WordContents)] = []
    private(set) var charts: [Chart] = []
    private(set) var numbering: WordNumbering
    var text: WordText
    private var headings = 0
    private var sources = 0
    /// How many of them a list gives their own number.
    private let counted: Int
    private var tables = 0
    private var figures = 0
    var startsPage = false
    /// How the page is held that is written.
    private var turn: WordTurn
    /// Whether what is written belongs to a table that has turned its page.
    private var isTurned = false
    /// How many lists are around the block.
    private var depth = 0
    private var item: (list: Int, isNumbered: Bool)?
    private var callout: Block.Callout?

    init(_ document: Document, _ reference: WordReference? = nil) {
        self.document = document
        look = WordLook(document.house, reference)
        let outline = WordOutline(document)
        text = WordText(document, outline)
        sizes = WordSizes(document.density)
        turn = document.turn
        numbering = WordNumbering(outline, look)
        counted = outline.sources.count
    }

    /// Whether there are contents in which only Word can tell the pages.
    var leavesPages: Bool { !look.isMeasured && !lists.isEmpty }
    var links: [OfficePackage.Relation] { text.links }
    var comments: WordComments { text.comments }
    /// The pieces, and what ends the last section.
    var body: [XML] {
        pieces.map(\.xml) + [WordPage.section(turn, look.margin, isFirst: isFirstSection)]
    }
    private var isFirstSection: Bool { !pieces.contains { $0.ends != nil } }

    /// A body that holds the title and all blocks, with the pages in its contents lists.
    static func written(_ document: Document, _ reference: WordReference? = nil) -> WordWriter {
        var writer = WordWriter(document, reference)
        writer.visitTitle()
        writer.visit(document.blocks)
        if [.form, .largeForm].contains(document.density) { writer.pieces.keepClosing() }
        let estimate = PageEstimate(
            writer.pieces, document.density,
            height: Double(document.turn.text(writer.look.margin).height) / 20)
        for position in estimate.parted {
            if case .table(var table) = writer.pieces[position] {
                table.isWhole = false
                writer.pieces[position] = .table(table)
            }
        }
        let pages = writer.look.isMeasured ? estimate.places.mapValues(\.page) : nil
        writer.pages = pages ?? [:]
        for (start, list) in writer.lists {
            for (position, line) in list.paragraphs(pages: pages).enumerated() {
                writer.pieces[start + position] = .paragraph(line)
            }
        }
        return writer
    }

    /// What is said beside a block stands at its first paragraph with words.
    mutating func visit(_ blocks: [Block]) {
        for (position, block) in blocks.enumerated() {
            let start = pieces.count
            visit(block)
            if depth == 0, blocks.keepsWithNext(position) { keepWithNext() }
            if !block.comments.isEmpty { text.comments.put(block.comments, beside: &pieces[start...]) }
        }
    }

    mutating func visitHeading(level: Int, number: String, text words: [Inline], anchor: String) {
        let outline = numbering.outline
        let place = outline.places.indices.contains(headings) ? outline.places[headings] : nil
        headings += 1
        let typed = number.isEmpty || place != nil ? [] : [WordRun.text(number + " ")]
        let runs = text.marked(anchor, typed + text.runs(words))
        var heading = WordParagraph(style: "Heading\(min(max(level, 1), 6))", runs: runs, anchor: anchor)
        heading.number = place == nil ? "" : number + " "
        // The style counts chapters; whatever else has it says so.
        if place?.list != WordNumbering.chapters, outline.hasChapters || place != nil {
            heading.item = place ?? (list: 0, level: 0)
        }
        append(heading)
    }

    mutating func visitSource(number: Int, text words: [Inline], anchor: String) {
        sources += 1
        let isCounted = sources <= counted
        let typed = isCounted ? [] : [WordRun.text("[\(number)] ")]
        append(
            WordParagraph(
                style: isCounted ? "Source" : "Normal", runs: text.marked(anchor, typed + text.runs(words))))
    }

    /// What names a table by its number, or leads on to something, stands on the page of that.
    mutating func visitParagraph(_ words: [Inline]) {
        let leadsOn = depth == 0 && words.leadOn
        appendText(text.runs(words), keepsWithNext: leadsOn || words.contains(where: \.isNumber))
    }

    mutating func visitList(ordered: Bool, items: [[Block]]) {
        let outer = item
        let list = ordered ? numbering.add(at: min(depth, WordLook.deepestList)) : WordNumbering.bullets
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
        let grid = WordGrid(
            table: table, indent: indent, sizes: sizes, margin: look.margin, turn: document.turn)
        let (made, turn) = grid.laidOut(&text)
        isTurned = turn != document.turn
        if isTurned { self.turn(to: turn) }
        if table.isFilledIn { keepWithNext() }
        appendCaption(document.labels.table, "Table", tables, table.caption, table.anchor, above: true)
        appendTable(made)
        isTurned = false
    }

    mutating func visitAsk(_ ask: Ask) {
        let words = ask.paragraphs.map { text.runs($0) }
        var boxes: [[XML]] = []
        if case .boxes(let all, _) = ask.room { boxes = all.map { text.runs($0.words) } }
        WordAsk.paragraphs(words, ask.room, boxes: boxes, width: document.turn.text(look.margin).width)
            .forEach { append($0) }
    }

    mutating func visitChart(_ chart: Chart) {
        figures += chart.caption.isEmpty ? 0 : 1
        if chart.categories.isEmpty || chart.series.isEmpty {
            appendText([WordRun.text(chart.alternative)])
        } else {
            charts.append(chart)
            let frame = ChartFrame(chart: chart, number: charts.count, width: look.textWidth)
            append(
                WordParagraph(
                    style: "Figure", keepsWithNext: true, runs: [frame.xml], drawing: frame.height / 635))
        }
        appendCaption(
            document.labels.figure, "Figure", figures, chart.caption, chart.anchor, above: false)
        guard !chart.key.isEmpty else { return }
        let key = text.comments.around([[WordRun.text(chart.key)]], chart.comments)[0]
        append(WordParagraph(style: "FigureKey", runs: key))
    }

    mutating func visitTimeline(_ timeline: Timeline) {
        figures += timeline.caption.isEmpty ? 0 : 1
        appendCaption(
            document.labels.figure, "Figure", figures, timeline.caption, timeline.anchor, above: true)
        appendTable(WordTimeline(timeline: timeline, indent: indent, sizes: sizes, look: look).laidOut(&text))
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
    private mutating func appendText(_ runs: [XML], keepsWithNext: Bool = false) {
        var paragraph = WordParagraph(keepsWithNext: keepsWithNext, runs: runs)
        paragraph.style = callout.map { $0 == .note ? "Note" : "Warning" } ?? "Normal"
        if depth > 0 {
            (paragraph.callout, paragraph.look) = (callout, look)
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

    mutating func append(_ paragraph: WordParagraph) {
        if !isTurned { turn(to: document.turn) }
        var paragraph = paragraph
        paragraph.startsPage = startsPage
        (startsPage, item) = (false, nil)
        pieces.append(.paragraph(paragraph))
    }

    /// The last paragraph stands on the page of what comes next.
    private mutating func keepWithNext() {
        guard !startsPage, case .paragraph(var last)? = pieces.last, last.style != "TableGap" else { return }
        last.keepsWithNext = true
        pieces[pieces.count - 1] = .paragraph(last)
    }

    /// Ends the section that is written where the next pages are held otherwise. What is written ends with a paragraph,
    /// since one follows each table.
    private mutating func turn(to next: WordTurn) {
        guard next != turn else { return }
        if pieces.isEmpty { append(WordParagraph(style: "TableGap")) }
        guard case .paragraph(var last)? = pieces.popLast() else { return }
        last.ends = (turn, WordPage.section(turn, look.margin, isFirst: isFirstSection))
        pieces.append(.paragraph(last))
        (turn, startsPage) = (next, false)
    }

    /// Two tables that touch would become one, so a thin paragraph follows each.
    private mutating func appendTable(_ table: WordTable) {
        if !isTurned { turn(to: document.turn) }
        if startsPage || item != nil { append(WordParagraph(style: "TableGap")) }
        pieces.append(.table(table))
        append(WordParagraph(style: "TableGap"))
    }

    private mutating func appendCaption(
        _ label: String, _ sequence: String, _ number: Int, _ caption: String, _ anchor: String, above: Bool
    ) {
        let isLetters = label.allSatisfy { $0.isLetter } && !label.isEmpty
        let field = WordRun.field("SEQ \(isLetters ? label : sequence) \\* ARABIC", result: String(number))
        if !caption.isEmpty {
            let runs =
                [WordRun.text(label + " ")] + text.marked(anchor, field) + [WordRun.text(". " + caption)]
            append(
                WordParagraph(style: above ? "Caption" : "FigureCaption", keepsWithNext: above, runs: runs))
        }
    }
}
