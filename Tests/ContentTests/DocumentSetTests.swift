import Answers
import Content
import Document
import Dossier
import Drafting
import Foundation
import Guide
import Strategy
import Templates
import TestKit
import Testing
import Wording

/// Every template that ships, over dossiers of every kind.
@Suite struct DocumentSetTests {
    static let ids = (try? ShippedContent().templateSummaries.map(\.id)) ?? []
    /// What belongs to the strategy, and is not the strategy itself.
    static let beside = ids.filter { !["core", "strategy"].contains($0) }
    /// Each of them in each language.
    static let both = beside.flatMap { id in Language.allCases.map { (id, $0) } }

    /// Made once, since it holds hundreds of words.
    private static let vocabulary = Result { try ReviewVocabulary.shipped }
    /// Read once, since it is the longest of all sheets.
    private static let examples = Result {
        try Dictionary(
            uniqueKeysWithValues: Language.allCases.map {
                ($0, try ContentSource().example(in: $0).answers.events)
            })
    }
    private let content = ContentSource()

    func drafter(
        _ id: String, _ answers: Answers, _ language: Language, on day: String = "2026-11-24"
    ) throws -> Drafter {
        let walk = Walk(guide: try content.guide, answers: answers)
        let template = try #require(try content.templates(in: nil).take([id]).first)
        let library = Library(
            practices: try content.practices(named: walk.picked(from: .practices)),
            frameworks: try content.frameworks, funding: try content.funding,
            indicators: try content.indicators, methods: try content.methods)
        return Drafter(
            template: template, strategy: Strategy(walk: walk), library: library,
            texts: try content.texts(in: language), vocabulary: try Self.vocabulary.get(),
            issue: Issue(version: "1", date: try #require(Day(day)), note: nil))
    }

    func document(_ id: String, _ answers: Answers, _ language: Language = .bg) throws -> Document {
        try drafter(id, answers, language).document()
    }

    func example(_ language: Language, with changes: KeyValuePairs<String, Value> = [:]) throws
        -> Answers
    {
        let events = try Self.examples.get()[language] ?? []
        let more = changes.enumerated().compactMap { number, one in
            AnswerPath(parsing: one.key).map { path in
                Event(
                    id: "z\(number)", at: "2027-12-24T08:00:00Z", by: "", guide: "1",
                    change: .set(path, one.value))
            }
        }
        return Answers(events + more)
    }

    @Test func `the set is whole, and each says in both languages what it is for`() throws {
        #expect(
            Self.ids == [
                "answers", "cards", "consultation", "core", "plan", "press", "proposal", "residents",
                "slides",
                "strategy",
            ])
        for template in try ShippedContent().templateSummaries {
            #expect(template.purpose.map { !$0.bg.isEmpty && !$0.en.isEmpty } == true, "\(template.id)")
        }
        #expect(try ShippedContent().templateSummaries.compactMap(\.path).count == 2)
    }

    @Test(arguments: both)
    func `the worked example leaves no gap and no reference that leads nowhere`(
        id: String, language: Language
    )
        throws
    {
        let document = try document(id, try example(language), language)
        #expect(document.placeholders == [])
        #expect(document.dangling == [])
        #expect(!document.subtitle.contains("[…]"))
    }

    @Test(arguments: ["core", "strategy"], Language.allCases)
    func `a strategy says how old its figures are, and marks those that are too old`(
        id: String, language: Language
    ) throws {
        func words(on day: String) throws -> String {
            try drafter(id, try example(language), language, on: day).document().words
        }
        let texts = try content.texts(in: language)
        let mark = try #require(texts.text("catalog.figure-old"))
        let (today, later) = (try words(on: "2026-11-24"), try words(on: "2033-01-01"))
        #expect(today.contains(language == .bg ? "нито едно не е по-старо" : "none is older than"))
        #expect(
            later.contains(
                language == .bg
                    ? "по-стари от границата, която ръководството предлага, са "
                    : "are older than the limit the guide proposes."))
        #expect(later.contains(mark))
        // Register figures of 2021 are not old yet; values of the bank may be.
        let census = language == .bg ? "(2021\u{A0}г., \(mark))" : "(2021, \(mark))"
        #expect(!today.contains(census) && later.contains(census))
    }

    @Test(arguments: both)
    func `an empty dossier makes a document of gaps`(id: String, language: Language) throws {
        let document = try document(id, Answers(), language)
        #expect(!document.placeholders.isEmpty)
        #expect(document.dangling == [])
        let money = language == .bg ? "евро" : "EUR"
        #expect(!document.words.contains(money), "\(id)")
    }

    @Test(arguments: both)
    func `abroad no document knows a Bulgarian law`(id: String, language: Language) throws {
        let abroad = try example(language, with: ["profile.country": .text("IT")])
        for answers in [abroad, try empty(in: "IT")] {
            let words = try document(id, answers, language).words
            for law in Self.laws { #expect(!words.contains(law), "\(id): \(law)") }
        }
    }

    private static let laws = [
        "Закон за местното", "Закона за местното", "нормативните актове", "Local Self-Government",
        "Normative Acts", "strategy.bg", "7-дневен",
    ]

    private func empty(in country: String) throws -> Answers {
        Answers([
            Event(
                id: "1", at: "2026-11-24T08:00:00Z", by: "", guide: "1",
                change: .set(AnswerPath("profile.country"), .text(country)))
        ])
    }

    @Test(arguments: beside, UInt64(1)...2)
    func `whatever is answered, nothing refers to what is not there`(id: String, seed: UInt64) throws {
        var chance = SeededRandom(seed)
        let events = RandomAnswers.events(0...400, try content.guide, &chance)
        let document = try document(id, Answers(events), seed % 2 == 0 ? .bg : .en)
        #expect(document.dangling == [])
        let numbers = document.allBlocks.compactMap { block -> Int? in
            if case .list(true, let items) = block.content { items.count { $0.isEmpty } } else { nil }
        }
        #expect(numbers.allSatisfy { $0 == 0 })
    }

    @Test(arguments: Language.allCases)
    func `the sums are those of the strategy`(language: Language) throws {
        let answers = try example(language)
        let total = Strategy(walk: Walk(guide: try content.guide, answers: answers)).finance.total
        // In tables the currency stands in the head.
        let sum = Formats(language).number(total.known)
        for id in ["strategy", "proposal", "residents", "press", "plan", "slides"] {
            #expect(try document(id, answers, language).words.contains(sum), "\(id)")
        }
    }

    @Test(arguments: Language.allCases)
    func `nothing that was stopped is promised to residents`(language: Language) throws {
        let title = try #require(
            example(language).value(AnswerPath("measures", row: "m01", column: "title"))?.text)
        let stopped = try example(language, with: ["measures/m01/status": .text("stopped")])
        for id in ["residents", "press", "proposal"] {
            #expect(
                try document(id, example(language), language).printedTables.contains(title)
                    == (id == "residents"))
            #expect(try !document(id, stopped, language).printedTables.contains(title), "\(id)")
        }
    }

    @Test(arguments: Language.allCases)
    func `a slide holds no more than a hall can read`(language: Language) throws {
        let answers = try example(language)
        let document = try document("slides", answers, language)
        #expect(document.slides?.next.isEmpty == false)
        #expect(try self.document("press", answers, language).slides == nil)
        var words = [0]
        for block in document.blocks {
            switch block.content {
            case .heading: words.append(0)
            case .table: Issue.record("a table on a slide")
            default: break
            }
            words[words.count - 1] += Block.words(block)
        }
        #expect(words.count > 30 && (words.max() ?? 0) < 90, "\(words)")
        let title = try #require(answers.value(AnswerPath("measures", row: "m01", column: "title"))?.text)
        #expect(document.words.contains(title))
        let stopped = try example(language, with: ["measures/m01/status": .text("stopped")])
        #expect(try !self.document("slides", stopped, language).words.contains(title))
    }

    @Test(arguments: Language.allCases)
    func `the council decides the same in the strategy and in the proposal`(language: Language) throws {
        let answers = try example(language)
        let points = try ["strategy", "core", "proposal"].map {
            try document($0, answers, language).points
        }
        #expect(points[0] == points[2] && points[1] == points[0])
        #expect(points[0].count >= 6)
        #expect(points[0].first?.contains("2027–2031") == true)
    }

    @Test(arguments: beside) func `the short path owes nothing that it does not ask`(id: String) throws {
        let short = try example(.bg, with: ["mandate.path": .text("core")])
        #expect(try document(id, short).placeholders == [])
        let begun = Answers([
            Event(
                id: "1", at: "2026-11-24T08:00:00Z", by: "", guide: "1",
                change: .set(AnswerPath("mandate.path"), .text("core")))
        ])
        let asked = try content.guide.questions.filter(\.isCore).flatMap { question in
            [question.field.label.bg] + question.columns.map(\.field.label.bg)
        }
        let owed = try document(id, begun).placeholders
        #expect(owed.filter { !asked.contains($0) } == [])
    }

    @Test func `of a consultation without dates each gap names its own question`() throws {
        let (start, end) = ("adoption.consultationStart", "adoption.consultationDays")
        let guide = try content.guide
        let labels = [start, end].compactMap { guide.question($0)?.field.label.bg }
        let all = try document("residents", Answers()).placeholders
        #expect(labels.count == 2 && labels.allSatisfy(all.contains), "\(all)")
        let days = Event(
            id: "z", at: "2026-11-24T08:00:00Z", by: "", guide: "1",
            change: .set(AnswerPath(end), .number(30)))
        let gaps = try document("residents", Answers([days])).placeholders
        #expect(
            gaps.contains(labels[0]) && gaps.contains("Последен ден: 30\u{A0}дни след началото"), "\(gaps)")
    }

    @Test func `the measures are one list for residents in the core draft`() throws {
        let answers = try example(.bg)
        let measures = Strategy(walk: Walk(guide: try content.guide, answers: answers)).livingMeasures.count
        let lists = try document("core", answers).blocks.compactMap { block -> Int? in
            if case .list(false, let items) = block.content { items.count } else { nil }
        }
        #expect(lists.contains(measures), "\(lists)")
    }

    @Test(arguments: Self.ids) func `a decision begins a page`(id: String) throws {
        func sections(_ all: [Template.Section]) -> [Template.Section] {
            all.flatMap { [$0] + sections($0.sections) }
        }
        let template = try #require(try content.templates(in: nil).take([id]).first)
        for section in sections(template.sections) {
            let decides = section.items.contains {
                if case .part("decision") = $0.content { true } else { false }
            }
            #expect(!decides || section.startsPage, "\(section.id)")
        }
    }

    @Test func `the consultation ends so many days after its start`() throws {
        let words = try document("consultation", try example(.bg)).words
        #expect(words.contains("17\u{A0}май 2027\u{A0}г."), "\(words)")
        let endless = try example(.bg, with: ["adoption.consultationDays": .number(Decimal(Int.max))])
        #expect(try document("consultation", endless).words.contains("5") == true)
    }

    @Test(arguments: Language.allCases)
    func `an annex with the proposals is named only where some came, and their page says where none did`(
        language: Language
    ) throws {
        let annex = language == .bg ? "Приложение № 3" : "Annex 3"
        let none = language == .bg ? "Няма записани предложения." : "No proposals are recorded."
        for (answers, came) in [(try example(language), true), (Answers(), false)] {
            #expect(try document("proposal", answers, language).words.contains(annex) == came)
            #expect(try document("answers", answers, language).words.contains(none) != came)
        }
    }

    @Test(arguments: Language.allCases)
    func `what is said to be missing names the columns that lack it`(language: Language) throws {
        let gap = try example(language, with: ["measures/m90/title": .text("Нова")])
        let words = try document("strategy", gap, language).words
        let start = try #require(
            content.guide.questions.first { $0.id == "measures" }?.columns.first { $0.id == "start" })
        let label = Formats(language).quoted(start.field.label[language])
        #expect(
            words.contains(language == .bg ? "попълнено отчасти; липсва: " : "partly filled in; missing: "))
        #expect(words.contains(label))
    }

    @Test(arguments: [("adoption.forumDate", true), ("", false)])
    func `an invitation leaves room for the hour of a forum only where there is one`(
        named: String, isThere: Bool
    ) throws {
        let events = try Self.examples.get()[.bg] ?? []
        let kept = events.filter { isThere || !"\($0.change)".contains("forumDate") }
        let words = try document("consultation", Answers(kept)).words
        #expect(words.contains("Час и място на форума") == isThere)
    }

    @Test func `what residents read fits two pages`() throws {
        for language in Language.allCases {
            let words = try document("residents", try example(language), language).words
            #expect(words.split(whereSeparator: \.isWhitespace).count < 750)
        }
    }

    @Test(arguments: beside) func `names and contacts of people stay out`(id: String) throws {
        let name = "Ивана Георгиева Измислена"
        let answers = try example(
            .bg,
            with: [
                "team/t01/name": .text(name), "stakeholders/s01/contact": .text("0888 000 111"),
                "proposals/z01/text": .text("Казвам се \(name), тел. 0888 000 111"),
            ])
        let words = try document(id, answers).words
        #expect(!words.contains("Измислена") && !words.contains("0888 000 111"), "\(id)")
    }
}

extension Document {
    /// Anchors that something refers to and that are nowhere.
    fileprivate var dangling: [String] {
        let known = Set(anchors)
        let sought = allBlocks.flatMap(\.runs).compactMap { run -> String? in
            switch run {
            case .citation(_, let anchor), .reference(_, let anchor): anchor
            default: nil
            }
        }
        return sought.filter { !known.contains($0) }
    }

    /// What stands in cells.
    fileprivate var printedTables: String {
        allBlocks.flatMap { block -> [Inline] in
            guard case .table = block.content else { return [] }
            return block.runs
        }.map(\.plain).joined(separator: "\n")
    }

    fileprivate var words: String {
        let texts = [title, subtitle] + allBlocks.flatMap(\.runs).map(\.plain)
        return texts.joined(separator: " ")
    }

    /// What the ordered lists count.
    fileprivate var points: [String] {
        allBlocks.flatMap { block -> [String] in
            guard case .list(true, let items) = block.content else { return [] }
            return items.map { $0.flatMap(\.runs).map(\.plain).joined() }
        }
    }
}

extension Block {
    fileprivate static func words(_ block: Block) -> Int {
        if case .list(_, let items) = block.content { return items.joined().reduce(0) { $0 + words($1) } }
        return block.runs.map(\.plain).joined(separator: " ").split(whereSeparator: \.isWhitespace).count
    }

    fileprivate var runs: [Inline] {
        switch content {
        case .paragraph(let text), .heading(_, _, let text, _), .source(_, let text, _): text
        case .table(let table):
            [.text(table.caption)] + table.columns.map { .text($0.title) }
                + table.rows.flatMap { $0.flatMap { $0.paragraphs.flatMap(\.self) } }
        case .placeholder(let question): [.placeholder(question)]
        case .list, .callout, .ask, .chart, .timeline, .contents, .pageBreak, .origins: []
        }
    }
}
