import Answers
import Foundation
import TestKit

/// Makes events and whole histories for tests.
struct Histories {
    var random: SeededRandom

    init(seed: UInt64) { random = SeededRandom(seed) }

    static func event(_ number: Int, _ change: Change) -> Event {
        let digits = String(number)
        let id = "01JD" + String(repeating: "0", count: 6 - digits.count) + digits
        return Event(
            id: id, at: Stamp.iso(1_790_000_000_000 + Int64(number) * 1_000), by: "Секретар", guide: "1.0.0",
            change: change)
    }

    /// Events that touch few paths often, so that they meet.
    mutating func events(_ count: Int) -> [Event] {
        (1...count).map { Self.event($0, change(before: $0)) }
    }

    private mutating func change(before number: Int) -> Change {
        let table = "table\(Int.random(in: 1...2, using: &random))"
        let row = "r\(Int.random(in: 1...4, using: &random))"
        let cell = AnswerPath(table, row: row, column: "c\(Int.random(in: 1...3, using: &random))")
        switch Int.random(in: 0..<16, using: &random) {
        case 0...4: return .set(cell, value())
        case 5: return .set(AnswerPath("question\(Int.random(in: 1...3, using: &random))"), value())
        case 6: return .mark(cell, .later(note: "след срещата"))
        case 7: return .clear(AnswerPath(table, row: row))
        case 8: return .clear(cell)
        case 9: return .order(table, rows: ["r1", "r2", "r3", "r4"].shuffled(using: &random))
        case 10: return .version("Проект \(number)")
        case 11: return .note(cell, ["", "питай кмета", "готово ли е?"].randomElement(using: &random) ?? "")
        case 12:
            let told = Self.event(Int.random(in: 1...max(1, number - 1), using: &random), .version("")).id
            return .revise(cell, notes: [told], Bool.random(using: &random) ? "" : "по-ясно")
        case 13: return .confirm(AnswerPath(table))
        case 14:
            return .assign(
                AnswerPath(table), to: ["", "Финанси", "ГРАО"].randomElement(using: &random) ?? "")
        default:
            return .undo(
                event: Self.event(Int.random(in: 1...max(1, number - 1), using: &random), .version("")).id)
        }
    }

    private mutating func value() -> Value {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: .text("текст \(Int.random(in: 0..<100, using: &random))")
        case 1: .number(Decimal(Int.random(in: -9...9_999, using: &random)) / 10)
        case 2: .flag(Bool.random(using: &random))
        default: .list(["a", "b", "c"].shuffled(using: &random))
        }
    }
}
