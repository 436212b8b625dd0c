/// Where a new draft says what an older one said, so that what was said of one thing is never read as said of another.
///
/// A thing is known by what it stands under and by its name. The name of a row is as many of its first cells as tell it from
/// the other rows of its table, that of anything else its words, both without numbers such as “8.”; of the lines above the
/// text there is one each. Of several
/// called the same the order decides, where there are as many as before. Where one thing has the name of another now, what
/// stands under it, or in the rest of its row, tells more than the name.
struct Whereabouts {
    private let old: Places
    private let new: Places
    /// What the order of words alone comes to, for each place of the older draft.
    private let hints: [Alignment.Match]
    /// The place of the older draft of which a place of the new one is a hint.
    private let hinted: [Int: Int]
    /// Where most of what stood under a place stands together now, and the other way round.
    private let heirs: [Int: Int]
    private let forebears: [Int: Int]
    /// For each place of the older draft, that of the new one; nil where it has none.
    private var found: [Int?] = []
    private var tables: [Int: RowPair] = [:]

    init(_ old: Places, _ new: Places, hints: [Alignment.Match]) {
        (self.old, self.new, self.hints) = (old, new, hints)
        let pairs = hints.indices.compactMap { place in hints[place].place.map { ($0, place) } }
        hinted = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        heirs = Self.heirs(old, new, hints)
        forebears = Dictionary(heirs.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for place in old.all.indices {
            found.append(old.all[place].table.map { row(place, of: $0) } ?? text(place))
        }
    }

    /// The place in the new draft; nil where it has none that surely is the same.
    subscript(place: Int) -> Int? { found[place] }

    /// The column of the same heading in the table that a row now stands in.
    func column(_ cell: Int, of place: Int, at newPlace: Int) -> Int? {
        let (was, own) = (old.headings(over: place), new.headings(over: newPlace))
        guard let was, let own else {
            let isSame = old.all[place].words.count == new.all[newPlace].words.count
            return was == nil && own == nil && isSame ? cell : nil
        }
        guard was.indices.contains(cell) else { return nil }
        let before = was[..<cell].count { $0 == was[cell] }
        if let same = own.indices.filter({ own[$0] == was[cell] }).dropFirst(before).first { return same }
        let isNamed =
            was.count == own.count && old.isNamed(was[cell], above: place)
            && new.isNamed(own[cell], above: newPlace)
        return isNamed ? cell : nil
    }

    // MARK: What it stands under

    /// Where the same stands that this stood under: nothing, for what stood under nothing. Nil where that is gone.
    private func under(_ above: Int?) -> Int?? {
        guard let above else { return .some(nil) }
        return found[above].map(Optional.some)
    }

    // MARK: Text

    private func text(_ place: Int) -> Int? {
        let own = old.all[place]
        if let line = own.line { return new.lines[line] }
        if let heir = heirs[place], new.all[heir].isText(of: own.level) { return heir }
        return called(place).flatMap { [place, nil].contains(forebears[$0]) ? $0 : nil }
    }

    private func called(_ place: Int) -> Int? {
        let own = old.all[place]
        guard let above = under(own.above) else { return onlyOne(place) }
        let same = new.called(own.name, own.level, under: above)
        let before = old.called(own.name, own.level, under: own.above)
        if !same.isEmpty { return chosen(place, among: before, same) }
        guard let other = hints[place].place, case let its = new.all[other], its.isText(of: own.level),
            its.above == above, old.called(its.name, its.level, under: own.above).isEmpty,
            share(place, other) >= WordBag.least
        else { return onlyOne(place) }
        return other
    }

    /// What stands somewhere else now, where neither draft says it twice.
    private func onlyOne(_ place: Int) -> Int? {
        let own = old.all[place]
        let all = new.called(own.name, own.level)
        return all.count == 1 && old.called(own.name, own.level).count == 1 ? all[0] : nil
    }

    private static func heirs(_ old: Places, _ new: Places, _ hints: [Alignment.Match]) -> [Int: Int] {
        struct Pair: Hashable { var old, new: Int }
        var shared: [Pair: Int] = [:]
        for (place, match) in hints.enumerated() {
            guard case .same(let own) = match, let before = old.all[place].above,
                let above = new.all[own].above
            else { continue }
            shared[Pair(old: before, new: above), default: 0] += 1
        }
        let most = shared.filter { pair, count in
            count * 2 > old.inside[pair.old]?.count ?? 0 && count * 2 > new.inside[pair.new]?.count ?? 0
        }
        return Dictionary(most.keys.map { ($0.old, $0.new) }, uniquingKeysWith: { first, _ in first })
    }

    // MARK: Rows

    private mutating func row(_ place: Int, of table: Int) -> Int? {
        let pair = tables[table] ?? sameTable(table).map { RowPair(old, table, new, $0) } ?? RowPair()
        tables[table] = pair
        if place == pair.oldHeader { return pair.newHeader }
        let name = pair.names.name(old.all[place].name)
        let same = pair.new[name].map { chosen(place, among: pair.old[name] ?? [], $0) }
        guard let other = same ?? hints[place].place, new.all[other].table == pair.table else { return nil }
        guard same == nil else {
            let rival = hinted[other] ?? place
            return share(rival, other) > share(place, other) ? nil : other
        }
        let rivals = pair.old[pair.names.name(new.all[other].name)] ?? []
        let isOwn = rivals.allSatisfy { share($0, other) < share(place, other) }
        let (rest, its) = (pair.names.rest(old.all[place].name), pair.names.rest(new.all[other].name))
        let isRenamed = rest == its && rest.contains { !$0.isEmpty }
        return isOwn && (isRenamed || share(place, other) >= WordBag.least) ? other : nil
    }

    private func sameTable(_ table: Int) -> Int? {
        guard let own = old.tables[table], let place = under(own.above) else { return nil }
        let before = old.tablesUnder(own.above)
        let same = new.tablesUnder(place)
        guard before.count == same.count, let position = before.firstIndex(of: table) else { return nil }
        return same[position]
    }

    // MARK: Which of several

    private func chosen(_ place: Int, among before: [Int], _ same: [Int]) -> Int? {
        if before.count == same.count { return before.firstIndex(of: place).map { same[$0] } }
        return hints[place].place.flatMap { same.contains($0) ? $0 : nil }
    }

    private func share(_ place: Int, _ other: Int) -> Double {
        WordBag(old.all[place].words).share(with: WordBag(new.all[other].words))
    }
}

/// The rows of a table in both drafts, by their names.
private struct RowPair {
    private(set) var names = Names([], [])
    /// The table in the new draft.
    private(set) var table: Int?
    private(set) var (old, new): ([ArraySlice<String>: [Int]], [ArraySlice<String>: [Int]]) = ([:], [:])
    private(set) var (oldHeader, newHeader): (Int?, Int?)

    /// A table that is in one of them alone.
    init() {}

    init(_ old: Places, _ table: Int, _ new: Places, _ other: Int) {
        let (rows, others) = (old.tables[table]?.rows ?? [], new.tables[other]?.rows ?? [])
        self.table = other
        (oldHeader, newHeader) = (old.tables[table]?.header, new.tables[other]?.header)
        let names = Names(rows.map { old.all[$0].name }, others.map { new.all[$0].name })
        self.names = names
        self.old = Dictionary(grouping: rows) { names.name(old.all[$0].name) }
        self.new = Dictionary(grouping: others) { names.name(new.all[$0].name) }
    }
}

/// How the rows of a table are told from one another.
private struct Names {
    private let skipped: Int
    private let length: Int

    init(_ old: [[String]], _ new: [[String]]) {
        // Numbers that count the rows of a table name nothing; what sums them up may have none.
        let counts = new.indices.dropLast(new.count > 2 ? 1 : 0)
        let isCounted = !new.isEmpty && counts.allSatisfy { new[$0].first == "\($0 + 1)" }
        let skipped = isCounted && new[0].count > 1 ? 1 : 0
        self.skipped = skipped
        length =
            [old, new].map { rows in
                let most = (rows.map(\.count).max() ?? 0) - skipped
                let enough = (1..<max(most, 1)).first { length in
                    Set(rows.map { $0.dropFirst(skipped).prefix(length) }).count == rows.count
                }
                return enough ?? most
            }.max() ?? 0
    }

    func name(_ row: [String]) -> ArraySlice<String> { row.dropFirst(skipped).prefix(length) }

    func rest(_ row: [String]) -> ArraySlice<String> { row.dropFirst(skipped + length) }
}
