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
        let letters = language == .bg ? "АБВГДЕЖЗ" : "ABCDEFGH"
        let position = Annex.allCases.firstIndex(of: self) ?? 0
        return String(letters.dropFirst(position).prefix(1))
    }
}
