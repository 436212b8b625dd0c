extension StringProtocol {
    /// The words of the text, folded, in order: runs of letters and digits.
    package var foldedWords: [FoldedWord] {
        var words: [FoldedWord] = []
        forEachFoldedWord { words.append($0) }
        return words
    }

    /// Shows each word of the text, folded, in order; the word may be changed or kept by the visitor.
    package func forEachFoldedWord(_ visit: (inout FoldedWord) -> Void) {
        var word = FoldedWord()
        for scalar in String(self).unicodeScalars {
            if word.take(scalar) { continue }
            guard !word.isEmpty else { continue }
            visit(&word)
            word.clear()
        }
        if !word.isEmpty { visit(&word) }
    }
}

extension FoldedWord {
    /// Adds a scalar of a text to the word; false when the scalar is no part of a word.
    fileprivate mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        switch value {
        case 0x61...0x7A, 0x30...0x39, 0x430...0x44F: append(letter: value)
        case 0x41...0x5A, 0x410...0x42F: append(letter: value + 32)
        case ..<0xC0: return value == 0xAD && !isEmpty  // a soft hyphen is inside its word
        case 0x300...0x36F: mark(value)
        case 0x2000...0x20CF: return false
        default: return takeRare(scalar)
        }
        return true
    }

    private mutating func takeRare(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return false }
        for lower in scalar.properties.lowercaseMapping.unicodeScalars {
            if let base = lower.unaccented {
                append(base)
            } else if !(0x300...0x36F).contains(lower.value) {
                append(letter: lower.value)
            }
        }
        return true
    }
}

extension Unicode.Scalar {
    /// How the small letter is written without its accent, as people type it who lack the key.
    fileprivate var unaccented: StaticString? {
        switch self {
        case "à", "á", "â", "ã", "ä", "å", "ā", "ă", "ą": "a"
        case "ç", "ć", "ĉ", "ċ", "č": "c"
        case "ď", "đ", "ð": "d"
        case "è", "é", "ê", "ë", "ē", "ĕ", "ė", "ę", "ě": "e"
        case "ĝ", "ğ", "ġ", "ģ": "g"
        case "ĥ", "ħ": "h"
        case "ì", "í", "î", "ï", "ĩ", "ī", "ĭ", "į", "ı": "i"
        case "ĵ": "j"
        case "ķ": "k"
        case "ĺ", "ļ", "ľ", "ŀ", "ł": "l"
        case "ñ", "ń", "ņ", "ň": "n"
        case "ò", "ó", "ô", "õ", "ö", "ø", "ō", "ŏ", "ő": "o"
        case "ŕ", "ŗ", "ř": "r"
        case "ś", "ŝ", "ş", "š", "ș": "s"
        case "ţ", "ť", "ŧ", "ț": "t"
        case "ù", "ú", "û", "ü", "ũ", "ū", "ŭ", "ů", "ű", "ų": "u"
        case "ŵ": "w"
        case "ý", "ÿ", "ŷ": "y"
        case "ź", "ż", "ž": "z"
        case "ß": "ss"
        case "æ": "ae"
        case "œ": "oe"
        case "þ": "th"
        case "ѐ", "ё": "е"
        case "ѝ": "и"
        default: nil
        }
    }
}
