package import Catalog
package import Foundation

extension Strategy {
    /// A priority field.
    package struct Field: StrategyRow {
        package static let table = "fields"
        package let id: String
        package let title: String?
        package let description: String?
        /// A supporter from outside the municipality.
        package let godparent: String?
        package let themes: [String]
        package var name: String? { title }

        package init(_ cells: Cells) {
            (id, title, description) = (cells.id, cells.text("title"), cells.text("description"))
            (godparent, themes) = (cells.text("godparent"), cells.list("themes"))
        }
    }

    /// What will be different for whom, by when.
    package struct Objective: StrategyRow {
        package static let table = "objectives"
        package let id: String
        package let title: String?
        /// Id of its field.
        package let field: String?
        /// Ids of the problems it answers.
        package let problems: [String]
        package let who: String?
        package let byYear: Int?
        package let responsible: Responsible?
        package var name: String? { title }

        package init(_ cells: Cells) {
            (id, title, who) = (cells.id, cells.text("title"), cells.text("who"))
            field = cells.reference("field", to: Field.table)
            problems = cells.references("problems", to: Problem.table)
            (byYear, responsible) = (cells.whole("byYear"), cells.option("responsible"))
        }
    }

    /// Whose objective it is.
    package enum Responsible: String, CaseIterable, Sendable {
        case ours, state, shared
    }

    /// How one will know that an objective is being met.
    package struct Indicator: StrategyRow {
        package static let table = "indicators"
        package let id: String
        package let title: String?
        /// Id of its objective.
        package let objective: String?
        /// Id of the indicator of the bank it takes over.
        package let bank: String?
        package let unit: String?
        package let direction: Catalog.Indicator.Direction?
        package let baseline: Decimal?
        package let baselineYear: Int?
        package let baselineSource: String?
        package let target: Decimal?
        package let targetYear: Int?
        /// Who collects the value.
        package let owner: String?
        package let dataSource: String?
        package let rhythm: Catalog.Indicator.Rhythm?
        package var name: String? { title }

        package init(_ cells: Cells) {
            (id, title, unit) = (cells.id, cells.text("title"), cells.text("unit"))
            objective = cells.reference("objective", to: Objective.table)
            (bank, direction) = (cells.picked("bank"), cells.option("direction"))
            (baseline, baselineYear) = (cells.number("baseline"), cells.whole("baselineYear"))
            baselineSource = cells.text("baselineSource")
            (target, targetYear) = (cells.number("target"), cells.whole("targetYear"))
            (owner, dataSource, rhythm) = (
                cells.text("owner"), cells.text("dataSource"), cells.option("rhythm")
            )
        }
    }

    /// The level wanted for a group of readiness criteria.
    package struct Ambition: StrategyRow {
        package static let table = "ambition"
        package let id: String
        package let group: Readiness.Group?
        /// 0 to 4.
        package let target: Int?
        package let change: String?
        package var name: String? { group?.rawValue }

        package init(_ cells: Cells) {
            (id, group, target) = (cells.id, cells.option("group"), cells.whole("target"))
            change = cells.text("change")
        }
    }
}
