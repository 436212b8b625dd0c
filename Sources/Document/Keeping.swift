extension Block {
    /// The same on the page of what follows it.
    package var kept: Block {
        var block = self
        block.keepsWithNext = true
        return block
    }
}

extension [Block] {
    /// Whether a block stands on the page of the next one: because it was asked for, or as a few lines that lead to a
    /// list, a table or a picture.
    package func keepsWithNext(_ position: Int) -> Bool {
        guard indices.contains(position + 1) else { return false }
        if self[position].keepsWithNext { return true }
        guard case .paragraph(let text) = self[position].content else { return false }
        return text.isShort && self[position + 1].content.isLedTo
    }
}

extension Block.Content {
    /// Whether what stands before it belongs on its page.
    fileprivate var isLedTo: Bool {
        switch self {
        case .list, .table, .chart, .timeline: true
        default: false
        }
    }
}

extension [Inline] {
    /// Whether it takes no more than a few lines.
    fileprivate var isShort: Bool { reduce(0) { $0 + $1.plain.utf8.count } < 400 }
}
