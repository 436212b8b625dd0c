import Answers
import Foundation
import Guide
import Terminal
import Testing
import Wording

@testable import Wizard

@Suite struct SizeTests {
    @Test func `a question keeps its number whatever else is asked`() throws {
        let alone = try Talk("/към scope", "1", "/към phone")
        let joint = try Talk("/към scope", "2", "Белоградчик", "/към phone")
        for talk in [alone, joint] { #expect(talk.transcript.contains("Въпрос 1.5 · ")) }
        #expect(SampleGuide.guide.numbered("1.5")?.id == "phone")
        #expect(SampleGuide.guide.number(ofQuestion: "phone") == "1.5")
        #expect(SampleGuide.guide.number(ofQuestion: "nothing") == nil)
        for wrong in ["1", "1.6", "0.1", "4.1", "1.", ".5", "1.5.1", "а.б"] {
            #expect(SampleGuide.guide.numbered(wrong) == nil, "\(wrong)")
        }
    }

    @Test func `a number that is not asked leads nowhere and is told to be so`() throws {
        let talk = try Talk("/към scope", "1", "/към 1.4")
        #expect(talk.transcript.contains("Този въпрос сега не се задава: С кого?"))
    }

    @Test func `the check of a step goes by the numbers of its questions, with or without that of the step`()
        throws
    {
        let scope = ["/към scope", "1", "/преглед 1"]
        for typed in ["5", "1.5", "телефон"] {
            let talk = try Talk((scope + [typed, "123"]).map(Reply.line))
            #expect(talk.value("phone") == .text("123"), "\(typed)")
        }
        let talk = try Talk((scope + ["4", "2.1"]).map(Reply.line))
        #expect(talk.answers.events.count == 1)
        #expect(talk.lines(beginning: "Няма такава възможност").count == 2)
    }

    @Test func `a table says how many rows and cells it wants, and a long text how long it takes`() throws {
        let table = try Talk("/към measures")
        #expect(
            table.transcript.contains(
                "Въпрос 3.1 · таблица, от 2 до 4 реда по 4 полета, 3 нужни, около 5 мин · "))
        let begun = try Talk("/към measures", "+", "Портал", "Секретар", "100", "да", "", "", "/към measures")
        #expect(begun.transcript.contains("3 нужни, около 3 мин"))
        #expect(try Talk("/към reason").transcript.contains("Въпрос 1.2 · около 3 мин · "))
        #expect(
            try Talk("/go uses", in: .en).transcript.contains(
                "Question 3.3 · a table, at least 1 row of 3 cells, 2 required, about 3 min · "))
    }

    @Test func `what is answered takes no time`() throws {
        let talk = try Talk("/към reason", "Хората чакат.", "/към reason")
        #expect(talk.transcript.contains("Въпрос 1.2 · 1 от 13 · още 10 мин\n"))
    }

    @Test func `time is told in steps that promise no more than is known`() {
        let pace = Pace(Walk(guide: SampleGuide.guide, answers: Answers()))
        let told = [0, 1, 60, 89, 91, 540, 600, 1500, 3300, 3600, 5400, 6301, 13_500, 20_000].map {
            pace.minutes(for: $0)
        }
        #expect(told == [nil, 1, 1, 1, 2, 9, 10, 25, 55, 60, 90, 120, 240, 330])
    }

    @Test func `what is left never grows by an answer that opens no question`() throws {
        var walk = Walk(guide: SampleGuide.guide, answers: Answers())
        let before = walk.secondsLeft
        let parts = walk.guide.steps.map { walk.secondsLeft(in: $0) }
        #expect(parts.reduce(0, +) == before)
        let talk = try Talk("/към people", "12500")
        walk.answers = talk.answers
        #expect(before - walk.secondsLeft == Kind.number.seconds)
    }
}
