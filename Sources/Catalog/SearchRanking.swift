/// The part of a practice a word was found in.
package enum PracticeField: String, CaseIterable, Hashable, Sendable {
    case title, place, theme, ask, problem, solution, method, technology, lessons, transfer, result
}

/// How much each thing weighs in a search.
enum SearchRanking {
    /// The constants of BM25: how fast a repeated word loses weight, and how much a long text pays for its
    /// length. S. Robertson and S. Walker, "Some simple effective approximations to the 2-Poisson model",
    /// SIGIR 1994. The saturation is higher than theirs because occurrences are weighed by field and gathered from
    /// two languages and from synonyms, so that a word easily counts ten; the penalty is lower because the fact
    /// sheets are of one length by plan.
    static let saturation = 8.0
    static let lengthPenalty = 0.4

    /// A word weighs more where it says what the practice is about. Weighing the fields before the saturation
    /// is S. Robertson, H. Zaragoza and M. Taylor, "Simple BM25 extension to multiple weighted fields", CIKM
    /// 2004.
    static func weight(_ field: PracticeField) -> Double {
        switch field {
        case .title: 7
        case .place: 5
        case .theme: 3
        case .ask, .problem: 2
        case .solution: 1.5
        case .method, .technology: 1
        case .result: 0.7
        case .lessons: 0.2
        case .transfer: 0.1
        }
    }

    /// A word found by another way than its own stem counts less.
    static func weight(_ way: WordMatch.Way) -> Double {
        switch way {
        case .itself, .otherAlphabet: 1
        case .synonym: 0.7
        case .beginning, .nearSpelling: 0.6
        case .partOfPhrase: partOfPhrase
        }
    }

    /// What one word of a phrase counts without the rest of it.
    static let partOfPhrase = 0.2
    /// How far the rarity of a term is that of the typed word itself; the rest is that of the word and its synonyms
    /// together.
    static let ownRarity = 0.4

    /// How much it counts that a practice has all the terms of a query: the power to which the share it has is raised.
    static let completeness = 0.25

    /// How much practices gain that share the themes of the best ones, of the best score, and how many the best are.
    static let themes = 0.4
    static let themeGivers = 10

    /// The same for practices that speak of what the best ones speak of; how many words of those count, and in what
    /// share of all practices such a word may stand at most: one that more have says too little.
    static let likeness = 0.3
    static let likenessGivers = 6
    static let likenessWords = 20
    static let mostCommonLikeness = 0.15

    /// How much practices gain that are near the query where words stand by the company they keep, of the best score.
    static let nearness = 0.4

    /// How many typing errors are forgiven in a word of so many letters.
    static func forgivenErrors(letters: Int) -> Int {
        switch letters {
        case ..<5: 0
        case ..<9: 1
        default: 2
        }
    }

    /// Letters from which the beginning of a word stands for the words that go on. A shorter one is mostly a word itself
    /// that no practice has.
    static let shortestBeginning = 5
    /// How many words of the catalog may stand for one that it does not have.
    static let mostReadings = 5
}
