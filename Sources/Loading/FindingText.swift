package import Findings
package import Wording

extension Texts {
    /// A finding in words: where, what, and what to do, on one line.
    package func line(for finding: Finding) -> String {
        let place = finding.place.map { $0.file.cleaned() + ($0.line.map { ":\($0)" } ?? "") + ": " } ?? ""
        let severity = text("severity." + finding.severity.rawValue) ?? finding.severity.rawValue
        return place + severity + ": " + sentence(for: finding)
    }

    /// The words of a finding alone.
    package func sentence(for finding: Finding) -> String {
        let arguments = finding.arguments.mapValues(argument)
        let parts = ["finding.", "remedy."].compactMap { text($0 + finding.code, arguments) }
        return parts.isEmpty ? "\(finding.code) \(finding.arguments)" : parts.joined(separator: " ")
    }

    /// A refusal in one sentence.
    package func sentence(for refusal: any Refusal) -> String {
        let arguments = refusal.arguments.mapValues(argument)
        return text("error." + refusal.code, arguments) ?? "\(refusal.code) \(refusal.arguments)"
    }

    /// A day in the language's own form; any other value as it is.
    private func argument(_ value: String) -> TextArgument {
        let isDay = value.utf8.count == 10 && value.contains("-")
        return .text(isDay ? Day(value).map(Formats(language).date) ?? value.cleaned() : value.cleaned())
    }
}
