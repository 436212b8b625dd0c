import Catalog
import Document
import Foundation
import Wording

/// The words of one language, and the blocks that are made again and again.
struct Page {
    let texts: Texts
    let formats: Formats
    /// What the registers say of duties and money.
    let registers: RegisterWords
    var language: Language { texts.language }

    init(_ texts: Texts) {
        (self.texts, formats, registers) = (texts, Formats(texts.language), RegisterWords(texts))
    }

    func say(_ key: BookletText, _ arguments: [String: TextArgument] = [:]) -> String {
        texts(key, arguments)
    }

    /// A word of another room, such as `cost.low`; nothing when it has none.
    func word(_ name: String) -> String { texts.text(name) ?? "" }

    func words(_ text: Localized) -> String { text[language] }

    // MARK: Blocks

    func heading(_ level: Int, _ text: String, number: String = "", _ anchor: String, from id: String = "")
        -> Block
    {
        Block(
            .heading(level: level, number: number, text: [.text(text)], anchor: anchor),
            from: id.isEmpty ? [] : [id])
    }

    func paragraph(_ text: String) -> Block { Block(.paragraph([.text(text)])) }

    func list(_ items: [[Inline]]) -> Block {
        Block(.list(ordered: false, items: items.map { [Block(.paragraph($0))] }))
    }

    func table(
        _ columns: [Table.Column], _ rows: [[Table.Cell]], hasTotals: Bool = false, isFilledIn: Bool = false
    ) -> Block {
        var table = Table(
            caption: "", columns: columns, rows: rows, hasRowHeaders: false, hasTotals: hasTotals)
        table.isFilledIn = isFilledIn
        return Block(.table(table))
    }

    /// Two columns without a header: what it is, and the words; rows without words are left out.
    func facts(_ rows: [(name: String, words: [[Inline]])]) -> Block {
        let filled = rows.filter { $0.words.contains { !$0.isEmpty } }
        return Block(
            .table(
                Table(
                    caption: "", columns: [.init("", weight: 10), .init("", weight: 64)],
                    rows: filled.map { [Table.Cell($0.name), Table.Cell($0.words)] }, hasRowHeaders: true)))
    }

    /// A part of a cell with its name before it; nothing when there are no words.
    func led(_ lead: BookletText, _ text: String) -> [[Inline]] {
        text.isEmpty ? [] : [[.strong(say(lead)), .text(" " + text)]]
    }

    /// The words as the only paragraph of a cell; nothing when there are none.
    func lone(_ text: String) -> [[Inline]] { text.isEmpty ? [] : [[.text(text)]] }
}

/// Names to link to, each with the kind of thing it belongs to.
enum Anchor {
    static func step(_ id: String) -> String { "step-" + id }
    static func question(_ id: String) -> String { "question-" + id }
    static func law(_ id: String) -> String { "law-" + id }
    static func method(_ id: String) -> String { "method-" + id }
    static func term(_ id: String) -> String { "term-" + id }
    static func annex(_ annex: Annex) -> String { "annex-" + annex.rawValue }
}
