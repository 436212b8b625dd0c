/// Signs that a practice and a problem are about the same trouble, none of which is enough alone.
struct Signs: Hashable, Sendable {
    /// How well searches for the title and for all that is written find it, of 1 for what they find best.
    var found: Double
    /// What a word of the problem is worth there, of about 1 for one that no other practice has.
    var strength: Double
    /// What all that is written is worth there, in words that no other practice has.
    var worth: Double
    /// The share of the themes of the problem that it has.
    var themes: Double
    /// 1 where what it is about most of all is a theme of the problem.
    var mainTheme: Double
    /// What the words weigh that stand together in one sentence or question, and how many of them are the very same.
    var together: Double
    var sameTogether: Int
    /// How many of the very same words it has in all, and how many of the title.
    var same: Int
    var sameInTitle: Int

    /// How far they agree.
    var weight: Double {
        MatchWeights.found * found + MatchWeights.strength * strength + MatchWeights.themes * themes
            + MatchWeights.mainTheme * mainTheme + MatchWeights.together
            * min(MatchWeights.mostTogether, together)
            + MatchWeights.sameTogether * Double(min(MatchWeights.leastWords, sameTogether))
    }

    /// Whether they agree that it is about the same. Synonyms and likenesses alone are those of another trouble of the same
    /// kind; and where no word of the title is the same, it takes one more.
    var agree: Bool {
        let least = MatchWeights.leastWords + (sameInTitle > 0 ? 0 : 1)
        return weight >= MatchWeights.sure && same >= least && sameTogether > 0
    }

    var areNear: Bool { weight >= MatchWeights.near }

    /// Two words are the same by chance too: more must be, in one sentence, or what they are worth in all.
    var areSure: Bool {
        agree && (worth >= MatchWeights.sureWorth || sameTogether > MatchWeights.leastWords)
    }
}
