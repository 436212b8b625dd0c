/// The places of a table by names that hold when rows come or go: the id of the row, or the line behind the rows, and the
/// number of the column.
extension Grid {
    private static let (newRow, onward) = ("+", ">")

    /// What the place of a row and a column, counted from 0, is called.
    package func name(ofRow row: Int, column: Int) -> String { name(of: Spot(row: row, column: column)) }

    func name(of place: Spot) -> String {
        let isInRows = ids.indices.contains(place.row)
        let row = isInRows ? ids[place.row] : canGrow && place.row == ids.count ? Self.newRow : Self.onward
        return row + " \(place.column + 1)"
    }

    /// nil for a place that is gone.
    func spot(named name: String) -> Spot? {
        let parts = name.split(separator: " ")
        guard parts.count == 2, let column = Int(parts[1]), column > 0 else { return nil }
        let line: Int? =
            switch String(parts[0]) {
            case Self.newRow: canGrow ? ids.count : nil
            case Self.onward: ids.count + (canGrow ? 1 : 0)
            case let id: ids.firstIndex(of: id)
            }
        return line.map { Spot(row: $0, column: column - 1) }
    }
}
