import Document
import TestKit
import Testing

@testable import OfficeOutput

/// Documents that take their styles from another one.
@Suite struct WordReferenceTests {
    private static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    /// An archive of these files, in this order.
    private static func archive(_ files: KeyValuePairs<String, String>) -> [UInt8] {
        var zip = Zip()
        for (name, text) in files { zip.add(name, Array(text.utf8)) }
        return zip.bytes
    }

    /// A document with nothing but styles.
    private static func reference(
        _ styles: String, text: String = "<w:document/>", theme: String = "<a:theme/>"
    ) -> [UInt8] {
        archive([
            "[Content_Types].xml": "<Types/>", "word/document.xml": text,
            "word/styles.xml": "<?xml version=\"1.0\"?><w:styles xmlns:w=\"\(space)\">\(styles)</w:styles>",
            "word/theme/theme1.xml": theme,
        ])
    }

    private func written(_ reference: [UInt8]) throws -> ZipReader {
        let reference = try #require(WordReference(reference))
        return try ZipReader(WordFormat(reference).bytes(of: .everything(in: "bg")))
    }

    private func style(_ id: String, _ reference: [UInt8]) throws -> Element {
        let styles = try written(reference).xml("word/styles.xml").all("w:style")
        return try #require(styles.first { $0.attributes["w:styleId"] == id })
    }

    /// What a style says, as the file has it.
    private func says(_ id: String, _ properties: String, _ reference: [UInt8]) throws -> [String] {
        let inner = try style(id, reference).all(properties).first?.elements ?? []
        return inner.map { element in
            let values = element.attributes.sorted { $0.key < $1.key }.map {
                "\($0.key.dropFirst(2))=\($0.value)"
            }
            return ([String(element.name.dropFirst(2))] + values).joined(separator: " ")
        }
    }

    @Test func `pages are told where the styles take as much room as ours, whatever their colours`() throws {
        func pages(_ changes: KeyValuePairs<String, String>) throws -> Bool {
            var zip = Zip()
            for file in try ZipReader(WordFormat().bytes(of: .everything(in: "bg"))).files {
                var text = String(decoding: file.content, as: UTF8.self)
                if file.name == "word/styles.xml" {
                    for (old, new) in changes { text.replace(old, with: new) }
                }
                zip.add(file.name, file.name.hasSuffix(".xml") ? Array(text.utf8) : file.content)
            }
            return WordFormat(WordReference(zip.bytes)).tellsPages(of: House())
        }
        #expect(try pages(["12365F": "006633"]))
        #expect(try !pages(["<w:sz w:val=\"60\"/>": "<w:sz w:val=\"72\"/>"]))
        #expect(try !pages(["w:ascii=\"Calibri\"": "w:ascii=\"Georgia\""]))
    }

    @Test func `a document of our own whose styles somebody has changed gives them back`() throws {
        let made = try ZipReader(WordFormat().bytes(of: .everything(in: "bg")))
        var zip = Zip()
        for file in made.files {
            var text = String(decoding: file.content, as: UTF8.self)
            if file.name == "word/styles.xml" {
                text.replace("12365F", with: "006633")
                text.replace("<w:sz w:val=\"60\"/>", with: "<w:sz w:val=\"72\"/>")
                text.replace("w:ascii=\"Calibri\"", with: "w:ascii=\"Georgia\"")
            }
            if file.name == "word/document.xml" { text.replace("w:left=\"1418\"", with: "w:left=\"1700\"") }
            zip.add(file.name, file.name.hasSuffix(".xml") ? Array(text.utf8) : file.content)
        }
        let again = try written(zip.bytes)
        let styles = String(decoding: try again.file("word/styles.xml"), as: UTF8.self)
        #expect(styles.contains("006633") && !styles.contains("12365F"))
        #expect(styles.contains("<w:sz w:val=\"72\"/>") && styles.contains("w:ascii=\"Georgia\""))
        let margins = try again.xml("word/document.xml").all("w:pgMar").map { $0.attributes["w:left"] }
        #expect(!margins.isEmpty && Set(margins) == ["1700"])
        // Tables and the contents follow the narrower text.
        let tabs = try again.xml("word/styles.xml").all("w:tab").compactMap { $0.attributes["w:pos"] }
        #expect(tabs.allSatisfy { $0 == "\(11906 - 1134 - 1700)" })
    }

    @Test func `the same document again changes nothing`() throws {
        let ours = WordFormat().bytes(of: .everything(in: "bg"))
        let (one, other) = (
            try ZipReader(ours).xml("word/styles.xml"), try written(ours).xml("word/styles.xml")
        )
        /// The styles that rest on no other one but that of all paragraphs; others say here all that they take.
        func told(_ styles: Element) -> [String] {
            let inner: Set = ["FigureCaption", "CoverPeriod", "TableTextSmall", "AskOwn"]
            let plain = styles.elements.filter { !inner.contains($0.attributes["w:styleId"] ?? "") }
            return plain.flatMap(\.all).map { element in
                element.name + element.attributes.sorted { $0.key < $1.key }.map { " \($0)=\($1)" }.joined()
            }
        }
        #expect(told(other) == told(one))
        #expect(try written(ours).xml("word/settings.xml").all("w:updateFields").isEmpty)
    }

    @Test func `a style is found by its name, whatever its letters, id and prefix`() throws {
        let styles = """
            <x:style x:type="paragraph" x:styleId="a7"><x:name x:val="Heading 1"/><x:rPr><x:caps/></x:rPr></x:style>
            <x:style x:type="character" x:styleId="a8"><x:name x:val="Title"/><x:rPr><x:strike/></x:rPr></x:style>
            """
        let bytes = Self.archive([
            "[Content_Types].xml": "<Types/>", "word/document.xml": "<x:document/>",
            "word/styles.xml": "<x:styles xmlns:x='\(Self.space)'>\(styles)</x:styles>",
        ])
        #expect(try says("Heading1", "w:rPr", bytes) == ["caps"])
        #expect(try !says("Title", "w:rPr", bytes).contains("strike"))
        #expect(WordReference(bytes)?.sharedNames == ["heading 1"])
    }

    @Test func `of two styles that differ in capitals the one spelled as ours is taken`() throws {
        func style(_ name: String, _ size: Int) -> String {
            "<w:style w:type='paragraph' w:styleId='\(size)'><w:name w:val='\(name)'/><w:rPr><w:sz w:val='\(size)'/></w:rPr></w:style>"
        }
        for styles in [
            style("Caption", 24) + style("caption", 20), style("caption", 20) + style("Caption", 24),
        ] {
            #expect(try says("Caption", "w:rPr", Self.reference(styles)) == ["sz val=20"])
        }
    }

    @Test func `it takes what it rests on with it, but for the style of all paragraphs`() throws {
        let styles = """
            <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:rPr><w:sz w:val="30"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="B"><w:name w:val="Base"/><w:basedOn w:val="N"/>
              <w:pPr><w:spacing w:before="111" w:after="222"/></w:pPr><w:rPr><w:b/><w:i/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="T"><w:name w:val="caption"/><w:basedOn w:val="B"/>
              <w:pPr><w:spacing w:after="333"/></w:pPr><w:rPr><w:i w:val="0"/><w:color w:val="FF0000"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="S"><w:name w:val="Subtitle"/><w:basedOn w:val="S"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>
            """
        let bytes = Self.reference(styles)
        #expect(try says("Normal", "w:rPr", bytes) == ["sz val=30"])
        #expect(try says("Caption", "w:rPr", bytes) == ["b", "i val=0", "color val=FF0000"])
        #expect(try says("Caption", "w:pPr", bytes) == ["keepNext", "spacing after=333 before=111"])
        #expect(try style("Caption", bytes).all("w:basedOn").first?.attributes["w:val"] == "Normal")
        #expect(try says("Subtitle", "w:rPr", bytes) == ["u val=single"])
    }

    @Test func `fonts of a theme are named, and nothing that refers elsewhere is taken`() throws {
        let styles = """
            <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>
              <w:sz w:val="24"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault>
              <w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>
            <w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr>
              <w:outlineLvl w:val="5"/><mc:x mc:y="1"/><w:pPrChange w:id="1"/></w:pPr>
              <w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w14:x="1"/><w:vanish/><w:color w:val="2F5496" w:themeColor="accent1"/></w:rPr></w:style>
            """
        let theme = """
            <a:theme><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont>
            <a:minorFont><a:latin typeface="PT Sans"/></a:minorFont></a:fontScheme></a:theme>
            """
        let bytes = Self.reference(styles, theme: theme)
        #expect(try says("Heading2", "w:rPr", bytes) == ["rFonts ascii=Cambria", "color val=2F5496"])
        let paragraph = try says("Heading2", "w:pPr", bytes)
        #expect(paragraph.contains("numPr") && paragraph.contains("outlineLvl val=5"))
        #expect(try style("Heading2", bytes).all("w:numId").map { $0.attributes["w:val"] } == ["3"])
        let defaults = try #require(try written(bytes).xml("word/styles.xml").all("w:docDefaults").first)
        #expect(defaults.all("w:rFonts").first?.attributes["w:hAnsi"] == "PT Sans")
        #expect(defaults.all("w:lang").map { $0.attributes["w:val"] } == ["bg-BG"])
        #expect(defaults.all("w:spacing").first?.attributes["w:after"] == "160")
    }

    @Test func `the lines of tables are those that Word offers, or those of our own style`() throws {
        func table(_ name: String) -> [UInt8] {
            let borders = "<w:tblBorders><w:top w:val=\"double\" w:sz=\"9\"/></w:tblBorders>"
            return Self.reference(
                "<w:style w:type=\"table\" w:styleId=\"x\"><w:name w:val=\"\(name)\"/><w:tblPr>\(borders)</w:tblPr></w:style>"
            )
        }
        let grid = try style("PlanTable", table("Table Grid"))
        #expect(grid.all("w:top").contains { $0.attributes["w:val"] == "double" })
        #expect(!grid.all("w:tblStylePr").isEmpty)
        let own = try style("PlanTable", table("plan table"))
        #expect(own.all("w:top").contains { $0.attributes["w:val"] == "double" })
        #expect(own.all("w:tblStylePr").isEmpty)
    }

    @Test(arguments: [
        "w:top=\"100\" w:right=\"1000\" w:bottom=\"1000\" w:left=\"1000\"",
        "w:top=\"1000\" w:right=\"4000\" w:bottom=\"1000\" w:left=\"4000\"",
        "w:top=\"-5\" w:right=\"x\" w:bottom=\"99999999999999999999\" w:left=\"1000\"", "",
    ])
    func `margins that leave no room are not taken`(margins: String) throws {
        let bytes = Self.reference("", text: "<w:document><w:pgMar \(margins)/></w:document>")
        let own = try written(bytes).xml("word/document.xml").all("w:pgMar").first
        #expect(own?.attributes["w:left"] == "1418" && own?.attributes["w:top"] == "1418")
    }

    @Test func `what is no document, or would make much of little, is refused`() throws {
        let styles = "<w:styles xmlns:w=\"\(Self.space)\"></w:styles>"
        func read(_ styles: String) -> WordReference? {
            WordReference(
                Self.archive([
                    "[Content_Types].xml": "<T/>", "word/document.xml": "<d/>", "word/styles.xml": styles,
                ]))
        }
        #expect(read(styles) != nil)
        let entity = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>" + styles
        let deep = String(repeating: "<w:a>", count: 5000)
        for text in [
            entity, deep, "<w:styles>", "<styles/>", "",
            "<w:styles xmlns:w=\"\(Self.space)\" a a></w:styles>",
        ] {
            #expect(read(text) == nil, "\(text.prefix(60))")
        }
        for bytes in [
            [], Array("%PDF-1.7".utf8), Self.archive([:]), Self.archive(["word/styles.xml": styles]),
        ] {
            #expect(WordReference(bytes) == nil)
        }
    }

    @Test func `an archive that lies about itself is refused without a crash`() throws {
        let whole = WordFormat().bytes(of: .sample([]))
        #expect(WordReference(whole) != nil)
        for length in stride(from: 0, to: whole.count, by: 31) {
            #expect(WordReference(Array(whole[..<length])) == nil)
        }
        var random = SeededRandom(5)
        for _ in 0..<800 {
            var bytes = whole
            for _ in 0..<4 {
                // The directory at the end is where the numbers are.
                let near = Int.random(in: 0..<min(1500, bytes.count), using: &random)
                bytes[bytes.count - 1 - near] = UInt8.random(in: 0...255, using: &random)
            }
            if let read = WordReference(bytes) { #expect(read.sharedNames.count < 100) }
        }
    }
}
