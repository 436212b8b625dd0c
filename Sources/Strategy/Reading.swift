package import Answers
package import Foundation
import Guide
import Parallel
package import Wording

/// The answers to a guide, read at their paths: the only place that does so for the strategy.
final class Reading: Sendable {
    /// The guide and the answers; what is not asked any more is not read.
    let walk: Walk
    private let questions: [Question]
    private let numbers: [String: Int]
    /// The columns of all tables.
    private let columns: [Column]
    private let columnNumbers: [ColumnName: Int]
    /// The fields of the questions, and those of the columns behind them. A field is large, and a draft looks thousands
    /// of times: so they stand in one row, are reached by number, and what is asked of each has a row of its own.
    private let fields: [Field]
    private let kinds: [Kind]
    /// Whether a column is not asked for in each row.
    private let isConditional: [Bool]

    private struct ColumnName: Hashable {
        let table: Int
        let id: String
    }

    init(_ walk: Walk) {
        let questions = walk.guide.questions
        (self.walk, self.questions) = (walk, questions)
        numbers = Dictionary(
            questions.indices.map { (questions[$0].id, $0) }, uniquingKeysWith: { one, _ in one })
        let columns = questions.flatMap(\.columns)
        let names = questions.indices.flatMap { table in
            questions[table].columns.map { ColumnName(table: table, id: $0.id) }
        }
        columnNumbers = Dictionary(zip(names, columns.indices), uniquingKeysWith: { one, _ in one })
        self.columns = columns
        let fields = questions.map(\.field) + columns.map(\.field)
        (self.fields, kinds) = (fields, fields.map(\.kind))
        isConditional = columns.map { $0.when != nil }
    }

    func question(_ id: String) -> Question? { numbers[id].map { questions[$0] } }
    func column(_ table: String, _ id: String) -> Column? {
        numbers[table].flatMap { columnNumbers[ColumnName(table: $0, id: id)] }.map { columns[$0] }
    }

    /// Whether the guide has such a question and asks it now.
    func isAsked(_ question: String) -> Bool {
        numbers[question].map { walk.applies(questions[$0]) } ?? false
    }

    /// The rows of a table that is asked now, in order; none of which nothing was said yet but what another one holds.
    func rows(of table: String) -> [String] {
        guard isAsked(table) else { return [] }
        let (answers, rows) = (walk.answers, walk.answers.rows(of: table))
        return answers.holdsCopies ? rows.filter { !answers.row($0, in: table).isCopyOnly } : rows
    }

    /// A cell as it was answered; where the guide has no such question or column, nothing.
    func cell(at path: AnswerPath) -> Cell<Value> {
        if let row = path.row, let column = path.column {
            let answered = walk.answers.row(row, in: path.question)
            return cell(column, of: answered, in: numbers[path.question], at: path)
        }
        let content = walk.answers.content(path)
        guard let field = asked(at: path) else { return unasked(content, path) }
        return cell(content, field, path) { walk.answers[path]?.source }
    }

    /// The number of a table; nil where the guide has none.
    func number(of table: String) -> Int? { numbers[table] }

    /// The cell of a row of the table with a number.
    func cell(_ column: String, of row: AnsweredRow, in table: Int?, at path: AnswerPath) -> Cell<Value> {
        let content = walk.answers.content(row, column)
        guard let table, let field = asked(column, in: table, at: path) else { return unasked(content, path) }
        // What was taken over from another row was not said of this one.
        let isOwn = !walk.answers.isCopy(row, column)
        return cell(isOwn ? content : nil, field, path) { walk.answers.source(row, column) }
    }

    /// The cells of a row, which is found once.
    func cells(of table: String, row: String) -> (_ column: String) -> Cell<Value> {
        let (answered, number) = (walk.answers.row(row, in: table), numbers[table])
        return { self.cell($0, of: answered, in: number, at: AnswerPath(table, row: row, column: $0)) }
    }

    /// Whether the guide asks for a cell, on the path that is taken.
    func asks(_ path: AnswerPath) -> Bool {
        guard let table = walk.guide.question(path.question), let row = path.row,
            let column = path.column.flatMap(table.column)
        else { return false }
        return walk.asks(column, in: table, row: row)
    }

    private func unasked(_ content: Answer.Content?, _ path: AnswerPath) -> Cell<Value> {
        Cell(value: nil, standing: content == nil ? .missing : .dormant, path: path)
    }

    private func cell(
        _ content: Answer.Content?, _ field: Int, _ path: AnswerPath, source: () -> Source?
    ) -> Cell<Value> {
        switch content {
        case nil: return Cell(value: nil, standing: .missing, path: path)
        case .mark(.later(let note)): return Cell(value: nil, standing: .later(note: note), path: path)
        case .mark(.unknown(let reason)):
            return Cell(value: nil, standing: .unknown(reason: reason), path: path)
        case .mark(.doesNotApply(let reason)):
            return Cell(value: nil, standing: .doesNotApply(reason: reason), path: path)
        // A dash or a dot fills a cell and says nothing.
        case .value(.text(let text))
        where text.saysNothing && [.text, .longText].contains(kinds[field]):
            return Cell(value: nil, standing: .missing, path: path)
        case .value(let given):
            // One pick from before a column took several.
            let value = kinds[field] == .choices ? given.text.map { .list([$0]) } ?? given : given
            guard fields[field].knows(value) else {
                return Cell(value: fields[field].known(of: value), standing: .outdated, path: path)
            }
            let source = value.number == nil ? nil : source()
            return Cell(value: value, standing: .answered, path: path, source: source)
        }
    }

    /// Whether the question or column at a path is asked now and may be told outside.
    func isAsked(_ path: AnswerPath) -> Bool { asked(at: path).map { !fields[$0].isPersonal } ?? false }

    /// The number of the field of a question or column that is asked now.
    private func asked(at path: AnswerPath) -> Int? {
        guard let question = numbers[path.question] else { return nil }
        guard path.row != nil, let column = path.column else {
            return walk.applies(questions[question]) ? question : nil
        }
        return asked(column, in: question, at: path)
    }

    private func asked(_ name: String, in table: Int, at path: AnswerPath) -> Int? {
        guard let column = columnNumbers[ColumnName(table: table, id: name)] else { return nil }
        let isAsked =
            !isConditional[column]
            || walk.applies(columns[column], in: path.question, row: path.row ?? "")
        return isAsked ? questions.count + column : nil
    }
}

/// Reads what belongs to one thing, a row or the dossier as a whole, and remembers what that needs of the guide.
///
/// Texts come without control and private-use characters and without empty ends. Without a reading nothing is there,
/// and only the needs are gathered.
package struct Cells {
    private let reading: Reading?
    private let row: AnswerPath?
    private let answered: (row: AnsweredRow, table: Int?)?
    private(set) var needs: [Requirement] = []

    /// Cells of a row.
    init(_ reading: Reading?, table: String, row: String) {
        (self.reading, self.row) = (reading, AnswerPath(table, row: row))
        answered = reading.map { ($0.walk.answers.row(row, in: table), $0.number(of: table)) }
    }
    /// The questions that are no tables.
    init(_ reading: Reading?) { (self.reading, row, answered) = (reading, nil, nil) }

    package var id: String { row?.row ?? "" }

    package mutating func text(_ name: String) -> Cell<String> { take(name, .text) { $0.text?.tidied } }
    /// Where something comes from; words that say there is no such place name none.
    package mutating func source(_ name: String) -> Cell<String> {
        take(name, .text) { $0.text?.tidied.flatMap { $0.namesNoSource ? nil : $0 } }
    }
    package mutating func number(_ name: String) -> Cell<Decimal> { take(name, .number) { $0.number } }
    package mutating func whole(_ name: String) -> Cell<Int> { take(name, .whole) { $0.countable } }
    package mutating func flag(_ name: String) -> Cell<Bool> { take(name, .flag) { $0.flag } }
    package mutating func day(_ name: String) -> Cell<Day> { take(name, .day) { $0.text.flatMap(Day.init) } }
    /// A time as exactly as it is known.
    package mutating func time(_ name: String) -> Cell<Timing> {
        take(name, .time) { $0.text.flatMap { Timing(saved: $0) } }
    }

    /// An option that means something to the program.
    package mutating func option<Choice: RawRepresentable<String> & CaseIterable & Hashable & Sendable>(
        _ name: String, as type: Choice.Type = Choice.self
    ) -> Cell<Choice> {
        take(name, .option(Choice.allCases.map(\.rawValue))) { $0.text.flatMap(Choice.init) }
    }

    /// The id of an entry that was picked from a register or a set.
    package mutating func picked(_ name: String) -> Cell<String> { take(name, .pick) { $0.text } }
    package mutating func list(_ name: String) -> Cell<[String]> { take(name, .picks) { $0.list } }

    /// The row of another table that was picked.
    package mutating func reference(_ name: String, to table: String) -> Cell<String> {
        let cell = take(name, .row(of: table)) { $0.text }
        guard let id = cell.value, !isRow(id, table) else { return cell }
        return Cell(value: nil, standing: cell.standing, path: cell.path, namesGoneRow: true)
    }

    package mutating func references(_ name: String, to table: String) -> Cell<[String]> {
        let cell = take(name, .rows(of: table)) { $0.list }
        guard let ids = cell.value else { return cell }
        let living = ids.filter { isRow($0, table) }
        return Cell(
            value: living, standing: cell.standing, path: cell.path, namesGoneRow: living.count < ids.count)
    }

    private func isRow(_ id: String, _ table: String) -> Bool {
        reading?.walk.answers.hasRow(id, in: table) ?? true
    }

    private mutating func take<Content>(
        _ name: String, _ shape: @autoclosure () -> Requirement.Shape, _ read: (Value) -> Content?
    ) -> Cell<Content> {
        let path = row.map { AnswerPath($0.question, row: $0.row ?? "", column: name) } ?? AnswerPath(name)
        guard let reading else {
            needs.append(
                Requirement(question: path.question, column: path.column, shape: shape()))
            return Cell(value: nil, standing: .missing, path: path)
        }
        let cell =
            answered.map { reading.cell(name, of: $0.row, in: $0.table, at: path) } ?? reading.cell(at: path)
        let value = cell.value.flatMap(read)
        let standing = cell.standing == .answered && value == nil ? .missing : cell.standing
        return Cell(
            value: value, standing: standing, path: path, source: cell.source,
            isAbout: cell.value?.isAbout ?? false)
    }
}

/// A row of a table of the dossier as the thing it describes.
package protocol StrategyRow: Hashable, Sendable, Identifiable {
    /// Id of the table in the guide.
    static var table: String { get }
    /// A row without answers, whose cells tell where such a row has them.
    static var model: Self { get }
    var id: String { get }
    /// What a person calls the row; nil when its first cell is empty.
    var name: String? { get }
    init(_ cells: inout Cells)
}

extension StrategyRow {
    package var path: AnswerPath { AnswerPath(Self.table, row: id) }
    /// Its name, or dots where it has none yet: an id says nothing to people.
    package var called: String { name ?? "…" }

    /// A row read without answers, and what it needs of the guide.
    static var declared: (row: Self, needs: [Requirement]) {
        var cells = Cells(nil, table: table, row: "")
        let row = Self(&cells)
        return (row, [Requirement(question: table, column: nil, shape: .table)] + cells.needs)
    }

    /// Long tables in two halves, which do not wait for each other.
    static func all(in reading: Reading) -> [Self] {
        let rows = reading.rows(of: table)
        let half = rows.count / 2
        return sideBySide(rows.count < 50 ? [rows[...]] : [rows[..<half], rows[half...]]) { rows in
            rows.map { row in
                var cells = Cells(reading, table: table, row: row)
                return Self(&cells)
            }
        }.flatMap(\.self)
    }
}

extension Value {
    /// A whole number one can count with; nil for one so large that it must be a mistake.
    package var countable: Int? { whole.flatMap { (-1_000_000_000...1_000_000_000).contains($0) ? $0 : nil } }
}
