import Document
import Wording

/// A table of a page.
struct HTMLGrid {
    let table: Table
    /// The paragraphs of each cell, escaped already.
    let rows: [[[[HTML]]]]
    private let isMatrix: Bool
    /// How many letters its columns need beside one another for no word to be cut, the edges of its cells included.
    private let letters: Double
    /// Whether a narrow screen shows each row as a list.
    private let stacks: Bool
    /// Whether the first column only counts the rows, so that the second one says what each is about.
    private let isCounted: Bool
    /// Whether a word is so long that it must be cut all the same.
    private let isCut: Bool

    init(table: Table, rows: [[[[HTML]]]]) {
        (self.table, self.rows, isMatrix) = (table, rows, table.isMatrix)
        let longest = table.longestWords
        letters = longest.reduce(0) { $0 + Double(min($1, HTMLGrid.longestWhole)) + 2.4 }
        stacks = table.columns.count > 2 && !isMatrix
        isCounted = stacks && table.hasRowHeaders && table.countsRows
        isCut = longest.contains { $0 > HTMLGrid.longestWhole }
    }

    private static let longestWhole = 30

    /// Whether it may be wider than the column of the text where the screen is.
    var isBroad: Bool { !isMatrix && letters > 76 }

    private var names: String? {
        var names: [String] = isMatrix ? ["matrix", "wide"] : []
        if !isMatrix && (table.columns.count > 7 || letters > 76) { names.append("wide") }
        if !isMatrix && letters > 104 { names.append("turned") }
        if stacks { names.append("stack") }
        if isCounted { names.append("counted") }
        if isCut { names.append("cut") }
        return names.isEmpty ? nil : names.joined(separator: " ")
    }

    func html(caption: HTML?) -> HTML {
        .tag(
            "table",
            [
                "class": names,
                "style": scrolls ? "min-width:\(min(table.columns.count * 7, 48))rem" : nil,
            ],
            [caption, widths, header, .tag("tbody", [:], rows.enumerated().map(row))].compactMap { $0 })
    }

    /// Whether a screen on which its rows are no lists yet may show it only in parts.
    var scrolls: Bool { !isMatrix && (table.columns.count > 5 || letters > 70) }

    private var widths: HTML {
        let weights = table.columns.map { max($0.weight, 1) }
        let total = max(weights.reduce(0, +), 1)
        return .tag("colgroup", [:], weights.map { .tag("col", ["style": "width:\($0 * 100 / total)%"]) })
    }

    private var header: HTML? {
        guard table.columns.contains(where: { !$0.title.isEmpty }) else { return nil }
        let cells = table.columns.map { column in
            column.title.isEmpty
                ? HTML.tag("td")
                : .tag("th", ["scope": "col", "class": column.alignment.name], HTML.lines(column.title))
        }
        return .tag("thead", [:], [.tag("tr", [:], cells)])
    }

    private func row(_ position: Int, _ cells: [[[HTML]]]) -> HTML {
        let isTotal = table.hasTotals && position == rows.count - 1
        // The word “total” is no measure, department or whatever its column holds.
        let named = isCounted ? 1 : 0
        let unlabelled = isTotal ? table.rows[position].firstIndex { !$0.plain.isEmpty } ?? named : named
        let parts = zip(cells, table.columns).enumerated().map { index, part in
            let isHeader = table.hasRowHeaders && index == 0 && !part.0.isEmpty
            let isLabelled = stacks && index > unlabelled && !part.1.title.isEmpty
            let label = isLabelled ? part.1.title.flat : nil
            return HTML.tag(
                isHeader ? "th" : "td",
                [
                    "scope": isHeader ? "row" : nil, "class": part.1.alignment.name, "data-label": label,
                ], content(part.0, at: index, in: position))
        }
        return .tag("tr", ["class": isTotal ? "total" : nil], parts)
    }

    private func content(_ paragraphs: [[HTML]], at column: Int, in row: Int) -> [HTML] {
        if table.isFilledIn && table.rows[row][column].isEmpty {
            let names = [table.columns[column].title, table.rows[row][0].plain].filter { !$0.isEmpty }
            return [HTMLFill.field(names.joined(separator: ", "), lines: 1)]
        }
        return paragraphs.count == 1 ? paragraphs[0] : paragraphs.map { .tag("p", [:], $0) }
    }
}

extension Table {
    /// Whether all but the first column holds no more than a mark, so that many have room beside one another.
    fileprivate var isMatrix: Bool {
        columns.count > 4 && columns.dropFirst().allSatisfy { $0.title.count <= 5 }
            && rows.allSatisfy { row in
                row.dropFirst().allSatisfy { cell in
                    cell.paragraphs.count < 2 && cell.paragraphs.joined().map(\.plain).joined().count <= 2
                }
            }
    }

    /// Whether the first cell of each row is its number; a total has none.
    fileprivate var countsRows: Bool {
        let numbers = (hasTotals ? rows.dropLast() : rows[...]).compactMap { $0.first?.plain }
        return !numbers.isEmpty
            && numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isWholeNumber || $0 == "." } }
    }

    /// How many letters the longest word of each column has; a figure is not parted at all.
    fileprivate var longestWords: [Int] {
        columns.enumerated().map { position, column in
            rows.reduce(column.title.lengths.longestWord) { longest, row in
                row[position].paragraphs.reduce(longest) { longest, runs in
                    runs.reduce(longest) { longest, run in
                        let lengths = run.plain.lengths
                        return max(longest, column.alignment == .end ? lengths.whole : lengths.longestWord)
                    }
                }
            }
        }
    }
}

extension Table.Alignment {
    fileprivate var name: String? {
        switch self {
        case .start: nil
        case .center: "center"
        case .end: "end"
        }
    }
}

/// Bars over periods as a table: shaded cells that also carry a mark, for printers and people without
/// colours.
struct HTMLTimeline {
    let timeline: Timeline
    /// The element that tells the same in words.
    let note: String

    /// Whether a narrow screen shows it only in parts.
    var scrolls: Bool { timeline.periods.count > 12 }

    func html(caption: HTML?) -> HTML {
        let titles = timeline.periods.map {
            HTML.tag("th", ["scope": "col", "class": "center"], HTML.lines($0))
        }
        let corner =
            timeline.heading.isEmpty
            ? HTML.tag("td") : .tag("th", ["scope": "col"], HTML.lines(timeline.heading))
        let header = HTML.tag("thead", [:], [.tag("tr", [:], [corner] + titles)])
        let body = HTML.tag("tbody", [:], timeline.rows.map(row))
        let isWide = timeline.periods.count > 8
        let width = scrolls ? "min-width:\(16 + timeline.periods.count * 2)rem" : nil
        let columns = [HTML.tag("col", ["class": "rows"])] + timeline.periods.map { _ in HTML.tag("col") }
        return .tag(
            "table",
            [
                "class": isWide ? "timeline wide" : "timeline", "style": width,
                "aria-describedby": note,
            ],
            [caption, .tag("colgroup", [:], columns), header, body].compactMap { $0 }
        )
    }

    private func row(_ row: Timeline.Row) -> HTML {
        let cells = timeline.periods.indices.map { period in
            row.span.contains(period) ? HTML.tag("td", ["class": "on"], "■") : .tag("td")
        }
        return .tag("tr", [:], [.tag("th", ["scope": "row"], HTML.lines(row.title))] + cells)
    }
}
