package import Catalog
package import Guide
package import Wording

extension ContentBundle {
    /// The search index of the practices.
    package var practiceIndex: PracticeIndex {
        PracticeIndex(practices, of: guide, texts: texts, synonyms: synonyms)
    }
}

extension PracticeIndex {
    /// Themes, countries and kinds of territory are found by their names.
    package init(
        _ practices: [Practice], of guide: Guide, texts: [String: Localized], synonyms: [[String]]
    ) {
        var names = Dictionary(
            guide.themes.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
        for country in Set(practices.map(\.country)) { names[country] = countryName(country) }
        for territory in Practice.Territory.allCases {
            names["territory." + territory.rawValue] = texts["territory." + territory.rawValue]
        }
        self.init(practices, names: names, synonyms: synonyms)
    }
}
