import Document
import OfficeOutput
import TestKit
import Testing

/// What Word checks before it opens a file without offering to repair it.
@Suite struct WordSchemaTests {
    /// The order of the children of elements as ISO 29500 has it, as far as the writer uses them.
    static let orders = [
        "w:pPr":
            "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs suppressAutoHyphens spacing ind jc outlineLvl sectPr",
        "w:rPr": "rStyle rFonts b bCs i iCs color sz szCs u shd lang",
        "w:tblPr":
            "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription",
        "w:tcPr": "tcW tcBorders shd tcMar textDirection vAlign",
        "w:trPr": "cantSplit trHeight tblHeader",
        "w:sectPr": "headerReference footerReference pgSz pgMar titlePg",
        "w:style": "name basedOn next semiHidden qFormat pPr rPr tblPr tblStylePr",
        "w:lvl": "start numFmt pStyle suff lvlText lvlJc pPr rPr",
        "w:pBdr": "top left bottom right between",
        "w:sdt": "sdtPr sdtContent",
        "w:tblStylePr": "pPr rPr tblPr trPr tcPr",
        "w:tbl": "tblPr tblGrid tr",
        "w:comment": "p",
        "w:settings":
            "defaultTabStop characterSpacingControl updateFields compat themeFontLang decimalSymbol listSeparator",
    ]

    static let documents = [
        Document.everything(in: "bg"), .everything(in: "en"), .sample(Samples.odd.flatMap(\.blocks)),
        .sample([]), .sample(Samples.everywhere("text")), WordHouseTests.document(in: WordHouseTests.house),
        WordHouseTests.document(in: WordHouseTests.house, hasCover: true),
        WordCommentTests.document,
    ]

    @Test(arguments: documents)
    func `children stand in the order of the schema`(document: Document) throws {
        let archive = try ZipReader(WordFormat().bytes(of: document))
        for file in archive.files where file.name.hasPrefix("word/") && file.name.hasSuffix(".xml") {
            for element in try XMLReader.read(file.content).all {
                guard let order = Self.orders[element.name]?.split(separator: " ").map({ "w:" + $0 }) else {
                    continue
                }
                let places = element.elements.map { order.firstIndex(of: $0.name) ?? -1 }
                #expect(
                    !places.contains(-1) && places == places.sorted(),
                    "\(element.elements.map(\.name)) in \(file.name)")
            }
        }
    }

    @Test(arguments: documents)
    func `every part is well formed and has a kind`(document: Document) throws {
        let archive = try ZipReader(WordFormat().bytes(of: document))
        #expect(archive.files.first?.name == "[Content_Types].xml")
        #expect(archive.files.allSatisfy { $0.isIntact })
        #expect(Set(archive.files.map(\.name)).count == archive.files.count)
        let kinds = try archive.xml("[Content_Types].xml")
        let named = Set(kinds.all("Override").compactMap { $0.attributes["PartName"] })
        let extensions = Set(kinds.all("Default").compactMap { $0.attributes["Extension"] })
        for file in archive.files.dropFirst() {
            let kind = file.name.split(separator: ".").last.map(String.init) ?? ""
            let isOther = ["xlsx", "png"].contains(kind)
            if !isOther { _ = try XMLReader.read(file.content) }
            let isKnown = file.name.hasSuffix(".rels") || named.contains("/" + file.name)
            #expect(isKnown || isOther && extensions.contains(kind), "\(file.name)")
        }
        #expect(named.allSatisfy { name in archive.files.contains { "/" + $0.name == name } })
    }

    @Test(arguments: documents)
    func `every reference leads somewhere and every id is unique`(document: Document) throws {
        let archive = try ZipReader(WordFormat().bytes(of: document))
        let text = try archive.xml("word/document.xml")
        let relations = try archive.xml("word/_rels/document.xml.rels").all("Relationship")
        let targets = relations.filter { $0.attributes["TargetMode"] == nil }.compactMap {
            $0.attributes["Target"]
        }
        #expect(targets.allSatisfy { target in archive.files.contains { $0.name == "word/" + target } })
        let known = relations.compactMap { $0.attributes["Id"] }
        #expect(Set(known).count == known.count)
        #expect(Set(text.all.compactMap { $0.attributes["r:id"] }).isSubset(of: known))
        for (element, attribute) in [
            ("w:commentRangeStart", "w:id"), ("w:commentReference", "w:id"), ("w:bookmarkStart", "w:id"),
            ("w:bookmarkStart", "w:name"), ("wp:docPr", "id"),
        ] {
            let ids = text.all(element).compactMap { $0.attributes[attribute] }
            #expect(Set(ids).count == ids.count, "\(element)")
        }
        let bookmarks = Set(text.all("w:bookmarkStart").compactMap { $0.attributes["w:name"] })
        #expect(Set(text.all.compactMap { $0.attributes["w:anchor"] }).isSubset(of: bookmarks))
        let fields = text.all("w:fldSimple").compactMap { $0.attributes["w:instr"] }
        #expect(
            Set(fields.compactMap { $0.firstMatch(of: /REF (\w+)/).map { String($0.1) } }).isSubset(
                of: bookmarks))
        #expect(bookmarks.allSatisfy { $0.count <= 40 && $0.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_]*/) != nil })
    }

    @Test(arguments: documents)
    func `every style and list that is used exists`(document: Document) throws {
        let archive = try ZipReader(WordFormat().bytes(of: document))
        let text = try archive.xml("word/document.xml")
        let styles = Set(
            try archive.xml("word/styles.xml").all("w:style").compactMap { $0.attributes["w:styleId"] })
        let comments = archive.files.first { $0.name == "word/comments.xml" }
        let beside = try comments.map { try XMLReader.read($0.content).all } ?? []
        let used = (text.all + beside).filter { ["w:pStyle", "w:rStyle", "w:tblStyle"].contains($0.name) }
        #expect(Set(used.compactMap { $0.attributes["w:val"] }).isSubset(of: styles))
        let lists = Set(
            try archive.xml("word/numbering.xml").all("w:num").compactMap { $0.attributes["w:numId"] })
        // 0 takes a paragraph out of the list of its style.
        #expect(
            Set(text.all("w:numId").compactMap { $0.attributes["w:val"] }).isSubset(of: lists.union(["0"])))
        #expect(text.all("w:ilvl").allSatisfy { ("0"..."8").contains($0.attributes["w:val"] ?? "") })
    }

    @Test(arguments: documents)
    func `fields are closed and cells end with a paragraph`(document: Document) throws {
        let text = try ZipReader(WordFormat().bytes(of: document)).xml("word/document.xml")
        var open = 0
        for mark in text.all("w:fldChar") {
            open += ["begin": 1, "end": -1][mark.attributes["w:fldCharType"]] ?? 0
            #expect(open >= 0)
        }
        #expect(open == 0)
        #expect(text.all("w:tc").allSatisfy { $0.elements.last?.name == "w:p" })
        for table in text.all("w:tbl") {
            let columns = table.all("w:gridCol").count
            #expect(table.all("w:tr").allSatisfy { $0.elements.count { $0.name == "w:tc" } == columns })
        }
    }
}
