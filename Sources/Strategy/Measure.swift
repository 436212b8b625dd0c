package import Foundation
package import Wording

extension Strategy {
    /// A measure with the facts of its card; sums in euros.
    ///
    /// A class because it is large and looked at again and again; nothing in it changes, and its row is what it is.
    package final class Measure: StrategyRow {
        package static let table = "measures"
        package static let model = declared.row
        package let id: String
        package let title: Cell<String>
        /// Ids of the objectives it serves.
        package let objectives: Cell<[String]>
        /// Id of its field, where no objective tells it.
        package let field: Cell<String>
        package let original: Original
        /// Id of the problem it answers.
        package let problem: Cell<String>
        package let forWhom: Cell<String>
        package let description: Cell<String>
        package let firstDays: Cell<String>
        package let lead: Cell<String>
        /// Id of the unit whose people do most of the work.
        package let unit: Cell<String>
        package let partners: Cell<String>
        package let start: Cell<Timing>
        package let end: Cell<Timing>
        /// When it is bought and set up; empty when that is still in the year of the start.
        package let built: Cell<Timing>
        /// Person-months from start to end.
        package let effort: Cell<Decimal>
        package let oneOff: Cell<Decimal>
        package let yearly: Cell<Decimal>
        package let source: Cell<MoneySource>
        /// Id of the entry of the funding register.
        package let programme: Cell<String>
        package let certainty: Cell<Certainty>
        /// Ids of the indicators it moves.
        package let indicators: Cell<[String]>
        package let participation: Cell<String>
        package let offlineHelp: Cell<String>
        package let dataCheck: Cell<String>
        /// Ids of the measures that must come first.
        package let dependsOn: Cell<[String]>
        package let risk: Cell<String>
        package let quickWin: Cell<Bool>
        package let status: Cell<MeasureStatus>
        package var name: String? { title.value }

        package init(_ cells: inout Cells) {
            (id, title, forWhom) = (cells.id, cells.text("title"), cells.text("forWhom"))
            objectives = cells.references("objective", to: Objective.table)
            field = cells.reference("field", to: Field.table)
            original = Original(&cells)
            problem = cells.reference("problem", to: Problem.table)
            (description, firstDays) = (cells.text("description"), cells.text("firstDays"))
            (lead, partners) = (cells.text("lead"), cells.text("partners"))
            (unit, effort) = (cells.reference("unit", to: Unit.table), cells.number("effort"))
            (start, end, built) = (cells.time("start"), cells.time("end"), cells.time("built"))
            (oneOff, yearly) = (cells.number("oneOff"), cells.number("yearly"))
            (source, certainty) = (cells.option("source"), cells.option("certainty"))
            programme = cells.picked("programme")
            indicators = cells.references("indicators", to: Indicator.table)
            (participation, offlineHelp) = (cells.text("participation"), cells.text("offlineHelp"))
            (dataCheck, risk) = (cells.text("dataCheck"), cells.text("risk"))
            dependsOn = cells.references("dependsOn", to: Measure.table)
            (quickWin, status) = (cells.flag("quickWin"), cells.option("status"))
        }

        /// Whether it still counts in plans and sums.
        package var isAlive: Bool { status.value != .stopped }
        /// Whether it has begun or is done, so that money and people are given to it already.
        package var isCommitted: Bool { status.value == .running || status.value == .done }
        package var isQuickWin: Bool { quickWin.value ?? false }

        package static func == (one: Measure, other: Measure) -> Bool { one.id == other.id }
        package func hash(into hasher: inout Hasher) { hasher.combine(id) }
    }

    package enum MeasureStatus: String, CaseIterable, Sendable {
        case planned, running, done, stopped
    }

    package enum MoneySource: String, CaseIterable, Sendable {
        case own, state, eu, shared
        case inKind = "in-kind"
        case other
    }

    /// How certain a sum of money is.
    package enum Certainty: String, CaseIterable, Sendable {
        case sure, applied, wished
    }

    package enum CostKind: String, CaseIterable, Sendable {
        case oneOff = "one-off"
        case yearly
    }

    /// Money for a measure in one year, in euros.
    package struct FinanceLine: StrategyRow {
        package static let table = "finance"
        package static let model = declared.row
        package let id: String
        /// Id of its measure.
        package let measure: Cell<String>
        package let year: Cell<Int>
        package let amount: Cell<Decimal>
        package let kind: Cell<CostKind>
        package let source: Cell<MoneySource>
        package let certainty: Cell<Certainty>
        package var name: String? { measure.value }

        package init(_ cells: inout Cells) {
            (id, measure) = (cells.id, cells.reference("measure", to: Measure.table))
            (year, amount, kind) = (cells.whole("year"), cells.number("amount"), cells.option("kind"))
            (source, certainty) = (cells.option("source"), cells.option("certainty"))
        }

        /// Whether its measure is gone.
        package var isOrphan: Bool { measure.namesGoneRow }
    }

    package struct Risk: StrategyRow {
        package static let table = "risks"
        package static let model = declared.row
        package let id: String
        package let title: Cell<String>
        /// 1 to 5.
        package let likelihood: Cell<Int>
        /// 1 to 5.
        package let impact: Cell<Int>
        package let owner: Cell<String>
        package let sign: Cell<String>
        package let response: Cell<String>
        /// Id of the measure it concerns.
        package let measure: Cell<String>
        package var name: String? { title.value }

        package init(_ cells: inout Cells) {
            (id, title, owner) = (cells.id, cells.text("title"), cells.text("owner"))
            (likelihood, impact) = (cells.whole("likelihood"), cells.whole("impact"))
            (sign, response) = (cells.text("sign"), cells.text("response"))
            measure = cells.reference("measure", to: Measure.table)
        }

        /// Likelihood times impact, 1 to 25.
        package var score: Int? {
            guard let likelihood = likelihood.value, let impact = impact.value, (1...5).contains(likelihood),
                (1...5).contains(impact)
            else {
                return nil
            }
            return likelihood * impact
        }
    }

    /// A practice from the catalog the strategy leans on, and where.
    package struct Use: StrategyRow {
        package static let table = "uses"
        package static let model = declared.row
        package let id: String
        /// Id of the practice.
        package let practice: Cell<String>
        /// Id of the measure it supports.
        package let measure: Cell<String>
        /// Id of the problem it answers, when there is no measure.
        package let problem: Cell<String>
        /// Id of the chapter it supports, when it is neither.
        package let section: Cell<String>
        /// Which of the practice's results is quoted, counted from 1.
        package let figure: Cell<Int>
        package let lesson: Cell<String>
        package var name: String? { practice.value }

        package init(_ cells: inout Cells) {
            (id, practice, section) = (cells.id, cells.picked("practice"), cells.picked("section"))
            measure = cells.reference("measure", to: Measure.table)
            problem = cells.reference("problem", to: Problem.table)
            (figure, lesson) = (cells.whole("figure"), cells.text("lesson"))
        }
    }

    /// An idea from the long list.
    package struct Idea: StrategyRow {
        package static let table = "ideas"
        package static let model = declared.row
        package let id: String
        package let idea: Cell<String>
        package let from: Cell<String>
        package let taken: Cell<Decision>
        package let reason: Cell<String>
        package var name: String? { idea.value }

        package init(_ cells: inout Cells) {
            (id, idea, from) = (cells.id, cells.text("idea"), cells.text("from"))
            (taken, reason) = (cells.option("taken"), cells.text("reason"))
        }

        package enum Decision: String, CaseIterable, Sendable {
            case yes, later, no
        }
    }
}
