import Document
import Wording

/// A chart of Word's own, which the user can restyle and whose figures can be edited in Excel.
struct ChartPart {
    let chart: Chart
    /// As a tag: bg-BG.
    let language: String
    var look = WordLook.usual

    var xml: XML {
        XML(
            "c:chartSpace",
            [
                "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
                "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
                "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            ],
            [
                value("c:date1904", "0"), value("c:lang", language), value("c:roundedCorners", "0"),
                XML("c:chart", [:], content),
                XML("c:spPr", [:], [XML("a:noFill"), XML("a:ln", [:], [XML("a:noFill")])]), text(size: 900),
                XML("c:externalData", ["r:id": "rIdData"], [value("c:autoUpdate", "0")]),
            ])
    }

    private var content: [XML] {
        let legend = XML(
            "c:legend", [:], [value("c:legendPos", "t"), value("c:overlay", "0"), text(size: 900)])
        return [value("c:autoTitleDeleted", "1"), XML("c:plotArea", [:], [XML("c:layout"), bars] + axes)]
            + (chart.series.count > 1 ? [legend] : [])
            + [value("c:plotVisOnly", "1"), value("c:dispBlanksAs", "gap")]
    }

    private var bars: XML {
        XML(
            "c:barChart", [:],
            [value("c:barDir", "bar"), value("c:grouping", "clustered"), value("c:varyColors", "0")]
                + chart.series.enumerated().map { series($1, at: $0) }
                + [
                    value("c:gapWidth", "60"), value("c:overlap", "-10"), value("c:axId", "1001"),
                    value("c:axId", "1002"),
                ])
    }

    private func series(_ series: Chart.Series, at position: Int) -> XML {
        let column = ChartWorkbook.column(position + 1)
        let count = chart.categories.count
        let names = cache("c:strCache", chart.categories.enumerated().map { ($0, $1) })
        let values = cache(
            "c:numCache",
            chart.categories.indices.compactMap { row in
                series.value(at: row).map { (row, ChartPart.words($0)) }
            })
        return XML(
            "c:ser", [:],
            [
                value("c:idx", "\(position)"), value("c:order", "\(position)"),
                XML(
                    "c:tx", [:],
                    [reference("c:strRef", "\(column)$1", cache("c:strCache", [(0, series.title)], count: 1))]
                ),
                XML("c:spPr", [:], fill(position)), value("c:invertIfNegative", "0"), labels,
                XML("c:cat", [:], [reference("c:strRef", "$A$2:$A$\(count + 1)", names)]),
                XML("c:val", [:], [reference("c:numRef", "\(column)$2:\(column)$\(count + 1)", values)]),
            ])
    }

    private func reference(_ name: String, _ cells: String, _ cache: XML) -> XML {
        XML(name, [:], [XML("c:f", text: ChartWorkbook.sheet + "!" + cells), cache])
    }

    /// What the chart shows until the figures are edited.
    private func cache(_ name: String, _ points: [(Int, String)], count: Int? = nil) -> XML {
        let format = name == "c:numCache" ? [XML("c:formatCode", text: self.format)] : []
        let all = points.map { XML("c:pt", ["idx": "\($0.0)"], [XML("c:v", text: $0.1)]) }
        return XML(name, [:], format + [value("c:ptCount", "\(count ?? chart.categories.count)")] + all)
    }

    private var labels: XML {
        let shown = [
            "c:showLegendKey", "c:showVal", "c:showCatName", "c:showSerName", "c:showPercent",
            "c:showBubbleSize",
        ]
        return XML("c:dLbls", [:], shown.map { value($0, $0 == "c:showVal" ? "1" : "0") })
    }

    /// Series differ by pattern and lightness, not only by colour.
    private func fill(_ series: Int) -> [XML] {
        let line = XML("a:ln", ["w": "9525"], [solid(look.blue)])
        guard series % 4 == 1 else {
            return [solid([look.blue, "", look.bar, "7C8A9A"][series % 4]), line]
        }
        let colours = [XML("a:fgClr", [:], [colour(look.blue)]), XML("a:bgClr", [:], [colour(look.stripe)])]
        return [XML("a:pattFill", ["prst": "wdUpDiag"], colours), line]
    }
}

extension ChartPart {
    private var forms: FigureForms { (Language(rawValue: String(language.prefix(2))) ?? .en).figureForms }

    private var axes: [XML] {
        let line = XML("c:spPr", [:], [XML("a:ln", ["w": "9525"], [solid(look.line)])])
        let categories = XML(
            "c:catAx", [:],
            [
                value("c:axId", "1001"), scaling("maxMin", []), value("c:delete", "0"), value("c:axPos", "l"),
                value("c:numFmt", nil), value("c:majorTickMark", "none"), value("c:minorTickMark", "none"),
                value("c:tickLblPos", "low"), line, text(size: 900), value("c:crossAx", "1002"),
                value("c:crosses", "autoZero"), value("c:auto", "1"), value("c:lblAlgn", "ctr"),
                value("c:lblOffset", "100"), value("c:noMultiLvlLbl", "0"),
            ])
        let limits = [value("c:max", ChartPart.words(chart.axisEnd)), value("c:min", "0")]
        let values = XML(
            "c:valAx", [:],
            [
                value("c:axId", "1002"), scaling("minMax", limits), value("c:delete", "0"),
                value("c:axPos", "b"),
                XML("c:majorGridlines", [:], [line]),
                XML(
                    "c:numFmt",
                    ["formatCode": chart.axisEnd < 1000 ? "General" : forms.count, "sourceLinked": "0"]),
                value("c:majorTickMark", "none"),
                value("c:minorTickMark", "none"), value("c:tickLblPos", "nextTo"), line, text(size: 900),
                value("c:crossAx", "1001"), value("c:crosses", "max"), value("c:crossBetween", "between"),
            ] + (chart.steps.isEmpty ? [] : [value("c:majorUnit", "1")]))
        return [categories, values]
    }

    /// Whole numbers are shown as such.
    private var format: String {
        let all = chart.series.flatMap { one in chart.categories.indices.compactMap(one.value(at:)) }
        return all.allSatisfy { $0 == $0.rounded() } ? forms.count : forms.tenths
    }

    private static func words(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? "\(value)"
    }

    private func scaling(_ direction: String, _ limits: [XML]) -> XML {
        XML("c:scaling", [:], [value("c:orientation", direction)] + limits)
    }

    /// A number format has other attributes than all else.
    private func value(_ name: String, _ value: String?) -> XML {
        value.map { XML(name, ["val": $0]) } ?? XML(name, ["formatCode": "General", "sourceLinked": "0"])
    }

    private func text(size: Int) -> XML {
        let properties = XML(
            "a:defRPr", ["sz": "\(size)"], [solid("1C2530"), XML("a:latin", ["typeface": look.font])])
        let paragraph = XML(
            "a:p", [:], [XML("a:pPr", [:], [properties]), XML("a:endParaRPr", ["lang": language])])
        return XML("c:txPr", [:], [XML("a:bodyPr"), XML("a:lstStyle"), paragraph])
    }

    private func solid(_ value: String) -> XML { XML("a:solidFill", [:], [colour(value)]) }
    private func colour(_ value: String) -> XML { XML("a:srgbClr", ["val": value]) }
}
