package import Foundation

extension Strategy {
    /// A problem worth solving, as people feel it.
    package struct Problem: StrategyRow {
        package static let table = "problems"
        package let id: String
        package let title: String?
        package let causes: String?
        package let affected: String?
        package let evidence: String?
        package let solver: Solver?
        package let themes: [String]
        package let votes: Int?
        package var name: String? { title }

        package init(_ cells: Cells) {
            (id, title, causes) = (cells.id, cells.text("title"), cells.text("causes"))
            (affected, evidence) = (cells.text("affected"), cells.text("evidence"))
            (solver, themes, votes) = (cells.option("solver"), cells.list("themes"), cells.whole("votes"))
        }
    }

    /// Who can solve a problem.
    package enum Solver: String, CaseIterable, Sendable {
        case ours
        case withState = "with-state"
        case withNeighbours = "with-neighbours"
    }

    /// A line of the SWOT analysis with the fact behind it.
    package struct SwotLine: StrategyRow {
        package static let table = "swot"
        package let id: String
        package let box: SwotBox?
        package let statement: String?
        package let source: String?
        package var name: String? { statement }

        package init(_ cells: Cells) {
            (id, box) = (cells.id, cells.option("box"))
            (statement, source) = (cells.text("statement"), cells.text("source"))
        }
    }

    package enum SwotBox: String, CaseIterable, Sendable {
        case strength, weakness, opportunity, threat
    }

    /// A need in people's own words.
    package struct Need: StrategyRow {
        package static let table = "topNeeds"
        package let id: String
        package let need: String?
        package let who: String?
        package let votes: Int?
        package var name: String? { need }

        package init(_ cells: Cells) {
            (id, need, who, votes) = (cells.id, cells.text("need"), cells.text("who"), cells.whole("votes"))
        }
    }

    /// The digital divide for one group of people; shares in per cent of the group.
    package struct DivideLine: StrategyRow {
        package static let table = "divide"
        package let id: String
        package let group: String?
        package let connection: Int?
        package let device: Int?
        /// People who manage alone.
        package let skill: Int?
        package let source: String?
        package var name: String? { group }

        package init(_ cells: Cells) {
            (id, group, source) = (cells.id, cells.text("group"), cells.text("source"))
            (connection, device, skill) = (
                cells.whole("connection"), cells.whole("device"), cells.whole("skill")
            )
        }
    }

    /// An invented resident the solutions are tried on.
    package struct Persona: StrategyRow {
        package static let table = "personas"
        package let id: String
        package let name: String?
        package let life: String?
        package let barrier: String?

        package init(_ cells: Cells) {
            (id, name) = (cells.id, cells.text("name"))
            (life, barrier) = (cells.text("life"), cells.text("barrier"))
        }
    }

    /// An information system or contract.
    package struct System: StrategyRow {
        package static let table = "systems"
        package let id: String
        package let name: String?
        /// In euros, with VAT; nil while it is unknown, 0 when there is none.
        package let yearlyCost: Decimal?

        package init(_ cells: Cells) {
            (id, name, yearlyCost) = (cells.id, cells.text("name"), cells.cost("yearlyCost"))
        }
    }

    /// What the systems cost each year.
    package var systemCosts: Total {
        Total(systems.map { .init(owner: $0.id, path: $0.path("yearlyCost"), amount: $0.yearlyCost) })
    }
}
