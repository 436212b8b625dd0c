package import Catalog

extension Strategy {
    /// What the catalog is searched by to find practices for this municipality.
    ///
    /// The level of participation is the highest that is promised in the rounds.
    package func profile() -> Profile {
        let problems = rankedProblems.enumerated().map { position, problem in
            Profile.Problem(
                number: position + 1, title: problem.title.value ?? "", themes: problem.themes.all,
                causes: problem.causes.value ?? "", affected: problem.affected.value ?? "",
                asked: Set(
                    [(Profile.Problem.Detail.causes, problem.causes.path), (.themes, problem.themes.path)]
                        .filter { reading.asks($0.1) }.map(\.0)))
        }
        let weak = readiness.weakestGroups.prefix(2).map {
            Profile.WeakGroup(id: $0.rawValue, themes: $0.themes)
        }
        var profile = Profile(
            population: facts.population.value,
            territory: Practice.Territory(
                population: facts.population.value, settlements: facts.settlements.value),
            problems: problems, objectiveThemes: fields.flatMap(\.themes.all), weakGroups: Array(weak),
            participation: rounds.compactMap(\.level.value).max { $0.rung < $1.rung })
        if facts.isAbroad { (profile.country, profile.neighbours) = (facts.countryCode, []) }
        return profile
    }
}

extension Practice.Territory {
    /// Our own limit; the largest city of the catalog that is no metropolis has less than half a million.
    private static let metropolis = 1_000_000

    /// By the bands of the guide; few people are a village only where they live in one place.
    fileprivate init?(population: Int?, settlements: Int?) {
        guard let population else { return nil }
        switch SizeBand(population: population) {
        case .under3000:
            guard let settlements else { return nil }
            self = settlements == 1 ? .village : .rural
        case .to10000: self = .rural
        case .to50000: self = .town
        case .over50000: self = population < Self.metropolis ? .city : .metropolis
        }
    }
}

extension Participation {
    fileprivate var rung: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Readiness.Group {
    /// The themes of practices that lift the group.
    package var themes: [String] {
        switch self {
        case .strategy: ["governance"]
        case .technology: ["infrastructure", "security"]
        case .organisation: ["services", "data"]
        case .skills: ["skills", "inclusion"]
        case .openness: ["participation", "data"]
        }
    }
}
