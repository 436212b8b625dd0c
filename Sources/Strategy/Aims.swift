package import Catalog
package import Foundation

extension Strategy {
    /// A priority field.
    package struct Field: StrategyRow {
        package static let table = "fields"
        package static let model = declared.row
        package let id: String
        package let title: Cell<String>
        package let description: Cell<String>
        /// A supporter from outside the municipality.
        package let godparent: Cell<String>
        package let themes: Cell<[String]>
        package let original: Original
        package var name: String? { title.value }

        package init(_ cells: inout Cells) {
            original = Original(&cells)
            (id, title, description) = (cells.id, cells.text("title"), cells.text("description"))
            (godparent, themes) = (cells.text("godparent"), cells.list("themes"))
        }
    }

    /// What will be different for whom, by when.
    package struct Objective: StrategyRow {
        package static let table = "objectives"
        package static let model = declared.row
        package let id: String
        package let title: Cell<String>
        /// Id of its field.
        package let field: Cell<String>
        /// Ids of the problems it answers.
        package let problems: Cell<[String]>
        package let who: Cell<String>
        package let byYear: Cell<Int>
        package let responsible: Cell<Responsible>
        package let original: Original
        package var name: String? { title.value }

        package init(_ cells: inout Cells) {
            original = Original(&cells)
            (id, title, who) = (cells.id, cells.text("title"), cells.text("who"))
            field = cells.reference("field", to: Field.table)
            problems = cells.references("problems", to: Problem.table)
            (byYear, responsible) = (cells.whole("byYear"), cells.option("responsible"))
        }
    }

    /// What something is called in the document it was entered from.
    package struct Original: Hashable, Sendable {
        package let code: Cell<String>
        package let title: Cell<String>

        init(_ cells: inout Cells) { (code, title) = (cells.text("code"), cells.text("originalTitle")) }
    }

    /// Whose objective it is.
    package enum Responsible: String, CaseIterable, Sendable {
        case ours, state, shared
    }

    /// How one will know that an objective is being met.
    package struct Indicator: StrategyRow {
        package static let table = "indicators"
        package static let model = declared.row
        package let id: String
        package let title: Cell<String>
        /// Id of its objective.
        package let objective: Cell<String>
        /// Id of the indicator of the bank it takes over.
        package let bank: Cell<String>
        package let unit: Cell<String>
        package let direction: Cell<Catalog.Indicator.Direction>
        package let baseline: Cell<Decimal>
        package let baselineYear: Cell<Int>
        package let baselineSource: Cell<String>
        package let target: Cell<Decimal>
        package let targetYear: Cell<Int>
        /// Who collects the value.
        package let owner: Cell<String>
        package let dataSource: Cell<String>
        package let rhythm: Cell<Catalog.Indicator.Rhythm>
        package var name: String? { title.value }

        package init(_ cells: inout Cells) {
            (id, title, unit) = (cells.id, cells.text("title"), cells.text("unit"))
            objective = cells.reference("objective", to: Objective.table)
            (bank, direction) = (cells.picked("bank"), cells.option("direction"))
            (baseline, baselineYear) = (cells.number("baseline"), cells.whole("baselineYear"))
            baselineSource = cells.source("baselineSource")
            (target, targetYear) = (cells.number("target"), cells.whole("targetYear"))
            (owner, dataSource, rhythm) = (
                cells.text("owner"), cells.text("dataSource"), cells.option("rhythm")
            )
        }
    }

    /// The level wanted for a group of readiness criteria.
    package struct Ambition: StrategyRow {
        package static let table = "ambition"
        package static let model = declared.row
        package let id: String
        package let group: Cell<Readiness.Group>
        /// 0 to 4.
        package let target: Cell<Int>
        package let change: Cell<String>
        package var name: String? { group.value?.rawValue }

        package init(_ cells: inout Cells) {
            (id, group, target) = (cells.id, cells.option("group"), cells.whole("target"))
            change = cells.text("change")
        }
    }
}
