import Document

/// How Word counts the headings of a document by itself, so that one put in between renumbers those after it.
///
/// Chapters are one list of several levels and annexes another. A number that Word would not come to by counting stays
/// typed.
struct WordOutline {
    /// The list and level of each heading in reading order; nil for one that is not counted, or whose number is typed.
    private(set) var places: [(list: Int, level: Int)?] = []
    /// What stands around the letter of an annex.
    private(set) var annexWords = (before: "", after: "")
    /// Annexes after a letter that is left out, as those easily taken for a figure are: a list each, by its first count.
    private(set) var annexRestarts: [Int] = []
    var hasChapters: Bool { places.contains { $0?.list == WordNumbering.chapters } }
    private(set) var isLatin = true

    private var chapter: [Int] = []
    private var annex: [Int] = []
    private var annexList = WordNumbering.annexes

    /// The anchors of headings.
    private(set) var headings: Set<String> = []
    /// The anchors of the sources that have the number a list gives them.
    private(set) var sources: [String] = []

    init(_ document: Document) {
        var count = 0
        for block in document.allBlocks {
            switch block.content {
            case .heading(let level, let number, _, let anchor):
                places.append(place(number, level: level))
                headings.insert(anchor)
            case .source(let number, _, let anchor):
                count += 1
                if number == count && sources.count == count - 1 { sources.append(anchor) }
            default: continue
            }
        }
    }

    private mutating func place(_ number: String, level: Int) -> (list: Int, level: Int)? {
        guard (1...6).contains(level), !number.isEmpty else { return nil }
        if level == 1, let annex = AnnexNumber(number) { return annexPlace(annex) }
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == level else { return nil }
        if let numbers = parts.numbers {
            guard numbers == chapter.next(level) else { return nil }
            chapter = numbers
            return (WordNumbering.chapters, level - 1)
        }
        guard let first = parts.first?.only, let letter = first.count(in: isLatin),
            let rest = parts.dropFirst().numbers,
            [letter] + rest == annex.next(level)
        else { return nil }
        annex = [letter] + rest
        return (annexList, level - 1)
    }

    private mutating func annexPlace(_ annex: AnnexNumber) -> (list: Int, level: Int)? {
        if self.annex.isEmpty {
            annexWords = (annex.before, annex.after)
            isLatin = annex.letter.isASCII
        }
        guard annexWords == (annex.before, annex.after), let count = annex.letter.count(in: isLatin) else {
            return nil
        }
        if [count] != self.annex.next(1) {
            annexRestarts.append(count)
            annexList = WordNumbering.firstRestart + annexRestarts.count - 1
        }
        self.annex = [count]
        return (annexList, 0)
    }
}

/// “Annex A.”, whatever the word and what follows the letter.
private struct AnnexNumber {
    let before: String
    let letter: Character
    let after: String

    init?(_ number: String) {
        let parts = number.split(separator: " ")
        guard parts.count == 2, let letter = parts[1].first, letter.isLetter,
            parts[1].dropFirst().allSatisfy({ ".:)".contains($0) })
        else { return nil }
        (before, self.letter, after) = (parts[0] + " ", letter, String(parts[1].dropFirst()))
    }
}

extension [Int] {
    /// What a list comes to at a level after these numbers; nil where a level above has none yet.
    fileprivate func next(_ level: Int) -> [Int]? {
        guard count >= level - 1 else { return nil }
        return prefix(level - 1) + [count >= level ? self[level - 1] + 1 : 1]
    }
}

extension Collection where Element == Substring {
    fileprivate var numbers: [Int]? {
        let numbers = compactMap { Int($0) }
        return numbers.count == count ? numbers : nil
    }
}

extension StringProtocol {
    /// The letter, where there is no other.
    fileprivate var only: Character? { count == 1 ? first : nil }
}

extension Character {
    /// The place of the letter in Word's own order: that for Cyrillic leaves out Ё, Й, Ъ, Ы and Ь.
    fileprivate func count(in isLatin: Bool) -> Int? {
        let letters = isLatin ? "ABCDEFGHIJKLMNOPQRSTUVWXYZ" : "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"
        return letters.firstIndex(of: self).map { letters.distance(from: letters.startIndex, to: $0) + 1 }
    }
}
