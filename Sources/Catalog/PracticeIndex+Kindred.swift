import Foundation
import Wording

extension PracticeIndex {
    /// Raises practices that are of a kind with the best ones, so that one which only happens to have a rare word of
    /// the query falls behind those that are about the same thing.
    func raiseKindred(_ found: inout [Int: Found]) {
        raise(&found, by: SearchRanking.themes, themeKinship(to: best(SearchRanking.themeGivers, of: found)))
        raise(
            &found, by: SearchRanking.likeness, wordKinship(to: best(SearchRanking.likenessGivers, of: found))
        )
    }

    private func best(_ count: Int, of found: [Int: Found]) -> [Found] {
        Array(
            found.values.sorted {
                ($1.score, practices[$0.practice].id) < ($0.score, practices[$1.practice].id)
            }.prefix(count))
    }

    /// The practice most akin gains the share of the best score, others in proportion.
    private func raise(_ found: inout [Int: Found], by share: Double, _ kinship: [Double]) {
        let best = found.values.map(\.score).max() ?? 0
        let most = found.keys.map { kinship[$0] }.max() ?? 0
        guard most > 0 else { return }
        for practice in found.keys { found[practice]?.score += share * best * kinship[practice] / most }
    }

    /// For each practice how far its themes are those of the given ones; a rare theme says more.
    private func themeKinship(to givers: [Found]) -> [Double] {
        var having: [String: Int] = [:]
        for theme in practices.flatMap(\.themes) { having[theme, default: 0] += 1 }
        var worth: [String: Double] = [:]
        for giver in givers {
            let themes = practices[giver.practice].themes
            for theme in themes {
                let rarity = log(Double(practices.count) / Double(having[theme] ?? 1))
                worth[theme, default: 0] += rarity * giver.score / Double(themes.count)
            }
        }
        return practices.map { practice in
            let sum = practice.themes.reduce(0) { $0 + (worth[$1] ?? 0) }
            return sum / Double(max(1, practice.themes.count)).squareRoot()
        }
    }

    /// For each practice how much it has of the words that mark the given ones: feedback without a person, after
    /// J. Rocchio, "Relevance feedback in information retrieval", 1971.
    private func wordKinship(to givers: [Found]) -> [Double] {
        let total = givers.reduce(0) { $0 + $1.score }
        var kinship = [Double](repeating: 0, count: practices.count)
        guard total > 0 else { return kinship }
        var shares = kinship
        for giver in givers { shares[giver.practice] = giver.score / total }
        for (stem, worth) in markingStems(shares) {
            for posting in postings[stem] {
                kinship[posting.practice] += worth * presence(posting.weight, in: posting.practice)
            }
        }
        return kinship
    }

    /// The stems that stand most in some practices and not in many others, with their worth.
    private func markingStems(_ shares: [Double]) -> [(stem: Int, worth: Double)] {
        var worths: [(stem: Int, worth: Double)] = []
        for (stem, list) in postings.enumerated()
        where (2...SearchRanking.mostCommonLikeness).contains(list.count) {
            var sum = 0.0
            for posting in list where shares[posting.practice] > 0 {
                sum += shares[posting.practice] * presence(posting.weight, in: posting.practice)
            }
            if sum > 0 { worths.append((stem, sum * rarity(ofStem: stem))) }
        }
        worths.sort { left, right in
            if left.worth != right.worth { return left.worth > right.worth }
            return vocabulary.stem(left.stem).description < vocabulary.stem(right.stem).description
        }
        return Array(worths.prefix(SearchRanking.likenessWords))
    }
}
