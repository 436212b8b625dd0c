import Wording

extension String {
    /// The text as it may be printed; nil when nothing is left.
    package var tidied: String? {
        let text = cleaned(keepingLines: true)[...].trimmed
        return text.isEmpty ? nil : String(text)
    }
}

extension String {
    /// Whether only signs stand there, such as a dash, dots or a question mark.
    var saysNothing: Bool {
        !isEmpty && unicodeScalars.allSatisfy(\.isSign)
    }

    /// In small letters, from its first letter or digit to the last; nil for a long text.
    func bare(upTo longest: Int = 80) -> String? {
        guard utf8.count <= longest, let text = tidied else { return nil }
        let bare = text.unicodeScalars.drop { !$0.isWordy }
        return bare.lastIndex(where: \.isWordy).map { String(bare[...$0]).inSmallLetters } ?? ""
    }

    /// Whether it fills the place of a source without naming one.
    var namesNoSource: Bool {
        guard utf8.count <= 60 else { return false }
        let words = lowercased().unicodeScalars.map { $0.isSign && $0 != "/" ? " " : String($0) }.joined()
            .split(separator: " ").joined(separator: " ")
        return words.isEmpty || Self.noSource.contains(words)
    }

    private static let noSource: Set = [
        "n/a", "na", "n a", "н/п", "нп", "х", "x", "хх", "xx", "ххх", "xxx", "tbd", "няма", "няма данни",
        "няма източник", "няма такъв", "липсва", "липсват", "липсват данни", "без данни", "без източник",
        "неизвестен",
        "неизвестно", "не е известно", "не е известен", "не знам", "не се знае", "не е посочен",
        "не е посочено", "none", "no data", "no source", "not available", "not known", "unknown", "missing",
        "i do not know", "don t know",
    ]
}

extension Unicode.Scalar {
    /// What people put where they have nothing to say, and what they put around words; a per cent sign is a unit.
    fileprivate var isSign: Bool {
        if isASCII { return properties.isWhitespace || Self.signs.contains(self) }
        switch properties.generalCategory {
        case .dashPunctuation, .initialPunctuation, .finalPunctuation, .openPunctuation, .closePunctuation,
            .spaceSeparator:
            return true
        default: return Self.signs.contains(self)
        }
    }

    private static let signs = Set("-.,:;?!/\\|_*~'\"()[]…•·−".unicodeScalars)
}
