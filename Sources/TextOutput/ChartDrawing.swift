import Document

/// A bar chart drawn for a page: lying bars, because the names of the categories are long.
struct ChartDrawing {
    /// Names stand left of the bars where there is room for both, else above them.
    enum Layout {
        case wide, narrow
    }

    private let layout: Layout
    private let chart: Chart
    private let numbers: ChartNumbers
    private let id: String
    private let labels: [[String]]
    private let width: Double
    /// Where the bars begin.
    private let left: Double
    private let plot: Double
    /// The room for values right of the longest bar.
    private let margin: Double

    init(_ chart: Chart, language: String, id: String, _ layout: Layout) {
        (self.chart, self.layout) = (chart, layout)
        self.id = layout == .wide ? id : id + "n"
        let numbers = ChartNumbers(language: language)
        self.numbers = numbers
        labels = chart.categories.map { ChartDrawing.wrapped($0.flat, width: layout == .wide ? 26 : 42) }
        let words = chart.series.flatMap { series in
            chart.categories.indices.compactMap { numbers.words(at: $0, of: series, in: chart)?.count }
        }
        margin = min(Double(words.max() ?? 0) * ChartDrawing.letter + 16, 220)
        (width, left) = layout == .wide ? (760, 236) : (344, 1)
        plot = width - left - margin
    }

    var svg: HTML {
        var top = legendHeight
        var parts: [HTML] = []
        for position in chart.categories.indices {
            parts += category(position, top: top)
            top += height(position)
        }
        let height = top + 24
        return .tag(
            "svg",
            [
                "class": layout == .wide ? "wide-chart" : "narrow",
                "viewBox": "0 0 \(number(width)) \(number(height))", "role": "img",
                "aria-labelledby": "\(id)t \(id)d", "xmlns": "http://www.w3.org/2000/svg",
            ],
            [
                .tag("title", ["id": "\(id)t"], chart.caption.flat),
                .tag("desc", ["id": "\(id)d"], chart.alternative.flat),
                pattern,
            ] + legend + grid(from: legendHeight, to: top) + parts)
    }

    private static let bar = 18.0
    private static let line = 17.0
    /// How wide a letter may be.
    private static let letter = 7.8
    private var legendHeight: Double { chart.series.count > 1 ? Double(chart.series.count) * 22 + 12 : 6 }

    private func height(_ position: Int) -> Double {
        let names = Double(labels[position].count) * ChartDrawing.line
        let bars = Double(chart.series.count) * (ChartDrawing.bar + 3)
        return (layout == .wide ? max(names, bars) : names + bars) + 14
    }

    private func category(_ position: Int, top: Double) -> [HTML] {
        let names = Double(labels[position].count) * ChartDrawing.line
        let middle = top + height(position) / 2
        let isWide = layout == .wide
        let lines = labels[position].enumerated().map { line, text in
            let y = (isWide ? middle - names / 2 : top + 5) + (Double(line) + 0.5) * ChartDrawing.line + 5
            return self.text(text, x: isWide ? left - 12 : left, y: y, anchor: isWide ? "end" : "start")
        }
        let first =
            isWide ? middle - Double(chart.series.count) * (ChartDrawing.bar + 3) / 2 : top + names + 9
        let bars = chart.series.enumerated().flatMap { index, series -> [HTML] in
            guard let value = series.value(at: position),
                let words = numbers.words(at: position, of: series, in: chart)
            else { return [] }
            return bar(value, words.flat, series: index, top: first + Double(index) * (ChartDrawing.bar + 3))
        }
        return lines + bars
    }

    private func bar(_ value: Double, _ words: String, series: Int, top: Double) -> [HTML] {
        let width = max(value / chart.axisEnd, 0) * plot
        return [
            box(x: left, y: top, width: max(width, 2), series: series),
            text(words, x: left + max(width, 2) + 7, y: top + 14, anchor: "start"),
        ]
    }

    private var legend: [HTML] {
        guard chart.series.count > 1 else { return [] }
        return chart.series.enumerated().flatMap { index, series in
            let y = Double(index) * 22 + 4
            return [
                box(x: left, y: y, width: 28, series: index),
                text(series.title.flat, x: left + 36, y: y + 14, anchor: "start"),
            ]
        }
    }

    private func grid(from top: Double, to bottom: Double) -> [HTML] {
        let ticks = ticks
        // Figures that would run into one another are left out.
        let widest = Double(ticks.map { numbers.number($0).count }.max() ?? 0) * ChartDrawing.letter + 8
        let apart = plot / Double(max(ticks.count - 1, 1))
        let every = max(Int((widest / apart).rounded(.up)), 1)
        return ticks.enumerated().flatMap { position, value -> [HTML] in
            let x = left + value / chart.axisEnd * plot
            let line = HTML.tag(
                "line",
                ["class": "grid", "x1": number(x), "x2": number(x), "y1": number(top), "y2": number(bottom)])
            guard position.isMultiple(of: every) else { return [line] }
            let isEdge = layout == .narrow && position == 0
            return [
                line,
                text(numbers.number(value), x: x, y: bottom + 18, anchor: isEdge ? "start" : "middle"),
            ]
        }
    }

    /// Whole steps when the axis has names, else about five round values.
    private var ticks: [Double] {
        let end = chart.axisEnd
        if !chart.steps.isEmpty && end <= 12 { return Array(stride(from: 0, through: end, by: 1)) }
        var unit = 1.0
        while unit * 10 <= end { unit *= 10 }
        while unit > end { unit /= 10 }
        let step = [unit / 5, unit / 2, unit, unit * 2].first { end / $0 <= 6 } ?? unit * 2
        return Array(stride(from: 0, through: end, by: step))
    }
}

extension ChartDrawing {
    private func box(x: Double, y: Double, width: Double, series: Int) -> HTML {
        .tag(
            "rect",
            [
                "class": "bar s\(series % 4)", "x": number(x), "y": number(y), "width": number(width),
                "height": number(ChartDrawing.bar), "fill": fill(series),
            ])
    }

    /// Series differ by pattern and lightness, not only by colour.
    private func fill(_ series: Int) -> String {
        ["#17457c", "url(#\(id)p)", "#c9dcf0", "#7c8a9a"][series % 4]
    }

    private var pattern: HTML {
        let shape: HTML.Attributes = [
            "id": "\(id)p", "width": "6", "height": "6", "patternUnits": "userSpaceOnUse",
            "patternTransform": "rotate(45)",
        ]
        let ground = HTML.tag("rect", ["width": "6", "height": "6", "class": "ground", "fill": "#dbe7f4"])
        let stripe = HTML.tag("rect", ["width": "2.5", "height": "6", "class": "line", "fill": "#17457c"])
        return .tag("defs", [:], [.tag("pattern", shape, [ground, stripe])])
    }

    private func text(_ text: String, x: Double, y: Double, anchor: String) -> HTML {
        .tag("text", ["x": number(x), "y": number(y), "text-anchor": anchor], text)
    }

    /// At most one decimal, so that the same drawing has the same bytes on every machine.
    private func number(_ value: Double) -> String {
        let text = "\((value * 10).rounded() / 10)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// Lines of about so many characters, broken between words and inside words that are longer.
    private static func wrapped(_ text: String, width: Int) -> [String] {
        var lines: [String] = [""]
        for word in text.split(separator: " ") {
            var rest = word
            let room = width - (lines.last?.count ?? 0) - 1
            if rest.count <= room, let last = lines.popLast() {
                lines.append(last.isEmpty ? String(rest) : last + " " + rest)
                continue
            }
            while !rest.isEmpty {
                lines.append(String(rest.prefix(width)))
                rest = rest.dropFirst(width)
            }
        }
        return lines.filter { !$0.isEmpty }
    }
}
