import Answers
import Foundation
import Guide

/// Tells which row of a table a line is about: the one of that name, else a new one with an id made of the name.
///
/// So a file read twice changes nothing the second time, and a changed line changes its row. Several rows of one name
/// are told apart by their order.
struct RowNamer {
    /// The columns a row is known by.
    let columns: [Column]
    private let table: String
    /// The rows no line was about yet, by name.
    private var free: [String: [String]] = [:]
    private var taken: Set<String>

    init(_ table: Question, _ answers: Answers) {
        self.table = table.id
        columns = table.identifying
        taken = answers.rowIDs(everUsedIn: table.id)
        for row in answers.rows(of: table.id) {
            let values = columns.map { answers.value(AnswerPath(table.id, row: row, column: $0.id)) }
            free[name(values), default: []].append(row)
        }
    }

    /// A line gives its row by id.
    mutating func take(_ id: String) {
        taken.insert(id)
        for (name, rows) in free { free[name] = rows.filter { $0 != id } }
    }

    /// The id of the row a line is about; nil when it has nothing to know it by.
    mutating func id(for cells: [String: AnswerSheet.Entry]) -> String? {
        let values = columns.map { cells[$0.id]?.content.value }
        guard values.contains(where: { $0 != nil }) else { return nil }
        let name = name(values)
        if var rows = free[name], !rows.isEmpty {
            let row = rows.removeFirst()
            free[name] = rows
            return row
        }
        let new = Answers.rowID(in: table, named: name, avoiding: taken)
        taken.insert(new)
        return new
    }

    private func name(_ values: [Value?]) -> String {
        values.map { value in
            switch value {
            case nil: ""
            case .text(let text): text.lowercased().precomposedStringWithCanonicalMapping
            case .number(let number): "\(number)"
            case .flag(let flag): "\(flag)"
            case .list(let list): list.joined(separator: ",")
            }
        }.joined(separator: "\u{1F}")
    }
}

extension Question {
    /// The required columns that say what a row is about: up to the first text, and before it picks, years and dates;
    /// what is counted or told at length is said of it. All that name the row when there is none of these.
    fileprivate var identifying: [Column] {
        var found: [Column] = []
        for column in naming {
            switch column.field.kind {
            case .text: return found + [column]
            case .choice, .year, .date, .choices: found.append(column)
            case .longText, .number, .money, .yesNo, .scale, .checklist, .ranking, .table, .file: break
            }
        }
        return found.isEmpty ? naming : found
    }
}

extension Answer.Content {
    fileprivate var value: Value? { if case .value(let value) = self { value } else { nil } }
}
