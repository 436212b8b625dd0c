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
    /// Added for a practice that speaks of nothing but what a problem says.
    static let likeness = 6.0
    static let discontinued = -3.0

    /// From which likeness, between 0 and 1, practice and problem speak of the same things; in how many words
    /// when they share a theme too, and in how many when they do not.
    static let leastLikeness = 0.18
    static let leastSharedWords = 2
    static let leastSharedWordsAlone = 3
    /// Two places are of comparable size when neither is more than so many times the other.
    static let comparableSize = 2.0
    /// From how many times the other size is worth a warning.
    static let otherSize = 3.0
}
