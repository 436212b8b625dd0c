import Catalog
import Foundation
import Testing
import Wording

/// From when on a figure is too old.
@Suite struct DatedFigureTests {
    @Test(arguments: [
        (DatedFigure.Kind.register, 10), (.indicator(.yearly), 3), (.indicator(.twoYearly), 4),
        (.indicator(.monthly), 2), (.indicator(.quarterly), 2), (.indicator(.halfYearly), 2), (.practice, 5),
        (.entered, 5),
    ])
    func `a figure is old in the year after the last that its kind allows`(
        kind: DatedFigure.Kind, years: Int
    ) throws {
        let figure = DatedFigure(kind, year: 2020)
        let last = try #require(Day(year: 2020 + years, month: 12, day: 31))
        let next = try #require(Day(year: 2021 + years, month: 1, day: 1))
        #expect(figure.years == years)
        #expect(!figure.isOld(on: last) && figure.isOld(on: next))
    }

    private static let words = [
        "catalog.figure-old": Localized(bg: "старо число", en: "old figure"),
        "catalog.figures-old": Localized(
            bg: "{count|Числото е|Числата са} от {years}.",
            en: "The {count|figure is|figures are} of {years}."),
        "catalog.some-figures-old": Localized(bg: "Част са от {years}.", en: "Some are of {years}."),
        "catalog.newer-figure": Localized(bg: "От {year}. Има ли по-ново?", en: "Of {year}. A newer one?"),
    ]

    @Test(
        arguments: [
            ([2016], "Числото е от 2016 г.", "The figure is of 2016."),
            ([2018, 2016, 2016], "Числата са от 2016–2018 г.", "The figures are of 2016–2018."),
            ([2016, 2025], "Част са от 2016 г.", "Some are of 2016."), ([2021, 2026], nil, nil),
            ([], nil, nil),
        ] as [([Int], String?, String?)])
    func `what is old among several is told in one sentence`(
        years: [Int], bulgarian: String?, english: String?
    ) throws {
        let today = try #require(Day(year: 2026, month: 11, day: 30))
        let figures = years.map { DatedFigure(.practice, year: $0) }
        func age(_ language: Language) -> String? {
            figures.age(on: today, Texts(Self.words, in: language))?.replacing("\u{A0}", with: " ")
        }
        #expect(age(.bg) == bulgarian)
        #expect(age(.en) == english)
    }

    @Test func `a single figure says its year, that it is old, and asks for a newer one`() throws {
        let today = try #require(Day(year: 2026, month: 11, day: 30))
        let texts = Texts(Self.words, in: .bg)
        let (old, fresh) = (DatedFigure(.register, year: 2011), DatedFigure(.register, year: 2021))
        #expect(old.words(on: today, texts) == "2011\u{A0}г., старо число")
        #expect(fresh.words(on: today, texts) == "2021\u{A0}г.")
        #expect(old.doubt(on: today, texts) == "От 2011\u{A0}г. Има ли по-ново?")
        #expect(fresh.doubt(on: today, texts) == nil)
    }
}
