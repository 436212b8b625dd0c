/// A numbered list too long to be shown at once: a page of it, and words that narrow it down.
///
/// An entry keeps its number whatever is shown, so that a number is never mistaken.
package struct ListPrompt: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package let number: Int
        package let line: String
        fileprivate let searched: String
    }

    package enum Outcome: Hashable, Sendable {
        /// Numbers: the reply is an answer.
        case answer
        /// The page to show has changed.
        case turned
        /// No entry has the words; the page is as before.
        case nothingFound
    }

    private let entries: [Entry]
    private let pageSize: Int
    private var found: [Entry]
    private var start = 0

    /// Makes a list of lines; each has what is shown of it and the words it is found by.
    package init(_ lines: [(shown: String, searched: String)], pageSize: Int = 10) {
        entries = lines.enumerated().map {
            Entry(number: $0 + 1, line: $1.shown, searched: folded($1.searched))
        }
        found = entries
        self.pageSize = pageSize
    }

    /// The entries of the page.
    package var page: ArraySlice<Entry> { found[start..<min(start + pageSize, found.count)] }
    /// How many entries have the words looked for.
    package var count: Int { found.count }
    /// The position of the first entry of the page among those found, from 1.
    package var first: Int { start + 1 }
    package var hasMore: Bool { start + pageSize < found.count }

    package mutating func read(_ reply: String) -> Outcome {
        if reply == "+" {
            start = hasMore ? start + pageSize : 0
            return .turned
        }
        if reply.allSatisfy({ "0123456789 ,;-–".contains($0) }) { return .answer }
        let words = folded(reply).split(separator: " ")
        let hits = entries.filter { entry in words.allSatisfy { entry.searched.contains($0) } }
        guard !hits.isEmpty else { return .nothingFound }
        (found, start) = (hits, 0)
        return .turned
    }
}
