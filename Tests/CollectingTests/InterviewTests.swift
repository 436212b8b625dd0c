import Answers
import Catalog
import Foundation
import Guide
import Terminal
import Testing
import Wording

@testable import Collecting

/// Telling a practice, on a terminal that replies from a list.
@Suite struct InterviewTests {
    /// Every question of the shortest way, with replies in both languages.
    static let replies = [
        "Форум на хартия", "Forum on paper", "Видин", "", "", "3", "", "2024", "1", "1, 2", "",
        "Малко хора идваха.", "Few people came.", "Раздадохме листове.", "We handed out sheets.",
        "По пощата.", "By post.", "", "не",
        "https://www.vidin.bg/forum", "Форум", "Община Видин", "", "", "да",
        "120", "листа", "sheets", "2025", "", "", "",
        "Хората пишат.", "People write.", "Листа.", "The sheet.", "", "", "", "да",
    ]

    static func interview(
        _ terminal: ScriptTerminal, taken: Set<String> = [], in language: Language = .bg,
        texts: [String: Localized] = ["command.back": both("назад", "back")],
        notebook: Notebook = Notebook(
            left: nil, canAsk: true, continuation: "", keep: { _ in }, setAside: { "" })
    ) throws -> PracticeInterview {
        let today = try #require(Day(year: 2026, month: 11, day: 24))
        return PracticeInterview(
            terminal: terminal, texts: Texts(texts, in: language),
            themes: [
                Option(id: "data", label: both("Данни", "Data")),
                Option(id: "skills", label: both("Умения", "Skills")),
            ],
            countries: [
                Option(id: "BG", label: both("България", "Bulgaria")),
                Option(id: "RO", label: both("Румъния", "Romania")),
            ],
            taken: taken, today: today, notebook: notebook, stamp: stamp(), sheet: { ["Sheet of " + $0.id] })
    }

    /// A clock that goes on by a second each time.
    static func stamp() -> Stamp {
        let second = Counter()
        return Stamp(
            milliseconds: { 1_800_000_000_000 + 1000 * Int64(second.next()) },
            random: { UInt64(second.next()) })
    }

    private final class Counter: @unchecked Sendable {
        private var count = 0
        func next() -> Int {
            count += 1
            return count
        }
    }

    static func both(_ bg: String, _ en: String) -> Localized { Localized(bg: bg, en: en) }

    private static func outcome(_ replies: [String], taken: Set<String> = []) throws
        -> (PracticeInterview.Outcome, ScriptTerminal)
    {
        let terminal = ScriptTerminal(replies)
        let interview = try interview(terminal, taken: taken)
        return (try interview.run(), terminal)
    }

    private static func told(_ replies: [String]) throws -> Practice {
        let (outcome, terminal) = try outcome(replies)
        guard case .practice(let practice) = outcome else {
            Issue.record("\(terminal.transcript)")
            throw CancellationError()
        }
        return practice
    }

    @Test func makesAPracticeOfTheReplies() throws {
        let practice = try Self.told(Self.replies)
        #expect(practice.id == "bg-forum-on-paper")
        #expect(practice.title == Self.both("Форум на хартия", "Forum on paper"))
        #expect(practice.place == Localized(same: "Видин"))
        #expect((practice.country, practice.territory) == ("BG", .town))
        #expect((practice.population, practice.started, practice.status) == (nil, 2024, .running))
        #expect(practice.themes == ["data", "skills"])
        #expect(practice.sources.map(\.url) == ["https://www.vidin.bg/forum"])
        #expect(practice.sources.first?.read == "2026-11-24")
        let figure = Practice.Figure(value: 120, unit: Self.both("листа", "sheets"), year: 2025, source: 1)
        #expect(practice.results == [figure])
        #expect((practice.cost, practice.confidence) == (nil, .high))
    }

    @Test func givesANameThatIsFree() throws {
        let (outcome, terminal) = try Self.outcome(Self.replies, taken: ["bg-forum-on-paper"])
        guard case .practice(let practice) = outcome else { Issue.record("\(outcome)"); return }
        #expect(practice.id == "bg-forum-on-paper-2")
        #expect(terminal.transcript.contains("Sheet of bg-forum-on-paper-2"))
    }

    /// A reply that is refused, before the one it stands in for, and the text that says why.
    @Test(arguments: [
        ("2024", "двадесет", "problem.not-a-year"), ("2024", "1850", "problem.too-small"),
        ("2024", "2031", "problem.too-large"), ("3", "9", "problem.no-such-number"),
        ("Форум на хартия", "", "wizard.needed"), ("https://www.vidin.bg/forum", "", "wizard.needed"),
        ("https://www.vidin.bg/forum", "javascript:alert(1)", "collecting.not-an-address"),
        ("https://www.vidin.bg/forum", "vidin.bg", "collecting.not-an-address"),
        ("2025", "", "wizard.needed"), ("120", "много", "problem.not-a-number"),
        ("120", "/какво", "wizard.no-such-command"), ("120", "около 120", "collecting.not-rough"),
    ])
    func asksAgainUntilAReplyCanBeUsed(before: String, wrong: String, says: String) throws {
        let place = try #require(Self.replies.firstIndex(of: before))
        let replies = Self.replies[..<place] + [wrong] + Self.replies[place...]
        let (outcome, terminal) = try Self.outcome(Array(replies))
        let (expected, _) = try Self.outcome(Self.replies)
        #expect(outcome == expected)
        #expect(terminal.transcript.contains(says))
    }

    @Test func goesBackAndKeepsWhatWasTold() throws {
        let changed =
            ["Форум на хартия", "Forum on paper", "/назад", "/1", "Нов форум", ""] + Self.replies[2...]
        let practice = try Self.told(Array(changed))
        #expect(practice.title == Self.both("Нов форум", "Forum on paper"))
        #expect(practice.place == Localized(same: "Видин"))
    }

    @Test func asksWhichSourceHasAFigureWhereThereAreSeveral() throws {
        let place = try #require(Self.replies.firstIndex(of: "Община Видин")) + 2
        var replies = Array(Self.replies[..<place])
        replies += ["https://example.org/", "Втора", "", "1.3.2026", "", "да"]
        replies += ["120", "листа", "sheets", "2025", "2", ""]
        replies += ["5000", "", "общо", "in all", "1", "Общински бюджет; ЕФРР"]
        let practice = try Self.told(replies + Self.replies.suffix(8))
        #expect(practice.sources.map(\.read) == ["2026-11-24", "2026-03-01"])
        #expect(practice.sources.map(\.publisher) == ["Община Видин", nil])
        #expect(practice.results.map(\.source) == [2])
        #expect(
            practice.cost
                == Practice.Cost(amount: 5000, currency: "EUR", per: Self.both("общо", "in all"), source: 1))
        #expect(practice.funding.map(\.bg) == ["Общински бюджет", "ЕФРР"])
    }

    @Test func `texts that are the same in both languages are named before saving and after it`() throws {
        let terminal = ScriptTerminal(Self.replies)
        let texts = [
            "collecting.one-language": Self.both("Без превод: {questions}", ""),
            "collecting.place": Self.both("Къде?", ""),
        ]
        _ = try Self.interview(terminal, texts: texts).run()
        #expect(terminal.transcript.components(separatedBy: "Без превод: Къде?\n").count == 3)
        var translated = Self.replies
        translated[3] = "Vidin"
        let other = ScriptTerminal(translated)
        _ = try Self.interview(other, texts: texts).run()
        #expect(!other.transcript.contains("Без превод"))
    }

    @Test func `a cost in leva is offered in euros, as in the guide`() throws {
        let place = try #require(Self.replies.firstIndex(of: "2025")) + 2
        let replies =
            Self.replies[..<place] + ["5000 лв", "1", "", "общо", "in all"] + Self.replies[(place + 1)...]
        let cost = try Self.told(Array(replies)).cost
        #expect(cost?.amount == Decimal(string: "2556.46") && cost?.currency == "EUR")
    }

    @Test(arguments: [
        (["Форум", "/9"], PracticeInterview.Outcome.quit), (["Форум"], .ended), ([], .ended),
    ])
    func keepsNothingThatIsNotTold(replies: [String], outcome: PracticeInterview.Outcome) throws {
        #expect(try Self.outcome(replies).0 == outcome)
    }

    @Test func keepsNothingWhenTheLastReplyIsNo() throws {
        #expect(try Self.outcome(Self.replies.dropLast() + ["не"]).0 == .quit)
    }

    @Test func leavesOnCtrlC() throws {
        let terminal = ScriptTerminal([.line("Форум"), .interrupted])
        let interview = try Self.interview(terminal)
        #expect(try interview.run() == .interrupted)
    }
}

@Suite struct CollectingTextTests {
    @Test func hasNoTextThatIsNeverSaid() throws {
        let room = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Collecting")
        let names = try FileManager.default.contentsOfDirectory(atPath: room.path)
        let sources = try names.filter { $0.hasSuffix(".swift") }.map {
            try String(contentsOf: room.appending(path: $0), encoding: .utf8)
                .replacing(/case [a-zA-Z]+ = ".*"/, with: "")
        }.joined()
        let words = Set(sources.split { !$0.isLetter && $0 != "." }.flatMap { $0.split(separator: ".") })
        #expect(CollectingText.allCases.filter { !words.contains(Substring("\($0)")) } == [])
    }
}
