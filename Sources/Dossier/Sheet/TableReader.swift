import Answers
import CSV
import Findings
import Foundation
import Guide
import Wording

/// Reads the rows of one table from comma-separated values, as a spreadsheet saves them: headings first, a row a line,
/// each cell in any form one may type at the question. An empty cell says nothing.
struct TableReader {
    private let file: String
    private let table: Question
    private let words: AnswerWords

    init(file: String, table: Question, words: AnswerWords) {
        (self.file, self.table, self.words) = (file, table, words)
    }

    func read(_ bytes: [UInt8]) throws(DossierError) -> SheetReader.Reading {
        let lines = try lines(of: bytes)
        guard let first = lines.first else { throw .tableEmpty(file: file) }
        let heading = TableHeading(first, of: table, file: file)
        var draft = TableDraft(file: file, table: table, heading: heading, words: words)
        draft.read(lines.dropFirst())
        var sheet = AnswerSheet(guide: words.walk.guide.id, municipality: "")
        sheet.tables[table.id] = draft.rows.map(\.row)
        return SheetReader.Reading(sheet: sheet, findings: Findings(draft.findings.inReadingOrder))
    }

    private func lines(of bytes: [UInt8]) throws(DossierError) -> ArraySlice<CSV.Row> {
        guard bytes.count <= SheetReader.largestSheet else { throw .sheetTooLarge(file: file) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .tableNotUTF8(file: file) }
        let clean = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").cleaned(keepingLines: true)
        do throws(CSVTrouble) {
            let lines = try CSV.read(clean)
            // Excel takes a first line such as „sep=;“ as a word to itself.
            return lines.first?.cells.first?.lowercased() == "sep=" ? lines.dropFirst() : lines[...]
        } catch {
            throw .tableTrouble(file: file, error)
        }
    }
}

/// The rows read so far.
private struct TableDraft {
    struct Row {
        var line: Int
        var row: AnswerSheet.Row
        /// Cells that pick rows of this very table, read when all of its rows are known.
        var own: [TableCell]
    }

    private let file: String
    private let table: Question
    private let heading: TableHeading
    private let words: AnswerWords
    private let options: [String: [Option]]
    private var namer: RowNamer
    private var ids: Set<String> = []
    private(set) var rows: [Row] = []
    private(set) var findings: Findings

    init(file: String, table: Question, heading: TableHeading, words: AnswerWords) {
        (self.file, self.table, self.heading, self.words) = (file, table, heading, words)
        options = Dictionary(
            heading.columns.map { ($0.id, words.options(of: $0.field)) }, uniquingKeysWith: { $1 })
        namer = RowNamer(table, words.walk.answers)
        findings = heading.findings
    }

    mutating func read(_ lines: ArraySlice<CSV.Row>) {
        for line in lines {
            for (index, cell) in line.cells.enumerated() where heading[index] == .rowID {
                namer.take(cell.trimmed)
            }
        }
        for line in lines { read(line) }
        readOwnPicks()
        checkCount()
    }

    private mutating func read(_ line: CSV.Row) {
        var row = Row(line: line.line, row: AnswerSheet.Row(id: "", cells: [:]), own: [])
        for (index, text) in line.cells.map(\.trimmed).enumerated() where !text.isEmpty {
            switch heading[index] {
            case .unknown: break
            case .nothing: report(.cellWithoutHeading, row, ["value": text, "number": "\(index + 1)"])
            case .rowID: row.row.id = text
            case .column(let column):
                let cell = TableCell(text: text, column: column, number: index + 1)
                if column.field.options == .rows(of: table.id) {
                    row.own.append(cell)
                } else {
                    row.row.cells[column.id] = entry(cell, options[column.id] ?? [], row)
                }
            }
        }
        guard !row.row.cells.isEmpty || !row.own.isEmpty else { return }
        identify(&row, isNameRead: line.cells.indices.allSatisfy { isNameRead($0, in: line, row) })
        if !row.row.id.isEmpty { rows.append(row) }
    }

    /// Whether a cell, if the row is known by it, could be read.
    private func isNameRead(_ index: Int, in line: CSV.Row, _ row: Row) -> Bool {
        guard case .column(let column) = heading[index], !line.cells[index].trimmed.isEmpty else {
            return true
        }
        return row.row.cells[column.id] != nil || !namer.columns.contains(column)
    }

    /// Gives the row its id, or none when there is something wrong with it.
    private mutating func identify(_ row: inout Row, isNameRead: Bool) {
        if row.row.id.isEmpty {
            guard isNameRead else { return }
            if let id = namer.id(for: row.row.cells) {
                row.row.id = id
            } else {
                let names = namer.columns.map { $0.field.label[words.texts.language] }
                report(.rowWithoutName, row, ["columns": names.joined(separator: ", ")])
            }
        } else if !AnswerPath.isID(row.row.id) {
            report(.wrongRowID, row, ["row": row.row.id])
            row.row.id = ""
        } else if !ids.insert(row.row.id).inserted {
            report(.duplicateRow, row, ["row": row.row.id])
            row.row.id = ""
        }
    }

    private mutating func readOwnPicks() {
        let mine = rows.map { Option(id: $0.row.id, label: Localized(same: title(of: $0.row))) }
        let known = Set(mine.map(\.id))
        for index in rows.indices {
            let row = rows[index]
            for cell in row.own {
                let others = (options[cell.column.id] ?? []).filter { !known.contains($0.id) }
                let choices = (others + mine).filter { $0.id != row.row.id }
                rows[index].row.cells[cell.column.id] = entry(cell, choices, row)
            }
        }
    }

    /// What the row is called: in the file, else in the dossier.
    private func title(of row: AnswerSheet.Row) -> String {
        for column in table.naming {
            if case .value(.text(let text)) = row.cells[column.id]?.content, column.field.kind == .text {
                return text
            }
        }
        return words.title(ofRow: row.id, in: table)
    }

    private mutating func checkCount() {
        guard let most = table.field.most else { return }
        let existing = Set(words.walk.answers.rows(of: table.id))
        let new = rows.filter { !existing.contains($0.row.id) }
        let room = max(0, most - existing.count)
        if new.count > room { report(.tooManyRows, new[room], ["count": "\(most)"]) }
    }

    // MARK: Cells

    /// nil, with a finding, when the cell cannot be read.
    private mutating func entry(_ cell: TableCell, _ options: [Option], _ row: Row) -> AnswerSheet.Entry? {
        switch cell.value(options, words.texts.language) {
        case .success(let value): return AnswerSheet.Entry(.value(value))
        case .failure(let problem):
            let finding = cell.finding(for: problem, options, words.texts)
            report(finding.code, row, finding.arguments)
            return nil
        }
    }

    private mutating func report(_ code: SheetFinding, _ row: Row, _ arguments: [String: String]) {
        let all = ["table": table.id].merging(arguments) { $1 }
        findings.add(Finding(.error, code, at: Place(file: file, line: row.line), all))
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
