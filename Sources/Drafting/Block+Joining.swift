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

    /// What is filled in by hand at the end, such as a signature, stands on the page of what it closes.
    var closedTogether: [Block] {
        guard let last = lastIndex(where: { !$0.isFilledInByHand }), last < count - 1 else { return self }
        let start = Swift.max(0, last - 1)
        return self[..<start] + self[start..<count - 1].map(\.kept) + suffix(1)
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

extension Block {
    /// Whether it has a row of dots to write on.
    fileprivate var isFilledInByHand: Bool {
        guard case .paragraph(let text) = content else { return false }
        return text.contains { $0.plain.contains("…………") }
    }
}
