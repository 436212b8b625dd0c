import Catalog
import Strategy

/// A date by which an act asks something of the municipality.
struct Deadline {
    var date: PartialDate
    var duty: Framework.Duty
    var act: Framework
}

extension Facts {
    /// The acts a draft names: those that bind every municipality, always, then those that meet its themes; of either
    /// those with most themes in common first. A short document names only those that bind.
    func acts(isShort: Bool = false) -> [Framework] {
        let themes = Set(strategy.themes)
        let order = Framework.Force.allCases
        let met = library.frameworks.filter { $0.holds(in: strategy.facts.countryCode) }.enumerated()
            .compactMap {
                position, act -> (key: [Int], act: Framework)? in
                let shared = themes.intersection(act.themes).count
                guard act.bindsMunicipalities || shared > 0 else { return nil }
                let force = order.firstIndex(of: act.force) ?? 0
                return ([act.bindsMunicipalities ? 0 : 1, force, -shared, position], act)
            }
        let sorted = met.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.act)
        return isShort
            ? sorted.filter(\.bindsMunicipalities)
            : order.flatMap { force in sorted.filter { $0.force == force }.prefix(Self.most(force)) }
    }

    /// How many of a kind are listed: all that bind, and of the others enough to orient.
    private static func most(_ force: Framework.Force) -> Int {
        switch force {
        case .must: .max
        case .should: 3
        case .enables: 1
        }
    }

    /// What the acts ask of the municipality by a date until the strategy ends, the next first.
    func deadlines(of acts: [Framework]) -> [Deadline] {
        let last = strategy.years?.upperBound ?? .max
        return acts.flatMap { act in
            act.deadlines.filter { $0.date.year <= last }
                .map { Deadline(date: $0.date, duty: $0.duty, act: act) }
        }.sorted { $0.date < $1.date }
    }
}
