import Answers
import Document
import Edits
import OfficeOutput
import Testing
import Wording

/// Drafts for Word, read again as they were written, and put onto one another.
@Suite struct EditedDraftTests {
    private static let all = DocumentSetTests.ids.flatMap { id in Language.allCases.map { (id, $0) } }
    private let set = DocumentSetTests()

    @Test(arguments: all)
    func `every template reads in Word as it was drafted, filled in or empty`(id: String, language: Language)
        throws
    {
        for answers in [try set.example(language), .init()] {
            let document = try set.document(id, answers, language)
            let read = try EditedDocument(WordFormat().bytes(of: document.tied)).passages(document.anchors)
            let (own, made) = (read.map(\.key), document.passages.map(\.key))
            #expect(own == made, "\(zip(own, made).first { $0 != $1 }.map { "\($0)" } ?? "")")
        }
    }

    @Test(arguments: all)
    func `counting a draft anew comes to what it says`(id: String, language: Language) throws {
        let document = try set.document(id, try set.example(language), language)
        #expect(document.recounted == document)
    }

    @Test(arguments: Language.allCases)
    func `a file without edits gives the draft of the new answers`(language: Language) throws {
        let base = try set.document("strategy", .init(), language)
        let new = try set.document("strategy", try set.example(language), language)
        let edits = Edits(base.passages, of: DraftedText(base, template: "strategy"), onto: new)
        #expect(edits.document(EditWords(new: "", own: "", nothing: "")) == new && edits.kept == 0)
    }
}
