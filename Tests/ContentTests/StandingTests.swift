import Catalog
import Content
import Foundation
import Testing
import Wording

/// What the shipped texts say of how sure a practice is.
@Suite struct StandingTests {
    private func texts(_ language: Language) throws -> Texts { try ContentSource().texts(in: language) }

    private func practice(_ change: (inout Practice) -> Void) throws -> Practice {
        var practice = try #require(try ContentSource().catalog.first)
        (practice.status, practice.statusOn, practice.ended) = (.running, nil, nil)
        change(&practice)
        return practice
    }

    @Test(
        arguments: [
            (Practice.Status.running, nil, nil, "действа", "running"),
            (.running, "2025-11", nil, "действа към ноември 2025 г.", "running as of November 2025"),
            (.running, "2023", nil, "действа към 2023 г.", "running as of 2023"),
            (.completed, nil, 2021, "завършена през 2021 г.", "completed in 2021"),
            (.completed, "2021-06", 2021, "завършена през 2021 г.", "completed in 2021"),
            (
                .discontinued, "2024-06", 2022, "прекратена през 2022 г. (към юни 2024 г.)",
                "discontinued in 2022 (as of June 2024)"
            ),
            (
                .unknown, "2021-10", nil, "състоянието след октомври 2021 г. не е известно",
                "status after October 2021 unknown"
            ),
        ] as [(Practice.Status, String?, Int?, String, String)])
    func saysTheStatusWithItsDate(
        status: Practice.Status, on date: String?, ended: Int?, bg: String, en: String
    ) throws {
        let practice = try practice { ($0.status, $0.statusOn, $0.ended) = (status, date, ended) }
        #expect(practice.standing(try texts(.bg)).replacing("\u{A0}", with: " ") == bg)
        #expect(practice.standing(try texts(.en)) == en)
    }

    @Test(
        arguments: [
            (
                2024, Practice.Claim.promoter, " (2024 г., по данни на организатора)",
                " (2024, according to the organiser)"
            ),
            (nil, .promoter, " (по данни на организатора)", " (according to the organiser)"),
            (2024, .independent, " (2024 г., независима оценка)", " (2024, independent)"),
            (2024, .official, " (2024 г.)", " (2024)"), (nil, .official, "", ""), (nil, nil, "", ""),
        ] as [(Int?, Practice.Claim?, String, String)])
    func saysWhoseWordAFigureIs(year: Int?, claim: Practice.Claim?, bg: String, en: String) throws {
        let figure = Practice.Figure(
            value: 7, unit: Localized(same: "x"), year: year, source: 1, claim: claim)
        #expect(figure.remark(try texts(.bg)).replacing("\u{A0}", with: " ") == bg)
        #expect(figure.remark(try texts(.en)) == en)
    }

    @Test func everyShippedPracticeAnswersQuestionsInBothLanguages() throws {
        for practice in try ContentSource().catalog {
            for language in Language.allCases {
                let asks = practice.asks[language] ?? []
                #expect(asks.count >= 7 && Set(asks).count == asks.count, "\(practice.id)")
            }
        }
    }

    @Test func noShippedPracticeEndsBeforeItBeginsOrRunsAfterItsEnd() throws {
        let wrong = try ContentSource().catalog.filter { practice in
            guard let ended = practice.ended else { return false }
            return practice.status == .running || practice.started.map { $0 > ended } ?? false
        }
        #expect(wrong.map(\.id) == [])
    }
}
