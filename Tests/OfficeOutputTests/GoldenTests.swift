import Document
import OfficeOutput
import TestKit
import Testing

@Suite struct GoldenTests {
    @Test(arguments: ["bg", "en"])
    func `the text of a Word document stays as it is kept`(language: String) throws {
        let archive = try ZipReader(WordFormat().bytes(of: .everything(in: language)))
        var text = String(decoding: try archive.file("word/document.xml"), as: UTF8.self)
        for name in ["w:p", "w:tbl", "w:tr", "w:tc", "w:sectPr"] {
            text.replace("<\(name)>", with: "\n<\(name)>")
        }
        try expectGolden(Array(text.utf8), "everything-\(language).document.xml")
    }
}
