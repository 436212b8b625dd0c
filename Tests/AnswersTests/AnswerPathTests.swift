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
        let id = answers.newRowID(in: "measures", for: "Мобилен кметски час")
        #expect(id == answers.newRowID(in: "measures", for: "Мобилен кметски час"))
        // Another id would make another dossier of the same replies.
        #expect(id == "q7yw")
        #expect(id != answers.newRowID(in: "measures", for: "Обучение"))
        #expect(id != answers.newRowID(in: "risks", for: "Мобилен кметски час"))
        #expect(AnswerPath.isID(id))
    }

    @Test func `are never used again, not even after the row was deleted`() {
        var answers = Answers()
        var seen: Set<String> = []
        for number in 0..<40 {
            let id = answers.newRowID(in: "t", for: "същият текст")
            #expect(seen.insert(id).inserted)
            answers.append(
                Histories.event(number * 2 + 1, .set(AnswerPath("t", row: id, column: "c"), .text("x"))))
            answers.append(Histories.event(number * 2 + 2, .clear(AnswerPath("t", row: id))))
        }
    }
}
