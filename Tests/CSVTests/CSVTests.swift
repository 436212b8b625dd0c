import Testing

@testable import CSV

@Suite struct CSVTests {
    @Test func writesWhatASpreadsheetInBulgarianOpens() {
        let text = CSV.text(of: [["file", "bg"], ["a", "„да“; „не“"], ["b", "two\nlines \"quoted\""]])
        #expect(text == "\u{FEFF}file;bg\r\na;\"„да“; „не“\"\r\nb;\"two\nlines \"\"quoted\"\"\"\r\n")
    }

    @Test(arguments: [
        "=1+1", "+359", "-5", "@x", "\tx", "'=x", "''x", "'x", "'", "=", "", "a;b", "a,b", "\"", "\"\"",
        "a\nb\n",
        " пробел ", "'-", "ред\n=1", "👩‍🌾", "е\u{301}",
    ])
    func readsBackEveryCell(cell: String) throws {
        let rows = try CSV.read(CSV.text(of: [["x", cell, "y"], [cell, "x", "y"], ["x", "y", cell]]))
        #expect(rows.map(\.cells) == [["x", cell, "y"], [cell, "x", "y"], ["x", "y", cell]])
    }

    @Test(arguments: ["=1+1", "+359", "-5", "@x", "\tx", "\rx"])
    func keepsSpreadsheetsFromReadingFormulas(cell: String) {
        let text = CSV.text(of: [["x", cell]])
        #expect(text.contains(";'") || text.contains(";\"'"))
    }

    @Test(arguments: [
        ("a;b\r\nc;d\r\n", [["a", "b"], ["c", "d"]]),
        ("\u{FEFF}a,b\nc,d", [["a", "b"], ["c", "d"]]),
        ("a;b,c\nd;e", [["a", "b,c"], ["d", "e"]]),
        ("a,b\r\"c\r\nd\",e\r\r", [["a", "b"], ["c\nd", "e"]]),
        ("a;\"b\";\"\"\n;;\n", [["a", "b", ""], ["", "", ""]]),
        ("a;b\n\n\nc;d", [["a", "b"], ["c", "d"]]),
        ("a;b \"c\"\n", [["a", "b \"c\""]]),
        ("", []),
    ])
    func readsBothSeparatorsAndEveryLineEnd(text: String, rows: [[String]]) throws {
        #expect(try CSV.read(text).map(\.cells) == rows)
    }

    @Test func countsTheLinesOfCellsWithLineEnds() throws {
        #expect(try CSV.read("a;b\r\n\"1\r\n2\r\n3\";c\r\nd;e").map(\.line) == [1, 2, 5])
    }

    @Test(arguments: [
        ("a;b\nc\u{0};d", CSVTrouble(cause: .control, line: 2)),
        ("a;b\nc;\u{1B}[2J", CSVTrouble(cause: .control, line: 2)),
        ("a;\"b\nc", CSVTrouble(cause: .openQuote, line: 1)),
        ("a\n\"b\"c;d", CSVTrouble(cause: .strayQuote, line: 2)),
        ("a\n" + String(repeating: "x", count: 10_000_000), CSVTrouble(cause: .tooLong, line: 2)),
        ("a\n" + String(repeating: "x;", count: 60_000), CSVTrouble(cause: .tooLong, line: 2)),
    ])
    func refusesWhatIsNoTable(text: String, trouble: CSVTrouble) {
        #expect(throws: trouble) { try CSV.read(text) }
    }
}
