import ArgumentParser
import Catalog

/// The options that choose practices by what they are; each takes several values with commas between them.
struct FacetOptions: ParsableArguments {
    @ArgumentParser.Option var theme: String?
    @ArgumentParser.Option var country: String?
    @ArgumentParser.Option var place: String?
    @ArgumentParser.Option var size: Int?
    @ArgumentParser.Option var level: String?
    @ArgumentParser.Option var cost: String?
    @ArgumentParser.Option var status: String?
    @ArgumentParser.Option var confidence: String?
    @Flag(name: .customLong("open-source")) var isOpenSource = false

    /// - Throws: `CommandError` for a value no practice can have.
    func facets(of practices: [Practice]) throws -> Facets {
        var facets = Facets()
        let themes = Set(practices.flatMap(\.themes))
        for theme in values(theme) where !themes.contains(theme) {
            throw CommandError.unknownTheme(theme, known: themes.sorted())
        }
        let countries = Set(practices.map(\.country))
        for country in values(country?.uppercased()) where !countries.contains(country) {
            throw CommandError.unknownValue(country, of: "--country", known: countries.sorted())
        }
        facets.themes = Set(values(theme))
        facets.countries = Set(values(country?.uppercased()))
        facets.territories = try choices(place, of: "--place")
        facets.sizes = size.map { [SizeBand(population: $0)] } ?? []
        facets.participation = try choices(level, of: "--level")
        facets.costs = try choices(cost, of: "--cost")
        facets.statuses = try choices(status, of: "--status")
        facets.confidence = try choices(confidence, of: "--confidence")
        facets.isOpenSource = isOpenSource ? true : nil
        return facets
    }

    private func values(_ typed: String?) -> [String] {
        (typed ?? "").split { $0 == "," || $0 == " " }.map(String.init)
    }

    private func choices<Value: RawRepresentable<String> & CaseIterable & Hashable>(
        _ typed: String?, of option: String
    ) throws -> Set<Value> {
        Set(
            try values(typed).map { name in
                guard let value = Value(rawValue: name) else {
                    let known = Value.allCases.map(\.rawValue)
                    throw CommandError.unknownValue(name, of: option, known: known)
                }
                return value
            })
    }
}
