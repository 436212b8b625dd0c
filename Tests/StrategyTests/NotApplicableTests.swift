import Answers
import Findings
import Foundation
import Guide
import Strategy
import TestKit
import Testing

/// What is answered as not applicable is known, and no gap.
@Suite struct NotApplicableTests {
    private func strategy(_ sheet: Sheet, without paths: String...) -> Strategy {
        let marks = paths.enumerated().compactMap { position, path in
            AnswerPath(parsing: path).map {
                Event(
                    id: String(9_000_000 + position), at: "2026-11-25T08:00:00Z", by: "", guide: "1",
                    change: .mark($0, .doesNotApply(reason: "")))
            }
        }
        return Strategy(walk: Walk(guide: .asking(), answers: Answers(sheet.answers.events + marks)))
    }

    private func codes(_ strategy: Strategy) -> [String] {
        strategy.review(ReviewTests.vocabulary).all.map(\.code)
    }

    @Test func `a measure that costs nothing is not told to say what it costs`() {
        let free = ReviewTests.sound.without("measures/m2/oneOff").without("measures/m2/yearly")
        #expect(codes(strategy(free)).contains("review.measure-without-money"))
        #expect(codes(strategy(free, without: "measures/m2/oneOff", "measures/m2/yearly")) == [])
    }

    @Test func `money in lines is no missing money on the card`() {
        let lined = ReviewTests.sound.without("measures/m1/oneOff").without("measures/m1/yearly")
        #expect(!codes(strategy(lined)).contains { $0.hasPrefix("review.measure-without-") })
    }

    @Test func `what ended and costs nothing any more has no upkeep after the strategy`() {
        let ended = ReviewTests.sound.without("measures/m1/yearly").without("finance/d").without("finance/e")
        let lasting = ended.with("measures/m1/end", "2030-12-31")
        #expect(strategy(lasting.with("measures/m1/yearly", 100)).upkeepTotal.known == 100)
        #expect(codes(strategy(ended.with("measures/m1/yearly", 100))) == ["review.upkeep-gap"])
        let over = strategy(lasting, without: "measures/m1/yearly").upkeepTotal
        #expect(over.known == 0 && over.isComplete)
        #expect(codes(strategy(ended, without: "measures/m1/yearly")) == [])
    }

    @Test func `a strategy without years is told so`() {
        let timeless = ReviewTests.sound.without("mandate.startYear").without("mandate.endYear")
        let found = codes(strategy(timeless, without: "mandate.startYear", "mandate.endYear"))
        #expect(found.contains("review.no-period"))
        #expect(!codes(strategy(timeless)).contains("review.no-period"))
    }
}
