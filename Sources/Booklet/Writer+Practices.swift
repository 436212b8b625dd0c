import Catalog
import Document
import Guide
import Wording

extension Writer {
    /// A few practices that fit the step, each with the name by which the program shows the rest of it.
    mutating func practices(for step: Step) -> [Block] {
        let picked = PracticePicker(practices: sources.practices, shown: shownPractices.map(\.id))
            .pick(for: step.themes)
        guard !picked.isEmpty else { return [] }
        shownPractices += picked
        let items = picked.map { practice -> [Inline] in
            let country = sources.countries[practice.country].map(words) ?? practice.country
            let place = words(practice.place)
            let whole = place.contains(country) ? place : place + ", " + country
            let story = " (" + whole + "). " + words(practice.solution).firstSentence + " "
            return [.strong(words(practice.title)), .text(story), .emphasis(practice.id)]
        }
        return [page.heading(3, say(.practices), "practices-" + step.id), page.list(items)]
    }
}

/// Chooses the practices a step shows.
struct PracticePicker {
    let practices: [Practice]
    /// Ids of those printed already, which give way to new ones.
    let shown: [String]
    static let most = 5

    /// Those with the most themes in common, small and rural places first, no country twice while others are left.
    func pick(for themes: [String]) -> [Practice] {
        let fitting = practices.filter {
            !Set($0.themes).isDisjoint(with: themes) && !$0.isWarning
        }
        var left = fitting.map { (practice: $0, worth: worth($0, themes)) }
            .sorted { ($1.worth, $0.practice.id) < ($0.worth, $1.practice.id) }.map(\.practice)
        var picked: [Practice] = []
        while picked.count < Self.most, !left.isEmpty {
            let countries = picked.map(\.country)
            let next = left.firstIndex { !countries.contains($0.country) } ?? 0
            picked.append(left.remove(at: next))
        }
        return picked
    }

    /// A small place is worth as much as a theme and a half; what was printed before comes last.
    private func worth(_ practice: Practice, _ themes: [String]) -> Int {
        let common = practice.themes.count(where: themes.contains)
        let isSmall = [.village, .rural, .town].contains(practice.territory)
        return common * 2 + (isSmall ? 3 : 0) - (shown.contains(practice.id) ? 10 : 0)
    }
}

extension String {
    /// The text up to the end of its first sentence. A point after a short word, as in „г.“, ends none.
    var firstSentence: String {
        var word = 0
        var end: Index?
        for index in indices {
            let character = self[index]
            if let end, character.isUppercase || "„“\"'‘".contains(character) { return String(self[..<end]) }
            if !character.isWhitespace { end = nil }
            if ".!?".contains(character), word > 2 || character != "." { end = self.index(after: index) }
            word = character.isLetter ? word + 1 : 0
        }
        return self
    }
}
