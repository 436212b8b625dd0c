import Foundation

/// A number in words, in either language: „двайсет и пет“, „две хиляди и петстотин“, „десетина“, „половин милион“,
/// "one hundred and twenty", "half a dozen".
struct NumberWords {
    private(set) var value: Decimal = 0
    /// Whether the word itself says that it is a rough one, as „двайсетина“ does.
    private(set) var isRough = false

    /// What stands before a thousand or a million, so far.
    private var group: Decimal?
    /// What may still be added to the group is less than this.
    private var room: Decimal = 1000
    /// The last thousand or million; what follows it is less.
    private var scale: Decimal?
    private var isOver = false

    /// nil when any word says something else.
    init?(_ text: String) {
        let words = text.lowercased().split(whereSeparator: \.isWhitespace).flatMap(Self.parts)
        guard let first = words.first, let last = words.last, !Self.joints.contains(last),
            !Self.and.contains(first), words.contains(where: { !Self.joints.contains($0) })
        else { return nil }
        for (index, word) in words.enumerated() {
            let rest = words[(index + 1)...]
            if Self.and.contains(word) {
                guard rest.first.map({ !Self.and.contains($0) }) == true else { return nil }
            } else if !Self.articles.contains(word), !take(word, before: rest) {
                return nil
            }
        }
        value += group ?? 0
    }

    /// Whether it is a word numbers are made of.
    static func isWord(_ word: some StringProtocol) -> Bool {
        let word = word.lowercased()
        return small[word] != nil || scales[word] != nil || rough(word) != nil || dozens.contains(word)
            || hundreds.contains(word)
    }

    /// Twenty-five as two words; what else has a dash in it stays as it is, since „пет-шест“ is no number.
    private static func parts(of word: Substring) -> [String] {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let tens = small[parts[0]], tens >= 20, tens < 100,
            let ones = small[parts[1]], (1...9).contains(ones)
        else { return [String(word)] }
        return parts
    }

    private mutating func take(_ word: String, before rest: ArraySlice<String>) -> Bool {
        guard !isOver else { return false }
        if let number = Self.small[word] { return add(number) }
        if Self.hundreds.contains(word) { return multiply(by: 100, upTo: 9) }
        if Self.dozens.contains(word) { return multiply(by: 12, upTo: 9) }
        if let factor = Self.scales[word] {
            // „Хиляди“ alone are no one number.
            guard group != nil || scale == nil && !Self.severals.contains(word) else { return false }
            return close(with: factor)
        }
        if let number = Self.rough(word), group == nil, scale == nil {
            (group, isRough, isOver) = (number, true, !rest.contains { Self.scales[$0] != nil })
            return true
        }
        return Self.halves.contains(word) && addHalf(before: rest)
    }

    private mutating func add(_ number: Decimal) -> Bool {
        guard number < room, group == nil || number > 0 else { return false }
        group = (group ?? 0) + number
        room = number >= 100 ? 100 : number >= 20 ? 10 : 0
        return true
    }

    private mutating func multiply(by factor: Decimal, upTo most: Decimal) -> Bool {
        guard (group ?? 1) <= most else { return false }
        group = (group ?? 1) * factor
        room = factor == 100 ? 100 : 0
        return true
    }

    private mutating func close(with factor: Decimal) -> Bool {
        guard factor < scale ?? 1_000_000_000, group != 0 else { return false }
        value += (group ?? 1) * factor
        (group, room, scale) = (nil, 1000, factor)
        return true
    }

    /// „Половин милион“, „едно и половина“, „милион и половина“.
    private mutating func addHalf(before rest: ArraySlice<String>) -> Bool {
        let next = rest.first { !Self.articles.contains($0) }
        let isPart = next.map { Self.scales[$0] != nil || Self.dozens.contains($0) } ?? false
        if group == nil, scale == nil {
            guard isPart else { return false }
            (group, room) = (0.5, 0)
            return true
        }
        guard rest.isEmpty || isPart else { return false }
        if let group {
            guard group < 20 else { return false }
            (self.group, room) = (group + 0.5, 0)
        } else {
            value += (scale ?? 1) / 2
            isOver = true
        }
        return true
    }

    // MARK: Words

    private static let and: Set = ["и", "and"]
    private static let articles: Set = ["a", "an"]
    private static let joints = and.union(articles)
    private static let halves: Set = ["половин", "половина", "half"]
    private static let dozens: Set = ["dozen", "дузина", "дузини"]
    private static let hundreds: Set = ["hundred", "hundreds"]
    private static let scales: [String: Decimal] = [
        "хиляда": 1_000, "хиляди": 1_000, "thousand": 1_000, "милион": 1_000_000, "милиона": 1_000_000,
        "million": 1_000_000,
    ]

    private static let severals: Set = ["хиляди", "милиона"]

    /// „Десетина“ as ten.
    private static func rough(_ word: String) -> Decimal? {
        if word == "стотина" { return 100 }
        guard word.hasSuffix("ина"), let number = small[String(word.dropLast(3))], number >= 10 else {
            return nil
        }
        return number
    }

    private static let small: [String: Decimal] = Dictionary(
        uniqueKeysWithValues: byValue.flatMap { value, words in
            words.split(separator: " ").map { (String($0), Decimal(value)) }
        })

    private static let byValue: [(Int, String)] = [
        (0, "нула zero"), (1, "един една едно one"), (2, "два две двама two"), (3, "три трима three"),
        (4, "четири четирима four"), (5, "пет петима five"), (6, "шест шестима six"), (7, "седем seven"),
        (8, "осем eight"), (9, "девет nine"), (10, "десет ten"), (11, "единайсет единадесет eleven"),
        (12, "дванайсет дванадесет twelve"), (13, "тринайсет тринадесет thirteen"),
        (14, "четиринайсет четиринадесет fourteen"), (15, "петнайсет петнадесет fifteen"),
        (16, "шестнайсет шестнадесет sixteen"), (17, "седемнайсет седемнадесет seventeen"),
        (18, "осемнайсет осемнадесет eighteen"), (19, "деветнайсет деветнадесет nineteen"),
        (20, "двайсет двадесет twenty"), (30, "трийсет тридесет thirty"),
        (40, "четирийсет четиридесет forty"), (50, "петдесет fifty"), (60, "шейсет шестдесет sixty"),
        (70, "седемдесет seventy"), (80, "осемдесет eighty"), (90, "деветдесет ninety"), (100, "сто"),
        (200, "двеста двесте"), (300, "триста"), (400, "четиристотин"), (500, "петстотин"),
        (600, "шестстотин"), (700, "седемстотин"), (800, "осемстотин"), (900, "деветстотин"),
    ]
}

/// A part of a whole in words, such as „половината“ and "two thirds", as a percentage.
func sharePercentage(_ text: String) -> Decimal? {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        .filter { !["от", "тях", "хората", "of", "them", "the", "a", "an"].contains($0) }
    return shares.first { $0.words.contains(words.joined(separator: " ")) }?.percentage
}

private let shares: [(percentage: Decimal, words: Set<String>)] = [
    (50, ["половината", "половина", "наполовина", "half"]),
    (25, ["четвърт", "една четвърт", "четвъртина", "четвъртината", "quarter", "one quarter"]),
    (75, ["три четвърти", "three quarters"]),
    (33, ["една трета", "трета", "третина", "третината", "third", "one third"]),
    (67, ["две трети", "two thirds"]), (20, ["една пета", "one fifth", "fifth"]),
    (10, ["една десета", "one tenth", "tenth"]), (100, ["всички", "всичките", "цялото", "all"]),
    (0, ["никой", "нито един", "нито една", "нито едно", "none"]),
]
