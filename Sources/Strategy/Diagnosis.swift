package import Foundation
package import Wording

extension Strategy {
    /// A problem worth solving, as people feel it.
    package struct Problem: StrategyRow {
        package static let table = "problems"
        package static let model = declared.row
        package let id: String
        package let title: Cell<String>
        package let causes: Cell<String>
        package let affected: Cell<String>
        package let evidence: Cell<String>
        package let solver: Cell<Solver>
        package let themes: Cell<[String]>
        package let votes: Cell<Int>
        package var name: String? { title.value }

        package init(_ cells: inout Cells) {
            (id, title, causes) = (cells.id, cells.text("title"), cells.text("causes"))
            (affected, evidence) = (cells.text("affected"), cells.source("evidence"))
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
        package static let model = declared.row
        package let id: String
        package let box: Cell<SwotBox>
        package let statement: Cell<String>
        package let source: Cell<String>
        package var name: String? { statement.value }

        package init(_ cells: inout Cells) {
            (id, box) = (cells.id, cells.option("box"))
            (statement, source) = (cells.text("statement"), cells.source("source"))
        }
    }

    package enum SwotBox: String, CaseIterable, Sendable {
        case strength, weakness, opportunity, threat
    }

    /// A need in people's own words.
    package struct Need: StrategyRow {
        package static let table = "topNeeds"
        package static let model = declared.row
        package let id: String
        package let need: Cell<String>
        package let who: Cell<String>
        package let votes: Cell<Int>
        package var name: String? { need.value }

        package init(_ cells: inout Cells) {
            (id, need, who, votes) = (cells.id, cells.text("need"), cells.text("who"), cells.whole("votes"))
        }
    }

    /// The digital divide for one group of people; shares in per cent of the group.
    package struct DivideLine: StrategyRow {
        package static let table = "divide"
        package static let model = declared.row
        package let id: String
        package let group: Cell<String>
        package let connection: Cell<Decimal>
        package let device: Cell<Decimal>
        /// People who manage alone.
        package let skill: Cell<Decimal>
        package let source: Cell<String>
        package var name: String? { group.value }

        package init(_ cells: inout Cells) {
            (id, group, source) = (cells.id, cells.text("group"), cells.source("source"))
            (connection, device, skill) = (
                cells.number("connection"), cells.number("device"), cells.number("skill")
            )
        }
    }

    /// An invented resident the solutions are tried on.
    package struct Persona: StrategyRow {
        package static let table = "personas"
        package static let model = declared.row
        package let id: String
        package let title: Cell<String>
        package let life: Cell<String>
        package let barrier: Cell<String>
        package var name: String? { title.value }

        package init(_ cells: inout Cells) {
            (id, title) = (cells.id, cells.text("name"))
            (life, barrier) = (cells.text("life"), cells.text("barrier"))
        }
    }

    /// An information system or contract.
    package struct System: StrategyRow {
        package static let table = "systems"
        package static let model = declared.row
        package let id: String
        package let title: Cell<String>
        /// In euros, with VAT.
        package let yearlyCost: Cell<Decimal>
        package let contractEnd: Cell<Timing>
        package let dataOwner: Cell<DataOwner>
        /// Whether the contract says how one parts and takes the data along.
        package let exit: Cell<Bool>
        package var name: String? { title.value }

        package init(_ cells: inout Cells) {
            (id, title, yearlyCost) = (cells.id, cells.text("name"), cells.number("yearlyCost"))
            (dataOwner, exit) = (cells.option("dataOwner"), cells.flag("exit"))
            contractEnd = cells.time("contractEnd")
        }
    }

    package enum DataOwner: String, CaseIterable, Sendable {
        case municipality, supplier, state, unclear
    }

    /// Another plan or law the strategy must agree with.
    package struct Plan: StrategyRow {
        package static let table = "documents"
        package static let model = declared.row
        package let id: String
        package let title: Cell<String>
        package var name: String? { title.value }

        package init(_ cells: inout Cells) { (id, title) = (cells.id, cells.text("title")) }
    }

    /// What the systems cost each year.
    package var systemCosts: Total {
        Total(systems.map { $0.yearlyCost.part(of: $0.id) })
    }
}
