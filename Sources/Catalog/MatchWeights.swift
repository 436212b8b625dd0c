/// How much each reason weighs when practices are compared.
enum MatchWeights {
    static func weight(_ reason: Reason) -> Double {
        switch reason {
        case .answersProblem: 6
        case .nextParticipationStep: 2.5
        case .words, .liftsWeakGroup: 2
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
    /// Added for the practice closest to a problem, in proportion for others.
    static let closeness = 3.0
    /// A wish that a suggestion before has answered counts so much; once more, so much of that.
    static let answeredBefore = 0.6
    /// Added for a practice with all themes of a problem, in proportion for others.
    static let themesOfProblem = 4.0
    /// The same for the themes of the place where a person asks.
    static let themesOfPlace = 6.0
    /// Of a practice to read as a warning.
    static let warning = -3.0
    /// Of a place so many times larger that little of it can be copied, or of a metropolis for anyone smaller.
    static let farLarger = -2.0
    static let farLargerTimes = 20.0

    /// How fast a repeated word loses weight when texts are compared: less is gained by repeating it than in a search.
    static let saturation = 3.0
    /// From which likeness, between 0 and 1, and from which share of that of the closest practice a practice speaks of
    /// the same things as a problem.
    static let leastLikeness = 0.06
    static let leastCloseness = 0.6
    /// How much the words they share must say, of what one word that no other practice has says: when the practice has
    /// most of what the themes of the problem tell, at least the first and times that share of the themes at least the
    /// second; when it has a good part of that, times the share the third; when not, the fourth, in so many words.
    static let mostThemes = 0.5
    static let partOfThemes = 0.4
    static let leastWords = 0.6
    static let leastAgreement = 0.45
    static let leastAgreementInPart = 0.67
    static let leastWordsAlone = 2.0
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
