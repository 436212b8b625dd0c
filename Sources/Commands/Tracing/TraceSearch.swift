import Drafting
import Wording

/// Finds the pieces of a draft that somebody points at.
struct TraceSearch {
    private let pieces: [TracedPiece]

    init(_ pieces: [TracedPiece]) { self.pieces = pieces }

    /// The pieces of the section with this number or title; else those that have the words in this order; else those
    /// that have them all, in any form.
    func found(_ sought: String) -> [TracedPiece] {
        let name = Self.words(sought)
        guard !name.isEmpty else { return [] }
        let sections: [(TracedPiece.Heading) -> Bool] = [
            { !$0.number.isEmpty && Self.words($0.number) == name || Self.words($0.title) == name },
            { Self.words($0.title).starts(with: name) },
        ]
        for isMeant in sections {
            let found = pieces.filter { $0.headings.contains(where: isMeant) }
            if !found.isEmpty { return found }
        }
        let phrase = pieces.filter { Self.holds(Self.words($0.text), name) }
        // Numbers that stand apart from each other are not the number that is sought.
        if !phrase.isEmpty || name.allSatisfy({ $0.allSatisfy(\.isNumber) }) { return phrase }
        let stems = Set(WordStems.stems(in: sought))
        return pieces.filter { stems.isSubset(of: WordStems.stems(in: $0.text)) }
    }

    /// Without case and signs, the digits of a large number together.
    private static func words(_ text: String) -> [String] {
        text.foldedWords.map(\.description).reduce(into: []) { words, word in
            if let last = words.last, word.count == 3, last.count <= 3, (last + word).allSatisfy(\.isNumber) {
                words[words.count - 1] += word
            } else {
                words.append(word)
            }
        }
    }

    /// Whether the words stand together; the last may be begun only, unless it is a number.
    private static func holds(_ text: [String], _ sought: [String]) -> Bool {
        guard text.count >= sought.count, let last = sought.last else { return false }
        return (0...(text.count - sought.count)).contains { start in
            let part = text[start..<(start + sought.count)]
            guard part.dropLast().elementsEqual(sought.dropLast()), let end = part.last else { return false }
            return end == last || !last.allSatisfy(\.isNumber) && end.hasPrefix(last)
        }
    }
}
