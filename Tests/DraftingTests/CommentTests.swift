import Answers
import Document
import Guide
import Templates
import Testing
import Wording

/// What stands beside a draft for those who go on with it.
@Suite struct CommentTests {
    /// The answers, and after them what colleagues have told each other.
    private func told(_ given: KeyValuePairs<String, Given>, _ changes: [Change]) -> Answers {
        Answers(
            answers(given).events
                + changes.enumerated().map { number, change in
                    Event(
                        id: String(5000 + number), at: "2026-12-0\(number + 1)T08:00:00Z", by: "Секретар",
                        guide: "1", change: change)
                })
    }

    private static func measures(_ columns: [String]) -> Template.Content {
        .table(.init(table: "measures", caption: Localized(same: "Мерки"), columns: columns))
    }

    private func path(_ path: String) throws -> AnswerPath { try #require(AnswerPath(parsing: path)) }

    private func commented(_ items: [Template.Content], _ answers: Answers) throws -> [Block] {
        try draft([section("a", items)], answers, hasComments: true).allBlocks
    }

    private func texts(_ blocks: [Block]) -> [String] {
        blocks.flatMap { block -> [String] in
            let cells =
                if case .table(let table) = block.content { table.rows.flatMap(\.self) } else {
                    [Table.Cell]()
                }
            return (block.comments + cells.flatMap(\.comments)).map(\.text)
        }
    }

    @Test func `a note written before the answer that is printed says so`() throws {
        let reason = try path("mandate.reason")
        let changes: [Change] = [.note(reason, "над 20"), .set(reason, .text("Опашки"))]
        let blocks = try commented(
            [text("{{mandate.reason}}")], told(["mandate.reason": .text("Друго")], changes))
        #expect(texts(blocks) == ["преди отговора\nнад 20"])
    }

    @Test func `a gap says what it waits for, where it is answered and by whom`() throws {
        let given = told([:], [.assign(try path("mandate.reason"), to: "Финанси")])
        let blocks = try commented([text("Защо: {{mandate.reason}} {{profile.name}}")], given)
        #expect(
            blocks.flatMap(\.comments) == [
                .init(
                    author: "Програмата", day: "2026-11-24",
                    text: "Чака: Защо сега?\n1: \(number("mandate.reason"))\nот Финанси"),
                .init(
                    author: "Програмата", day: "2026-11-24",
                    text: "Чака: Как се казва общината?\n1: \(number("profile.name"))"),
            ])
    }

    private func number(_ question: String) -> String {
        SmallGuide.guide.number(ofQuestion: question) ?? ""
    }

    @Test func `a gap in a cell stands there and names its row, and one that was put off says so`() throws {
        let given = answers([
            "measures/a/title": .text("Портал"), "measures/a/lead": .mark(.later(note: "май")),
        ])
        let table = Self.measures(["title", "lead"])
        let blocks = try commented([table], given)
        let cells = blocks.flatMap { block -> [Table.Cell] in
            if case .table(let table) = block.content { table.rows.flatMap(\.self) } else { [] }
        }
        #expect(
            cells.map { $0.comments.map(\.text) } == [
                [], ["Чака: Отговорник (по-късно: май)\nред Портал\n1: \(number("measures"))"],
            ])
        #expect(cells.allSatisfy { $0.provenance.isEmpty })
    }

    @Test func `a note stands once, where what it is about is printed first`() throws {
        let given = told(
            ["mandate.reason": .text("Опашки"), "measures/a/title": .text("Портал")],
            [
                .assign(try path("mandate.reason"), to: "Финанси"),
                .note(try path("mandate.reason"), "Провери"), .note(try path("measures/a"), "Ред"),
                .note(try path("measures"), "Таблица"), .note(try path("profile.notes"), "Непечатано"),
            ])
        let table = Self.measures(["title"])
        let blocks = try commented(
            [
                text("Защо: {{mandate.reason}}{{#measures}} и как{{/measures}}"),
                .answer("mandate.reason", lead: nil), table,
            ], given)
        #expect(texts(blocks) == ["до Финанси\nПровери", "Таблица", "Ред"])
        #expect(blocks[1].comments.count == 1)
        let note = try #require(blocks.flatMap(\.comments).first)
        #expect(note.author == "Секретар" && note.day == "2026-12-02")
    }

    @Test func `a note that is done, or on personal data, stays in the dossier`() throws {
        let given = told(
            ["mandate.reason": .text("Опашки"), "measures/a/title": .text("Портал")],
            [
                .note(try path("mandate.reason"), "Свършено"), .note(try path("mandate.reason"), ""),
                .note(try path("mandate.mayor"), "Лично"), .note(try path("measures/a/contact"), "Лично"),
            ])
        let items: [Template.Content] = [
            text("Защо: {{mandate.reason}}"), .answer("mandate.mayor", lead: nil), .each("measures", []),
        ]
        #expect(texts(try commented(items, given)) == [])
    }

    @Test func `nothing stands beside a draft nobody asked it of`() throws {
        let given = told([:], [.note(try path("mandate.reason"), "Провери")])
        let items = [text("Защо: {{mandate.reason}}")]
        #expect(texts(try commented(items, given)).count == 2)
        #expect(texts(try draft([section("a", items)], given).allBlocks) == [])
    }
}
