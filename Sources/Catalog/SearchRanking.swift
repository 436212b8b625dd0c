/// The part of a practice a word was found in.
package enum PracticeField: String, CaseIterable, Hashable, Sendable {
    case title, place, theme, problem, solution, method, technology, lessons, transfer, result
}

/// How much each thing weighs in a search.
enum SearchRanking {
    /// The constants of BM25: how fast a repeated word loses weight, and how much a long text pays for its
    /// length. S. Robertson and S. Walker, "Some simple effective approximations to the 2-Poisson model",
    /// SIGIR 1994.
    static let saturation = 1.2
    static let lengthPenalty = 0.5

    /// A word weighs more where it says what the practice is about. Weighing the fields before the saturation
    /// is S. Robertson, H. Zaragoza and M. Taylor, "Simple BM25 extension to multiple weighted fields", CIKM
    /// 2004.
    static func weight(_ field: PracticeField) -> Double {
        switch field {
        case .title: 5
        case .place, .theme: 3
        case .problem: 2
        case .solution, .method, .technology: 1.5
        case .lessons, .transfer, .result: 1
        }
    }

    /// A word found by another way than its own stem counts less.
    static func weight(_ way: WordMatch.Way) -> Double {
        switch way {
        case .itself, .otherAlphabet: 1
        case .synonym: 0.8
        case .beginning, .nearSpelling: 0.6
        }
    }

    /// How many typing errors are forgiven in a word of so many letters.
    static func forgivenErrors(letters: Int) -> Int {
        switch letters {
        case ..<5: 0
        case ..<9: 1
        default: 2
        }
    }

    /// Letters from which the beginning of a word stands for the words that go on.
    static let shortestBeginning = 4
    /// How many words of the catalog may stand for one that it does not have.
    static let mostReadings = 5
}
