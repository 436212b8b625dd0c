package import Foundation
package import Wording

extension Strategy {
    /// A part of the administration, or a partner, whose people work on measures.
    package struct Unit: StrategyRow {
        package static let table = "units"
        package static let model = declared.row
        package let id: String
        package let title: Cell<String>
        /// The person-months it can give in a half-year.
        package let months: Cell<Decimal>
        package var name: String? { title.value }

        package init(_ cells: inout Cells) {
            (id, title, months) = (cells.id, cells.text("title"), cells.number("months"))
        }
    }

    /// A time in which the municipality itself says that little is decided, such as before elections.
    package struct Pause: StrategyRow {
        package static let table = "pauses"
        package static let model = declared.row
        package let id: String
        package let title: Cell<String>
        package let from: Cell<Day>
        package let to: Cell<Day>
        package var name: String? { title.value }

        package init(_ cells: inout Cells) {
            (id, title, from, to) = (cells.id, cells.text("title"), cells.day("from"), cells.day("to"))
        }

        package func contains(_ time: Timing) -> Bool {
            guard let from = from.value, let to = to.value, let first = time.first, let last = time.last
            else {
                return false
            }
            return from <= first && last <= to
        }
    }
}
