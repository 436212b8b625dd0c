/// The look of tables, with parts that a table switches on: header row, row headers, totals.
struct WordTableStyle {
    private let look: WordLook
    private let sizes: WordSizes

    init(_ look: WordLook, _ sizes: WordSizes) { (self.look, self.sizes) = (look, sizes) }

    var all: [XML] { [Self.normal, plan(sizes.cellSpace)] }

    private static let normal = XML(
        "w:style", ["w:type": "table", "w:default": "1", "w:styleId": "TableNormal"],
        [
            .value("w:name", "Normal Table"), XML("w:semiHidden"),
            XML("w:tblPr", [:], [XML("w:tblInd", ["w:w": "0", "w:type": "dxa"]), margins(0, 108)]),
        ])

    private func plan(_ space: Int) -> XML {
        XML(
            "w:style", ["w:type": "table", "w:customStyle": "1", "w:styleId": "PlanTable"],
            [
                .value("w:name", Self.name), .value("w:basedOn", "TableNormal"), XML("w:qFormat"),
            ]
                + (look.reference?.table(Self.name)?.map(\.xml) ?? [
                    XML(
                        "w:tblPr", [:],
                        [
                            XML("w:tblInd", ["w:w": "0", "w:type": "dxa"]), borders,
                            Self.margins(space, WordLook.cellMargin),
                        ]),
                    part("firstRow", bold: true, fill: look.header, edge: ("bottom", look.blue)),
                    part("lastRow", bold: true, fill: look.pale, edge: ("top", look.blue)),
                    part("firstCol", bold: false, fill: look.row, edge: nil),
                ]))
    }

    private static let name = "Plan Table"

    /// Another document has the lines of its tables in the style that Word offers for them.
    private var borders: XML {
        let grid = look.reference?.table("Table Grid")?.first { $0.name == "w:tblPr" }
        if let borders = grid?.child("w:tblBorders") { return borders.xml }
        return XML(
            "w:tblBorders", [:],
            ["top", "left", "bottom", "right", "insideH", "insideV"].map { .border($0, look.line) })
    }

    private static func margins(_ vertical: Int, _ side: Int) -> XML {
        let sizes = [("top", vertical), ("left", side), ("bottom", vertical), ("right", side)]
        return XML(
            "w:tblCellMar", [:], sizes.map { XML("w:" + $0.0, ["w:w": String($0.1), "w:type": "dxa"]) })
    }

    private func part(_ name: String, bold: Bool, fill: String, edge: (String, String)?) -> XML {
        let run = bold ? [XML("w:rPr", [:], WordStyle.bold + [.value("w:color", look.deep)])] : []
        let line = edge.map { [XML("w:tcBorders", [:], [.border($0.0, $0.1, size: 12)])] } ?? []
        let cell = XML("w:tcPr", [:], line + [.shading(fill)])
        return XML("w:tblStylePr", ["w:type": name], run + [cell])
    }
}
