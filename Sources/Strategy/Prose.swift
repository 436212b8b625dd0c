import Foundation

/// The figures in a text that a person wrote, with the words around them.
struct Prose {
    let sentences: [[Token]]

    /// A word or a figure.
    struct Token: Hashable {
        /// As written.
        var text: String
        /// In small letters.
        var word: String
        var number: Decimal?
        /// How far the true value may be from a rounded figure.
        var tolerance: Decimal = 0
        var isEuros = false
        /// Whether a comma, a bracket or the like stands before it.
        var isApart = false
    }

    init(_ text: String, _ words: ReviewVocabulary) {
        var scan = ProseScan(text, words)
        sentences = scan.sentences().map { $0.joined(by: words) }
    }

    /// All figures, in order.
    var figures: [Token] { sentences.flatMap(\.self).filter { $0.number != nil } }
}

extension [Prose.Token] {
    /// The figures that are per cent of something.
    func percents(_ words: ReviewVocabulary) -> [Decimal] {
        zip(self, dropFirst()).compactMap { figure, unit in
            words.holds(unit.word, in: .percents) ? figure.number : nil
        }
    }
}

extension Prose.Token {
    // By bytes: small letters of both alphabets have one form, and comparing characters takes ten times as long.
    func begins(with stems: [String]) -> Bool { stems.contains { word.utf8.starts(with: $0.utf8) } }
    /// 2027 or the like.
    var year: Int? {
        guard text.utf8.count == 4, let number, number >= 1990, number < 2100 else { return nil }
        return NSDecimalNumber(decimal: number).intValue
    }
}

/// Cuts a text into words, figures and signs.
private struct ProseScan {
    private let letters: [Character]
    private let words: ReviewVocabulary
    private var position = 0
    private var isApart = false

    init(_ text: String, _ words: ReviewVocabulary) { (letters, self.words) = (Array(text), words) }

    private func letter(_ offset: Int = 0) -> Character? {
        letters.indices.contains(position + offset) ? letters[position + offset] : nil
    }

    mutating func sentences() -> [[Prose.Token]] {
        var (all, sentence): ([[Prose.Token]], [Prose.Token]) = ([], [])
        while let next = letter() {
            if next.isASCII, next.isNumber {
                sentence.append(number())
            } else if next.isLetter || next == "€" || next == "%" {
                sentence.append(word())
            } else {
                if next == "\n" || ".!?".contains(next), endsSentence(after: sentence.last) {
                    all.append(sentence)
                    sentence = []
                }
                isApart = isApart || !next.isWhitespace
                position += 1
            }
        }
        return all + [sentence]
    }

    /// A capital after a space begins a sentence, unless an abbreviation stands before.
    private func endsSentence(after last: Prose.Token?) -> Bool {
        guard letter() != "\n" else { return true }
        guard letter(1)?.isWhitespace ?? true, letter(2).map({ !$0.isLowercase }) ?? true else {
            return false
        }
        return !words.holds(last?.word ?? "", in: .abbreviations)
    }

    private mutating func token(_ start: Int) -> Prose.Token {
        let text = String(letters[start..<position])
        defer { isApart = false }
        return Prose.Token(text: text, word: text.lowercased(), isApart: isApart)
    }

    private mutating func word() -> Prose.Token {
        let start = position
        position += 1
        if letters[start].isLetter {
            while let next = letter(), next.isLetter || next == "-" && (letter(1)?.isLetter ?? false) {
                position += 1
            }
        }
        var word = token(start)
        word.number = words.numbers[word.word].map { Decimal($0) }
        return word
    }

    private mutating func digits() -> String {
        let start = position
        while let next = letter(), next.isASCII, next.isNumber { position += 1 }
        return String(letters[start..<position])
    }

    /// Whether exactly three digits follow a separator.
    private var isGroup: Bool {
        let next = (1...4).map { letter($0).map { $0.isASCII && $0.isNumber } ?? false }
        return next == [true, true, true, false]
    }

    private mutating func number() -> Prose.Token {
        let start = position
        var digits = digits()
        let mayGroup = digits.count <= 3
        while mayGroup, let sign = letter(), ",.\u{A0}\u{202F} ".contains(sign), isGroup {
            position += 1
            digits += self.digits()
        }
        var fraction = ""
        if let sign = letter(), sign == "," || sign == ".", let next = letter(1), next.isASCII, next.isNumber
        {
            position += 1
            fraction = self.digits()
        }
        var number = token(start)
        number.number = Decimal(string: fraction.isEmpty ? digits : digits + "." + fraction)
        if !fraction.isEmpty {
            number.tolerance = Decimal(sign: .plus, exponent: -fraction.count, significand: 1) / 2
        }
        return number
    }
}

extension [Prose.Token] {
    /// Figures joined with the words that say how large they are and whether they are euros.
    fileprivate func joined(by words: ReviewVocabulary) -> [Prose.Token] {
        var tokens: [Prose.Token] = []
        for (position, token) in enumerated() {
            if let last = tokens.last, let scale = words.scale(token.word), last.number != nil, !token.isApart
            {
                tokens[tokens.count - 1] = last.times(scale, token.text)
                continue
            }
            // „1,2 млн. евро“: the period of the abbreviation stands between.
            if words.holds(token.word, in: .euros) {
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
            if token.number != nil, let sign = tokens.last, words.holds(sign.word, in: .euroSigns) {
                next.isEuros = true
                tokens.removeLast()
            }
            tokens.append(next)
        }
        return tokens
    }
}

extension ReviewVocabulary {
    fileprivate func scale(_ word: String) -> Decimal? {
        if holds(word, in: .thousands) { return 1000 }
        return holds(word, in: .millions) ? 1_000_000 : nil
    }
}

extension Prose.Token {
    fileprivate func times(_ scale: Decimal, _ unit: String) -> Prose.Token {
        var token = self
        token.number = number.map { $0 * scale }
        token.tolerance = max(tolerance, Decimal(1) / 2) * scale
        if tolerance != 0 { token.tolerance = tolerance * scale }
        token.text += " " + unit
        return token
    }
}
