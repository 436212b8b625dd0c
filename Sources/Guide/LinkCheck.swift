import Findings

/// What the parts of a guide say of each other: columns beside questions, columns that fill others, lifts, variants.
struct LinkCheck {
    let guide: Guide
    /// As in `Guide.check`; a key of a name stands under `NAME#KEY`.
    let places: [String: Place]
    /// What an entry of a register can fill in.
    let facts: (Register) -> [String]
    private(set) var findings = Findings()

    init(guide: Guide, places: [String: Place], facts: @escaping (Register) -> [String]) {
        (self.guide, self.places, self.facts) = (guide, places, facts)
    }

    private mutating func add(
        _ code: GuideFinding, at name: String, _ key: String, _ arguments: [String: String]
    ) {
        var arguments = arguments
        arguments["id"] = name.split(separator: ":").last.map(String.init) ?? name
        findings.add(Finding(.error, code, at: places[name + "#" + key] ?? places[name], arguments))
    }

    private func near(_ typed: String, _ known: some Sequence<String>) -> String {
        nearName(to: typed, among: known) ?? "–"
    }

    mutating func run() {
        for question in guide.questions {
            checkBeside(question)
            checkLifts(question)
            checkAfter(question.field, named: question.id, in: nil)
            for column in question.columns {
                checkFill(column, in: question)
                checkAfter(column.field, named: column.id, in: question)
            }
        }
        for step in guide.steps { checkVariants(step) }
    }

    private mutating func checkBeside(_ question: Question) {
        guard let beside = question.beside else { return }
        let columns = guide.questions.flatMap { table in table.columns.map { table.id + "/" + $0.id } }
        if !columns.contains(beside) {
            let arguments = ["value": beside, "near": near(beside, columns)]
            add(.unknownBeside, at: question.id, "beside", arguments)
        }
    }

    /// One text for each way from a level to the next.
    private mutating func checkLifts(_ question: Question) {
        guard !question.lifts.isEmpty else { return }
        let expected = max(0, (question.field.listedOptions ?? []).count - 1)
        if question.lifts.count != expected {
            let arguments = ["count": "\(question.lifts.count)", "expected": "\(expected)"]
            add(.wrongLifts, at: question.id, "lifts", arguments)
        }
    }

    private mutating func checkFill(_ column: Column, in table: Question) {
        guard let fill = column.fill else { return }
        let sources = table.columns.flatMap { source -> [String] in
            guard case .register(let register) = source.field.options else { return [] }
            return facts(register).map { source.id + "/" + $0 }
        }
        if !sources.contains(fill) {
            let arguments = ["value": fill, "near": near(fill, sources)]
            add(.unknownFill, at: table.id + "/" + column.id, "fill", arguments)
        }
    }

    /// A year or date comes after another one, of the same row before one of the dossier.
    private mutating func checkAfter(_ field: Field, named id: String, in table: Question?) {
        guard !field.after.isEmpty || !field.within.isEmpty else { return }
        let columns = table?.columns.map { ($0.id, $0.field) } ?? []
        let fields = columns + guide.questions.map { ($0.id, $0.field) }
        let times = fields.filter { $0.1.kind.isTime && $0.0 != id }.map(\.0)
        for after in field.after where !field.kind.isTime || !times.contains(after) {
            let name = (table.map { $0.id + "/" } ?? "") + id
            add(.wrongAfter, at: name, "after", ["value": after, "near": near(after, times)])
        }
        checkWithin(field, at: (table.map { $0.id + "/" } ?? "") + id)
    }

    /// A year or date lies between two others, each a question of its own.
    private mutating func checkWithin(_ field: Field, at name: String) {
        let times = guide.questions.filter(\.field.kind.isTime).map(\.id)
        let isWhole = field.kind.isTime && [0, 2].contains(field.within.count)
        for bound in field.within where !isWhole || !times.contains(bound) {
            add(.wrongWithin, at: name, "within", ["value": bound, "near": near(bound, times)])
        }
    }

    private mutating func checkVariants(_ step: Step) {
        for variant in Variant.allCases where step.variants[variant] != nil && guide.variants[variant] == nil
        {
            add(.variantWithoutCondition, at: "step:" + step.id, "variants", ["value": variant.rawValue])
        }
    }
}
