import Catalog
import Foundation
import Document
import Guide
import Testing
import Wording

@testable import Booklet

@Suite struct BookletTests {
    private let document = SmallGuide.booklet().document(showsTrainer: true)

    @Test func hasEveryStepAndQuestion() {
        let origins = Set(document.allBlocks.flatMap(\.provenance))
        let guide = SmallGuide.guide
        #expect(Set(guide.steps.map(\.id) + guide.questions.map(\.id)).isSubset(of: origins))
    }

    @Test(arguments: Language.allCases)
    func printsEveryTextOfAStep(language: Language) {
        let reading = SmallGuide.booklet(language).document(showsTrainer: true).reading
        for step in SmallGuide.guide.steps {
            for text in step.readTexts {
                #expect(reading.contains(text[language]), "\(text[language])")
            }
        }
    }

    @Test func numbersQuestionsByStepAndPlace() {
        let numbers = document.entries(depth: 4).filter { $0.level == 4 }.map { $0.number }
        #expect(numbers == ["1.1", "1.2", "1.3", "1.4", "1.5", "2.1", "2.2"])
    }

    @Test func givesEveryHeadingANameOfItsOwn() {
        let anchors = document.entries(depth: 6).map(\.anchor)
        #expect(Set(anchors).count == anchors.count)
    }

    @Test func leadsOnlyToPlacesItHas() {
        let known = Set(document.anchors)
        for case .reference(let text, let anchor) in document.runs {
            #expect(known.contains(anchor), "\(text)")
        }
    }

    @Test func followsEveryHeadingWithSomething() {
        let blocks = document.blocks.map(\.content)
        #expect(!(blocks.last?.isHeading ?? true))
        for (one, next) in zip(blocks, blocks.dropFirst()) where one.isHeading {
            #expect(next != .pageBreak)
        }
    }

    @Test func saysADutyInFullOnlyWhereItIsMetFirst() {
        let body = document.reading.components(separatedBy: "booklet.laws-and-policies")[0]
        #expect(body.components(separatedBy: "Duty (en)").count == 2)
    }

    @Test func marksADutyThatNoSourceSupports() {
        #expect(document.reading.contains("Duty (en) (catalog.check)"))
    }

    @Test func beginsEachPartOfAMeetingWhereTheOneBeforeEnds() throws {
        let table = try #require(document.tables.first { $0.columns.first?.title == "booklet.from-minute" })
        let cells = table.rows.map { $0.map { $0.paragraphs.map { $0.map(\.plain).joined() }.joined() } }
        #expect(cells.map { $0[0] } == ["0", "10", ""])
        #expect(cells.last?[1] == "35")
    }

    @Test func `begins every step on a page of its own`() throws {
        var guide = SmallGuide.guide
        guide.phases = [Phase(id: "prepare", title: both("Prepare"), steps: ["first", "second"])]
        let booklet = Booklet(
            BookletSources(guide: guide), texts: Texts([:], in: .en), date: try #require(Day("2026-11-24")))
        let blocks = booklet.document().blocks
        let second = try #require(blocks.firstIndex { $0.provenance == ["second"] })
        #expect(blocks[second - 1].content == .pageBreak)
    }

    @Test func `has room for every answer on paper`() throws {
        let asks = Dictionary(grouping: document.asks, by: \.label)
        #expect(asks["Basis? (en)"]?.first?.room.count == 2)
        #expect(asks["Big? (en)"]?.first?.room == .lines(2))
        // What the register tells is not written by hand.
        #expect(asks["People? (en)"] == nil)
        let rows = try #require(document.tables.last { $0.isFilledIn && $0.columns.count == 1 })
        #expect(rows.columns.first?.title == "Column name? (en)" && rows.rows.count == 4)
    }

    @Test func `has a box beside every level of a criterion`() {
        let boxes = document.runs.compactMap { if case .box(let label) = $0 { label } else { nil } }
        #expect(Set(SmallGuide.maturity.map(\.label.en)).isSubset(of: boxes))
    }

    @Test func `writes days and sums as people do`() {
        let writer = Writer(BookletSources(guide: SmallGuide.guide), Texts([:], in: .bg), showsTrainer: false)
        func example(_ kind: Kind, _ text: String) -> String {
            var asked = field(kind, "x")
            asked.example = Localized(same: text)
            return writer.example(of: asked)
        }
        #expect(example(.date, "2027-03-18") == "18\u{A0}март 2027\u{A0}г.")
        #expect(example(.money, "18000") == "18\u{A0}000\u{A0}евро")
        #expect(example(.date, "второ полугодие") == "второ полугодие")
        #expect(example(.text, "18000") == "18000")
    }

    @Test func keepsTheExercisesForTrainers() {
        #expect(document.reading.contains("Exercise first"))
        #expect(!SmallGuide.booklet().document().reading.contains("Exercise first"))
    }

    @Test func holdsOneStepWithItsForms() throws {
        let step = try #require(SmallGuide.guide.step("second"))
        let reading = SmallGuide.booklet().document(of: step).reading
        #expect(reading.contains("2.2 Rows? (en)") && reading.contains("Ask choice (en)"))
        #expect(!reading.contains("Step first"))
    }
}

@Suite struct ConditionTests {
    private func writer() -> Writer {
        let texts = Texts(
            [
                "booklet.only-from": both("from {people}"), "booklet.only-under": both("under {people}"),
                "booklet.only-if": both("if {question} is {answer}"),
                "booklet.only-fewer": both("fewer than {count} of {question}"),
                "booklet.only-if-unanswered": both("no {question}"),
                "booklet.only-by-answer": both("by {question}"), "booklet.asked-question": both("{number}"),
                "booklet.or": Localized(same: "or"),
            ], in: .en)
        return Writer(BookletSources(guide: SmallGuide.guide), texts, showsTrainer: false)
    }

    @Test(
        arguments: [
            (.test(question: "people", .atLeast(3000)), "from 3,000 (en)"),
            (.test(question: "people", .atMost(2999)), "under 3,000 (en)"),
            (.test(question: "basis", .is("order")), "if 1.2 (en) is ‘Order (en)’ (en)"),
            (
                .any([.test(question: "basis", .is("order")), .test(question: "basis", .is("vote"))]),
                "if 1.2 (en) is ‘Order (en)’ or ‘Vote (en)’ (en)"
            ),
            (.not(.test(question: "basis", .is("order"))), "by 1.2 (en) (en)"),
            (.not(.test(question: "rows", .countAtLeast(5))), "fewer than 5 of 2.2 (en) (en)"),
            (.not(.test(question: "rows", .answered(true))), "no 2.2 (en) (en)"),
            (.test(question: "rows", .countAtLeast(2)), "by 2.2 (en) (en)"),
        ] as [(Condition, String)])
    func saysForWhomAQuestionIs(condition: Condition, words: String) {
        #expect(writer().condition(condition) == words)
    }
}

@Suite struct SentenceTests {
    @Test(arguments: [
        ("One. Two.", "One."), ("От 2014 г. работи тук. После спира.", "От 2014 г. работи тук."),
        ("На ул. „Дунав“ е. Друго.", "На ул. „Дунав“ е. Друго."), ("No end", "No end"),
        ("Over 3.5 million. More", "Over 3.5 million."),
    ])
    func endsWhereTheFirstSentenceDoes(text: String, first: String) {
        #expect(text.firstSentence == first)
    }

    @Test(arguments: [
        ("15 minutes, then 10 minutes. In all it takes 40 minutes.", 40),
        ("10 minutes, 15 minutes, 20 minutes", 45), ("За 20 минути и още 20 минути", 40), ("No time", nil),
        ("30 % of the money and 90 days", nil),
    ])
    func addsUpTheMinutesOfAnExercise(text: String, minutes: Int?) {
        #expect(ExerciseMinutes.total(in: text) == minutes)
    }
}

extension Document {
    var tables: [Table] {
        allBlocks.compactMap { if case .table(let table) = $0.content { table } else { nil } }
    }

    var runs: [Inline] {
        allBlocks.flatMap { block -> [Inline] in
            switch block.content {
            case .paragraph(let text): text
            case .ask(let ask): ask.paragraphs.flatMap(\.self)
            case .table(let table): table.rows.flatMap { $0.flatMap { $0.paragraphs.flatMap(\.self) } }
            default: []
            }
        }
    }
}

extension Ask.Room {
    /// How many boxes or lines there are.
    fileprivate var count: Int {
        switch self {
        case .lines(let count): count
        case .boxes(let boxes, _): boxes.count
        }
    }
}

extension Block.Content {
    var isHeading: Bool { if case .heading = self { true } else { false } }
}

extension Step {
    /// What a person reads of a step.
    var readTexts: [Localized] {
        var texts = [title, purpose, output, participants, evidence] + [done, trainer].compactMap(\.self)
        texts += mistakes.flatMap { [$0.what, $0.notice] } + variants.values
        texts += participation.map { [$0.minimum, $0.better] } ?? []
        texts += agenda.map { [$0.title] + $0.parts.map(\.what) } ?? []
        for question in questions {
            texts += [question.field.label, question.why, question.field.help, question.field.example]
            texts += question.poor.map { [$0.answer, $0.reason] } ?? []
            texts += question.lifts + question.columns.map(\.field.label)
        }
        return texts
    }
}
