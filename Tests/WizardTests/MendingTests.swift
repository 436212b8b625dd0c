import Answers
import Guide
import Terminal
import Testing
import Wording

@testable import Wizard

/// Going through what the review found, one after the other.
@Suite struct MendingTests {
    private static let given = Answers(
        [
            Change.set(AnswerPath("measures", row: "r1", column: "title"), .text("Портал")),
            .set(AnswerPath("measures", row: "r2", column: "title"), .text("Пункт")),
        ].enumerated().map {
            Event(id: "\(100 + $0)", at: "2026-11-24T08:00:00Z", by: "", guide: "1", change: $1)
        })

    /// Finds every measure without a lead, and that there is no name.
    private static func concerns(_ answers: Answers) -> [Concern] {
        let leads = answers.rows(of: "measures").map { AnswerPath("measures", row: $0, column: "lead") }
        return (leads + [AnswerPath("name")]).filter { answers.value($0) == nil }.map { path in
            Concern(
                code: "missing", path: path, place: "Място \(path)",
                text: "Няма \(path.column ?? path.question).",
                remedy: "Напишете го.")
        }
    }

    private func talk(
        _ lines: String..., in language: Language = .bg,
        concerns: @escaping (Answers) -> [Concern] = MendingTests.concerns
    ) throws -> Talk {
        try Talk(lines.map(Reply.line), answers: Self.given, in: language, concerns: concerns)
    }

    @Test func `each finding is said above its question, and the next follows the answer`() throws {
        let talk = try talk("Секретар", "Кмет", "Видин")
        #expect(talk.ending == .reviewed)
        #expect(talk.column("lead", of: "measures") == [.text("Секретар"), .text("Кмет")])
        #expect(talk.value("name") == .text("Видин"))
        #expect(
            talk.transcript.contains(
                "Забележка 1 от 3.\nМясто measures/r1/lead\nНяма lead. Напишете го.\n"))
        #expect(talk.lines(beginning: "Поправено: ").count == 3)
        #expect(talk.transcript.contains("Поправени: 3, остават: 0."))
        // Only the cell is asked, not the rest of its row.
        #expect(!talk.transcript.contains("Разход"))
    }

    @Test func `where forms are drawn the finding stands above each of them, and above nothing else`() throws
    {
        let talk = try Talk(
            ["/2", "чака", "/8", "/към reason", "/изход"].map(Reply.line), answers: Self.given,
            drawsForms: true, concerns: Self.concerns)
        let pinned = talk.terminal.asked.map(\.pinned?.title)
        #expect(
            pinned == [
                "Място measures/r1/lead", "Място measures/r1/lead", "Място measures/r2/lead",
                "Място measures/r2/lead", nil,
            ])
        #expect(talk.terminal.asked.first?.pinned?.text == "Няма lead. Напишете го.")
        #expect(!talk.transcript.contains("Напишете го."))
    }

    @Test func `one that is passed over stays without a word, and is named at the end`() throws {
        let talk = try talk("", "Кмет", "Видин")
        #expect(talk.transcript.contains("Забележка 2 от 3. Прескочени дотук: 1."))
        #expect(talk.transcript.contains("Без поправка останаха:\n– Място measures/r1/lead: Няма lead."))
        #expect(talk.column("lead", of: "measures") == [nil, .text("Кмет")])
        #expect(
            talk.lines(beginning: "Поправено: ").count == 2 && !talk.transcript.contains("остава: „Място"))
        #expect(talk.transcript.contains("Поправени: 2, остават: 1."))
    }

    @Test func `Enter passes over a question that needs an answer too`() throws {
        let talk = try talk("", "", "")
        #expect(talk.ending == .reviewed && talk.transcript.contains("Поправени: 0, остават: 3."))
        #expect(talk.lines(beginning: "След отговора се показва следващата забележка.").count == 1)
    }

    @Test func `back leads to the finding before, and on from there`() throws {
        let talk = try talk("", "", "/назад", "/назад", "/назад", "Секретар", "Кмет", "Видин")
        let progress = talk.lines(beginning: "Забележка ").map { $0.prefix(15) }
        #expect(
            progress
                == [
                    "Забележка 1 от 3", "Забележка 2 от 3", "Забележка 3 от 3", "Забележка 2 от 3",
                    "Забележка 1 от 3", "Забележка 1 от 3", "Забележка 2 от 3", "Забележка 3 от 3",
                ].map { $0.prefix(15) })
        #expect(talk.lines(beginning: "Това е първата забележка").count == 1)
        #expect(talk.ending == .reviewed && talk.transcript.contains("Поправени: 3, остават: 0."))
        #expect(!talk.transcript.contains("Без поправка"))
    }

    @Test func `back passes over what is mended already`() throws {
        let talk = try talk("", "Кмет", "/назад", "Секретар", "Видин")
        #expect(talk.column("lead", of: "measures") == [.text("Секретар"), .text("Кмет")])
        #expect(talk.transcript.contains("Поправени: 3, остават: 0."))
    }

    @Test func `an answer that does not mend it is said not to`() throws {
        let talk = try talk("/по-късно утре", "/изход")
        #expect(talk.transcript.contains("Забележката остава: „Място measures/r1/lead“."))
        #expect(talk.ending == .quit && talk.answers.events.count == 3)
    }

    @Test func `leaving keeps everything, and going elsewhere is possible`() throws {
        let talk = try talk("Секретар", "/към name", "Видин", "/изход")
        #expect(talk.answers.events.count == 4 && talk.ending == .quit)
    }

    @Test func `a finding at a table, at a row that is gone or at nothing asked does not stop the way`()
        throws
    {
        let paths = ["measures", "measures/gone/lead", "partners", "unknown", "measures/r1"]
        let concerns = paths.compactMap(AnswerPath.init(parsing:)).map {
            Concern(code: "x", path: $0, place: "\($0)", text: "Текст", remedy: "")
        }
        let talk = try talk("", "", "", "Секретар", "", "", "", concerns: { _ in concerns })
        #expect(talk.ending == .reviewed)
        #expect(talk.transcript.contains("остават: 5."))
    }

    @Test func `nothing found is said, in English too`() throws {
        let talk = try talk(in: .en, concerns: { _ in [] })
        #expect(talk.ending == .reviewed && talk.transcript.contains("There are no findings."))
    }
}
