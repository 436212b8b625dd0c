package import Answers

extension Strategy {
    /// The cells that name who answers for something; those of a table without a row.
    static let owners: Set<AnswerPath> = [
        Measure.model.lead.path, Indicator.model.owner.path, Risk.model.owner.path,
        Round.model.responsible.path, Role.model.who.path, Facts.model.politicalLead.path,
        Facts.model.technicalLead.path, Facts.model.board.path,
    ]

    /// Other cells that name people by their posts.
    private static let roles: Set<AnswerPath> = [
        Role.model.role.path, TeamMember.model.role.path, TeamMember.model.unit.path, Actor.model.actor.path,
        Facts.model.watchGroup.path, AnswerPath("adoption.reviewer"), AnswerPath("participation.answersBy"),
        AnswerPath("readiness.scorers"),
    ]

    /// Whether people are named at a path by what they do, and never by their names.
    package static func isForPosts(_ path: AnswerPath) -> Bool {
        let anyRow = path.row == nil ? path : AnswerPath(path.question, row: "", column: path.column ?? "")
        return owners.contains(anyRow) || roles.contains(anyRow)
    }

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
