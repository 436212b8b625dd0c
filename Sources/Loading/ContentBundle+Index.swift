package import Catalog
import Guide
import Wording

extension ContentBundle {
    /// The search index of the practices; themes and countries are found by their names.
    package var practiceIndex: PracticeIndex {
        var names = Dictionary(
            guide.themes.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
        for country in Set(practices.map(\.country)) { names[country] = countryName(country) }
        return PracticeIndex(practices, names: names, synonyms: synonyms)
    }
}
