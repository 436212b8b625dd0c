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

    /// What the line between two rows takes in points, as LibreOffice rounds it with the spaces beside it.
    var rowLine: Double

    init(_ density: Document.Density) { self = density == .dense ? .dense : .roomy }

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
}
