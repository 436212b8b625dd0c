import Catalog
import Findings
import Wording
import Yams

/// Looks for forms that the glossary tells texts to avoid.
struct AvoidedForms {
    let log: FindingLog
    private let glossaries: [Language: Glossary]

    init(log: FindingLog, terms: [Term]) {
        self.log = log
        glossaries = Dictionary(
            Language.allCases.map { ($0, Glossary(terms, in: $0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// Every text of a file but poor answers, which are written as people write them; a quoted form is allowed.
    func check(_ file: ParsedFile) {
        // What is no YAML was reported when it was read.
        guard let root = Entry.root(of: file, log: FindingLog()) else { return }
        for pair in TextPair.all(in: root.node) where !pair.path.hasSuffix("poor/answer") {
            for language in Language.allCases { check(pair, language, file.name) }
        }
    }

    private func check(_ pair: TextPair, _ language: Language, _ file: String) {
        guard let scalar = pair.scalars[language], let glossary = glossaries[language] else { return }
        for (form, term) in glossary.avoided(in: scalar.string.withoutQuotations(language)) {
            let better = language == .bg && !term.preferred.isEmpty ? term.preferred : term.term[language]
            let arguments = ["form": form, "better": better, "language": language.rawValue]
            let place = Place(file: file, line: pair.line(language))
            log.add(.warning, LoadingFinding.avoidedForm, at: place, arguments)
        }
    }
}

extension String {
    /// With a number in place of each quotation, so that the words around it do not come together.
    fileprivate func withoutQuotations(_ language: Language) -> String {
        let marks: [Character: Character] =
            switch language {
            case .bg: ["„": "“", "«": "»"]
            case .en: ["“": "”", "‘": "’", "„": "“"]
            }
        var result = ""
        var rest = self[...]
        while let open = rest.firstIndex(where: { marks[$0] != nil }),
            let close = rest[rest.index(after: open)...].firstIndex(where: { $0 == marks[rest[open]] })
        {
            result += rest[..<open] + " 0 "
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
