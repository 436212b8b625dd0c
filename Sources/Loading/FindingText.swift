package import Findings
package import Wording

extension Texts {
    /// A finding in words: where, what, and what to do, on one line.
    package func line(for finding: Finding) -> String {
        let place = finding.place.map { $0.file.cleaned() + ($0.line.map { ":\($0)" } ?? "") + ": " } ?? ""
        return place + name(of: finding.severity) + ": " + sentence(for: finding)
    }

    package func name(of severity: Severity) -> String {
        text("severity." + severity.rawValue) ?? severity.rawValue
    }

    /// One kind of words about a finding, such as `remedy`; nil when there are none of that kind.
    package func words(_ kind: String, for finding: Finding) -> String? {
        text(kind + "." + finding.code, finding.arguments.mapValues(argument))
    }

    /// The words of a finding alone.
    package func sentence(for finding: Finding) -> String {
        let parts = ["finding", "remedy"].compactMap { words($0, for: finding) }
        return parts.isEmpty ? "\(finding.code) \(finding.arguments)" : parts.joined(separator: " ")
    }

    /// A refusal in one sentence.
    package func sentence(for refusal: any Refusal) -> String {
        let arguments = refusal.arguments.mapValues(argument)
        return text("error." + refusal.code, arguments) ?? "\(refusal.code) \(refusal.arguments)"
    }

    /// A day in the language's own form; any other value as it is.
    private func argument(_ value: String) -> TextArgument {
        let isTime = value.utf8.count <= 10 && value.contains("-")
        return .text(isTime ? Formats(language).time(saved: value).cleaned() : value.cleaned())
    }
}
