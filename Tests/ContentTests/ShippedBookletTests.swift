import Booklet
import Catalog
import Content
import Document
import Foundation
import Guide
import Testing
import Wording

/// The guide that ships, as a booklet.
@Suite struct ShippedBookletTests {
    private let content = ContentSource()

    private func booklet(_ language: Language) throws -> Booklet {
        let sources = BookletSources(
            guide: try content.guide, practices: try content.practices, frameworks: try content.frameworks,
            funding: try content.funding, indicators: try content.indicators, methods: try content.methods,
            terms: try content.glossary)
        return Booklet(sources, texts: try content.texts(in: language), date: Day(Date()))
    }

    @Test(arguments: Language.allCases)
    func printsEveryTextOfTheSteps(language: Language) throws {
        let paragraphs = Set(try booklet(language).document(showsTrainer: true).paragraphs)
        let reading = paragraphs.joined(separator: "\n")
        for step in try content.guide.steps {
            for text in step.readTexts(in: language) where !paragraphs.contains(text) {
                // Byte by byte; Foundation would fold every letter of the booklet for every text.
                #expect(strstr(reading, text) != nil, "\(step.id): \(text)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func leadsOnlyToPlacesItHas(language: Language) throws {
        let document = try booklet(language).document()
        let known = Set(document.anchors)
        #expect(document.runs.count > 1000)
        for case .reference(let text, let anchor) in document.runs {
            #expect(known.contains(anchor), "\(text)")
        }
    }

    @Test(arguments: Language.allCases)
    func showsPracticesOfSeveralCountriesInEveryStep(language: Language) throws {
        let countries = Dictionary(uniqueKeysWithValues: try content.practices.map { ($0.id, $0.country) })
        let lists = try booklet(language).document().lists.map { items in
            items.compactMap { if case .emphasis(let id)? = $0.last { countries[id] } else { nil } }
        }.filter { !$0.isEmpty }
        #expect(lists.count == 12)
        for shown in lists {
            #expect(shown.count <= 5)
            #expect(Set(shown).count >= min(shown.count, 3), "\(shown)")
        }
    }

    @Test(arguments: Language.allCases)
    func `has room for every answer on the forms, and no gap that is left open`(language: Language) throws {
        let booklet = try booklet(language)
        let methods = Set(try content.methods.map(\.id))
        for form in try content.guide.questionnaires {
            let document = try #require(booklet.form(named: form.id, for: .paper))
            let asks = document.allBlocks.count { if case .ask = $0.content { true } else { false } }
            #expect(asks + document.tables.count { $0.isFilledIn } == form.questions.count, "\(form.id)")
            #expect(!document.paragraphs.contains { $0.contains { "{[".contains($0) } }, "\(form.id)")
            #expect(form.method.map(methods.contains) ?? true, "\(form.id)")
        }
    }

    @Test func `asks on the attendance list for no more than a name one may leave out`() throws {
        let list = try #require(try content.guide.questionnaires.first { $0.id == "attendance" })
        let columns = list.questions.flatMap(\.options).map(\.bg)
        #expect(columns == ["Име (по желание)", "Населено място", "Откъде научихте за срещата"])
        #expect(list.opening.bg.contains("унищожава"))
    }
}

extension Document {
    fileprivate var tables: [Table] {
        allBlocks.compactMap { if case .table(let table) = $0.content { table } else { nil } }
    }

    /// The first paragraph of each item of every list.
    fileprivate var lists: [[[Inline]]] {
        allBlocks.compactMap { block in
            guard case .list(_, let items) = block.content else { return nil }
            return items.map { item in
                if case .paragraph(let text)? = item.first?.content { text } else { [] }
            }
        }
    }

    /// The runs of every heading, paragraph and cell.
    private var lines: [[Inline]] {
        allBlocks.flatMap { block -> [[Inline]] in
            switch block.content {
            case .heading(_, _, let text, _), .paragraph(let text): [text]
            case .ask(let ask): ask.paragraphs + ask.room.words
            case .table(let table): table.rows.flatMap { $0.flatMap(\.paragraphs) }
            default: []
            }
        }
    }

    fileprivate var runs: [Inline] { lines.flatMap(\.self) }
    fileprivate var paragraphs: [String] { lines.map { $0.map(\.plain).joined() } }
}

extension Ask.Room {
    fileprivate var words: [[Inline]] {
        if case .boxes(let boxes, _) = self { boxes.map(\.words) } else { [] }
    }
}

extension Step {
    /// What a person reads of a step; days and sums are written as people do.
    fileprivate func readTexts(in language: Language) -> [String] {
        let formats = Formats(language)
        let examples = questions.flatMap { [$0.field] + $0.columns.map(\.field) }.map { field in
            let text = field.example[language]
            return switch field.kind {
            case .date: formats.date(iso: text)
            case .money: Decimal(string: text).map(formats.money) ?? text
            default: text
            }
        }
        return wording.map { $0[language] } + examples
    }

    private var wording: [Localized] {
        var texts = [title, purpose, output, participants, evidence] + [done, trainer].compactMap(\.self)
        texts += mistakes.flatMap { [$0.what, $0.notice] } + variants.values
        texts += participation.map { [$0.minimum, $0.better] } ?? []
        texts += agenda.map { [$0.title] + $0.parts.map(\.what) } ?? []
        for question in questions {
            texts += [question.field.label, question.why, question.field.help]
            texts += question.poor.map { [$0.answer, $0.reason] } ?? []
            texts += question.lifts + question.notes.map(\.text)
            texts += question.columns.flatMap { [$0.field.label, $0.field.help] }
        }
        return texts
    }
}
