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

    /// Where a word or a figure stands.
    private struct Piece {
        let range: Range<Int>
        let isApart: Bool
        var isWord = false
        var number: Decimal?
        var tolerance: Decimal = 0
    }

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
        guard !figuresOnly || sentence.contains(where: { $0.number != nil }) else { return }
        all.append(sentence.map(token))
    }

    // Only here, since most sentences have no figure, and their words need not be known.
    private func token(_ piece: Piece) -> Prose.Token {
        let (whole, begun) = piece.isWord ? words.lists(of: small[piece.range]) : ([], [])
        return Prose.Token(
            text: String(letters: letters[piece.range]), whole: whole, begun: begun,
            number: piece.number, tolerance: piece.tolerance, isApart: piece.isApart)
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
        return !(last.map { $0.isWord && words.isAbbreviation(small[$0.range]) } ?? false)
    }

    private mutating func piece(_ start: Int) -> Piece {
        defer { isApart = false }
        return Piece(range: start..<position, isApart: isApart)
    }

    private mutating func word() -> Piece {
        let start = position
        position += 1
        if letters[start].isLetter {
            while let next = letter(), next.isLetter || next == "-" && (letter(1)?.isLetter ?? false) {
                position += 1
            }
        }
        var word = piece(start)
        word.isWord = true
        word.number = words.number(small[word.range])
        return word
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
        var figure = piece(start)
        figure.number = Decimal(
            string: String(letters: fraction.isEmpty ? digits : digits + ["."] + fraction))
        if !fraction.isEmpty {
            figure.tolerance = Decimal(sign: .plus, exponent: -fraction.count, significand: 1) / 2
        }
        return figure
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
    fileprivate var dividesGroups: Bool {
        self == "," || self == "." || self == " " || self == "\u{A0}" || self == "\u{202F}"
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
