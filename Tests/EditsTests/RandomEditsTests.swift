import Document
import Edits
import TestKit
import Testing

/// Any edits of any draft.
@Suite struct RandomEditsTests {
    private static let seeds: ClosedRange<UInt64> = 1...150

    @Test func `a file without edits gives the new draft as it is`() {
        for seed in Self.seeds {
            var chance = Pen(SeededRandom(seed))
            let base = Document.sample(chance.blocks())
            var new = base
            new.blocks = chance.changed(base.blocks, sign: "N")
            let text = DraftedText(base, template: "t")
            #expect(DraftedText(text.bytes) == text)
            let edits = Edits(base.passages, of: DraftedText(base, template: "t"), onto: new)
            #expect(edits.document(Texts.words) == new.recounted && edits.kept == 0, "seed \(seed)")
            #expect(edits.disputes.isEmpty && edits.offers.isEmpty)
        }
    }

    @Test func `on an unchanged dossier the result says what the edited file says`() {
        for seed in Self.seeds {
            var chance = Pen(SeededRandom(seed))
            let base = Document.sample(chance.blocks())
            var edited = base
            edited.blocks = chance.changed(base.blocks, sign: "E")
            let edits = Edits(edited.passages, of: DraftedText(base, template: "t"), onto: base)
            let result = edits.document(Texts.words)
            #expect(result.passages.map(\.key) == edited.passages.map(\.key), "seed \(seed)")
            #expect(edits.disputes.isEmpty)
        }
    }

    @Test func `nothing that was typed is lost, and nothing the dossier says anew`() {
        for seed in Self.seeds {
            var chance = Pen(SeededRandom(seed))
            let base = Document.sample(chance.blocks())
            var (edited, new) = (base, base)
            edited.blocks = chance.changed(base.blocks, sign: "E")
            new.blocks = chance.changed(base.blocks, sign: "N")
            let edits = Edits(edited.passages, of: DraftedText(base, template: "t"), onto: new)
            let result = Set(edits.document(Texts.words).words)
            let typed = Set(edited.words + new.words).filter { $0.contains("E") || $0.contains("N") }
            #expect(typed.subtracting(result).isEmpty, "seed \(seed): \(typed.subtracting(result))")
        }
    }

    @Test func `nor a round later, whatever was left to choose`() {
        for seed in Self.seeds {
            var chance = Pen(SeededRandom(seed))
            let base = Document.sample(chance.blocks())
            var (edited, new) = (base, base)
            edited.blocks = chance.changed(base.blocks, sign: "E")
            new.blocks = chance.changed(base.blocks, sign: "N")
            var newest = new
            newest.blocks = chance.changed(new.blocks, sign: "M")
            let edits = Edits(edited.passages, of: DraftedText(base, template: "t"), onto: new)
            let file = edits.document(Texts.words).passages.undecided(Texts.words)
            let later = Edits(file, of: DraftedText(new, template: "t"), onto: newest)
            let result = Set(later.document(Texts.words).words)
            let typed = Set(edited.words).filter { $0.contains("E") }
                .union(newest.words.filter { $0.contains("M") })
            #expect(typed.subtracting(result).isEmpty, "seed \(seed): \(typed.subtracting(result))")
        }
    }

    @Test func `what was taken out and is said otherwise now is never there in silence`() {
        for seed in Self.seeds {
            var chance = Pen(SeededRandom(seed))
            let base = Document.sample(chance.blocks())
            var (edited, new) = (base, base)
            let gone = base.blocks.indices.first {
                if case .paragraph = base.blocks[$0].content { true } else { false }
            }
            guard let gone else { continue }
            edited.blocks.remove(at: gone)
            new.blocks[gone] = text("Quite another thing N0")
            let edits = Edits(edited.passages, of: DraftedText(base, template: "t"), onto: new)
            #expect(edits.disputes.count == 1 && edits.kept == 0, "seed \(seed)")
        }
    }
}

extension Document {
    /// Every word there is; those put in by a test are told from others by capital letters.
    fileprivate var words: [String] {
        passages.flatMap { $0.cells.flatMap { $0.words.split(separator: " ").map(String.init) } }
    }
}

/// Writes drafts and changes them as people do.
private struct Pen {
    private var random: SeededRandom
    private var count = 0

    init(_ random: SeededRandom) { self.random = random }

    private mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &random) }

    /// A sentence of common words, and with a sign one word that no other sentence has.
    private mutating func sentence(_ sign: String = "") -> String {
        let words = ["town", "road", "service", "people", "water", "school", "plan", "year", "house", "work"]
        count += 1
        let some = (0...(2 + roll(7))).map { _ in words[roll(words.count)] }
        return (some + [sign + "\(count)"]).joined(separator: " ")
    }

    mutating func blocks() -> [Block] { (0...(3 + roll(12))).map { _ in block() } }

    private mutating func block(_ sign: String = "") -> Block {
        switch roll(8) {
        case 0: heading(sentence(sign), level: 1 + roll(3))
        case 1: Block(.list(ordered: roll(2) == 0, items: (0...roll(4)).map { _ in [text(sentence(sign))] }))
        case 2, 3:
            table(
                (0...(1 + roll(4))).map { _ in [sentence(sign), sentence(sign)] },
                titles: [sentence(sign), "T"])
        default: text(sentence(sign))
        }
    }

    mutating func changed(_ blocks: [Block], sign: String) -> [Block] {
        blocks.flatMap { block -> [Block] in
            switch roll(10) {
            case 0: []
            case 1: [block, text(sentence(sign))]
            case 2, 3: [reworded(block, sign)]
            case 4: [block, self.block(sign)]
            default: [block]
            }
        }
    }

    /// With more words at the end, and in a list or table also with one more.
    private mutating func reworded(_ block: Block, _ sign: String) -> Block {
        switch block.content {
        case .paragraph(let words): return text(words.map(\.plain).joined() + " " + sentence(sign))
        case .heading(let level, _, let words, _):
            return heading(words.map(\.plain).joined() + " " + sentence(sign), level: level)
        case .list(let ordered, var items):
            let place = roll(items.count)
            items[place] = [reworded(items[place][0], sign)]
            items.insert([text(sentence(sign))], at: roll(items.count + 1))
            return Block(.list(ordered: ordered, items: items))
        case .table(var table):
            let (row, column) = (roll(table.rows.count), roll(2))
            table.rows[row][column] = Table.Cell(table.rows[row][column].plain + " " + sentence(sign))
            let added = [Table.Cell(sentence(sign)), Table.Cell("")]
            table.rows.insert(added, at: roll(table.rows.count + 1))
            return Block(.table(table))
        default: return block
        }
    }
}
