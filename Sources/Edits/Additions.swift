import Document

extension [Fate.Addition] {
    /// What a person has put in as blocks: items next to each other as a list, rows as a table.
    func blocks(_ words: EditWords) -> [Block] {
        var (blocks, rest) = ([Block](), self[...])
        while let first = rest.first {
            let run = rest.prefix {
                !$0.isDisputed && !first.isDisputed && $0.passage.belongs(with: first.passage)
            }
            let passages = run.isEmpty ? [first.passage] : run.map(\.passage)
            rest = rest.dropFirst(passages.count)
            blocks.append(
                first.isDisputed
                    ? words.table(first.standing, first.passage) : Block(passages: passages, first.passage))
        }
        return blocks
    }

    /// The blocks of one item.
    var asItem: [Block] { map { Block(.paragraph($0.passage.inlines), comments: $0.passage) } }
}

extension Passage {
    /// Whether both are of one list or table.
    fileprivate func belongs(with other: Passage) -> Bool {
        switch (kind, other.kind) {
        case (.item(let one), .item(let other)): one == other
        case (.row, .row): table == other.table
        default: self == other
        }
    }
}

extension Block {
    fileprivate init(_ content: Content, comments passage: Passage) {
        self.init(content)
        comments = Array(passage.cells.map(\.comments).joined())
    }

    fileprivate init(passages: [Passage], _ first: Passage) {
        switch first.kind {
        case .heading(let level):
            self.init(
                .heading(level: level, number: "", text: first.inlines, anchor: first.anchors.first ?? ""),
                comments: first)
        case .item(let ordered):
            self.init(
                .list(ordered: ordered, items: passages.map { [Block(.paragraph($0.inlines), comments: $0)] })
            )
        case .source:
            self.init(
                .source(number: 0, text: first.inlines, anchor: first.anchors.first ?? ""), comments: first)
        case .row:
            let titles = first.cells.map { Table.Column($0.tableCell) }
            let rows = passages.dropFirst().map { $0.cells.map(\.tableCell) }
            self.init(.table(Table(caption: "", columns: titles, rows: rows).squared))
        case .front, .text, .caption, .made: self.init(.paragraph(first.inlines), comments: first)
        }
    }
}

extension Table.Column {
    /// One with the words of a cell, and what is said of them.
    init(_ cell: Table.Cell) {
        self.init(cell.plain)
        comments = cell.comments.ofWhole
    }
}

extension EditWords {
    /// Two versions of a passage side by side; what is said about it stands at the words of the person, where there are any.
    func table(_ standing: Passage?, _ own: Passage?, _ said: [Block.Comment] = []) -> Block {
        var (left, right) = (cell(standing), cell(own))
        right.comments.add(own?.cells.flatMap(\.comments).ofWhole ?? [])
        if own == nil { left.comments.add(said) } else { right.comments.add(said) }
        return Block(
            .table(
                Table(
                    caption: "", columns: [.init(new), .init(self.own)], rows: [[left, right]],
                    staysWhole: true)))
    }

    private func cell(_ passage: Passage?) -> Table.Cell {
        guard let passage else { return Table.Cell([[.emphasis(nothing)]]) }
        return Table.Cell(passage.cells.flatMap(\.paragraphs).filter { !$0.isEmpty })
    }

    /// Two versions of a cell, each named.
    func paragraphs(_ standing: [[Inline]], _ own: [[Inline]]) -> [[Inline]] {
        func named(_ name: String, _ paragraphs: [[Inline]]) -> [[Inline]] {
            let words = paragraphs.isEmpty ? [[.emphasis(nothing)]] : paragraphs
            return [[.strong(name + ": ")] + (words.first ?? [])] + words.dropFirst()
        }
        return named(new, standing) + named(self.own, own)
    }
}

extension Passage {
    /// The words of a caption behind its label and number.
    func captionWords(_ label: String) -> String {
        let behind = inlines.firstIndex { if case .number = $0 { true } else { false } }
        let words = inlines.dropFirst(behind.map { $0 + 1 } ?? 0).map(\.plain).joined()
        let bare = words.hasPrefix(label) ? String(words.dropFirst(label.count)) : words
        return String(bare.drop { $0.isWhitespace || ".:–-".contains($0) })
    }
}
