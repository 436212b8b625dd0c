import Answers
import Catalog
import Document
import Foundation
import Guide
import Strategy
import Wording

extension Composer {
    mutating func measuresOverview() -> Drafted {
        if let absence = absence(of: Strategy.Measure.table) { return absence }
        var rows: [[Table.Cell]] = []
        for (position, measure) in strategy.measures.enumerated() where measure.isAlive {
            let paid = facts.told("measures", row: measure.id, "certainty")
            rows.append([
                Table.Cell("\(position + 1)"), cell("measures", measure.id, "title"),
                Table.Cell(objectiveName(measure.objective)), cell("measures", measure.id, "lead"),
                Table.Cell(period(measure)), cell("measures", measure.id, "oneOff"),
                cell("measures", measure.id, "yearly"), cell(paid),
            ])
        }
        let oneOff = facts.said(strategy.oneOffCosts, formats.money)
        let yearly = facts.said(strategy.yearlyCosts, formats.money)
        rows.append(["", say(.total), "", "", "", oneOff, yearly, ""].map { Table.Cell($0) })
        let headers =
            [Header("№"), Header(say(.measure)), Header(facts.label("objectives", "title"))]
            + [Header(facts.label("measures", "lead")), Header(say(.period))]
            + ["oneOff", "yearly"].map { Header(facts.label("measures", $0), .end) } + [
                Header(say(.certainty))
            ]
        let table = grid(say(.measuresCaption), headers, rows, hasTotals: true, from: ["measures"])
        return .made((rows.count > 1 ? [table] : []) + stoppedMeasures)
    }

    /// The measures that were stopped, named where the others are listed.
    private var stoppedMeasures: [Block] {
        let stopped = strategy.measures.filter { !$0.isAlive }.map(measureTitle)
        guard !stopped.isEmpty else { return [] }
        let words = say(.stoppedMeasures, ["list": .text(stopped.joined(separator: "; "))])
        return [Block(.paragraph([.text(words)]), from: ["measures"])]
    }

    private func period(_ measure: Strategy.Measure) -> String {
        let days = [measure.start, measure.end].map { $0.map { periodName(HalfYear($0)) } ?? "?" }
        return days[0] == days[1] ? days[0] : days.joined(separator: " – ")
    }

    mutating func quickWins() -> Drafted {
        let wins = strategy.measures.filter { $0.isQuickWin && $0.isAlive }
        guard !wins.isEmpty else { return .nothing }
        var items: [[Block]] = []
        for measure in wins {
            let first = inlines(
                (facts.told("measures", row: measure.id, "firstDays").marked ?? "").replacing("\n", with: " ")
            )
            let runs = [Inline.strong(measureTitle(measure)), .text(". ")] + first
            items.append([Block(.paragraph(runs), from: [measure.path.description])])
        }
        return .made([Block(.list(ordered: false, items: items), from: ["measures"])])
    }

    /// The busiest half-year, and those beyond what the team can carry.
    mutating func capacity() -> Drafted {
        let periods = Array(zip(strategy.halfYears, strategy.load))
        guard let busiest = periods.max(by: { $0.1 < $1.1 }), busiest.1 > 0 else { return .nothing }
        var words = say(.busiest, ["period": .text(periodName(busiest.0)), "count": .count(busiest.1)])
        if let capacity = strategy.capacity {
            let beyond = periods.filter { $0.1 > capacity }.map { periodName($0.0) }
            words +=
                " "
                + (beyond.isEmpty
                    ? say(.withinCapacity) : say(.overCapacity, ["list": .text(formats.list(beyond))]))
        }
        return .made([Block(.paragraph([.text(words)]), from: ["measures", "roadmap.capacity"])])
    }

    /// A card for each measure: everything answered about it, in the order of the guide, and the practices
    /// behind it.
    mutating func measureCards() -> Drafted {
        if let absence = absence(of: Strategy.Measure.table) { return absence }
        var blocks: [Block] = []
        for measure in strategy.measures { blocks.append(card(measure)) }
        return .made(blocks)
    }

    /// Columns that are told in one row of the card, by the words of that row.
    private static let joined: [(row: DraftingText, columns: [String])] = [
        (.aim, ["objective", "problem"]), (.people, ["forWhom", "lead", "partners"]),
        (.time, ["start", "end", "status", "quickWin"]),
        (.money, ["oneOff", "yearly", "source", "programme", "certainty"]),
    ]

    private mutating func card(_ measure: Strategy.Measure) -> Block {
        var rows: [[Table.Cell]] = []
        for column in facts.question(Strategy.Measure.table)?.columns.dropFirst() ?? [] {
            if let group = Self.joined.first(where: { $0.columns.contains(column.id) }) {
                guard group.columns.first == column.id else { continue }
                rows.append([Table.Cell(say(group.row)), joined(group.columns, of: measure)])
                continue
            }
            let told = facts.told(Strategy.Measure.table, row: measure.id, column)
            if !told.isSilent { rows.append([Table.Cell(facts.words(column.field.label)), cell(told)]) }
        }
        let uses = strategy.uses(of: measure).map { reference($0) }
        if !uses.isEmpty { rows.append([Table.Cell(say(.practiceBehind)), Table.Cell(uses)]) }
        let table = Table(
            caption: say(.cardCaption, ["title": .text(measureTitle(measure))]),
            columns: [.init(say(.item), weight: 3), .init(say(.content), weight: 10)], rows: rows,
            hasRowHeaders: true)
        return Block(.table(table), from: [measure.path.description, "uses"])
    }

    /// Several short cells in one line: each with its label, and the programme with how it stands.
    private mutating func joined(_ columns: [String], of measure: Strategy.Measure) -> Table.Cell {
        var runs: [Inline] = []
        for column in columns {
            guard let marked = facts.told(Strategy.Measure.table, row: measure.id, column).marked else {
                continue
            }
            if !runs.isEmpty { runs.append(.text("; ")) }
            runs += [.text(facts.label(Strategy.Measure.table, column) + ": ")] + inlines(marked)
            if column == "programme", let programme = measure.programme.flatMap({ facts.library.funding[$0] })
            {
                runs += standing(of: programme)
            }
        }
        return Table.Cell([runs])
    }
}
