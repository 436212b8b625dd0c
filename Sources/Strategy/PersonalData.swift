import Foundation
import Wording

/// What a text tells of a person that no public document may.
enum PersonalData: Hashable, Sendable {
    /// The number by which the state knows a person.
    case personalNumber
    case contact
}

extension String {
    /// What stands in ordinary words, where long numbers are mostly sums and dates; the gravest of it.
    var personalData: PersonalData? {
        let signs = personalSigns
        let runs = signs.mayHoldNumber ? digitRuns : []
        if runs.contains(where: \.holdsPersonalNumber) { return .personalNumber }
        let isContact = signs.mayHoldAddress && namesAddress || runs.contains(where: \.isTelephone)
        return isContact ? .contact : nil
    }

    /// Whether it holds an e-mail address.
    var holdsAddress: Bool { personalSigns.mayHoldAddress && namesAddress }

    private var namesAddress: Bool { withAtSigns.spacedWords.contains(where: \.isAddress) }

    /// With @ where it is written out or stands alone: „ivan (at) abv.bg“, „ivan @ abv.bg“.
    private var withAtSigns: String {
        ["(at)", "[at]"].reduce(inSmallLetters) { $0.replacing($1, with: "@") }
            .replacing(" @ ", with: "@")
    }

    /// Told from bytes: whether it has as many digits as the shortest number with no letter between them, of which
    /// full-width ones begin with a byte of their own, and the sign of an address.
    private var personalSigns: (mayHoldNumber: Bool, mayHoldAddress: Bool) {
        var (digits, most, isWide, hasAt, last): (Int, Int, Bool, Bool, UInt8) = (0, 0, false, false, 0)
        for byte in utf8 {
            switch byte {
            case 0x30...0x39:
                digits += 1
                most = Swift.max(most, digits)
            // Letters, Latin and Cyrillic.
            case 0x41...0x5A, 0x61...0x7A, 0xD0, 0xD1: digits = 0
            case 0xEF: isWide = true
            case UInt8(ascii: "@"): hasAt = true
            // The end of „(at)“, which stands for it; hardly any word ends so.
            case UInt8(ascii: ")"), UInt8(ascii: "]"): hasAt = hasAt || last | 0x20 == UInt8(ascii: "t")
            default: break
            }
            last = byte
        }
        return (most >= 6 || isWide, hasAt)
    }

    /// The most digits in a row, with what people write between those of a telephone number; told from bytes.
    var digitsInRow: Int {
        var (most, count, last): (Int, Int, UInt8) = (0, 0, 0)
        for byte in utf8 {
            switch byte {
            case 0x30...0x39:
                count += 1
                most = Swift.max(most, count)
            case 0x20, 0x28, 0x29, 0x2D, 0x2F, 0xC2: break
            case 0xA0 where last == 0xC2: break
            default: count = 0
            }
            last = byte
        }
        return most
    }

    /// Whether it says behind which door somebody lives: „бл. 3, вх. Б“, „ул. Дунавска 14, ап. 5“.
    var tellsDoor: Bool {
        let words = spacedWords.map { $0.prefix(4).lowercased() }
        return words.contains { $0.hasPrefix("ап.") }
            || words.contains { $0.hasPrefix("бл.") } && words.contains { $0.hasPrefix("вх.") }
    }

    /// Whether so many digits stand in a row that they are the number of a person, whatever is said of them.
    var holdsLongNumber: Bool {
        digitsInRow >= DigitRun.longNumber && digitRuns.contains(where: \.isLong)
    }

    /// Digits with what people write between those of a telephone number.
    private var digitRuns: [DigitRun] {
        var (runs, run): ([DigitRun], DigitRun?) = ([], nil)
        func close() { if let run { runs.append(run) } }
        for (position, scalar) in zip(unicodeScalars.indices, unicodeScalars) {
            switch scalar {
            case "0"..."9", "\u{FF10}"..."\u{FF19}":
                run = run ?? DigitRun(after: words(before: position))
                run?.add(Unicode.Scalar(UInt8(48 + (scalar.value - 48) % 0xFEE0)))
            case "+":
                close()
                run = DigitRun(after: words(before: position), isInternational: true)
            case " ", "-", "/", "(", ")", "\u{A0}", ".", "_", "–", "—", "‑": run?.end()
            default:
                close()
                run = nil
            }
        }
        close()
        return runs
    }

    /// The nearest words before a place, each from its first letter on, the last one last.
    private func words(before end: Index) -> [Substring] {
        var (words, begin, place): ([Substring], Index?, Index) = ([], nil, end)
        while words.count < DigitRun.nearWords, place > startIndex {
            unicodeScalars.formIndex(before: &place)
            // What stands before another number is said of that one.
            if unicodeScalars[place].properties.numericType != nil { break }
            if unicodeScalars[place].isLetter || unicodeScalars[place] == "." {
                begin = place
            } else if let start = begin {
                words.insert(self[start...], at: 0)
                begin = nil
            }
        }
        if words.count < DigitRun.nearWords, let begin { words.insert(self[begin...], at: 0) }
        return words
    }
}

/// Digits that belong together.
private struct DigitRun {
    private(set) var pieces: [String] = []
    private var isEnded = true
    private let isInternational: Bool
    /// Whether one of the words before it says that a telephone number follows.
    private let isAnnounced: Bool
    /// Whether the word before it says that the number of a person follows.
    private let isPersonal: Bool
    /// Whether the words before it are those for an identity card, which has nine digits.
    private let isOfCard: Bool
    /// How many words before a number may say what it is: „телефонът ми е 601234“.
    static let nearWords = 3

    init(after words: [Substring], isInternational: Bool = false) {
        self.isInternational = isInternational
        let begun = words.map { $0.prefix(Self.longestAnnouncement).lowercased() }
        isAnnounced = begun.contains { Self.announcements.contains(where: $0.hasPrefix) }
        isPersonal = begun.last.map { Self.personalNumbers.contains(where: $0.hasPrefix) } ?? false
        isOfCard = begun.suffix(2) == ["лична", "карта"]
    }

    private init(_ pieces: ArraySlice<String>, of run: DigitRun) {
        (self.pieces, isInternational, isAnnounced) = (Array(pieces), run.isInternational, run.isAnnounced)
        (isPersonal, isOfCard) = (run.isPersonal, run.isOfCard)
    }

    private static let personalNumbers = ["егн", "лнч", "egn"]
    private static let announcements = ["тел", "моб", "gsm", "tel", "phone", "mob"]
    private static let longestAnnouncement = 5

    mutating func add(_ digit: Unicode.Scalar) {
        if isEnded { pieces.append("") }
        isEnded = false
        pieces[pieces.count - 1].unicodeScalars.append(digit)
    }

    mutating func end() { isEnded = true }

    /// One that proves itself, be it with a space after the day of birth, or ten digits that are said to be one.
    var holdsPersonalNumber: Bool {
        let parted = zip(pieces, pieces.dropFirst()).filter { $0.count == 6 && $1.count == 4 }.map(+)
        let whole = pieces.joined()
        if isPersonal && whole.count == 10 || isOfCard && whole.count == 9 { return true }
        return (pieces + parted).contains { $0.isPersonalNumber || isPersonal && $0.count == 10 }
    }

    /// As they are written here and abroad, also where another number stands before it.
    var isTelephone: Bool {
        pieces.indices.contains { first in
            // What follows a number that begins with nought is the rest of it, or of a date.
            guard first == 0 || pieces[first].count > 2 && !pieces[first - 1].hasPrefix("0") else {
                return false
            }
            return DigitRun(pieces[first...], of: self).isWhollyTelephone
        }
    }

    /// A date is none, and no number of a firm, which begins with two noughts, or of a line that is free for all.
    private var isWhollyTelephone: Bool {
        let digits = pieces.joined()
        if isFree || isTime { return false }
        if isInternational { return (9...15).contains(digits.count) }
        if isAnnounced, digits.count >= 6 { return true }
        if digits.hasPrefix("00359") || digits.hasPrefix("359") && pieces.count > 1 {
            return (11...14).contains(digits.count)
        }
        // A mobile number without its nought, in threes as people say it.
        if pieces.map(\.count) == [3, 3, 3], ["87", "88", "89", "98"].contains(where: digits.hasPrefix) {
            return true
        }
        guard digits.count >= 9, digits.hasPrefix("0"), let second = digits.dropFirst().first,
            ("2"..."9").contains(second)
        else { return false }
        return true
    }

    /// Whether it is the number of a line that costs nothing or the same from everywhere, which no person has.
    private var isFree: Bool { ["0700", "0800", "0900"].contains(where: pieces.joined().hasPrefix) }

    /// Whether it is a day or some years: „31.12.2031“, „2027–2031“.
    private var isTime: Bool {
        let isDay = pieces.count > 2 && pieces[0].count < 3 && pieces[1].count < 3 && pieces[2].count == 4
        let isYears = pieces.allSatisfy { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
        return isDay || isYears
    }

    /// Whether it is as long as a number that people are called by, and none of a line for all.
    var isLong: Bool { pieces.joined().count >= Self.longNumber && !isFree }
    static let longNumber = 9
}

extension String {
    /// Ten digits: a day of birth, with 20 or 40 added to the month for other centuries, and a sum that proves them.
    fileprivate var isPersonalNumber: Bool {
        let digits = compactMap(\.wholeNumberValue)
        guard digits.count == 10, count == 10 else { return false }
        let (month, day) = ((digits[2] * 10 + digits[3]), digits[4] * 10 + digits[5])
        guard [1...12, 21...32, 41...52].contains(where: { $0.contains(month) }), (1...31).contains(day)
        else {
            return false
        }
        let sum = zip(digits, [2, 4, 8, 5, 10, 9, 7, 3, 6]).map(*).reduce(0, +)
        return sum % 11 % 10 == digits[9]
    }
}
