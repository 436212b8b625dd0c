import Document

/// Rows of cells as a pipe table.
struct MarkdownGrid {
    private var header: [String]
    private var alignments: [Table.Alignment]
    private var rows: [[String]]

    init(table: Table, inlines: MarkdownInlines) {
        header = table.columns.map { inlines.line([.text($0.title)]) }
        alignments = table.columns.map(\.alignment)
        rows = table.rows.enumerated().map { position, row in
            let isTotal = table.hasTotals && position == table.rows.count - 1
            return row.map { cell in
                cell.paragraphs.map { inlines.line(isTotal ? $0.map(\.strong) : $0) }.joined(
                    separator: "<br>")
            }
        }
    }

    init(chart: Chart, numbers: ChartNumbers) {
        header = [""] + chart.series.map { MarkdownText.escaped($0.title) }
        alignments = Array(repeating: .start, count: header.count)
        rows = chart.categories.enumerated().map { position, category in
            [MarkdownText.escaped(category)]
                + chart.series.map { series in
                    MarkdownText.escaped(numbers.words(at: position, of: series, in: chart) ?? "")
                }
        }
    }

    init(timeline: Timeline) {
        header = ([timeline.heading] + timeline.periods).map(MarkdownText.escaped)
        alignments = [.start] + timeline.periods.map { _ in .center }
        rows = timeline.rows.map { row in
            [MarkdownText.escaped(row.title)]
                + timeline.periods.indices.map { row.span.contains($0) ? "■" : "" }
        }
    }

    var lines: [String] {
        guard !header.isEmpty else { return [] }
        return [line(header), line(alignments.map(\.rule))] + rows.map(line)
    }

    private func line(_ cells: [String]) -> String {
        var line = "|"
        for cell in cells {
            line += " "
            line += cell
            line += " |"
        }
        return line
    }
}

extension Table.Alignment {
    fileprivate var rule: String {
        switch self {
        case .start: "---"
        case .center: ":-:"
        case .end: "--:"
        }
    }
}

extension Inline {
    fileprivate var strong: Inline { if case .text(let text) = self { .strong(text) } else { self } }
}
