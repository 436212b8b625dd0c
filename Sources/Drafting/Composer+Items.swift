import Answers
import Document
import Guide
import Strategy
import Templates
import Wording

extension Composer {
    /// The blocks of an item; `level` is that of the heading it stands under.
    mutating func draft(_ item: Template.Item, in scope: Scope, level: Int) -> Drafted {
        if let condition = item.when, !facts.walk.holds(condition) { return .fixed([]) }
        switch item.content {
        case .text(let text, let lead):
            return paragraph(facts.language.pick(text), lead.map(facts.words), scope)
        case .list(let texts, let ordered):
            return list(texts.map(facts.language.pick), ordered: ordered, scope)
        case .answer(let question, let lead): return answer(question, lead.map(facts.words))
        case .table(let table): return self.table(table)
        case .chart(let name, let caption): return chart(name, self.caption(caption))
        case .timeline(let caption): return timeline(self.caption(caption))
        case .part(let name): return Part(rawValue: name).map { part($0, level: level) } ?? .nothing
        case .practices(let section): return practices(for: section)
        case .each(let table, let items): return each(table, items, level: level)
        case .heading(let text): return heading(facts.language.pick(text), scope, level: level)
        case .callout(let kind, let items): return callout(kind, items, in: scope, level: level)
        case .contents(let depth): return .fixed([Block(.contents(depth: depth))])
        case .pageBreak: return .fixed([Block(.pageBreak)])
        }
    }

    /// A caption with what the answers bear out of it.
    func caption(_ text: Localized) -> String {
        Mark.plain(Scope(facts: facts).filled(text[facts.language]) ?? "").cleaned()
    }

    private mutating func paragraph(_ text: String, _ lead: String?, _ scope: Scope) -> Drafted {
        let provenance = scope.provenance(text)
        guard let filled = scope.filled(text) else { return .nothing }
        return Drafted(
            blocks: blocks(filled, lead, from: provenance + scope.derived(text)),
            bearsAnswers: !provenance.isEmpty)
    }

    /// A rendered text as paragraphs and lists; the lead stands before its first line.
    mutating func blocks(_ marked: String, _ lead: String?, from provenance: [String]) -> [Block] {
        var blocks: [Block] = []
        var lead = lead
        for part in Prose.parts(of: marked) {
            switch part {
            case .paragraph(let line):
                let runs = inlines(line)
                guard !runs.isEmpty else { continue }
                let (before, said) = lead?.saidOnce(before: runs) ?? (nil, runs)
                blocks.append(Block(.paragraph((before.map(strong) ?? []) + said), from: provenance))
            case .list(let isOrdered, let items):
                if let lead { blocks.append(Block(.paragraph([.strong(lead)]), from: provenance)) }
                let items = items.map { [Block(.paragraph(inlines($0)), from: provenance)] }
                blocks.append(Block(.list(ordered: isOrdered, items: items), from: provenance))
            }
            lead = nil
        }
        return blocks
    }

    private func strong(_ lead: String) -> [Inline] { [.strong(lead), .text(" ")] }

    private mutating func list(_ texts: [String], ordered: Bool, _ scope: Scope) -> Drafted {
        var items: [[Block]] = []
        for text in texts {
            guard let filled = scope.filled(text) else { continue }
            items.append(blocks(filled, nil, from: scope.provenance(text) + scope.derived(text)))
        }
        let provenance = texts.flatMap(scope.provenance)
        let list = Block(.list(ordered: ordered, items: items.filter { !$0.isEmpty }), from: provenance)
        return Drafted(blocks: items.isEmpty ? [] : [list], bearsAnswers: !provenance.isEmpty)
    }

    private mutating func answer(_ id: String, _ lead: String?) -> Drafted {
        guard let question = facts.question(id), let marked = facts.told(question).marked else {
            return .nothing
        }
        if case .missing(let words) = facts.told(question), lead == nil {
            return .made([Block(.placeholder(words), from: [id])])
        }
        let given = strategy.cell(at: AnswerPath(id)).value
        let labels = (given?.list ?? []).compactMap { facts.option($0, question.field.options) }
        let isPart = question.field.kind == .ranking && facts.partOfOrder(given, question.field) != nil
        guard labels.count > 1, marked.count > Self.longestLine, !isPart else {
            return .made(blocks(marked, lead, from: [id]))
        }
        let items = labels.map { [Block(.paragraph([.text($0)]), from: [id])] }
        let intro = lead.map { [Block(.paragraph([.strong($0)]), from: [id])] } ?? []
        return .made(
            intro + [Block(.list(ordered: question.field.kind == .ranking, items: items), from: [id])])
    }

    /// How many characters several choices may have before they are better read as a list.
    private static let longestLine = 200

    private mutating func each(_ table: String, _ items: [Template.Item], level: Int) -> Drafted {
        if let absence = absence(of: table) { return absence }
        var blocks: [Block] = []
        for numbered in facts.numbered(table) where !facts.isStopped(numbered.row, in: table) {
            let path = AnswerPath(table, row: numbered.row)
            let scope = Scope(facts: facts, row: path, number: numbered.number)
            var own: [Block] = []
            for item in items { own += draft(item, in: scope, level: level).blocks }
            blocks += own.together
        }
        return .made(blocks.withJoinedLists)
    }

    private mutating func heading(_ text: String, _ scope: Scope, level: Int) -> Drafted {
        guard let filled = scope.filled(text) else { return .nothing }
        let anchor = scope.row?.description.replacing("/", with: "-") ?? "heading"
        let runs = inlines(filled.replacing("\n", with: " ")).filter { !$0.isCitation }
        let provenance = scope.provenance(text)
        return .fixed([
            Block(
                .heading(level: min(level + 1, 6), number: "", text: runs, anchor: anchor), from: provenance)
        ])
    }

    private mutating func callout(
        _ kind: Template.Callout, _ items: [Template.Item], in scope: Scope, level: Int
    ) -> Drafted {
        var drafted = items.map { draft($0, in: scope, level: level) }
        drafted.removeAll(where: \.blocks.isEmpty)
        guard !drafted.isEmpty else { return .nothing }
        let inside = drafted.flatMap(\.blocks).map(\.withoutHeading)
        let callout = Block(.callout(kind == .note ? .note : .warning, inside))
        return Drafted(blocks: [callout], bearsAnswers: drafted.contains(where: \.bearsAnswers))
    }
}

extension Language {
    fileprivate func pick(_ text: Localized) -> String { text[self] }
}

extension Block {
    /// A heading as a strong paragraph: a callout is no place in the outline.
    fileprivate var withoutHeading: Block {
        guard case .heading(_, _, let text, _) = content else { return self }
        return Block(.paragraph([.strong(text.map(\.plain).joined())]), from: provenance)
    }
}

extension Inline {
    var isCitation: Bool { if case .citation = self { true } else { false } }
}
