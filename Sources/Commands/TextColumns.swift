import Wording

/// Rows of cells as lines of text, every column as wide as its widest cell and no line wider than there is room.
///
/// The first column gives way first; what still does not fit stands in further blocks under each other, each of which
/// begins with the first column again.
struct TextColumns {
    /// The widest the first column may get; longer cells end in an ellipsis.
    var firstWidth = 34
    /// Columns of figures, which stand to the right.
    var figures: Set<Int>
    var rows: [[String]]
    /// The room for a line.
    var width = TextColumns.usualWidth

    static let usualWidth = 80
    /// A name may not get narrower for the sake of figures.
    private static let leastFirst = 16
    private static let gap = 2

    var lines: [String] {
        let names = rows.map { $0.first ?? "" }
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            min(rows.compactMap { $0.indices.contains(column) ? $0[column].columns : nil }.max() ?? 0, width)
        }
        let wanted = min(firstWidth, names.map(\.columns).max() ?? 0)
        let blocks = blocks(of: widths, first: min(wanted, Self.leastFirst))
        let lines = blocks.map { block in
            let taken = block.map { widths[$0] + Self.gap }.reduce(0, +)
            return self.lines(of: block, widths, first: max(1, min(wanted, width - taken)))
        }
        return Array(lines.joined(separator: [""]))
    }

    /// As many columns after the first as fit beside it, then the others.
    private func blocks(of widths: [Int], first: Int) -> [[Int]] {
        var (blocks, left): ([[Int]], Int) = ([[]], width - first)
        for column in widths.indices.dropFirst() {
            if widths[column] + Self.gap > left, blocks.last?.isEmpty == false {
                blocks.append([])
                left = width - first
            }
            blocks[blocks.count - 1].append(column)
            left -= widths[column] + Self.gap
        }
        return blocks
    }

    private func lines(of block: [Int], _ widths: [Int], first: Int) -> [String] {
        rows.map { row in
            let name = (row.first ?? "").truncated(to: first)
            let cells = block.filter(row.indices.contains).map { column in
                let room = max(1, min(widths[column], width - first - Self.gap))
                let cell = row[column].truncated(to: room)
                let space = String(repeating: " ", count: room - cell.columns)
                return figures.contains(column) ? space + cell : cell + space
            }
            let lead = name + String(repeating: " ", count: max(0, first - name.columns))
            let line = ([lead] + cells).joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
