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
                        author: "R", day: "2026-12-01T10:00:00Z", text: "\(place)/\(cell)/\(part)"
                    ).about(paragraphs.count > 1 ? part : nil)
                    passages[place].cells[cell].comments.append(comment)
                }
            }
        }
        for (comment, spot) in said(passages) { spots[comment.text] = spot }
        return (passages, spots)
    }

    private func said(_ passages: [Passage]) -> [(Block.Comment, Spot)] {
        var headers: [Int: Passage] = [:]
        for passage in passages where passage.isHeader { headers[passage.table ?? 0] = passage }
        return passages.flatMap { passage in
            passage.cells.enumerated().flatMap { place, cell in
                cell.comments.map { comment in
                    let words =
                        comment.paragraph.map { Passage.Cell([cell.paragraphs[$0]]).words } ?? cell.words
                    guard passage.kind == .row else { return (comment, Spot(words: words)) }
                    let heading = headers[passage.table ?? 0]?.cells[place].words ?? "\(place)"
                    return (comment, Spot(heading: heading, row: passage.key.words, words: words))
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
        let document = try set.document(id, try set.example(.bg))
        let (before, after, lost) = try round(document, onto: document)
        #expect(lost == [] && after.count == before.count && before.count > 10)
        for (comment, spot) in after {
            #expect(before[comment.text] == spot, "\(comment.text) \(spot)")
        }
    }

    /// What may happen to a dossier between two drafts.
    private enum Happening: String, CaseIterable, Sendable {
        case rowsGone, measureUnderTitleOfAnother, period

        var events: [Change] {
            switch self {
            case .rowsGone:
                [("problems", "p04"), ("objectives", "o09"), ("swot", "w02")]
                    .map { .clear(AnswerPath($0, row: $1)) }
            case .measureUnderTitleOfAnother:
                [
                    .clear(AnswerPath("measures", row: "m07")),
                    .set(
                        AnswerPath("measures", row: "m08", column: "title"),
                        .text("Час за теб: ученици помагат на възрастни хора")),
                ]
            case .period: [.set(AnswerPath("mandate.endYear"), .number(2032))]
            }
        }
    }

    @Test(arguments: Happening.allCases)
    private func `on other answers every comment stands at what it is about, or is told`(
        happening: Happening
    ) throws {
        let example = try set.example(.bg)
        let events = happening.events.enumerated().map { number, change in
            Event(id: "z\(number)", at: "2027-12-24T08:00:00Z", by: "", guide: "1", change: change)
        }
        let base = try set.document("strategy", example)
        let (before, after, lost) = try round(
            base, onto: try set.document("strategy", Answers(example.events + events)))
        #expect(
            lost.count + after.count == before.count && lost.count * 10 < before.count,
            "\(lost.count) of \(before.count)")
        for (comment, spot) in after {
            let old = try #require(before[comment.text])
            #expect(old.isSame(spot), "\(old) stands at \(spot)")
        }
    }
}

extension CommentedDraftTests.Spot {
    /// Whether the other says the same, or it is in the same row and column, or says most of it.
    fileprivate func isSame(_ other: CommentedDraftTests.Spot) -> Bool {
        if heading != other.heading || row.isEmpty != other.row.isEmpty { return false }
        if words == other.words { return true }
        let (own, its) = (row.isEmpty ? [words] : row, other.row.isEmpty ? [other.words] : other.row)
        let (mine, all) = (own.flatMap { $0.split(separator: " ") }, its.flatMap { $0.split(separator: " ") })
        return own.first == its.first || mine.count { all.contains($0) } * 2 >= mine.count
    }
}

extension Document {
    fileprivate var hasContents: Bool {
        blocks.contains { if case .contents = $0.content { true } else { false } }
    }
}
