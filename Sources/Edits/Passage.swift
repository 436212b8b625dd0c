package import Document

/// What a person can reword, put in or take out as one: a heading, a paragraph, an item of a list, a row of a table.
package struct Passage: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A line above the text, such as the title.
        case front(Document.Line)
        case heading(level: Int)
        case text
        case item(ordered: Bool)
        case source
        case caption
        case row
        /// What a program puts in, such as the heading of the contents; only there where something is said of it.
        case made
    }

    /// A cell of a row; any other passage has one of one paragraph.
    package struct Cell: Hashable, Sendable {
        package var paragraphs: [[Inline]]
        /// The paths of the answers behind it.
        package var origins: [String]
        package var comments: [Block.Comment]
        /// What the person has instead, where an older draft has left the choice open.
        package var undecided: [[Inline]]?

        package init(
            _ paragraphs: [[Inline]], origins: [String] = [], comments: [Block.Comment] = []
        ) {
            (self.paragraphs, self.origins, self.comments) = (paragraphs, origins, comments)
        }
    }

    package var kind: Kind
    package var cells: [Cell]
    /// The names by which other passages lead to it.
    package var anchors: [String]
    /// Which table of its document it is a row of.
    package var table: Int?
    /// Whether it holds the headings of its columns.
    package var isHeader = false
    /// Whether its words are made of something else, such as the bars of a timeline, and cannot be put in otherwise.
    package var isFixed = false
    /// What the person has instead, where an older draft has left the choice open; empty where it was taken out.
    package var undecided: [Cell]?

    package init(_ kind: Kind, cells: [Cell], anchors: [String] = [], table: Int? = nil) {
        (self.kind, self.cells, self.anchors, self.table) = (kind, cells, anchors, table)
    }

    package init(_ kind: Kind, _ text: [Inline], anchors: [String] = []) {
        self.init(kind, cells: [Cell([text])], anchors: anchors)
    }

    /// The words of a passage of one paragraph.
    package var inlines: [Inline] { Array(cells.flatMap { $0.paragraphs.joined(separator: [.text(" ")]) }) }

    /// What makes two passages the same: the words a person could have typed.
    package struct Key: Hashable, Sendable {
        /// The level of a heading, 0 for other text, -1 for a row.
        package var level: Int
        /// The words of each cell.
        package var words: [String]

        package init(level: Int, words: [String]) { (self.level, self.words) = (level, words) }

        var isEmpty: Bool { words.allSatisfy(\.isEmpty) }
    }

    package var key: Key {
        let level =
            switch kind {
            case .heading(let level): level
            case .row: -1
            case .front, .text, .item, .source, .caption, .made: 0
            }
        return Key(level: level, words: cells.map(\.words))
    }
}

extension Passage.Cell {
    /// The words without what programs change by themselves: kinds of blanks, hyphens that do not break, and numbers
    /// that are counted.
    package var words: String {
        paragraphs.map { $0.map(\.typed).joined() }.joined(separator: "\n").asTyped
    }
}

extension Inline {
    /// Stands in the words for a number that is counted.
    package static let counted = "\u{FFFC}"

    fileprivate var typed: String {
        switch self {
        case .citation, .number: Inline.counted
        case .placeholder(let question): Inline.gap(question)
        case .link(let text, let address): Inline.shown(text, address)
        case .text, .strong, .emphasis, .reference, .anchor, .box: plain
        }
    }

    /// A missing answer as a document for editing shows it.
    package static func gap(_ question: String) -> String { "[… \(question) …]" }

    private static func shown(_ text: String, _ address: String) -> String {
        if followable(address) != nil { return text.isEmpty ? address : text }
        return text == address ? text : "\(text) (\(address))"
    }
}

extension String {
    /// With single blanks of one kind, whatever blanks, soft and unbreakable hyphens stand there.
    package var asTyped: String {
        guard !utf8.areAsTyped else { return self }
        var (result, waits) = ([UInt8](), false)
        let bytes = Array(utf8)
        var place = 0
        while place < bytes.count {
            let (sign, length) = bytes[place...].sign
            place += length
            switch sign {
            case .none: continue
            case .blank: waits = !result.isEmpty
            case .byte(let byte):
                if waits { result.append(UInt8(ascii: " ")) }
                waits = false
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

/// What a byte, or several, of a text are to who types.
private enum TypedSign {
    case none, blank
    case byte(UInt8)
}

extension ArraySlice<UInt8> {
    /// The first sign of a text that has one, and of how many bytes it is.
    fileprivate var sign: (TypedSign, length: Int) {
        let first = self[startIndex]
        let (second, third) = (at(1), at(2))
        switch (first, second, third) {
        case (0x09...0x0D, _, _), (0x20, _, _): return (.blank, 1)
        case (0xC2, 0x85, _), (0xC2, 0xA0, _): return (.blank, 2)
        case (0xC2, 0xAD, _): return (.none, 2)
        case (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): return (.none, 3)
        case (0xE2, 0x80, 0x91): return (.byte(UInt8(ascii: "-")), 3)
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
            (0xE2, 0x81, 0x9F), (0xE1, 0x9A, 0x80), (0xE3, 0x80, 0x80):
            return (.blank, 3)
        default: return (.byte(first), 1)
        }
    }

    private func at(_ offset: Int) -> UInt8 { offset < count ? self[startIndex + offset] : 0 }
}

extension String.UTF8View {
    /// Whether there is surely nothing to mend; most texts can be told by their bytes, without their letters.
    fileprivate var areAsTyped: Bool {
        var (last, beforeLast): (UInt8, UInt8) = (0x20, 0)
        for byte in self {
            let isPunctuation = beforeLast == 0xE2 && last == 0x80
            switch byte {
            // Other blanks and what nobody sees begin with one of these.
            case 0x09...0x0D, 0xC2, 0xE1, 0xE3, 0xEF: return false
            case 0x20 where last == 0x20: return false
            case 0x80...0x8B where isPunctuation, 0x91 where isPunctuation, 0xA8...0xAF where isPunctuation:
                return false
            case 0x9F where beforeLast == 0xE2 && last == 0x81: return false
            default: (beforeLast, last) = (last, byte)
            }
        }
        return last != 0x20
    }
}
