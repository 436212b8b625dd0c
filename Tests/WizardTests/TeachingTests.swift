import Answers
import Foundation
import Guide
import Terminal
import Testing
import Wording

@testable import Wizard

/// What the conversation teaches beside what it asks.
@Suite struct TeachingTests {
    private func talk(_ lines: String..., answers: Answers = Answers(), in language: Language = .bg) throws
        -> Talk
    {
        try Talk(
            lines.map(Reply.line), guide: TeachingGuide.guide, from: "know", answers: answers, in: language,
            advice: SampleAdvice())
    }

    private func answers(_ changes: [Change]) -> Answers {
        Answers(
            changes.enumerated().map { number, change in
                Event(
                    id: "0\(number)", at: "2026-11-24T00:00:0\(number)Z", by: "", guide: "1.0.0",
                    change: change)
            })
    }

    @Test func opensAStepWithWhenItIsDoneAndWhatItPromises() throws {
        let talk = try talk()
        #expect(talk.transcript.contains("Готово е, когато: има оценка за всичко"))
        #expect(
            talk.transcript.contains("Участие: Консултиране. Обещаваме отговор. Най-малкото: една анкета"))
        #expect(!talk.transcript.contains("стига един следобед"))
    }

    @Test(arguments: [
        (1200, "За малки: стига един следобед"), (70_000, "За големи: работи се по райони"),
    ])
    func saysWhatChangesForPlacesOfAnotherSize(people: Int, words: String) throws {
        let known = answers([.set(AnswerPath("people"), .number(.init(people)))])
        #expect(try talk(answers: known).transcript.contains(words))
    }

    @Test func showsTheAgendaWithItsMinutes() throws {
        let transcript = try talk("/дневен ред").transcript
        #expect(transcript.contains("Среща на екипа, общо 60 минути:"))
        #expect(transcript.contains("– 45 минути: Оценки."))
    }

    @Test func namesTheLawAtTheQuestionAndShowsItInFull() throws {
        let talk = try talk("/право")
        #expect(talk.transcript.contains("Приложимо тук: Закон gdpr."))
        #expect(talk.transcript.contains("Задължава Ви да отговорите."))
    }

    @Test func showsAPoorExampleWithTheReasonBesideAGoodOne() throws {
        let talk = try talk("/example", in: .en)
        #expect(talk.lines(beginning: "A good answer: 1200").count == 1)
        #expect(talk.lines(beginning: "A poor answer: many").count == 1)
        #expect(talk.lines(beginning: "Why it is poor: not measured").count == 1)
    }

    @Test func showsThePoorExampleOfATableBesideItsRowsNotInACell() throws {
        #expect(try talk("/към indicators", "/пример").transcript.contains("всички"))
        #expect(!(try talk("/към indicators", "+", "/пример").transcript.contains("всички")))
    }

    @Test func namesNoLawTwice() throws {
        var guide = TeachingGuide.guide
        guide.steps[0].questions[0].frameworks = ["2"]
        let talk = try Talk([.line("/право")], guide: guide, from: "know", advice: SampleAdvice())
        #expect(talk.lines(beginning: "– Закон") == ["– Закон 1", "– Закон 3", "– Закон 4"])
        #expect(talk.lines(beginning: "Закон 2").count == 1)
    }

    @Test func explainsTheTermsOfAQuestionAndAnyOther() throws {
        #expect(try talk("/защо").transcript.contains("В речника: мандат. За обяснение: /термин."))
        #expect(try talk("/термин").transcript.contains("мандат – кой и докога"))
        #expect(try talk("/термин мандат").transcript.contains("мандат – кой и докога"))
        #expect(try talk("/термин облак").transcript.contains("Речникът не съдържа този термин."))
    }

    @Test func saysWhatAnAnswerMeansForTheRest() throws {
        #expect(try talk("/към gate", "1").transcript.contains("Обещайте по-малко."))
        #expect(!(try talk("/към gate", "1, 2").transcript.contains("Обещайте по-малко.")))
    }

    @Test func showsHowFarSeparateScoresOfTheNewestYearLieApart() throws {
        let rows = [(2026, 2), (2027, 0), (2027, 2), (2027, 1)]
        let changes = rows.enumerated().flatMap { number, row -> [Change] in
            let cells = [
                ("scorer", Value.text("a")), ("year", .number(.init(row.0))),
                ("level", .number(.init(row.1))),
            ]
            return cells.map { .set(AnswerPath("scores", row: "r\(number)", column: $0.0), $0.1) }
        }
        let known = Answers(
            changes.enumerated().map { number, change in
                Event(
                    id: "\(100 + number)", at: "2026-11-24T00:00:00Z", by: "", guide: "1.0.0", change: change)
            })
        let talk = try talk("/към level", "1", answers: known)
        #expect(talk.transcript.contains("Поотделно, 2027\u{00A0}г.: 3 оценки, от 0 до 2, медиана 1."))
        #expect(talk.transcript.contains("Какво е нужно за следващата степен: започнете"))
    }

    @Test func saysNothingOfLiftsAtTheHighestLevel() throws {
        #expect(!(try talk("/към level", "2").transcript.contains("Какво е нужно за следващата")))
    }

    @Test func fillsARowFromTheBankAndNothingElse() throws {
        let talk = try talk("/към indicators", "+", "p3", "/изход")
        #expect(talk.column("title", of: "indicators") == [.text("Показател p3")])
        #expect(talk.answers.paths.compactMap { talk.answers[$0]?.mark } == [])
    }

    @Test func `in a row of one's own nothing is marked that the person did not mark`() throws {
        let talk = try talk("/към indicators", "+", "", "Дни до отговор", "/изход")
        let row = try #require(talk.answers.rows(of: "indicators").first)
        #expect(
            talk.answers.cellPaths(ofRow: row, in: "indicators") == [
                AnswerPath("indicators", row: row, column: "title")
            ])
        let table = try #require(TeachingGuide.guide.question("indicators"))
        #expect(
            Walk(guide: TeachingGuide.guide, answers: talk.answers).gaps(in: table, row: row).map(\.id) == [
                "owner"
            ])
    }

    @Test func takesBackAPickWithAllItFilledIn() throws {
        let talk = try talk("/към indicators", "+", "p3", "/отмени", "/изход")
        #expect(talk.answers.rows(of: "indicators") == [])
    }

    @Test func keepsOwnWordsWhenAnotherEntryIsPicked() throws {
        let talk = try talk("/към indicators", "+", "", "/изход")
        #expect(talk.answers.rows(of: "indicators") == [])
        let row = [
            Change.set(AnswerPath("indicators", row: "r", column: "title"), .text("Наш")),
            .set(AnswerPath("indicators", row: "r", column: "bank"), .text("p1")),
        ]
        let other = try self.talk("/към indicators/r/bank", "p2", "/изход", answers: answers(row))
        #expect(other.column("title", of: "indicators") == [.text("Наш")])
    }

    @Test func putsTheEntriesThatFitTheRowFirst() throws {
        let row = [Change.set(AnswerPath("indicators", row: "r", column: "topics"), .list(["rare"]))]
        let talk = try talk("/към indicators/r/bank", "1", "/изход", answers: answers(row))
        #expect(talk.lines(beginning: "1. Практика 17").count == 1)
        #expect(talk.column("bank", of: "indicators") == [.text("p17")])
    }
}
