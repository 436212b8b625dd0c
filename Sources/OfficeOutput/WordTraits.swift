import Document

/// What the Word writer asks of the tree.
extension Document {
    var turn: WordTurn { isTurned ? .landscape : .portrait }

    /// Whether the text begins on another page than the title.
    var opensPage: Bool {
        for block in blocks {
            switch block.content {
            case .pageBreak: return true
            case .heading, .contents: return false
            default: continue
            }
        }
        return false
    }
}

extension [Block] {
    /// The blocks with a sign that does not need colour.
    var marked: [Block] {
        guard var own = first, case .paragraph(let text) = own.content else {
            return [Block(.paragraph([.text("⚠")]))] + self
        }
        own.content = .paragraph([.text("⚠ ")] + text)
        return [own] + dropFirst()
    }
}

extension [Inline] {
    /// Whether a sentence goes on after the paragraph, or all of it is a heading of a kind.
    var leadOn: Bool {
        let isHeading = !isEmpty && allSatisfy { if case .strong = $0 { true } else { false } }
        return isHeading || last.map { ":,".contains($0.plain.last ?? " ") } ?? false
    }
}

extension Inline {
    var isNumber: Bool { if case .number = self { true } else { false } }
}
