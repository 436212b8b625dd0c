package import Foundation
package import Wording

/// A municipality of the register, with census figures.
package struct Municipality: Hashable, Sendable, Identifiable {
    /// Three letters of the region and two digits, such as VID09.
    package var code: String
    package var name: Localized
    /// How it is called in a sentence; nil where its name follows from the rule of `MunicipalityName`.
    package var form: Localized?
    /// The same as a title; nil where a capital letter makes one.
    package var title: Localized?
    package var region: Localized
    /// Code of its NUTS 3 region.
    package var nuts3: String
    package var settlements: Int
    package var towns: Int
    package var villages: Int
    /// Square kilometres.
    package var area: Decimal
    package var population: Int
    package var populationYear: Int
    package var children: Int?
    package var olderPeople: Int?

    package var id: String { code }

    package init(
        code: String, name: Localized, form: Localized? = nil, title: Localized? = nil, region: Localized,
        nuts3: String, settlements: Int, towns: Int, villages: Int, area: Decimal, population: Int,
        populationYear: Int, children: Int?, olderPeople: Int?
    ) {
        (self.code, self.name, self.form, self.title) = (code, name, form, title)
        (self.region, self.nuts3) = (region, nuts3)
        (self.settlements, self.towns, self.villages, self.area) = (settlements, towns, villages, area)
        (self.population, self.populationYear) = (population, populationYear)
        (self.children, self.olderPeople) = (children, olderPeople)
    }
}

/// The register of municipalities and where each of its figures comes from.
package struct MunicipalityRegister: Hashable, Sendable {
    package var municipalities: [Municipality]
    package var sources: Sources

    package init(municipalities: [Municipality], sources: Sources) {
        (self.municipalities, self.sources) = (municipalities, sources)
    }

    package struct Sources: Hashable, Sendable {
        package var names: FigureSource
        package var settlements: FigureSource
        package var area: FigureSource
        package var census: FigureSource

        package init(names: FigureSource, settlements: FigureSource, area: FigureSource, census: FigureSource)
        {
            (self.names, self.settlements, self.area, self.census) = (names, settlements, area, census)
        }

        package var all: [FigureSource] { [names, settlements, area, census] }
    }

    package struct FigureSource: Hashable, Sendable {
        package var title: Localized
        package var url: String
        package var year: Int

        package init(title: Localized, url: String, year: Int) {
            (self.title, self.url, self.year) = (title, url, year)
        }
    }
}

/// A statement with the numbers of the sources that support it.
package struct SourcedText: Hashable, Sendable {
    package var text: Localized
    /// Empty when the statement is well known but was seen in no source: "check before use".
    package var sources: [Int]

    package init(text: Localized, sources: [Int]) { (self.text, self.sources) = (text, sources) }
}

/// An indicator of the bank, with values to compare with where there are any.
package struct Indicator: Hashable, Sendable, Identifiable {
    package var id: String
    package var title: Localized
    package var definition: Localized
    package var unit: Localized
    package var direction: Direction
    /// How often it is worth measuring.
    package var rhythm: Rhythm
    /// Whether it is worded by this catalog and not an indicator of the body it names.
    package var isProposed: Bool
    package var sourceBody: Localized
    package var howToMeasure: Localized
    package var bulgaria: Reading?
    package var eu: Reading?
    package var themes: [String]
    /// What to check before use.
    package var note: Localized?
    package var sources: [Reference]
    package var confidence: Confidence

    package init(
        id: String, title: Localized, definition: Localized, unit: Localized, direction: Direction,
        rhythm: Rhythm, isProposed: Bool = false, sourceBody: Localized, howToMeasure: Localized,
        bulgaria: Reading?, eu: Reading?,
        themes: [String],
        note: Localized?, sources: [Reference], confidence: Confidence
    ) {
        (self.id, self.title, self.definition, self.unit) = (id, title, definition, unit)
        (self.direction, self.rhythm, self.isProposed) = (direction, rhythm, isProposed)
        (self.sourceBody, self.howToMeasure) = (sourceBody, howToMeasure)
        (self.bulgaria, self.eu, self.themes, self.note) = (bulgaria, eu, themes, note)
        (self.sources, self.confidence) = (sources, confidence)
    }

    package enum Direction: String, CaseIterable, Hashable, Sendable {
        case higher, lower
    }

    package enum Rhythm: String, CaseIterable, Hashable, Sendable {
        case monthly, quarterly
        case halfYearly = "half-yearly"
        case yearly
        case twoYearly = "two-yearly"
    }

    package struct Reading: Hashable, Sendable {
        package var value: Decimal
        package var year: Int

        package init(value: Decimal, year: Int) { (self.value, self.year) = (value, year) }
    }
}
