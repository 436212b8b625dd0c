extension Document {
    /// Every name that can be linked to, each once, in reading order.
    package var anchors: [String] {
        var all: [String] = []
        for block in blocks { block.addAnchors(to: &all) }
        var seen: Set<String> = []
        return all.filter { seen.insert($0).inserted }
    }
}

extension Block {
    fileprivate func addAnchors(to all: inout [String]) {
        switch content {
        case .heading(_, _, let text, let anchor):
            all.append(anchor)
            text.addAnchors(to: &all)
        case .paragraph(let text): text.addAnchors(to: &all)
        case .source(_, let text, let anchor):
            all.append(anchor)
            text.addAnchors(to: &all)
        case .table(let table):
            if !table.anchor.isEmpty { all.append(table.anchor) }
            table.addAnchors(to: &all)
        case .ask(let ask): for text in ask.paragraphs { text.addAnchors(to: &all) }
        case .chart(let chart): if !chart.anchor.isEmpty { all.append(chart.anchor) }
        case .timeline(let timeline): if !timeline.anchor.isEmpty { all.append(timeline.anchor) }
        case .list(_, let items): for blocks in items { for block in blocks { block.addAnchors(to: &all) } }
        case .callout(_, let blocks): for block in blocks { block.addAnchors(to: &all) }
        case .placeholder, .contents, .pageBreak, .origins: break
        }
    }
}

extension Table {
    fileprivate func addAnchors(to all: inout [String]) {
        for row in rows {
            for cell in row {
                for text in cell.paragraphs { text.addAnchors(to: &all) }
            }
        }
    }
}

extension [Inline] {
    fileprivate func addAnchors(to all: inout [String]) {
        for case .anchor(let name) in self { all.append(name) }
    }
}
