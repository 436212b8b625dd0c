/// The numbers by which documents name rows, and the order in which they tell them.
extension Strategy {
    /// A row and what it is called in every document, workbook and file of data.
    package struct Numbered: Hashable, Sendable {
        package let row: String
        package let number: String
    }

    /// The rows of a table with their numbers: objectives within their fields, problems by their weight, and all others
    /// as they were written, so that a row keeps its number where others are left out.
    package func numbered(_ table: String) -> [Numbered] {
        switch table {
        case Objective.table: numberedObjectives
        case Problem.table: Self.counted(ranking.order)
        default: Self.counted(rows(of: table))
        }
    }

    /// `1.2` is the second objective of the first field, and `0.1` one that stands in none.
    private var numberedObjectives: [Numbered] {
        // Without any field there is none to stand outside of.
        if fields.isEmpty { return Self.counted(objectives.map(\.id)) }
        let placed = fields.enumerated().flatMap { position, field in
            Self.counted(objectives(of: field).map(\.id), after: "\(position + 1).")
        }
        return placed + Self.counted(objectives.filter { $0.field.value == nil }.map(\.id), after: "0.")
    }

    private static func counted(_ rows: [String], after prefix: String = "") -> [Numbered] {
        rows.enumerated().map { Numbered(row: $0.element, number: prefix + "\($0.offset + 1)") }
    }
}
