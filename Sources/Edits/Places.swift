import Document

/// The passages of a draft with what each stands under: text under its heading, a heading under that of its chapter, a row
/// under what stands above its table.
struct Places {
    struct Place {
        /// As that of a key.
        var level: Int
        var words: [String]
        /// The words without the numbers that count it or others among their kind.
        var name: [String]
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
            let name = key.unnumbered
            named[name, default: []].append(place)
            slots[Slot(above: above, key: name), default: []].append(place)
            all.append(
                Place(
                    level: key.level, words: key.words, name: name.words, line: passage.line,
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

    /// The places of this name, wherever they stand.
    func called(_ name: [String], _ level: Int) -> [Int] {
        named[Passage.Key(level: level, words: name)] ?? []
    }

    /// Those right under a place.
    func called(_ name: [String], _ level: Int, under above: Int?) -> [Int] {
        slots[Slot(above: above, key: Passage.Key(level: level, words: name))] ?? []
    }

    /// The tables right under a place, in their order.
    func tablesUnder(_ above: Int?) -> [Int] { order[above] ?? [] }

    /// The headings of the columns over a row, by their names; nil where its table has none.
    func headings(over place: Int) -> [String]? {
        all[place].table.flatMap { tables[$0]?.header }.map { all[$0].name }
    }

    /// Whether a column is headed by the name of what its table is about, as that of a card is.
    func isNamed(_ heading: String, above place: Int) -> Bool {
        guard !heading.isEmpty, let above = all[place].above else { return false }
        return all[above].name.contains { $0.contains(heading) }
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

    fileprivate var unnumbered: Passage.Key { Passage.Key(level: level, words: words.map(\.unnumbered)) }
}

extension String {
    /// Without numbers such as “8.” before a name: they change with what else there is.
    fileprivate var unnumbered: String {
        let words = split(separator: " ")
        guard words.dropLast().contains(where: { $0.last == "." }) else { return self }
        var result: [Substring] = []
        var marks = ""
        for (place, word) in words.enumerated() {
            let before = word.prefix { !$0.isLetter && !$0.isNumber }
            let number = word.dropFirst(before.count)
            let isOrdinal =
                number.last == "." && (2...4).contains(number.count)
                && number.dropLast().allSatisfy { $0.isASCII && $0.isNumber }
            if isOrdinal, place < words.count - 1 {
                marks += before
            } else {
                result.append(Substring(marks + word))
                marks = ""
            }
        }
        return result.joined(separator: " ")
    }

    /// With one sign in the place of each number that is no year: what is said of a number is said of the next one too.
    var withoutAmounts: String {
        var result: [Substring] = []
        for word in split(separator: " ") {
            let number = word.filter { !$0.isPunctuation }
            let isYear = number.count == 4 && ["19", "20", "21"].contains(number.prefix(2))
            guard !number.isEmpty, !isYear, number.allSatisfy(\.isNumber) else {
                result.append(word)
                continue
            }
            if result.last != "#" { result.append("#") }
        }
        return result.joined(separator: " ")
    }
}
