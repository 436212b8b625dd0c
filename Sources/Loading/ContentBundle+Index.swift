package import Catalog
package import Guide
import Wording

extension ContentBundle {
    /// The search index of the practices; themes and countries are found by their names.
    package var practiceIndex: PracticeIndex { PracticeIndex(practices, of: guide, synonyms: synonyms) }
}

extension PracticeIndex {
    /// Themes and countries are found by their names.
    package init(_ practices: [Practice], of guide: Guide, synonyms: [[String]]) {
        var names = Dictionary(
            guide.themes.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
        for country in Set(practices.map(\.country)) { names[country] = countryName(country) }
        self.init(practices, names: names, synonyms: synonyms)
    }
}
