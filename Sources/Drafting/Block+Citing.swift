import Document

extension Block {
    /// The block with other citations in the place of the first, second … source.
    func citing(_ citations: [Inline]) -> Block {
        let content: Content =
            switch content {
            case .heading(let level, let number, let text, let anchor):
                .heading(level: level, number: number, text: text.citing(citations), anchor: anchor)
            case .paragraph(let text): .paragraph(text.citing(citations))
            case .source(let number, let text, let anchor):
                .source(number: number, text: text.citing(citations), anchor: anchor)
            case .list(let ordered, let items):
                .list(ordered: ordered, items: items.map { $0.map { $0.citing(citations) } })
            case .table(let table): .table(table.citing(citations))
            case .callout(let kind, let blocks): .callout(kind, blocks.map { $0.citing(citations) })
            case .ask, .chart, .timeline, .placeholder, .contents, .pageBreak, .origins: content
            }
        var block = self
        block.content = content
        return block
    }
}

extension Table {
    fileprivate func citing(_ citations: [Inline]) -> Table {
        var table = self
        for row in rows.indices {
            for cell in rows[row].indices {
                let paragraphs = rows[row][cell].paragraphs
                guard paragraphs.contains(where: \.hasCitations) else { continue }
                table.rows[row][cell].paragraphs = paragraphs.map { $0.citing(citations) }
            }
        }
        return table
    }
}

extension [Inline] {
    fileprivate var hasCitations: Bool { contains { if case .citation = $0 { true } else { false } } }

    fileprivate func citing(_ citations: [Inline]) -> [Inline] {
        guard hasCitations else { return self }
        return map { inline in
            guard case .citation(let number, _) = inline, citations.indices.contains(number - 1) else {
                return inline
            }
            return citations[number - 1]
        }
    }
}
