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
    private var named = Findings()
    /// How many findings there are beyond the named ones, where they begin, and how much the worst of them weighs.
    private var more: (count: Int, place: Place, severity: Severity)?

    /// Nobody mends more at once, and a sheet may have been made to have hundreds of thousands.
    private static let mostNamed = 100

    init(file: String, guide: Guide, language: Language, existing: Answers) {
        (self.file, self.guide, self.language, self.existing) = (file, guide, language, existing)
    }

    mutating func report(
        _ code: SheetFinding, _ node: Node, _ arguments: [String: String] = [:],
        severity: Severity = .error
    ) {
        let place = Place(file: file, line: node.mark?.line ?? 1)
        if named.all.count < Self.mostNamed {
            return named.add(Finding(severity, code, at: place, arguments))
        }
        more = ((more?.count ?? 0) + 1, more?.place ?? place, max(more?.severity ?? severity, severity))
    }

    var findings: Findings {
        guard let more else { return named }
        let rest = Finding(more.severity, SheetFinding.more, at: more.place, ["count": "\(more.count)"])
        return Findings(named.all + [rest])
    }

    /// The known name nearest to a mistyped one; not looked for any more where it would not be named.
    func near(_ typed: String, among known: some Sequence<String>) -> String? {
        named.all.count < Self.mostNamed ? nearName(to: typed, among: known) : nil
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
