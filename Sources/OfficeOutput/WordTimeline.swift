import Document

/// Bars over periods as a table: shaded cells that also carry a mark, for printers and people without
/// colours.
struct WordTimeline {
    let timeline: Timeline
    let indent: Int
    let sizes: WordSizes
    let look: WordLook

    func laidOut(_ text: inout WordText) -> WordTable {
        let frame = WordTableFrame(
            widths: widths, indent: indent, caption: timeline.caption, description: timeline.alternative,
            hasRowHeaders: true)
        var rows = [header(frame.widths)] + rows(frame.widths)
        for (row, cells) in timeline.comments.enumerated() {
            for (cell, comments) in cells.enumerated() {
                rows[row].cells[cell].paragraphs = text.comments.around(
                    rows[row].cells[cell].paragraphs, comments)
            }
        }
        return WordTable(frame: frame, rows: rows, sizes: sizes)
    }

    /// The first column gets what the periods leave, and they leave at least two fifths.
    private var widths: [Int] {
        let width = look.textWidth - indent
        let count = timeline.periods.count
        guard count > 0 else { return [width] }
        let period = min(820, width * 3 / 5 / count)
        return [width - period * count] + Array(repeating: period, count: count)
    }

    /// Titles that do not fit across stand on their side.
    private var isUpright: Bool {
        let longest = timeline.periods.flatMap { $0.split(separator: " ") }.map(\.count).max() ?? 0
        return longest * 105 + 56 <= widths.last ?? 0
    }

    private func header(_ widths: [Int]) -> WordTable.Row {
        let corner = WordTable.Look("TableTextSmall", width: widths[0], vertical: "bottom")
        let period = WordTable.Look(
            "TableTextSmall", alignment: isUpright ? "center" : nil, width: widths.last ?? 0, isNarrow: true,
            isTurned: !isUpright, vertical: "center")
        let longest = timeline.periods.map(\.count).max() ?? 0
        return WordTable.Row(
            cells: [cell(timeline.heading, corner)] + timeline.periods.map { cell($0, period) },
            isHeader: true, height: isUpright ? nil : longest * 110 + 200)
    }

    private func rows(_ widths: [Int]) -> [WordTable.Row] {
        let title = WordTable.Look("TableTextSmall", width: widths[0])
        func period(_ fill: String?) -> WordTable.Look {
            WordTable.Look(
                "TableTextSmall", alignment: "center", width: widths.last ?? 0, fill: fill, isNarrow: true,
                vertical: "center")
        }
        let (off, on) = (period(nil), period(look.bar))
        return timeline.rows.map { row in
            let bars = timeline.periods.indices.map {
                row.span.contains($0) ? cell("■", on) : WordTable.Cell(look: off, paragraphs: [])
            }
            return WordTable.Row(cells: [cell(row.title, title)] + bars)
        }
    }

    private func cell(_ text: String, _ look: WordTable.Look) -> WordTable.Cell {
        WordTable.Cell(look: look, paragraphs: text.isEmpty ? [] : [[WordRun.text(text)]])
    }
}
