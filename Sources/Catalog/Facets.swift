/// What a practice must be to be shown: any of the values within a facet, and every facet that names some.
package struct Facets: Hashable, Sendable {
    package var themes: Set<String> = []
    /// ISO 3166-1 alpha-2.
    package var countries: Set<String> = []
    package var territories: Set<Practice.Territory> = []
    package var sizes: Set<SizeBand> = []
    package var participation: Set<Participation> = []
    package var costs: Set<CostBand> = []
    package var statuses: Set<Practice.Status> = []
    package var confidence: Set<Confidence> = []
    /// nil when it does not matter.
    package var isOpenSource: Bool?

    package init() {}

    package func allow(_ practice: Practice) -> Bool {
        allow(practice.themes, of: themes)
            && allow(practice.country, of: countries)
            && allow(practice.territory, of: territories)
            && allow(practice.sizes, of: sizes)
            && allow(practice.participation, of: participation)
            && allow(practice.costBand, of: costs)
            && allow(practice.status, of: statuses)
            && allow(practice.confidence, of: confidence)
            && (isOpenSource ?? practice.isOpenSource) == practice.isOpenSource
    }

    private func allow<Value>(_ value: @autoclosure () -> Value?, of wanted: Set<Value>) -> Bool {
        wanted.isEmpty || value().map(wanted.contains) ?? false
    }

    private func allow<Value>(_ values: [Value], of wanted: Set<Value>) -> Bool {
        wanted.isEmpty || values.contains(where: wanted.contains)
    }
}
