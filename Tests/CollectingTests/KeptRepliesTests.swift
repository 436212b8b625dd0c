import Answers
import Catalog
import Dossier
import Foundation
import Guide
import Terminal
import Testing
import Wording

@testable import Collecting

/// A notebook in memory.
private final class Pages {
    var kept: [UInt8]?
    /// What was put aside, in order.
    var aside: [[UInt8]] = []

    init(_ kept: [UInt8]? = nil) { self.kept = kept }

    func notebook(canAsk: Bool = true) -> Notebook {
        Notebook(
            left: kept, canAsk: canAsk, continuation: "pateka practices add",
            keep: { [self] in
                kept = $0
            },
            setAside: { [self] in
                aside.append(kept ?? [])
                kept = nil
                return "aside-\(aside.count)"
            })
    }
}

/// Leaving a practice half-way and going on with it.
@Suite struct KeptRepliesTests {
    private static let replies = InterviewTests.replies

    private func run(
        _ replies: [Reply], _ pages: Pages, in language: Language = .bg, canAsk: Bool = true
    ) throws -> (outcome: PracticeInterview.Outcome, terminal: ScriptTerminal, keeps: Bool) {
        let terminal = ScriptTerminal(replies)
        let interview = try InterviewTests.interview(
            terminal, in: language, notebook: pages.notebook(canAsk: canAsk))
        return (try interview.run(), terminal, interview.keepsReplies)
    }

    private func run(_ replies: [String], _ pages: Pages) throws -> PracticeInterview.Outcome {
        try run(replies.map(Reply.line), pages).outcome
    }

    @Test(arguments: 0..<InterviewTests.replies.count)
    func losesNoReplyWhereverThePersonLeaves(told: Int) throws {
        let pages = Pages()
        let first = Self.replies.prefix(told).map(Reply.line) + [.interrupted]
        #expect(try run(first, pages).outcome == .interrupted)
        #expect((pages.kept == nil) == (told == 0))
        let again = (told == 0 ? [] : [""]) + Self.replies.dropFirst(told)
        #expect(try run(again, pages) == run(Self.replies, Pages()))
    }

    @Test func goesOnInTheOtherLanguage() throws {
        let pages = Pages()
        _ = try run(Array(Self.replies.prefix(3)), pages)
        let (_, terminal, _) = try run([.line(""), .line("Vidin"), .interrupted], pages, in: .en)
        #expect(terminal.headings.suffix(2) == ["collecting.place", "collecting.country"])
    }

    @Test func keepsWhatWasChangedOnTheWayBack() throws {
        let pages = Pages()
        _ = try run(["Форум", "Forum", "/назад", "/назад", "Сбор", ""], pages)
        let (_, terminal, _) = try run([.line(""), .line("/1"), .line("/1"), .interrupted], pages)
        #expect(terminal.transcript.contains("wizard.now"))
        let kept = try #require(KeptReplies(bytes: pages.kept ?? [], stamp: InterviewTests.stamp()))
        let answers = Answers(kept.events.compactMap(Event.init(line:)))
        #expect(answers.value("title-bg") == .text("Сбор"))
        #expect(answers.value("title-en") == .text("Forum"))
    }

    @Test func beginsAnewWhenAskedToAndKeepsTheOldRepliesAside() throws {
        let pages = Pages()
        _ = try run(Array(Self.replies.prefix(4)), pages)
        let old = pages.kept
        let told = try run(["какво", "не"] + Self.replies, pages)
        let (_, terminal, _) = try run([.line("да"), .ended], Pages(old))
        #expect(!terminal.transcript.contains("wizard.recorded"))
        #expect(try told == run(Self.replies, Pages()))
        #expect(pages.aside == [old])
    }

    @Test func keepsTheRepliesWhenTheLastOneIsNo() throws {
        let pages = Pages()
        #expect(try run(Self.replies.dropLast() + ["не"], pages) == .quit)
        #expect(try run(["", "да"], pages) == run(Self.replies, Pages()))
    }

    @Test(arguments: [Reply.ended, .interrupted, .line("/9"), .line("/2 утре")])
    func leavesThemAloneWhenThePersonLeavesAtOnce(reply: Reply) throws {
        let pages = Pages()
        _ = try run(Array(Self.replies.prefix(4)), pages)
        let old = pages.kept
        let left = try run([reply], pages)
        #expect(left.terminal.transcript.contains("collecting.kept"))
        #expect(pages.kept == old && pages.aside.isEmpty)
    }

    @Test func `whether to go on offers only keys that do something there`() throws {
        let pages = Pages()
        _ = try run(Array(Self.replies.prefix(4)), pages)
        let old = pages.kept
        let terminal = ScriptTerminal(["/2", "/3", "/4", "/9"].map(Reply.line), drawsForms: true)
        let interview = try InterviewTests.interview(terminal, notebook: pages.notebook())
        #expect(try interview.run() == .quit)
        let named = terminal.asked[0].shortcuts.filter { !$0.label.isEmpty }.map(\.key)
        #expect(Set(named) == [.escape, .function(1), .function(10)])
        #expect(terminal.prompts == 4 && pages.kept == old)
    }

    @Test func tellsANewPracticeFromAFileAndLeavesTheOtherAlone() throws {
        let pages = Pages()
        _ = try run(Array(Self.replies.prefix(4)), pages)
        let old = pages.kept
        let told = try run(Self.replies.map(Reply.line), pages, canAsk: false)
        #expect(try told.outcome == run(Self.replies, Pages()))
        #expect(!told.keeps && pages.kept == old)
        #expect(told.terminal.transcript.contains("collecting.left-alone"))
    }

    @Test(arguments: [
        "", "{", "[]", "null", "{\"version\":2,\"replies\":[]}", "{\"version\":3,\"events\":[]}",
        "{\"version\":1}", "\u{0}",
        "{\"version\":1,\"replies\":[{\"part\":\"title.bg\",\"value\":{}}]}",
    ])
    func putsADamagedFileAsideInOneSentence(text: String) throws {
        let pages = Pages(Array(text.utf8))
        let told = try run(Self.replies.map(Reply.line), pages)
        #expect(try told.outcome == run(Self.replies, Pages()))
        #expect(pages.aside == [Array(text.utf8)])
        #expect(told.terminal.transcript.contains("collecting.damaged"))
    }

    @Test(arguments: [
        "\"part\":\"themes\",\"value\":[\"gone\"]", "\"part\":\"themes\",\"value\":[]",
        "\"part\":\"country\",\"value\":\"XX\"", "\"part\":\"no.such\",\"value\":\"A\"",
        "\"part\":\"started\",\"value\":3000", "\"part\":\"population\",\"value\":\"сто\"",
        "\"part\":\"source.1.address\",\"value\":\"javascript:alert(1)\"",
        "\"part\":\"source.99.title\",\"value\":\"A\"",
        "\"part\":\"source.1.read\",\"value\":\"вчера\"", "\"part\":\"official\",\"value\":1",
    ])
    func asksAgainForAReplyThatDoesNotFit(reply: String) throws {
        let text = "{\"version\":1,\"replies\":[{\"part\":\"title.bg\",\"value\":\"Форум\"},{\(reply)}]}"
        let (_, terminal, _) = try run([.line(""), .interrupted], Pages(Array(text.utf8)))
        #expect(terminal.transcript.contains("collecting.lost"))
        #expect(
            terminal.headings.last == "collecting.in-en" || terminal.headings.last == "collecting.title")
    }

    @Test(arguments: [
        "not an event", "{}",
        #"{"id":"01","at":"2026-11-30T10:00:00Z","by":"","guide":"","set":"themes","value":["gone"]}"#,
        #"{"id":"01","at":"2026-11-30T10:00:00Z","by":"","guide":"","set":"problems/a/title","value":"A"}"#,
        #"{"id":"01","at":"2026-11-30T10:00:00Z","by":"","guide":"","mark":"no-such","as":"later"}"#,
    ])
    func `an event that does not fit is asked for again`(line: String) throws {
        let kept = try JSONSerialization.data(withJSONObject: ["version": 2, "events": [line]])
        let (_, terminal, _) = try run([.line(""), .interrupted], Pages(Array(kept)))
        #expect(terminal.transcript.contains("collecting.lost"))
        #expect(terminal.headings.last == "collecting.title")
    }

    @Test func `what was kept commands no terminal`() throws {
        let text = #"{"version":1,"replies":[{"part":"title.bg","value":"\u001b[2JФорум"}]}"#
        let kept = try #require(KeptReplies(bytes: Array(text.utf8), stamp: InterviewTests.stamp()))
        let answers = Answers(kept.events.compactMap(Event.init(line:)))
        #expect(answers.value("title-bg") == .text("[2JФорум"))
    }

    @Test func namesEveryPartOnce() {
        #expect(Set(PracticePart.all.map(\.name)).count == PracticePart.all.count)
    }

    @Test func stopsWhenARefusalKeepsItFromTheDisk() throws {
        struct Full: Error {}
        let interview = try InterviewTests.interview(
            ScriptTerminal(["Форум"]),
            notebook: Notebook(
                left: nil, canAsk: true, continuation: "", keep: { _ in throw Full() }, setAside: { "" }))
        #expect(throws: Full.self) { try interview.run() }
    }

    @Test func aReplyThatCannotBeKeptWaitsForAnotherTry() throws {
        struct NoRoom: Error {}
        var failures = 2
        let terminal = ScriptTerminal(["Форум на хартия", "друго", "", "", "Forum on paper"])
        let interview = try InterviewTests.interview(
            terminal,
            notebook: Notebook(
                left: nil, canAsk: true, continuation: "",
                keep: { _ in
                    failures -= 1
                    if failures >= 0 { throw NoRoom() }
                }, setAside: { "" }))
        #expect(try interview.run() == .ended)
        #expect(terminal.transcript.components(separatedBy: "wizard.insist-try-again").count == 3)
        #expect(failures <= -2)
    }

    @Test func leavingWithoutAReplyKeptIsAnError() throws {
        struct NoRoom: Error {}
        let interview = try InterviewTests.interview(
            ScriptTerminal(["Форум на хартия", "/9"]),
            notebook: Notebook(
                left: nil, canAsk: true, continuation: "", keep: { _ in throw NoRoom() }, setAside: { "" }))
        #expect(throws: NoRoom.self) { try interview.run() }
    }
}
