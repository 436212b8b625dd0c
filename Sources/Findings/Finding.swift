/// How much a finding weighs: an error stops what was asked, a warning and an advice never do.
package enum Severity: String, Hashable, Sendable, Comparable {
    case advice, warning, error

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .advice: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// Where something is wrong: a line of a file, or a question or row of the dossier.
package struct Place: Hashable, Sendable {
    package var file: String
    /// Counted from 1; nil where the whole file, or something that is no file, is meant.
    package var line: Int?

    package init(file: String, line: Int? = nil) {
        self.file = file
        self.line = line
    }
}

/// The permanent name of a kind of finding.
///
/// A room lists its own as an enum; the words that belong to each stand in `guide/interface.yaml` under
/// `finding.<code>` and `remedy.<code>`, so that they are data and exist in every language.
package protocol FindingCode: RawRepresentable<String>, CaseIterable, Sendable {}

/// Something the reader must or may mend.
package struct Finding: Hashable, Sendable {
    package var severity: Severity
    package var code: String
    package var place: Place?
    /// Values for the named gaps in the words of the code.
    package var arguments: [String: String]

    package init(
        _ severity: Severity, _ code: some FindingCode, at place: Place? = nil,
        _ arguments: [String: String] = [:]
    ) {
        self.severity = severity
        self.code = code.rawValue
        self.place = place
        self.arguments = arguments
    }
}

/// What a check leaves behind: every finding, not the first.
package struct Findings: Error, Hashable, Sendable {
    package private(set) var all: [Finding]

    package init(_ all: [Finding] = []) { self.all = all }

    package var hasErrors: Bool { all.contains { $0.severity == .error } }
    package var isEmpty: Bool { all.isEmpty }

    /// The findings in the order a person mends them: by file, then by line, as found within a line.
    package var inReadingOrder: [Finding] {
        all.enumerated().sorted { left, right in
            let (a, b) = (left.element.place, right.element.place)
            return (a?.file ?? "", a?.line ?? 0, left.offset) < (b?.file ?? "", b?.line ?? 0, right.offset)
        }.map(\.element)
    }

    /// Errors, then warnings, then advice, each in the order they were found.
    package var weightiestFirst: [Finding] {
        [Severity.error, .warning, .advice].flatMap { weight in all.filter { $0.severity == weight } }
    }

    package mutating func add(_ finding: Finding) { all.append(finding) }
    package mutating func add(_ others: Findings) { all += others.all }
}
