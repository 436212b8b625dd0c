import Answers
import Content
import Findings
import Foundation
import Guide
import Strategy
import TestKit
import Testing
import Wording

extension ReviewVocabulary {
    /// The words that ship with the program.
    static var shipped: ReviewVocabulary {
        get throws {
            let texts = try ShippedContent().texts
            return ReviewVocabulary { list, language in texts[list.rawValue]?[language] ?? "" }
        }
    }
}

/// The review of answers that nobody would give.
@Suite struct ReviewPropertyTests {
    @Test(arguments: UInt64(1)...40)
    func neverCrashesAndFindsThePlaceOfEverythingItFinds(seed: UInt64) throws {
        let guide = try ShippedContent().guide
        var chance = SeededRandom(seed)
        let events = events(0...400, guide, &chance)
        let walk = Walk(guide: guide, answers: Answers(events))
        let vocabulary = try ReviewVocabulary.shipped
        for finding in Strategy(walk: walk).review(vocabulary, practice: { _ in nil }).all {
            let path = try #require(finding.place.flatMap { AnswerPath(parsing: $0.file) })
            #expect(guide.question(path.question) != nil, "\(finding)")
        }
    }

    /// Texts with figures that come from the answers say nothing else than these.
    @Test(arguments: UInt64(1)...100)
    func findsNothingWrongInFiguresTakenFromTheAnswers(seed: UInt64) throws {
        let guide = try ShippedContent().guide
        var chance = SeededRandom(seed)
        var events = events(100...400, guide, &chance)
        let before = Strategy(walk: Walk(guide: guide, answers: Answers(events)))
        let total = before.finance.total.known
        let text = """
            Струва общо \(total) евро. Записани са \(before.livingMeasures.count) мерки и \(before.problems.count) проблема, \
            \(before.objectives.count) цели и \(before.indicators.count) показателя. There are \(before.proposals.count) \
            proposals and \(before.livingMeasures.count) measures. На анкетата отговориха \(before.surveyed.known) души.
            """
        let facts = before.facts
        let days = [
            facts.reportDay.value.map { "Първият отчет е до \(Formats(.bg).date($0))." },
            facts.needsForum.value.map { "Forum 1 was on \(Formats(.en).date($0))." },
            facts.consultationStart.value.map { "Обсъждането започна на \($0)." },
            facts.consultationDays.value.map { "Обсъждането е \($0) дни." },
            facts.settlements.value.map { "Листът стои в \($0) населени места." },
        ]
        let told = text + " " + days.compactMap(\.self).joined(separator: " ")
        for (number, path) in ["adoption.summary", "adoption.decision", "needs.heard"].enumerated() {
            events.append(
                Event(
                    id: "\(2_000_000 + number)", at: "2026-11-24T10:00:00Z", by: "", guide: "1",
                    change: .set(AnswerPath(path), .text(told))))
        }
        let strategy = Strategy(walk: Walk(guide: guide, answers: Answers(events)))
        let codes: Set = [
            "sum-not-computed", "count-not-computed", "people-not-computed", "period-differs", "date-differs",
            "days-differ", "part-over-whole", "figure-differs", "text-names-no-measure",
        ]
        let written: Set = ["adoption.summary", "adoption.decision", "needs.heard"]
        let found = strategy.review(try .shipped, practice: { _ in nil }).all.filter {
            codes.contains($0.code.replacing("review.", with: "")) && written.contains($0.place?.file ?? "")
        }
        #expect(found == [])
    }

    /// Whatever the clock says.
    @Test(arguments: UInt64(1)...20)
    func neverCrashesOnAnyDay(seed: UInt64) throws {
        var chance = SeededRandom(seed)
        let guide = try ShippedContent().guide
        let walk = Walk(guide: guide, answers: Answers(events(200...400, guide, &chance)))
        let day = Day(year: Int.random(in: 2024...2035, using: &chance), month: 7, day: 1)
        _ = Strategy(walk: walk).review(try .shipped, today: day)
    }

    private func events(_ count: ClosedRange<Int>, _ guide: Guide, _ chance: inout SeededRandom) -> [Event] {
        (0..<Int.random(in: count, using: &chance)).map { number in
            Event(
                id: "\(1_000_000 + number)", at: "2026-11-24T10:00:00Z", by: "", guide: "1",
                change: change(guide, &chance))
        }
    }

    private func change(_ guide: Guide, _ chance: inout SeededRandom) -> Change {
        let questions = guide.questions
        let question = questions[Int.random(in: 0..<questions.count, using: &chance)]
        guard question.field.kind == .table else {
            return change(AnswerPath(question.id), question.field, &chance)
        }
        let row = "r\(Int.random(in: 0...3, using: &chance))"
        let column = question.columns[Int.random(in: 0..<question.columns.count, using: &chance)]
        return change(AnswerPath(question.id, row: row, column: column.id), column.field, &chance)
    }

    private func change(_ path: AnswerPath, _ field: Field, _ chance: inout SeededRandom) -> Change {
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
    private func value(of field: Field, _ chance: inout SeededRandom) -> Value {
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

    private func option(of field: Field, _ chance: inout SeededRandom) -> String? {
        guard case .listed(let options) = field.options else { return nil }
        return options.randomElement(using: &chance)?.id
    }

    private func value(_ chance: inout SeededRandom) -> Value {
        let all: [Value] = [
            .text("–"), .text("tbd"), .text("Гише"), .text("a@b.bg, 0888 123 456"), .text("% от хората"),
            .text(String(repeating: "ъ", count: 900)), .number(-1), .number(Decimal(Int.max)), .list([]),
            .flag(true), .text("\u{0}\u{202E}"), .list(["r1", "r9"]),
        ]
        return all.randomElement(using: &chance) ?? .flag(false)
    }
}
