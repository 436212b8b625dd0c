package import Document
import Wording

/// A Word document with real styles, headings, lists, tables and charts, to be worked on further.
package struct WordFormat: DocumentFormat {
    package let name = "docx"
    /// The document whose styles stand in place of ours.
    private let reference: WordReference?

    package init(_ reference: WordReference? = nil) { self.reference = reference }

    /// Whether Word shows a picture of this kind; a drawing it takes only beside a picture of points.
    package static func shows(_ picture: House.Picture) -> Bool { picture.kind == .png }

    /// Whether the contents of a document tell the pages before Word has set them.
    package func tellsPages(of house: House) -> Bool {
        let document = Document(
            language: "", title: "", subtitle: "", author: "", date: "",
            labels: .init(contents: "", page: "", table: "", figure: "", skip: ""), blocks: [])
        return WordLook(house, reference(for: document, house)).isMeasured
    }

    /// The document whose styles are taken, compared with a document in ours.
    private func reference(for document: Document, _ house: House) -> WordReference? {
        guard let reference else { return nil }
        var bare = document
        (bare.blocks, bare.house, bare.cover) = ([], house, nil)
        return reference.compared(to: WordReference(WordFormat().bytes(of: bare)))
    }

    package func bytes(of document: Document) -> [UInt8] {
        let writer = WordWriter.written(document, reference(for: document, document.house))
        var package = OfficePackage()
        package.relations = [
            .init(id: "rId1", type: "officeDocument", target: "word/document.xml"),
            .init(id: "rId2", type: "core-properties", target: "docProps/core.xml"),
        ]
        package.extensions = writer.charts.isEmpty ? [] : [("xlsx", WordFormat.workbookKind)]
        package.extensions += writer.picture == nil ? [] : [("png", "image/png")]
        package.parts =
            [main(writer)] + support(writer)
            + writer.charts.enumerated().flatMap { chart($0, $1, writer) }
        package.parts.append(CoreProperties(document).part)
        if let draft = document.draft {
            package.parts.append(CustomProperties(name: draft).part)
            package.relations.append(
                .init(id: "rId3", type: "custom-properties", target: "docProps/custom.xml"))
        }
        return package.bytes
    }

    private static let workbookKind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    private func kind(_ name: String) -> String {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.\(name)+xml"
    }

    private func main(_ writer: WordWriter) -> OfficePackage.Part {
        let body = XML("w:body", [:], writer.body)
        let charts = writer.charts.indices.map { index in
            OfficePackage.Relation(
                id: "rIdChart\(index + 1)", type: "chart", target: "charts/chart\(index + 1).xml")
        }
        return .init(
            name: "word/document.xml", kind: kind("document.main"),
            content: XML("w:document", XML.wordSpaces, [body]).file,
            relations: [
                .init(id: "rIdStyles", type: "styles", target: "styles.xml"),
                .init(id: "rIdNumbering", type: "numbering", target: "numbering.xml"),
                .init(id: "rIdSettings", type: "settings", target: "settings.xml"),
                .init(id: "rIdFonts", type: "fontTable", target: "fontTable.xml"),
                .init(id: "rIdHeader", type: "header", target: "header1.xml"),
                .init(id: "rIdFooter", type: "footer", target: "footer1.xml"),
            ] + charts + (writer.picture.map { [$0.relation] } ?? []) + writer.comments.relations
                + writer.links)
    }

    private func support(_ writer: WordWriter) -> [OfficePackage.Part] {
        let page = WordPage(document: writer.document)
        let language = writer.document.language
        return [
            .init(
                name: "word/styles.xml", kind: kind("styles"),
                content: WordStyles(
                    writer.document.density, writer.look, countsChapters: writer.numbering.outline.hasChapters
                ).xml(language: language).file),
            .init(
                name: "word/numbering.xml", kind: kind("numbering"),
                content: writer.numbering.xml.file),
            .init(
                name: "word/settings.xml", kind: kind("settings"),
                content: settings(language, renewsFields: writer.leavesPages).file),
            .init(name: "word/fontTable.xml", kind: kind("fontTable"), content: fonts(writer.look).file),
            .init(name: "word/header1.xml", kind: kind("header"), content: page.header.file),
            .init(name: "word/footer1.xml", kind: kind("footer"), content: page.footer.file),
        ] + (writer.picture.map { [$0.part] } ?? []) + comments(writer)
    }

    private func comments(_ writer: WordWriter) -> [OfficePackage.Part] {
        guard !writer.comments.all.isEmpty else { return [] }
        let content = writer.comments.xml(language: writer.document.language).file
        return [.init(name: "word/" + WordComments.file, kind: kind("comments"), content: content)]
    }

    /// What to take where Calibri is not installed: Carlito has the same widths, Arial is nearly everywhere. Of the fonts
    /// of a house nothing more than the names is known.
    private func fonts(_ look: WordLook) -> XML {
        let own = Set([look.font, look.headFont ?? look.font]).subtracting([WordLook.measuredFont]).sorted()
        return XML(
            "w:fonts", XML.wordSpaces,
            own.map { XML("w:font", ["w:name": $0], [.value("w:charset", "CC")]) } + [
                XML(
                    "w:font", ["w:name": WordLook.measuredFont],
                    [
                        .value("w:altName", "Carlito,Arial"), .value("w:panose1", "020F0502020204030204"),
                        .value("w:charset", "CC"), .value("w:family", "swiss"),
                        .value("w:pitch", "variable"),
                    ])
            ])
    }

    /// - Parameter renewsFields: whether Word offers to fill in what only it knows, such as the pages of the contents.
    private func settings(_ language: String, renewsFields: Bool) -> XML {
        let mode = XML(
            "w:compatSetting",
            [
                "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
                "w:val": "15",
            ])
        return XML(
            "w:settings", XML.wordSpaces,
            [
                .value("w:defaultTabStop", 709), .value("w:characterSpacingControl", "doNotCompress"),
            ] + (renewsFields ? [.value("w:updateFields", "true")] : []) + [
                XML("w:compat", [:], [mode]), XML("w:themeFontLang", ["w:val": WordLanguage.tag(language)]),
                .value("w:decimalSymbol", Language(rawValue: language)?.decimalSign ?? "."),
                .value("w:listSeparator", Language(rawValue: language)?.listSeparator ?? ","),
            ])
    }

    private func chart(_ position: Int, _ chart: Chart, _ writer: WordWriter) -> [OfficePackage.Part] {
        let workbook = "embeddings/workbook\(position + 1).xlsx"
        return [
            .init(
                name: "word/charts/chart\(position + 1).xml",
                kind: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
                content: ChartPart(
                    chart: chart, language: WordLanguage.tag(writer.document.language), look: writer.look
                ).xml.file,
                relations: [.init(id: "rIdData", type: "package", target: "../" + workbook)]),
            .init(name: "word/" + workbook, kind: nil, content: ChartWorkbook(chart: chart).bytes),
        ]
    }
}
