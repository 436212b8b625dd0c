/// Reads Bulgarian that was typed with Latin letters.
///
/// Knows the letters of the Transliteration Act (State Gazette 19 of 2009) and the usual informal ones: 4 for
/// ч, 6 for ш, q for я, w for в, j for й or ж, y or u for ъ.
package enum Transliteration {
    /// What the word may be in Cyrillic, the likeliest first; empty when it has a sign that stands for no
    /// letter.
    ///
    /// A reading takes at most three unlikely choices of a letter, and no word of more than 32 letters is
    /// read: there would be too many ways.
    package static func cyrillic(for latin: String) -> [String] {
        let typed = Array(latin.lowercased())
        guard (1...32).contains(typed.count) else { return [] }
        var begun = Array(
            repeating: Array(repeating: [String](), count: mostOddities + 1), count: typed.count + 1)
        begun[0][0] = [""]
        for start in typed.indices {
            for choice in choices(in: typed, at: start) {
                for oddities in 0...(mostOddities - choice.oddity) {
                    begun[start + choice.length][oddities + choice.oddity] +=
                        begun[start][oddities].map { $0 + choice.letters }
                }
            }
        }
        var seen: Set<String> = []
        return begun[typed.count].joined().filter { seen.insert($0).inserted }
    }

    private static let mostOddities = 3

    /// Cyrillic letters the next `length` Latin ones may stand for.
    private struct Choice {
        var letters: String
        var length: Int
        /// 0 for the likeliest; taking „sh“ apart into „с“ and „х“ is odder than reading „ш“.
        var oddity: Int
    }

    private static func choices(in typed: [Character], at start: Int) -> [Choice] {
        var choices: [Choice] = []
        for length in stride(from: min(3, typed.count - start), through: 1, by: -1) {
            let letters = table[String(typed[start..<start + length])] ?? []
            let apart = choices.isEmpty ? 0 : 1
            choices += letters.enumerated().map { Choice(letters: $1, length: length, oddity: $0 + apart) }
        }
        return choices.filter { $0.oddity <= mostOddities }
    }

    private static let table: [String: [String]] = [
        "a": ["а", "ъ"], "b": ["б"], "c": ["ц", "к", "с"], "d": ["д"], "e": ["е"], "f": ["ф"], "g": ["г"],
        "h": ["х"],
        "i": ["и", "й"], "j": ["й", "ж", "дж"], "k": ["к"], "l": ["л"], "m": ["м"], "n": ["н"], "o": ["о"],
        "p": ["п"],
        "q": ["я"], "r": ["р"], "s": ["с"], "t": ["т"], "u": ["у", "ъ"], "v": ["в"], "w": ["в"],
        "x": ["х", "кс"],
        "y": ["й", "ъ", "и", "ь"], "z": ["з"], "4": ["ч"], "6": ["ш"],
        "zh": ["ж"], "ts": ["ц"], "tz": ["ц"], "ch": ["ч"], "sh": ["ш"], "sht": ["щ"], "6t": ["щ"],
        "kh": ["х"],
        "dj": ["дж"], "yu": ["ю"], "iu": ["ю"], "ju": ["ю"], "ya": ["я"], "ja": ["я"], "ia": ["ия", "я"],
        "yo": ["ьо", "йо"], "jo": ["ьо", "йо"], "io": ["ио", "ьо", "йо"],
    ]
}
