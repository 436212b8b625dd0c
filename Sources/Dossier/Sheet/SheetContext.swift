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
    /// What stands in the dossier already.
    let existing: Answers
    let surroundings: SheetSurroundings
    /// Rows the sheet lists, by table.
    var listed: [String: [Option]] = [:]
    /// Answers and rows the sheet takes back.
    var cleared: Set<AnswerPath> = []
    /// Where the answers stand.
    var lines: [AnswerPath: Int] = [:]
    private var named = Findings()
    /// How many findings there are beyond the named ones, where they begin, and how much the worst of them weighs.
    private var more: (count: Int, place: Place, severity: Severity)?

    /// Nobody mends more at once, and a sheet may have been made to have hundreds of thousands.
    private static let mostNamed = 100

    init(file: String, guide: Guide, language: Language, existing: Answers, surroundings: SheetSurroundings) {
        (self.file, self.guide, self.language) = (file, guide, language)
        (self.existing, self.surroundings) = (existing, surroundings)
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

    func hasEvidence(_ name: String) -> Bool { surroundings.hasEvidence?(name) ?? true }

    /// What a choice may name: for rows those of the sheet, then those of the dossier; nil when nobody knows.
    func options(of field: Field) -> [Option]? {
        switch field.options {
        case .listed(let options): return options
        case .register(let register): return surroundings.registers?(register)
        case .rows(let table):
            let new = listed[table] ?? []
            let known = Set(new.map(\.id))
            return new + existing.rowOptions(of: table, guide).filter { !known.contains($0.id) }
        case .none: return nil
        }
    }
}

/// What a file of answers may refer to beside the guide; nil where anything goes.
package struct SheetSurroundings {
    var registers: ((Register) -> [Option])?
    /// Whether the dossier holds a file of evidence.
    var hasEvidence: ((String) -> Bool)?
    /// Whether a text only says that there is no answer.
    var isOwed: ((String) -> Bool)?
}

/// What an answer in a sheet belongs to: a question or a column.
struct SheetTarget {
    let path: AnswerPath
    let field: Field

    /// The path as a person writes it.
    var name: String { path.description }
}

extension Answers {
    /// The rows of a table as options, labelled by their first text.
    fileprivate func rowOptions(of table: String, _ guide: Guide) -> [Option] {
        let naming = guide.question(table)?.naming.map(\.id) ?? []
        return rows(of: table).map { row in
            let cells = naming.lazy.compactMap { self.value(AnswerPath(table, row: row, column: $0))?.text }
            return Option(id: row, label: Localized(same: cells.first ?? ""))
        }
    }
}

extension Node {
    /// The text of a scalar; empty for anything else.
    var written: String { scalar?.string.cleaned() ?? "" }

    var isNothing: Bool { scalar?.isNothing ?? false }

    /// The members of a mapping by key; nil when it is no mapping.
    var members: [(key: String, node: Node, keyNode: Node)]? {
        mapping?.map { ($0.key.scalar?.string.cleaned() ?? "", $0.value, $0.key) }
    }

    /// Whether a member is there and true.
    func says(_ key: String) -> Bool { member(key)?.isYes ?? false }

    var isYes: Bool { ["true", "yes", "да"].contains(written.lowercased()) }

    /// Whether it takes back what its key says.
    var isNo: Bool {
        scalar?.style == .plain && ["false", "no", "не"].contains(written.lowercased())
    }

    func member(_ key: String) -> Node? { mapping?.first { $0.key.scalar?.string == key }?.value }
}
