import Document
import Templates
import Wording

/// The tables and figures of a section, by their numbers.
struct Mentioned: Hashable {
    struct Numbers: Hashable {
        var tables: Int
        var figures: Int
    }

    let tables: ClosedRange<Int>?
    let figures: ClosedRange<Int>?

    init(after first: Numbers, upTo last: Numbers) {
        tables = last.tables > first.tables ? (first.tables + 1)...last.tables : nil
        figures = last.figures > first.figures ? (first.figures + 1)...last.figures : nil
    }

    static func table(_ number: Int) -> String { "table-\(number)" }
    static func figure(_ number: Int) -> String { "figure-\(number)" }
}

extension Block {
    enum Caption { case table, figure }

    /// What in the block is counted, in reading order.
    var captions: [Caption] {
        switch content {
        case .table(let table): table.caption.isEmpty ? [] : [.table]
        case .chart(let chart): chart.caption.isEmpty ? [] : [.figure]
        case .timeline(let timeline): timeline.caption.isEmpty ? [] : [.figure]
        case .list(_, let items): items.flatMap { $0.flatMap(\.captions) }
        case .callout(_, let blocks): blocks.flatMap(\.captions)
        case .heading, .paragraph, .source, .ask, .placeholder, .contents, .pageBreak, .origins: []
        }
    }
}

extension Composer {
    /// The words of a section that name its tables and figures, with their numbers.
    func mention(_ mentioned: Mentioned, _ words: Localized) -> [Inline] {
        let tables = mentioned.tables.map { place($0, .ofTables, Mentioned.table) }
        let figures = mentioned.figures.map { place($0, .ofFigures, Mentioned.figure) }
        let places =
            if let tables, let figures {
                say(.bothPlaces, ["tables": .text(tables.words), "figures": .text(figures.words)])
            } else {
                (tables ?? figures)?.words ?? ""
            }
        let gap = "{" + Template.Section.places + "}"
        let sentence = words[facts.language].replacing(gap, with: places)
        var numbers = (tables?.numbers ?? []) + (figures?.numbers ?? [])
        var runs: [Inline] = []
        for (position, part) in sentence.split(separator: Self.hole, omittingEmptySubsequences: false)
            .enumerated()
        {
            if position > 0, !numbers.isEmpty { runs.append(numbers.removeFirst()) }
            if !part.isEmpty { runs.append(.text(String(part))) }
        }
        return runs
    }

    /// Stands in a text for a number that is a run of its own.
    private static let hole: Character = "\u{FFFC}"

    /// “in tables 4–6” with a hole for each number, and the numbers.
    private func place(
        _ range: ClosedRange<Int>, _ key: DraftingText, _ anchor: (Int) -> String
    ) -> (words: String, numbers: [Inline]) {
        let hole = String(Self.hole)
        let ends = range.count == 1 ? [range.lowerBound] : [range.lowerBound, range.upperBound]
        let words =
            range.count > 2 ? hole + "–" + hole : formats.list(Array(repeating: hole, count: ends.count))
        return (
            say(key, ["count": .count(range.count), "numbers": .text(words)]),
            ends.map { .number($0, of: anchor($0)) }
        )
    }
}
