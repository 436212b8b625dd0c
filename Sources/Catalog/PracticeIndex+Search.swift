import Foundation
import Wording

extension PracticeIndex {
    /// The practices that have words of the query and fit the facets, best first; equal ones by id.
    ///
    /// Without a query every practice the facets allow is a hit, by id.
    package func search(_ query: String, facets: Facets = Facets(), limit: Int = .max) -> [Hit] {
        guard query.contains(where: { $0.isLetter || $0.isNumber }) else { return all(facets, limit) }
        let terms = queryTerms(in: query).map(sought)
        let scores = found(by: terms)
        return best(limit, by: scores) { facets.allow(practices[$0]) }.map { practice in
            Hit(
                id: practices[practice].id, score: scores[practice],
                matches: terms.compactMap { match($0, in: practice) })
        }
    }

    /// How well a search for the terms finds each practice, by its number; 0 where none of them stands.
    func found(by terms: [SoughtTerm]) -> [Double] {
        var scores = scores(of: terms)
        preferComplete(&scores, terms)
        raiseKindred(&scores)
        raiseNear(terms, &scores)
        return scores
    }

    /// The practices with the highest scores that are above zero, the best first; equal ones by id.
    func best(_ count: Int, by scores: [Double], where isAllowed: (Int) -> Bool = { _ in true }) -> [Int] {
        func comes(_ one: Int, before other: Int) -> Bool {
            if scores[one] != scores[other] { return scores[one] > scores[other] }
            return practices[one].id < practices[other].id
        }
        let found = scores.indices.filter { scores[$0] > 0 && isAllowed($0) }
        guard count > 0, count < found.count / 4 else {
            return Array(found.sorted(by: comes).prefix(count))
        }
        var best: [Int] = []
        for practice in found {
            if best.count == count {
                guard comes(practice, before: best[count - 1]) else { continue }
                best.removeLast()
            }
            let place = best.firstIndex { comes(practice, before: $0) } ?? best.endIndex
            best.insert(practice, at: place)
        }
        return best
    }

    /// What the terms are worth in each practice, by its number; 0 where none of them stands.
    func scores(of terms: [SoughtTerm], saturation: Double = SearchRanking.saturation) -> [Double] {
        var scores = [Double](repeating: 0, count: practices.count)
        for term in terms {
            for (practice, occurrence) in term.occurrences.enumerated() where occurrence.weight > 0 {
                scores[practice] +=
                    term.rarity * presence(occurrence.weight, in: practice, saturation: saturation)
            }
        }
        return scores
    }

    /// Takes from the practices that lack terms others have, a little.
    private func preferComplete(_ scores: inout [Double], _ terms: [SoughtTerm]) {
        var covered = [Double](repeating: 0, count: practices.count)
        for term in terms {
            let weights = term.term.readings.map { $0.weight * term.rarity }
            for (practice, occurrence) in term.occurrences.enumerated() where occurrence.weight > 0 {
                covered[practice] += weights[occurrence.best.reading]
            }
        }
        guard let most = covered.max(), most > 0 else { return }
        for practice in scores.indices where scores[practice] > 0 {
            scores[practice] *= pow(covered[practice] / most, SearchRanking.completeness)
        }
    }

    private func match(_ term: SoughtTerm, in practice: Int) -> WordMatch? {
        let occurrence = term.occurrences[practice]
        guard occurrence.weight > 0 else { return nil }
        let reading = term.term.readings[occurrence.best.reading]
        let found = reading.stems.map(vocabulary.word(forStem:)).joined(separator: " ")
        return WordMatch(
            typed: term.term.typed, found: reading.way == .itself ? term.term.typed : found, way: reading.way,
            fields: occurrence.best.fields.fields)
    }

    private func all(_ facets: Facets, _ limit: Int) -> [Hit] {
        practices.filter(facets.allow).sorted { $0.id < $1.id }.prefix(limit)
            .map { Hit(id: $0.id, score: 0, matches: []) }
    }
}
