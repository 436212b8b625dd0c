import Document

/// A table of a page.
struct HTMLGrid {
    let table: Table
    /// The paragraphs of each cell, escaped already.
    let rows: [[[[HTML]]]]

    func html(caption: HTML?) -> HTML {
        .tag(
            "table",
            [
                "class": isMatrix ? "matrix wide" : table.columns.count > 7 ? "wide" : nil,
                "style": scrolls ? "min-width:\(min(table.columns.count * 7, 48))rem" : nil,
            ],
            [caption, widths, header, .tag("tbody", [:], rows.enumerated().map(row))].compactMap { $0 })
    }

    /// Whether a narrow screen shows it only in parts.
    var scrolls: Bool { table.columns.count > 2 && !isMatrix }

    /// Whether all but the first column holds no more than a mark, so that many have room beside one another.
    private var isMatrix: Bool {
        table.columns.count > 4 && table.columns.dropFirst().allSatisfy { $0.title.count <= 5 }
            && table.rows.allSatisfy { row in
                row.dropFirst().allSatisfy { cell in
                    cell.paragraphs.count < 2 && cell.paragraphs.joined().map(\.plain).joined().count <= 2
                }
            }
    }

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
        let parts = zip(cells, table.columns).enumerated().map { index, part in
            let isHeader = table.hasRowHeaders && index == 0 && !part.0.isEmpty
            return HTML.tag(
                isHeader ? "th" : "td",
                ["scope": isHeader ? "row" : nil, "class": part.1.alignment.name], content(part.0))
        }
        return .tag("tr", ["class": isTotal ? "total" : nil], parts)
    }

    private func content(_ paragraphs: [[HTML]]) -> [HTML] {
        paragraphs.count == 1 ? paragraphs[0] : paragraphs.map { .tag("p", [:], $0) }
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
