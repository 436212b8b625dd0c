import Answers
import Foundation
import Testing

@testable import Strategy

/// What is left with little money, and whether people say otherwise.
@Suite struct LittleMoneyTests {
    /// With 30 % of 1000 the first measure stays and the second waits.
    private static let sheet: Sheet = [
        "mandate.startYear": 2027, "mandate.endYear": 2028,
        "measures/a/title": "Пунктове за цифрова помощ в селата", "measures/a/start": "2027",
        "measures/a/oneOff": 200, "measures/a/yearly": 0,
        "measures/b/title": "Нова деловодна система", "measures/b/start": "2027",
        "measures/b/oneOff": 800, "measures/b/yearly": 0,
    ]

    private func contradicts(_ answer: String) throws -> Bool {
        let strategy = Self.sheet.with("roadmap.littleMoney", .text(answer)).strategy
        return strategy.contradictsLittleMoney(
            try #require(strategy.littleMoney).outcome, in: ReviewTests.vocabulary)
    }

    @Test func `nearly a third of the known money chooses among the measures`() throws {
        let outcome = try #require(Self.sheet.strategy.littleMoney).outcome
        #expect(outcome.kept.map(\.id) == ["a"] && outcome.fallen.map(\.measure.id) == ["b"])
        #expect(outcome.budget == 300)
    }

    @Test func `without known money, or where nothing falls, there is nothing to choose`() {
        #expect(Sheet(cells: []).strategy.littleMoney == nil)
        #expect(Self.sheet.without("measures/b").strategy.littleMoney != nil)
        #expect(
            Self.sheet.with("measures/a/oneOff", 0).with("measures/b/oneOff", 0).strategy.littleMoney == nil)
    }

    @Test(arguments: [
        "С 30 % остават пунктовете за цифрова помощ, а новата деловодна система се отлага.",
        "Пазим само най-важното.", "Отлагаме нова деловодна система.", "",
        "Остават пунктове за цифрова помощ; нова деловодна система чака.",
        "The rest waits.",
    ])
    func `an answer that agrees or names nothing contradicts nothing`(answer: String) throws {
        #expect(try !contradicts(answer))
    }

    @Test(arguments: [
        "Правим новата деловодна система.", "Нова деловодна система",
        "Отлагаме пунктовете за цифрова помощ.", "С 20 % от парите пазим най-важното.",
        "Остава новата деловодна система, а пунктовете за цифрова помощ чакат.",
    ])
    func `an answer that keeps what falls, drops what stays or reckons with another part contradicts`(
        answer: String
    ) throws {
        #expect(try contradicts(answer))
    }

    @Test func `an answer that names all that stays needs no list beside it`() throws {
        let strategy = Self.sheet.with("roadmap.littleMoney", "Остават пунктовете за цифрова помощ.").strategy
        let outcome = try #require(strategy.littleMoney).outcome
        #expect(strategy.tellsLittleMoney(outcome, in: ReviewTests.vocabulary))
        #expect(!Self.sheet.strategy.tellsLittleMoney(outcome, in: ReviewTests.vocabulary))
    }
}
