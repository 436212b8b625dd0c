import Document

/// Writes blocks as pieces of a page.
struct HTMLWriter: BlockVisitor {
    private let document: Document
    private var names: HTMLNames
    private var pieces: [HTML] = []
    private var lastLevel = 1
    private var tables = 0
    private var figures = 0
    /// Counts what needs a name of its own besides anchors.
    private var regions = 0

    init(_ document: Document) {
        self.document = document
        names = HTMLNames(document)
    }

    /// Hands over what was written and starts afresh.
    mutating func takePieces() -> [HTML] {
        defer { pieces = [] }
        return pieces
    }

    /// What stands on the page of the next piece says so, for paper.
    mutating func visit(_ blocks: [Block]) {
        for (position, block) in blocks.enumerated() {
            visit(block)
            guard blocks.keepsWithNext(position),
                case .element(let name, let attributes, let inner)? = pieces.last,
                attributes.isEmpty
            else { continue }
            pieces[pieces.count - 1] = .element(name, ["class": "led"], inner)
        }
    }

    /// The title of the page is the only heading of the first level, so all others move one down. None is
    /// more than one below the heading before it: those who hear the page would look for what is missing.
    mutating func visitHeading(level: Int, number: String, text: [Inline], anchor: String) {
        let mark: [HTML] = number.isEmpty ? [] : [.tag("span", ["class": "number"], number), .text(" ")]
        lastLevel = min(max(level, 1) + 1, lastLevel + 1, 6)
        let id = names.id(anchor)
        pieces.append(.tag("h\(lastLevel)", ["id": id], mark + names.pieces(text)))
    }

    mutating func visitParagraph(_ text: [Inline]) {
        pieces.append(.tag("p", [:], names.pieces(text)))
    }

    mutating func visitSource(number: Int, text: [Inline], anchor: String) {
        let id = names.id(anchor)
        pieces.append(.tag("p", ["class": "source", "id": id], [.text("[\(number)] ")] + names.pieces(text)))
    }

    mutating func visitList(ordered: Bool, items: [[Block]]) {
        let entries = items.map { HTML.tag("li", [:], tight(inner($0))) }
        pieces.append(.tag(ordered ? "ol" : "ul", [:], entries))
    }

    mutating func visitTable(_ table: Table) {
        tables += table.caption.isEmpty ? 0 : 1
        let table = table.squared
        let caption = caption(document.labels.table, tables, table.caption, table.anchor)
        let rows = table.rows.map { row in row.map { cell in cell.paragraphs.map { names.pieces($0) } } }
        let grid = HTMLGrid(table: table, rows: rows)
        pieces.append(
            region(
                label: document.labels.table, caption: caption, scrolls: grid.scrolls, isBroad: grid.isBroad
            ) {
                grid.html(caption: $0)
            })
    }

    mutating func visitAsk(_ ask: Ask) {
        regions += 1
        let words = ask.paragraphs.map { names.pieces($0) }
        var boxes: [[HTML]] = []
        if case .boxes(let all, _) = ask.room { boxes = all.map { names.pieces($0.words) } }
        pieces.append(HTMLFill.ask(ask, words, boxes: boxes, name: "_ask\(regions)"))
    }

    mutating func visitChart(_ chart: Chart) {
        figures += chart.caption.isEmpty ? 0 : 1
        regions += 1
        let drawings = [ChartDrawing.Layout.wide, .narrow].map {
            ChartDrawing(chart, language: document.language, id: "_chart\(regions)", $0).svg
        }
        let key = chart.key
        let note: [HTML] = key.isEmpty ? [] : [.tag("p", ["class": "key"], key.flat)]
        let text = caption(document.labels.figure, figures, chart.caption, chart.anchor)
        let caption: [HTML] = text.isEmpty && note.isEmpty ? [] : [.tag("figcaption", [:], text + note)]
        pieces.append(.tag("figure", [:], drawings + caption))
    }

    mutating func visitTimeline(_ timeline: Timeline) {
        figures += timeline.caption.isEmpty ? 0 : 1
        let caption = caption(document.labels.figure, figures, timeline.caption, timeline.anchor)
        let note = "_note\(regions + 1)"
        let grid = HTMLTimeline(timeline: timeline, note: note)
        pieces.append(.tag("p", ["class": "unseen", "id": note], timeline.alternative.flat))
        pieces.append(
            region(label: document.labels.figure, caption: caption, scrolls: grid.scrolls) {
                grid.html(caption: $0)
            })
    }

    mutating func visitCallout(_ kind: Block.Callout, _ blocks: [Block]) {
        let sign: [HTML] =
            kind == .warning ? [.tag("span", ["class": "sign", "aria-hidden": "true"], "!")] : []
        pieces.append(
            .tag("div", ["class": "callout \(kind.rawValue)", "role": "note"], sign + inner(blocks)))
    }

    mutating func visitPlaceholder(_ question: String) {
        pieces.append(.tag("p", [:], [.missing(question)]))
    }

    mutating func visitContents(depth: Int) {
        let outline = Outline.of(document.entries(depth: depth))
        guard !outline.isEmpty else { return }
        regions += 1
        lastLevel = 2
        let id = "_contents\(regions)"
        let title = HTML.tag("h2", ["id": id], document.labels.contents)
        pieces.append(.tag("nav", ["class": "contents", "aria-labelledby": id], [title, contents(outline)]))
    }

    /// Closed until somebody asks, reached by the keyboard like a link, and not on paper.
    mutating func visitOrigins(label: String, title: String, lines: [[Inline]]) {
        let summary: [HTML] = [
            .text(label.flat), .tag("span", ["class": "unseen"], " – " + title.flat),
        ]
        let items = lines.map { HTML.tag("li", [:], names.pieces($0)) }
        pieces.append(
            .tag("details", ["class": "origin"], [.tag("summary", [:], summary), .tag("ul", [:], items)]))
    }

    mutating func visitPageBreak() { pieces.append(.tag("div", ["class": "break"])) }
}

extension HTMLWriter {
    private mutating func inner(_ blocks: [Block]) -> [HTML] {
        let outer = takePieces()
        visit(blocks)
        defer { pieces = outer }
        return pieces
    }

    /// The only paragraph of a list item needs no element of its own.
    private func tight(_ pieces: [HTML]) -> [HTML] {
        guard case .element("p", _, let words)? = pieces.first else { return pieces }
        let rest = pieces.dropFirst()
        let isOnly = rest.allSatisfy { if case .element("ul", _, _) = $0 { true } else { false } }
        return isOnly ? words + rest : pieces
    }

    private func contents(_ outline: [Outline]) -> HTML {
        let items = outline.map { part in
            let label = HTML.text(part.entry.label.flat)
            let link = names.link(to: part.entry.anchor).map { HTML.tag("a", ["href": $0], [label]) } ?? label
            return HTML.tag("li", [:], [link] + (part.inner.isEmpty ? [] : [contents(part.inner)]))
        }
        return .tag("ul", [:], items)
    }

    private mutating func caption(
        _ label: String, _ number: Int, _ text: String, _ anchor: String
    ) -> [HTML] {
        guard !text.isEmpty else { return [] }
        let name: HTML.Attributes = ["class": "label", "id": names.id(anchor)]
        return [.tag("span", name, "\(label) \(number)."), .text(" ")] + HTML.lines(text)
    }

    /// What may be wider than the screen scrolls by itself, also from the keyboard.
    private mutating func region(
        label: String, caption: [HTML], scrolls: Bool, isBroad: Bool = false, _ content: (HTML?) -> HTML
    ) -> HTML {
        regions += 1
        let id = "_region\(regions)"
        let title = caption.isEmpty ? nil : HTML.tag("caption", ["id": id], caption)
        guard scrolls else { return .tag("div", ["class": "table"], [content(title)]) }
        return .tag(
            "div",
            [
                "class": isBroad ? "scroll broad" : "scroll", "role": "region", "tabindex": "0",
                "aria-labelledby": title == nil ? nil : id, "aria-label": title == nil ? label : nil,
            ], [content(title)])
    }
}
