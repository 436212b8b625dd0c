extension Strategy {
    /// Who works on the strategy, by role.
    package struct TeamMember: StrategyRow {
        package static let table = "team"
        package static let model = declared.row
        package let id: String
        package let role: Cell<String>
        package let unit: Cell<String>
        package var name: String? { role.value }

        package init(_ cells: inout Cells) {
            (id, role, unit) = (cells.id, cells.text("role"), cells.text("unit"))
        }
    }

    /// Who may decide or stop what.
    package struct Role: StrategyRow {
        package static let table = "roles"
        package static let model = declared.row
        package let id: String
        package let role: Cell<String>
        /// The post that has it.
        package let who: Cell<String>
        package var name: String? { role.value }

        package init(_ cells: inout Cells) {
            (id, role, who) = (cells.id, cells.text("role"), cells.text("who"))
        }
    }

    /// What must hold for everything that is bought or built.
    package enum Safeguard: String, CaseIterable, Sendable {
        case privacy, security, accessibility, exit, offline
        case openFormats = "open-formats"
    }

    /// What every measure must pass.
    enum MeasureTest: String, CaseIterable {
        case legal, owner, upkeep, offline, data
    }
}
