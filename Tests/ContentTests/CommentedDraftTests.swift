import Answers
import Document
import Drafting
import Edits
import Foundation
import OfficeOutput
import Testing
import Wording

/// A comment on everything there is in a draft, and a new draft after it.
@Suite struct CommentedDraftTests {
    private static let words = EditWords(new: "New", own: "Own", nothing: "nothing")
    private let set = DocumentSetTests()

    /// One thing that something is said about: a paragraph, or one of a cell.
    fileprivate struct Spot: Hashable {
        var heading = ""
        var row: [String] = []
        var words: String
    }

    /// The passages with a comment on each paragraph that names it, and what each comment is about.
    private func commented(_ document: Document) -> (passages: [Passage], spots: [String: Spot]) {
        var (passages, spots) = (document.passages, [String: Spot]())
        let made = [document.cover?.arms, document.hasContents ? document.labels.contents : nil]
        passages = made.compactMap(\.self).map { Passage(.made, [.text($0)]) } + passages
        for place in passages.indices {
            for cell in passages[place].cells.indices {
                let paragraphs = passages[place].cells[cell].paragraphs
                for part in paragraphs.indices where !Passage.Cell([paragraphs[part]]).words.isEmpty {
                    let comment = Block.Comment(
                        author: "R", day: "2026-12-01", text: "\(place)/\(cell)/\(part)"
                    ).about(paragraphs.count > 1 ? part : nil)
                    passages[place].cells[cell].comments.append(comment)
                }
            }
        }
        for (comment, spot) in said(passages) { spots[comment.text] = spot }
        return (passages, spots)
    }

    private func said(_ passages: [Passage]) -> [(Block.Comment, Spot)] {
        var headers: [Int: [String]] = [:]
        for passage in passages where passage.isHeader { headers[passage.table ?? 0] = passage.key.words }
        return passages.flatMap { passage in
            let row = passage.kind == .row ? passage.key.words : []
            return passage.cells.enumerated().flatMap { place, cell in
                cell.comments.map { comment in
                    let words = Passage.Cell(
                        comment.paragraph.map { [cell.paragraphs[$0]] } ?? cell.paragraphs
                    )
                    .words
                    let heading = headers[passage.table ?? 0]?[place] ?? "\(place)"
                    return (comment, Spot(heading: row.isEmpty ? "" : heading, row: row, words: words))
                }
            }
        }
    }

    /// Puts a draft with a comment on everything onto another one, and reads the file.
    private func round(_ base: Document, onto new: Document) throws
        -> (before: [String: Spot], after: [(Block.Comment, Spot)], lost: Set<String>)
    {
        let (file, spots) = commented(base)
        let edits = Edits(file, of: DraftedText(base, template: "t"), onto: new)
        let result = edits.document(Self.words).tied
        let read = try EditedDocument(WordFormat().bytes(of: result)).passages(new.anchors)
        return (spots, said(read), Set(edits.lostComments.map(\.text)))
    }

    @Test(arguments: DocumentSetTests.ids)
    func `on the same answers every comment stands at what it is about`(id: String) throws {
        let document = try id == "strategy" ? Self.base.get() : set.document(id, set.example(.bg))
        let (before, after, lost) = try round(document, onto: document)
        #expect(lost == [] && after.count == before.count && before.count > 10)
        #expect(after.filter { before[$0.0.text] != $0.1 }.isEmpty)
    }

    /// What may happen to a dossier between two drafts.
    private enum Happening: String, CaseIterable, Sendable {
        case renumbered, measureUnderTitleOfAnother, period

        var events: [Change] {
            switch self {
            case .period: [.set(AnswerPath("mandate.endYear"), .number(2032))]
            case .measureUnderTitleOfAnother: [.clear(AnswerPath("measures", row: "m07"))] + title("m08")
            case .renumbered:
                [("problems", "p04"), ("objectives", "o09"), ("swot", "w02"), ("measures", "m07")]
                    .map { .clear(AnswerPath($0, row: $1)) }
                    + [.order("problems", rows: ["p03", "p05", "p01"])] + title("m03")
            }
        }

        private func title(_ row: String) -> [Change] {
            renamed.map { .set(AnswerPath("measures", row: row, column: "title"), .text($0.new)) }
        }

        /// The title of a measure before and after.
        var renamed: [(old: String, new: String)] {
            switch self {
            case .period: []
            case .measureUnderTitleOfAnother:
                [
                    (
                        "Седмично обаждане и гривна за най-уязвимите",
                        "Час за теб: ученици помагат на възрастни хора"
                    )
                ]
            case .renumbered:
                [("Телефон и лист „Какво да нося“ за 30 услуги", "Помощник до теб: среща у дома")]
            }
        }
    }

    private static let base = Result {
        let set = DocumentSetTests()
        return try set.document("strategy", try set.example(.bg))
    }

    @Test(arguments: Happening.allCases)
    private func `on other answers every comment stands at what it is about, or is told`(
        happening: Happening
    ) throws {
        let example = try set.example(.bg)
        let events = happening.events.enumerated().map { number, change in
            Event(id: "z\(number)", at: "2027-12-24T08:00:00Z", by: "", guide: "1", change: change)
        }
        let base = try Self.base.get()
        let (before, after, lost) = try round(
            base, onto: try set.document("strategy", Answers(example.events + events)))
        #expect(
            lost.count + after.count == before.count && lost.count * 40 < before.count,
            "\(lost.count) of \(before.count)")
        let wrong = after.filter { comment, spot in
            before[comment.text]?.renamed(happening.renamed).isSame(spot) != true
        }
        #expect(wrong.map(\.1) == [])
    }
}

extension CommentedDraftTests.Spot {
    /// As it reads under the titles of later.
    fileprivate func renamed(_ titles: [(old: String, new: String)]) -> Self {
        titles.reduce(self) { spot, title in
            func anew(_ words: String) -> String { words.replacing(title.old, with: title.new) }
            return .init(
                heading: anew(spot.heading), row: spot.row.map(anew), words: anew(spot.words))
        }
    }

    /// Whether the other says the same, or it is in the same row and column, or says most of it.
    fileprivate func isSame(_ other: CommentedDraftTests.Spot) -> Bool {
        if row.isEmpty != other.row.isEmpty { return false }
        // The column of a card is called as the measure, with its number.
        if heading.title != other.heading.title { return false }
        if words == other.words { return true }
        let (own, its) = (row.isEmpty ? [words] : row, other.row.isEmpty ? [other.words] : other.row)
        let (mine, all) = (own.flatMap { $0.split(separator: " ") }, its.flatMap { $0.split(separator: " ") })
        return own.first == its.first || mine.count { all.contains($0) } * 2 >= mine.count
    }
}

extension String {
    /// A name without the number before it.
    fileprivate var title: String {
        first?.isNumber == true ? String(drop { $0.isNumber }.trimmingPrefix(". ")) : self
    }
}

extension Document {
    fileprivate var hasContents: Bool {
        blocks.contains { if case .contents = $0.content { true } else { false } }
    }
}
