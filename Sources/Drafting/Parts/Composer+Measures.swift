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
        let tellsCertainty =
            tells(Strategy.Measure.model.certainty.path) || !strategy.finance.all.allSatisfy(\.isFromCard)
        var rows: [[Table.Cell]] = []
        for (position, measure) in strategy.measures.enumerated() where measure.isAlive {
            rows.append([
                Table.Cell("\(position + 1)"), titled(measure.title, measure.original),
                traced(
                    cell(aims(of: measure), owedAt: [measure.objectives.path]), [measure.objectives.path]),
                lead(of: measure),
                traced(period(measure), [measure.start.path, measure.end.path]), cell(measure.oneOff),
                cell(measure.yearly),
            ])
            if tellsCertainty {
                rows[rows.count - 1].append(
                    traced(
                        Table.Cell(certainty(of: measure)),
                        [measure.certainty.path] + strategy.writtenMoney(of: measure)))
            }
        }
        let oneOff = facts.said(strategy.oneOffCosts, formats.money)
        let yearly = facts.said(strategy.yearlyCosts, formats.money)
        rows.append(
            (["", say(.total), "", "", "", oneOff, yearly] + (tellsCertainty ? [""] : [])).map {
                Table.Cell($0)
            })
        let headers =
            [
                Header(say(.numberSign)), Header(say(.measure)),
                Header(facts.label(Strategy.Objective.model.title)),
            ]
            + [Header(facts.label(Strategy.Measure.model.lead)), Header(say(.period))]
            + [Strategy.Measure.model.oneOff, Strategy.Measure.model.yearly].map {
                Header(facts.label($0), .money)
            } + (tellsCertainty ? [Header(say(.certainty))] : [])
        let table = grid(
            say(.measuresCaption), headers, rows, hasTotals: true, from: [Strategy.Measure.table])
        return .made((rows.count > 1 ? [table] + overruledCards : []) + stoppedMeasures)
    }

    /// What counts in place of the amounts on the cards, for the measures of which the sums do not use these.
    private var overruledCards: [Block] {
        let lines = strategy.overruled.map { measure in
            say(
                .overruledCard,
                [
                    "title": .text(measureTitle(measure)), "sum": .text(moneyThatCounts(of: measure)),
                ])
        }
        guard !lines.isEmpty else { return [] }
        let words = say(.overruledCards, ["list": .text(lines.joined(separator: "; "))])
        return [Block(.paragraph([.text(words)]), from: Self.moneyOrigin)]
    }

    /// All that the own lines of a measure come to in the years of the strategy, by kind.
    private func moneyThatCounts(of measure: Strategy.Measure) -> String {
        let lines = strategy.money(of: measure).lines
        let kinds: [Strategy.CostKind?] = [.oneOff, .yearly, nil]
        let parts = kinds.compactMap { kind -> String? in
            let total = Total(lines.filter { $0.kind == kind }.map(\.part))
            guard total.known != 0 || !total.isComplete else { return nil }
            let name = kind.map { facts.option($0, of: Strategy.FinanceLine.model.kind) } ?? say(.notStated)
            return "\(name.lowercased()) – \(facts.said(total, formats.money))"
        }
        return parts.isEmpty ? formats.money(0) : parts.joined(separator: ", ")
    }

    /// The measures that were stopped, named where the others are listed.
    private var stoppedMeasures: [Block] {
        let stopped = strategy.measures.filter { !$0.isAlive }.map(measureTitle)
        guard !stopped.isEmpty else { return [] }
        let words = say(.stoppedMeasures, ["list": .text(stopped.joined(separator: "; "))])
        return [Block(.paragraph([.text(words)]), from: [Strategy.Measure.table])]
    }

    /// The objectives of a measure as a reader sees them, else its field; nil where it has neither.
    private func aims(of measure: Strategy.Measure) -> String? {
        let aims = measure.objectives.all.map(objectiveName)
        if !aims.isEmpty { return aims.joined(separator: ", ") }
        return measure.field.value.map { facts.option($0, of: measure.field) }
    }

    private mutating func lead(of measure: Strategy.Measure) -> Table.Cell { cell(toldLead(of: measure)) }

    /// Who leads a measure, as a document may tell it.
    func toldLead(of measure: Strategy.Measure) -> Told {
        postsOfLeads(of: measure) ?? facts.told(measure.lead)
    }

    /// Those who lead by the table of actors; nil where the card itself says it, or nobody does.
    private func postsOfLeads(of measure: Strategy.Measure) -> Told? {
        let leads = strategy.leads(of: measure)
        guard measure.lead.value == nil, !leads.isEmpty else { return nil }
        let posts = leads.compactMap { Strategy.published($0, at: measure.lead.path) }
        guard posts.count == leads.count else { return facts.nameInsteadOfPost(facts.label(measure.lead)) }
        return .said(posts.joined(separator: "; ").cleaned())
    }

    /// How certain the money of a measure is, taken from where that money is told.
    private func certainty(of measure: Strategy.Measure) -> String {
        let money = strategy.money(of: measure)
        if let certainty = money.certainty {
            return facts.option(certainty, of: Strategy.Measure.model.certainty)
        }
        guard !money.lines.isEmpty, !money.total.isUnknown, !money.saysNothingOfCertainty,
            !money.sure.isUnknown
        else { return "–" }
        let sure = facts.said(money.sure, formats.sum)
        let total = facts.said(money.total, formats.money)
        return say(.sureOf, ["sure": .text(sure), "total": .text(total)])
    }

    /// From which half-year to which; what lies outside the years is no plan, but a question.
    private func period(_ measure: Strategy.Measure) -> Table.Cell {
        // A measure that needs no end goes on.
        let end = measure.end.doesNotApply ? .always : measure.end.value
        let names = [measure.start.value, end].map { $0.map(halfYearName) ?? "?" }
        let words = names[0] == names[1] ? names[0] : names.joined(separator: " – ")
        guard facts.isOutsideYears(measure.start.value?.year) || facts.isBeforeYears(end?.year) else {
            return Table.Cell(words)
        }
        let arguments: [String: TextArgument] = ["question": .text(say(.period)), "value": .text(words)]
        return Table.Cell([[.placeholder(say(.yearOutside, arguments))]])
    }

    /// The half-year, or what was said where that names none.
    private func halfYearName(_ timing: Timing) -> String {
        guard let first = timing.first.map(HalfYear.init), first == timing.last.map(HalfYear.init) else {
            return formats.timing(timing)
        }
        return periodName(first)
    }

    mutating func quickWins() -> Drafted {
        let wins = strategy.measures.filter { $0.isQuickWin && $0.isAlive }
        guard !wins.isEmpty else { return .nothing }
        var items: [[Block]] = []
        for measure in wins {
            let first = inlines(
                (facts.told(measure.firstDays).marked ?? "").replacing("\n", with: " ")
            )
            let runs = [Inline.strong(measureTitle(measure)), .text(". ")] + first
            items.append([Block(.paragraph(runs), from: [measure.path.description])])
        }
        return .made([Block(.list(ordered: false, items: items), from: [Strategy.Measure.table])])
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
    private static let joined: [(row: DraftingText, paths: [AnswerPath])] = {
        let model = Strategy.Measure.model
        return [
            (.aim, [model.objectives.path, model.field.path, model.problem.path]),
            (.people, [model.forWhom.path, model.lead.path, model.unit.path, model.partners.path]),
            (
                .time,
                [model.start.path, model.end.path, model.status.path, model.quickWin.path, model.effort.path]
            ),
            (
                .money,
                [
                    model.oneOff.path, model.yearly.path, model.source.path, model.programme.path,
                    model.certainty.path,
                ]
            ),
        ]
    }()

    private mutating func card(_ measure: Strategy.Measure) -> Block {
        var rows: [[Table.Cell]] = []
        for column in facts.question(Strategy.Measure.table)?.columns.dropFirst() ?? [] {
            if let group = Self.joined.first(where: { $0.paths.contains { $0.column == column.id } }) {
                let columns = group.paths.compactMap(\.column)
                guard columns.first == column.id else { continue }
                rows.append([Table.Cell(say(group.row)), joined(columns, of: measure)])
                continue
            }
            let told = facts.told(Strategy.Measure.table, row: measure.id, column)
            let path = AnswerPath(Strategy.Measure.table, row: measure.id, column: column.id)
            if !told.isSilent {
                rows.append([Table.Cell(facts.words(column.field.label)), traced(cell(told), [path])])
            }
        }
        rows += people(in: measure) + results(of: measure)
        let uses = strategy.uses(of: measure)
        if !uses.isEmpty {
            let practices = traced(Table.Cell(uses.map { reference($0) }), uses.map(\.path))
            rows.append([Table.Cell(say(.practiceBehind)), practices])
        }
        let table = Table(
            caption: say(.cardCaption, ["title": .text(measureTitle(measure))]),
            columns: [.init(say(.measure), weight: 3), .init(measureTitle(measure), weight: 10)], rows: rows,
            hasRowHeaders: true, staysWhole: true)
        return Block(.table(table), from: [measure.path.description] + uses.map(\.path.description))
    }

    /// What the lines of money of a measure say, where its card was overruled by them.
    private func derived(_ path: AnswerPath, of measure: Strategy.Measure) -> String? {
        if path == measure.lead.path, let posts = postsOfLeads(of: measure)?.marked { return posts }
        let money = strategy.money(of: measure)
        guard !money.lines.isEmpty, !money.isFromCard else { return nil }
        switch path {
        case measure.source.path:
            return money.sources.isEmpty ? nil : formats.list(money.sources.map(sourceName))
        case measure.certainty.path:
            return money.saysNothingOfCertainty ? nil : certainty(of: measure)
        default: return nil
        }
    }

    /// Several short cells in one line: each with its label, and the programme with how it stands.
    private mutating func joined(_ columns: [String], of measure: Strategy.Measure) -> Table.Cell {
        var runs: [Inline] = []
        for id in columns {
            let path = AnswerPath(Strategy.Measure.table, row: measure.id, column: id)
            guard let marked = derived(path, of: measure) ?? facts.told(at: path).marked else { continue }
            if !runs.isEmpty { runs.append(.text("; ")) }
            runs += [.text(facts.label(at: path) + ": ")] + inlines(marked)
            if path == measure.yearly.path, strategy.isOverruled(measure) {
                let counting = ["sum": TextArgument.text(moneyThatCounts(of: measure))]
                runs.append(.text("; " + say(.linesOverrule, counting)))
            }
            if path == measure.programme.path,
                let programme = measure.programme.value.flatMap({ facts.library.funding[$0] })
            {
                runs += standing(of: programme)
            }
        }
        let paths = columns.map { AnswerPath(Strategy.Measure.table, row: measure.id, column: $0) }
        let tellsMoney = paths.contains(measure.certainty.path)
        return traced(Table.Cell([runs]), paths + (tellsMoney ? strategy.writtenMoney(of: measure) : []))
    }
}
