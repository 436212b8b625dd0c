import Wording

extension PracticeIndex {
    /// The themes of the practices a query comes nearest to, the nearest theme first: those it finds, else those that
    /// have words which begin like its own. Empty when there are none.
    package func themes(near query: String, limit: Int) -> [String] {
        var scores = scores(of: queryTerms(in: query).map(sought))
        if !scores.contains(where: { $0 > 0 }) { scores = self.scores(of: beginnings(in: query)) }
        var worth: [String: Double] = [:]
        for practice in best(Self.nearest, by: scores) {
            for theme in practices[practice].themes { worth[theme, default: 0] += scores[practice] }
        }
        return worth.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
    }

    /// The themes most practices have.
    package func commonestThemes(limit: Int) -> [String] {
        let counts = Dictionary(grouping: practices.flatMap(\.themes)) { $0 }.mapValues(\.count)
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
    }

    /// From how many practices the themes are taken.
    private static let nearest = 5
    /// Shorter beginnings say nothing.
    private static let shortest = 4

    /// For each word the words of the texts that share the longest beginning with it.
    private func beginnings(in query: String) -> [SoughtTerm] {
        query.foldedWords.filter { !stopWords.contains($0) && !$0.isNumber }.compactMap { word in
            var beginning = word.description
            while beginning.count >= Self.shortest {
                let stems = vocabulary.stems(beginning: FoldedWord(beginning))
                    .compactMap(vocabulary.number(ofStem:))
                if !stems.isEmpty {
                    let readings = stems.map {
                        QueryTerm.Reading(stems: [$0], way: .beginning, weight: 1)
                    }
                    return sought(QueryTerm(typed: word.description, readings: readings))
                }
                beginning.removeLast()
            }
            return nil
        }
    }
}
