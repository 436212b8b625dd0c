package import Findings
package import Wording

extension Texts {
    /// A finding in words: where, what, and what to do, on one line.
    package func line(for finding: Finding) -> String {
        let place = finding.place.map { $0.file + ($0.line.map { ":\($0)" } ?? "") + ": " } ?? ""
        let severity = text("severity." + finding.severity.rawValue) ?? finding.severity.rawValue
        return place + severity + ": " + sentence(for: finding)
    }

    /// The words of a finding alone.
    package func sentence(for finding: Finding) -> String {
        let arguments = finding.arguments.mapValues { TextArgument.text($0.cleaned()) }
        let parts = ["finding.", "remedy."].compactMap { text($0 + finding.code, arguments) }
        return parts.isEmpty ? "\(finding.code) \(finding.arguments)" : parts.joined(separator: " ")
    }

    /// A refusal in one sentence.
    package func sentence(for refusal: any Refusal) -> String {
        let arguments = refusal.arguments.mapValues { TextArgument.text($0.cleaned()) }
        return text("error." + refusal.code, arguments) ?? "\(refusal.code) \(refusal.arguments)"
    }
}
