import Foundation
package import Wording

/// The lists of words by which the review reads what people wrote, as `guide/interface/review-words.yaml` has them.
/// By number, since the lists of every word are looked for.
package enum ReviewWords: Int, CaseIterable, Sendable {
    case placeholders, nobody, leftovers, nothing, shares, measures, problems, objectives, indicators,
        proposals, systems, settlements, people, answers, days, oneMeasure, adjectives, numbers, thousands,
        millions, euros, euroSigns, percents, abbreviations, roughly, of, definite, every, narrowing,
        articles, within, beginning, negations, nots, partWords, partStems, otherPlans, strategy,
        theStrategy, ownMoney, othersMoney, moneyTexts, survey, forum, consultation, report, first,
        elsewhere, over, unclear, anybody, manyPeople, future, holding, whole, moneyKinds, pending,
        sourceWords, staying, waiting, contrasts, and, one, during, years, growth, came, domains,
        tellingFields, differentFields, sentenceFields, hollow, buzzwords, jargon, councils, mayors,
        adopting, submitting, those, alternatives, accepting, everything, proposing, personalNumbers, asking,
        machines, alone,
        deciding, allThings, only, online, fillers, refusing, impacts, biometric, recognizing, faces,
        addresses, suppliers, halfYears, months, byWhom, costing, billions, linking, certainties, sureWords,
        beforeFigures, leva, accounts, budgets, municipal, takenFrom

    /// What the file calls it: ownMoney is `words.own-money`.
    package var text: String {
        let words = "\(self)".map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }
        return "words." + words.joined()
    }
}

/// What the guide says in words and the review must know, in small letters.
///
/// A class because every text that is read takes hold of it; nothing in it changes.
package final class ReviewVocabulary: Sendable {
    /// By the number of each list.
    private let lists: [[String]]
    private let index: WordIndex
    private let leftovers: WordIndex
    private let bodies: WordIndex
    private let abbreviations: WordIndex
    private let figures: WordIndex
    /// The figures from two on, by each of their forms.
    private let numbers: [String: Int]
    /// Months by their names, from 1.
    let months: [String: Int]

    /// Takes the words of each list, in every language that a strategy may hold.
    package init(_ words: (ReviewWords, Language) -> String = { _, _ in "" }) {
        var lists: [[String]] = Array(repeating: [], count: ReviewWords.allCases.count)
        var numbers: [String: Int] = [:]
        for list in ReviewWords.allCases {
            for language in Language.allCases {
                let split = words(list, language).inSmallLetters.utf8.split(separator: UInt8(ascii: ";")).map
                {
                    String(Substring($0).trimmed)
                }
                guard list == .numbers else {
                    lists[list.rawValue] += split
                    continue
                }
                for forms in split.map({ $0.split(separator: " ") }) {
                    guard let number = forms.first.flatMap({ Int($0) }) else { continue }
                    for form in forms.dropFirst() { numbers[String(form)] = number }
                }
            }
        }
        lists[ReviewWords.numbers.rawValue] = Array(numbers.keys)
        (self.lists, self.numbers) = (lists, numbers)
        let wordsOf = { (list: ReviewWords) in (list, lists[list.rawValue]) }
        index = WordIndex(ReviewWords.allCases.map(wordsOf))
        leftovers = WordIndex([wordsOf(.leftovers)])
        bodies = WordIndex([.biometric, .recognizing].map(wordsOf))
        abbreviations = WordIndex([wordsOf(.abbreviations)])
        figures = WordIndex([wordsOf(.numbers)])
        months = Dictionary(
            Language.allCases.flatMap { language in
                Formats.months(language).enumerated().map { ($1.lowercased(), $0 + 1) }
            }, uniquingKeysWith: { one, _ in one })
    }

    /// Takes them from the texts of the program.
    package convenience init(_ texts: Texts) {
        let all = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, texts.inLanguage($0)) })
        self.init { list, language in all[language]?.text(list.text) ?? "" }
    }

    subscript(_ list: ReviewWords) -> [String] { lists[list.rawValue] }

    func holds(_ word: String, in list: ReviewWords) -> Bool {
        // Bytes, since letters that are not ASCII would be normalized for each comparison.
        let length = word.utf8.count
        return self[list].contains { $0.utf8.count == length && $0.utf8.elementsEqual(word.utf8) }
    }

    /// The lists that a word in small letters is in, and those of which a beginning fits it.
    func lists(of word: ArraySlice<Unicode.Scalar>) -> (whole: WordLists, begun: WordLists) {
        index.lists(of: word)
    }

    /// The figure that a word in small letters stands for; nil where it stands for none.
    func number(_ word: ArraySlice<Unicode.Scalar>) -> Int? {
        figures.holds(word) ? numbers[String(letters: word)] : nil
    }

    /// Whether a period after the word need not end a sentence.
    func isAbbreviation(_ word: ArraySlice<Unicode.Scalar>) -> Bool { abbreviations.holds(word) }

    /// Whether any word of a text begins as those that tell of faces and bodies do.
    func mayTellOfBodies(_ text: String) -> Bool { bodies.firstBeginning(in: text) != nil }

    /// The first note to oneself in a text, as whole words; nil where there is none.
    func leftover(in text: String) -> String? {
        leftovers.firstWhole(in: text).map { String(letters: $0[...]) }
    }
}
