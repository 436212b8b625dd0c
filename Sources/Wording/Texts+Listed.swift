import Foundation

extension Texts {
    /// The words that a text lists with semicolons between them, in every language and small letters: what a person may
    /// say in either.
    package func listed(in name: String) -> [String] {
        Language.allCases.flatMap { (inLanguage($0).text(name) ?? "").split(separator: ";") }
            .map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    }
}
