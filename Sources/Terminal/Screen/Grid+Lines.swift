import Wording

extension Grid {
    /// The rows with the columns that come first, a line each below their names, to be read at a glance.
    package func lines(width: Int) -> [String] {
        let (signs, count) = (Signs(), min(max(front, 1), columns.count))
        var first = self
        first.columns = Array(columns.prefix(count))
        first.rows = rows.map { Array($0.prefix(count)) }
        let shown = GridColumns(GridWidths(of: first), rows: rows.count, current: 0, width: width)
        func line(_ lead: String, _ text: (Int) -> String) -> String {
            let cells = shown.shown.map { text($0.column).fitted(to: $0.width, signs) }
            return lead + cells.joined(separator: " \(signs.bar) ")
        }
        func lead(_ number: String) -> String {
            String(repeating: " ", count: max(0, shown.lead - number.count)) + number
        }
        return [line(lead("")) { first.columns[$0] }]
            + rows.indices.map { row in line(lead("\(row + 1). ")) { first.text(row, $0, signs) } }
    }

    /// What stands in a cell, with a sign where an answer is owed or none is asked.
    func text(_ row: Int, _ column: Int, _ signs: Signs) -> String {
        guard rows[row].indices.contains(column), let cell = rows[row][column] else { return signs.nothing }
        guard cell.isMissing else { return cell.text.isEmpty ? " " : cell.text }
        return cell.text.isEmpty ? signs.missing : signs.missing + " " + cell.text
    }
}

extension String {
    /// On one line of so many columns.
    func fitted(to width: Int, _ signs: Signs) -> String {
        let line = first { $0.isNewline } == nil ? self : replacing("\n", with: " ")
        return line.screenColumns == width
            ? line : line.shortened(to: width, signs.ellipsis).padded(to: width)
    }
}
