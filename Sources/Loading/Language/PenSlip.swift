import Wording

/// A slip of the pen that can be told without understanding a text.
enum PenSlip: Hashable {
    case wordTwice(String)
    /// The two words, and the preposition as it should be.
    case wrongPreposition(String, better: String)
    case unpairedQuotes
    /// A Latin letter in a Cyrillic word looks right, and no search finds the word.
    case mixedAlphabets(String)
    case hyphenBetweenYears(String)

    static func all(in text: String, _ language: Language) -> [PenSlip] {
        let scan = PenSlipScan(text)
        let ofWords = scan.mixed + scan.twice + scan.yearsWithHyphen
        return language.isInCyrillic ? ofWords + scan.prepositions + scan.quotes : ofWords
    }
}

/// A text cut into words, each a row of letters, digits and underlines.
private struct PenSlipScan {
    private let scalars: [Unicode.Scalar]
    private let words: [Range<Int>]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var (words, start): ([Range<Int>], Int?) = ([], nil)
        for (place, scalar) in scalars.enumerated() {
            if scalar.isOfWord {
                start = start ?? place
            } else if let begun = start {
                words.append(begun..<place)
                start = nil
            }
        }
        if let start { words.append(start..<scalars.count) }
        self.words = words
    }

    var mixed: [PenSlip] {
        words.filter { word in
            zip(scalars[word], scalars[word].dropFirst()).contains {
                $0.isCyrillic && $1.isLatin || $0.isLatin && $1.isCyrillic
            }
        }.map { .mixedAlphabets(string($0)) }
    }

    var twice: [PenSlip] {
        zip(words, words.dropFirst()).filter { repeats($0, $1) }
            .map { .wordTwice(string($0) + " " + string($1)) }
    }

    private func repeats(_ one: Range<Int>, _ next: Range<Int>) -> Bool {
        guard one.count > 1, next.lowerBound == one.upperBound + 1, scalars[one.upperBound] == " ",
            scalars[one].elementsEqual(scalars[next])
        else { return false }
        return scalars[one].allSatisfy(\.isLetter) && scalar(one.lowerBound - 1) != "-" && !goesOn(next)
    }

    /// Whether a hyphen, or the period of a name, joins a word to what follows.
    private func goesOn(_ word: Range<Int>) -> Bool {
        guard let next = scalar(word.upperBound) else { return false }
        return next == "-" || next == "." && (scalar(word.upperBound + 1)?.isOfWord ?? false)
    }

    /// „с“ before с and з, „в“ before в and ф, and the long forms before any other letter; how an abbreviation is read is
    /// nothing one can see.
    var prepositions: [PenSlip] {
        zip(words, words.dropFirst()).compactMap { one, next in
            guard one.count <= Preposition.longest, let preposition = Preposition(string(one).lowercased()),
                isApart(one),
                isOneSpace(one.upperBound..<next.lowerBound), isRead(next)
            else { return nil }
            let better = preposition.form(before: Character(scalars[next.lowerBound]))
            guard better != string(one).lowercased() else { return nil }
            return .wrongPreposition(string(one) + " " + string(next), better: better)
        }
    }

    private func isApart(_ word: Range<Int>) -> Bool {
        scalar(word.lowerBound - 1).map { ![".", "-", "–"].contains($0) } ?? true
    }

    private func isOneSpace(_ gap: Range<Int>) -> Bool {
        guard let first = gap.first, scalars[first] == " " || scalars[first] == "\u{A0}" else { return false }
        return gap.count == 1 || gap.count == 2 && scalars[first + 1] == "„"
    }

    private func isRead(_ word: Range<Int>) -> Bool {
        word.count > 1 && scalars[word.lowerBound].isCyrillic
            && !scalars[word].prefix(2).allSatisfy { $0.properties.isUppercase }
    }

    /// Those of Bulgarian, „ and “.
    var quotes: [PenSlip] {
        var depth = 0
        for scalar in scalars {
            switch scalar {
            case "„": depth += 1
            case "“":
                depth -= 1
                if depth < 0 { return [.unpairedQuotes] }
            case "”": return [.unpairedQuotes]
            default: break
            }
        }
        return depth == 0 ? [] : [.unpairedQuotes]
    }

    var yearsWithHyphen: [PenSlip] {
        zip(words, words.dropFirst()).filter { areYears($0, $1) }
            .map { .hyphenBetweenYears(string($0) + "-" + string($1)) }
    }

    private func areYears(_ one: Range<Int>, _ next: Range<Int>) -> Bool {
        guard next.lowerBound == one.upperBound + 1, scalars[one.upperBound] == "-", isYear(one), isYear(next)
        else { return false }
        let (before, after) = (scalar(one.lowerBound - 1), scalar(next.upperBound))
        return after != "-" && before.map { ![".", ",", "/", "–", "-"].contains($0) } ?? true
    }

    private func isYear(_ word: Range<Int>) -> Bool {
        word.count == 4 && ["18", "19", "20"].contains(string(word.prefix(2)))
            && scalars[word].allSatisfy { ("0"..."9").contains($0) }
    }

    private func scalar(_ place: Int) -> Unicode.Scalar? {
        scalars.indices.contains(place) ? scalars[place] : nil
    }

    private func string(_ word: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[word])
        return String(text)
    }
}

/// A Bulgarian preposition that is longer before some letters.
private enum Preposition {
    case with, into

    /// In letters.
    static let longest = 3

    init?(_ word: String) {
        switch word {
        case "с", "със": self = .with
        case "в", "във": self = .into
        default: return nil
        }
    }

    func form(before letter: Character) -> String {
        switch (self, letter.lowercased()) {
        case (.with, "с"), (.with, "з"): "със"
        case (.with, _): "с"
        case (.into, "в"), (.into, "ф"): "във"
        case (.into, _): "в"
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isOfWord: Bool { isLetter || ("0"..."9").contains(self) || self == "_" }
    fileprivate var isCyrillic: Bool { (0x400...0x4FF).contains(value) }
    fileprivate var isLatin: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
}
