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

    init(_ text: String) {
        var scan = ProseScan(text)
        sentences = scan.sentences().map(\.joined)
    }

    /// All figures, in order.
    var figures: [Token] { sentences.flatMap(\.self).filter { $0.number != nil } }
    /// The figures that are per cent of something.
    var percents: [Decimal] {
        sentences.flatMap { sentence in
            zip(sentence, sentence.dropFirst()).compactMap { figure, unit in
                ["%", "процента", "percent", "per"].contains(unit.word) ? figure.number : nil
            }
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
    private var position = 0
    private var isApart = false

    init(_ text: String) { letters = Array(text) }

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
        return !["млн", "хил", "чл", "ал", "т", "ул", "напр", "art", "mr", "no"].contains(last?.word ?? "")
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
        word.number = Self.spelled[word.word].map { Decimal($0) }
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

    /// The figures from two to twenty as words; one is said of anything.
    private static let spelled: [String: Int] = {
        let words = """
            два две двама двата двете;три трима трите;четири четирима четирите;пет петима петте;\
            шест шестима шестте;седем седемте;осем осемте;девет деветте;десет десетте;единайсет единадесет;\
            дванайсет дванадесет дванайсетте дванадесетте;тринайсет тринадесет;\
            четиринайсет четиринадесет четиринайсетте четиринадесетте;петнайсет петнадесет;шестнайсет шестнадесет;\
            седемнайсет седемнадесет;осемнайсет осемнадесет;деветнайсет деветнадесет;двайсет двадесет
            """
        let english = """
            two;three;four;five;six;seven;eight;nine;ten;eleven;twelve;thirteen;fourteen;fifteen;sixteen;seventeen;\
            eighteen;nineteen;twenty
            """
        var numbers: [String: Int] = [:]
        for list in [words, english] {
            for (position, forms) in list.split(separator: ";").enumerated() {
                for form in forms.split(separator: " ") { numbers[String(form)] = position + 2 }
            }
        }
        return numbers
    }()
}

extension [Prose.Token] {
    /// Figures joined with the words that say how large they are and whether they are euros.
    fileprivate var joined: [Prose.Token] {
        var tokens: [Prose.Token] = []
        for (position, token) in enumerated() {
            if let last = tokens.last, let scale = Self.scale(token.word), last.number != nil, !token.isApart
            {
                tokens[tokens.count - 1] = last.times(scale, token.text)
                continue
            }
            // „1,2 млн. евро“: the period of the abbreviation stands between.
            if ["евро", "eur", "€", "euro", "euros"].contains(token.word) {
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
            if token.number != nil, let sign = tokens.last, ["eur", "€"].contains(sign.word) {
                next.isEuros = true
                tokens.removeLast()
            }
            tokens.append(next)
        }
        return tokens
    }

    private static func scale(_ word: String) -> Decimal? {
        switch word {
        case "хил", "хиляди", "thousand": 1000
        case "млн", "милион", "милиона", "million": 1_000_000
        default: nil
        }
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
