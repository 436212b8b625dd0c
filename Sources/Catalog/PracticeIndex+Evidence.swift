import Wording

/// What speaks for it that a practice helps with a problem.
struct Evidence: Sendable {
    var signs: Signs
    /// What both say in the same words: those of the title first, then the weightiest.
    var words: [String]
    /// The question it answers that says the most of the problem; nil where something else says more, or it says little.
    var ask: String?
}

extension PracticeIndex {
    /// What speaks for the practices that come into question, by their number: of those that a search finds best the
    /// ones that speak of the problem in several words of their own. And the one of all that is nearest, where one is near.
    func evidence(
        for problem: Profile.Problem, _ links: ThemeLinks, _ passages: inout PassageTable
    ) -> (of: [Int: Evidence], nearest: Int?) {
        let words = words(of: problem)
        let found = found(words)
        let common = common(words)
        var result: [Int: Evidence] = [:]
        let candidates = best(MatchWeights.mostFound, by: found.share)
        for practice in candidates
        where common[practice].told.count >= MatchWeights.leastWords {
            let same = common[practice].same.map { words.all[$0] }
            let best = passages.of(practice, inCyrillic: words.text.isCyrillic, self).map(words.shared)
                .max { $0.weight < $1.weight }
            let themes = themesInCommon(problem.themes, practices[practice], links)
            let signs = Signs(
                found: found.share[practice], strength: found.strength[practice],
                worth: found.worth[practice], themes: themes.share,
                mainTheme: themes.main, together: best?.weight ?? 0, sameTogether: best?.same ?? 0,
                same: same.count, sameInTitle: same.count(where: \.isTitle))
            result[practice] = Evidence(signs: signs, words: words.shown(same), ask: best?.ask)
        }
        let near = candidates.first { practice in
            found.titleWorth[practice] >= MatchWeights.nearTitleWorth
                && found.worth[practice] >= MatchWeights.nearWorth
                && share(of: words, in: practice) >= MatchWeights.nearShare
        }
        let nearBySigns = result.filter(\.value.signs.areNear)
            .max { ($0.value.signs.weight, $1.key) < ($1.value.signs.weight, $0.key) }?.key
        return (result, near ?? nearBySigns)
    }

    /// The share of what the words tell that a practice says where it tells what it is about.
    private func share(of words: ProblemWords, in practice: Int) -> Double {
        let whole = words.all.reduce(0) { $0 + $1.weight }
        let told = words.all.filter { word in
            word.readings.contains { reading in
                var isTold = false
                forEachPosting(of: reading) { posting in
                    if posting.practice == practice, !posting.fields.intersection(.about).isEmpty {
                        isTold = true
                    }
                }
                return isTold
            }
        }
        return whole > 0 ? told.reduce(0) { $0 + $1.weight } / whole : 0
    }

    /// Where a problem has no themes nothing is known of them.
    private func themesInCommon(_ themes: [String], _ practice: Practice, _ links: ThemeLinks) -> (
        share: Double, main: Double
    ) {
        guard !themes.isEmpty else { return MatchWeights.unknownThemes }
        let isMain = practice.mainTheme.map(themes.contains) ?? false
        return (links.share(of: themes, in: practice.themes), isMain ? 1 : 0)
    }

    /// How well a search finds each practice.
    private struct Found {
        /// By the title and by all that is written, of 1 for what is found best.
        var share: [Double]
        /// What a word of the problem is worth.
        var strength: [Double]
        /// What all of them are worth, and those of the title, in words that no other practice has.
        var worth: [Double]
        var titleWorth: [Double]
    }

    private func found(_ words: ProblemWords) -> Found {
        let title = found(by: queryTerms(in: words.titleText).map(sought))
        let all = words.text == words.titleText ? title : found(by: queryTerms(in: words.text).map(sought))
        // A title without any word of the catalog says nothing either way.
        let shares = [title, all].filter { $0.contains { $0 > 0 } }.map(\.ofTheBest)
        let share = practices.indices.map { practice in
            shares.reduce(0) { $0 + $1[practice] } / Double(max(1, shares.count))
        }
        let rarest = rarity(standingIn: 1)
        let worth = all.map { $0 / rarest }
        return Found(
            share: share,
            strength: worth.map { min(MatchWeights.mostStrength, $0 / Double(max(1, words.count))) },
            worth: worth, titleWorth: title.map { $0 / rarest })
    }

    /// For each practice the words of the problem that it says where it tells what it is about, in any words and in the
    /// same ones. A general word is none.
    private func common(_ words: ProblemWords) -> [(told: [Int], same: [Int])] {
        var common = [(told: [Int], same: [Int])](repeating: ([], []), count: practices.count)
        for (number, word) in words.all.enumerated() where !word.isGeneral {
            for reading in word.readings {
                forEachPosting(of: reading) { posting in
                    let practice = posting.practice
                    guard !posting.fields.intersection(.about).isEmpty else { return }
                    if common[practice].told.last != number { common[practice].told.append(number) }
                    guard reading.way == .itself, common[practice].same.last != number else { return }
                    common[practice].same.append(number)
                }
            }
        }
        return common
    }
}

/// The words of a problem that may tell what it is about.
struct ProblemWords: Sendable {
    fileprivate var titleText: String
    fileprivate var text: String
    fileprivate var all: [Word] = []
    /// How many there are, also of those that no practice has.
    fileprivate var count = 0

    fileprivate struct Word: Sendable {
        var typed: String
        var readings: [QueryTerm.Reading]
        /// What it tells, of 1.
        var telling: Double
        var isGeneral: Bool
        var isTitle: Bool

        /// What it counts for.
        var weight: Double { isGeneral ? MatchWeights.general * telling : telling }
    }
}

extension PracticeIndex {
    /// Words that name no topic say nothing of a problem, and numbers and names neither. One that neither the catalog nor
    /// the synonyms have is only counted: in a text a guess does more harm than good.
    func words(of problem: Profile.Problem) -> ProblemWords {
        let title = problem.title.withoutNames
        let more = problem.words.withoutNames
        var words = ProblemWords(
            titleText: title, text: more.isEmpty ? title : title + ". " + more)
        var seen: Set<[Int]> = []
        var typed: Set<String> = []
        for (text, isTitle) in [(title, true), (more, false)] {
            for term in queryTerms(in: text, isSearch: false)
            where !term.isLight && Int(term.typed) == nil && typed.insert(term.typed).inserted {
                words.count += 1
                let word = word(term, isTitle)
                guard word.telling >= MatchWeights.leastTelling, let stems = word.readings.first?.stems,
                    seen.insert(stems).inserted
                else { continue }
                words.all.append(word)
            }
        }
        return words
    }

    private func word(_ term: QueryTerm, _ isTitle: Bool) -> ProblemWords.Word {
        let isKnown = term.readings.first.map { [.itself, .synonym].contains($0.way) } ?? false
        return ProblemWords.Word(
            typed: term.typed, readings: isKnown ? term.readings.filter { $0.way.isSure } : [],
            telling: isKnown ? min(1, told(term).rarity / rarity(standingIn: 1)) : 1,
            isGeneral: term.typed.foldedWords.allSatisfy(\.isGeneral), isTitle: isTitle)
    }
}

extension ProblemWords {
    /// What of the problem stands together in a passage.
    fileprivate struct Shared {
        var weight = 0.0
        /// How many of the very same words that are not general.
        var same = 0
        var ask: String?
    }

    /// A few of the words; phrases as far as possible only as they were written, since small words are gone from others.
    fileprivate func shown(_ words: [Word]) -> [String] {
        let ordered = words.sorted { ($0.isTitle ? 0 : 1, $1.weight) < ($1.isTitle ? 0 : 1, $0.weight) }
        let written = text.lowercased()
        let asWritten = ordered.filter { written.contains($0.typed) }
        let isEnough =
            asWritten.count >= MatchWeights.leastWords && asWritten.first?.isTitle == ordered.first?.isTitle
        return (isEnough ? asWritten : ordered).prefix(MatchWeights.mostWordsShown).map(\.typed)
    }

    /// A word of the passage answers one of the problem.
    fileprivate func shared(with passage: PassageTable.Passage) -> Shared {
        var shared = Shared()
        var used: Set<Int> = []
        for word in all {
            let reading = word.readings.filter { passage.stems.isSuperset(of: $0.stems) }.max {
                $0.weight < $1.weight
            }
            guard let reading, used.isDisjoint(with: reading.stems) else { continue }
            used.formUnion(reading.stems)
            shared.weight += word.weight * reading.weight
            if reading.way == .itself, !word.isGeneral { shared.same += 1 }
        }
        let isTelling = shared.same > 1 || shared.same == 1 && shared.weight >= MatchWeights.tellingAsk
        if isTelling { shared.ask = passage.ask }
        return shared
    }
}

/// The passages of practices as stems, each practice read once: what says what it is about, sentence by sentence, and
/// each question it answers.
struct PassageTable {
    private var known: [Key: [Passage]] = [:]

    private struct Key: Hashable {
        var practice: Int
        var inCyrillic: Bool
    }

    fileprivate struct Passage {
        var stems: Set<Int>
        /// The question, where it is one.
        var ask: String?
    }

    /// Those in the alphabet the problem is written in: words of the other language say too little by themselves.
    fileprivate mutating func of(_ practice: Int, inCyrillic: Bool, _ index: PracticeIndex) -> [Passage] {
        let key = Key(practice: practice, inCyrillic: inCyrillic)
        if let passages = known[key] { return passages }
        func stems(_ text: some StringProtocol) -> Set<Int> {
            Set(String(text).foldedWords.compactMap(index.vocabulary.stem(ofKnown:)))
        }
        let one = index.practices[practice]
        let texts = [one.title, one.problem, one.solution].flatMap(\.versions)
        let told = texts.filter { $0.isCyrillic == inCyrillic }.flatMap { text in
            text.split { ".!?;".contains($0) }.map { Passage(stems: stems($0)) }
        }
        let asks = Language.allCases.flatMap { one.asks[$0] ?? [] }.filter { $0.isCyrillic == inCyrillic }
        let passages = told + asks.map { Passage(stems: stems($0), ask: $0) }
        known[key] = passages
        return passages
    }
}

extension String {
    fileprivate var isCyrillic: Bool { unicodeScalars.contains { ("а"..."я").contains($0) } }

    /// Without words in the middle of a sentence that begin with a capital letter: names of places and people, which say
    /// where a trouble is and not what it is. Where most words begin so, that is how the writer writes.
    fileprivate var withoutNames: String {
        let parts = split(whereSeparator: \.isWhitespace)
        var isFirst = true
        let kept = parts.filter { part in
            let isName =
                !isFirst && part.first?.isUppercase == true && part.count(where: \.isUppercase) == 1
                && part.count > 1
            isFirst = part.last.map { ".!?:".contains($0) } ?? false
            return !isName
        }
        return kept.count * 2 < parts.count ? self : kept.joined(separator: " ")
    }
}

extension [Double] {
    fileprivate var ofTheBest: Self {
        let best = self.max() ?? 0
        return best > 0 ? map { $0 / best } : self
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
