import Wording

/// What speaks for it that a practice helps with a problem: words of the problem that stand together in it.
struct Evidence: Sendable {
    /// Those of the title, as they were written, the weightiest first.
    var words: [String]
    /// Of 1, which a word is worth that one practice alone has.
    var weight: Double
}

/// The words of a problem that may tell what it is about.
struct ProblemWords: Sendable {
    fileprivate var title: [Word] = []
    fileprivate var causes: [Word] = []
    /// What the title says in all, also by words that no practice has.
    fileprivate var whole = 0.0

    fileprivate struct Word: Sendable {
        var typed: String
        var readings: [QueryTerm.Reading]
        /// What it tells, of 1.
        var telling: Double
        var isGeneral: Bool

        /// What it counts for.
        var weight: Double { isGeneral ? MatchWeights.general * telling : telling }
    }
}

extension PracticeIndex {
    /// Words that name no topic say nothing of a problem, and numbers neither. One that neither the catalog nor the
    /// synonyms have counts in the whole alone: in a text a guess does more harm than good.
    func words(of problem: Profile.Problem) -> ProblemWords {
        var words = ProblemWords()
        var seen: Set<String> = []
        for (text, isTitle) in [(problem.title, true), (problem.words, false)] {
            for term in queryTerms(in: text, isSearch: false)
            where !term.isLight && Int(term.typed) == nil && seen.insert(term.typed).inserted {
                let word = word(term)
                if isTitle { words.whole += word.weight }
                guard !word.readings.isEmpty, word.telling >= MatchWeights.leastTelling else { continue }
                if isTitle { words.title.append(word) } else { words.causes.append(word) }
            }
        }
        return words
    }

    private func word(_ term: QueryTerm) -> ProblemWords.Word {
        let isKnown = term.readings.first.map { [.itself, .synonym].contains($0.way) } ?? false
        return ProblemWords.Word(
            typed: term.typed, readings: isKnown ? term.readings.filter { $0.way.isSure } : [],
            telling: isKnown ? min(1, told(term).rarity / rarity(standingIn: 1)) : 1,
            isGeneral: term.typed.foldedWords.allSatisfy(\.isGeneral))
    }

    /// What speaks for each practice, by its number: a passage of it that tells of the same trouble, or a word of the
    /// title that it is about throughout.
    ///
    /// - Parameter themes: those of the problem.
    func evidence(
        for words: ProblemWords, themes: [String], _ passages: inout PassageTable
    ) -> [Int: Evidence] {
        let standing = words.title.map(standing)
        var result: [Int: Evidence] = [:]
        for (number, practice) in practices.enumerated() {
            if standing.count(where: { $0[number] != nil }) >= MatchWeights.leastWords {
                let bar = MatchWeights.bar(themes, practice)
                result[number] = passages.of(number, in: self).compactMap { words.evidence(in: $0, bar) }
                    .max { $0.weight < $1.weight }
            }
            if result[number] == nil, !themes.isEmpty, themes.allSatisfy(practice.themes.contains) {
                result[number] = words.topic(by: standing.map { $0[number] })
            }
        }
        return result
    }

    /// For each practice that has the word where it says what it is about: in how many fields, and by what reading.
    private func standing(_ word: ProblemWords.Word) -> [Int: Standing] {
        var all: [Int: Standing] = [:]
        for reading in word.readings {
            forEachPosting(of: reading) { posting in
                let fields = posting.fields.intersection(.about)
                guard !fields.isEmpty else { return }
                let before = all[posting.practice] ?? Standing()
                all[posting.practice] = Standing(
                    fields: before.fields.union(fields), weight: max(before.weight, reading.weight))
            }
        }
        return all
    }

    fileprivate struct Standing {
        var fields: FieldSet = []
        var weight = 0.0
    }
}

extension ProblemWords {
    /// nil when the passage shares too little with the problem: two words of the title at least, one of which says
    /// more than whom it troubles and when. What was written besides adds to them and never takes away.
    fileprivate func evidence(in passage: Set<Int>, _ bar: MatchWeights.Bar) -> Evidence? {
        var used: Set<Int> = []
        let shared = Self.shared(title, passage, &used)
        guard shared.count >= MatchWeights.leastWords, shared.contains(where: { !$0.word.isGeneral }) else {
            return nil
        }
        let titleWeight = shared.reduce(0) { $0 + $1.weight }
        let besides = Self.shared(causes, passage, &used).reduce(0) { $0 + $1.weight }
        let weight = titleWeight + MatchWeights.besides * besides
        guard weight >= bar.weight, titleWeight >= bar.coverage * whole else { return nil }
        return Evidence(words: shared.map(\.word.typed), weight: weight)
    }

    /// Each with what it is worth there, the weightiest first; a word of the passage answers one of the problem.
    private static func shared(_ words: [Word], _ passage: Set<Int>, _ used: inout Set<Int>) -> [(
        word: Word, weight: Double
    )] {
        let there = words.compactMap { word in
            word.readings.filter { passage.isSuperset(of: $0.stems) }.max { $0.weight < $1.weight }
                .map { (word: word, weight: word.weight * $0.weight, stems: $0.stems) }
        }
        return there.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element)
            .filter { shared in
                guard used.isDisjoint(with: shared.stems) else { return false }
                used.formUnion(shared.stems)
                return true
            }
            .map { ($0.word, $0.weight) }
    }

    /// The word of the title that tells most of all that stand in nearly every part of the practice.
    fileprivate func topic(by standing: [PracticeIndex.Standing?]) -> Evidence? {
        let topics = zip(title, standing).compactMap { word, standing -> Evidence? in
            guard let standing, !word.isGeneral, standing.fields.fields.count >= MatchWeights.fieldsOfTopic
            else { return nil }
            return Evidence(words: [word.typed], weight: word.telling * standing.weight)
        }
        return topics.filter { $0.weight >= MatchWeights.topic }.max { $0.weight < $1.weight }
    }
}

/// The stems of the passages of practices, each practice read once.
struct PassageTable {
    private var known: [Int: [Set<Int>]] = [:]

    fileprivate mutating func of(_ practice: Int, in index: PracticeIndex) -> [Set<Int>] {
        if let passages = known[practice] { return passages }
        let passages = index.practices[practice].passages.map { passage in
            Set(passage.foldedWords.compactMap(index.vocabulary.stem(ofKnown:)))
        }
        known[practice] = passages
        return passages
    }
}

extension Practice {
    /// What says what it is about, sentence by sentence, and each question it answers.
    fileprivate var passages: [String] {
        let told = [title, problem, solution].flatMap(\.versions).flatMap { text in
            text.split { ".!?;".contains($0) }.map(String.init)
        }
        return told + Language.allCases.flatMap { asks[$0] ?? [] }
    }
}

extension FieldSet {
    fileprivate static let about: FieldSet = [
        FieldSet(.title), FieldSet(.problem), FieldSet(.solution), .ask,
    ]
}

extension WordMatch.Way {
    /// Whether it takes a word for itself or for what means the same.
    fileprivate var isSure: Bool {
        switch self {
        case .itself, .synonym: true
        case .partOfPhrase, .otherAlphabet, .beginning, .nearSpelling: false
        }
    }
}
