import Answers
import Catalog
import Document
import Guide
import Strategy
import Wording

/// Where a section comes from in a few lines: what was asked, what was worked out, which practices and laws stand behind
/// it, which sources it cites. Never who answered: a draft goes outside.
struct OriginMarks {
    let facts: Facts
    /// The questions that are answered and may be named, in the order of the guide.
    private let answered: [(id: String, name: String)]

    init(facts: Facts) {
        let walk = facts.walk
        self.facts = facts
        answered = walk.guide.questions.filter { question in
            question.isPrintable && walk.answers.isTouched(question.id) && walk.applies(question)
        }.map { ($0.id, Mark.plain(facts.words($0.name)).cleaned()) }
    }

    /// nil for a section that is made of fixed text alone.
    func mark(of title: String, _ blocks: [Block]) -> Block? {
        let origins = Set(blocks.flatMap(\.allProvenance)).sorted().compactMap(Origin.init)
        let lists: [(DraftingText, [String])] = [
            (.originQuestions, questions(origins)), (.originComputed, computed(origins)),
            (.originPractices, practices(origins)), (.originFrameworks, frameworks(origins)),
        ]
        let lines = lists.filter { !$0.1.isEmpty }.map { [Inline.text(facts.say($0) + " " + listed($1))] }
        let all = lines + sources(blocks)
        return all.isEmpty ? nil : Block(.origins(label: facts.say(.originLabel), title: title, lines: all))
    }

    /// How many names a line has; a reader who wants all of them asks the program.
    private static let most = 8

    private func listed(_ names: [String]) -> String {
        let shown = names.prefix(Self.most).joined(separator: "; ")
        guard names.count > Self.most else { return shown }
        return shown + " " + facts.say(.originMore, ["count": .count(names.count - Self.most)])
    }

    private func names(of questions: Set<String>) -> [String] {
        answered.filter { questions.contains($0.id) }.map(\.name)
    }

    private func questions(_ origins: [Origin]) -> [String] {
        names(of: Set(origins.compactMap { if case .answer(let path) = $0 { path.question } else { nil } }))
    }

    private func computed(_ origins: [Origin]) -> [String] {
        names(of: Set(origins.flatMap { if case .computed(let from) = $0 { from } else { [String]() } }))
    }

    private func practices(_ origins: [Origin]) -> [String] {
        let used = origins.compactMap { origin -> String? in
            switch origin {
            case .entry(.practices, let id): id
            case .answer(let path):
                path.row.flatMap { row in
                    strategy.uses.first { $0.path == AnswerPath(path.question, row: row) }
                }?
                .practice.value
            case .entry, .computed: nil
            }
        }
        return unique(used).compactMap { facts.library.practices[$0] }.map {
            facts.words($0.title) + " (" + facts.words($0.place) + ")"
        }
    }

    private var strategy: Strategy { facts.strategy }

    private func frameworks(_ origins: [Origin]) -> [String] {
        let ids = origins.compactMap { if case .entry(.frameworks, let id) = $0 { id } else { nil } }
        return unique(ids).compactMap { id in
            facts.library.frameworks.first { $0.id == id }.map { facts.words($0.title) }
        }
    }

    private func sources(_ blocks: [Block]) -> [[Inline]] {
        let cited = unique(blocks.flatMap(\.allInlines).filter(\.isCitation))
        guard !cited.isEmpty else { return [] }
        return [
            [.text(facts.say(.originSources) + " ")]
                + Array(cited.map { [$0] }.joined(separator: [.text(" ")]))
        ]
    }

    private func unique<Element: Hashable>(_ all: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return all.filter { seen.insert($0).inserted }
    }
}

extension Block {
    /// What it and all inside it rest on.
    var allProvenance: [String] {
        switch content {
        case .list(_, let items): provenance + items.flatMap { $0.flatMap(\.allProvenance) }
        case .callout(_, let blocks): provenance + blocks.flatMap(\.allProvenance)
        case .table(let table): provenance + table.rows.flatMap { $0.flatMap(\.provenance) }
        default: provenance
        }
    }

    /// All runs of text in it.
    var allInlines: [Inline] {
        switch content {
        case .heading(_, _, let text, _), .paragraph(let text), .source(_, let text, _): text
        case .list(_, let items): items.flatMap { $0.flatMap(\.allInlines) }
        case .table(let table): table.rows.flatMap { $0.flatMap { $0.paragraphs.flatMap(\.self) } }
        case .callout(_, let blocks): blocks.flatMap(\.allInlines)
        case .ask(let ask): ask.paragraphs.flatMap(\.self)
        case .chart, .timeline, .placeholder, .contents, .pageBreak, .origins: []
        }
    }
}
