import Answers
import Catalog
import Document
import Foundation
import Strategy
import Wording

extension Composer {
    /// The objectives with their numbers, in the order in which documents tell them.
    private var numberedObjectives: [(number: String, objective: Strategy.Objective)] {
        facts.numbered(Strategy.Objective.table).compactMap { numbered in
            strategy.objectives.first { $0.id == numbered.row }.map { (numbered.number, $0) }
        }
    }

    func number(of objective: String?) -> String? {
        facts.numbered(Strategy.Objective.table).first { $0.row == objective }?.number
    }

    /// The number of an objective as a reader sees it; a dash when there is none.
    func objectiveName(_ id: String?) -> String {
        number(of: id).map { say(.objectiveNumber, ["number": .text($0)]) } ?? "–"
    }

    /// Fields as headings, each with its description and its objectives.
    mutating func objectivesTree(level: Int) -> Drafted {
        if let absence = absence(of: Strategy.Field.table) {
            let hasFields = tells(Strategy.Objective.model.field.path)
            let other =
                self.absence(of: Strategy.Objective.table)?.blocks ?? [
                    objectiveTable(say(hasFields ? .otherObjectives : .objectives), of: nil)
                ]
            return .made(absence.blocks + other)
        }
        var blocks: [Block] = []
        for (position, field) in strategy.fields.enumerated() {
            blocks += describe(field, number: position + 1, level: level)
            if !strategy.objectives(of: field).isEmpty {
                blocks.append(
                    objectiveTable(say(.objectivesCaption, ["number": "\(position + 1)"]), of: field.id))
            }
        }
        if strategy.objectives.contains(where: { $0.field.value == nil }) {
            blocks.append(objectiveTable(say(.otherObjectives), of: nil))
        }
        return .made(blocks + (absence(of: Strategy.Objective.table)?.blocks ?? []))
    }

    private mutating func describe(_ field: Strategy.Field, number: Int, level: Int) -> [Block] {
        let told = facts.told(field.title).marked ?? field.id
        let lead = say(.fieldNumber, ["number": "\(number)"]) + " "
        let path = field.path.description
        let heading = Block.Content.heading(
            level: min(level + 1, 6), number: "", text: [.text(lead)] + inlines(told),
            anchor: "field-" + field.id)
        var blocks = [Block(heading, from: [path])]
        if let original = words(of: field.original) {
            blocks.append(Block(.paragraph([.emphasis(original)]), from: [path]))
        }
        let description = facts.told(field.description).marked ?? ""
        blocks += self.blocks(description, nil, from: [path])
        if field.godparent.value != nil, let supporter = facts.told(field.godparent).marked {
            let runs = [.strong(say(.supporter)), .text(" ")] + inlines(supporter)
            blocks.append(Block(.paragraph(runs), from: [path]))
        }
        return blocks
    }

    private mutating func objectiveTable(_ caption: String, of field: String?) -> Block {
        let columns = Self.printed(Strategy.Objective.model).filter(tells)
        var rows: [[Table.Cell]] = []
        for (number, objective) in numberedObjectives where objective.field.value == field {
            rows.append(
                [Table.Cell(number), titled(objective.title, objective.original)]
                    + cells(of: objective.path, in: Array(columns.dropFirst())))
        }
        let headers = [Header(say(.numberSign))] + columns.map { Header(facts.label(at: $0)) }
        return grid(caption, headers, rows, from: [Strategy.Objective.table])
    }

    /// What is told of an objective, in this order.
    private static func printed(_ objective: Strategy.Objective) -> [AnswerPath] {
        [
            objective.title.path, objective.who.path, objective.byYear.path, objective.problems.path,
            objective.responsible.path,
        ]
    }

    /// Which objective answers which problem.
    mutating func problemMatrix() -> Drafted {
        let objectives = numberedObjectives
        guard !objectives.isEmpty, !strategy.problems.isEmpty else { return .nothing }
        let columns =
            [Table.Column(facts.label(Strategy.Problem.model.title), weight: 12)]
            + objectives.map { Table.Column($0.number, weight: 2, alignment: .center) }
        let rows = strategy.rankedProblems.enumerated().map { position, problem in
            let marks = objectives.map {
                Table.Cell($0.objective.problems.all.contains(problem.id) ? "●" : "")
            }
            return [Table.Cell("\(position + 1). \(problem.called.cleaned())")] + marks
        }
        let table = Table(caption: say(.matrixCaption), columns: columns, rows: rows, hasRowHeaders: true)
        return .made([Block(.table(table), from: [Strategy.Problem.table, Strategy.Objective.table])])
    }
}
