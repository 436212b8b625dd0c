import Document

extension [Block] {
    /// What says little of one thing stands on one page.
    var together: [Block] {
        let lines = compactMap { block -> Int? in
            guard case .paragraph(let text) = block.content else { return nil }
            return text.reduce(0) { $0 + $1.plain.utf8.count }
        }
        guard lines.reduce(0, +) < 600 else { return self }
        return dropLast().map(\.kept) + suffix(1)
    }

    /// Lists that follow one another are one.
    var withJoinedLists: [Block] {
        reduce(into: []) { blocks, block in
            guard case .list(let isOrdered, let items) = block.content,
                case .list(isOrdered, let before)? = blocks.last?.content
            else { return blocks.append(block) }
            let last = blocks.removeLast()
            blocks.append(
                Block(
                    .list(ordered: isOrdered, items: before + items), from: last.provenance + block.provenance
                ))
        }
    }
}
