import Document
import TestKit
import Testing

@testable import OfficeOutput

@Suite struct WordTests {
    let archive: ZipReader
    let text: Element

    init() throws {
        archive = try ZipReader(WordFormat().bytes(of: .everything(in: "bg")))
        text = try archive.xml("word/document.xml")
    }

    @Test func `tells its language, title, author and day`() throws {
        let language = try archive.xml("word/styles.xml").all("w:lang").first
        #expect(language?.attributes["w:val"] == "bg-BG")
        let properties = try archive.xml("docProps/core.xml")
        #expect(
            properties.all("dc:title").first?.text == "Стратегия за цифрова трансформация на община Видин")
        #expect(properties.all("dc:creator").first?.text == "Община Видин")
        #expect(properties.all("dcterms:created").first?.text == "2026-11-23T00:00:00Z")
    }

    @Test func `leaves out a day that is none`() throws {
        var document = Document.sample([])
        document.date = "yesterday"
        let properties = try ZipReader(WordFormat().bytes(of: document)).xml("docProps/core.xml")
        #expect(properties.all("dcterms:created").isEmpty)
    }

    @Test func `numbers its pages in words`() throws {
        let footer = try archive.xml("word/footer1.xml")
        #expect(footer.all("w:t").map(\.text).joined() == "Страница 1 от 1")
        #expect(footer.all("w:instrText").map(\.text) == [" PAGE ", " NUMPAGES "])
    }

    @Test func `a title page holds the arms, who issues it, the title and how far it has come`() throws {
        var document = Document.sample(
            [Block(.heading(level: 1, number: "", text: [.text("There")], anchor: "there"))],
            subtitle: "Draft")
        document.cover = .init(arms: "arms", issuer: "Vidin", period: nil)
        let paragraphs = try ZipReader(WordFormat().bytes(of: document)).xml("word/document.xml").all("w:p")
        #expect(
            paragraphs.map { $0.all("w:pStyle").first?.attributes["w:val"] } == [
                "CoverArms", "CoverIssuer", "Title", "Subtitle", "Heading1",
            ])
        #expect(paragraphs.map { $0.all("w:pageBreakBefore").count } == [0, 0, 0, 0, 1])
    }

    @Test func `repeats header rows and keeps rows whole`() {
        for table in text.all("w:tbl") {
            #expect(table.all("w:tr").first?.all("w:tblHeader").count == 1)
            #expect(table.all("w:tr").allSatisfy { $0.all("w:cantSplit").count == 1 })
        }
    }

    @Test func `no table is wider than the text`() {
        for table in text.all("w:tbl") {
            let widths = table.all("w:gridCol").compactMap { $0.attributes["w:w"].flatMap(Int.init) }
            #expect(widths.reduce(0, +) == 9354)
        }
    }

    @Test func `words lead to a place of the document that it has`() throws {
        let blocks = [
            Block(.heading(level: 1, number: "", text: [.text("There")], anchor: "there")),
            Block(
                .paragraph([.reference("to there", anchor: "there"), .reference("to nowhere", anchor: "no")])),
        ]
        let text = try ZipReader(WordFormat().bytes(of: .sample(blocks))).xml("word/document.xml")
        let links = text.all("w:hyperlink")
        #expect(links.map { $0.all("w:t").map(\.text).joined() } == ["to there"])
        let name = text.all("w:bookmarkStart").first?.attributes["w:name"]
        #expect(links.first?.attributes["w:anchor"] == name)
    }

    @Test func `a dense document has smaller letters and estimates fewer pages`() throws {
        let words = String(repeating: "Some words to fill a page with. ", count: 30)
        let blocks =
            [Block(.contents(depth: 1))] + (0..<40).map { _ in Block(.paragraph([.text(words)])) }
            + [Block(.heading(level: 1, number: "", text: [.text("End")], anchor: "end"))]
        var document = Document.sample(blocks)
        let roomy = try #require(WordWriter.written(document).pages["end"])
        document.density = .dense
        #expect(try #require(WordWriter.written(document).pages["end"]) < roomy)
        let styles = try ZipReader(WordFormat().bytes(of: document)).xml("word/styles.xml")
        #expect(styles.all("w:docDefaults").first?.all("w:sz").first?.attributes["w:val"] == "20")
    }

    @Test func `fills in the contents with links and pages`() {
        let entries = text.all("w:p").filter {
            $0.all("w:pStyle").first?.attributes["w:val"]?.hasPrefix("TOC") == true
        }
        #expect(
            entries.map { $0.all("w:t").map(\.text).joined(separator: "|") } == [
                "Съдържание", "1 Визия|3", "1.1 Нужди|3", "1.2 Готовност|3", "2 Мерки|4", "График|4",
                "Източници|4",
            ])
        #expect(entries.dropFirst().allSatisfy { $0.all("w:hyperlink").count == 1 })
    }

    @Test func `a chart brings its figures in a workbook of its own`() throws {
        let chart = try archive.xml("word/charts/chart1.xml")
        #expect(chart.all("c:ser").count == 2)
        #expect(chart.all("c:f").map(\.text).prefix(3) == ["Data!$B$1", "Data!$A$2:$A$5", "Data!$B$2:$B$5"])
        let sheet = try ZipReader(archive.file("word/embeddings/workbook1.xlsx")).xml(
            "xl/worksheets/sheet1.xml")
        #expect(sheet.all("v").map(\.text) == ["1.0", "3.0", "2.0", "4.0", "0.0", "2.0", "1.5"])
        #expect(text.all("wp:docPr").first?.attributes["descr"]?.hasPrefix("Услугите са на стъпка 1") == true)
    }

    @Test func `a timeline is marked, shaded and told in words`() throws {
        let table = try #require(text.all("w:tbl").last)
        let cells = table.all("w:tc").filter { $0.text == "■" }
        #expect(cells.count == 8)
        #expect(cells.allSatisfy { $0.all("w:shd").count == 1 })
        #expect(table.all("w:tblDescription").first?.attributes["w:val"]?.contains("Едното място") == true)
    }

    @Test func `only addresses that Word accepts become links`() throws {
        let addresses = [
            "https://vidin.bg/а б\"<>?x=1&y=%zz", "javascript:alert(1)", "http://", "file:///etc/passwd",
        ]
        let blocks = addresses.map { Samples.paragraph(.link("words", address: $0)) }
        let archive = try ZipReader(WordFormat().bytes(of: .sample(blocks)))
        let links = try archive.xml("word/_rels/document.xml.rels").all("Relationship").filter {
            $0.attributes["TargetMode"] != nil
        }
        #expect(
            links.compactMap { $0.attributes["Target"] } == ["https://vidin.bg/а%20б%22%3C%3E?x=1&y=%25zz"])
    }

    @Test func `every numbered list begins at one`() throws {
        let list = Block(.list(ordered: true, items: [[Samples.paragraph(.text("a"))]]))
        let archive = try ZipReader(WordFormat().bytes(of: .sample([list, list])))
        let numbers = try archive.xml("word/document.xml").all("w:numId").compactMap {
            $0.attributes["w:val"]
        }
        #expect(Set(numbers).count == 2)
        let lists = try archive.xml("word/numbering.xml").all("w:num").filter {
            numbers.contains($0.attributes["w:numId"] ?? "")
        }
        #expect(lists.allSatisfy { $0.all("w:startOverride").first?.attributes["w:val"] == "1" })
    }

    @Test(arguments: [
        ("bg", "[>=1000000]#\u{A0}###\u{A0}##0;[>=10000]#\u{A0}##0;0"),
        ("en", #"[>=1000000]#\,###\,##0;[>=1000]#\,##0;0"#),
    ])
    func `thousands in a chart are told by the document and not by the system`(language: String, form: String)
        throws
    {
        let chart = Chart(
            caption: "", alternative: "", categories: ["a"], series: [.init(title: "s", values: [107_000])],
            maximum: 200_000, steps: [])
        var document = Document.sample([Block(.chart(chart))])
        document.language = language
        let part = try ZipReader(WordFormat().bytes(of: document)).xml("word/charts/chart1.xml")
        #expect(part.all("c:formatCode").map(\.text) == [form])
        #expect(part.all("c:valAx").first?.all("c:numFmt").first?.attributes["formatCode"] == form)
    }

    @Test func `a list and a paragraph that keep with the next do so by their last lines`() throws {
        func words(_ text: String) -> Block { Block(.paragraph([.text(text)])) }
        let list = Block(.list(ordered: true, items: [[words("one")], [words("two")]])).kept
        let bytes = WordFormat().bytes(
            of: .sample([list, words("votes").kept, words("signature")], title: ""))
        let kept = try ZipReader(bytes).xml("word/document.xml").all("w:p").map {
            !$0.all("w:keepNext").isEmpty
        }
        #expect(kept == [false, true, true, false])
    }

    @Test func `a chart has the language of its document and whole numbers as such`() throws {
        let chart = try archive.xml("word/charts/chart1.xml")
        #expect(chart.all("c:lang").first?.attributes["val"] == "bg-BG")
        #expect(chart.all("a:endParaRPr").allSatisfy { $0.attributes["lang"] == "bg-BG" })
        #expect(chart.all("c:v").map(\.text).contains("1.5"))
        #expect(chart.all("c:v").allSatisfy { !$0.text.hasSuffix(".0") })
        #expect(chart.all("c:formatCode").allSatisfy { $0.text == "[$-402]0.0" })
    }

    @Test func `six groups of two bars are no higher than nine centimetres`() {
        let names = (1...6).map { "Group \($0)" }
        let series = ["now", "then"].map { title in
            Chart.Series(title: title, values: Array(repeating: 1, count: 6))
        }
        let chart = Chart(
            caption: "", alternative: "", categories: names, series: series, maximum: 2, steps: [])
        #expect(ChartFrame(chart: chart, number: 1, width: WordLook.usual.textWidth).height <= 9 * 360_000)
    }

    @Test func `fonts to take in place of Calibri are named`() throws {
        let font = try #require(try archive.xml("word/fontTable.xml").all("w:font").first)
        #expect(font.attributes["w:name"] == "Calibri")
        #expect(font.all("w:altName").first?.attributes["w:val"] == "Carlito,Arial")
    }
}
