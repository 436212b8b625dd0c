import Catalog
import Foundation
import Testing
import Wording

/// What the registers say of their entries beside their own words.
@Suite struct RegisterTests {
    private func framework(_ confidence: Confidence) -> Framework {
        Framework(
            id: "law", title: .empty, citation: .empty, kind: .nationalLaw, force: .must, duties: [],
            themes: [], note: nil, sources: [], confidence: confidence)
    }

    @Test(
        arguments: [(.high, [1], false), (.high, [], true), (.medium, [1], true), (.medium, [], true)]
            as [(Confidence, [Int], Bool)])
    func asksToCheckWhatWasSeenInNoOfficialSource(confidence: Confidence, sources: [Int], needsCheck: Bool) {
        let framework = framework(confidence)
        let target = Framework.Target(date: nil, value: nil, unit: nil, what: .empty, sources: sources)
        #expect(framework.needsCheck(Framework.Duty(text: .empty, sources: sources)) == needsCheck)
        #expect(framework.needsCheck(target) == needsCheck)
        #expect(framework.needsCheck == (confidence == .medium))
    }

    @Test(
        arguments: [
            (.high, .announced, false), (.high, .unknown, true), (.medium, .open, true),
        ] as [(Confidence, Funding.Status, Bool)])
    func asksToCheckMoneyWhoseStateNobodyKnows(
        confidence: Confidence, status: Funding.Status, needsCheck: Bool
    ) {
        let funding = Funding(
            id: "fund", title: .empty, managingBody: .empty, paysFor: .empty, status: status,
            asOf: PartialDate(rawValue: "2026-11-01"), fit: .empty, url: "", themes: [], note: nil,
            sources: [],
            confidence: confidence)
        #expect(funding.needsCheck == needsCheck)
    }

    @Test(
        arguments: [
            ("2030", 80, .bg, "2030\u{A0}г. – Умения: 80\u{A0}%"),
            ("2030", 80, .en, "2030: Skills: 80\u{A0}percent"),
            ("2026-08-02", nil, .en, "2\u{A0}August 2026: Skills"),
            (nil, 12_500, .bg, "Умения: 12\u{A0}500\u{A0}%"),
        ] as [(String?, Decimal?, Language, String)])
    func tellsATargetWithItsDayAndAmount(date: String?, value: Decimal?, language: Language, words: String) {
        let target = Framework.Target(
            date: date, value: value, unit: Localized(bg: "%", en: "percent"),
            what: Localized(bg: "Умения", en: "Skills"), sources: [1])
        #expect(target.words(Formats(language)) == words)
    }

    @Test func fillsInTheFactsOfAnIndicatorByTheirNames() {
        let indicator = Indicator(
            id: "skills", title: Localized(bg: "Умения", en: "Skills"), definition: .empty,
            unit: Localized(bg: "дял", en: "share"), direction: .higher, rhythm: .twoYearly,
            sourceBody: Localized(bg: "Евростат", en: "Eurostat"), howToMeasure: .empty, bulgaria: nil,
            eu: nil, themes: [], note: nil, sources: [], confidence: .high)
        let facts = Indicator.Fact.allCases.map { "\($0.rawValue): \(indicator.text(of: $0, in: .bg))" }
        #expect(
            facts == [
                "title: Умения", "unit: дял", "direction: higher", "source: Евростат", "rhythm: two-yearly",
            ])
    }
}
