import Document

/// The figures behind a chart as a small workbook, so that "edit data" works in Word.
struct ChartWorkbook {
    static let sheet = "Data"
    let chart: Chart

    var bytes: [UInt8] {
        let kinds = ExcelFormat.kinds
        var package = OfficePackage()
        package.relations = [.init(id: "rId1", type: "officeDocument", target: "xl/workbook.xml")]
        package.parts = [
            .init(
                name: "xl/workbook.xml", kind: kinds.workbook, content: workbook.file,
                relations: [
                    .init(id: "rId1", type: "worksheet", target: "worksheets/sheet1.xml"),
                    .init(id: "rId2", type: "styles", target: "styles.xml"),
                ]),
            .init(name: "xl/worksheets/sheet1.xml", kind: kinds.sheet, content: sheet.file),
            .init(name: "xl/styles.xml", kind: kinds.styles, content: styles.file),
        ]
        return package.bytes
    }

    /// The letters of a column, the first being 0, with the sign that keeps it in place: `$B`.
    static func column(_ position: Int) -> String { "$" + Workbook.letters(position) }

    private var workbook: XML {
        let sheet = XML("sheet", ["name": ChartWorkbook.sheet, "sheetId": "1", "r:id": "rId1"])
        return XML("workbook", XML.sheetSpaces, [XML("sheets", [:], [sheet])])
    }

    private var sheet: XML {
        let header = row(1, [nil] + chart.series.enumerated().map { word($1.title, column: $0 + 1, row: 1) })
        let rows = chart.categories.enumerated().map { position, category in
            let line = position + 2
            let values = chart.series.enumerated().map { column, series in
                series.value(at: position).map { number($0, column: column + 1, row: line) }
            }
            return row(line, [word(category, column: 0, row: line)] + values)
        }
        return XML("worksheet", XML.sheetSpaces, [XML("sheetData", [:], [header] + rows)])
    }

    private func row(_ number: Int, _ cells: [XML?]) -> XML {
        XML("row", ["r": "\(number)"], cells.compactMap { $0 })
    }

    private func word(_ text: String, column: Int, row: Int) -> XML {
        let words = XML("is", [:], [XML("t", ["xml:space": "preserve"], text: text)])
        return XML("c", ["r": "\(Workbook.letters(column))\(row)", "t": "inlineStr"], [words])
    }

    private func number(_ value: Double, column: Int, row: Int) -> XML {
        XML("c", ["r": "\(Workbook.letters(column))\(row)"], [XML("v", text: "\(value)")])
    }

    /// The least that Excel accepts.
    private var styles: XML {
        let format = ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"] as XML.Attributes
        let none = ["none", "gray125"].map { XML("fill", [:], [XML("patternFill", ["patternType": $0])]) }
        let border = XML("border", [:], ["left", "right", "top", "bottom", "diagonal"].map { XML($0) })
        let font = XML("font", [:], [XML("sz", ["val": "11"]), XML("name", ["val": WordLook.usual.font])])
        return XML(
            "styleSheet", XML.sheetSpaces,
            [
                XML("fonts", ["count": "1"], [font]), XML("fills", ["count": "2"], none),
                XML("borders", ["count": "1"], [border]),
                XML("cellStyleXfs", ["count": "1"], [XML("xf", format)]),
                XML("cellXfs", ["count": "1"], [XML("xf", format)]),
                XML(
                    "cellStyles", ["count": "1"],
                    [XML("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])]),
            ])
    }
}
