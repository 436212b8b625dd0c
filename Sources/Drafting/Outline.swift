import Document
import Guide
import Templates
import Wording

/// A section with its blocks, before it is known how it will be counted.
struct OutlineSection: Sendable {
    let section: Template.Section
    let title: [Inline]
    let level: Int
    private(set) var blocks: [Block]
    private(set) var inner: [OutlineSection]

    /// nil when the section's condition does not hold or all it could say is silent.
    init?(_ section: Template.Section, level: Int, composer: inout Composer) {
        let facts = composer.facts
        if let condition = section.when, !facts.walk.holds(condition) { return nil }
        let scope = Scope(facts: facts)
        let items = section.items.map { composer.draft($0, in: scope, level: level) }
        inner = section.sections.compactMap { OutlineSection($0, level: level + 1, composer: &composer) }
        let bearing = items.filter(\.bearsAnswers)
        let livesFromOthers = !bearing.isEmpty || !section.sections.isEmpty
        if livesFromOthers, inner.isEmpty, bearing.allSatisfy(\.blocks.isEmpty) { return nil }
        if inner.isEmpty, items.allSatisfy(\.blocks.isEmpty) { return nil }
        guard let filled = scope.filled(section.title[facts.language]) else { return nil }
        title = composer.inlines(filled).filter { !$0.isCitation }
        (self.section, self.level, blocks) = (section, level, items.flatMap(\.blocks).closedTogether)
    }

    /// Whether it only asks.
    var isOnlyGaps: Bool {
        let asks = blocks.allSatisfy { if case .placeholder = $0.content { true } else { false } }
        return asks && inner.allSatisfy(\.isOnlyGaps)
    }
}

extension OutlineSection {
    /// The chapter with each missing answer asked for only where it is needed first; nil when nothing else is in it.
    func askingOnce() -> OutlineSection? {
        var asked: Set<String> = []
        return keeping { block in
            guard case .placeholder(let words) = block.content else { return true }
            return asked.insert(words).inserted
        }
    }

    /// The section with some of its blocks, each looked at in reading order; nil when none is left.
    func keeping(_ isKept: (Block) -> Bool) -> OutlineSection? {
        var section = self
        section.blocks = blocks.filter(isKept)
        section.inner = inner.compactMap { $0.keeping(isKept) }
        return section.blocks.isEmpty && section.inner.isEmpty ? nil : section
    }
}

extension OutlineSection {
    /// The section with other citations in the place of its first, second … source.
    func citing(_ citations: [Inline]) -> OutlineSection {
        guard !citations.isEmpty else { return self }
        var section = self
        section.blocks = blocks.map { $0.citing(citations) }
        section.inner = inner.map { $0.citing(citations) }
        return section
    }
}

/// Counts sections and gives every heading a name of its own.
struct Outline {
    private let letters: [String]
    private let annex: (String) -> String
    /// What stands at the end of a section of this name made of these blocks.
    private let mark: (String, [Block]) -> Block?
    /// The sentence that names tables and figures by their numbers, from the words of a section; empty for none.
    private let mention: (Mentioned, Localized) -> [Inline]
    private var anchors: Set<String> = []
    private var last = Mentioned.Numbers(tables: 0, figures: 0)

    /// `annex` gives the words for the annex with a letter.
    init(
        letters: [String], mark: @escaping (String, [Block]) -> Block? = { _, _ in nil },
        mention: @escaping (Mentioned, Localized) -> [Inline], annex: @escaping (String) -> String
    ) {
        (self.letters, self.annex, self.mark, self.mention) = (letters, annex, mark, mention)
    }

    mutating func blocks(_ sections: [OutlineSection]) -> [Block] {
        var (chapters, annexes) = (0, 0)
        var blocks: [Block] = []
        for section in sections {
            switch section.section.numbering {
            case .plain: blocks += self.blocks(section, shown: "", prefix: "")
            case .numbered:
                chapters += 1
                blocks += self.blocks(section, shown: "\(chapters)", prefix: "\(chapters)")
            case .annex:
                annexes += 1
                let letter = letters.indices.contains(annexes - 1) ? letters[annexes - 1] : "\(annexes)"
                blocks += self.blocks(section, shown: annex(letter), prefix: letter)
            }
        }
        return blocks
    }

    /// The section's number as its heading shows it is `shown`; the numbers of its inner sections begin with
    /// `prefix`, which is empty when they are not counted.
    private mutating func blocks(_ section: OutlineSection, shown: String, prefix: String) -> [Block] {
        let anchor = unique(section.section.id)
        let content = Block.Content.heading(
            level: min(section.level, 6), number: shown, text: section.title, anchor: anchor)
        var blocks = section.section.startsPage ? [Block(.pageBreak)] : []
        blocks.append(Block(content))
        blocks += mentioning(section.blocks.map { named($0) }, section.section.mention)
        let title = [shown, section.title.map(\.plain).joined()].filter { !$0.isEmpty }.joined(separator: " ")
        blocks += [mark(title, section.blocks)].compactMap(\.self)
        var count = 0
        for inner in section.inner {
            let isCounted = !prefix.isEmpty && inner.section.numbering != .plain
            count += isCounted ? 1 : 0
            let number = isCounted ? "\(prefix).\(count)" : ""
            blocks += self.blocks(inner, shown: number, prefix: number)
        }
        return blocks
    }

    /// The blocks of a section with the sentence that its template has for them before the first table or figure. Where
    /// it has none, their captions say enough.
    private mutating func mentioning(_ blocks: [Block], _ words: Localized?) -> [Block] {
        let before = last
        let named = blocks.map { counted($0) }
        guard let words, let first = named.firstIndex(where: { !$0.captions.isEmpty }) else { return named }
        let text = mention(Mentioned(after: before, upTo: last), words)
        guard !text.isEmpty else { return named }
        let sentence = Block(.paragraph(text), from: named[first].provenance)
        return named[..<first] + [sentence] + named[first...]
    }

    /// A table or figure with its number in its name, as all writers count those that have a caption.
    private mutating func counted(_ block: Block) -> Block {
        var block = block
        for caption in block.captions {
            switch caption {
            case .table: last.tables += 1
            case .figure: last.figures += 1
            }
        }
        switch block.content {
        case .table(var table) where !table.caption.isEmpty:
            table.anchor = unique(Mentioned.table(last.tables))
            block.content = .table(table)
        case .chart(var chart) where !chart.caption.isEmpty:
            chart.anchor = unique(Mentioned.figure(last.figures))
            block.content = .chart(chart)
        case .timeline(var timeline) where !timeline.caption.isEmpty:
            timeline.anchor = unique(Mentioned.figure(last.figures))
            block.content = .timeline(timeline)
        default: break
        }
        return block
    }

    /// A heading inside a section with a name of its own; any other block as it is.
    private mutating func named(_ block: Block) -> Block {
        guard case .heading(let level, let number, let text, let anchor) = block.content else { return block }
        return Block(
            .heading(level: level, number: number, text: text, anchor: unique(anchor)), from: block.provenance
        )
    }

    private mutating func unique(_ wanted: String) -> String {
        let name = String(wanted.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
        var attempt = name.isEmpty ? "section" : name
        var count = 1
        while !anchors.insert(attempt).inserted {
            count += 1
            attempt = "\(name)-\(count)"
        }
        return attempt
    }
}
