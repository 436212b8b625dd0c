/// The look of tables, with parts that a table switches on: header row, row headers, totals.
enum WordTableStyle {
    static func all(_ sizes: WordSizes) -> [XML] { [normal, plan(sizes.cellSpace)] }

    private static let normal = XML(
        "w:style", ["w:type": "table", "w:default": "1", "w:styleId": "TableNormal"],
        [
            .value("w:name", "Normal Table"), XML("w:semiHidden"),
            XML("w:tblPr", [:], [XML("w:tblInd", ["w:w": "0", "w:type": "dxa"]), margins(0, 108)]),
        ])

    private static func plan(_ space: Int) -> XML {
        XML(
            "w:style", ["w:type": "table", "w:customStyle": "1", "w:styleId": "PlanTable"],
            [
                .value("w:name", "Plan Table"), .value("w:basedOn", "TableNormal"), XML("w:qFormat"),
                XML(
                    "w:tblPr", [:],
                    [
                        XML("w:tblInd", ["w:w": "0", "w:type": "dxa"]), borders,
                        margins(space, WordLook.cellMargin),
                    ]),
                part("firstRow", bold: true, fill: WordLook.header, edge: ("bottom", WordLook.blue)),
                part("lastRow", bold: true, fill: WordLook.pale, edge: ("top", WordLook.blue)),
                part("firstCol", bold: false, fill: "F6F9FC", edge: nil),
            ])
    }

    private static var borders: XML {
        XML(
            "w:tblBorders", [:],
            ["top", "left", "bottom", "right", "insideH", "insideV"].map { .border($0, WordLook.line) })
    }

    private static func margins(_ vertical: Int, _ side: Int) -> XML {
        let sizes = [("top", vertical), ("left", side), ("bottom", vertical), ("right", side)]
        return XML(
            "w:tblCellMar", [:], sizes.map { XML("w:" + $0.0, ["w:w": String($0.1), "w:type": "dxa"]) })
    }

    private static func part(_ name: String, bold: Bool, fill: String, edge: (String, String)?) -> XML {
        let run = bold ? [XML("w:rPr", [:], WordStyle.bold + [.value("w:color", WordLook.deep)])] : []
        let line = edge.map { [XML("w:tcBorders", [:], [.border($0.0, $0.1, size: 12)])] } ?? []
        let cell = XML("w:tcPr", [:], line + [.shading(fill)])
        return XML("w:tblStylePr", ["w:type": name], run + [cell])
    }
}
