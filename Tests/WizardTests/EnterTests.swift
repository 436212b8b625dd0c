import Answers
import Foundation
import Guide
import Terminal
import Testing
import Wording

@testable import Wizard

/// What is said of Enter is what it does.
@Suite struct EnterTests {
    /// A way to come to a prompt, with what was answered before.
    struct Case: CustomTestStringConvertible {
        var question: String
        var changes: [Change] = []
        /// Typed after the question was opened.
        var replies: [String] = []
        var testDescription: String { "\(question) \(changes.count) \(replies.joined(separator: " "))" }
    }

    // MARK: The guide: every kind, needed and optional, alone and as a column

    private static let kinds: [(String, Kind, OptionSource)] = [
        ("text", .text, .none), ("longText", .longText, .none), ("number", .number, .none),
        ("money", .money, .none), ("year", .year, .none), ("date", .date, .none), ("yesNo", .yesNo, .none),
        ("choice", .choice, listed), ("choices", .choices, listed), ("checklist", .checklist, listed),
        ("scale", .scale, listed), ("ranking", .ranking, listed), ("file", .file, .none),
        ("pick", .choice, .rows(of: "empty")), ("picks", .choices, .rows(of: "empty")),
        ("of", .choice, .rows(of: "rows")), ("several", .choices, .rows(of: "rows")),
        ("order", .ranking, .rows(of: "rows")),
    ]
    private static let listed = OptionSource.listed([
        SampleGuide.option("a", "Първо", "First"), SampleGuide.option("b", "Второ", "Second"),
    ])
    private static let same = SampleGuide.both("Въпрос", "Question")

    private static let guide: Guide = {
        var questions: [Question] = [
            SampleGuide.question("gate", .text, same),
            SampleGuide.question("empty", .table, same, needed: false, columns: [column("title", true)]),
            SampleGuide.question("rows", .table, same, columns: [column("title", true)]),
        ]
        for (id, kind, options) in kinds {
            questions.append(SampleGuide.question(id, kind, same, options: options))
            var optional = SampleGuide.question(id + "Free", kind, same, needed: false, options: options)
            optional.when = .test(question: "gate", .answered(true))
            questions.append(optional)
            for isRequired in [true, false] {
                let first = SampleGuide.column(id, kind, same, isRequired: isRequired, options: options)
                let columns = [first, column("next", true)]
                let table = "t" + id + (isRequired ? "" : "Free")
                questions.append(
                    SampleGuide.question(table, .table, same, needed: isRequired, columns: columns))
            }
        }
        questions.append(SampleGuide.question("last", .text, same))
        return Guide(
            id: "enter", version: "1.0.0", title: same, about: .empty,
            phases: [Phase(id: "prepare", title: same, steps: ["step"])],
            steps: [SampleGuide.step("step", same, questions)])
    }()

    private static func column(_ id: String, _ isRequired: Bool) -> Column {
        SampleGuide.column(id, .text, same, isRequired: isRequired)
    }

    // MARK: The states

    private static func value(_ kind: Kind, _ options: OptionSource) -> Value {
        let ids = if case .rows = options { ["r1", "r2"] } else { ["a", "b"] }
        return switch kind {
        case .text, .longText, .file: .text("x")
        case .date: .text("2027-03-01")
        case .number, .money, .scale: .number(1)
        case .year: .number(2027)
        case .yesNo: .flag(true)
        case .choice: .text(ids[0])
        case .choices, .checklist, .ranking: .list(ids)
        case .table: .text("")
        }
    }

    private static let rows: [Change] = ["r1", "r2"].map {
        .set(AnswerPath("rows", row: $0, column: "title"), .text("Ред \($0)"))
    }
    private static let opened = Change.set(AnswerPath("gate"), .text("да"))

    private static let cases: [Case] = kinds.flatMap { id, kind, options -> [Case] in
        let value = value(kind, options)
        var cases: [Case] = ["", "Free"].flatMap { suffix -> [Case] in
            let path = AnswerPath(id + suffix)
            let given = rows + [opened, .set(path, value)]
            return [
                Case(question: id + suffix, changes: rows + [opened]),
                Case(question: id + suffix, changes: given),
                Case(question: id + suffix, changes: rows + [opened, .mark(path, .later(note: ""))]),
                // What it depends on changed.
                Case(question: id + suffix, changes: given + [.set(AnswerPath("gate"), .text("не"))]),
                // One of the rows to choose from is gone, then all of them.
                Case(question: id + suffix, changes: given + [.clear(AnswerPath("rows", row: "r1"))]),
                Case(
                    question: id + suffix,
                    changes: given + ["r1", "r2"].map { .clear(AnswerPath("rows", row: $0)) }),
            ]
        }
        for table in ["t" + id, "t" + id + "Free"] {
            let cell = AnswerPath(table, row: "x", column: id)
            let next = Change.set(AnswerPath(table, row: "x", column: "next"), .text("y"))
            cases += [
                Case(question: table, changes: rows, replies: ["+"]), Case(question: table, changes: rows),
                Case(question: table, changes: rows + [next], replies: ["1"]),
                Case(question: table, changes: rows + [next, .set(cell, value)], replies: ["1"]),
                Case(
                    question: table,
                    changes: rows + [next, .set(cell, value), .copied(AnswerPath(table, row: "x"))],
                    replies: ["1"]),
            ]
        }
        return cases
    }

    private func talk(_ one: Case, _ language: Language, _ drawsForms: Bool, _ more: String...) throws -> Talk
    {
        let events = one.changes.enumerated().map { number, change in
            Event(
                id: "\(100 + number)", at: "2026-11-24T00:00:00Z", by: "", guide: "1.0.0", change: change)
        }
        return try Talk(
            (["/go " + one.question] + one.replies + more).map(Reply.line), guide: Self.guide,
            answers: Answers(events), in: language, drawsForms: drawsForms)
    }

    // MARK: The promise

    private func promise(_ key: some TextKey, _ texts: Texts) -> String {
        texts(key, ["back": .text("/"), "later": .text("/")]).prefix(38).description
    }

    @Test(arguments: cases, [Language.bg, .en])
    func `every hint about Enter says what it does, in each kind and state`(_ one: Case, language: Language)
        throws
    {
        for drawsForms in [false, true] {
            let before = try talk(one, language, drawsForms)
            let after = try talk(one, language, drawsForms, "")
            let here = try #require(before.terminal.asked.last).subject.path
            let prompts = before.terminal.asked.count
            let there = after.terminal.asked.dropFirst(prompts).first?.subject.path
            let saved = Array(after.answers.events.dropFirst(before.answers.events.count)).map(\.change)
            // What stands between the last reply and the prompt it led to.
            let opening = before.transcript.components(separatedBy: "> ").dropLast().last ?? ""
            let said = opening.components(separatedBy: "\n").filter { $0.contains("Enter") }
            let hint = try #require(before.terminal.asked.last).hint
            let texts = Words.texts(language)
            func says(_ key: some TextKey) -> Bool {
                (said + [hint]).contains { $0.hasPrefix(promise(key, texts)) }
            }
            // On a screen an unchanged table is left by its own line, which replies with nothing.
            var known = 0
            func expect(_ key: some TextKey, _ isKept: Bool) {
                guard says(key) else { return }
                known += 1
                #expect(isKept, "\(key.rawValue) \(drawsForms) \(there ?? "–") \(saved)")
            }
            expect(QuestionText.optional, there != here && saved.isEmpty)
            expect(QuestionText.keeps, there != here && saved.isEmpty)
            expect(QuestionText.stale, there != here && saved.count == 1)
            expect(FormText.noOptionsYet, there != here)
            expect(RowText.enterEnds, there == one.question && saved.isEmpty)
            expect(RowText.enterGoesOn, there == one.question + "/+/next" && saved.isEmpty)
            expect(RowText.copy, there != here && saved.count == 1)
            expect(TableText.hint, there != here && saved.isEmpty)
            expect(TableText.optional, !drawsForms && there != here && saved.isEmpty)
            expect(TableText.optionalDrawn, drawsForms && there != here && saved.isEmpty)
            #expect(known >= Set(said).count, "\(said)")
        }
    }

    @Test func `the end of the guide is said where Enter ends it`() throws {
        let open = try Talk("/status")
        #expect(open.lines(beginning: "Enter – нататък; номер – отваря стъпката").count == 2)
        let elsewhere = try Talk("/към name", "/състояние")
        #expect(elsewhere.lines(beginning: "Enter – нататък; номер – отваря стъпката").count == 1)
    }
}
