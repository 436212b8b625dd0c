/// A practice that fits a municipality: why it does, and in what it differs.
package struct Suggestion: Hashable, Sendable, Identifiable {
    package var id: Practice.ID
    package var score: Double
    /// At least one; the weightiest first.
    package var reasons: [Reason]
    package var differences: [Difference]

    package init(id: Practice.ID, score: Double, reasons: [Reason], differences: [Difference]) {
        (self.id, self.score, self.reasons, self.differences) = (id, score, reasons, differences)
    }
}

/// A problem to which the catalog has no answer that is known to be one.
package struct Unanswered: Hashable, Sendable {
    package var problem: Profile.Problem
    /// The practice for which most speaks, though not enough; nil where too little does.
    package var nearest: Practice.ID?
}

/// Why a practice is suggested.
package enum Reason: Hashable, Sendable {
    /// It tells of the same trouble: in these words, and in this question it answers where there is one.
    case answersProblem(number: Int, title: String, words: [String], ask: String?)
    /// It has a theme of an objective, or of a problem it answers.
    case sharesTheme(String)
    /// The theme it is about is one of the group.
    case liftsWeakGroup(String)
    case nextParticipationStep(Participation)
    case comparableSize(population: Int)
    case suitsSizeBand(SizeBand)
    case sameTerritory(Practice.Territory)
    case sameCountry
    /// Of the same country outside Bulgaria.
    case ownCountry
    case neighbour(country: String)

    /// Permanent; the words stand with the other texts under this code.
    package var code: String {
        switch self {
        case .answersProblem: "answers-problem"
        case .sharesTheme: "shares-theme"
        case .liftsWeakGroup: "lifts-weak-group"
        case .nextParticipationStep: "next-participation-step"
        case .comparableSize: "comparable-size"
        case .suitsSizeBand: "suits-size-band"
        case .sameTerritory: "same-territory"
        case .sameCountry: "same-country"
        case .ownCountry: "own-country"
        case .neighbour: "neighbour"
        }
    }

    /// Every code there is, to check that each has its words.
    package static let codes = [
        "answers-problem", "shares-theme", "lifts-weak-group", "next-participation-step",
        "comparable-size", "suits-size-band", "same-territory", "same-country", "own-country",
        "neighbour",
    ]

    /// The number of the problem that is answered; nil for every other reason.
    package var problem: Int? {
        switch self {
        case .answersProblem(let number, _, _, _): number
        default: nil
        }
    }

    /// Whether it answers a wish of the municipality; the rest only says that the places are alike.
    package var answersWish: Bool {
        switch self {
        case .answersProblem, .sharesTheme, .liftsWeakGroup, .nextParticipationStep: true
        case .comparableSize, .suitsSizeBand, .sameTerritory, .sameCountry, .ownCountry, .neighbour: false
        }
    }
}

/// In what the place of a practice differs from the municipality, or what must be there first.
package enum Difference: Hashable, Sendable {
    case discontinued
    /// It teaches by what did not work.
    case showsFailure
    /// Run by a network, a region or a state.
    case notOneMunicipality(Practice.Territory)
    case larger(times: Int)
    case smaller(times: Int)
    /// Realistic for municipalities of these bands, and this one is of another.
    case otherSizes([SizeBand])
    case needs(Practice.Need)

    /// Permanent; the words stand with the other texts under this code.
    package var code: String {
        switch self {
        case .discontinued: "discontinued"
        case .showsFailure: "shows-failure"
        case .notOneMunicipality(let territory): "\(territory.rawValue)-not-municipality"
        case .larger: "larger"
        case .smaller: "smaller"
        case .otherSizes: "other-sizes"
        case .needs(let need): "needs-\(need.rawValue)"
        }
    }

    /// Every code there is, to check that each has its words.
    package static let codes =
        ["discontinued", "shows-failure", "larger", "smaller", "other-sizes"]
        + Practice.Territory.allCases.filter { !$0.isOneMunicipality }.map { notOneMunicipality($0).code }
        + Practice.Need.allCases.map { needs($0).code }
}

extension Practice.Territory {
    var isOneMunicipality: Bool {
        switch self {
        case .village, .rural, .town, .city, .metropolis: true
        case .region, .network, .national: false
        }
    }
}
