import Document

/// How high the rows are: a file has to say it, since not every program looks how many lines the words of a cell take.
enum ExcelHeight {
    private static let line = 15
    /// No row can be higher.
    private static let most = 409

    /// In points.
    static func height(of cells: [Workbook.Cell], in columns: [Workbook.Column]) -> Int {
        let counts = zip(cells, columns).map { cell, column in
            column.isHidden ? 1 : lines(of: cell.words, width: column.width)
        }
        return min((counts.max() ?? 1) * line, most)
    }

    /// In points; its words are bold, and so a little wider.
    static func head(_ columns: [Workbook.Column]) -> Int {
        let counts = columns.map { $0.isHidden ? 1 : lines(of: $0.title, width: $0.width * 9 / 10) }
        return min((counts.max() ?? 1) * line, most)
    }

    /// How many lines words take that are broken between words.
    private static func lines(of words: String, width: Int) -> Int {
        let room = max(width, 1)
        guard words.utf8.count > room || words.hasBreak else { return 1 }
        return words.split(omittingEmptySubsequences: false) { $0.isNewline }
            .map { lines(ofParagraph: $0, room: room) }.reduce(0, +)
    }

    private static func lines(ofParagraph words: Substring, room: Int) -> Int {
        var (lines, used) = (1, 0)
        for word in words.split(separator: " ") {
            let length = word.count
            if used > 0, used + 1 + length > room {
                lines += 1
                used = 0
            }
            used += length + (used > 0 ? 1 : 0)
            // A word longer than the column goes on in the next lines.
            lines += (used - 1) / room
            used = (used - 1) % room + 1
        }
        return lines
    }
}

extension Workbook.Cell {
    /// What is broken into lines; figures are not.
    fileprivate var words: String {
        switch self {
        case .text(let words): words
        case .formula(_, let computed): computed.words
        case .empty, .number, .money, .year, .date, .percent, .about: ""
        }
    }
}
