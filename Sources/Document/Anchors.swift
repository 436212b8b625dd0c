extension Document {
    /// Every name that can be linked to, each once, in reading order.
    package var anchors: [String] {
        var seen: Set<String> = []
        return allBlocks.flatMap(\.anchors).filter { seen.insert($0).inserted }
    }
}

extension Block {
    fileprivate var anchors: [String] {
        switch content {
        case .heading(_, _, let text, let anchor): [anchor] + text.anchors
        case .paragraph(let text): text.anchors
        case .table(let table): table.rows.flatMap { $0.flatMap { $0.paragraphs.flatMap(\.anchors) } }
        case .list, .callout, .chart, .timeline, .placeholder, .contents, .pageBreak: []
        }
    }
}

extension [Inline] {
    fileprivate var anchors: [String] {
        compactMap { if case .anchor(let name) = $0 { name } else { nil } }
    }
}
