import Document

/// Writes blocks as markup of Typst.
struct TypstWriter: BlockVisitor {
    private let document: Document
    private let figures: TypstFigures
    private var names: TypstNames
    private var numbering: TypstNumbering
    private(set) var source = ""
    private var lastLevel = 0
    /// How many lists and callouts are around the block.
    private var depth = 0
    private var isTurned = false
    private var listsSources = false

    init(_ document: Document) {
        self.document = document
        figures = TypstFigures(language: document.language, label: document.labels.figure)
        names = TypstNames(document)
        numbering = TypstNumbering(language: document.language)
    }

    /// All blocks; those that lead to a table on a turned page stand on that page.
    mutating func write(_ blocks: [Block]) {
        let turns = blocks.turns(document)
        for (position, block) in blocks.enumerated() {
            listSources(block.content.isSource)
            turn(turns[position])
            if blocks.keepsWithNext(position) { keep(block) } else { visit(block) }
        }
        listSources(false)
        turn(false)
    }

    /// Of a list only the last item has to stand on the page of what follows.
    private mutating func keep(_ block: Block) {
        switch block.content {
        case .paragraph(let text): append("#lead[\(names.markup(text))]")
        case .list(let ordered, let items) where !items.isEmpty:
            visitList(ordered: ordered, items: items.dropLast())
            append("#last-item[")
            visitList(ordered: ordered, items: items.suffix(1), start: items.count)
            append("]")
        default: visit(block)
        }
    }

    private mutating func append(_ text: String) { source += text + "\n\n" }

    private mutating func turn(_ turn: Bool) {
        guard turn != isTurned else { return }
        isTurned = turn
        append(turn ? "#turned[" : "]")
    }

    private mutating func listSources(_ lists: Bool) {
        guard lists != listsSources else { return }
        listsSources = lists
        append(lists ? "#sources[" : "]")
    }

    /// No heading is more than one level below the one before it: who hears the page would look for what is missing.
    mutating func visitHeading(level: Int, number: String, text: [Inline], anchor: String) {
        if text.allSatisfy(\.plain.isEmpty) && number.isEmpty {
            return visitParagraph([.anchor(anchor)] + text)
        }
        lastLevel = min(max(level, 1), lastLevel + 1, 6)
        let style = numbering.next(number, level: lastLevel)
        if let reset = style.reset {
            let numbers = reset.map { "\($0)," }.joined(separator: " ")
            append("#counter(heading).update((\(numbers)));")
        }
        let label = names.label(anchor).map { " #\($0)" } ?? ""
        let words = names.markup(text)
        append("#heading(level: \(lastLevel), numbering: \(style.code))[\(words)]\(label)")
    }

    mutating func visitParagraph(_ text: [Inline]) { append(names.markup(text)) }

    mutating func visitSource(number: Int, text: [Inline], anchor: String) {
        let label = names.label(anchor).map { "#anchor(\($0));" } ?? ""
        append("#enum.item(\(number))[\(label)\(names.markup(text))]")
    }

    mutating func visitList(ordered: Bool, items: [[Block]]) {
        visitList(ordered: ordered, items: items, start: 1)
    }

    private mutating func visitList(ordered: Bool, items: [[Block]], start: Int) {
        let isTight = items.allSatisfy { $0.count < 2 }
        let items = items.map { "[\(inner($0))]" }.joined(separator: ",\n")
        guard !items.isEmpty else { return }
        let first = ordered && start > 1 ? " start: \(start)," : ""
        append("#\(ordered ? "enum" : "list")(tight: \(isTight),\(first)\n\(items),\n)")
    }

    mutating func visitTable(_ table: Table) {
        let table = table.squared
        guard !table.columns.isEmpty else { return }
        let cells = table.rows.map { row in
            row.map { cell in cell.paragraphs.map { names.markup($0) }.joined(separator: "\n\n") }
        }
        let name = label(table.anchor, table.caption)
        let isInner = depth > 0
        let grid = TypstGrid(table, cells: cells, in: document, isInner: isInner)
        append(grid.source(name: name, isInner: isInner))
    }

    mutating func visitAsk(_ ask: Ask) {
        append("#ask[\(ask.paragraphs.map { names.markup($0) }.joined(separator: "\n\n"))]")
        switch ask.room {
        case .lines(let count): append("#writing(\(max(count, 1)))")
        case .boxes(let boxes, _):
            for box in boxes { append("#option(\(box.hasLine))[\(names.markup(box.words))]") }
        }
    }

    mutating func visitChart(_ chart: Chart) {
        if chart.categories.isEmpty || chart.series.isEmpty { append(TypstText.markup(chart.alternative)) }
        append(figures.source(of: chart, name: label(chart.anchor, chart.caption)))
    }

    mutating func visitTimeline(_ timeline: Timeline) {
        append(figures.source(of: timeline, name: label(timeline.anchor, timeline.caption)))
    }

    /// The label of a table or figure; where it has no number to be named by, only its place has it.
    private mutating func label(_ anchor: String, _ caption: String) -> String? {
        let label = names.label(anchor)
        guard caption.isEmpty, let label else { return label }
        append("#anchor(\(label));")
        return nil
    }

    mutating func visitCallout(_ kind: Block.Callout, _ blocks: [Block]) {
        append("#\(kind.rawValue)[\(inner(blocks))]")
    }

    mutating func visitPlaceholder(_ question: String) { append(TypstNames.missing(question)) }

    mutating func visitContents(depth: Int) {
        guard !document.entries(depth: depth).isEmpty else { return }
        lastLevel = max(lastLevel, 1)
        append("#contents([\(TypstText.markup(document.labels.contents))], \(max(depth, 1)))")
    }

    mutating func visitOrigins(label: String, title: String, lines: [[Inline]]) {}

    /// A page can end only between blocks of the text itself.
    mutating func visitPageBreak() { if depth == 0 && !isTurned { append("#pagebreak(weak: true)") } }

    private mutating func inner(_ blocks: [Block]) -> String {
        let outer = source
        source = ""
        depth += 1
        visit(blocks)
        depth -= 1
        defer { source = outer }
        while source.utf8.last == UInt8(ascii: "\n") { source.removeLast() }
        return source
    }
}

extension Block.Content {
    fileprivate var isSource: Bool { if case .source = self { true } else { false } }

    /// Whether it stands before a table to name it.
    fileprivate var leadsToTable: Bool {
        switch self {
        case .heading: true
        case .paragraph(let text): text.contains { if case .number = $0 { true } else { false } }
        default: false
        }
    }
}

extension [Block] {
    /// Whether each stands on a turned page.
    fileprivate func turns(_ document: Document) -> [Bool] {
        var turns = map { block in
            guard case .table(let table) = block.content else { return false }
            return TypstFit(table.squared, document, isInner: false).isTurned
        }
        for position in indices.dropLast().reversed() where self[position].content.leadsToTable {
            turns[position] = turns[position + 1]
        }
        return turns
    }
}
