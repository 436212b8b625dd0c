import Booklet
import Catalog
import Content
import Document
import Findings
import Foundation
import Guide
import Loading
import Testing
import Wording

/// The practices that ship: as files, and all of them in one book.
@Suite struct ShippedPracticesTests {
    private let content = ContentSource()

    @Test func canAllBeWrittenAndReadAgain() throws {
        let practices = try content.practices
        let files = practices.map { SourceFile(name: "practices/\($0.id).yaml", text: $0.yaml) }
        let again = ContentBundle.loadPractices(files, themes: try content.guide.themes.map(\.id))
        #expect(!again.findings.hasErrors)
        #expect(again.practices.map(\.id) == practices.map(\.id))
        let changed = zip(again.practices, practices).filter { $0 != $1 }
        #expect(changed.map { $0.1.id } == [])
    }

    @Test func addsPracticesThatHaveANameOfTheirOwn() throws {
        let shipped = try #require(try content.catalog.first)
        var own = shipped
        own.id = "bg-own-practice"
        let more = content.adding([shipped, own])
        #expect(try more.practices.count == content.practices.count + 1)
        #expect(try more.ownPractices.map(\.id) == ["bg-own-practice"])
    }

    @Test(arguments: Language.allCases)
    func standTogetherInOneBook(language: Language) throws {
        let practices = try content.practices
        let book = PracticeBook(
            practices, themes: try content.guide.themes, countries: [:], order: .theme,
            texts: try content.texts(in: language), date: Day(Date()))
        let document = book.document
        let sheets = document.entries(depth: 2).filter { $0.level == 2 }
        #expect(sheets.count == practices.count)
        #expect(Set(sheets.map(\.text)) == Set(practices.map { $0.title[language] }))
        #expect(document.anchors.count == Set(document.anchors).count)
    }
}
