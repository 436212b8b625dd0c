import Document

/// The passages of a draft with what each stands under: text under its heading, a heading under that of its chapter, a row
/// under what stands above its table.
struct Places {
    struct Place {
        /// As that of a key.
        var level: Int
        var words: [String]
        /// Which line above the text it is.
        var line: Document.Line?
        var table: Int?
        var above: Int?

        func isText(of level: Int) -> Bool { self.level == level && table == nil && line == nil }
    }

    struct Table {
        var above: Int?
        var header: Int?
        var rows: [Int] = []
    }

    private(set) var all: [Place] = []
    private(set) var tables: [Int: Table] = [:]
    private(set) var lines: [Document.Line: Int] = [:]
    /// What stands right under each place.
    private(set) var inside: [Int: [Int]] = [:]
    private var named: [Passage.Key: [Int]] = [:]
    private var slots: [Slot: [Int]] = [:]
    private var order: [Int?: [Int]] = [:]

    /// - Parameter keys: the words of each passage.
    init(_ passages: [Passage], _ keys: [Passage.Key]) {
        var (headings, last) = ([(level: Int, place: Int)](), Int?.none)
        for (passage, whole) in zip(passages, keys) {
            let (place, key) = (all.count, passage.kind == .caption ? whole.behindNumber : whole)
            if let level = passage.level { headings.removeAll { $0.level >= level } }
            var above = headings.last?.place
            if passage.kind == .row, let table = passage.table {
                above = add(place, to: table, isHeader: passage.isHeader, under: last)
            } else {
                last = place
            }
            if let level = passage.level { headings.append((level, place)) }
            if let line = passage.line { lines[line] = place }
            if let above { inside[above, default: []].append(place) }
            named[key, default: []].append(place)
            slots[Slot(above: above, key: key), default: []].append(place)
            all.append(
                Place(
                    level: key.level, words: key.words, line: passage.line,
                    table: passage.kind == .row ? passage.table : nil, above: above))
        }
    }

    private mutating func add(_ place: Int, to table: Int, isHeader: Bool, under last: Int?) -> Int? {
        var own = tables[table] ?? Table(above: last)
        if tables[table] == nil { order[last, default: []].append(table) }
        if isHeader, own.header == nil, own.rows.isEmpty {
            own.header = place
        } else {
            own.rows.append(place)
        }
        tables[table] = own
        return own.above
    }

    private struct Slot: Hashable {
        var above: Int?
        var key: Passage.Key
    }

    /// The places of these words, wherever they stand.
    func called(_ words: [String], _ level: Int) -> [Int] {
        named[Passage.Key(level: level, words: words)] ?? []
    }

    /// Those right under a place.
    func called(_ words: [String], _ level: Int, under above: Int?) -> [Int] {
        slots[Slot(above: above, key: Passage.Key(level: level, words: words))] ?? []
    }

    /// The tables right under a place, in their order.
    func tablesUnder(_ above: Int?) -> [Int] { order[above] ?? [] }

    /// The headings of the columns over a row; nil where its table has none.
    func headings(over place: Int) -> [String]? {
        all[place].table.flatMap { tables[$0]?.header }.map { all[$0].words }
    }
}

extension Passage {
    fileprivate var line: Document.Line? { if case .front(let line) = kind { line } else { nil } }
}

extension Passage.Key {
    /// A caption by what it says, since all of them begin alike.
    fileprivate var behindNumber: Passage.Key {
        guard let first = words.first, let number = first.firstRange(of: Inline.counted) else { return self }
        return Passage.Key(level: level, words: [String(first[number.upperBound...])] + words.dropFirst())
    }
}
