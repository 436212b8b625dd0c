import CSV
import Findings
import Guide
import Wording

/// What stands in each column of a table of comma-separated values, as its first line says.
struct TableHeading {
    enum Meaning: Hashable {
        case rowID
        case column(Column)
        /// A heading the table has no column for, which is said once.
        case unknown
        /// The numbers of the lines, which say nothing of a row.
        case numbering
        /// No heading: what spreadsheets leave at the edge of a table.
        case nothing
    }

    private(set) var meanings: [Meaning] = []
    private(set) var findings = Findings()

    init(_ line: CSV.Row, of table: Question, file: String) {
        for (index, cell) in line.cells.enumerated() {
            let meaning = Self.meaning(of: cell, in: table)
            let place = Place(file: file, line: line.line)
            let arguments = ["heading": cell, "number": "\(index + 1)", "table": table.id]
            if meaning == .numbering {
                findings.add(Finding(.warning, SheetFinding.numbering, at: place, arguments))
            } else if meaning == .unknown {
                let known = table.columns.map(\.id)
                let near = nearName(to: cell, among: known) ?? known.joined(separator: ", ")
                findings.add(
                    Finding(
                        .error, SheetFinding.unknownHeading, at: place,
                        arguments.merging(["near": near]) { $1 }))
            } else if meaning != .nothing, meanings.contains(meaning) {
                findings.add(Finding(.error, SheetFinding.duplicateHeading, at: place, arguments))
                meanings.append(.unknown)
                continue
            }
            meanings.append(meaning)
        }
    }

    /// The meaning of a column by its place, from 0.
    subscript(index: Int) -> Meaning { meanings.indices.contains(index) ? meanings[index] : .nothing }

    private static let numbering: Set = ["№", "No.", "#", "№ по ред"]

    /// The columns of the table that stand in the file.
    var columns: [Column] {
        meanings.compactMap { if case .column(let column) = $0 { column } else { nil } }
    }

    private static func meaning(of cell: String, in table: Question) -> Meaning {
        let name = headingForm(of: cell)
        if name.isEmpty { return .nothing }
        if Self.numbering.contains(name) { return .numbering }
        if let column = table.columns.first(where: { $0.id.lowercased() == name }) { return .column(column) }
        if name == "id" { return .rowID }
        let named = table.columns.first { column in
            Language.allCases.contains { headingForm(of: column.field.label[$0]) == name }
        }
        return named.map(Meaning.column) ?? .unknown
    }
}
