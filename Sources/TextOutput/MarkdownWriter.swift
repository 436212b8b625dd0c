import Document

/// Writes blocks as Markdown, one under the other with an empty line between.
struct MarkdownWriter: BlockVisitor {
    private let document: Document
    private let inlines: MarkdownInlines
    private let numbers: ChartNumbers
    /// What every line starts with: the marks of the quotes and the room of the lists around it.
    private var margin = ""
    /// The mark of a list item that has no line yet.
    private var bullet: String?
    /// Whether an empty line must come before the next block.
    private var needsGap = false
    private var lastMargin = ""
    /// The mark of the list that has just ended; nil after anything else.
    private var lastList: String?
    private var isInTightList = false
    private var tables = 0
    private var figures = 0
    private(set) var text = ""

    init(_ document: Document) {
        self.document = document
        inlines = MarkdownInlines(anchors: Set(document.anchors))
        numbers = ChartNumbers(language: document.language)
    }

    mutating func visitTitle() {
        if !document.title.isEmpty { write("# " + inlines.line([.text(document.title.flat)])) }
        if let period = document.cover?.period { write(inlines.line([.text(period.flat)])) }
        if !document.subtitle.isEmpty { write(inlines.line([.strong(document.subtitle.flat)])) }
        for line in [document.house.header, document.house.address] {
            if let line { write(inlines.line([.text(line)])) }
        }
    }

    mutating func visitHeading(level: Int, number: String, text: [Inline], anchor: String) {
        let marks = String(repeating: "#", count: min(max(level, 1) + 1, 6))
        let words = inlines.line([.text(number.isEmpty ? "" : number + " ")] + text)
        let line = words.utf8.contains(UInt8(ascii: "<")) ? words.replacing("<br>", with: " ") : words
        write("\(marks) \(MarkdownInlines.target(anchor))\(line)")
    }

    mutating func visitParagraph(_ text: [Inline]) { write(inlines.line(text)) }

    mutating func visitSource(number: Int, text: [Inline], anchor: String) {
        write(inlines.line([.anchor(anchor), .text("[\(number)] ")] + text))
    }

    mutating func visitList(ordered: Bool, items: [[Block]]) {
        let mark = listMark(ordered: ordered)
        let isTight = items.allSatisfy { $0.filter(\.isParagraph).count <= 1 && $0.allSatisfy(\.isTight) }
        let isInner = bullet != nil || isInTightList
        let outer = isInTightList
        isInTightList = isTight
        for (position, blocks) in items.enumerated() {
            if isTight && (position > 0 || (isInner && outer)) { needsGap = false }
            let mark = ordered ? "\(position + 1)\(mark) " : mark + " "
            bullet = (bullet ?? margin) + mark
            nested(in: margin + String(repeating: " ", count: mark.count), blocks)
            if bullet != nil { write("") }
        }
        isInTightList = outer
        lastList = items.isEmpty ? nil : mark
    }

    mutating func visitTable(_ table: Table) {
        tables += table.caption.isEmpty ? 0 : 1
        writeCaption("\(document.labels.table) \(tables).", table.caption, table.anchor)
        write(MarkdownGrid(table: table.squared, inlines: inlines).lines)
    }

    /// The question with its options, to paste where people are asked; where they write, the program that asks says.
    mutating func visitAsk(_ ask: Ask) {
        for text in ask.paragraphs { visitParagraph(text) }
        if case .boxes(let boxes, _) = ask.room {
            visitList(ordered: false, items: boxes.map { [Block(.paragraph($0.words))] })
        }
    }

    mutating func visitChart(_ chart: Chart) {
        writeFigure(chart.caption, chart.alternative, chart.anchor)
        write(MarkdownGrid(chart: chart, numbers: numbers).lines)
    }

    mutating func visitTimeline(_ timeline: Timeline) {
        writeFigure(timeline.caption, timeline.alternative, timeline.anchor)
        write(MarkdownGrid(timeline: timeline).lines)
    }

    mutating func visitCallout(_ kind: Block.Callout, _ blocks: [Block]) {
        bullet = bullet.map { $0 + "> " }
        nested(in: margin + "> ", kind == .warning ? blocks.marked : blocks)
        lastMargin = margin
    }

    mutating func visitPlaceholder(_ question: String) { write(inlines.line([.placeholder(question)])) }

    mutating func visitContents(depth: Int) {
        let outline = Outline.of(document.entries(depth: depth))
        guard !outline.isEmpty else { return }
        write(inlines.line([.strong(document.labels.contents)]))
        write(contents(outline, indent: ""))
    }

    mutating func visitOrigins(label: String, title: String, lines: [[Inline]]) {}

    mutating func visitPageBreak() { write("---") }

    private func contents(_ outline: [Outline], indent: String) -> [String] {
        outline.flatMap { part in
            let label = MarkdownText.escaped(part.entry.label.flat)
            return ["\(indent)- [\(label)](#\(AnchorName.of(part.entry.anchor)))"]
                + contents(part.inner, indent: indent + "  ")
        }
    }
}

extension MarkdownWriter {
    private mutating func writeFigure(_ caption: String, _ alternative: String, _ anchor: String) {
        figures += caption.isEmpty ? 0 : 1
        writeCaption("\(document.labels.figure) \(figures).", caption, anchor)
        if !alternative.isEmpty { write(inlines.line([.emphasis(alternative)])) }
    }

    private mutating func writeCaption(_ label: String, _ caption: String, _ anchor: String) {
        guard !caption.isEmpty else { return }
        write(MarkdownInlines.target(anchor) + inlines.line([.strong("\(label) \(caption.flat)")]))
    }

    private mutating func nested(in margin: String, _ blocks: [Block]) {
        let outer = self.margin
        self.margin = margin
        visit(blocks)
        self.margin = outer
    }

    /// Another mark than the list just before has, or the two would become one.
    private func listMark(ordered: Bool) -> String {
        ordered ? (lastList == "." ? ")" : ".") : (lastList == "-" ? "*" : "-")
    }

    private mutating func write(_ line: String) {
        if !line.isEmpty || bullet != nil { write([line]) }
    }

    private mutating func write(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        if needsGap { text += margin.commonPrefix(with: lastMargin).trimmedEnd + "\n" }
        for (position, line) in lines.enumerated() {
            let start = position == 0 ? bullet ?? margin : margin
            text += (start + line).trimmedEnd + "\n"
        }
        (bullet, lastMargin, lastList, needsGap) = (nil, margin, nil, true)
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

extension Block {
    fileprivate var isParagraph: Bool { if case .paragraph = content { true } else { false } }

    /// Whether the block may stand in a list without empty lines.
    fileprivate var isTight: Bool {
        switch content {
        case .paragraph, .list: true
        default: false
        }
    }
}
