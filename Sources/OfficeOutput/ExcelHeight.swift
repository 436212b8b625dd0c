import Document

/// How high the rows are: a file has to say it, since not every program looks how many lines the words of a cell take.
enum ExcelHeight {
    private static let line = 15
    /// No row can be higher.
    private static let most = 409

    /// How many letters have no room because texts begin a little right of the line before them.
    private static let indent = 2

    /// In points.
    static func height(of row: Workbook.Row, in columns: [Workbook.Column]) -> Int {
        let last = row.isNote ? row.lastWords : nil
        let counts = zip(row.cells, columns).enumerated().map { position, part in
            let reached = position == last ? Array(columns[position...]) : [part.1]
            let width = reached.filter { !$0.isHidden }.map(\.width).reduce(0, +)
            return width == 0 ? 1 : lines(of: part.0.words, width: width - indent)
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

extension Workbook.Row {
    /// Where the last cell with words is.
    var lastWords: Int? { cells.lastIndex { !$0.words.isEmpty } }
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
