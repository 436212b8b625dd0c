package import Wording

extension Indicator {
    /// What an indicator fills into the columns beside it when it is picked.
    package enum Fact: String, CaseIterable, Hashable, Sendable {
        case title, unit, direction, source, rhythm
    }

    /// A fact as an answer holds it: words in the language, a choice by its id.
    package func text(of fact: Fact, in language: Language) -> String {
        switch fact {
        case .title: title[language]
        case .unit: unit[language]
        case .direction: direction.rawValue
        case .source: sourceBody[language]
        case .rhythm: rhythm.rawValue
        }
    }
}
