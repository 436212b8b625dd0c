import Document

/// A table as a call of `data`: columns as wide as their words need, and rows that stay whole where a page has room.
struct TypstGrid {
    let table: Table
    /// The markup of each cell.
    let cells: [[String]]
    let fit: TypstFit

    init(_ table: Table, cells: [[String]], in document: Document, isInner: Bool) {
        (self.table, self.cells) = (table, cells)
        fit = TypstFit(table, document, isInner: isInner)
    }

    /// - Parameter name: the code of its label; nil for none.
    func source(name: String?, isInner: Bool) -> String {
        let head = table.columns.contains { !$0.title.isEmpty }
        let columns = fit.widths.map { "\($0)fr" }.joined(separator: ", ")
        let alignments = table.columns.map(\.alignment.code).joined(separator: ", ")
        var lines = ["#data(", "  columns: (\(columns),), align: (\(alignments),),"]
        if !table.caption.isEmpty { lines.append("  caption: [\(TypstText.markup(table.caption))],") }
        if let name, !table.caption.isEmpty { lines.append("  name: \(name),") }
        let marks = [
            ("total", table.hasTotals), ("row-heads", table.hasRowHeaders), ("whole", table.staysWhole),
            ("held", isShort),
            ("crowded", fit.isCrowded), ("turned", fit.isTurned), ("inner", isInner),
        ].filter(\.1).map { "\($0.0): true" }
        if !marks.isEmpty { lines.append("  \(marks.joined(separator: ", ")),") }
        if head {
            let titles = table.columns.map { "[\(TypstText.markup($0.title))]" }
            lines.append("  head: (\(titles.joined(separator: ", ")),),")
        }
        return (lines + rows + [")"]).joined(separator: "\n")
    }

    /// Whether it takes no more than about a fifth of a page, and so stands on one.
    private var isShort: Bool {
        let lines = table.rows.map { row in zip(row, fit.widths).map { $0.lines(in: $1) }.max() ?? 0 }
        return lines.reduce(0, +) < 12
    }

    private var rows: [String] {
        zip(table.rows, cells).map { row, cells in
            let isLong = zip(row, fit.widths).contains { $0.lines(in: $1) > 24 }
            let words = zip(row, cells).map { cell, words in
                if table.isFilledIn && cell.isEmpty { return "v(7mm)" }
                return isLong ? "table.cell(breakable: true)[\(words)]" : "[\(words)]"
            }
            return "  \(words.joined(separator: ", ")),"
        }
    }
}

/// How a table finds room: widths in points, smaller letters for many columns, and a turned page where not even
/// those fit.
struct TypstFit {
    let widths: [Int]
    var isCrowded = false
    var isTurned = false

    private static let wide = (portrait: 448, inner: 380, landscape: 717)

    init(_ table: Table, _ document: Document, isInner: Bool) {
        let roomy = table.needs(letter: document.density.letter, edge: 11)
        let crowded = table.needs(letter: 8, edge: 7)
        let (portrait, landscape) = (TypstFit.wide.portrait, TypstFit.wide.landscape)
        let room = isInner ? TypstFit.wide.inner : document.isTurned ? landscape : portrait
        let weights = table.columns.map(\.weight)
        func fits(_ needs: [Int], _ room: Int) -> Bool { needs.reduce(0, +) <= room }
        if table.columns.count <= 7 && fits(roomy, room) {
            widths = TypstFit.widths(weights, roomy, room)
        } else if fits(crowded, room) || isInner || document.isTurned {
            (widths, isCrowded) = (TypstFit.widths(weights, crowded, room), true)
        } else {
            isTurned = true
            isCrowded = !fits(roomy, TypstFit.wide.landscape)
            widths = TypstFit.widths(weights, isCrowded ? crowded : roomy, TypstFit.wide.landscape)
        }
    }

    /// What each column needs, and what is left by how much more it was to have; less for all where they need too much.
    private static func widths(_ weights: [Int], _ needs: [Int], _ room: Int) -> [Int] {
        let weights = weights.map { min(max($0, 1), 1000) }
        let total = weights.reduce(0, +)
        let rest = room - needs.reduce(0, +)
        guard rest > 0 else { return needs }
        let wanted = zip(weights, needs).map { max(room * $0 / max(total, 1) - $1, 0) }
        let parts = wanted.allSatisfy { $0 == 0 } ? weights : wanted
        let sum = parts.reduce(0, +)
        return zip(needs, parts).map { $0 + rest * $1 / max(sum, 1) }
    }
}

extension Table {
    /// What the longest word of each column needs, in points. Long words are hyphenated; figures are not.
    fileprivate func needs(letter: Double, edge: Int) -> [Int] {
        columns.indices.map { column in
            let title = columns[column].title.longestWord(atMost: 13)
            let isFigures = columns[column].alignment == .end
            let words = rows.map { row in
                row[column].paragraphs.lazy.flatMap { $0 }
                    .map { $0.plain.longestWord(atMost: isFigures ? 24 : 13) }.max() ?? 0
            }
            return Int(Double(max(title, words.max() ?? 0, 1)) * letter * 0.6) + edge
        }
    }
}

extension Table.Cell {
    /// About how many lines of small letters it takes.
    fileprivate func lines(in width: Int) -> Int {
        paragraphs.reduce(0) { lines, paragraph in
            lines + 1 + paragraph.reduce(0) { $0 + $1.plain.unicodeScalars.count } * 5 / max(width, 1)
        }
    }
}

extension String {
    /// How many letters the longest word has, a number with its thousands being one.
    fileprivate func longestWord(atMost most: Int) -> Int {
        var (longest, current) = (0, 0)
        for scalar in unicodeScalars {
            current = scalar == " " || scalar == "\n" || scalar == "-" ? 0 : current + 1
            longest = max(longest, current)
        }
        return min(longest, most)
    }
}

extension Table.Alignment {
    fileprivate var code: String {
        switch self {
        case .start: "left"
        case .center: "center"
        case .end: "right"
        }
    }
}
