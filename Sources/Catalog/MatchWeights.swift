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
    static let answeredBefore = 0.5
    /// Added for a practice with all themes of a problem it answers, in proportion for others.
    static let themesOfProblem = 4.0
    /// The same for the themes of the place where a person asks.
    static let themesOfPlace = 6.0
    /// Of a practice to read as a warning.
    static let warning = -3.0
    /// Of a place so many times larger that little of it can be copied, or of a metropolis for anyone smaller.
    static let farLarger = -2.0
    static let farLargerTimes = 20.0

    /// From what it says, of what a word says that one practice alone has, a word counts, and what a general one counts
    /// for.
    static let leastTelling = 0.25
    static let general = 0.4
    /// How many words a practice must have in common with a problem, and among how many practices that are found best.
    static let leastWords = 2
    static let mostFound = 12
    static let mostWordsShown = 4

    /// What each sign counts that a practice and a problem are about the same; fitted to pairs judged by eye.
    static let found = 2.8
    static let strength = 0.5
    static let mostStrength = 2.4
    static let themes = 0.7
    static let mainTheme = 0.4
    static let together = 0.6
    static let mostTogether = 2.0
    static let sameTogether = 0.3
    /// What stands for the themes of a problem that has none.
    static let unknownThemes = (share: 0.5, main: 0.4)
    /// From which weight the signs agree that a practice is about the same, and from which that it is near.
    static let sure = 5.0
    static let near = 4.3
    /// From which worth it is an answer.
    static let sureWorth = 14.0
    /// From which worth of the title and of all that is written, and from which share of what the words tell, it is near
    /// whatever else speaks for it.
    static let nearTitleWorth = 7.0
    static let nearWorth = 10.0
    static let nearShare = 0.5
    /// What the words must weigh that a question has in common with the problem, to be told, where one alone is the same.
    static let tellingAsk = 1.2
    /// So much less than the best answer to a problem another one may weigh, and how many there may be: more of a kind
    /// teach little more.
    static let besideBest = 0.7
    static let mostAnswers = 3

    /// Two places are of comparable size when neither is more than so many times the other.
    static let comparableSize = 1.5
    /// From how many times the other size is said.
    static let otherSize = 3.0

    /// From which share of the weight of their titles, between 0 and 1, two practices are near-twins, and how many
    /// rare words that takes: the weight of a word that one practice in ten has is a little over two.
    static let twinTitles = 0.25
    static let leastTwinWeight = 4.0
}
