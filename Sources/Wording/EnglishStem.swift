/// The stemmer of M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980).
///
/// Before it, -ise, -ised, -ising and -isation are written with z, so that British and American spelling
/// meet.
extension FoldedWord {
    mutating func cutToEnglishStem() {
        guard count > 2 else { return }
        spellWithZ()
        if ownStems.contains(where: { replace($0.0, with: $0.1) }) { return }
        dropPlural()
        dropPast()
        if ends("y"), hasVowel(before: 1) { replace("y", with: "i") }
        shorten(doubleSuffixes)
        shorten(fullSuffixes)
        dropLongSuffix()
        tidyUp()
    }

    private mutating func spellWithZ() {
        if replace("isation", with: "ization") || replace("isations", with: "izations") { return }
        _ =
            replace("ise", with: "ize", ifLongerThan: 7) || replace("ised", with: "ized", ifLongerThan: 8)
            || replace("ises", with: "izes", ifLongerThan: 8)
            || replace("ising", with: "izing", ifLongerThan: 9)
    }

    /// Step 1a; -us is no plural, as in Porter's later stemmer.
    private mutating func dropPlural() {
        if replace("sses", with: "ss") || replace("ies", with: "i") || ends("ss") || ends("us") { return }
        replace("s")
    }

    /// Step 1b.
    private mutating func dropPast() {
        if ends("eed") {
            if measure(before: 3) > 0 { replace("eed", with: "ee") }
            return
        }
        let isPast = ends("ed") && hasVowel(before: 2) && replace("ed")
        guard isPast || (ends("ing") && hasVowel(before: 3) && replace("ing")) else { return }
        if ends("at") || ends("bl") || ends("iz") {
            append("e")
        } else if endsInDoubleConsonant, !(ends("l") || ends("s") || ends("z")) {
            dropLetter()
        } else if measure(before: 0) == 1, endsInShortSyllable(before: 0) {
            append("e")
        }
    }

    /// Steps 2 and 3: the first suffix that fits is replaced when a syllable stands before it.
    private mutating func shorten(_ suffixes: [(StaticString, StaticString)]) {
        guard let (suffix, shorter) = suffixes.first(where: { ends($0.0) }) else { return }
        if measure(before: suffix.utf8CodeUnitCount) > 0 { replace(suffix, with: shorter) }
    }

    /// Step 4.
    private mutating func dropLongSuffix() {
        guard let suffix = longSuffixes.first(where: { ends($0) }) else { return }
        let size = suffix.utf8CodeUnitCount
        guard measure(before: size) > 1 else { return }
        if ends("ion") {
            guard bytes.count > 3, [UInt8(ascii: "s"), UInt8(ascii: "t")].contains(bytes[bytes.count - 4])
            else { return }
        }
        replace(suffix)
    }

    /// Step 5.
    private mutating func tidyUp() {
        if ends("e") {
            let measure = measure(before: 1)
            if measure > 1 || (measure == 1 && !endsInShortSyllable(before: 1)) { replace("e") }
        }
        if ends("ll"), measure(before: 0) > 1 { replace("ll", with: "l") }
    }
}

extension FoldedWord {
    /// Porter's m: how often a consonant follows a vowel in the word without its last letters.
    private func measure(before ending: Int) -> Int {
        var (count, wasVowel) = (0, false)
        for index in 0..<max(0, bytes.count - ending) {
            let isVowel = isVowel(at: index)
            if wasVowel, !isVowel { count += 1 }
            wasVowel = isVowel
        }
        return count
    }

    private func hasVowel(before ending: Int) -> Bool {
        (0..<max(0, bytes.count - ending)).contains { isVowel(at: $0) }
    }

    private func isVowel(at index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"):
            true
        case UInt8(ascii: "y"): index > 0 && !isVowel(at: index - 1)
        default: false
        }
    }

    private var endsInDoubleConsonant: Bool {
        let last = bytes.count - 1
        return last > 0 && bytes[last] == bytes[last - 1] && !isVowel(at: last)
    }

    /// Porter's *o: consonant, vowel, consonant other than w, x and y.
    private func endsInShortSyllable(before ending: Int) -> Bool {
        let last = bytes.count - ending - 1
        guard last >= 2, !isVowel(at: last), isVowel(at: last - 1), !isVowel(at: last - 2) else {
            return false
        }
        return ![UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "y")].contains(bytes[last])
    }
}

/// Plurals of their own kind, and nouns in -ing and -ics that name something else than the word they come from. Whole
/// words would be more exact, but no other words of an administration end so.
private let ownStems: [(StaticString, StaticString)] = [
    ("buses", "bus"), ("viruses", "virus"), ("campuses", "campus"), ("children", "child"),
    ("women", "woman"), ("parking", "parking"), ("robotics", "robotics"), ("meeting", "meeting"),
    ("meetings", "meeting"), ("building", "building"), ("buildings", "building"), ("evening", "evening"),
    ("evenings", "evening"), ("booking", "booking"), ("bookings", "booking"), ("housing", "housing"),
    ("coding", "coding"),
]

/// Step 2.
private let doubleSuffixes: [(StaticString, StaticString)] = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("abli", "able"),
    ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
    ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"),
    ("aliti", "al"),
    ("iviti", "ive"), ("biliti", "ble"),
]

/// Step 3.
private let fullSuffixes: [(StaticString, StaticString)] = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
    ("ness", ""),
]

/// Step 4, the longer of two that fit first.
private let longSuffixes: [StaticString] = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism",
    "ate", "iti",
    "ous", "ive", "ize",
]
