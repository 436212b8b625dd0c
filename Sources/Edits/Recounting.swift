package import Document

extension Document {
    /// The document with every chapter, table, figure and source counted anew, and what names them by their numbers.
    package var recounted: Document {
        var document = self
        var counting = Counting()
        document.blocks = counting.counted(blocks)
        let numbers = counting.numbers
        document.blocks = document.blocks.map { $0.naming(numbers) }
        return document
    }
}

/// Counts as templates do: chapters and what is inside them, annexes by the letters they have.
private struct Counting {
    private(set) var numbers: [String: Int] = [:]
    private var (tables, figures, sources, chapters) = (0, 0, 0, 0)
    /// The headings above a place: how many are counted below each, and what their numbers begin with.
    private var above: [(level: Int, prefix: String, count: Int)] = []
    private var added = 0

    mutating func counted(_ blocks: [Block]) -> [Block] { blocks.map { counted($0) } }

    private mutating func counted(_ block: Block) -> Block {
        var block = block
        switch block.content {
        case .heading(let level, let number, let text, let anchor):
            block.content = heading(level, number, text, anchor)
        case .source(_, let text, let anchor):
            sources += 1
            let name = anchor.isEmpty ? newName() : anchor
            numbers[name] = sources
            block.content = .source(number: sources, text: text, anchor: name)
        case .list(let ordered, let items):
            block.content = .list(ordered: ordered, items: items.map { counted($0) })
        case .callout(let kind, let inner): block.content = .callout(kind, counted(inner))
        case .table(let table): count(\.tables, table.caption, table.anchor)
        case .chart(let chart): count(\.figures, chart.caption, chart.anchor)
        case .timeline(let timeline): count(\.figures, timeline.caption, timeline.anchor)
        case .paragraph, .ask, .placeholder, .contents, .pageBreak, .origins: break
        }
        return block
    }

    private mutating func count(
        _ kind: WritableKeyPath<Counting, Int>, _ caption: String, _ anchor: String
    ) {
        guard !caption.isEmpty else { return }
        self[keyPath: kind] += 1
        if !anchor.isEmpty { numbers[anchor] = self[keyPath: kind] }
    }

    private mutating func newName() -> String {
        added += 1
        return "new-\(added)"
    }

    /// A heading that was put in is counted where the one above it is, and among chapters.
    private mutating func heading(_ level: Int, _ number: String, _ text: [Inline], _ anchor: String)
        -> Block.Content
    {
        let isNew = anchor.isEmpty || anchor.hasPrefix("added-")
        above.removeAll { $0.level > level || ($0.level == level && level > 1) }
        let name = anchor.isEmpty ? newName() : anchor
        var own = number
        if level == 1 {
            let isChapter =
                number.isEmpty
                ? isNew && above.first?.prefix.first?.isNumber == true
                : number.allSatisfy { $0.isNumber || $0 == "." }
            above = []
            if isChapter {
                chapters += 1
                own = "\(chapters)"
            }
            above.append(
                (
                    level,
                    own.split(separator: " ").last.map { $0.filter { $0.isLetter || $0.isNumber } } ?? "", 0
                ))
        } else {
            if let last = above.indices.last, !above[last].prefix.isEmpty, isNew || !number.isEmpty {
                above[last].count += 1
                own = above[last].prefix + ".\(above[last].count)"
            }
            above.append((level, own, 0))
        }
        return .heading(level: level, number: own, text: text, anchor: name)
    }
}

extension Block {
    /// With the numbers by which it names tables, figures and sources.
    fileprivate func naming(_ numbers: [String: Int]) -> Block {
        var block = self
        switch content {
        case .heading(let level, let number, let text, let anchor):
            block.content = .heading(level: level, number: number, text: text.naming(numbers), anchor: anchor)
        case .paragraph(let text): block.content = .paragraph(text.naming(numbers))
        case .source(let number, let text, let anchor):
            block.content = .source(number: number, text: text.naming(numbers), anchor: anchor)
        case .list(let ordered, let items):
            block.content = .list(ordered: ordered, items: items.map { $0.map { $0.naming(numbers) } })
        case .callout(let kind, let inner): block.content = .callout(kind, inner.map { $0.naming(numbers) })
        case .table(var table):
            table.rows = table.rows.map { row in
                row.map { cell in
                    var cell = cell
                    cell.paragraphs = cell.paragraphs.map { $0.naming(numbers) }
                    // What is behind it has served its purpose.
                    cell.provenance = []
                    return cell
                }
            }
            block.content = .table(table)
        case .ask, .chart, .timeline, .placeholder, .contents, .pageBreak, .origins: break
        }
        return block
    }
}

extension [Inline] {
    fileprivate func naming(_ numbers: [String: Int]) -> [Inline] {
        map { inline in
            switch inline {
            case .citation(_, let anchor):
                numbers[anchor].map { .citation(number: $0, anchor: anchor) } ?? inline
            case .number(_, let anchor): numbers[anchor].map { .number($0, of: anchor) } ?? inline
            case .text, .strong, .emphasis, .link, .reference, .anchor, .placeholder, .box: inline
            }
        }
    }
}
