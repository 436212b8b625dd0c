import Findings
import Wording
import Yams

/// Looks for slips of the pen in every text of a file.
struct PenSlips: Sendable {
    func findings(in file: ParsedFile) -> Findings {
        var findings = Findings()
        // What is no YAML was reported when it was read.
        guard case .success(let tree) = file.tree else { return findings }
        // Poor answers are written as people write them.
        for pair in TextPair.all(in: tree.root) where !pair.path.hasSuffix("poor/answer") {
            for language in Language.allCases {
                for slip in PenSlip.all(in: pair.scalars[language]?.string ?? "", language) {
                    findings.add(finding(slip, at: Place(file: file.name, line: pair.line(language))))
                }
            }
        }
        return findings
    }

    private func finding(_ slip: PenSlip, at place: Place) -> Finding {
        switch slip {
        case .wordTwice(let text): Finding(.warning, LoadingFinding.wordTwice, at: place, ["text": text])
        case .wrongPreposition(let text, let better):
            Finding(.warning, LoadingFinding.wrongPreposition, at: place, ["text": text, "better": better])
        case .unpairedQuotes: Finding(.warning, LoadingFinding.unpairedQuotes, at: place)
        case .mixedAlphabets(let text):
            Finding(.warning, LoadingFinding.mixedAlphabets, at: place, ["text": text])
        case .hyphenBetweenYears(let text):
            Finding(.warning, LoadingFinding.hyphenBetweenYears, at: place, ["text": text])
        }
    }
}
