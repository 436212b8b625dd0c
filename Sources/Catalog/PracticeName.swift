import Wording

extension Practice {
    /// Whether a text can be the id of a practice, which is also the name of its file: small Latin letters and
    /// digits, in words joined by hyphens.
    package static func isID(_ text: String) -> Bool {
        let words = text.split(separator: "-", omittingEmptySubsequences: false)
        return text.utf8.count <= longestID && words.count > 1
            && words.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isPlain) }
    }

    /// An id for a new practice: its country and the first words of its title, with a number when it is taken.
    package static func newID(country: String, title: String, taken: Set<String>) -> String {
        let latin = title.lowercased().map { latinLetters[$0] ?? String($0) }.joined()
        let words = latin.split { $0.utf8.count > 1 || !$0.utf8.allSatisfy(isPlain) }
        let short = words.reduce("") { name, word in
            let longer = name.isEmpty ? String(word) : name + "-" + word
            return longer.utf8.count <= longestID / 2 ? longer : name
        }
        let stem = country.lowercased() + "-" + (short.isEmpty ? "practice" : short)
        var (name, count) = (stem, 1)
        while taken.contains(name) {
            count += 1
            name = "\(stem)-\(count)"
        }
        return name
    }

    private static let longestID = 80

    private static func isPlain(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// By the Transliteration Act (State Gazette 19 of 2009).
    private static let latinLetters: [Character: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
        "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
        "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sht", "ъ": "a", "ь": "y", "ю": "yu",
        "я": "ya",
    ]
}
