import Answers
import Foundation
import Guide
import Strategy
import TestKit
import Testing

/// Rows that go from random strategies with all that hangs on them, and come back.
@Suite struct DeletingTests {
    /// The picks without which a row says nothing.
    private static let required = [
        "finance/measure", "measures/objective", "objectives/field", "objectives/problems",
        "indicators/objective",
    ]

    private static let guide: Guide = {
        var guide = Guide.asking()
        for (index, question) in guide.steps[0].questions.enumerated() {
            for column in question.columns.indices {
                let name = question.id + "/" + question.columns[column].id
                guide.steps[0].questions[index].columns[column].isRequired = required.contains(name)
            }
        }
        return guide
    }()

    private func after(_ changes: [Change], _ answers: Answers) -> Answers {
        Answers(
            answers.events
                + changes.enumerated().map { number, change in
                    Event(
                        id: "\(5_000_000 + answers.events.count + number)", at: "2026-11-25T08:00:00Z",
                        by: "",
                        guide: "1", change: change)
                })
    }

    /// The picks that name a row that is not there, and the required ones of rows without any.
    private func holes(_ walk: Walk) -> Set<AnswerPath> {
        var holes: Set<AnswerPath> = []
        for question in walk.guide.questions {
            for row in walk.answers.rows(of: question.id) {
                for column in question.columns {
                    let path = AnswerPath(question.id, row: row, column: column.id)
                    guard case .rows(let table) = column.field.options else { continue }
                    let picked = walk.answers.value(path)?.pickedIDs ?? []
                    let living = picked.filter { walk.answers.hasRow($0, in: table) }
                    if living.count < picked.count || column.isRequired && living.isEmpty {
                        holes.insert(path)
                    }
                }
            }
        }
        return holes
    }

    @Test(arguments: UInt64(1)...30)
    func `no row is left in the air, and one undo brings everything back`(seed: UInt64) throws {
        let walk = Walk(guide: Self.guide, answers: Sheet.random(seed).answers)
        let before = Strategy(walk: walk).data
        for table in ["fields", "problems", "objectives", "measures", "indicators"] {
            for row in walk.answers.rows(of: table) {
                let changes = walk.changes(deleting: walk.hanging(on: AnswerPath(table, row: row)))
                let gone = after(changes, walk.answers)
                let left = holes(Walk(guide: walk.guide, answers: gone))
                #expect(left.isSubset(of: holes(walk)), "\(table)/\(row)")
                let made = gone.events.suffix(changes.count)
                let back = after(made.reversed().map { .undo(event: $0.id) }, gone)
                #expect(back.paths == walk.answers.paths)
                #expect(back.paths.allSatisfy { back[$0] == walk.answers[$0] })
                #expect(
                    walk.guide.questions.allSatisfy { back.rows(of: $0.id) == walk.answers.rows(of: $0.id) })
                #expect(Strategy(walk: Walk(guide: walk.guide, answers: back)).data == before)
            }
        }
    }

    @Test(arguments: UInt64(1)...30)
    func `the money said to go is what the totals lose`(seed: UInt64) throws {
        let walk = Walk(guide: Self.guide, answers: Sheet.random(seed).answers)
        let strategy = Strategy(walk: walk)
        for measure in strategy.livingMeasures {
            let hanging = walk.hanging(on: measure.path)
            let rest = Strategy(
                walk: Walk(guide: walk.guide, answers: after(walk.changes(deleting: hanging), walk.answers)))
            let going = strategy.money(of: [hanging.row] + hanging.rows)
            let known = going.values.map(\.known).reduce(0, +)
            #expect(strategy.finance.total.known - rest.finance.total.known == known, "\(measure.id)")
        }
    }

    @Test func `money of rows counts written lines, and cards where there are none`() throws {
        let sheet = SumsTests.money.with("measures/m3/title", "Друга").with("measures/m3/oneOff", 40)
            .with("measures/m3/start", "2027-01-01")
        let rows = ["finance/a", "finance/b", "finance/d", "measures/m1", "measures/m3", "risks/x"]
            .compactMap(AnswerPath.init(parsing:))
        let money = sheet.strategy.money(of: rows)
        #expect(money.keys.sorted() == ["finance", "measures"])
        #expect(money["finance"]?.known == 1300 && money["finance"]?.isComplete == false)
        #expect(money["measures"]?.known == 40)
    }
}
