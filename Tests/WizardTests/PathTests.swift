import Answers
import Foundation
import Guide
import Terminal
import Testing
import Wording

@testable import Wizard

/// The way of the short path, and the choice between the two.
@Suite struct PathTests {
    /// The sample guide with a short path: the name, the people, and the titles and costs of the measures.
    static let guide: Guide = {
        var guide = SampleGuide.guide
        let option = { (id: String, bg: String, en: String) in
            Option(
                id: id, label: SampleGuide.both(bg, en),
                description: SampleGuide.both("Описание \(id).", "About \(id)."))
        }
        let choice = SampleGuide.question(
            "path", .choice, SampleGuide.both("По кой път?", "Which path?"), needed: false,
            options: .listed([
                option("core", "Кратък път", "Short path"), option("full", "Пълен път", "Full path"),
            ]))
        guide.steps[0].questions.append(choice)
        for (step, ids) in [(0, ["name", "scope", "partners"]), (1, ["people"]), (2, ["measures"])] {
            for index in guide.steps[step].questions.indices
            where ids.contains(guide.steps[step].questions[index].id) {
                guide.steps[step].questions[index].isCore = true
            }
        }
        for index in [0, 2] { guide.steps[2].questions[0].columns[index].isCore = true }
        guide.pathQuestion = "path"
        guide.variants = [
            .small: VariantRule(label: .empty, when: .test(question: "people", .atMost(2999)))
        ]
        return guide
    }()

    private static let core = Change.set(AnswerPath("path"), .text("core"))

    private func answers(_ changes: Change...) -> Answers {
        var stamp = Stamp.ticking(by: 1)
        var answers = Answers()
        for change in changes {
            answers.append(stamp.event(change, by: "", guide: "1.0.0", after: answers.events.last))
        }
        return answers
    }

    private func talk(_ replies: String..., answers: Answers = Answers(), drawn: Bool = false) throws -> Talk
    {
        try Talk(replies.map(Reply.line), guide: Self.guide, answers: answers, drawsForms: drawn)
    }

    // MARK: The offer

    @Test(arguments: [false, true])
    func `a new dossier is offered both paths, and none stands as chosen`(drawn: Bool) throws {
        let talk = try talk(drawn: drawn)
        #expect(talk.transcript.contains("По кой път?"))
        #expect(talk.value("path") == nil)
        guard drawn else {
            #expect(talk.transcript.contains("1. Пълен път – 13 задължителни въпроса"))
            #expect(talk.transcript.contains("2. Кратък път – 4 задължителни въпроса"))
            #expect(talk.transcript.contains("Описание core."))
            return
        }
        guard case .choice(let picking)? = talk.terminal.asked.first?.form else {
            Issue.record("no list of paths")
            return
        }
        #expect(picking.picked.isEmpty)
        #expect(
            picking.entries.map(\.label) == [
                "Пълен път – 13 задължителни въпроса", "Кратък път – 4 задължителни въпроса",
            ])
    }

    @Test(arguments: [false, true])
    func `Enter alone leaves the path open and says where it is changed`(drawn: Bool) throws {
        let talk = try talk("", drawn: drawn)
        #expect(talk.value("path") == nil)
        #expect(talk.transcript.contains("/пътека"))
        #expect(Walk(guide: Self.guide, answers: talk.answers).path == .full)
    }

    @Test func `a small place is offered the short path first`() {
        let small = answers(.set(AnswerPath("people"), .number(900)))
        let offer = PathOffer(Walk(guide: Self.guide, answers: small), Words.texts(.bg))
        #expect(offer?.paths == [.core, .full])
        #expect(
            PathOffer(Walk(guide: Self.guide, answers: Answers()), Words.texts(.bg))?.paths == [.full, .core])
    }

    @Test func `whoever has answered something, or has chosen, is not asked again`() throws {
        for given in [answers(.set(AnswerPath("reason"), .text("x"))), answers(Self.core)] {
            let talk = try talk(answers: given)
            #expect(!talk.transcript.contains("Описание"))
        }
    }

    @Test func `the short path is taken by its number, its name or its id and goes right on`() throws {
        for reply in ["2", "кратък", "core"] {
            let talk = try talk(reply, "Видин")
            #expect(talk.value("path") == .text("core"))
            #expect(talk.value("name") == .text("Видин"))
        }
    }

    // MARK: The way

    @Test func `the short path asks its own questions and the cells of its rows, one after the other`() throws
    {
        let talk = try talk(
            "core", "Видин", "1", "900", "Портал", "10", "Кабел", "20", "", answers: Answers())
        #expect(talk.value("people") == .number(900))
        #expect(talk.column("title", of: "measures") == [.text("Портал"), .text("Кабел")])
        #expect(talk.column("cost", of: "measures") == [.number(10), .number(20)])
        let walk = Walk(guide: Self.guide, answers: talk.answers)
        #expect(walk.progress.isComplete)
        #expect(talk.transcript.contains("Отговорени: 4 от 4"))
    }

    @Test func `a question outside can be gone to, and is named as beyond`() throws {
        let talk = try talk("/към reason", "Опашки", "/търси опашки", answers: answers(Self.core))
        #expect(talk.value("reason") == .text("Опашки"))
        #expect(talk.transcript.contains("(извън краткия път)"))
    }

    @Test func `Enter at the first cell of a table leads to the table, and back from it too`() throws {
        for reply in ["", "/назад"] {
            let talk = try talk(
                "/към measures", reply, "/по-късно питам",
                answers: answers(Self.core, .set(AnswerPath("name"), .text("Видин"))))
            #expect(talk.answers["measures"]?.mark == .later(note: "питам"), "after \(reply)")
        }
    }

    // MARK: The command

    @Test func `the command tells the path and what is left, and changes it both ways`() throws {
        let talk = try talk(
            "", "/пътека", "/назад", "/пътека кратък", "/пътека", "1", "/path core", "/path full")
        #expect(talk.transcript.contains("по краткия път 4, по пълния"))
        #expect(talk.transcript.contains("Вървите по краткия път: остават 4 задължителни отговора"))
        #expect(talk.transcript.contains("Вървите по пълния път"))
        #expect(
            talk.answers.events.compactMap { event in
                if case .set(AnswerPath("path"), .text(let path)) = event.change { path } else { nil }
            } == ["core", "full", "core", "full"])
    }

    @Test func `a path nobody knows is refused and nothing changes`() throws {
        let talk = try talk("", "/пътека среден")
        #expect(talk.value("path") == nil)
    }

    @Test func `a guide of one path says so`() throws {
        let talk = try Talk("/пътека")
        #expect(talk.transcript.contains("само един път"))
    }

    @Test func `the choice is taken back like any answer`() throws {
        let talk = try talk("core", "/отмени")
        #expect(talk.value("path") == nil)
    }

    // MARK: Properties

    @Test func `random walks over random answers on the short path owe nothing outside it`() throws {
        for seed in 0..<200 {
            let random = RandomAnswers(seed: UInt64(seed))
            var given = answers(Self.core)
            var stamp = Stamp.ticking(by: 7)
            for change in random.changes() {
                given.append(stamp.event(change, by: "", guide: "1.0.0", after: given.events.last))
            }
            var dice = WalkPropertyTests.Dice(state: UInt64(seed))
            let replies = (0..<20).map { _ in
                Reply.line(
                    [
                        "", "1", "+", "900", "Портал", "/назад", "/пътека", "/пътека пълен", "/пътека core",
                        "/към reason", "/преглед", "/отмени", "/по-късно",
                    ].randomElement(using: &dice) ?? "")
            }
            let talk = try Talk(
                replies, guide: Self.guide, answers: given, drawsForms: seed.isMultiple(of: 2))
            #expect(talk.answers == talk.kept)
            let walk = Walk(guide: Self.guide, answers: talk.answers).taking(.core)
            #expect(walk.missing.allSatisfy { $0.question.isCore })
            #expect(walk.guide.steps.flatMap(walk.applicable).allSatisfy { $0.isCore })
            for row in walk.answers.rows(of: "measures") {
                let table = try #require(walk.guide.question("measures"))
                #expect(walk.gaps(in: table, row: row).allSatisfy { $0.isCore })
            }
        }
    }
}
