import Document

/// Bars over periods as a table: shaded cells that also carry a mark, for printers and people without
/// colours.
struct WordTimeline {
    let timeline: Timeline
    let indent: Int

    var xml: XML {
        let frame = WordTableFrame(
            widths: widths, indent: indent, caption: timeline.caption, description: timeline.alternative,
            hasRowHeaders: true)
        return frame.xml([header(widths)] + timeline.rows.map { row($0, widths) })
    }

    /// The first column gets what the periods leave, and they leave at least two fifths.
    private var widths: [Int] {
        let width = WordLook.textWidth - indent
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

    /// Periods are many, so their cells have next to no margins.
    private var narrow: XML {
        XML("w:tcMar", [:], ["w:left", "w:right"].map { XML($0, ["w:w": "28", "w:type": "dxa"]) })
    }

    private func header(_ widths: [Int]) -> XML {
        let corner = WordTableFrame.cell(
            [paragraph(timeline.heading, alignment: nil)], width: widths[0], [.value("w:vAlign", "bottom")])
        let turned = [narrow] + (isUpright ? [] : [.value("w:textDirection", "btLr")])
        let cells = zip(timeline.periods, widths.dropFirst()).map { period, width in
            WordTableFrame.cell(
                [paragraph(period, alignment: isUpright ? "center" : nil)], width: width,
                turned + [.value("w:vAlign", "center")])
        }
        let longest = timeline.periods.map(\.count).max() ?? 0
        return WordTableFrame.row(
            [corner] + cells, isHeader: true, height: isUpright ? nil : longest * 110 + 200)
    }

    private func row(_ row: Timeline.Row, _ widths: [Int]) -> XML {
        let cells = timeline.periods.indices.map { period in
            let isOn = row.span.contains(period)
            let shade: [XML] = isOn ? [.shading(WordLook.bar)] : []
            return WordTableFrame.cell(
                [paragraph(isOn ? "■" : "", alignment: "center")], width: widths[period + 1],
                shade + [narrow, .value("w:vAlign", "center")])
        }
        return WordTableFrame.row(
            [WordTableFrame.cell([paragraph(row.title, alignment: nil)], width: widths[0])] + cells)
    }

    private func paragraph(_ text: String, alignment: String?) -> WordParagraph {
        WordParagraph(
            style: "TableTextSmall", alignment: alignment, runs: text.isEmpty ? [] : [WordRun.text(text)])
    }
}
