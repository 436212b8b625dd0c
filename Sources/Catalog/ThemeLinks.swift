import Foundation

/// Finds what belongs together by common themes: practices with steps, laws, indicators and money.
package struct ThemeLinks: Sendable {
    /// How rare each theme is among the practices; a common theme ties things together less.
    private let rarities: [String: Double]

    package init(_ practices: [Practice]) {
        var having: [String: Int] = [:]
        for theme in practices.flatMap(\.themes) { having[theme, default: 0] += 1 }
        rarities = having.mapValues { log(1 + Double(practices.count) / Double($0)) }
    }

    /// The entries that share the weightiest themes, best first; equals keep their order.
    package func closest<Entry>(
        to themes: [String], among entries: [Entry], limit: Int, by ownThemes: (Entry) -> [String]
    ) -> [Entry] {
        entries.enumerated().map { (place: $0, entry: $1, worth: worth(ownThemes($1), themes)) }
            .filter { $0.worth > 0 }.sorted { ($1.worth, $0.place) < ($0.worth, $1.place) }
            .prefix(limit).map(\.entry)
    }

    /// The share of the wanted themes that are there, each as much as it is rare; from 0 to 1.
    package func share(of wanted: [String], in own: [String]) -> Double {
        let all = Set(wanted).sorted().reduce(0) { $0 + rarity($1) }
        guard all > 0 else { return 0 }
        return Set(wanted).intersection(own).sorted().reduce(0) { $0 + rarity($1) } / all
    }

    /// How much a theme tells; one that no practice has tells as much as any.
    func rarity(_ theme: String) -> Double { rarities[theme] ?? rarities.values.max() ?? 0 }

    /// The cosine of the two sets of themes, but for the length of the wanted one, which is the same for all entries.
    package func worth(_ own: [String], _ wanted: [String]) -> Double {
        let common = Set(own).intersection(wanted).sorted().reduce(0) { $0 + (rarities[$1] ?? 0) }
        return common / Double(max(1, own.count)).squareRoot()
    }
}
