import Findings

/// What the first columns of a table need to be read at a glance: they are there, name the row, and fit on a screen.
struct FrontCheck {
    let guide: Guide
    /// As in `Guide.check`; a key of a name stands under `NAME#KEY`.
    let places: [String: Place]
    private(set) var findings = Findings()

    /// The columns of the screen that every terminal has.
    static let screen = 80

    init(guide: Guide, places: [String: Place]) { (self.guide, self.places) = (guide, places) }

    private mutating func add(_ code: GuideFinding, at table: Question, _ arguments: [String: String]) {
        let arguments = arguments.merging(["id": table.id]) { given, _ in given }
        findings.add(
            Finding(.error, code, at: places[table.id + "#front"] ?? places[table.id], arguments))
    }

    mutating func run() {
        for table in guide.questions where !table.front.isEmpty {
            for (index, id) in table.front.enumerated() {
                let free = table.columns.map(\.id).filter { !table.front[..<index].contains($0) }
                guard !free.contains(id) else { continue }
                add(.unknownFront, at: table, ["value": id, "near": nearName(to: id, among: free) ?? "–"])
            }
            if let first = table.naming.first, table.front.first != first.id {
                add(.frontWithoutName, at: table, ["value": first.id])
            }
            let width = Self.width(of: table.frontColumns)
            if width > Self.screen {
                add(.frontTooWide, at: table, ["width": "\(width)", "most": "\(Self.screen)"])
            }
        }
    }

    /// What columns side by side take at least: each row has a number before it, and a bar between its cells.
    static func width(of columns: [Column]) -> Int {
        let cells = columns.enumerated().map { $0 == 0 ? 18 : $1.field.kind.leastWidth }
        return 5 + cells.reduce(0, +) + 3 * max(0, columns.count - 1)
    }
}
