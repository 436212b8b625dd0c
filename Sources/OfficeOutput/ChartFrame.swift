import Document

/// The place of a chart in the text, with what a person who does not see it is told.
struct ChartFrame {
    let chart: Chart
    let number: Int
    /// In twentieths of a point.
    let width: Int

    var xml: XML {
        let size: XML.Attributes = ["cx": String(width * 635), "cy": String(height)]
        let space = "http://schemas.openxmlformats.org/drawingml/2006/chart"
        let chartReference = XML("c:chart", ["r:id": "rIdChart\(number)"])
        let inline = XML(
            "wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"],
            [
                XML("wp:extent", size),
                XML(
                    "wp:docPr",
                    [
                        "id": String(number), "name": "Chart \(number)", "descr": chart.alternative,
                        "title": chart.caption,
                    ]),
                XML("wp:cNvGraphicFramePr"),
                XML("a:graphic", [:], [XML("a:graphicData", ["uri": space], [chartReference])]),
            ])
        return XML("w:r", [:], [XML("w:drawing", [:], [inline])])
    }

    /// Room for every bar, between a sixth and most of a page.
    var height: Int {
        let bars = chart.categories.count * (max(chart.series.count, 1) * 150_000 + 100_000)
        return min(max(bars + 800_000, 1_600_000), 7_600_000)
    }
}
