package import Foundation
package import Wording

extension Strategy {
    /// A measure with the facts of its card; sums in euros.
    package struct Measure: StrategyRow {
        package static let table = "measures"
        package let id: String
        package let title: String?
        /// Id of the objective it serves.
        package let objective: String?
        /// Id of the problem it answers.
        package let problem: String?
        package let forWhom: String?
        package let description: String?
        package let firstDays: String?
        package let lead: String?
        package let partners: String?
        package let start: Day?
        package let end: Day?
        /// nil while it is unknown; 0 when the measure has no such cost.
        package let oneOff: Decimal?
        package let yearly: Decimal?
        package let source: MoneySource?
        /// Id of the entry of the funding register.
        package let programme: String?
        package let certainty: Certainty?
        /// Ids of the indicators it moves.
        package let indicators: [String]
        package let participation: String?
        package let offlineHelp: String?
        package let dataCheck: String?
        /// Ids of the measures that must come first.
        package let dependsOn: [String]
        package let risk: String?
        package let isQuickWin: Bool
        package let status: MeasureStatus?
        package var name: String? { title }

        package init(_ cells: Cells) {
            (id, title, forWhom) = (cells.id, cells.text("title"), cells.text("forWhom"))
            objective = cells.reference("objective", to: Objective.table)
            problem = cells.reference("problem", to: Problem.table)
            (description, firstDays) = (cells.text("description"), cells.text("firstDays"))
            (lead, partners) = (cells.text("lead"), cells.text("partners"))
            (start, end) = (cells.day("start"), cells.day("end"))
            (oneOff, yearly) = (cells.cost("oneOff"), cells.cost("yearly"))
            (source, certainty) = (cells.option("source"), cells.option("certainty"))
            programme = cells.picked("programme")
            indicators = cells.references("indicators", to: Indicator.table)
            (participation, offlineHelp) = (cells.text("participation"), cells.text("offlineHelp"))
            (dataCheck, risk) = (cells.text("dataCheck"), cells.text("risk"))
            dependsOn = cells.references("dependsOn", to: Measure.table)
            (isQuickWin, status) = (cells.flag("quickWin"), cells.option("status"))
        }

        /// Whether it still counts in plans and sums.
        package var isAlive: Bool { status != .stopped }
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
        package let id: String
        /// Id of its measure.
        package let measure: String?
        /// Whether its measure is gone.
        package let isOrphan: Bool
        package let year: Int?
        package let amount: Decimal?
        package let kind: CostKind?
        package let source: MoneySource?
        package let certainty: Certainty?
        package var name: String? { measure }

        package init(_ cells: Cells) {
            (id, measure) = (cells.id, cells.reference("measure", to: Measure.table))
            isOrphan = measure == nil && cells.value("measure") != nil
            (year, amount, kind) = (cells.whole("year"), cells.number("amount"), cells.option("kind"))
            (source, certainty) = (cells.option("source"), cells.option("certainty"))
        }
    }

    package struct Risk: StrategyRow {
        package static let table = "risks"
        package let id: String
        package let title: String?
        /// 1 to 5.
        package let likelihood: Int?
        /// 1 to 5.
        package let impact: Int?
        package let owner: String?
        package let sign: String?
        package let response: String?
        /// Id of the measure it concerns.
        package let measure: String?
        package var name: String? { title }

        package init(_ cells: Cells) {
            (id, title, owner) = (cells.id, cells.text("title"), cells.text("owner"))
            (likelihood, impact) = (cells.whole("likelihood"), cells.whole("impact"))
            (sign, response) = (cells.text("sign"), cells.text("response"))
            measure = cells.reference("measure", to: Measure.table)
        }

        /// Likelihood times impact, 1 to 25.
        package var score: Int? {
            guard let likelihood, let impact, (1...5).contains(likelihood), (1...5).contains(impact) else {
                return nil
            }
            return likelihood * impact
        }
    }

    /// A practice from the catalog the strategy leans on, and where.
    package struct Use: StrategyRow {
        package static let table = "uses"
        package let id: String
        /// Id of the practice.
        package let practice: String?
        /// Id of the measure it supports.
        package let measure: String?
        /// Id of the problem it answers, when there is no measure.
        package let problem: String?
        /// Id of the chapter it supports, when it is neither.
        package let section: String?
        /// Which of the practice's results is quoted, counted from 1.
        package let figure: Int?
        package let lesson: String?
        package var name: String? { practice }

        package init(_ cells: Cells) {
            (id, practice, section) = (cells.id, cells.picked("practice"), cells.picked("section"))
            measure = cells.reference("measure", to: Measure.table)
            problem = cells.reference("problem", to: Problem.table)
            (figure, lesson) = (cells.whole("figure"), cells.text("lesson"))
        }
    }

    /// An idea from the long list.
    package struct Idea: StrategyRow {
        package static let table = "ideas"
        package let id: String
        package let idea: String?
        package let from: String?
        package let taken: Decision?
        package let reason: String?
        package var name: String? { idea }

        package init(_ cells: Cells) {
            (id, idea, from) = (cells.id, cells.text("idea"), cells.text("from"))
            (taken, reason) = (cells.option("taken"), cells.text("reason"))
        }

        package enum Decision: String, CaseIterable, Sendable {
            case yes, later, no
        }
    }
}
