package import Catalog

extension Strategy {
    /// What the catalog is searched by to find practices for this municipality.
    ///
    /// `participation` is how far residents take part at present; the rounds of the strategy itself say only
    /// what is planned.
    package func profile(participation: Participation? = nil) -> Profile {
        let problems = rankedProblems.enumerated().map { position, problem in
            Profile.Problem(
                number: position + 1, title: problem.title ?? "", themes: problem.themes,
                words: [problem.title, problem.causes, problem.evidence].compactMap(\.self).joined(
                    separator: " "))
        }
        let weak = readiness.weakestGroups.prefix(2).map {
            Profile.WeakGroup(id: $0.rawValue, themes: $0.themes)
        }
        return Profile(
            population: population, problems: problems, objectiveThemes: fields.flatMap(\.themes),
            weakGroups: Array(weak), participation: participation)
    }
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
