import Wording

/// The annexes, in the order they are printed.
enum Annex: String, CaseIterable {
    case forms, readiness, methods, laws, funding, indicators, glossary, sources

    var title: BookletText {
        switch self {
        case .forms: .forms
        case .readiness: .readinessSheet
        case .methods: .methods
        case .laws: .lawsAndPolicies
        case .funding: .funding
        case .indicators: .indicators
        case .glossary: .glossary
        case .sources: .sources
        }
    }

    func letter(in language: Language) -> String {
        zip(Annex.allCases, language.letters).first { $0.0 == self }?.1 ?? ""
    }
}
