import Answers
import Findings
import Guide
import Strategy
import TestKit
import Testing
import Wording

/// That what a finding tells to do removes it.
@Suite struct RemedyTests {
    @Test(arguments: ReviewTests.cases) func `a remedy removes its finding and brings no contradiction`(
        one: ReviewTests.Case
    ) {
        let before = ReviewTests.review(one.sheet).all
        let known = Set(before.filter { $0.severity == .error }.map(\.code))
        let remedies = ReviewTests.remedies.filter { $0.code == one.code }
        let mended = remedies.filter { remedy in
            let after = ReviewTests.review(remedy.mending(one.sheet)).all
            let isThere = after.contains { $0.code == one.code.rawValue && $0.place?.file == one.place }
            return !isThere
                && Set(after.filter { $0.severity == .error }.map(\.code)).isSubset(of: known)
        }
        #expect(!mended.isEmpty, "\(remedies.map(\.changes))")
    }

    /// One remedy alone mends its case already.
    @Test func `each of several ways out mends a case`() {
        let ways = Dictionary(grouping: ReviewTests.remedies, by: \.code).values.filter { $0.count > 1 }
        for remedy in ways.flatMap(\.self) {
            let cases = ReviewTests.cases.filter { $0.code == remedy.code }
            let mends = cases.contains { one in
                !ReviewTests.review(remedy.mending(one.sheet)).all.contains {
                    $0.code == one.code.rawValue && $0.place?.file == one.place
                }
            }
            #expect(mends, "\(remedy.code): \(remedy.changes)")
        }
    }

    /// The guide with columns and questions that are owed.
    private static let owing: Guide = {
        var guide = Guide.asking()
        guide.steps[0].questions = guide.steps[0].questions.map { question in
            var question = question
            if ["mandate.excluded", "vision.statement"].contains(question.id) { question.needed = "one" }
            question.columns = question.columns.map { column in
                var column = column
                column.isRequired =
                    question.id == "measures" && ["title", "offlineHelp"].contains(column.id)
                return column
            }
            return question
        }
        return guide
    }()

    private func codes(_ sheet: Sheet) -> [StrategyFinding: [String]] {
        let found = Strategy(walk: Walk(guide: Self.owing, answers: sheet.answers))
            .review(ReviewTests.vocabulary).all
        return Dictionary(grouping: found) { StrategyFinding(code: $0.code) ?? .noVision }
            .mapValues { $0.compactMap(\.place?.file) }
    }

    @Test(arguments: ["няма", "Няма.", "n/a", "None", "да", "–няма–", "не се налага"])
    func `an empty word is named where something must be told`(word: String) {
        let empty = ReviewTests.sound.with("measures/m1/offlineHelp", .text(word))
            .with("vision.statement", .text(word)).with("mandate.excluded", .text(word))
        #expect(
            codes(empty)[.answerSaysNothing] == ["measures/m1/offlineHelp", "vision.statement"]
                || codes(empty)[.answerSaysNothing] == ["vision.statement", "measures/m1/offlineHelp"])
        #expect(codes(ReviewTests.sound)[.answerSaysNothing] == nil)
    }

    @Test func `a text copied into most rows is named until the rows tell their own`() {
        let rows = ["m1", "m2", "m3", "m4"]
        func sheet(_ text: (String) -> String) -> Sheet {
            rows.reduce(ReviewTests.sound) {
                $0.with("measures/\($1)/title", .text("Мярка " + $1))
                    .with("measures/\($1)/offlineHelp", .text(text($1)))
            }
        }
        #expect(codes(sheet { _ in "Помага се на гишето в кметството" })[.sameTextInMost] == ["measures"])
        #expect(codes(sheet { "Помага се на гишето при \($0)" })[.sameTextInMost] == nil)
    }

    @Test func `what is near in time or in figures is left in peace`() {
        let sheet = ReviewTests.sound
            .with("measures/m1/status", "planned").with("measures/m2/status", "planned")
            .with("rounds/r1/date", "2026-10").with("profile.population", 13_722)
            .with("profile.settlements", 34).with("governance.watchSize", 9)
            .with("governance.watchGroup", "Деветима жители за две години: пет по жребий.")
            .with(
                "adoption.decision",
                "Първият отчет е до 1 март 2028 г. На форума на 15 ноември 2026 г. се теглят имената."
            )
            .with(
                "governance.publish",
                """
                Обсъждането е 30 дни, а листът стои в 34-те населени места и в 25 села. Мярка 2 е за 13 722 души. В област \
                Видин са 140 населени места. Обучени са 29 от 210 служители. The hearing is 5 days long.
                """)
        #expect(ReviewTests.review(sheet).all == [])
    }
}
