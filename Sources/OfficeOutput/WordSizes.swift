import Document

/// Sizes of letters in half points, and spaces in twentieths of a point, by how full a page may be.
struct WordSizes {
    /// Of running text.
    var letter: Int
    /// Below a paragraph.
    var after: Int
    /// Of a line, in 240ths of its letters' own height.
    var line: Int
    /// Of the six levels: letters, the space above and the space below.
    var headings: [(letter: Int, before: Int, after: Int)]
    var tableLetter: Int
    /// Above and below a paragraph in a cell.
    var tableSpace: Int
    /// Of a line in a cell, as `line`.
    var tableLine: Int
    /// Between the edge of a cell and its paragraphs, above and below.
    var cellSpace: Int
    /// Below a table.
    var tableGap: Int
    /// Below an item of a list.
    var itemAfter: Int
    /// The letters of the title of a document, and the space above it that its rule takes too.
    var title = (letter: 60, before: 240, rule: 480)
    /// Below the line under the title.
    var subtitleAfter = 480
    /// The smallest letters of a table that has little room.
    var crowdedLetter = 17

    /// What the line between two rows takes in points, as LibreOffice rounds it with the spaces beside it.
    var rowLine: Double

    init(_ density: Document.Density) {
        switch density {
        case .roomy: self = .roomy
        case .dense: self = .dense
        case .form: self = .form(letter: 24)
        case .largeForm: self = .form(letter: 32)
        }
    }

    private init(
        letter: Int, after: Int, line: Int, headings: [(Int, Int, Int)], tableLetter: Int, tableSpace: Int,
        tableLine: Int, cellSpace: Int, tableGap: Int, itemAfter: Int, rowLine: Double
    ) {
        self.rowLine = rowLine
        (self.letter, self.after, self.line) = (letter, after, line)
        self.headings = headings.map { (letter: $0.0, before: $0.1, after: $0.2) }
        (self.tableLetter, self.tableSpace, self.tableLine) = (tableLetter, tableSpace, tableLine)
        (self.cellSpace, self.tableGap, self.itemAfter) = (cellSpace, tableGap, itemAfter)
    }

    private static let roomy = WordSizes(
        letter: 22, after: 140, line: 276,
        headings: [
            (36, 480, 200), (28, 360, 120), (24, 280, 120), (22, 240, 120), (22, 200, 120), (22, 200, 120),
        ], tableLetter: 19, tableSpace: 30, tableLine: 252, cellSpace: 28, tableGap: 240, itemAfter: 80,
        rowLine: 0.45)

    private static let dense = WordSizes(
        letter: 20, after: 50, line: 240,
        headings: [
            (36, 360, 160), (28, 300, 90), (23, 180, 70), (20, 130, 30), (20, 120, 30), (20, 120, 30),
        ], tableLetter: 18, tableSpace: 14, tableLine: 240, cellSpace: 14, tableGap: 140, itemAfter: 20,
        rowLine: 0.5)
    /// A sheet to fill in has letters of one size, also in its tables.
    private static func form(letter: Int) -> WordSizes {
        let levels = [8, 4, 2, 0, 0, 0].map { (letter + $0, 200, 80) }
        var sizes = WordSizes(
            letter: letter, after: 100, line: 252, headings: levels, tableLetter: letter, tableSpace: 20,
            tableLine: 240, cellSpace: 28, tableGap: 160, itemAfter: 60, rowLine: 0.45)
        sizes.title = (letter: letter + 12, before: 0, rule: 160)
        (sizes.subtitleAfter, sizes.crowdedLetter) = (160, letter)
        return sizes
    }

    /// Between two lines to write on, as far apart as in a school exercise book with wide lines: 8 mm.
    static let writing = 454
    /// Of a row to write into: 10 mm.
    static let writingRow = 567
}
