import Answers
import Findings
import Testing

@testable import Strategy

/// One fault is told by one finding.
@Suite struct EchoTests {
    private func codes(_ changes: (String, Value?)...) -> Set<StrategyFinding> {
        let sheet = changes.reduce(ReviewTests.sound) { $0.with($1.0, $1.1) }
        return Set(ReviewTests.review(sheet).all.compactMap { StrategyFinding(rawValue: $0.code) })
    }

    @Test func `money outside the years is not also told to come before its measure`() {
        let found = codes(("finance/b/year", 2026))
        #expect(found.contains(.financeOutsideYears) && !found.contains(.moneyBeforeStart))
        #expect(codes(("measures/m1/start", "2028-01-01")).contains(.moneyBeforeStart))
    }

    @Test func `a share beyond the whole is not also told to go the wrong way`() {
        let found = codes(("indicators/i1/unit", "% от хората"), ("indicators/i1/target", 300))
        #expect(found.contains(.shareOverHundred) && !found.contains(.indicatorAgainstDirection))
    }

    @Test func `a workshop out of order is not also told to come before the forum`() {
        let found = codes(("diagnosis.workshopDate", "2026-08-20"))
        #expect(found.contains(.workshopOutOfOrder) && !found.contains(.workshopBeforeForum))
    }
}
