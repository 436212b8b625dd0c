import Document
import Foundation
import TestKit
import Testing
import TextOutput

/// Documents in the look of a municipality.
@Suite struct HouseTests {
    private func written(_ format: any DocumentFormat, _ house: House, hasCover: Bool = false) -> String {
        var document = Document.everything(in: "bg")
        document.house = house
        document.cover = hasCover ? .init(arms: "място за герба", issuer: "Община Видин", period: nil) : nil
        return String(decoding: format.bytes(of: document), as: UTF8.self)
    }

    private func house(_ kind: House.Picture.Kind) -> House {
        let bytes: [UInt8] = kind == .png ? [0x89, 0x50] : Array("<svg a=\"b\"\n/>".utf8)
        var arms = House.Picture(kind, bytes, width: 30, height: 40)
        arms.alternative = "Герб \"на\" <Видин>"
        return House(
            textFont: .init("PT Serif"), headFont: .init("PT Sans"), colour: Colour("#7a1f1f"), arms: arms,
            address: "пл. „Бдинци“ <1>\nВидин", header: "Община #Видин")
    }

    @Test func `a page carries the picture itself, its words and the letterhead`() {
        let page = written(HTMLFormat(), house(.png))
        let alternative = "alt=\"Герб &quot;на&quot; &lt;Видин&gt;\""
        #expect(page.contains("<img class=\"crest\" src=\"data:image/png;base64,iVA=\" \(alternative)>"))
        #expect(page.contains("<p class=\"letterhead\">Община #Видин</p>"))
        #expect(page.contains("пл. „Бдинци“ &lt;1&gt;<br>Видин</p>"))
        #expect(page.contains("font-family: \"PT Serif\"") && page.contains("--blue: #7a1f1f;"))
        let drawing = Data("<svg a=\"b\"\n/>".utf8).base64EncodedString()
        #expect(written(HTMLFormat(), house(.svg)).contains("src=\"data:image/svg+xml;base64,\(drawing)\""))
    }

    @Test(arguments: [false, true])
    func `the words for the missing arms give way to the picture`(hasCover: Bool) {
        #expect(!written(HTMLFormat(), house(.svg), hasCover: hasCover).contains("място за герба"))
        #expect(written(HTMLFormat(), House(), hasCover: hasCover).contains("място за герба") == hasCover)
    }

    @Test func `Typst is given the picture, the fonts and the colour in its source`() {
        let source = written(TypstFormat(), house(.svg), hasCover: true)
        #expect(
            source.contains(
                "image(bytes(\"<svg a=\\\"b\\\" />\"), format: \"svg\", alt: \"Герб \\\"на\\\" <Видин>\""))
        #expect(source.contains("#let blue = rgb(\"#7a1f1f\")"))
        #expect(source.contains("#set text(font: (\"PT Serif\", \"Libertinus Serif\")"))
        #expect(source.contains("#show heading: set text(font: (\"PT Sans\", \"Libertinus Serif\"))"))
        #expect(
            source.contains("#let header = \"Община #Видин\"")
                && source.contains("address: [пл. „Бдинци“ \\<1\\> \\\nВидин]"))
        #expect(written(TypstFormat(), house(.png)).contains("image(bytes((137,80)), format: \"png\""))
    }

    @Test func `Markdown tells header and address below the title`() {
        let text = written(MarkdownFormat(), house(.png))
        #expect(text.contains("\n\nОбщина \\#Видин\n\nпл. „Бдинци“ &lt;1&gt;<br>Видин\n\n"))
    }
}
