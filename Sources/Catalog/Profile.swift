/// What is known of the municipality a practice is wanted for; anything may be missing.
package struct Profile: Hashable, Sendable {
    package var population: Int?
    package var territory: Practice.Territory?
    /// ISO 3166-1 alpha-2.
    package var country: String
    /// Countries next to it.
    package var neighbours: Set<String>
    /// The weightiest first.
    package var problems: [Problem]
    package var objectiveThemes: [String]
    package var weakGroups: [WeakGroup]
    /// How far residents take part at present; nil when that is not known.
    package var participation: Participation?
    /// Practices it knows already, since they are its own.
    package var known: Set<Practice.ID> = []

    package init(
        population: Int? = nil, territory: Practice.Territory? = nil, country: String = "BG",
        neighbours: Set<String> = ["GR", "MK", "RO", "RS", "TR"], problems: [Problem] = [],
        objectiveThemes: [String] = [], weakGroups: [WeakGroup] = [], participation: Participation? = nil
    ) {
        (self.population, self.territory, self.country, self.neighbours) = (
            population, territory, country, neighbours
        )
        (self.problems, self.objectiveThemes, self.weakGroups) = (problems, objectiveThemes, weakGroups)
        self.participation = participation
    }

    /// A problem of the diagnosis.
    package struct Problem: Hashable, Sendable {
        /// As the strategy counts it.
        package var number: Int
        package var title: String
        package var themes: [String]
        package var causes: String
        /// Whom it troubles.
        package var affected: String
        /// What is asked about it.
        package var asked: Set<Detail>

        package init(
            number: Int, title: String, themes: [String], causes: String = "", affected: String = "",
            asked: Set<Detail> = Set(Detail.allCases)
        ) {
            (self.number, self.title, self.themes) = (number, title, themes)
            (self.causes, self.affected, self.asked) = (causes, affected, asked)
        }

        /// What was written about it besides the title.
        var words: String { [causes, affected].filter { !$0.isEmpty }.joined(separator: ". ") }

        /// What would make it easier to find practices for it, and nobody has answered though it is asked.
        package var missing: [Detail] {
            ((causes.isEmpty ? [.causes] : []) + (themes.isEmpty ? [.themes] : [])).filter(asked.contains)
        }

        package enum Detail: String, CaseIterable, Hashable, Sendable { case causes, themes }
    }

    /// A group of the readiness scores that came out low.
    package struct WeakGroup: Hashable, Sendable {
        package var id: String
        package var themes: [String]

        package init(id: String, themes: [String]) { (self.id, self.themes) = (id, themes) }
    }

    /// Whether it says what is wanted, and not only where.
    var hasWishes: Bool {
        !problems.isEmpty || !objectiveThemes.isEmpty || !weakGroups.isEmpty || participation != nil
    }

    /// The level of participation to try next; nil at the top and when the present one is not known.
    var nextParticipation: Participation? {
        guard let participation, let rung = Participation.allCases.firstIndex(of: participation) else {
            return nil
        }
        return Participation.allCases.dropFirst(rung + 1).first
    }
}
