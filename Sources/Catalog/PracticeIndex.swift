import Foundation
package import Wording

/// Full-text search over the practices, in both languages at once.
///
/// Made once from the practices and then only read. It finds by stem, by the other alphabet, by synonym and
/// in spite of small typing errors; what a word was taken for is part of every hit.
package struct PracticeIndex: Sendable {
    package let practices: [Practice]
    let vocabulary: Vocabulary
    /// For each stem the practices it stands in, in their order.
    let postings: [[Posting]]
    /// How many words each fact sheet has.
    let counts: [Int]
    /// For each practice how much its length takes from the weight of a word: 1 for an average text.
    let lengths: [Double]
    let synonyms: Synonyms
    /// For each practice its stems, in no order that matters.
    let contents: [[Content]]
    let themes: ThemeTable
    let latent: LatentSpace

    /// A stem of a practice with its weight there.
    struct Content: Sendable {
        var stem: Int
        var weight: Double
    }

    /// A stem in a practice.
    struct Posting: Sendable {
        var practice: Int
        /// How often it stands in the fact sheet, weighed by field.
        var told: Double
        /// How often it stands in the questions the practice answers, weighed likewise.
        var asked: Double
        var fields: FieldSet

        var weight: Double { told + asked }
    }

    /// - Parameters:
    ///   - practices: in any order; it does not change what is found.
    ///   - names: words for codes, by theme id, ISO 3166-1 country code and kind of territory, so that all are found by
    ///     name.
    ///   - synonyms: groups of words or phrases of one meaning.
    package init(_ practices: [Practice], names: [String: Localized] = [:], synonyms: [[String]] = []) {
        var texts = TextCollector()
        for (number, practice) in practices.enumerated() {
            practice.forEachText(names) { texts.add($0, in: $1, of: number) }
            texts.endPractice()
        }
        self.init(
            practices, texts.vocabulary, texts.postings, counts: texts.counts,
            Synonyms(SynonymText(synonyms), in: texts.vocabulary))
    }

    /// As it was packed.
    init(
        _ practices: [Practice], _ vocabulary: Vocabulary, _ postings: [[Posting]], counts: [Int],
        _ synonyms: Synonyms, _ latent: LatentSpace? = nil
    ) {
        (self.practices, self.vocabulary, self.postings, self.counts) = (
            practices, vocabulary, postings, counts
        )
        lengths = Self.relativeLengths(counts)
        self.synonyms = synonyms
        contents = Self.contents(postings, practices: practices.count)
        themes = ThemeTable(practices)
        self.latent = latent ?? LatentSpace(Self.weighed(postings, practices: practices.count))
    }

    private static func contents(_ postings: [[Posting]], practices: Int) -> [[Content]] {
        var contents = [[Content]](repeating: [], count: practices)
        for (stem, list) in postings.enumerated() {
            for posting in list {
                contents[posting.practice].append(Content(stem: stem, weight: posting.weight))
            }
        }
        return contents
    }

    private static func weighed(_ postings: [[Posting]], practices: Int) -> [[LatentSpace.Weighed]] {
        var rows = [[LatentSpace.Weighed]](repeating: [], count: practices)
        for (stem, list) in postings.enumerated() {
            let telling = telling(standingIn: list.count, of: practices)
            guard telling > 0 else { continue }
            for posting in list {
                rows[posting.practice].append(.init(stem: stem, weight: telling * log(1 + posting.weight)))
            }
        }
        return rows
    }

    /// How much a word tells of the company it keeps: nothing when it stands in one practice alone or in half of them.
    static func telling(standingIn having: Int, of practices: Int) -> Double {
        having > 1 && having < practices / 2 ? log(Double(practices) / Double(having)) : 0
    }

    /// 1 - b + b * length / average length.
    private static func relativeLengths(_ counts: [Int]) -> [Double] {
        let average = max(1, Double(counts.reduce(0, +)) / Double(max(1, counts.count)))
        let b = SearchRanking.lengthPenalty
        return counts.map { 1 - b + b * Double($0) / average }
    }

    /// What is only asked for in some practices makes a word of a fact sheet no more common.
    func rarity(ofStem stem: Int) -> Double { rarity(standingIn: postings[stem].count { $0.told > 0 }) }

    /// How rare a word is that stands in so many practices: the inverse document frequency of BM25, in the form that
    /// is never below zero.
    func rarity(standingIn having: Int) -> Double {
        log(1 + (Double(practices.count - having) + 0.5) / (Double(having) + 0.5))
    }

    /// What standing there with such a weight is worth, by BM25; from 0 to `saturation` + 1.
    func presence(_ weight: Double, in practice: Int, saturation: Double = SearchRanking.saturation) -> Double
    {
        weight * (saturation + 1) / (weight + saturation * lengths[practice])
    }
}

/// Fields of a practice as one number.
struct FieldSet: OptionSet, Sendable {
    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }
    init(_ number: Int) { rawValue = 1 << UInt16(number) }
    init(_ field: PracticeField) { self.init(PracticeField.allCases.firstIndex(of: field) ?? 0) }

    static let ask = FieldSet(.ask)

    /// The weightiest first.
    var fields: [PracticeField] {
        PracticeField.allCases.enumerated().filter { contains(FieldSet($0.offset)) }.map(\.element)
    }
}

/// Gathers the words of the practices, one practice after the other.
private struct TextCollector {
    var vocabulary = Vocabulary()
    var postings: [[PracticeIndex.Posting]] = []
    private(set) var counts: [Int] = []
    private var count = 0

    mutating func add(_ text: Localized, in field: PracticeField, of practice: Int) {
        for version in Set(text.versions).sorted() { add(version, in: field, of: practice) }
    }

    private mutating func add(_ text: String, in field: PracticeField, of practice: Int) {
        let weight = SearchRanking.weight(field)
        let fields = FieldSet(field)
        var lack: FoldedWord?
        text.forEachFoldedWord { word in
            let before = lack
            lack = lackWords.contains(word) ? word : nil
            guard let stem = vocabulary.stem(adding: word) else { return }
            if fields != .ask { count += 1 }
            note(stem, practice, weight, fields)
            if let before, let missing = vocabulary.stem(adding: before.joined(to: word)) {
                note(missing, practice, weight, fields)
            }
        }
    }

    private mutating func note(_ stem: Int, _ practice: Int, _ weight: Double, _ fields: FieldSet) {
        let (told, asked) = fields == .ask ? (0, weight) : (weight, 0)
        if stem == postings.count { postings.append([]) }
        let last = postings[stem].count - 1
        if last >= 0, postings[stem][last].practice == practice {
            postings[stem][last].told += told
            postings[stem][last].asked += asked
            postings[stem][last].fields.formUnion(fields)
        } else {
            postings[stem].append(.init(practice: practice, told: told, asked: asked, fields: fields))
        }
    }

    mutating func endPractice() {
        counts.append(count)
        count = 0
    }
}

extension Practice {
    /// Every text a search may find, with the field it belongs to.
    fileprivate func forEachText(_ names: [String: Localized], _ visit: (Localized, PracticeField) -> Void) {
        visit(title, .title)
        visit(place, .place)
        for code in [country, "territory." + territory.rawValue] {
            if let name = names[code] { visit(name, .place) }
        }
        for theme in themes { visit(names[theme] ?? Localized(same: theme), .theme) }
        visit(problem, .problem)
        visit(solution, .solution)
        visit(method, .method)
        for text in technology + funding { visit(text, .technology) }
        visit(lessons, .lessons)
        visit(transfer, .transfer)
        for result in results { visit(result.unit, .result) }
        for language in Language.allCases {
            for ask in asks[language] ?? [] { visit(Localized(same: ask), .ask) }
        }
    }
}
