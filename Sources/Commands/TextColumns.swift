import Wording

/// Rows of cells as lines of text, every column as wide as its widest cell.
struct TextColumns {
    /// The widest the first column may get; longer cells end in an ellipsis.
    var firstWidth = 34
    /// Columns of figures, which stand to the right.
    var figures: Set<Int>
    var rows: [[String]]

    var lines: [String] {
        let shown = rows.map { [$0[0].truncated(to: firstWidth)] + $0.dropFirst() }
        let count = shown.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            shown.compactMap { $0.indices.contains(column) ? $0[column].columns : nil }.max() ?? 0
        }
        return shown.map { row in
            let cells = row.enumerated().map { column, cell in
                let gap = String(repeating: " ", count: widths[column] - cell.columns)
                return figures.contains(column) ? gap + cell : cell + gap
            }
            let line = cells.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
