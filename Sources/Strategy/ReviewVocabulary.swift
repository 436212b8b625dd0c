import Foundation
package import Wording

/// The lists of words by which the review reads what people wrote, as `guide/interface/review-words.yaml` has them.
package enum ReviewWords: String, TextKey {
    case placeholders = "words.placeholders"
    case nobody = "words.nobody"
    case leftovers = "words.leftovers"
    case nothing = "words.nothing"
    case shares = "words.shares"
    case measures = "words.measures"
    case problems = "words.problems"
    case objectives = "words.objectives"
    case indicators = "words.indicators"
    case proposals = "words.proposals"
    case systems = "words.systems"
    case settlements = "words.settlements"
    case people = "words.people"
    case answers = "words.answers"
    case days = "words.days"
    case oneMeasure = "words.one-measure"
    case adjectives = "words.adjectives"
    case numbers = "words.numbers"
    case thousands = "words.thousands"
    case millions = "words.millions"
    case euros = "words.euros"
    case euroSigns = "words.euro-signs"
    case percents = "words.percents"
    case abbreviations = "words.abbreviations"
    case roughly = "words.roughly"
    case of = "words.of"
    case definite = "words.definite"
    case every = "words.every"
    case narrowing = "words.narrowing"
    case articles = "words.articles"
    case within = "words.within"
    case beginning = "words.beginning"
    case negations = "words.negations"
    case nots = "words.nots"
    case partWords = "words.part-words"
    case partStems = "words.part-stems"
    case otherPlans = "words.other-plans"
    case strategy = "words.strategy"
    case theStrategy = "words.the-strategy"
    case ownMoney = "words.own-money"
    case othersMoney = "words.others-money"
    case moneyTexts = "words.money-texts"
    case survey = "words.survey"
    case forum = "words.forum"
    case consultation = "words.consultation"
    case report = "words.report"
    case first = "words.first"
    case elsewhere = "words.elsewhere"
    case over = "words.over"
    case unclear = "words.unclear"
    case anybody = "words.anybody"
    case manyPeople = "words.many-people"
    case future = "words.future"
    case holding = "words.holding"
    case whole = "words.whole"
    case moneyKinds = "words.money-kinds"
    case pending = "words.pending"
    case sourceWords = "words.source-words"
    case staying = "words.staying"
    case waiting = "words.waiting"
    case contrasts = "words.contrasts"
    case and = "words.and"
    case one = "words.one"
    case during = "words.during"
    case years = "words.years"
    case growth = "words.growth"
    case came = "words.came"
    case domains = "words.domains"
    case tellingFields = "words.telling-fields"
    case differentFields = "words.different-fields"
    case sentenceFields = "words.sentence-fields"
    case hollow = "words.hollow"
    case buzzwords = "words.buzzwords"
    case jargon = "words.jargon"
    case councils = "words.councils"
    case mayors = "words.mayors"
    case adopting = "words.adopting"
    case alternatives = "words.alternatives"
    case accepting = "words.accepting"
    case everything = "words.everything"
    case proposing = "words.proposing"
    case personalNumbers = "words.personal-numbers"
    case asking = "words.asking"
    case machines = "words.machines"
    case alone = "words.alone"
    case deciding = "words.deciding"
    case allThings = "words.all-things"
    case only = "words.only"
    case online = "words.online"
    case fillers = "words.fillers"
    case refusing = "words.refusing"
    case impacts = "words.impacts"
    case biometric = "words.biometric"
    case recognizing = "words.recognizing"
    case faces = "words.faces"
    case addresses = "words.addresses"
    case suppliers = "words.suppliers"
    case halfYears = "words.half-years"
    case months = "words.months"
    case byWhom = "words.by-whom"
}

/// What the guide says in words and the review must know, in small letters.
package struct ReviewVocabulary: Sendable {
    private let lists: [ReviewWords: [String]]
    private let index: WordIndex
    private let leftovers: WordIndex
    private let abbreviations: WordIndex
    private let figures: WordIndex
    /// The figures from two on, by each of their forms.
    private let numbers: [String: Int]
    /// Months by their names, from 1.
    let months: [String: Int]

    /// Takes the words of each list, in every language that a strategy may hold.
    package init(_ words: (ReviewWords, Language) -> String = { _, _ in "" }) {
        var lists: [ReviewWords: [String]] = [:]
        var numbers: [String: Int] = [:]
        for list in ReviewWords.allCases {
            for language in Language.allCases {
                let split = words(list, language).inSmallLetters.utf8.split(separator: UInt8(ascii: ";")).map
                {
                    String(Substring($0).trimmed)
                }
                guard list == .numbers else {
                    lists[list, default: []] += split
                    continue
                }
                for forms in split.map({ $0.split(separator: " ") }) {
                    guard let number = forms.first.flatMap({ Int($0) }) else { continue }
                    for form in forms.dropFirst() { numbers[String(form)] = number }
                }
            }
        }
        lists[.numbers] = Array(numbers.keys)
        (self.lists, self.numbers) = (lists, numbers)
        index = WordIndex(lists)
        leftovers = WordIndex(lists, only: .leftovers)
        abbreviations = WordIndex(lists, only: .abbreviations)
        figures = WordIndex(lists, only: .numbers)
        months = Dictionary(
            Language.allCases.flatMap { language in
                Formats.months(language).enumerated().map { ($1.lowercased(), $0 + 1) }
            }, uniquingKeysWith: { one, _ in one })
    }

    /// Takes them from the texts of the program.
    package init(_ texts: Texts) {
        let all = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, texts.inLanguage($0)) })
        self.init { list, language in all[language]?(list) ?? "" }
    }

    subscript(_ list: ReviewWords) -> [String] { lists[list] ?? [] }

    func holds(_ word: String, in list: ReviewWords) -> Bool {
        // Bytes, since letters that are not ASCII would be normalized for each comparison.
        self[list].contains { $0.utf8.elementsEqual(word.utf8) }
    }

    /// The lists that a word in small letters is in, and those of which a beginning fits it.
    func lists(of word: some Collection<Unicode.Scalar>) -> (whole: WordLists, begun: WordLists) {
        index.lists(of: word)
    }

    /// The figure that a word in small letters stands for; nil where it stands for none.
    func number(_ word: ArraySlice<Unicode.Scalar>) -> Decimal? {
        figures.holds(word) ? numbers[String(letters: word)].map { Decimal($0) } : nil
    }

    /// Whether a period after the word need not end a sentence.
    func isAbbreviation(_ word: ArraySlice<Unicode.Scalar>) -> Bool { abbreviations.holds(word) }

    /// The first note to oneself in a text, as whole words; nil where there is none.
    func leftover(in text: String) -> String? {
        let letters = text.unicodeScalars.map(\.small)
        var isInWord = false
        for start in letters.indices {
            let isLetter = letters[start].isLetter
            defer { isInWord = isLetter }
            guard !isLetter || !isInWord else { continue }
            for entry in leftovers.beginning(with: letters[start]) {
                let note = entry.letters
                guard letters[start...].starts(with: note) else { continue }
                let after = start + note.count
                let isWhole = after == letters.count || !letters[after].isLetter
                let isFree = !note.contains(where: \.isLetter) || isWhole && !isInWord
                if isFree { return String(letters: note[...]) }
            }
        }
        return nil
    }
}
