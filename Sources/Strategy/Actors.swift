package import Foundation
package import Wording

extension Strategy {
    /// Somebody who takes part in a measure.
    package struct Actor: StrategyRow {
        package static let table = "actors"
        package static let model = declared.row
        package let id: String
        /// Id of the measure.
        package let measure: Cell<String>
        package let actor: Cell<String>
        package let role: Cell<ActorRole>
        package var name: String? { actor.value }

        package init(_ cells: inout Cells) {
            (id, measure) = (cells.id, cells.reference("measure", to: Measure.table))
            (actor, role) = (cells.text("name"), cells.option("role"))
        }
    }

    package enum ActorRole: String, CaseIterable, Sendable {
        case lead, partner, funder, other
    }

    /// What a measure is to have brought about, and when.
    package struct Result: StrategyRow {
        package static let table = "results"
        package static let model = declared.row
        package let id: String
        /// Id of the measure.
        package let measure: Cell<String>
        package let text: Cell<String>
        package let date: Cell<Timing>
        package let value: Cell<Decimal>
        package let unit: Cell<String>
        package var name: String? { text.value }

        package init(_ cells: inout Cells) {
            (id, measure, text) = (
                cells.id, cells.reference("measure", to: Measure.table), cells.text("text")
            )
            (date, value, unit) = (cells.time("date"), cells.number("value"), cells.text("unit"))
        }
    }

    package func actors(of measure: Measure) -> [Actor] { actors.filter { $0.measure.value == measure.id } }
    package func results(of measure: Measure) -> [Result] {
        results.filter { $0.measure.value == measure.id }
    }

    /// Who leads a measure: as its card says, else those among its actors who do.
    package func leads(of measure: Measure) -> [String] {
        if let lead = measure.lead.value { return [lead] }
        return actors(of: measure).filter { $0.role.value == .lead }.compactMap(\.actor.value)
    }

    /// Ids of the fields of a measure: its own, else those of its objectives.
    package func fields(of measure: Measure) -> [String] {
        if let own = measure.field.value { return [own] }
        let named = objectives.filter { measure.objectives.all.contains($0.id) }.compactMap(\.field.value)
        return fields.map(\.id).filter(named.contains)
    }
}
