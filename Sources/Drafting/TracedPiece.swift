package import Document

/// A paragraph, an item, a row or a figure of a draft, with where it stands and what it rests on.
package struct TracedPiece: Hashable, Sendable {
    package struct Heading: Hashable, Sendable {
        /// As shown; empty for one that is not counted.
        package let number: String
        package let title: String
    }

    /// From the chapter down to the heading it stands under.
    package let headings: [Heading]
    package let text: String
    /// In the order they were met; empty for a text of the template.
    package let origins: [Origin]
    /// The entries it cites, as the list of sources has them.
    package let sources: [String]
    /// Whether an answer it needs is missing.
    package let isMissing: Bool
}

extension Document {
    /// The pieces in reading order, without headings, lists of contents and the list of sources itself.
    package var tracedPieces: [TracedPiece] {
        let sources = sourcesByNumber
        var headings: [(level: Int, heading: TracedPiece.Heading)] = []
        return blocks.flatMap { block -> [TracedPiece] in
            if case .heading(let level, let number, let text, _) = block.content {
                headings.removeAll { $0.level >= level }
                headings.append((level, .init(number: number, title: text.map(\.plain).joined())))
                return []
            }
            return block.parts(from: []).map { part in
                let cited = part.inlines.compactMap { inline -> String? in
                    if case .citation(let number, _) = inline { sources[number] } else { nil }
                }
                return TracedPiece(
                    headings: headings.map(\.heading), text: part.text,
                    origins: part.provenance.compactMap(Origin.init).unique, sources: cited.unique,
                    isMissing: part.isMissing)
            }
        }
    }

    private var sourcesByNumber: [Int: String] {
        let entries = blocks.compactMap { block -> (Int, String)? in
            guard case .source(let number, let text, _) = block.content else { return nil }
            return (number, "[\(number)] " + text.map(\.plain).joined())
        }
        return Dictionary(entries, uniquingKeysWith: { one, _ in one })
    }
}

private struct TracedPart {
    var text: String
    var inlines: [Inline]
    var provenance: [String]
    var isMissing: Bool

    init(_ inlines: [Inline], text: String? = nil, from provenance: [String], isMissing: Bool = false) {
        let words = inlines.filter { !$0.isCitation }.map(\.plain).joined()
        (self.inlines, self.provenance, self.text) = (inlines, provenance, text ?? words)
        let hasGap = inlines.contains { if case .placeholder = $0 { true } else { false } }
        self.isMissing = isMissing || hasGap
    }
}

extension Block {
    /// The parts one can point at; those without words are left out.
    fileprivate func parts(from outer: [String]) -> [TracedPart] {
        let provenance = provenance.isEmpty ? outer : provenance
        let parts: [TracedPart] =
            switch content {
            case .paragraph(let text): [TracedPart(text, from: provenance)]
            case .list(_, let items): items.flatMap { $0.flatMap { $0.parts(from: provenance) } }
            case .callout(_, let blocks): blocks.flatMap { $0.parts(from: provenance) }
            case .table(let table): table.parts(from: provenance)
            case .chart(let chart):
                [TracedPart([], text: chart.caption + " – " + chart.alternative, from: provenance)]
            case .timeline(let timeline):
                [TracedPart([], text: timeline.caption + " – " + timeline.alternative, from: provenance)]
            case .placeholder(let question):
                [TracedPart([], text: question, from: provenance, isMissing: true)]
            case .heading, .source, .ask, .contents, .pageBreak, .origins: []
            }
        return parts.filter { $0.text.contains { !$0.isWhitespace } }
    }
}

extension Table {
    /// A part a row; what is known of its cells says more than what is known of the table.
    fileprivate func parts(from provenance: [String]) -> [TracedPart] {
        rows.map { row in
            let inlines = row.flatMap { $0.paragraphs.flatMap(\.self) }
            let cells = row.map { cell in
                cell.paragraphs.map { $0.filter { !$0.isCitation }.map(\.plain).joined() }.joined(
                    separator: " ")
            }
            let own = row.flatMap(\.provenance)
            return TracedPart(
                inlines, text: cells.map(\.withoutEdges).filter { !$0.isEmpty }.joined(separator: " | "),
                from: own.isEmpty ? provenance : own)
        }
    }
}

extension [Origin] {
    fileprivate var unique: [Origin] {
        var seen: Set<Origin> = []
        return filter { seen.insert($0).inserted }
    }
}

extension [String] {
    fileprivate var unique: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

extension String {
    /// Without the space that a citation left behind.
    fileprivate var withoutEdges: String {
        let rest = drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
        return String(rest.reversed())
    }
}
