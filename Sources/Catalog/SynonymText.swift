import Wording

/// Groups of words and phrases of one meaning, cut to their stems, as text.
///
/// Two lines: the groups, with `;` between groups, `,` between phrases, a space between stems and `!` before an
/// expression; and each word of a phrase, as it is written, with its stem behind it.
struct SynonymText: Sendable {
    private let groupLine: ArraySlice<UInt8>
    private let spelledLine: ArraySlice<UInt8>

    /// A phrase of a group.
    struct Member {
        var stems: [FoldedWord]
        /// Whether it means what it does by its small words.
        var isExpression: Bool
    }

    init(_ groups: [[String]]) {
        var spelled: [FoldedWord] = []
        let members = groups.map { group in
            group.compactMap { text -> String? in
                if let stems = Self.stems(of: text) {
                    for word in text.foldedWords where !stopWords.contains(word) {
                        spelled += [word, WordStems.stem(word)]
                    }
                    return Self.spaced(stems)
                }
                let stems = text.foldedWords.map(WordStems.stem)
                return stems.count > 1 ? "!" + Self.spaced(stems) : nil
            }
        }
        groupLine = Array(members.map { $0.joined(separator: ",") }.joined(separator: ";").utf8)[...]
        spelledLine = Array(Self.spaced(spelled).utf8)[...]
    }

    init(groups: ArraySlice<UInt8>, spelled: ArraySlice<UInt8>) {
        (groupLine, spelledLine) = (groups, spelled)
    }

    var lines: [String] { [groupLine, spelledLine].map { String(decoding: $0, as: UTF8.self) } }

    var groups: [[Member]] {
        groupLine.split(separator: UInt8(ascii: ";")).map { group in
            group.split(separator: UInt8(ascii: ",")).map { member in
                let isExpression = member.first == UInt8(ascii: "!")
                let stems = (isExpression ? member.dropFirst() : member).split(separator: UInt8(ascii: " "))
                return Member(stems: stems.map { FoldedWord(folded: $0) }, isExpression: isExpression)
            }
        }
    }

    /// Each word of a phrase with its stem.
    func forEachSpelled(_ visit: (_ word: ArraySlice<UInt8>, _ stem: ArraySlice<UInt8>) -> Void) {
        let words = spelledLine.split(separator: UInt8(ascii: " "))
        for place in stride(from: 0, to: words.count - 1, by: 2) { visit(words[place], words[place + 1]) }
    }

    private static func spaced(_ words: [FoldedWord]) -> String {
        words.map(\.description).joined(separator: " ")
    }

    /// The stems of a phrase without the words that say nothing; nil when those were all but one of it, since the
    /// one that is left would mean something else.
    private static func stems(of phrase: String) -> [FoldedWord]? {
        let words = phrase.foldedWords.withLacksJoined
        let meaningful = words.filter { !stopWords.contains($0) }
        let isWhole = meaningful.count == words.count
        return meaningful.isEmpty || (meaningful.count == 1 && !isWhole)
            ? nil : meaningful.map(WordStems.stem)
    }
}
