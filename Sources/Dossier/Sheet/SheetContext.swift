import Answers
import Findings
import Guide
import PlainYAML
import Wording
import Yams

/// Collects the findings of one reading and knows what a value is checked against.
struct SheetContext {
    let file: String
    let guide: Guide
    let language: Language
    /// Rows a choice may name although the sheet does not list them: those the dossier has already.
    let existing: Answers
    /// Rows the sheet lists, by table.
    var listed: [String: Set<String>] = [:]
    var findings = Findings()

    mutating func report(
        _ code: SheetFinding, _ node: Node, _ arguments: [String: String] = [:], severity: Severity = .error
    ) {
        findings.add(Finding(severity, code, at: Place(file: file, line: node.mark?.line ?? 1), arguments))
    }

    func hasRow(_ row: String, in table: String) -> Bool {
        listed[table]?.contains(row) == true || existing.hasRow(row, in: table)
    }
}

/// What an answer in a sheet belongs to: a question or a column, for the words of a finding and the limits.
struct SheetTarget {
    /// The path as a person writes it.
    let name: String
    let field: Field
}

extension Node {
    /// The text of a scalar; empty for anything else.
    var written: String { scalar?.string.cleaned() ?? "" }

    var isNothing: Bool { scalar?.isNothing ?? false }

    /// The members of a mapping by key; nil when it is no mapping.
    var members: [(key: String, node: Node, keyNode: Node)]? {
        mapping?.map { ($0.key.scalar?.string.cleaned() ?? "", $0.value, $0.key) }
    }

    func member(_ key: String) -> Node? { mapping?.first { $0.key.scalar?.string == key }?.value }
}
