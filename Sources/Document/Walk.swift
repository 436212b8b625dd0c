extension Document {
    /// Every block, those inside lists and callouts too, in reading order.
    package var allBlocks: [Block] { blocks.flatMap(\.selfAndInner) }

    /// A heading as the contents list shows it.
    package struct Entry: Hashable, Sendable {
        package var level: Int
        package var number: String
        package var text: String
        package var anchor: String
    }

    /// The headings down to a level, in reading order.
    package func entries(depth: Int) -> [Entry] {
        allBlocks.compactMap { block in
            guard case .heading(let level, let number, let text, let anchor) = block.content, level <= depth
            else {
                return nil
            }
            return Entry(level: level, number: number, text: text.map(\.plain).joined(), anchor: anchor)
        }
    }

    /// The questions whose answers are missing, each once, in reading order.
    package var placeholders: [String] {
        var seen: [String] = []
        for block in allBlocks {
            for question in block.missing where !seen.contains(question) { seen.append(question) }
        }
        return seen
    }
}

extension Block {
    fileprivate var selfAndInner: [Block] {
        switch content {
        case .list(_, let items): [self] + items.flatMap { $0.flatMap(\.selfAndInner) }
        case .callout(_, let blocks): [self] + blocks.flatMap(\.selfAndInner)
        case .heading, .paragraph, .source, .table, .ask, .chart, .timeline, .placeholder, .contents,
            .pageBreak,
            .origins:
            [self]
        }
    }

    /// The words of the answers that are missing in it; of a list or callout only those around what is inside.
    package var missing: [String] {
        switch content {
        case .placeholder(let question): [question]
        case .paragraph(let text), .source(_, let text, _), .heading(_, _, let text, _): text.missing
        case .table(let table): table.rows.flatMap { $0.flatMap { $0.paragraphs.flatMap(\.missing) } }
        case .list, .callout, .ask, .chart, .timeline, .contents, .pageBreak, .origins: []
        }
    }
}

extension [Inline] {
    package var missing: [String] {
        compactMap { if case .placeholder(let question) = $0 { question } else { nil } }
    }
}
