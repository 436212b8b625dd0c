import Catalog
import Findings
import Wording
import Yams

/// Looks for forms that the glossary tells texts to avoid.
struct AvoidedForms: Sendable {
    private let glossaries: [Language: Glossary]

    init(_ terms: [Term]) {
        glossaries = Dictionary(
            Language.allCases.map { ($0, Glossary(terms, in: $0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// Every text of a file but poor answers, which are written as people write them; a quoted form is allowed.
    func findings(in file: ParsedFile) -> Findings {
        var findings = Findings()
        // What is no YAML was reported when it was read.
        guard case .success(let tree) = file.tree else { return findings }
        for pair in TextPair.all(in: tree.root) where !pair.path.hasSuffix("poor/answer") {
            for language in Language.allCases { check(pair, language, file.name, &findings) }
        }
        return findings
    }

    private func check(_ pair: TextPair, _ language: Language, _ file: String, _ findings: inout Findings) {
        guard let scalar = pair.scalars[language], let glossary = glossaries[language] else { return }
        for (form, term) in glossary.avoided(in: scalar.string.withoutQuotations(language)) {
            let better = term.preferred[language]
            let arguments = ["form": form, "better": better, "language": language.rawValue]
            let place = Place(file: file, line: pair.line(language))
            findings.add(Finding(.warning, LoadingFinding.avoidedForm, at: place, arguments))
        }
    }
}

extension String {
    /// With a number in place of each quotation, so that the words around it do not come together.
    fileprivate func withoutQuotations(_ language: Language) -> String {
        let marks = language.quotationMarks
        // Every opening mark begins with one of these bytes.
        guard utf8.contains(where: { $0 == 0xE2 || $0 == 0xC2 }) else { return self }
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
