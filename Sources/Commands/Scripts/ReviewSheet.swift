import Findings
import Strategy

/// What the review found, for other programs; the form is fixed by its version.
struct ReviewSheet: Encodable {
    var version = 1
    var counts: Counts
    var findings: [Found]

    struct Counts: Encodable {
        var errors: Int
        var warnings: Int
        var advice: Int
    }

    struct Found: Encodable {
        var code: String
        var family: String
        var severity: String
        /// As in the journal.
        var path: String
        /// The same as a person finds it.
        var place: String
        var text: String
        var remedy: String
    }

    init(_ pages: ReviewPages) {
        func count(_ severity: Severity) -> Int { pages.findings.count { $0.severity == severity } }
        counts = Counts(errors: count(.error), warnings: count(.warning), advice: count(.advice))
        findings = pages.findings.map { finding in
            Found(
                code: finding.code, family: StrategyFinding(code: finding.code)?.family.rawValue ?? "",
                severity: finding.severity.rawValue, path: finding.place?.file ?? "",
                place: pages.place(of: finding), text: pages.text(of: finding),
                remedy: pages.remedy(of: finding))
        }
    }
}
