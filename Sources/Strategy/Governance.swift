import Answers

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
        AnswerPath("readiness.scorers"), Measure.model.partners.path, Unit.model.title.path,
        Field.model.godparent.path, Idea.model.from.path,
    ]

    /// How people are reached: an office may give its telephone there, and nobody a name.
    private static let ways: Set<AnswerPath> = [
        Stakeholder.model.channel.path, Round.model.channel.path, Round.model.offline.path,
        Round.model.group.path,
    ]

    /// What residents said in their words, perhaps with how to reach them.
    private static let voices: Set<AnswerPath> = [
        Proposal.model.text.path, Proposal.model.group.path, Proposal.model.reason.path,
    ]

    /// Places beside such words: many are called after somebody.
    private static let places: Set<AnswerPath> = [
        Proposal.model.settlement.path, Proposal.model.place.path,
    ]

    /// How a cell tells of people; nil where it need not.
    static func tellsOfPeople(_ path: AnswerPath) -> TellingOfPeople? {
        let path = path.inAnyRow
        if owners.contains(path) || roles.contains(path) { return .posts }
        if voices.contains(path) { return .voices }
        if places.contains(path) { return .places }
        return ways.contains(path) ? .ways : nil
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

extension AnswerPath {
    fileprivate var inAnyRow: AnswerPath {
        row == nil ? self : AnswerPath(question, row: "", column: column ?? "")
    }
}

/// How a cell tells of people: by what they do, by how they are reached, or in their own words.
enum TellingOfPeople {
    case posts, ways, voices, places
}
