import Document

/// Turns runs of text into one line of Markdown.
struct MarkdownInlines {
    /// Links to names the document does not have are left as text.
    let anchors: Set<String>

    func line(_ inlines: [Inline]) -> String {
        var result = ""
        for (position, inline) in inlines.enumerated() {
            result += markdown(inline, after: result, before: inlines[(position + 1)...])
        }
        return MarkdownText.line(result)
    }

    private func markdown(_ inline: Inline, after: String, before: ArraySlice<Inline>) -> String {
        switch inline {
        case .text(let text): MarkdownText.escaped(text)
        case .strong(let text): marked(text, "**", "strong", after, before)
        case .emphasis(let text): marked(text, "*", "em", after, before)
        case .placeholder(let question): marked(.missing(question), "**", "strong", after, before)
        case .link(let text, let address): link(text, to: address)
        case .citation(let number, let anchor): citation(number, anchor)
        case .reference(let text, let anchor): reference(text, anchor)
        case .number(let number, let anchor): reference("\(number)", anchor)
        case .anchor(let name): MarkdownInlines.target(name)
        case .box: Inline.emptyBox
        }
    }

    /// Asterisks where they certainly work, and the HTML element where a neighbour would leave them as they
    /// are.
    private func marked(
        _ text: String, _ mark: String, _ element: String, _ after: String,
        _ before: ArraySlice<Inline>
    ) -> String {
        guard text.contains(where: { !$0.isWhitespace }) else { return MarkdownText.escaped(text) }
        let next = before.lazy.compactMap(\.plain.first).first
        let isFree = after.last?.isBlank ?? true && next?.isBlankOrStop ?? true
        let isTight = text.first?.isWhitespace == false && text.last?.isWhitespace == false
        let inner = MarkdownText.escaped(text)
        return isFree && isTight ? mark + inner + mark : "<\(element)>\(inner)</\(element)>"
    }

    private func link(_ text: String, to address: String) -> String {
        guard let target = Inline.followable(address) else {
            return MarkdownText.escaped(text == address ? text : "\(text) (\(address))")
        }
        return "[\(MarkdownText.escaped(text))](<\(target)>)"
    }

    private func reference(_ text: String, _ anchor: String) -> String {
        let words = MarkdownText.escaped(text)
        return anchors.contains(anchor) ? "[\(words)](#\(AnchorName.of(anchor)))" : words
    }

    private func citation(_ number: Int, _ anchor: String) -> String {
        anchors.contains(anchor) ? "[\\[\(number)\\]](#\(AnchorName.of(anchor)))" : "\\[\(number)\\]"
    }

    /// A name to link to, which Markdown itself has no way to set.
    static func target(_ anchor: String) -> String {
        anchor.isEmpty ? "" : "<a id=\"\(AnchorName.of(anchor))\"></a>"
    }
}

extension Character {
    fileprivate var isBlank: Bool { isWhitespace || self == ">" || self == "(" }
    fileprivate var isBlankOrStop: Bool { isWhitespace || ".,;:!?)".contains(self) }
}
