import Answers
import Foundation
import Guide

@testable import Wizard

/// Changes at random to the questions of the sample guide, each one legal.
struct RandomAnswers {
    private var dice: WalkPropertyTests.Dice

    init(seed: UInt64) { dice = WalkPropertyTests.Dice(state: seed &* 7_919 &+ 1) }

    func changes() -> [Change] {
        var answers = self
        return (0..<answers.number(0...14)).map { _ in answers.change() }
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &dice) }

    private mutating func pick<Item>(_ items: [Item]) -> Item { items[number(0...(items.count - 1))] }

    private mutating func change() -> Change {
        let question = AnswerPath(
            pick(["name", "reason", "scope", "partners", "people", "survey", "level", "order"]))
        let cell = AnswerPath(
            "measures", row: pick(["r1", "r2", "r3"]),
            column: pick(["title", "lead", "cost", "online", "after"]))
        switch number(0...12) {
        case 0...4: return .set(question, value(of: question.question))
        case 5...8: return .set(cell, value(of: cell.column ?? ""))
        case 9:
            return .mark(
                pick([question, cell]), pick([.later(note: "утре"), .unknown(), .doesNotApply(reason: "")]))
        case 10: return .note(pick([question, cell]), pick(["", "виж пак"]))
        case 11: return .assign(question, to: pick(["", "Финанси", "ГРАО"]))
        default: return .clear(pick([question, AnswerPath("measures", row: "r1")]))
        }
    }

    private mutating func value(of name: String) -> Value {
        switch name {
        case "scope": .text(pick(["alone", "joint"]))
        case "people", "cost": .number(Decimal(number(1...90_000)))
        case "survey", "online": .flag(pick([true, false]))
        case "level": .number(Decimal(number(0...2)))
        case "order", "after": .list(pick([[], ["r1"], ["r2", "r1"], ["r1", "r2", "r3"], ["gone"]]))
        default: .text(pick(["Видин", "Портал", "Щърково"]))
        }
    }
}
