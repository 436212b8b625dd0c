import Foundation
import Wording

extension PracticeIndex {
    /// Raises practices that are of a kind with the best ones, so that one which only happens to have a rare word of
    /// the query falls behind those that are about the same thing.
    func raiseKindred(_ scores: inout [Double]) {
        let byTheme = themeKinship(to: best(SearchRanking.themeGivers, by: scores), scores)
        raise(&scores, by: SearchRanking.themes, byTheme)
        let byWords = wordKinship(to: best(SearchRanking.likenessGivers, by: scores), scores)
        raise(&scores, by: SearchRanking.likeness, byWords)
    }

    /// The practice most akin gains the share of the best score, others in proportion.
    private func raise(_ scores: inout [Double], by share: Double, _ kinship: [Double]) {
        var (best, most) = (0.0, 0.0)
        for (score, kinship) in zip(scores, kinship) where score > 0 {
            best = max(best, score)
            most = max(most, kinship)
        }
        guard most > 0 else { return }
        for practice in scores.indices where scores[practice] > 0 {
            scores[practice] += share * best * kinship[practice] / most
        }
    }

    /// Raises practices that say the same as the query in other words, among those that have any of its words.
    func raiseNear(_ terms: [SoughtTerm], _ scores: inout [Double]) {
        var worths: [Int: Double] = [:]
        for reading in terms.flatMap(\.term.readings) {
            for stem in reading.stems { worths[stem] = max(worths[stem] ?? 0, reading.weight) }
        }
        var weights = [Double](repeating: 0, count: practices.count)
        for (stem, worth) in worths.sorted(by: { $0.key < $1.key }) {
            let telling = Self.telling(standingIn: postings[stem].count, of: practices.count)
            guard telling > 0 else { continue }
            for posting in postings[stem] {
                weights[posting.practice] += worth * telling * telling * log(1 + posting.weight)
            }
        }
        let best = scores.max() ?? 0
        for (practice, nearness) in latent.nearness(to: weights).enumerated() where scores[practice] > 0 {
            scores[practice] += SearchRanking.nearness * best * max(0, nearness)
        }
    }

    /// For each practice how far its themes are those of the given ones; a rare theme says more.
    private func themeKinship(to givers: [Int], _ scores: [Double]) -> [Double] {
        var worth = [Double](repeating: 0, count: themes.rarity.count)
        for giver in givers {
            for theme in themes[giver] {
                worth[theme] += themes.rarity[theme] * scores[giver] / Double(themes[giver].count)
            }
        }
        return practices.indices.map { practice in
            let sum = themes[practice].reduce(0) { $0 + worth[$1] }
            return sum / Double(max(1, themes[practice].count)).squareRoot()
        }
    }

    /// For each practice how much it has of the words that mark the given ones: feedback without a person, after
    /// J. Rocchio, "Relevance feedback in information retrieval", 1971.
    private func wordKinship(to givers: [Int], _ scores: [Double]) -> [Double] {
        var kinship = [Double](repeating: 0, count: practices.count)
        for (stem, worth) in markingStems(of: givers, scores) {
            for posting in postings[stem] {
                kinship[posting.practice] += worth * presence(posting.weight, in: posting.practice)
            }
        }
        return kinship
    }

    /// The stems that stand most in some practices and not in many others, with their worth.
    private func markingStems(of givers: [Int], _ scores: [Double]) -> [(stem: Int, worth: Double)] {
        let total = givers.reduce(0) { $0 + scores[$1] }
        let most = Int(SearchRanking.mostCommonLikeness * Double(practices.count))
        var sums: [Int: Double] = [:]
        for giver in givers {
            for content in contents[giver] where (2...max(2, most)).contains(postings[content.stem].count) {
                sums[content.stem, default: 0] += scores[giver] / total * presence(content.weight, in: giver)
            }
        }
        let worths = sums.map { (stem: $0.key, worth: $0.value * rarity(ofStem: $0.key)) }
            .sorted { left, right in
                if left.worth != right.worth { return left.worth > right.worth }
                return vocabulary.stem(left.stem).description < vocabulary.stem(right.stem).description
            }
        return Array(worths.prefix(SearchRanking.likenessWords))
    }
}

/// The themes of the practices as numbers.
struct ThemeTable: Sendable {
    /// By the number of the practice.
    private var ofPractices: [[Int]] = []
    /// By the number of the theme.
    private(set) var rarity: [Double] = []

    init(_ practices: [Practice]) {
        var numbers: [String: Int] = [:]
        var having: [Int] = []
        for practice in practices {
            ofPractices.append(
                practice.themes.map { theme in
                    let number = numbers[theme] ?? having.count
                    if number == having.count { having.append(0) }
                    numbers[theme] = number
                    having[number] += 1
                    return number
                })
        }
        rarity = having.map { log(Double(practices.count) / Double($0)) }
    }

    subscript(practice: Int) -> [Int] { ofPractices[practice] }
}
