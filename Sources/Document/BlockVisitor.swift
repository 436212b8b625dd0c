/// Turns blocks into something else.
///
/// There is no default on purpose: a new kind of block must not compile until every writer has decided what to
/// do with it.
package protocol BlockVisitor {
    mutating func visitHeading(level: Int, number: String, text: [Inline], anchor: String)
    mutating func visitParagraph(_ text: [Inline])
    mutating func visitSource(number: Int, text: [Inline], anchor: String)
    mutating func visitList(ordered: Bool, items: [[Block]])
    mutating func visitTable(_ table: Table)
    mutating func visitAsk(_ ask: Ask)
    mutating func visitChart(_ chart: Chart)
    mutating func visitTimeline(_ timeline: Timeline)
    mutating func visitCallout(_ kind: Block.Callout, _ blocks: [Block])
    mutating func visitPlaceholder(_ question: String)
    mutating func visitContents(depth: Int)
    mutating func visitPageBreak()
    mutating func visitOrigins(label: String, title: String, lines: [[Inline]])
}

extension BlockVisitor {
    package mutating func visit(_ blocks: [Block]) {
        for block in blocks { visit(block) }
    }

    package mutating func visit(_ block: Block) {
        switch block.content {
        case .heading(let level, let number, let text, let anchor):
            visitHeading(level: level, number: number, text: text, anchor: anchor)
        case .paragraph(let text): visitParagraph(text)
        case .source(let number, let text, let anchor):
            visitSource(number: number, text: text, anchor: anchor)
        case .list(let ordered, let items): visitList(ordered: ordered, items: items)
        case .table(let table): visitTable(table)
        case .ask(let ask): visitAsk(ask)
        case .chart(let chart): visitChart(chart)
        case .timeline(let timeline): visitTimeline(timeline)
        case .callout(let kind, let blocks): visitCallout(kind, blocks)
        case .placeholder(let question): visitPlaceholder(question)
        case .contents(let depth): visitContents(depth: depth)
        case .pageBreak: visitPageBreak()
        case .origins(let label, let title, let lines): visitOrigins(label: label, title: title, lines: lines)
        }
    }
}
