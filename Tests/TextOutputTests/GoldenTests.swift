import Document
import TestKit
import Testing
import TextOutput

@Suite struct GoldenTests {
    @Test(arguments: ["bg", "en"])
    func `Markdown of everything stays as it is kept`(language: String) throws {
        try expectGolden(MarkdownFormat().bytes(of: .everything(in: language)), "everything-\(language).md")
    }

    @Test(arguments: ["bg", "en"])
    func `HTML of everything stays as it is kept`(language: String) throws {
        try expectGolden(HTMLFormat().bytes(of: .everything(in: language)), "everything-\(language).html")
    }

    @Test(arguments: ["bg", "en"])
    func `Typst of everything stays as it is kept`(language: String) throws {
        try expectGolden(TypstFormat().bytes(of: .everything(in: language)), "everything-\(language).typ")
    }

    @Test(arguments: ["bg", "en"])
    func `JSON of everything stays as it is kept`(language: String) throws {
        try expectGolden(JSONFormat().bytes(of: .everything(in: language)), "everything-\(language).json")
    }
}
