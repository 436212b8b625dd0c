import Answers
import Catalog
import Foundation
import Guide
import Terminal
import Testing
import Wizard
import Wording

@testable import Collecting

/// A practice is told in the conversation that goes through the guide, so whatever can be done there can be done here.
@Suite struct SameConversationTests {
    private static let replies = InterviewTests.replies

    private func told(_ replies: [String], language: Language = .bg) throws -> (
        outcome: PracticeInterview.Outcome, terminal: ScriptTerminal
    ) {
        let terminal = ScriptTerminal(replies)
        return (try InterviewTests.interview(terminal, in: language).run(), terminal)
    }

    @Test func `an answer is taken back`() throws {
        let (outcome, _) = try told(["Сбор", "/11"] + Self.replies)
        #expect(try outcome == told(Self.replies).outcome)
    }

    @Test func `a question is put off, and whether to save the practice is asked once it is answered`() throws
    {
        let place = try #require(Self.replies.firstIndex(of: "3"))
        var replies = Self.replies
        replies[place] = "/2 ще питам"
        // The end of the first step is shown, since something is left in it.
        replies.insert("", at: place + 6)
        let end = Array(replies.dropLast())
        let answered = end + ["/10 territory", "3", "", "", "да"]
        #expect(try told(answered).outcome == told(Self.replies).outcome)
        #expect(try told(end + ["да", "/9"]).outcome == .quit)
    }

    @Test func `a command of the strategy says that it has nothing to show`() throws {
        let (outcome, terminal) = try told(["/7", "/14", "/33"] + Self.replies)
        #expect(try outcome == told(Self.replies).outcome)
        #expect(terminal.transcript.components(separatedBy: "wizard.of-strategy-only").count == 4)
    }

    @Test func `one comes back from the answers of a step to where one was`() throws {
        let (outcome, _) = try told(["Форум на хартия", "/12", "/1"] + Self.replies.dropFirst())
        #expect(try outcome == told(Self.replies).outcome)
    }

    @Test func `help and reasons speak of no draft, and of no command for what is not there`() throws {
        let (_, terminal) = try told(["/0", "+", "/8", "/2", "", "/3", "", "/9"])
        let text = terminal.transcript
        #expect(text.contains("purpose.later-small") && text.contains("purpose.unknown-small"))
        #expect(text.contains("wizard.later-note-small") && text.contains("wizard.unknown-reason-small"))
        for key in ["purpose.table", "purpose.stale", "purpose.term"] {
            #expect(!text.contains(key), "\(key)")
        }
        #expect(!text.contains("purpose.later\n") && !text.contains("wizard.later-note\n"))
    }

    @Test(arguments: [
        ["5000 евро"], ["€ 5000"], ["5 хил. EUR"], ["около 5 хил. евро", "5000"],
    ]) func `a cost may name euros, and a rough one is refused as such`(typed: [String]) throws {
        let place = try #require(Self.replies.firstIndex(of: "2025")) + 2
        var replies = Self.replies
        replies.replaceSubrange(place...place, with: typed + ["", "общо", "in all"])
        let (outcome, terminal) = try told(replies)
        guard case .practice(let practice) = outcome else {
            Issue.record("\(terminal.transcript.suffix(600))")
            return
        }
        #expect(practice.cost?.amount == 5000 && practice.cost?.currency == "EUR")
        #expect(terminal.transcript.contains("collecting.not-rough") == (typed.count > 1))
    }

    @Test func `a note stands until the end, where it is said that it is no part of the practice`() throws {
        let (outcome, terminal) = try told(["/26 питай Мария"] + Self.replies)
        #expect(try outcome == told(Self.replies).outcome)
        #expect(terminal.transcript.components(separatedBy: "collecting.notes").count == 2)
        #expect(try !told(Self.replies).terminal.transcript.contains("collecting.notes"))
    }

    @Test func `no key leads to a reason or an example where there is none`() throws {
        let terminal = ScriptTerminal([.line("Форум")], drawsForms: true)
        _ = try InterviewTests.interview(terminal).run()
        let keys = terminal.asked[0].shortcuts.map(\.key)
        #expect(keys.contains(.function(1)) && keys.contains(.function(4)) && keys.contains(.function(9)))
        #expect(!keys.contains(.function(2)) && !keys.contains(.function(3)) && !keys.contains(.function(5)))
    }

    @Test(arguments: [false, true]) func `Enter on an offered text goes on, however long it may be`(
        drawsForms: Bool
    ) throws {
        let begun = ["Няма кола", "", "Лом", "", "", "3", "", "", "1", "1", "", "Няма кола", "", "Бус"]
        let terminal = ScriptTerminal(begun.map(Reply.line), drawsForms: drawsForms)
        _ = try InterviewTests.interview(terminal).run()
        let asked = terminal.asked.suffix(4).map(\.subject.path)
        #expect(asked == ["problem-bg", "problem-en", "solution-bg", "solution-en"])
    }

    @Test func `what is asked after an amount is said beside it`() throws {
        let terminal = ScriptTerminal(["/10 cost-amount"])
        _ = try InterviewTests.interview(terminal).run()
        #expect(terminal.transcript.contains("collecting.way-amount"))
    }

    @Test func `the language changes in the middle`() throws {
        let terminal = ScriptTerminal(["Форум", "/31", "/9"])
        _ = try InterviewTests.interview(terminal).run()
        #expect(terminal.transcript.contains("wizard.language-now"))
        #expect(terminal.headings.last == "collecting.title")
    }

    @Test func `a command behind an answer is asked about, and what stands before it waits there`() throws {
        let texts = [
            "command.back": InterviewTests.both("назад", "back"),
            "command.quit": InterviewTests.both("изход", "quit"),
        ]
        let terminal = ScriptTerminal(["Форум/изход", "1"])
        var kept: [UInt8] = []
        let notebook = Notebook(
            left: nil, canAsk: true, continuation: "", keep: { kept = $0 }, setAside: { "" })
        let interview = try InterviewTests.interview(terminal, texts: texts, notebook: notebook)
        #expect(try interview.run() == .quit && terminal.transcript.contains("collecting.text-kept"))
        let file = try #require(KeptReplies(bytes: kept, stamp: InterviewTests.stamp()))
        #expect(file.bookmark?.entered.map(\.text) == ["Форум"] && file.events.isEmpty)
    }
}
