/// How much each reason weighs when practices are compared.
enum MatchWeights {
    static func weight(_ reason: Reason) -> Double {
        switch reason {
        case .answersProblem: 6
        case .nextParticipationStep: 2.5
        case .liftsWeakGroup: 2
        case .comparableSize, .suitsSizeBand: 1.5
        // Times the rarity of the theme.
        case .sharesTheme, .sameCountry, .ownCountry: 1
        case .sameTerritory, .neighbour: 0.5
        }
    }

    /// A second reason of the same kind counts half, a third a quarter, and so on.
    static let repeated = 0.5
    /// The second problem counts a little less than the first, and so on.
    static let nextProblem = 0.9
    /// Added for the practice for which most speaks, in proportion for others.
    static let evidence = 3.0
    /// A wish that a suggestion before has answered counts so much; once more, so much of that.
    static let answeredBefore = 0.6
    /// Added for a practice with all themes of a problem it answers, in proportion for others.
    static let themesOfProblem = 4.0
    /// The same for the themes of the place where a person asks.
    static let themesOfPlace = 6.0
    /// Of a practice to read as a warning.
    static let warning = -3.0
    /// Of a place so many times larger that little of it can be copied, or of a metropolis for anyone smaller.
    static let farLarger = -2.0
    static let farLargerTimes = 20.0

    /// From what it says, of what a word says that one practice alone has, a word counts; what a general one counts
    /// for; and what those count for that were written besides the title.
    static let leastTelling = 0.25
    static let general = 0.4
    static let besides = 0.5
    /// How many words of the title must stand in one passage.
    static let leastWords = 2
    /// In how many of title, problem, solution and questions a word must stand to be the topic, and what it must say.
    static let fieldsOfTopic = 3
    static let topic = 0.6

    /// What the words of a passage must weigh, and how much of what the title says they must cover.
    struct Bar {
        var weight: Double
        var coverage: Double
    }

    /// The lower, the more sure it is by their themes that the practice and the problem are about the same thing.
    static func bar(_ problem: [String], _ practice: Practice) -> Bar {
        let shared = practice.themes.count(where: problem.contains)
        let isMain = practice.mainTheme.map(problem.contains) ?? false
        if isMain, shared > 1 { return Bar(weight: 0.6, coverage: 0.2) }
        if isMain || shared > 1 || problem.isEmpty { return Bar(weight: 1, coverage: 0.25) }
        return Bar(weight: 1.35, coverage: 0.3)
    }

    /// Two places are of comparable size when neither is more than so many times the other.
    static let comparableSize = 1.5
    /// From how many times the other size is said.
    static let otherSize = 3.0

    /// From which share of the weight of their titles, between 0 and 1, two practices are near-twins, and how many
    /// rare words that takes: the weight of a word that one practice in ten has is a little over two.
    static let twinTitles = 0.25
    static let leastTwinWeight = 4.0
}
