package import Findings

extension Guide {
    /// Everything wrong with the meaning of the guide: ids, kinds, conditions, references.
    ///
    /// - Parameters:
    ///   - places: where each question, column (`table/column`), step (`step:id`) and phase (`phase:id`) stands, and
    ///     some of their keys (`id#key`).
    ///   - fills: what the register of municipalities can fill in.
    ///   - facts: what a picked entry of another register can fill in.
    package func check(
        places: [String: Place], fills: [String], facts: @escaping (Register) -> [String] = { _ in [] }
    ) -> Findings {
        var check = GuideCheck(guide: self, places: places, fills: fills)
        check.run()
        var links = LinkCheck(guide: self, places: places, facts: facts)
        links.run()
        var paths = PathCheck(guide: self, places: places)
        paths.run()
        var fronts = FrontCheck(guide: self, places: places)
        fronts.run()
        return Findings(
            check.findings.all + links.findings.all + paths.findings.all + fronts.findings.all)
    }
}

private struct GuideCheck {
    let guide: Guide
    let places: [String: Place]
    let fills: [String]
    let byID: [String: Question]
    private(set) var findings = Findings()

    init(guide: Guide, places: [String: Place], fills: [String]) {
        (self.guide, self.places, self.fills) = (guide, places, fills)
        byID = Dictionary(guide.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func add(_ code: GuideFinding, at name: String, _ arguments: [String: String] = [:]) {
        var arguments = arguments
        arguments["id"] = name.split(separator: ":").last.map(String.init) ?? name
        findings.add(Finding(.error, code, at: places[name], arguments))
    }

    mutating func run() {
        checkOutline()
        for question in guide.questions {
            check(question.field, at: question.id)
            checkTable(question)
            if let needed = question.needed, !guide.phases.contains(where: { $0.id == needed }) {
                add(
                    .unknownNeeded, at: question.id,
                    ["value": needed, "near": near(needed, guide.phases.map(\.id))])
            }
            if let fill = question.fill, !fills.contains(fill) {
                add(.unknownFill, at: question.id, ["value": fill, "near": near(fill, fills)])
            }
            if let condition = question.when {
                check(condition, at: question.id, row: nil)
                checkUnknown(condition, at: question.id)
            }
        }
        checkReach()
    }

    private func near(_ typed: String, _ known: some Sequence<String>) -> String {
        nearName(to: typed, among: known) ?? "–"
    }

    private mutating func checkOutline() {
        let listed = guide.phases.flatMap(\.steps)
        for step in guide.steps {
            if !listed.contains(step.id) { add(.stepWithoutPlace, at: "step:" + step.id) }
            if !guide.phases.contains(where: { $0.id == step.phase && $0.steps.contains(step.id) }) {
                let known = guide.phases.map(\.id)
                add(
                    .unknownPhase, at: "step:" + step.id,
                    ["value": step.phase, "near": near(step.phase, known)])
            }
        }
        for phase in guide.phases {
            for id in phase.steps where guide.step(id) == nil {
                add(.stepMissing, at: "phase:" + phase.id, ["value": id])
            }
        }
    }

    private mutating func check(_ field: Field, at name: String) {
        if let low = field.minimum, let high = field.maximum, low > high { add(.limitsCrossed, at: name) }
        if field.isWhole, field.kind != .number, field.kind != .money { add(.wholeWithoutNumber, at: name) }
        if field.isLoose, field.kind != .date { add(.looseWithoutDate, at: name) }
        switch (field.kind.isPick, field.options) {
        case (true, .none), (true, .listed([])): add(.noOptions, at: name)
        case (false, .listed), (false, .rows), (false, .register): add(.optionsWithoutChoice, at: name)
        case (true, .listed(let options)):
            if Set(options.map(\.id)).count < options.count { add(.duplicateOption, at: name) }
        case (true, .rows(let table)) where byID[table]?.field.kind != .table:
            let tables = guide.questions.filter { $0.field.kind == .table }.map(\.id)
            add(.unknownTable, at: name, ["value": table, "near": near(table, tables)])
        default: break
        }
    }

    private mutating func checkTable(_ question: Question) {
        let isTable = question.field.kind == .table
        if isTable, question.columns.isEmpty { add(.noColumns, at: question.id) }
        if !isTable, !question.columns.isEmpty { add(.columnsWithoutTable, at: question.id) }
        for (index, id) in question.key.enumerated() {
            let free = question.columns.map(\.id).filter { !question.key[..<index].contains($0) }
            guard !free.contains(id) else { continue }
            let arguments = ["id": question.id, "value": id, "near": near(id, free)]
            findings.add(
                Finding(
                    .error, GuideFinding.unknownKey, at: places[question.id + "#key"] ?? places[question.id],
                    arguments))
        }
        for column in question.columns {
            let name = question.id + "/" + column.id
            if column.field.kind == .table || column.field.kind == .ranking { add(.tableInTable, at: name) }
            check(column.field, at: name)
            if let condition = column.when { check(condition, at: name, row: question) }
        }
    }

    private mutating func check(_ condition: Condition, at name: String, row: Question?) {
        for (id, test) in condition.tests {
            guard let field = row?.column(id)?.field ?? byID[id]?.field else {
                let known = Array(byID.keys) + (row?.columns.map(\.id) ?? [])
                add(.unknownQuestion, at: name, ["value": id, "near": near(id, known.sorted())])
                continue
            }
            if !test.fits(field.kind) {
                add(.wrongTest, at: name, ["value": id, "kind": field.kind.rawValue])
            }
            if let option = test.option, let options = field.listedOptions, !options.contains(option) {
                add(
                    .unknownOption, at: name,
                    ["value": option, "question": id, "near": near(option, options)])
            }
        }
    }

    /// A figure of the register is often unknown; a question must not disappear with it.
    private mutating func checkUnknown(_ condition: Condition, at name: String) {
        for id in condition.boundQuestions where byID[id]?.fill != nil {
            add(.hiddenWhileUnknown, at: name, ["value": id])
        }
    }

    private mutating func checkReach() {
        for question in guide.questions where question.when != nil {
            if let cycle = cycle(from: question) {
                add(.cycle, at: question.id, ["value": cycle.joined(separator: " → ")])
            } else if isUnreachable(question) {
                add(.neverReached, at: question.id)
            }
        }
    }

    /// The way back to the question over the conditions; nil when there is none.
    private func cycle(from start: Question) -> [String]? {
        var open = [[start.id]]
        var seen: Set<String> = []
        while let way = open.popLast() {
            for next in way.last.flatMap({ byID[$0]?.when?.questions }) ?? [] {
                if next == start.id { return way + [next] }
                if seen.insert(next).inserted { open.append(way + [next]) }
            }
        }
        return nil
    }

    private func isUnreachable(_ question: Question) -> Bool {
        question.when.map { !$0.canHold(fields: byID) } ?? false
    }
}
