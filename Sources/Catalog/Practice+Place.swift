import Wording

extension Practice {
    /// Whether it is of a municipality that is called so, whatever else its place says: „Селата в община Видин“ are of Видин,
    /// and „Тунджа (селата около Ямбол)“ is not of Ямбол; in brackets stand names of its own only where it is of several.
    ///
    /// - Parameter names: of the municipality, in any language: „Столичната община“, “Sofia Municipality”.
    package func isOf(_ names: [String], country: String) -> Bool {
        guard self.country == country else { return false }
        let names = names.map(\.placeWords)
        return Language.allCases.contains { language in
            let whole = place[language]
            let words = (territory.isOneMunicipality ? String(whole.prefix { $0 != "(" }) : whole).placeWords
            return names.contains { words.hold($0) || $0.hold(words) }
        }
    }
}

extension String {
    fileprivate var placeWords: [String] {
        inSmallLetters.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}

extension [String] {
    /// Whether others stand among them, one after the other.
    fileprivate func hold(_ others: [String]) -> Bool {
        !others.isEmpty && indices.contains { self[$0...].starts(with: others) }
    }
}
