import Answers
import Document
import Edits
import Testing
import Wording

/// What the documents say of upkeep after the strategy, whatever is known of it.
@Suite struct UpkeepTests {
    private static let tellers = ["core", "plan", "proposal", "residents", "press", "slides", "strategy"]
    private let set = DocumentSetTests()

    /// The example with the same end for each of its measures; nil where nobody has told it.
    private func words(_ id: String, _ end: String?) throws -> [String] {
        let example = try set.example(.bg)
        let rows = example.rows(of: "measures")
        let events = rows.enumerated().map { number, row in
            let path = AnswerPath("measures", row: row, column: "end")
            return Event(
                id: "z\(number)", at: "2027-12-24T08:00:00Z", by: "", guide: "1",
                change: end.map { .set(path, .text($0)) } ?? .clear(path))
        }
        #expect(rows.count > 10)
        let document = try set.document(id, Answers(example.events + events))
        return document.passages.map { $0.inlines.map(\.plain).joined().replacing("\u{A0}", with: " ") }
    }

    @Test(arguments: tellers) func `nothing is known while nobody has told when a measure ends`(id: String)
        throws
    {
        let words = try words(id, nil)
        #expect(
            words.contains {
                $0.contains("Колко ще струва поддръжката след края на стратегията, още не е известно")
            })
        #expect(words.filter { $0.contains("Край на година") } == [])
    }

    @Test(arguments: tellers) func `where all measures have ended, none of them costs anything`(id: String)
        throws
    {
        let words = try words(id, "2030-06-30")
        #expect(words.contains { $0.contains("Всички мерки приключват преди последния ден") })
        #expect(!words.contains { $0.contains(" 0 евро на година") })
    }

    @Test(arguments: tellers) func `a measure that ends on the last day goes on, and this is said`(id: String)
        throws
    {
        let words = try words(id, "2031-12-31")
        #expect(
            words.contains {
                $0.contains("с край в последния ѝ ден), ще струва") && $0.contains("на година")
            })
        #expect(try self.words(id, "always").allSatisfy { !$0.contains("с край в последния ѝ ден)") })
    }

    @Test(arguments: tellers) func `an end after the strategy is no gap`(id: String) throws {
        #expect(try words(id, "2035-12-31").filter { $0.contains("извън периода на стратегията") } == [])
    }

    @Test func `the proposal says it where it speaks of money`() throws {
        let words = try words("proposal", "always")
        let place = try #require(words.firstIndex { $0.contains("ще струва") && $0.contains("на година") })
        let (money, results) = (
            words.firstIndex(of: "Финансови и други средства"), words.firstIndex(of: "Очаквани резултати")
        )
        #expect(try #require(money) < place && place < #require(results))
    }
}
