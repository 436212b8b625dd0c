import Foundation
import Wording

/// The figures in a text that a person wrote, with the words around them.
struct Prose {
    let sentences: [[Token]]

    /// A word or a figure.
    struct Token: Hashable {
        /// As written.
        var text: String
        /// The lists of words it is in, and those of which a word begins it.
        var whole: WordLists
        var begun: WordLists
        var number: Decimal?
        /// How far the true value may be from a rounded figure.
        var tolerance: Decimal = 0
        var isEuros = false
        /// Whether it is leva, which are no figure of any sum until they are euros.
        var isLeva = false
        /// The thousands or millions that a word behind the figure made of it.
        var scaledBy: Decimal?
        /// Whether a comma, a bracket or the like stands before it.
        var isApart = false
    }

    /// Reads a text, or only those of its sentences in which there is a figure.
    init(_ text: String, _ words: ReviewVocabulary, figuresOnly: Bool = false) {
        var scan = ProseScan(text, words, figuresOnly: figuresOnly)
        sentences = scan.sentences().map { $0.joined }
    }

    /// All figures, in order.
    var figures: [Token] { sentences.flatMap(\.self).filter { $0.number != nil } }
}

extension [Prose.Token] {
    /// The figures that are per cent of something.
    var percents: [Decimal] {
        zip(self, dropFirst()).compactMap { figure, unit in unit.isIn(.percents) ? figure.number : nil }
    }
}

extension Prose.Token {
    /// In small letters.
    var word: String { text.inSmallLetters }

    func isIn(_ list: ReviewWords) -> Bool { whole.contains(WordLists(list)) }
    /// Whether it begins as a word of the list does.
    func begins(_ list: ReviewWords) -> Bool { begun.contains(WordLists(list)) }

    /// 2027 or the like.
    var year: Int? {
        guard text.utf8.count == 4, number != nil, let year = Int(text) else { return nil }
        return (1990..<2100).contains(year) ? year : nil
    }
}

extension [Prose.Token] {
    /// Figures joined with the words that say how large they are and whether they are euros.
    fileprivate var joined: [Prose.Token] {
        var tokens: [Prose.Token] = []
        for (position, token) in enumerated() {
            if tokens.takesIntoNumber(token) { continue }
            if let last = tokens.last, last.number != nil, !token.isApart, let scale = token.scale {
                tokens[tokens.count - 1] = last.times(scale, token.text)
                tokens.joinThousands()
                continue
            }
            if token.isIn(.leva), tokens.last?.number != nil {
                tokens[tokens.count - 1].isLeva = true
                tokens[tokens.count - 1].text += " " + token.text
                continue
            }
            // „1,2 млн. евро“: the period of the abbreviation stands between.
            if token.isIn(.euros) {
                if tokens.last?.number != nil {
                    tokens[tokens.count - 1].isEuros = true
                    tokens[tokens.count - 1].text += " " + token.text
                    continue
                }
                if indices.contains(position + 1), self[position + 1].number != nil {
                    tokens.append(token)
                    continue
                }
            }
            var next = token
            if token.number != nil, let sign = tokens.last, sign.isIn(.euroSigns) {
                next.isEuros = true
                tokens.removeLast()
            }
            tokens.append(next)
        }
        return tokens
    }
}

extension [Prose.Token] {
    /// Adds thousands to the millions before them: „2 милиона и 112 хиляди“.
    fileprivate mutating func joinThousands() {
        guard let part = last, let smaller = part.scaledBy else { return }
        let hasJoint = dropLast().last?.isIn(.and) ?? false
        let place = count - (hasJoint ? 3 : 2)
        guard indices.contains(place), let larger = self[place].scaledBy, larger > smaller,
            let sum = self[place].number, let number = part.number, number < larger,
            !part.isApart, !self[place].isEuros
        else { return }
        let words = self[(place + 1)...].map(\.text).joined(separator: " ")
        removeSubrange((place + 1)...)
        self[place].number = sum + number
        (self[place].tolerance, self[place].scaledBy) = (part.tolerance, smaller)
        self[place].text += " " + words
    }

    /// Adds a word to the number in words that it ends: „трийсет и девет“.
    fileprivate mutating func takesIntoNumber(_ token: Prose.Token) -> Bool {
        // Most words are no number.
        guard token.number != nil || token.isIn(.one) else { return false }
        let joint = last.flatMap { $0.isIn(.and) ? $0.text : nil }
        let place = count - (joint == nil ? 1 : 2)
        guard !token.isApart, indices.contains(place), let whole = self[place].spelt,
            let part = token.spelt ?? (joint != nil && token.isIn(.one) ? 1 : nil),
            // Hundreds have room for tens, and tens for units.
            whole % 100 == 0 && part < 100 || whole >= 20 && whole % 10 == 0 && part < 10
        else { return false }
        removeSubrange((place + 1)...)
        self[place].number = Decimal(whole + part)
        self[place].text += " " + (joint.map { $0 + " " } ?? "") + token.text
        return true
    }
}

extension Prose.Token {
    /// Its number where that stands in words.
    fileprivate var spelt: Int? {
        guard let number, let first = text.first, first.isLetter else { return nil }
        return NSDecimalNumber(decimal: number).intValue
    }

    /// What a figure before it is to be multiplied by.
    fileprivate var scale: Decimal? {
        if isIn(.thousands) { return 1000 }
        if isIn(.millions) { return 1_000_000 }
        return isIn(.billions) ? 1_000_000_000 : nil
    }

    /// As it is meant before a word for thousands or more: 2,112 and 2.112, which alone would be two thousand and more, are
    /// a little over two.
    private var scaled: Prose.Token {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            .flatMap { $0.split(separator: ".", omittingEmptySubsequences: false) }
        guard parts.count == 2, parts[1].count == 3,
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } })
        else { return self }
        var token = self
        token.number = Decimal(string: parts.joined(separator: "."))
        token.tolerance = Decimal(sign: .plus, exponent: -3, significand: 1) / 2
        return token
    }

    fileprivate func times(_ scale: Decimal, _ unit: String) -> Prose.Token {
        var token = scaled
        token.number = token.number.map { $0 * scale }
        token.tolerance = (token.tolerance == 0 ? Decimal(1) / 2 : token.tolerance) * scale
        token.text += " " + unit
        token.scaledBy = scale
        return token
    }
}
