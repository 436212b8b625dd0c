import Foundation
import Wording

/// Cuts a text into words, figures and signs.
struct ProseScan {
    private let letters: [Unicode.Scalar]
    private let small: [Unicode.Scalar]
    private let words: ReviewVocabulary
    private let figuresOnly: Bool
    private var position = 0
    private var isApart = false

    init(_ text: String, _ words: ReviewVocabulary, figuresOnly: Bool) {
        letters = text.scalars
        small = letters.map(\.small)
        (self.words, self.figuresOnly) = (words, figuresOnly)
    }

    /// Where a word or a figure stands. Small, since there are many, and hardly any of them is a figure.
    private struct Piece {
        let range: Range<Int>
        let isApart: Bool
        var kind: Kind

        enum Kind {
            case word
            /// A word that stands for a figure.
            case spelt(Int)
            /// The place of its digits among those found.
            case figure(Int)
        }
    }

    private var figures: [(number: Decimal?, tolerance: Decimal)] = []

    mutating func sentences() -> [[Prose.Token]] {
        var (all, sentence): ([[Prose.Token]], [Piece]) = ([], [])
        while let next = letter() {
            if next.isDigit {
                sentence.append(figure())
            } else if next.isLetter || next == "€" || next == "%" {
                sentence.append(word())
            } else {
                if next == "\n" || next == "." || next == "!" || next == "?",
                    endsSentence(after: sentence.last)
                {
                    take(sentence, into: &all)
                    sentence.removeAll(keepingCapacity: true)
                }
                isApart = isApart || !next.isSpace
                position += 1
            }
        }
        take(sentence, into: &all)
        return all
    }

    private func take(_ sentence: [Piece], into all: inout [[Prose.Token]]) {
        let isKept = !figuresOnly || sentence.contains { if case .word = $0.kind { false } else { true } }
        if isKept { all.append(sentence.map(token)) }
    }

    // Only here, since most sentences have no figure, and their words need not be known.
    private func token(_ piece: Piece) -> Prose.Token {
        var token = Prose.Token(
            text: String(letters: letters[piece.range]), whole: [], begun: [], isApart: piece.isApart)
        switch piece.kind {
        case .figure(let place): (token.number, token.tolerance) = figures[place]
        case .spelt(let number):
            token.number = Decimal(number)
            fallthrough
        case .word: (token.whole, token.begun) = words.lists(of: small[piece.range])
        }
        return token
    }

    private func letter(_ offset: Int = 0) -> Unicode.Scalar? {
        let place = position + offset
        return place < letters.count ? letters[place] : nil
    }

    /// A capital after a space begins a sentence, unless an abbreviation stands before.
    private func endsSentence(after last: Piece?) -> Bool {
        guard letter() != "\n" else { return true }
        guard letter(1)?.isSpace ?? true, letter(2).map({ $0 != $0.small || !$0.isLetter }) ?? true else {
            return false
        }
        guard let last else { return true }
        if case .figure = last.kind { return true }
        if letter(2)?.isDigit ?? false, words.holds(String(letters: small[last.range]), in: .beforeFigures) {
            return false
        }
        return !words.isAbbreviation(small[last.range])
    }

    private mutating func piece(_ start: Int, _ kind: Piece.Kind) -> Piece {
        defer { isApart = false }
        return Piece(range: start..<position, isApart: isApart, kind: kind)
    }

    private mutating func word() -> Piece {
        let start = position
        position += 1
        if letters[start].isLetter {
            while let next = letter(), next.isLetter || next == "-" && (letter(1)?.isLetter ?? false) {
                position += 1
            }
        }
        return piece(start, words.number(small[start..<position]).map { .spelt($0) } ?? .word)
    }

    private mutating func digits() -> ArraySlice<Unicode.Scalar> {
        let start = position
        while letter()?.isDigit ?? false { position += 1 }
        return letters[start..<position]
    }

    /// Whether exactly three digits follow a separator.
    private var isGroup: Bool {
        (1...3).allSatisfy { letter($0)?.isDigit ?? false } && !(letter(4)?.isDigit ?? false)
    }

    private mutating func figure() -> Piece {
        let start = position
        var digits = digits()
        let mayGroup = digits.count <= 3
        while mayGroup, let sign = letter(), sign.dividesGroups, isGroup {
            position += 1
            digits += self.digits()
        }
        var fraction = ArraySlice<Unicode.Scalar>()
        if let sign = letter(), sign == "," || sign == ".", letter(1)?.isDigit ?? false {
            position += 1
            fraction = self.digits()
        }
        figures.append(
            fraction.isEmpty
                ? (Decimal(digits: digits), 0)
                : (
                    Decimal(string: String(letters: digits + ["."] + fraction)),
                    Decimal(sign: .plus, exponent: -fraction.count - 1, significand: 5)
                ))
        return piece(start, .figure(figures.count - 1))
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
    fileprivate var dividesGroups: Bool {
        self == "," || self == "." || self == " " || self == "\u{A0}" || self == "\u{202F}"
    }
}

extension Decimal {
    // Most figures are small, and reading them as words of text is dear.
    fileprivate init?(digits: ArraySlice<Unicode.Scalar>) {
        guard digits.count < 19 else {
            self.init(string: String(letters: digits))
            return
        }
        self.init(digits.reduce(0) { $0 * 10 + Int($1.value) - 48 })
    }
}

extension String {
    // Written at once: a view of scalars grows by one at a time.
    init(letters: ArraySlice<Unicode.Scalar>) {
        self.init(unsafeUninitializedCapacity: letters.count * 4) { buffer in
            var size = 0
            for letter in letters {
                for byte in letter.utf8 {
                    buffer[size] = byte
                    size += 1
                }
            }
            return size
        }
    }
}
