package import Findings
import Foundation
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
        text(kind + "." + finding.code, arguments(of: finding))
    }

    /// The words of a finding alone.
    package func sentence(for finding: Finding) -> String {
        let parts = ["finding", "remedy"].compactMap { words($0, for: finding) }
        return parts.isEmpty ? "\(finding.code) \(finding.arguments)" : parts.joined(separator: " ")
    }

    /// A refusal in one sentence.
    package func sentence(for refusal: any Refusal) -> String {
        let arguments = refusal.arguments.mapValues(words)
        return text("error." + refusal.code, arguments) ?? "\(refusal.code) \(refusal.arguments)"
    }

    /// What answers say, in the language's own form; what stands in texts and files as it is written there.
    private func arguments(of finding: Finding) -> [String: TextArgument] {
        // The value of a cell of a file is what somebody wrote.
        let isReview = finding.code.hasPrefix("review.")
        return Dictionary(
            uniqueKeysWithValues: finding.arguments.map { name, value in
                let isNumber = Self.numbers.contains(name) || isReview && Self.values.contains(name)
                return (name, isNumber ? number(value, isSum: Self.sums.contains(name)) : words(value))
            })
    }

    private static let sums: Set = ["sum", "total", "amount", "card", "lines", "sure"]
    private static let numbers = sums.union([
        "count", "all", "votes", "voters", "part", "population", "whole", "figure", "days", "fewest", "share",
        "most", "needed", "stated", "excess", "slack", "capacity", "limit",
    ])
    private static let values: Set = ["value", "target", "today"]

    /// A number in the language's own form, a sum with its currency and a rough one, „~300“, said as such; any other value
    /// as it is.
    private func number(_ value: String, isSum: Bool) -> TextArgument {
        let formats = Formats(language)
        let isAbout = value.hasPrefix("~")
        let figure = isAbout ? String(value.dropFirst()) : value
        guard figure.wholeMatch(of: /-?[0-9]+(?:\.[0-9]+)?/) != nil, let number = Decimal(string: figure)
        else {
            return isSum ? .text(formats.inEuros(value.cleaned())) : words(value)
        }
        return .text(formats.said(isSum ? formats.money(number) : formats.given(number), isAbout: isAbout))
    }

    /// A day, or several, in the language's own form; any other value as it is.
    private func words(_ value: String) -> TextArgument {
        let formats = Formats(language)
        let times = value.components(separatedBy: ", ")
        let isTime = times.allSatisfy { time in
            time.utf8.count <= 10 && time.contains("-") && Timing(saved: time) != nil
        }
        return .text((isTime ? formats.list(times.map(formats.time(saved:))) : value).cleaned())
    }
}
