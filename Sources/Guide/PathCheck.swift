import Findings

/// What a short path needs to hold together: it is short, and leads to nothing that it does not ask.
struct PathCheck {
    let guide: Guide
    /// As in `Guide.check`; a key of a name stands under `NAME#KEY`.
    let places: [String: Place]
    private(set) var findings = Findings()

    /// So many cells of a row are asked at most.
    static let mostColumns = 8

    init(guide: Guide, places: [String: Place]) { (self.guide, self.places) = (guide, places) }

    private mutating func add(
        _ code: GuideFinding, at name: String, _ arguments: [String: String] = [:]
    ) {
        let arguments = arguments.merging(["id": name]) { given, _ in given }
        findings.add(Finding(.error, code, at: places[name + "#path"] ?? places[name], arguments))
    }

    mutating func run() {
        checkChoice()
        for question in guide.questions {
            checkColumns(of: question)
            guard question.isCore else { continue }
            checkReach(question.when, question.field, at: question.id, row: nil)
            for column in question.columns where column.isCore {
                checkReach(column.when, column.field, at: question.id + "/" + column.id, row: question)
            }
        }
    }

    /// The question that chooses is there, offers the paths and no other, and is itself on neither.
    private mutating func checkChoice() {
        guard let id = guide.pathQuestion else { return }
        guard let question = guide.question(id) else {
            let near = nearName(to: id, among: guide.questions.map(\.id)) ?? "–"
            findings.add(
                Finding(
                    .error, GuideFinding.unknownPathQuestion, at: places["path"],
                    ["value": id, "near": near]))
            return
        }
        let known = GuidePath.allCases.map(\.rawValue)
        let offers = question.field.listedOptions ?? []
        if question.field.kind != .choice || Set(offers) != Set(known) || question.when != nil {
            add(.wrongPathQuestion, at: id, ["known": known.joined(separator: ", ")])
        }
    }

    private mutating func checkColumns(of table: Question) {
        let core = table.columns.filter(\.isCore)
        if core.count > Self.mostColumns {
            add(
                .tooManyCoreColumns, at: table.id,
                ["count": "\(core.count)", "most": "\(Self.mostColumns)"])
        }
        if !table.isCore, let column = core.first {
            add(.coreColumnOutside, at: table.id + "/" + column.id, ["value": table.id])
        }
        if table.isCore, !table.columns.isEmpty, core.isEmpty { add(.noCoreColumns, at: table.id) }
    }

    /// Nothing that is asked hangs on what is not: neither on an answer nor on the rows of a table.
    private mutating func checkReach(_ condition: Condition?, _ field: Field, at name: String, row: Question?)
    {
        for id in condition?.questions ?? [] where !isKnown(id, in: row) {
            add(.coreHangsOnOther, at: name, ["value": id])
        }
        if case .rows(let table) = field.options, guide.question(table)?.isCore == false {
            add(.coreHangsOnOther, at: name, ["value": table])
        }
    }

    /// Whether a name is asked on the short path or filled in by the register.
    private func isKnown(_ id: String, in row: Question?) -> Bool {
        if let column = row?.column(id) { return column.isCore }
        return guide.question(id).map { $0.isCore || $0.fill != nil } ?? true
    }
}
