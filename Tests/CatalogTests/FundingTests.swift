import Catalog
import Foundation
import Testing
import Wording

/// How money stands by the date of its source, and which is offered for what.
@Suite struct FundingTests {
    private func fund(
        _ id: String = "fund", _ status: Funding.Status = .open, asOf: String? = "2026-06-01",
        measures: [Funding.MeasureKind] = [], themes: [String] = []
    ) -> Funding {
        Funding(
            id: id, title: .empty, managingBody: .empty, paysFor: .empty, status: status,
            asOf: asOf.flatMap(PartialDate.init(rawValue:)), measures: measures, fit: .empty, url: "",
            themes: themes, note: nil, sources: [], confidence: .high)
    }

    private let words = RegisterWords(
        Texts(
            [
                "catalog.stands": Localized(same: "{status} по {source}"),
                "catalog.stood": Localized(same: "беше {status} по {source}; проверете"),
                "catalog.source-of": Localized(same: "източник от {date}"),
                "catalog.source-undated": Localized(same: "източник без дата"),
                "catalog.sum": Localized(same: "{what}: {amount}"),
                "catalog.sums": Localized(same: "{text}."), "catalog.euros": Localized(same: "{amount} евро"),
                "catalog.leva": Localized(same: "{amount} лв."),
                "catalog.converted": Localized(same: "около {euros} ({original})"),
                "funding.open": Localized(same: "отворена"), "funding.closed": Localized(same: "затворена"),
            ], in: .bg))

    @Test(
        arguments: [
            (.open, "2026-06-01", "2026-11-30", "отворена по източник от 1\u{A0}юни 2026\u{A0}г."),
            (
                .open, "2026-06-01", "2026-12-02",
                "беше отворена по източник от 1\u{A0}юни 2026\u{A0}г.; проверете"
            ),
            (.open, nil, "2026-06-02", "беше отворена по източник без дата; проверете"),
            (.open, "2026-06", nil, "беше отворена по източник от юни 2026\u{A0}г.; проверете"),
            (.closed, "2020", "2026-12-02", "затворена по източник от 2020\u{A0}г."),
        ] as [(Funding.Status, String?, String?, String)])
    func `nothing is called open by a source older than half a year`(
        status: Funding.Status, asOf: String?, day: String?, said: String
    ) {
        #expect(words.standing(of: fund("f", status, asOf: asOf), on: day.flatMap { Day($0) }) == said)
    }

    @Test func `a sum that was published in leva stands in euros, rounded, with the leva beside it`() {
        var fund = fund()
        let lev = Funding.Sum.Original(
            amount: .init(least: 100_000, most: 750_000), currency: .lev)
        fund.sums = [
            .init(
                what: Localized(same: "проект"), euros: .init(least: 51_129, most: 383_469), original: lev,
                sources: []),
            .init(
                what: Localized(same: "бюджет"), euros: .init(least: 7_612_345, most: 7_612_345), sources: []),
        ]
        let said = words.facts(of: fund).map { $0.replacing("\u{A0}", with: " ") }
        #expect(
            said == ["проект: около 51 100–383 000 евро (100 000–750 000 лв.); бюджет: 7 612 345 евро."])
    }

    @Test
    func `what fits the kind of measure comes before what shares more themes, and what is over is left out`()
    {
        let all = [
            fund("themes", measures: [.skills], themes: ["services", "data", "rural"]),
            fund("kind", measures: [.services], themes: ["services"]),
            fund("over", .closed, measures: [.services], themes: ["services"]),
            fund("other", measures: [.skills], themes: ["education"]),
        ]
        #expect(Funding.fitting(["services", "data"], among: all).map(\.id) == ["kind", "themes"])
    }

    @Test func `where a municipality only takes part comes last, and what gives it nothing is left out`() {
        var (partner, none) = (
            fund("partner", measures: [.services], themes: ["services"]),
            fund("none", measures: [.services], themes: ["services"])
        )
        (partner.municipality, none.municipality) = (.partner, .none)
        let all = [partner, none, fund("applies", measures: [.skills], themes: ["services"])]
        #expect(Funding.fitting(["services"], among: all).map(\.id) == ["applies", "partner"])
    }
}
