package import Document

/// The tree of the document as JSON, for programs that make something of their own of it.
package struct JSONFormat: DocumentFormat {
    package let name = "json"
    /// Rises when a reader of the tree would have to be changed; new members and kinds of blocks do not raise it.
    static let version = 1

    package init() {}

    package func bytes(of document: Document) -> [UInt8] {
        var writer = JSONWriter()
        let tree = JSON.object([
            "format": .string("pateka-document"), "version": .count(JSONFormat.version),
            "language": .string(document.language), "title": .string(document.title),
            "subtitle": .told(document.subtitle), "author": .told(document.author),
            "date": .told(document.date),
            "cover": document.cover.map { cover in
                .object([
                    "arms": .string(cover.arms), "issuer": .string(cover.issuer),
                    "period": cover.period.map(JSON.string),
                ])
            },
            "blocks": .list(writer.list(document.blocks)),
        ])
        var bytes: [UInt8] = []
        tree.write(to: &bytes)
        return bytes + "\n".utf8
    }
}

/// Writes blocks as objects, each with its kind.
struct JSONWriter: BlockVisitor {
    private var made: [JSON] = []
    /// What the block that is written was made from.
    private var origins: JSON?

    mutating func list(_ blocks: [Block]) -> [JSON] {
        let outer = made
        made = []
        for block in blocks {
            origins = block.provenance.isEmpty ? nil : .strings(block.provenance)
            visit(block)
        }
        defer { made = outer }
        return made
    }

    mutating func visitHeading(level: Int, number: String, text: [Inline], anchor: String) {
        made.append(
            .object([
                "kind": .string("heading"), "level": .count(level), "number": .told(number),
                "text": .runs(text),
                "anchor": .told(anchor), "from": origins,
            ]))
    }

    mutating func visitParagraph(_ text: [Inline]) {
        made.append(.object(["kind": .string("paragraph"), "text": .runs(text), "from": origins]))
    }

    mutating func visitSource(number: Int, text: [Inline], anchor: String) {
        made.append(
            .object([
                "kind": .string("source"), "number": .count(number), "text": .runs(text),
                "anchor": .told(anchor), "from": origins,
            ]))
    }

    mutating func visitList(ordered: Bool, items: [[Block]]) {
        let from = origins
        let items = items.map { JSON.list(list($0)) }
        made.append(
            .object([
                "kind": .string("list"), "ordered": .bool(ordered), "items": .list(items), "from": from,
            ]))
    }

    mutating func visitTable(_ table: Table) {
        let columns = table.columns.map { column in
            JSON.object([
                "title": .string(column.title), "weight": .count(column.weight),
                "alignment": .string(column.alignment.name),
            ])
        }
        let rows = table.rows.map { row in
            JSON.list(
                row.map { cell in
                    .object([
                        "paragraphs": .list(cell.paragraphs.map(JSON.runs)),
                        "from": cell.provenance.isEmpty ? nil : .strings(cell.provenance),
                    ])
                })
        }
        made.append(
            .object([
                "kind": .string("table"), "caption": .told(table.caption), "anchor": .told(table.anchor),
                "columns": .list(columns), "rows": .list(rows), "row_headers": .mark(table.hasRowHeaders),
                "totals": .mark(table.hasTotals), "whole": .mark(table.staysWhole),
                "filled_in": .mark(table.isFilledIn), "from": origins,
            ]))
    }

    mutating func visitAsk(_ ask: Ask) {
        let room: JSON
        switch ask.room {
        case .lines(let count): room = .object(["lines": .count(count)])
        case .boxes(let boxes, let isOne):
            let boxes = boxes.map { JSON.object(["text": .runs($0.words), "line": .mark($0.hasLine)]) }
            room = .object(["boxes": .list(boxes), "one": .mark(isOne)])
        }
        made.append(
            .object([
                "kind": .string("ask"), "label": .string(ask.label),
                "paragraphs": .list(ask.paragraphs.map(JSON.runs)), "room": room, "from": origins,
            ]))
    }

    mutating func visitChart(_ chart: Chart) {
        let series = chart.series.map { series in
            JSON.object([
                "title": .string(series.title),
                "values": .list(series.values.map { $0.map(JSON.number) ?? .null }),
            ])
        }
        made.append(
            .object([
                "kind": .string("chart"), "caption": .told(chart.caption), "anchor": .told(chart.anchor),
                "alternative": .string(chart.alternative), "categories": .strings(chart.categories),
                "series": .list(series), "maximum": .number(chart.maximum), "steps": .strings(chart.steps),
                "from": origins,
            ]))
    }

    mutating func visitTimeline(_ timeline: Timeline) {
        let rows = timeline.rows.map { row in
            JSON.object([
                "title": .string(row.title), "first": .count(row.span.lowerBound),
                "last": .count(row.span.upperBound),
            ])
        }
        made.append(
            .object([
                "kind": .string("timeline"), "caption": .told(timeline.caption),
                "anchor": .told(timeline.anchor), "alternative": .string(timeline.alternative),
                "heading": .string(timeline.heading), "periods": .strings(timeline.periods),
                "rows": .list(rows), "from": origins,
            ]))
    }

    mutating func visitCallout(_ kind: Block.Callout, _ blocks: [Block]) {
        let from = origins
        made.append(
            .object(["kind": .string(kind.rawValue), "blocks": .list(list(blocks)), "from": from]))
    }

    mutating func visitPlaceholder(_ question: String) {
        made.append(
            .object(["kind": .string("placeholder"), "question": .string(question), "from": origins]))
    }

    mutating func visitContents(depth: Int) {
        made.append(.object(["kind": .string("contents"), "depth": .count(depth)]))
    }

    mutating func visitPageBreak() { made.append(.object(["kind": .string("page_break")])) }

    mutating func visitOrigins(label: String, title: String, lines: [[Inline]]) {
        made.append(
            .object([
                "kind": .string("origins"), "label": .string(label), "title": .string(title),
                "lines": .list(lines.map(JSON.runs)),
            ]))
    }
}

extension JSON {
    fileprivate static func strings(_ texts: [String]) -> JSON { .list(texts.map(JSON.string)) }

    /// Runs of text: a string where nothing is said of the words, else an object with its kind.
    fileprivate static func runs(_ text: [Inline]) -> JSON { .list(text.map(run)) }

    private static func run(_ inline: Inline) -> JSON {
        switch inline {
        case .text(let text): .string(text)
        case .strong(let text): .object(["kind": .string("strong"), "text": .string(text)])
        case .emphasis(let text): .object(["kind": .string("emphasis"), "text": .string(text)])
        case .link(let text, let address):
            .object(["kind": .string("link"), "text": .string(text), "address": .string(address)])
        case .citation(let number, let anchor):
            .object(["kind": .string("citation"), "number": .count(number), "anchor": .string(anchor)])
        case .reference(let text, let anchor):
            .object(["kind": .string("reference"), "text": .string(text), "anchor": .string(anchor)])
        case .number(let number, let anchor):
            .object(["kind": .string("number"), "number": .count(number), "anchor": .string(anchor)])
        case .anchor(let name): .object(["kind": .string("anchor"), "anchor": .string(name)])
        case .placeholder(let question):
            .object(["kind": .string("placeholder"), "question": .string(question)])
        case .box(let label): .object(["kind": .string("box"), "label": .string(label)])
        }
    }
}

extension Table.Alignment {
    fileprivate var name: String {
        switch self {
        case .start: "start"
        case .center: "center"
        case .end: "end"
        }
    }
}
