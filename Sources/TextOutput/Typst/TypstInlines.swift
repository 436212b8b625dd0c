import Document

/// Names in the source: each is set once, and links lead only to names that exist.
struct TypstNames {
    private let known: Set<String>
    /// Those of tables and figures with a number.
    private let counted: Set<String>
    private var set: Set<String> = []

    init(_ document: Document) {
        known = Set(document.anchors)
        counted = document.countedAnchors
    }

    /// The name as code; nil when something else has it already.
    mutating func label(_ anchor: String) -> String? {
        set.insert(anchor).inserted && !anchor.isEmpty ? TypstNames.code(anchor) : nil
    }

    private func link(to anchor: String) -> String? {
        known.contains(anchor) && !anchor.isEmpty ? TypstNames.code(anchor) : nil
    }

    /// Anchors that differ only in what no file may hold are one; no anchor of ours does.
    private static func code(_ anchor: String) -> String { "label(\(TypstText.string(anchor)))" }

    mutating func markup(_ inlines: [Inline]) -> String {
        inlines.count == 1 ? markup(inlines[0]) : inlines.map { markup($0) }.joined()
    }

    // Each piece of code ends with a semicolon, so that nothing typed after it is taken for its arguments.
    private mutating func markup(_ inline: Inline) -> String {
        switch inline {
        case .text(let text): TypstText.markup(text)
        case .strong(let text): "#strong[\(TypstText.markup(text))];"
        case .emphasis(let text): "#emph[\(TypstText.markup(text))];"
        case .placeholder(let question): TypstNames.missing(question)
        case .link(let text, let address): link(text, address)
        case .citation(let number, let anchor): jump("[\(number)]", anchor)
        case .reference(let text, let anchor): jump(text, anchor)
        case .number(let number, let anchor):
            counted.contains(anchor)
                ? "#ref(\(TypstNames.code(anchor)), supplement: none);" : jump("\(number)", anchor)
        case .anchor(let name): label(name).map { "#anchor(\($0));" } ?? ""
        case .box: "#tick;"
        }
    }

    static func missing(_ question: String) -> String { "#missing[\(TypstText.markup(.missing(question)))];" }

    private func link(_ text: String, _ address: String) -> String {
        guard let target = Inline.followable(address) else {
            return TypstText.markup(text == address ? text : "\(text) (\(address))")
        }
        let words = TypstText.markup(text.isEmpty ? address : text)
        return "#link(\(TypstText.string(target)))[\(words)];"
    }

    private func jump(_ text: String, _ anchor: String) -> String {
        link(to: anchor).map { "#link(\($0))[\(TypstText.markup(text))];" } ?? TypstText.markup(text)
    }
}

extension Document {
    /// The anchors of tables and figures that have a number; a name that something else has too is none.
    fileprivate var countedAnchors: Set<String> {
        var (counted, others): (Set<String>, Set<String>) = ([], [])
        for block in allBlocks {
            switch block.content {
            case .table(let table): if !table.caption.isEmpty { counted.insert(table.anchor) }
            case .chart(let chart): if !chart.caption.isEmpty { counted.insert(chart.anchor) }
            case .timeline(let timeline): if !timeline.caption.isEmpty { counted.insert(timeline.anchor) }
            case .heading(_, _, _, let anchor), .source(_, _, let anchor): others.insert(anchor)
            default: continue
            }
        }
        return counted.subtracting(others).subtracting([""])
    }
}
