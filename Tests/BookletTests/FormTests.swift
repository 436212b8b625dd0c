import Booklet
import Document
import Guide
import Testing
import Wording

@Suite struct FormTests {
    private let booklet = SmallGuide.booklet()

    @Test func listsTheQuestionnairesAndTheSheet() {
        #expect(booklet.forms.map(\.name) == ["survey", "readiness"])
        #expect(booklet.form(named: "nothing", for: .paper) == nil)
    }

    @Test func hasABoxOrALineForEveryQuestion() throws {
        let form = try #require(booklet.form(named: "survey", for: .paper))
        let rows = try #require(form.tables.first).rows
        #expect(rows.count == SmallGuide.questionnaire.questions.count)
        for row in rows {
            let words = row[1].paragraphs.map { $0.map(\.plain).joined() }.joined()
            #expect(words.contains("☐") || words.contains("____"), "\(words)")
        }
    }

    @Test func hasABoxForEveryLevelOfACriterion() throws {
        let sheet = try #require(booklet.form(named: "readiness", for: .paper))
        let row = try #require(sheet.tables.first?.rows.first)
        let boxes = row.count { $0.paragraphs.flatMap(\.self).contains { $0.plain.contains("☐") } }
        #expect(boxes == SmallGuide.maturity.count)
        #expect(sheet.reading.contains("Nothing yet (en)"))
    }

    @Test func isPlainNumberedTextForTheWeb() throws {
        let form = try #require(booklet.form(named: "survey", for: .web))
        #expect(form.tables.isEmpty && !form.reading.contains("☐"))
        let items = form.blocks.compactMap { block in
            if case .list(true, let items) = block.content { items } else { nil }
        }
        #expect(items.first?.count == SmallGuide.questionnaire.questions.count)
    }

    @Test(arguments: ["Opening (en)", "Closing (en)"])
    func saysWhatPeopleReadFirstAndLast(text: String) throws {
        for medium in [FormMedium.paper, .web] {
            #expect(try #require(booklet.form(named: "survey", for: medium)).reading.contains(text))
        }
    }

    @Test func doesNotPrintWhatIsSaidToTheMunicipality() throws {
        #expect(!(try #require(booklet.form(named: "survey", for: .paper)).reading.contains("Audience")))
    }
}
