import Answers
import Foundation
import Guide
import Wording

/// The strategy for other programs. Rows refer to each other by id; a cell without a usable value has no key and
/// stands in the `missing` of its row with the reason, unless it is not asked or does not apply.
extension Strategy {
    /// The version of the form; another one when a program that reads it could be misled.
    package static let dataVersion = 3

    package var data: [String: Datum] {
        [
            "period": period,
            "fields": rows(fields), "objectives": objectiveRows, "indicators": rows(indicators),
            "problems": rows(problems) { problem in
                self.rank(of: problem.id).map { ["rank": .whole($0)] } ?? [:]
            },
            "measures": rows(measures, adding: derived), "actors": rows(actors), "results": rows(results),
            "unassignedMoney": .list(finance.lines.filter(isUnassigned).map(\.datum)),
            "moneyOutsidePeriod": .list(outsidePeriod),
            "moneyOfDeletedMeasures": .list(moneyOfDeleted.map(\.datum)),
            "risks": rows(risks) { risk in risk.score.map { ["score": .whole($0)] } ?? [:] },
            "uses": rows(uses), "stakeholders": rows(stakeholders), "rounds": rows(rounds),
            "proposals": rows(proposals), "totals": totals, "units": rows(units), "pauses": rows(pauses),
            "capacity": .object(capacity.data(chain)),
        ]
    }

    /// The place of a problem among all, counted from 1; nil where an order of some leaves it out.
    private func rank(of problem: String) -> Int? {
        guard ranking.basis != .partly || facts.ranking.all.contains(problem) else { return nil }
        return rankedProblems.firstIndex { $0.id == problem }.map { $0 + 1 }
    }

    private var objectiveRows: Datum {
        let numbers = numbered(Objective.table)
        return rows(objectives) { objective in
            let number = numbers.first { $0.row == objective.id }?.number
            return number.map { ["number": .text($0)] } ?? [:]
        }
    }

    private var period: Datum {
        let gaps = [facts.startYear, facts.endYear].compactMap { cell in
            gap(of: cell.standing, hasValue: cell.value != nil, in: cell.path.description)
        }
        var members: [String: Datum] = ["missing": .list(gaps)]
        members["from"] = facts.startYear.value.map { .whole($0) }
        members["to"] = facts.endYear.value.map { .whole($0) }
        return .object(members)
    }

    // MARK: Rows

    private func rows<Row: StrategyRow>(
        _ rows: [Row], adding derived: (Row) -> [String: Datum] = { _ in [:] }
    ) -> Datum {
        let columns = Row.declared.needs.filter { $0.column != nil }
        return .list(
            rows.map { row in
                var (members, gaps): ([String: Datum], [Datum]) = (["id": .text(row.id)], [])
                var rough: [Datum] = []
                for column in columns {
                    guard let name = column.column else { continue }
                    let path = AnswerPath(Row.table, row: row.id, column: name)
                    let (datum, gap) = read(path, as: column.shape)
                    members[name] = datum
                    if let gap { gaps.append(gap) }
                    if datum != nil, cell(at: path).value?.isAbout == true { rough.append(.text(name)) }
                }
                members["missing"] = .list(gaps)
                members["approximate"] = rough.isEmpty ? nil : .list(rough)
                return .object(members.merging(derived(row)) { own, _ in own })
            })
    }

    /// What a cell holds, as the strategy reads it, and what it lacks.
    private func read(_ path: AnswerPath, as shape: Requirement.Shape) -> (Datum?, gap: Datum?) {
        let cell = cell(at: path)
        let (datum, namesGoneRow) = datum(of: cell.value, as: shape)
        let name = path.column ?? ""
        if namesGoneRow { return (datum, Self.gap(name, "gone")) }
        guard isAsked(path) else { return (nil, nil) }
        if case .text(let text) = datum {
            guard let published = Self.published(text, at: path) else {
                return (nil, Self.gap(name, "namesPerson"))
            }
            return (.text(published), nil)
        }
        return (datum, gap(of: cell.standing, hasValue: datum != nil, in: name))
    }

    private func gap(of standing: CellStanding, hasValue: Bool, in name: String) -> Datum? {
        switch standing {
        case .answered: hasValue ? nil : Self.gap(name, "missing")
        case .missing: Self.gap(name, "missing")
        case .later: Self.gap(name, "later")
        case .unknown: Self.gap(name, "unknown")
        case .outdated: Self.gap(name, "outdated")
        case .doesNotApply, .dormant: nil
        }
    }

    private static func gap(_ column: String, _ standing: String) -> Datum {
        .object(["column": .text(column), "standing": .text(standing)])
    }

    private func datum(of value: Value?, as shape: Requirement.Shape) -> (Datum?, namesGoneRow: Bool) {
        guard let value else { return (nil, false) }
        switch shape {
        case .text: return (value.text?.tidied.map { .text($0) }, false)
        case .number: return (value.number.map { .number($0) }, false)
        case .whole: return (value.countable.map { .whole($0) }, false)
        case .day: return (value.text.flatMap(Day.init).map { .text($0.description) }, false)
        case .time: return (value.text.flatMap { Timing(saved: $0) }.map { .text($0.description) }, false)
        case .flag: return (value.flag.map { .flag($0) }, false)
        case .pick: return (value.text.map { .text($0) }, false)
        case .option(let known): return (value.text.flatMap { known.contains($0) ? .text($0) : nil }, false)
        case .picks: return (value.list.map { .texts($0) }, false)
        case .row(let table):
            guard let id = value.text else { return (nil, false) }
            return rows(of: table).contains(id) ? (.text(id), false) : (nil, true)
        case .rows(let table):
            guard let ids = value.list else { return (nil, false) }
            let living = ids.filter(Set(rows(of: table)).contains)
            // A list that names only rows that are gone names nothing.
            return (living.isEmpty && !ids.isEmpty ? nil : .texts(living), living.count < ids.count)
        case .table: return (nil, false)
        }
    }

    // MARK: Money

    /// What a measure has beside its card.
    private func derived(_ measure: Measure) -> [String: Datum] {
        let money = plan(of: measure)
        var members: [String: Datum] = [
            "number": .whole(1 + (measures.firstIndex { $0.id == measure.id } ?? 0)),
            "counts": .flag(measure.isAlive), "money": .list(money.lines.map(\.datum)),
            "total": .object(money.total.members),
        ]
        members["field"] = field(of: measure).map { .text($0) }
        return members
    }

    /// Id of its field; nil where it has none, or several, between which its money cannot be divided.
    func field(of measure: Measure) -> String? {
        let all = fields(of: measure)
        return all.count == 1 ? all.first : nil
    }

    /// Also what was planned for measures that were stopped.
    private var outsidePeriod: [Datum] {
        finance.outside.map { $0.datum(counts: true) }
            + finance.stopped.filter { !$0.isIn(years) }.map { $0.datum(counts: false) }
    }

    private func isUnassigned(_ line: MoneyLine) -> Bool { !measures.contains { $0.id == line.measure } }

    /// A sum; of no measure and no line nothing is known, which is not the same as 0.
    private func told(_ total: Total) -> [String: Datum] {
        var members = total.members
        if measures.isEmpty, finance.all.isEmpty { members["known"] = nil }
        return members
    }

    private var totals: Datum {
        let fieldOfMeasure = Dictionary(
            measures.map { ($0.id, field(of: $0)) }, uniquingKeysWith: { one, _ in one })
        let fieldOfLine = { @Sendable (line: MoneyLine) in
            line.measure.flatMap { fieldOfMeasure[$0] ?? nil }
        }
        let lines = finance.lines
        return .object([
            "overall": .object(told(finance.total)),
            "outsidePeriod": .object(told(finance.outside.total())),
            "byYear": lines.totals(
                lines.groups(by: \.year) { $0.sorted() }, "year", { .whole($0) }, MoneyTrait.year),
            "bySource": lines.totals(
                lines.groups(by: \.source) { MoneySource.allCases.filter($0.contains) }, "source",
                { .text($0.rawValue) }, MoneyTrait.source),
            "byCertainty": lines.totals(
                lines.groups(by: \.certainty) { Certainty.allCases.filter($0.contains) }, "certainty",
                { .text($0.rawValue) }, MoneyTrait.certainty),
            "byField": lines.totals(
                lines.groups(by: fieldOfLine) { fields.map(\.id).filter($0.contains) }, "field",
                { .text($0) }
            ) { .has($0, at: fieldOfLine) },
            "upkeepAfterEnd": .object(
                told(upkeepTotal).merging(["measures": .list(upkeep.map(\.datum))]) { own, _ in own }),
        ])
    }
}

extension [Strategy.MoneyLine] {
    /// A total for each group; the one without a name is what is not said.
    fileprivate func totals<Group>(
        _ groups: [Group?], _ key: String, _ datum: (Group) -> Datum,
        _ trait: (Group?) -> Strategy.MoneyTrait
    ) -> Datum {
        .list(
            groups.map { named in
                var members = total(trait(named)).members
                members[key] = named.map(datum)
                return .object(members)
            })
    }

    /// The groups that have lines, in order, then nil when a line has no group.
    fileprivate func groups<Group: Hashable>(
        by group: (Strategy.MoneyLine) -> Group?, order: (Set<Group>) -> [Group]
    ) -> [Group?] {
        let named = map(group)
        return order(Set(named.compactMap(\.self))) + (named.contains(nil) ? [nil] : [])
    }
}

extension Strategy.MoneyLine {
    /// A line without a year, kind, source or certainty has no such key; one without an amount says where it is asked.
    fileprivate var datum: Datum {
        var members: [String: Datum] = ["fromCard": .flag(isFromCard), "path": .text(path.description)]
        members["year"] = year.map { .whole($0) }
        members["amount"] = amount.map { .number($0) }
        members["approximate"] = isAbout && amount != nil ? .flag(true) : nil
        members["kind"] = kind.map { .text($0.rawValue) }
        members["source"] = source.map { .text($0.rawValue) }
        members["certainty"] = certainty.map { .text($0.rawValue) }
        return .object(members)
    }

    /// With its measure, and whether that still counts.
    fileprivate func datum(counts: Bool) -> Datum {
        guard case .object(var members) = datum else { return datum }
        members["counts"] = .flag(counts)
        members["measure"] = measure.map { .text($0) }
        return .object(members)
    }
}

extension Strategy.MoneyOfDeleted {
    fileprivate var datum: Datum {
        var members = total.members
        members["id"] = .text(measure)
        members["title"] = title.map { .text($0) }
        members["lines"] = .texts(lines.map(\.description))
        return .object(members)
    }
}

extension Strategy.Upkeep {
    fileprivate var datum: Datum {
        var members: [String: Datum] = [
            "measure": .text(measure.id), "sources": .texts(sources.map(\.rawValue)),
            "fromCard": .flag(isFromCard),
        ]
        members["amount"] = total.knowsNothing ? nil : .number(total.known)
        members["approximate"] = total.isAbout ? .flag(true) : nil
        members["missing"] = .texts(total.gaps.map(\.description))
        return .object(members)
    }
}
