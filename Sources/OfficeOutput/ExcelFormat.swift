package import Document

/// An Excel workbook with typed cells, formulas, choices and print set-up, to be worked on further.
package struct ExcelFormat: WorkbookFormat {
    package let name = "xlsx"

    package init() {}

    package func bytes(of workbook: Workbook) -> [UInt8] {
        let (names, style) = (ExcelNames(workbook), ExcelStyle(workbook))
        let sheets = workbook.sheets.indices
        var package = OfficePackage()
        package.relations = [
            .init(id: "rId1", type: "officeDocument", target: "xl/workbook.xml"),
            .init(id: "rId2", type: "core-properties", target: "docProps/core.xml"),
        ]
        package.parts = [
            .init(
                name: "xl/workbook.xml", kind: Self.kinds.workbook, content: main(names).file,
                relations: sheets.map {
                    .init(
                        id: "rIdSheet\($0 + 1)", type: "worksheet", target: "worksheets/sheet\($0 + 1).xml")
                } + [.init(id: "rIdStyles", type: "styles", target: "styles.xml")]),
            .init(
                name: "xl/styles.xml", kind: Self.kinds.styles,
                content: style.sheet.file),
        ]
        package.parts += sheets.map { position in
            .init(
                name: "xl/worksheets/sheet\(position + 1).xml", kind: Self.kinds.sheet,
                content: ExcelSheet(position: position, workbook: workbook, style: style).xml.file)
        }
        package.parts.append(CoreProperties(workbook).part)
        return package.bytes
    }

    /// The kinds of the parts, as the list of kinds names them.
    static let kinds = (
        workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        sheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
        styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
    )

    private func main(_ names: ExcelNames) -> XML {
        let sheets = names.sheets.enumerated().map { position, name in
            XML(
                "sheet",
                ["name": name, "sheetId": "\(position + 1)", "r:id": "rIdSheet\(position + 1)"])
        }
        return XML(
            "workbook", XML.sheetSpaces,
            [
                XML("bookViews", [:], [XML("workbookView", ["activeTab": "0"])]),
                XML("sheets", [:], sheets), XML("definedNames", [:], names.defined),
            ])
    }
}

extension XML {
    static let sheetSpaces: Attributes = [
        "xmlns": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ]
}
