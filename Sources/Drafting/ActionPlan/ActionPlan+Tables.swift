import Answers
import Document
import Foundation
import Guide
import Strategy
import Wording

extension ActionPlan {
    /// A table of the guide as a sheet: its answers, what a person is still asked beside each row, and, out of sight, by
    /// which a reader of the file would know the row again. nil where the path does not ask the table.
    ///
    /// - Parameter adding: puts columns that are reckoned beside those of the answers.
    mutating func sheet(
        _ name: ActionPlanText, _ table: String, _ paths: [AnswerPath], frozenColumns: Int,
        adding: (ActionPlan, [PlanColumn]) -> [PlanColumn] = { $1 }
    ) -> Workbook.Sheet? {
        guard isTold(table) else { return nil }
        let (rows, told) = (facts.numbered(table).map(\.row), paths.filter(composer.tells))
        let columns = codeColumn(of: table) + told.compactMap { column($0, rows) }
        let lacking =
            rows.isEmpty
            ? [words(missing(table: table))] : rows.map { row in words(missing(told.map { $0.inRow(row) })) }
        return Workbook.Sheet(
            say(name),
            adding(self, columns) + [
                PlanColumn(say(.missing), cells: lacking), keys(rows.map { AnswerPath(table, row: $0) }),
            ], frozenColumns: frozenColumns)
    }

    /// Whether the table is asked on the path of the dossier, or has rows all the same.
    private func isTold(_ table: String) -> Bool {
        guard let question = facts.question(table), question.isPrintable, facts.walk.applies(question) else {
            return false
        }
        return facts.walk.isOnPath(AnswerPath(table)) || !facts.rows(of: table).isEmpty
    }

    // MARK: Columns

    private func codeColumn(of table: String) -> [PlanColumn] {
        codes[table].map { codes in
            let cells = facts.numbered(table).map { words(codes[$0.row]) }
            return [PlanColumn(say(.code), range: codeRange(table), cells: cells)]
        } ?? []
    }

    /// The name of the cells with the codes of a table.
    func codeRange(_ table: String) -> String? {
        let sheet: ActionPlanText? =
            switch table {
            case Strategy.Measure.table: .measures
            case Strategy.Indicator.table: .indicators
            case Strategy.Objective.table: .objectives
            default: nil
            }
        return sheet.map { names(on: say($0))[0] }
    }

    /// The name of the cells with the titles of the measures.
    var titleRange: String { names(on: say(.measures))[1] }

    private func names(on sheet: String) -> [String] {
        Workbook.rangeNames(sheet, [say(.code), facts.label(Strategy.Measure.model.title)])
    }

    private mutating func column(_ path: AnswerPath, _ rows: [String]) -> PlanColumn? {
        guard let field = facts.field(at: path) else { return nil }
        return PlanColumn(
            facts.words(field.label), field.kind.format,
            range: path == Strategy.Measure.model.title.path ? titleRange : nil,
            choices: choices(of: field), path: path, widest: isReference(field) ? 14 : 32,
            cells: rows.map { cell(path.inRow($0), field) })
    }

    /// Whether its cells hold codes of rows, which are short and may stand below each other.
    private func isReference(_ field: Field) -> Bool {
        if case .rows(let table) = field.options { codes[table] != nil } else { false }
    }

    /// By which the rows are known to the dossier.
    func keys(_ paths: [AnswerPath]) -> PlanColumn {
        PlanColumn(say(.key), isHidden: true, cells: paths.map { .text($0.description) })
    }

    /// Likelihood times impact, where both are told.
    func scored(_ columns: [PlanColumn]) -> [PlanColumn] {
        let degrees = [Strategy.Risk.model.likelihood.path, Strategy.Risk.model.impact.path]
        let places = degrees.compactMap { degree in columns.firstIndex { $0.path == degree } }
        guard places.count == 2, let last = places.max() else { return columns }
        let cells = strategy.risks.enumerated().map { position, risk in
            let (one, other) = (Self.address(places[0], position), Self.address(places[1], position))
            let score = risk.score.map { Workbook.Cell.number(Decimal($0)) }
            return Workbook.Cell.formula(
                "IF(COUNT(\(one),\(other))=2,\(one)*\(other),\"\")", computed: score ?? .text(""))
        }
        let score = PlanColumn(composer.say(.score), .number, cells: cells)
        return Array(columns[...last]) + [score] + columns[(last + 1)...]
    }

    // MARK: Cells

    /// Where a cell of a row, the first being 0, stands on its own sheet.
    static func address(_ column: Int, _ row: Int) -> String { "$\(Workbook.letters(column))\(row + 2)" }

    func words(_ text: String?) -> Workbook.Cell { text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }

    private func told(_ path: AnswerPath) -> Told {
        guard path.column == Strategy.Measure.model.lead.path.column, path.question == Strategy.Measure.table,
            let measure = path.row.flatMap(strategy.measure)
        else { return facts.told(at: path) }
        return composer.toldLead(of: measure)
    }

    /// What the draft says of an answer, as a value that spreadsheets can reckon with where it is one.
    private func cell(_ path: AnswerPath, _ field: Field) -> Workbook.Cell {
        guard case .said(let said) = told(path) else { return .empty }
        let value = strategy.cell(at: path).value
        switch (field.kind.shape, value) {
        case (.number, .number(let number)): return figure(number, field)
        case (.number, .about(let number)): return .about(figure(number, field))
        case (.level, .number(let level)): return .number(level)
        case (.day, .text(let saved)):
            // Spreadsheets have no days before the last century.
            guard case .day(let day)? = Timing(saved: saved), day.year > 1900 else { break }
            return .date(year: day.year, month: day.month, day: day.day)
        case (.option, .text(let id)): return reference([id], field) ?? words(Mark.plain(said))
        case (.options, .list(let ids)): return reference(ids, field) ?? words(Mark.plain(said))
        default: break
        }
        return words(Mark.plain(said))
    }

    private func figure(_ number: Decimal, _ field: Field) -> Workbook.Cell {
        switch field.kind {
        case .money: .money(number)
        case .year: .year(Int(rounding: number))
        default: field.ownUnit?[.en] == "%" ? .percent(number / 100) : .number(number)
        }
    }

    /// The codes of rows, where the rows of that table have some.
    private func reference(_ ids: [String], _ field: Field) -> Workbook.Cell? {
        guard case .rows(let table) = field.options, let codes = codes[table] else { return nil }
        return words(ids.compactMap { codes[$0] }.joined(separator: "; "))
    }

    /// What a person is asked where these answers are missing; nil where none is.
    func missing(_ paths: [AnswerPath]) -> String? {
        let asked = paths.compactMap { if case .missing(let words) = told($0) { words } else { nil } }
        return asked.isEmpty ? nil : asked.joined(separator: "; ")
    }

    private func missing(table: String) -> String? {
        if case .missing(let words)? = facts.told(table) { words } else { nil }
    }
}

extension ActionPlan {
    /// The range of the words that may stand in a column; nil where people write their own, or pick several.
    mutating func choices(of field: Field) -> String? {
        let title = facts.words(field.label)
        switch (field.kind.shape, field.options) {
        case (.flag, _):
            return lists.range(title, [composer.say(.yes), composer.say(.no)].map { .text($0) })
        case (.option, .listed(let options)):
            return lists.range(title, options.map { words(facts.words($0.label)) })
        case (.option, .rows(let table)):
            return codes[table] == nil || !isTold(table) ? nil : codeRange(table)
        case (.level, .listed(let options)):
            let levels = options.indices.map {
                Workbook.Cell.number(Decimal($0 + field.firstLevel(of: options)))
            }
            let meaning = say(.meaning, ["list": .text(title)])
            return lists.range(
                title, levels,
                meanings: PlanColumn(meaning, cells: options.map { words(facts.words($0.label)) }))
        default: return nil
        }
    }
}

extension AnswerPath {
    /// The same cell in a row.
    func inRow(_ row: String) -> AnswerPath {
        AnswerPath(question, row: row, column: column ?? "")
    }
}

extension Kind {
    /// How a cell of it is shown while it is empty.
    fileprivate var format: Workbook.Format {
        switch self {
        case .money: .money
        case .year: .year
        case .number, .scale: .number
        case .text, .longText, .date, .yesNo, .choice, .choices, .checklist, .ranking, .table, .file: .text
        }
    }
}
