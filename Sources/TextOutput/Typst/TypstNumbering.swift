import Wording

/// Has Typst count the headings, so that one put in between renumbers those after it.
struct TypstNumbering {
    /// What the counter of Typst comes to.
    private var count = [0]
    /// The letters of annexes, in order.
    let letters: [String]

    init(language: String) { letters = Language(rawValue: language)?.letters ?? [] }

    /// How a heading is numbered, and what the counter must be set to first, where it would come to another number.
    struct Style: Hashable {
        /// The argument of the heading, in code.
        var code: String
        var reset: [Int]?
    }

    mutating func next(_ number: String, level: Int) -> Style {
        guard !number.isEmpty else { return Style(code: "none") }
        let parts = number.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if parts.count == level, let numbers = parts.numbers { return counted(numbers, "\"1.1\"") }
        if level == 1, let annex = annex(number) { return annex }
        if parts.count == level, level > 1, let letter = letters.firstIndex(of: parts[0]),
            let rest = parts.dropFirst().numbers
        {
            return counted([letter + 1] + rest, "annex-part")
        }
        step(level)
        return Style(code: "(..) => " + TypstText.string(number))
    }

    /// “Annex A.”, whatever the word and what follows the letter.
    private mutating func annex(_ number: String) -> Style? {
        let words = number.split(separator: " ").map(String.init)
        guard words.count == 2, let first = words[1].first, let letter = letters.firstIndex(of: String(first))
        else { return nil }
        let around = [words[0] + " ", String(words[1].dropFirst())].map(TypstText.string)
        return counted([letter + 1], "annex(\(around[0]), \(around[1]))")
    }

    private mutating func counted(_ numbers: [Int], _ code: String) -> Style {
        step(numbers.count)
        guard count != numbers else { return Style(code: code) }
        count = numbers
        return Style(code: code, reset: numbers.dropLast() + [(numbers.last ?? 1) - 1])
    }

    private mutating func step(_ level: Int) {
        count += Array(repeating: 0, count: max(level - count.count, 0))
        count[level - 1] += 1
        count.removeLast(count.count - level)
    }
}

extension Collection<String> {
    fileprivate var numbers: [Int]? {
        let numbers = compactMap { Int($0) }.filter { 1...9_999 ~= $0 }
        return numbers.count == count && zip(numbers, self).allSatisfy { String($0) == $1 } ? numbers : nil
    }
}
