import Answers
import CSV
import Findings
import Foundation
import Guide
import Wording

/// The rows of a table read from the lines of a file.
struct TableDraft {
    struct Row {
        var line: Int
        var row: AnswerSheet.Row
        /// Cells that pick rows of this very table, read when all of its rows are known.
        var own: [TableCell]
        /// Whether every cell it is known by could be read.
        var isNameRead = true
    }

    private let file: String
    private let table: Question
    private let heading: TableHeading
    private let words: AnswerWords
    private let hasEvidence: (String) -> Bool
    private let options: [String: [Option]]
    private let key: RowKey
    /// What sums of a column are called, in any language.
    private let totals: Set<String>
    private let owed: OwedWords
    private(set) var rows: [Row] = []
    private(set) var findings: Findings

    init(
        file: String, table: Question, heading: TableHeading, words: AnswerWords,
        hasEvidence: @escaping (String) -> Bool
    ) {
        (self.file, self.table, self.heading, self.words) = (file, table, heading, words)
        self.hasEvidence = hasEvidence
        options = Dictionary(
            heading.columns.map { ($0.id, words.options(of: $0.field)) }, uniquingKeysWith: { $1 })
        key = RowKey(table, among: heading.columns)
        totals = Set(words.texts.listed(in: "sheet.totals").map(headingForm))
        owed = OwedWords(words.texts)
        findings = heading.findings
    }

    mutating func read(_ lines: ArraySlice<CSV.Row>) {
        // Without headings there is nothing to say of each cell but that it has none.
        guard !heading.columns.isEmpty else { return }
        for line in lines where !isBesideRows(line) { read(line) }
        identify()
        readOwnPicks()
        if let most = table.field.most,
            let excess = table.firstRowTooMany(rows.map(\.row.id), words.walk.answers)
        {
            report(.tooManyRows, rows[excess], ["count": "\(most)"])
        }
    }

    /// Whether a line is no row but a sum of others or the numbers of the columns, which is said; what says its id is a
    /// row whatever it is called.
    private mutating func isBesideRows(_ line: CSV.Row) -> Bool {
        let cells = line.cells.enumerated().filter { !$0.element.isBlank }
        if cells.contains(where: { heading[$0.offset] == .rowID }) { return false }
        let row = Row(line: line.line, row: AnswerSheet.Row(id: "", cells: [:]), own: [])
        let told = cells.filter { heading[$0.offset] != .numbering }
        if cells.count > 2, cells.allSatisfy({ $0.element.trimmed == "\($0.offset + 1)" }) {
            report(.numberRow, row, [:], .warning)
        } else if let first = told.first?.element.trimmed, totals.contains(first.withoutFigures) {
            report(.totalRow, row, ["value": first], .warning)
        } else {
            return false
        }
        return true
    }

    private mutating func read(_ line: CSV.Row) {
        var row = Row(line: line.line, row: AnswerSheet.Row(id: "", cells: [:]), own: [])
        let isBlank = line.cells.count { !$0.isBlank } == 1
        for (index, text) in line.cells.map(\.trimmed).enumerated() where !text.isBlank {
            switch heading[index] {
            case .unknown, .numbering: break
            case .nothing: report(.cellWithoutHeading, row, ["value": text, "number": "\(index + 1)"])
            case .rowID: row.row.id = text
            case .column(let column):
                let cell = TableCell(text: text, column: column, number: index + 1)
                if column.field.options == .rows(of: table.id) {
                    row.own.append(cell)
                } else if let entry = entry(cell, options[column.id] ?? [], row) {
                    row.row.cells[column.id] = entry
                } else if key.columns.contains(column) {
                    row.isNameRead = false
                }
            }
        }
        if !row.row.cells.isEmpty || !row.own.isEmpty || !row.isNameRead { return rows.append(row) }
        if !row.row.id.isEmpty, isBlank, !words.walk.answers.hasRow(row.row.id, in: table.id) {
            report(.emptyRow, row, ["row": row.row.id])
        }
    }

    // MARK: Which row a line is about

    /// Gives the rows their ids and leaves out those with which there is something wrong: first those that say their
    /// id, then those known by their whole key, then those known by a part of it.
    private mutating func identify() {
        var namer = RowNamer(key, words.walk.answers)
        for index in rows.indices where !rows[index].row.id.isEmpty {
            namer.take(rows[index].row.id)
        }
        checkIDs()
        var alike: [(index: Int, name: [String])] = []
        var lines: [[String]: Int] = [:]
        for index in rows.indices where rows[index].row.id.isEmpty && rows[index].isNameRead {
            guard let name = name(of: rows[index], among: &lines) else { continue }
            if !identify(index, as: namer.find(name)) { alike.append((index, name)) }
        }
        for (index, name) in alike where !identify(index, as: namer.findAlike(name)) {
            rows[index].row.id = namer.newID(for: name)
        }
        rows.removeAll { $0.row.id.isEmpty }
    }

    /// Whether it is now clear which row the line is about, or that this cannot be told.
    private mutating func identify(_ index: Int, as found: RowNamer.Found) -> Bool {
        switch found {
        case .row(let id): rows[index].row.id = id
        case .several: report(.ambiguousKey, rows[index], ["columns": labels(key.columns)])
        case .none: return false
        }
        return true
    }

    /// nil, with a finding, when the line says nothing of what it is about or the same as one before it.
    private mutating func name(of row: Row, among lines: inout [[String]: Int]) -> [String]? {
        let name = key.name(row.row.cells)
        guard name.contains(where: { !$0.isEmpty }) else {
            report(.rowWithoutName, row, ["columns": labels(table.keyColumns)])
            return nil
        }
        if let first = lines[name] {
            report(.sameKey, row, ["first": "\(first)", "columns": labels(key.columns)])
            return nil
        }
        lines[name] = row.line
        return name
    }

    private mutating func checkIDs() {
        let answers = words.walk.answers
        let listed = Set(rows.map(\.row.id))
        var seen: Set<String> = []
        for index in rows.indices where !rows[index].row.id.isEmpty {
            let row = rows[index]
            if !AnswerPath.isID(row.row.id) {
                report(.wrongRowID, row, ["row": row.row.id])
            } else if !seen.insert(row.row.id).inserted {
                report(.duplicateRow, row, ["row": row.row.id])
            } else if row.isNameRead, !answers.hasRow(row.row.id, in: table.id),
                let trouble = RowKey(table).trouble(withNew: row.row, beside: answers, listed: listed)
            {
                report(trouble.code, row, trouble.arguments)
            } else {
                continue
            }
            rows[index].row.id = ""
            // Not to be taken for one without an id.
            rows[index].isNameRead = false
        }
    }

    private func labels(_ columns: [Column]) -> String {
        columns.map { $0.field.label[words.texts.language] }.joined(separator: ", ")
    }

    // MARK: Cells

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

    /// nil, with a finding, when the cell cannot be read.
    private mutating func entry(_ cell: TableCell, _ options: [Option], _ row: Row) -> AnswerSheet.Entry? {
        if let mark = Mark(command: cell.text, words.texts) { return AnswerSheet.Entry(.mark(mark)) }
        switch cell.value(options, words.texts.language) {
        case .success(.text(let name)) where cell.column.field.kind == .file && !hasEvidence(name):
            report(
                .noSuchEvidence, row, ["path": cell.column.field.label[words.texts.language], "value": name])
            return nil
        case .success(.text(let text)) where cell.column.field.isText && owed.say(text):
            return noAnswer(cell, row)
        case .success(let value): return AnswerSheet.Entry(.value(value))
        case .failure where owed.say(cell.text): return noAnswer(cell, row)
        case .failure(let problem):
            let finding = cell.finding(for: problem, options, words.texts)
            report(finding.code, row, finding.arguments)
            return nil
        }
    }

    private mutating func noAnswer(_ cell: TableCell, _ row: Row) -> AnswerSheet.Entry? {
        report(
            .saysNoAnswer, row, ["path": cell.column.field.label[words.texts.language], "value": cell.text])
        return nil
    }

    private mutating func report(
        _ code: SheetFinding, _ row: Row, _ arguments: [String: String], _ severity: Severity = .error
    ) {
        let all = ["table": table.id].merging(arguments) { $1 }
        findings.add(Finding(severity, code, at: Place(file: file, line: row.line), all))
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

    /// As a heading, without years and signs: „Общо за 2027“ and „Общо за 2028 (€)“ say the same.
    fileprivate var withoutFigures: String {
        let words = filter { !$0.isNumber && !"()[]€".contains($0) }.split(whereSeparator: \.isWhitespace)
        return headingForm(of: words.joined(separator: " "))
    }
}
