import Document

/// The names of an older draft as the new one has them, for edits that lead to sources and tables.
struct AnchorMap {
    private var names: [String: String] = [:]
    /// What a person has put in and leads to.
    private var added: [String: String] = [:]

    init(
        _ base: [DraftedText.Entry], _ edited: [Passage], _ new: [Passage], _ toEdited: Alignment,
        _ toNew: Alignment
    ) {
        for (passage, entry) in base.enumerated() {
            guard let place = toNew.place(of: passage) else { continue }
            for (old, name) in zip(entry.anchors, new[place].anchors) { names[old] = name }
        }
        for (position, passage) in edited.enumerated() where toEdited.origins[position] == nil {
            for anchor in passage.anchors where names[anchor] == nil && added[anchor] == nil {
                added[anchor] = "added-\(added.count + 1)"
            }
        }
    }

    /// The passage with what it leads to; where that is gone, only the words stay.
    func renamed(_ passage: Passage) -> Passage {
        var passage = passage
        passage.anchors = passage.anchors.compactMap { added[$0] }
        for cell in passage.cells.indices {
            passage.cells[cell].paragraphs = passage.cells[cell].paragraphs.map { $0.map(renamed) }
        }
        return passage
    }

    private func renamed(_ inline: Inline) -> Inline {
        switch inline {
        case .citation(let number, let anchor):
            name(anchor).map { .citation(number: number, anchor: $0) } ?? .text(inline.plain)
        // The number of a caption itself leads nowhere.
        case .number(_, of: ""): inline
        case .number(let number, let anchor):
            name(anchor).map { .number(number, of: $0) } ?? .text(inline.plain)
        case .reference(let text, let anchor):
            name(anchor).map { .reference(text, anchor: $0) } ?? .text(text)
        case .text, .strong, .emphasis, .link, .anchor, .placeholder, .box: inline
        }
    }

    private func name(_ anchor: String) -> String? { names[anchor] ?? added[anchor] }
}
