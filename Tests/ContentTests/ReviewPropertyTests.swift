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
            return ReviewVocabulary { list, language in texts[list.text]?[language] ?? "" }
        }
    }
}

/// The review of answers that nobody would give.
@Suite struct ReviewPropertyTests {
    @Test func everyListOfWordsShipsInBothLanguages() throws {
        let texts = try ShippedContent().texts
        for list in ReviewWords.allCases {
            let words = try #require(texts[list.text], "\(list.text)")
            #expect(!words.bg.isEmpty && !words.en.isEmpty, "\(list.text)")
        }
        let read = Set(ReviewWords.allCases.map(\.text))
        #expect(texts.keys.filter { $0.hasPrefix("words.") && !read.contains($0) } == [])
    }

    @Test(arguments: UInt64(1)...40)
    func neverCrashesAndFindsThePlaceOfEverythingItFinds(seed: UInt64) throws {
        let guide = try ShippedContent().guide
        var chance = SeededRandom(seed)
        let events = RandomAnswers.events(0...400, guide, &chance)
        let walk = Walk(guide: guide, answers: Answers(events))
        let vocabulary = try ReviewVocabulary.shipped
        for finding in Strategy(walk: walk).review(vocabulary, practice: { _ in nil }).all {
            let path = try #require(finding.place.flatMap { AnswerPath(parsing: $0.file) })
            #expect(guide.question(path.question) != nil, "\(finding)")
        }
    }

    /// Texts with figures that come from the answers say nothing else than these.
    @Test(arguments: UInt64(1)...60)
    func findsNothingWrongInFiguresTakenFromTheAnswers(seed: UInt64) throws {
        let guide = try ShippedContent().guide
        var chance = SeededRandom(seed)
        var events = RandomAnswers.events(100...400, guide, &chance)
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
        let walk = Walk(guide: guide, answers: Answers(RandomAnswers.events(200...400, guide, &chance)))
        let day = Day(year: Int.random(in: 2024...2035, using: &chance), month: 7, day: 1)
        _ = Strategy(walk: walk).review(try .shipped, today: day)
    }
}
