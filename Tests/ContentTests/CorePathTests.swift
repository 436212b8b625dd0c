import Answers
import Content
import Document
import Guide
import Testing
import Wording

/// The short path asks nothing in vain.
@Suite struct CorePathTests {
    private let set = DocumentSetTests()

    @Test func `whatever the short path asks, its draft prints`() throws {
        let guide = try ContentSource().guide
        let example = try set.example(.bg, with: ["mandate.path": .text("core")])
        let printed = try set.document("core", example)
        // The path and the country choose what is printed, and Bulgaria is what holds without an answer.
        let choosing = [guide.pathQuestion, "profile.country"]
        let unprinted = try guide.questions.filter { $0.isCore && !choosing.contains($0.id) }
            .flatMap { question in cells(of: question, in: example) }
            .filter { !$0.paths.isEmpty }
            .filter { try set.document("core", Answers(example.events + clearing($0.paths))) == printed }
            .map(\.name)
        #expect(unprinted == [])
    }

    /// What is asked, and where the example answers it. What is personal stays in the dossier.
    private func cells(of question: Question, in answers: Answers) -> [(name: String, paths: [AnswerPath])] {
        guard question.field.kind == .table else {
            let path = AnswerPath(question.id)
            return question.field.isPersonal ? [] : [(question.id, answers[path] == nil ? [] : [path])]
        }
        return question.columns.filter { $0.isCore && !$0.field.isPersonal && $0.field.kind != .file }.map {
            column in
            let paths = answers.rows(of: question.id).map {
                AnswerPath(question.id, row: $0, column: column.id)
            }
            return (question.id + "/" + column.id, paths.filter { answers[$0] != nil })
        }
    }

    private func clearing(_ paths: [AnswerPath]) -> [Event] {
        paths.enumerated().map { number, path in
            Event(
                id: "zz\(number)", at: "2027-12-24T08:00:00Z", by: "", guide: "1", change: .clear(path))
        }
    }
}
