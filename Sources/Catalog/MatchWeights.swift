/// How much each reason weighs when practices are compared.
enum MatchWeights {
    static func weight(_ reason: Reason) -> Double {
        switch reason {
        case .answersProblem: 6
        case .nextParticipationStep: 2.5
        case .words, .liftsWeakGroup, .comparableSize: 2
        case .sharesTheme, .suitsSizeBand: 1.5
        case .sameTerritory, .sameCountry: 1
        case .neighbour: 0.5
        }
    }

    /// A second reason of the same kind counts half, a third a quarter, and so on.
    static let repeated = 0.5
    /// The second problem counts a little less than the first, and so on.
    static let nextProblem = 0.9
    /// Added for the practice closest to a problem, in proportion for others.
    static let closeness = 3.0
    /// A wish that a suggestion before has answered counts so much; once more, so much of that.
    static let answeredBefore = 0.5
    /// Of a practice to read as a warning.
    static let warning = -3.0

    /// How fast a repeated word loses weight when texts are compared: less is gained by repeating it than in a search.
    static let saturation = 3.0
    /// From which likeness, between 0 and 1, and from which share of that of the closest practice a practice speaks of
    /// the same things as a problem; in how many words when they share a theme too, and in how many when not.
    static let leastLikeness = 0.06
    static let leastCloseness = 0.6
    static let leastSharedWords = 2
    static let leastSharedWordsAlone = 3
    /// Two places are of comparable size when neither is more than so many times the other.
    static let comparableSize = 2.0
    /// From how many times the other size is said.
    static let otherSize = 3.0

    /// From which share of the weight of their titles, between 0 and 1, two practices are near-twins, and how many
    /// rare words that takes: the weight of a word that one practice in ten has is a little over two.
    static let twinTitles = 0.25
    static let leastTwinWeight = 4.0
}
