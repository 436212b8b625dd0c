/// Cuts words to the stem their forms share, so that search finds one form by another.
///
/// The script decides the language: Cyrillic is stemmed as Bulgarian, Latin as English; anything else is only
/// folded. A stem is a key to compare by, not a word to show.
package enum WordStems {
    package static func stem(_ word: FoldedWord) -> FoldedWord {
        var stem = word
        if stem.isCyrillic {
            stem.cutToBulgarianStem()
        } else if stem.isLatin {
            stem.cutToEnglishStem()
        }
        return stem
    }

    /// The stem of the first word of a text.
    package static func stem(_ word: some StringProtocol) -> String { stem(FoldedWord(word)).description }

    /// The stems of all words of a text, in order.
    package static func stems(in text: some StringProtocol) -> [String] {
        text.foldedWords.map { stem($0).description }
    }
}
