import Document

/// Names in a page: each can be set once, and links lead only to names that exist.
struct HTMLNames {
    private let known: Set<String>
    private var set: Set<String> = []

    init(_ document: Document) { known = Set(document.anchors) }

    /// The id for an element; nil when another element has it already.
    mutating func id(_ anchor: String) -> String? {
        !anchor.isEmpty && set.insert(anchor).inserted ? AnchorName.of(anchor) : nil
    }

    func link(to anchor: String) -> String? {
        known.contains(anchor) && !anchor.isEmpty ? "#" + AnchorName.of(anchor) : nil
    }

    mutating func pieces(_ inlines: [Inline]) -> [HTML] {
        inlines.count == 1 ? pieces(inlines[0]) : inlines.flatMap { pieces($0) }
    }

    private mutating func pieces(_ inline: Inline) -> [HTML] {
        switch inline {
        case .text(let text): HTML.lines(text)
        case .strong(let text): [.tag("strong", [:], HTML.lines(text))]
        case .emphasis(let text): [.tag("em", [:], HTML.lines(text))]
        case .placeholder(let question): [.missing(question)]
        case .link(let text, let address): link(text, address)
        case .citation(let number, let anchor): [citation(number, anchor)]
        case .reference(let text, let anchor): reference(text, anchor)
        case .number(let number, let anchor): reference("\(number)", anchor)
        case .anchor(let name): id(name).map { [.tag("span", ["id": $0])] } ?? []
        case .box(let label): [HTMLFill.box(label)]
        }
    }

    private func link(_ text: String, _ address: String) -> [HTML] {
        guard let target = Inline.followable(address) else {
            return HTML.lines(text == address ? text : "\(text) (\(address))")
        }
        return [.tag("a", ["href": target], HTML.lines(text.isEmpty ? address : text))]
    }

    private func reference(_ text: String, _ anchor: String) -> [HTML] {
        link(to: anchor).map { [.tag("a", ["href": $0], HTML.lines(text))] } ?? HTML.lines(text)
    }

    private func citation(_ number: Int, _ anchor: String) -> HTML {
        guard let target = link(to: anchor) else { return .text("[\(number)]") }
        return .tag("a", ["class": "cite", "href": target], "[\(number)]")
    }
}

extension HTML {
    /// Text with its line breaks.
    static func lines(_ text: String) -> [HTML] {
        guard text.hasBreak else { return [.text(text)] }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return Array(lines.map { [.text(String($0))] }.joined(separator: [.tag("br")]))
    }

    static func missing(_ question: String) -> HTML {
        .tag("mark", ["class": "missing"], lines(.missing(question)))
    }
}
