import Wording

/// The words that only say that there is no answer, as „не знам“ does, and leave open which mark is meant.
struct OwedWords {
    private let words: Set<String>

    /// Nobody says it in more, in bytes.
    private static let longest = 120

    init(_ texts: Texts) {
        let keys = [
            "command.later", "command.unknown", "command.does-not-apply", "wizard.said-later",
            "wizard.said-unknown", "wizard.said-does-not-apply",
        ]
        words = Set(keys.flatMap(texts.listed).map(\.squeezed))
    }

    /// Whether a text says no more than that, in words, by signs such as „?“, or as a command that is none, such as
    /// /незнам; a path has more than one slash.
    func say(_ text: String) -> Bool {
        guard text.utf8.count <= Self.longest else { return false }
        if text.first == "/", text.dropFirst().first?.isLetter == true, !text.dropFirst().contains("/") {
            return true
        }
        let bare = text.squeezed.filter { !"?–—_".contains($0) }
        return bare.isEmpty && !text.isEmpty || words.contains(bare)
    }
}
