// What people wrote may be ragged; the writers only meet what these give them.

extension Table {
    /// The same table with as many cells in every row, the header too, as the widest has.
    package var squared: Table {
        let width = max(columns.count, rows.map(\.count).max() ?? 0)
        guard columns.count < width || rows.contains(where: { $0.count < width }) else { return self }
        var table = self
        table.columns += Array(repeating: Column(""), count: width - columns.count)
        table.rows = rows.map { $0 + Array(repeating: Cell([]), count: width - $0.count) }
        return table
    }
}

extension Chart.Series {
    /// The value for a category; nil where there is none or it is no number.
    package func value(at position: Int) -> Double? {
        guard values.indices.contains(position), let value = values[position], value.isFinite else {
            return nil
        }
        return value
    }
}

extension Chart {
    /// Where the axis ends: at its maximum, or further when a value goes further.
    package var axisEnd: Double {
        let values = series.flatMap { one in categories.indices.compactMap(one.value(at:)) }
        let end = ([maximum].filter(\.isFinite) + values).max() ?? 0
        return end > 0 ? end : 1
    }

    /// The name of the step a value stands on; nil between steps.
    package func step(of value: Double) -> String? {
        guard let position = Int(exactly: value), steps.indices.contains(position) else { return nil }
        return steps[position]
    }
}
