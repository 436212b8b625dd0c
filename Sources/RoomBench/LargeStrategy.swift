import Answers
import Content
import Dossier
import Foundation
import Guide
import Strategy
import Wording

/// The worked example grown by copies of its rows, which point to copies of what the rows pointed to.
struct LargeStrategy {
    let walk: Walk

    /// - Parameters:
    ///   - measures: how many measures there are at least.
    ///   - indicators: how many indicators there are at least.
    ///   - isWhole: whether all tables grow as the measures do, or only those that say something of measures.
    init(measures: Int, indicators: Int, years: Int = 10, isWhole: Bool) throws {
        let content = ContentSource()
        let guide = try content.guide
        let answers = try content.example(in: .bg).answers
        func copies(of table: String, for count: Int) -> Int {
            let rows = answers.rows(of: table).count
            return rows == 0 ? 1 : (count + rows - 1) / rows
        }
        let ofMeasures = copies(of: Strategy.Measure.table, for: measures)
        let grown = guide.questions.filter {
            isWhole || $0.id == Strategy.Measure.table || $0.tellsOfMeasures
        }
        var times = Dictionary(uniqueKeysWithValues: grown.map { ($0.id, ofMeasures) })
        times[Strategy.Indicator.table] = copies(of: Strategy.Indicator.table, for: indicators)
        let growth = Growth(guide: guide, times: times)
        var events = answers.events.flatMap(growth.copies)
        if let start = answers.value(Strategy.Facts.model.startYear.path)?.whole {
            let end = Value.number(Decimal(start + years - 1))
            events.append(growth.event(.set(Strategy.Facts.model.endYear.path, end), "\(events.count)"))
        }
        walk = Walk(guide: guide, answers: Answers(events))
    }
}

extension Question {
    fileprivate var tellsOfMeasures: Bool {
        columns.contains { if case .rows(Strategy.Measure.table) = $0.field.options { true } else { false } }
    }
}

/// How the rows of each table are copied.
private struct Growth {
    let guide: Guide
    /// How often there is each row, by its table; once in others.
    let times: [String: Int]

    func event(_ change: Change, _ id: String) -> Event {
        Event(id: id, at: "2026-01-01T00:00:00Z", by: "", guide: guide.version, change: change)
    }

    /// The event itself and, where it fills a cell, the same for each copy of its row.
    func copies(of event: Event) -> [Event] {
        guard case .set(let path, let value) = event.change, let row = path.row, let column = path.column
        else { return [event] }
        let options = guide.question(path.question)?.columns.first { $0.id == column }?.field.options
        return (0..<(times[path.question] ?? 1)).map { number in
            let copy = AnswerPath(path.question, row: name(row, number, path.question), column: column)
            var told = value
            if case .rows(let table) = options { told = pointing(value, to: table, number) }
            return self.event(.set(copy, told), "\(event.id)-\(number)")
        }
    }

    private func pointing(_ value: Value, to table: String, _ number: Int) -> Value {
        switch value {
        case .text(let row): .text(name(row, number, table))
        case .list(let rows): .list(rows.map { name($0, number, table) })
        case .number, .about, .flag: value
        }
    }

    private func name(_ row: String, _ number: Int, _ table: String) -> String {
        let number = number % (times[table] ?? 1)
        return number == 0 ? row : "\(row)-\(number)"
    }
}
