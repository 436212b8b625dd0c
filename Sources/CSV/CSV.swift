/// A table as comma-separated values (RFC 4180), the way spreadsheets write and read them.
package enum CSV {
    /// A row with the line of the text it begins on, counted from 1.
    package struct Row: Hashable, Sendable {
        package var line: Int
        package var cells: [String]

        package init(line: Int, cells: [String]) { (self.line, self.cells) = (line, cells) }
    }

    /// Tells spreadsheets that the text is UTF-8.
    static let mark = "\u{FEFF}"

    /// The table as text, with semicolons: what a spreadsheet set to Bulgarian splits at.
    ///
    /// A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV Injection), which
    /// `read` takes away again.
    package static func text(of rows: [[String]]) -> String {
        mark + rows.map { $0.map(quoted).joined(separator: ";") + "\r\n" }.joined()
    }

    private static func quoted(_ cell: String) -> String {
        let cell = (cell.unicodeScalars.first.map(isSuspicious) ?? false ? "'" : "") + cell
        guard cell.unicodeScalars.contains(where: { ";,\"\r\n".unicodeScalars.contains($0) }) else {
            return cell
        }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }

    /// Whether a cell that begins so could be taken for a formula, or for one that was made harmless.
    static func isSuspicious(_ first: Unicode.Scalar) -> Bool { "=+-@\t\r'".unicodeScalars.contains(first) }
}
