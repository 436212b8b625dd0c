import Answers
import Foundation
import Testing

@Suite struct `Paths of answers` {
    @Test(arguments: [
        ("mandate.scope", AnswerPath("mandate.scope")),
        ("measures/k3f9", AnswerPath("measures", row: "k3f9")),
        ("measures/k3f9/lead", AnswerPath("measures", row: "k3f9", column: "lead")),
    ])
    func `are read as they are written`(text: String, path: AnswerPath) {
        #expect(AnswerPath(parsing: text) == path)
        #expect(path.description == text)
    }

    @Test(arguments: [
        "", "/", "a/", "/a", "a//b", "a/b/c/d", "мерки", "a b", "a\nb", "../x/y/z", "a_b",
        String(repeating: "a", count: 81),
    ])
    func `are refused when a part is no id`(text: String) {
        #expect(AnswerPath(parsing: text) == nil)
    }

    @Test func `sort by question, then row, then column`() {
        let sorted = [
            AnswerPath("a"), AnswerPath("a", row: "1"), AnswerPath("a", row: "1", column: "x"),
            AnswerPath("a", row: "2"),
            AnswerPath("a.b"),
        ]
        #expect(sorted.shuffled().sorted() == sorted)
    }
}

@Suite struct `Ids of new rows` {
    private let path = AnswerPath("measures", row: "x", column: "title")

    @Test func `are the same for the same replies and differ for different ones`() {
        let answers = Answers()
        let id = answers.newRowID(in: "measures", for: "Мобилен кметски час", by: "А")
        #expect(id == answers.newRowID(in: "measures", for: "Мобилен кметски час", by: "А"))
        // Another id would make another dossier of the same replies.
        #expect(id == "hx0e5ywkw4439")
        #expect(id != answers.newRowID(in: "measures", for: "Мобилен кметски час", by: "Б"))
        #expect(id != answers.newRowID(in: "measures", for: "Обучение", by: "А"))
        #expect(id != answers.newRowID(in: "risks", for: "Мобилен кметски час", by: "А"))
        #expect(AnswerPath.isID(id))
    }

    @Test func `of a hundred thousand rows are all different, and short enough to type`() {
        let names = (0..<100_000).lazy.map { "Ред \($0)" }
        let ids = Set(names.map { Answers.rowID(in: "t", named: $0, avoiding: []) })
        #expect(ids.count == 100_000)
        #expect(ids.allSatisfy { $0.utf8.count == 13 && AnswerPath.isID($0) })
    }

    @Test func `of two copies differ as soon as one thing was done differently`() {
        let (first, other) = (Histories.event(1, .version("а")), Histories.event(1, .version("б")))
        let copies = [Answers(), Answers([first]), Answers([other])]
        #expect(Set(copies.map { $0.newRowID(in: "t", for: "Сайт", by: "А") }).count == 3)
    }

    @Test func `are never used again, not even after the row was deleted`() {
        var answers = Answers()
        var seen: Set<String> = []
        for number in 0..<40 {
            let id = answers.newRowID(in: "t", for: "същият текст", by: "А")
            #expect(seen.insert(id).inserted)
            answers.append(
                Histories.event(number * 2 + 1, .set(AnswerPath("t", row: id, column: "c"), .text("x"))))
            answers.append(Histories.event(number * 2 + 2, .clear(AnswerPath("t", row: id))))
        }
    }
}
