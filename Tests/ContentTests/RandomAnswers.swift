import Answers
import Foundation
import Guide
import TestKit

/// Answers that nobody would give, to any guide.
enum RandomAnswers {
    static func events(_ count: ClosedRange<Int>, _ guide: Guide, _ chance: inout SeededRandom) -> [Event] {
        (0..<Int.random(in: count, using: &chance)).map { number in
            Event(
                id: "\(1_000_000 + number)", at: "2026-11-24T10:00:00Z", by: "", guide: "1",
                change: change(guide, &chance))
        }
    }

    private static func change(_ guide: Guide, _ chance: inout SeededRandom) -> Change {
        let questions = guide.questions
        let question = questions[Int.random(in: 0..<questions.count, using: &chance)]
        guard question.field.kind == .table else {
            return change(AnswerPath(question.id), question.field, &chance)
        }
        let row = "r\(Int.random(in: 0...3, using: &chance))"
        let column = question.columns[Int.random(in: 0..<question.columns.count, using: &chance)]
        return change(AnswerPath(question.id, row: row, column: column.id), column.field, &chance)
    }

    private static func change(_ path: AnswerPath, _ field: Field, _ chance: inout SeededRandom) -> Change {
        switch Int.random(in: 0...9, using: &chance) {
        case 0:
            .mark(
                path,
                [.unknown(), .doesNotApply(reason: ""), .later(note: "")].randomElement(using: &chance)
                    ?? .unknown())
        case 1: .clear(path)
        case 2: .set(path, value(&chance))
        default: .set(path, value(of: field, &chance))
        }
    }

    /// A value of the field's kind more often than not.
    private static func value(of field: Field, _ chance: inout SeededRandom) -> Value {
        let row = "r\(Int.random(in: 0...4, using: &chance))"
        switch field.kind {
        case .number, .money, .scale: return .number(Decimal(Int.random(in: -5...200, using: &chance)))
        case .year: return .number(Decimal(Int.random(in: 2024...2034, using: &chance)))
        case .date:
            return .text(
                "20\(Int.random(in: 24...34, using: &chance))-0\(Int.random(in: 1...9, using: &chance))-11")
        case .yesNo: return .flag(Bool.random(using: &chance))
        case .choices, .checklist, .ranking: return .list([option(of: field, &chance) ?? row, row])
        case .choice: return .text(option(of: field, &chance) ?? row)
        case .text, .longText, .file, .table: return value(&chance)
        }
    }

    private static func option(of field: Field, _ chance: inout SeededRandom) -> String? {
        guard case .listed(let options) = field.options else { return nil }
        return options.randomElement(using: &chance)?.id
    }

    private static func value(_ chance: inout SeededRandom) -> Value {
        let all: [Value] = [
            .text("–"), .text("tbd"), .text("Гише"), .text("a@b.bg, 0888 123 456"), .text("% от хората"),
            .text(String(repeating: "ъ", count: 900)), .number(-1), .number(Decimal(Int.max)), .list([]),
            .flag(true), .text("\u{0}\u{202E}"), .list(["r1", "r9"]),
        ]
        return all.randomElement(using: &chance) ?? .flag(false)
    }
}
