import Answers
import Content
import Document
import Drafting
import Guide
import Strategy
import Templates
import Testing
import Wording

/// That documents of dossiers with little in them say no more than is there.
@Suite struct SparseDossierTests {
    private let set = DocumentSetTests()

    /// A dossier that holds part of the worked example.
    private enum Dossier: String, CaseIterable {
        /// One row of each table.
        case single
        /// The name of one row in each table, and nothing else.
        case names
        /// The scores, and no level that is wanted.
        case scores
        case empty
    }

    private static let all = DocumentSetTests.ids.flatMap { id in Dossier.allCases.map { (id, $0) } }

    private func answers(_ dossier: Dossier, _ language: Language = .bg) throws -> Answers {
        let walk = Walk(guide: try ContentSource().guide, answers: try set.example(language))
        let strategy = Strategy(walk: walk)
        let events = try set.example(language).events.filter { event in
            guard let path = event.change.path else { return dossier == .single }
            let isFirst = path.row == nil || path.row == strategy.rows(of: path.question).first
            return switch dossier {
            case .single: isFirst
            case .names:
                isFirst && path.column != nil
                    && path.column == walk.guide.question(path.question)?.columns.first?.id
            case .scores: path.question.hasPrefix("readiness.")
            case .empty: false
            }
        }
        return Answers(events)
    }

    @Test(arguments: all)
    private func `a heading announces something, and so does a colon`(id: String, dossier: Dossier) throws {
        for language in Language.allCases {
            let blocks = try set.document(id, try answers(dossier, language), language).blocks
            for (position, block) in blocks.enumerated() {
                let next = blocks.indices.contains(position + 1) ? blocks[position + 1] : nil
                switch block.content {
                // On a slide a thought may be a heading alone.
                case .heading(let level, _, let text, _) where id != "slides" || level < 2:
                    #expect(next?.follows(level) == true, "\(id): \(text.map(\.plain).joined())")
                case .paragraph(let text):
                    let words = text.map(\.plain).joined()
                    #expect(!words.hasSuffix(":") || next?.isListed == true, "\(id): \(words)")
                default: break
                }
            }
        }
    }

    @Test(arguments: all)
    private func `a single row has no total below it`(id: String, dossier: Dossier) throws {
        for table in try set.document(id, try answers(dossier)).tables {
            #expect(!table.hasTotals || table.rows.count > 2, "\(id): \(table.caption)")
        }
    }

    @Test(arguments: Language.allCases)
    private func `of a single row nobody speaks as of several`(language: Language) throws {
        let several: [String] =
            language == .bg
            ? [
                "роблемите са под", "останалите следват", "хора са измислени", "В картите", "Предложенията и",
                "За всеки е",
                "поддръжката на мерките", "Най-натоварен", "сички мерки", " 2 до 2", "част от проблемите",
            ]
            : [
                "problems are in", "others follow", "people described", "The cards", "The proposals and",
                "Each is",
                "upkeep of the measures", "busiest", "All measures", "All the measures", "2 to 2",
                "Some of the",
            ]
        for id in ["core", "strategy"] {
            let words = try set.document(id, try answers(.single, language), language).said
            for phrase in several { #expect(!words.contains(phrase), "\(id): \(phrase)") }
        }
    }

    @Test(arguments: Language.allCases)
    private func `a caption promises a target and a comparison only where they are drawn`(language: Language)
        throws
    {
        let target = language == .bg ? "желано" : "target"
        let comparison = language == .bg ? "сравнение" : "comparisons"
        for (dossier, isDrawn) in [(nil, true), (Dossier.scores, false), (.single, true)] {
            let given = try dossier.map { try answers($0, language) } ?? set.example(language)
            let document = try set.document("strategy", given, language)
            let chart = document.allBlocks.compactMap { $0.chart }.first { $0.maximum == 4 }
            #expect(chart?.caption.contains(target) == isDrawn && chart?.series.count == (isDrawn ? 2 : 1))
            let compares = document.tables.contains { $0.caption.contains(comparison) }
            #expect(compares == (dossier == nil))
        }
    }

    @Test func `an annex of gaps is none, and neither is a list of no sources`() throws {
        for dossier in Dossier.allCases {
            let strategy = try set.document("strategy", try answers(dossier))
            for start in strategy.blocks.indices where strategy.blocks[start].startsAnnex {
                let annex = strategy.blocks[(start + 1)...].prefix { !$0.startsChapter }
                #expect(annex.contains { !$0.isGap }, "\(dossier)")
            }
        }
        let cards = try set.document("cards", Answers())
        #expect(cards.blocks.count { $0.startsChapter } == 1)
    }

    @Test(arguments: ["proposal", "consultation", "strategy"])
    func `a signature stands on the page of what is signed`(id: String) throws {
        for given in [try answers(.empty), try set.example(.bg)] {
            let blocks = try set.document(id, given).blocks
            let signed = blocks.indices.filter { blocks[$0].isSigned }
            let isClosed = signed.allSatisfy { $0 > 1 && blocks.keepsWithNext($0 - 1) }
            #expect(!signed.isEmpty && isClosed, "\(id)")
        }
    }
}

extension Change {
    fileprivate var path: AnswerPath? {
        switch self {
        case .set(let path, _), .mark(let path, _), .clear(let path): path
        default: nil
        }
    }
}

extension Document {
    fileprivate var tables: [Table] {
        allBlocks.compactMap { if case .table(let table) = $0.content { table } else { nil } }
    }

    fileprivate var said: String {
        allBlocks.flatMap { block -> [Inline] in
            switch block.content {
            case .paragraph(let text): text
            case .table(let table): table.rows.flatMap { $0.flatMap { $0.paragraphs.flatMap(\.self) } }
            default: []
            }
        }.map(\.plain).joined(separator: "\n")
    }
}

extension Block {
    fileprivate var chart: Chart? { if case .chart(let chart) = content { chart } else { nil } }

    /// Whether it may stand below a heading of that level.
    fileprivate func follows(_ level: Int) -> Bool {
        switch content {
        case .heading(let own, _, _, _): own > level
        case .pageBreak: false
        default: true
        }
    }

    /// Whether a colon before it leads to it.
    fileprivate var isListed: Bool {
        switch content {
        case .list, .table, .chart, .timeline, .callout: true
        default: false
        }
    }

    fileprivate var startsChapter: Bool {
        if case .heading(1, _, _, _) = content { true } else { false }
    }

    fileprivate var startsAnnex: Bool {
        if case .heading(1, let number, _, _) = content { number.hasPrefix("Приложение") } else { false }
    }

    fileprivate var isGap: Bool {
        switch content {
        case .placeholder, .heading, .pageBreak: true
        default: false
        }
    }

    fileprivate var isSigned: Bool {
        guard case .paragraph(let text) = content else { return false }
        let words = text.map(\.plain).joined()
        return words.hasPrefix("Кмет на") || words.hasPrefix("Председател на")
    }
}
