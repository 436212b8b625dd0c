import Document

/// Goes through a document passage by passage, in the order in which they are read, and puts in what becomes of each.
struct DocumentPass {
    private(set) var passages: [Passage] = []
    /// What makes each of them the same as another one.
    private(set) var keys: [Passage.Key] = []
    private let fates: [Fate]
    private let words: EditWords
    /// What waits for the end of the list, callout or table around its place.
    private var waiting: [Fate.Addition] = []
    /// How many lists and callouts are around the block.
    private var depth = 0
    private var tables = 0
    /// What the next paragraph is where it begins an item.
    private var item: Passage.Kind?
    /// What reviewers say about the lines above the text.
    private var lines: [Document.Line: [Block.Comment]] = [:]
    /// What they say about what programs put in, by its words.
    private let said: [String: [Block.Comment]]
    /// The words of what a program puts into this document.
    private(set) var made: Set<String> = []
    private(set) var labels = Document.Labels(contents: "", page: "", table: "", figure: "", skip: "")

    init(
        fates: [Fate] = [], words: EditWords = EditWords(new: "", own: "", nothing: ""),
        said: [String: [Block.Comment]] = [:]
    ) {
        (self.fates, self.words, self.said) = (fates, words, said)
    }

    /// Takes note of a passage.
    ///
    /// - Returns: what becomes of it.
    mutating func take(_ passage: Passage) -> Fate {
        let key = passage.key
        guard !key.isEmpty || passage.kind == .row else { return Fate() }
        item = nil
        passages.append(passage)
        keys.append(key)
        return fates.indices.contains(passages.count - 1) ? fates[passages.count - 1] : Fate()
    }

    mutating func document(_ document: Document, _ first: [Fate.Addition] = []) -> Document {
        var document = document
        let above = made(first) + front(&document)
        document.blocks = above + blocks(document.blocks)
        document.comments = lines
        return document
    }

    /// What is said about words that a program puts in.
    mutating func comments(onMade text: String) -> [Block.Comment] {
        let words = text.asTyped
        made.insert(words)
        return said[words] ?? []
    }

    // MARK: Above the text

    private mutating func front(_ document: inout Document) -> [Block] {
        var below: [Block] = []
        labels = document.labels
        guard var cover = document.cover else {
            below += line(&document.house.header, .header)
            below += line(&document.house.address, .address)
            below += line(&document.title, .title)
            return below + line(&document.subtitle, .subtitle)
        }
        let arms = comments(onMade: cover.arms)
        if !arms.isEmpty { lines[.arms] = arms }
        below += line(&cover.issuer, .issuer)
        below += line(&document.title, .title)
        below += line(&cover.period, .period)
        below += line(&document.subtitle, .subtitle)
        below += line(&document.house.address, .address)
        document.cover = cover
        return below
    }

    private mutating func line(_ text: inout String?, _ place: Document.Line) -> [Block] {
        var own = text ?? ""
        let below = line(&own, place)
        if text != nil { text = own }
        return below
    }

    private mutating func line(_ text: inout String, _ place: Document.Line) -> [Block] {
        let passage = Passage(.front(place), [.text(text)])
        let fate = take(passage)
        lines[place] = fate.comments.isEmpty ? nil : Array(fate.comments.joined())
        var below: [Block] = []
        switch fate.change {
        case .kept, .cells: break
        case .removed: text = ""
        case .reworded(let own): text = own.inlines.map(\.plain).joined()
        case .disputed(let own): below = [words.table(passage, own)]
        }
        return below + made(fate.after)
    }

    // MARK: Blocks

    mutating func blocks(_ blocks: [Block]) -> [Block] { blocks.flatMap { block($0) } }

    private mutating func block(_ block: Block) -> [Block] {
        let from = block.provenance
        switch block.content {
        case .heading(let level, let number, let text, let anchor):
            return leaf(Passage(.heading(level: level), text, from, [anchor]), block) {
                .heading(level: $0.level ?? level, number: number, text: $0.inlines, anchor: anchor)
            }
        case .paragraph(let text):
            return leaf(Passage(item ?? .text, text, from, text.anchors), block) { .paragraph($0.inlines) }
        case .source(let number, let text, let anchor):
            return leaf(Passage(.source, text, from, [anchor]), block) {
                .source(number: number, text: $0.inlines, anchor: anchor)
            }
        case .placeholder(let question):
            return leaf(Passage(item ?? .text, [.placeholder(question)], from), block) {
                .paragraph($0.inlines)
            }
        case .list(let ordered, let items): return list(block, ordered, items)
        case .callout(let kind, let inner): return callout(block, kind, inner)
        case .table(let table): return self.table(table, block)
        case .chart(let chart): return self.chart(chart, block)
        case .timeline(let timeline): return self.timeline(timeline, block)
        case .contents: return [block.saying(comments(onMade: labels.contents))]
        case .ask, .pageBreak, .origins: return [block]
        }
    }

    private mutating func leaf(
        _ passage: Passage, _ block: Block, _ made: (Passage) -> Block.Content
    ) -> [Block] {
        let fate = take(passage)
        let block = block.saying(Array(fate.comments.joined()))
        var result: [Block]
        switch fate.change {
        case .kept, .cells: result = [block]
        case .removed: result = []
        case .reworded(let own):
            let isOther = (own.level == nil) != (passage.level == nil) || own.kind == .row
            result = isOther ? self.made([.init(passage: own)]) : [block.with(made(own))]
            result[0].add(block.comments)
        case .disputed(let own): result = [words.table(passage, own, block.comments)]
        }
        if depth == 0 { return result + self.made(fate.after) }
        waiting += fate.after
        return result
    }

    /// What waits since a place, and nothing of before.
    private mutating func waited(since start: Int) -> [Fate.Addition] {
        let own = Array(waiting[start...])
        waiting.removeSubrange(start...)
        return own
    }

    /// Where something stands between two items that is none, one list becomes two.
    private mutating func list(_ block: Block, _ ordered: Bool, _ items: [[Block]]) -> [Block] {
        var (result, open): ([Block], [[Block]]) = ([], [])
        func closed() -> [Block] {
            open.isEmpty ? [] : [block.with(.list(ordered: ordered, items: open))]
        }
        for (position, item) in items.enumerated() {
            let start = waiting.count
            depth += 1
            self.item = .item(ordered: ordered)
            let inner = blocks(item)
            self.item = nil
            depth -= 1
            if !inner.isEmpty { open.append(inner) }
            let added = waited(since: start)
            let items = added.prefix { $0.passage.isItem && !$0.isDisputed }
            open += items.map { [$0].asItem }
            let rest = Array(added.dropFirst(items.count))
            guard !rest.isEmpty else { continue }
            let isInside =
                ordered && position < items.count - 1 && rest.allSatisfy { $0.passage.kind == .text }
            if isInside, !open.isEmpty {
                open[open.count - 1] += made(rest)
            } else {
                result += closed() + made(rest)
                open = []
            }
        }
        return result + closed()
    }

    private mutating func callout(_ block: Block, _ kind: Block.Callout, _ inner: [Block]) -> [Block] {
        let start = waiting.count
        var (blocks, result) = (inner, [Block]())
        depth += 1
        // Word and whoever edits there see the sign of a warning as a part of its words.
        if kind == .warning {
            if case .paragraph(let text)? = inner.first?.content {
                let sign = [Inline.text(Self.warning + " ")]
                result = leaf(
                    Passage(.text, sign + text, inner[0].provenance, text.anchors), inner[0]
                ) { .paragraph($0.inlines.without(Self.warning)) }
                blocks.removeFirst()
            } else {
                var sign = Passage(.text, [.text(Self.warning)])
                sign.isFixed = true
                result = disputes(take(sign), sign)
            }
        }
        result += self.blocks(blocks)
        depth -= 1
        let added = made(waited(since: start))
        return (result.isEmpty ? [] : [block.with(.callout(kind, result))]) + added
    }

    private static let warning = "⚠"

    // MARK: What is counted

    /// A table's number and words: the words as they should be, and what stands below the table for them.
    mutating func caption(_ label: String, _ caption: String, _ anchor: String) -> (
        text: String, below: [Block], comments: [Block.Comment]
    ) {
        guard !caption.isEmpty else { return ("", [], []) }
        let text: [Inline] = [.text(label + " "), .number(0, of: anchor), .text(". " + caption)]
        let passage = Passage(.caption, text, anchors: anchor.isEmpty ? [] : [anchor])
        let fate = take(passage)
        let comments = Array(fate.comments.joined())
        let after = made(fate.after)
        switch fate.change {
        case .kept, .cells: return (caption, after, comments)
        case .removed: return ("", after, comments)
        case .reworded(let own): return (own.captionWords(label), after, comments)
        case .disputed(let own): return (caption, [words.table(passage, own)] + after, comments)
        }
    }

    /// The number of the table that is gone through next.
    mutating func nextTable() -> Int {
        tables += 1
        return tables
    }

    /// What cannot be put in where it stands.
    mutating func disputes(_ fate: Fate, _ passage: Passage) -> [Block] {
        var result: [Block] = []
        if case .disputed(let own) = fate.change { result = [words.table(passage, own)] }
        return result + made(fate.after)
    }

    func made(_ additions: [Fate.Addition]) -> [Block] { additions.blocks(words) }

    func versions(_ passage: Passage, _ own: Passage?) -> Block { words.table(passage, own) }
    func versions(_ standing: [[Inline]], _ own: [[Inline]]) -> [[Inline]] { words.paragraphs(standing, own) }
}

extension Document {
    /// What a person can reword in it, in reading order.
    package var passages: [Passage] {
        var pass = DocumentPass()
        _ = pass.document(self)
        return pass.passages
    }
}

extension Passage {
    init(_ kind: Kind, _ text: [Inline], _ origins: [String], _ anchors: [String] = []) {
        self.init(kind, cells: [Cell([text], origins: origins)], anchors: anchors)
    }

    /// That of a heading.
    var level: Int? { if case .heading(let level) = kind { level } else { nil } }
    var isItem: Bool { if case .item = kind { true } else { false } }
}
