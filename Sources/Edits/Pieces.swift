import Document

extension Block {
    func with(_ content: Content) -> Block {
        var block = self
        block.content = content
        return block
    }

    func saying(_ comments: [Comment]) -> Block {
        var block = self
        block.add(comments)
        return block
    }

    mutating func add(_ comments: [Comment]) { self.comments.add(comments) }
}

extension [Block.Comment] {
    /// Says nothing twice.
    mutating func add(_ comments: [Block.Comment]) {
        let own = self
        for new in comments
        where !contains(new) && !own.contains(where: { $0.author == new.author && $0.text == new.text }) {
            append(new)
        }
    }
}

extension [Inline] {
    var anchors: [String] { compactMap { if case .anchor(let name) = $0 { name } else { nil } } }

    func without(_ sign: String) -> [Inline] {
        guard case .text(let text)? = first, text.hasPrefix(sign) else { return self }
        let rest = String(text.dropFirst(sign.count).drop(while: \.isWhitespace))
        return (rest.isEmpty ? [] : [.text(rest)]) + dropFirst()
    }
}
