import Answers
package import Findings
package import Guide

/// What a guide can lack of what the strategy reads.
package enum RequirementFinding: String, FindingCode {
    case missingQuestion = "strategy.missing-question"
    case missingColumn = "strategy.missing-column"
    case wrongKind = "strategy.wrong-kind"
    case unknownOption = "strategy.unknown-option"
    case unknownGroup = "strategy.unknown-group"
}

extension Strategy {
    /// Whether a guide asks what the strategy reads, in the kinds it reads.
    ///
    /// What a guide leaves out is a warning, since the strategy is only poorer without it; an answer that would be read
    /// wrongly is an error.
    ///
    /// - Parameter places: where each question and each column (`table/column`) stands.
    package static func check(_ guide: Guide, places: [String: Place]) -> Findings {
        let questions = Dictionary(
            guide.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var findings = Findings()
        // A guide without any table of the strategy is for something else, such as a lesson.
        let isForStrategies = requirements.contains {
            $0.shape == .table && questions[$0.question] != nil
        }
        for need in requirements where isForStrategies {
            if let finding = need.finding(in: questions, places: places) { findings.add(finding) }
        }
        for question in guide.questions where question.isCriterion {
            if question.group.flatMap(Readiness.Group.init) == nil {
                let arguments = [
                    "id": question.id, "value": question.group ?? "–",
                    "known": Readiness.Group.allCases.map(\.rawValue).joined(separator: ", "),
                ]
                findings.add(
                    Finding(
                        .error, RequirementFinding.unknownGroup, at: places[question.id], arguments))
            }
        }
        return findings
    }

    /// The chapters a practice can be used for, as a guide lists them; nil where it lists none.
    package static func chapters(of guide: Guide) -> [String]? {
        let path = Use.model.section.path
        let column = path.column.flatMap { guide.question(path.question)?.column($0) }
        guard case .listed(let options)? = column?.field.options else { return nil }
        return options.map(\.id)
    }
}

extension Requirement {
    private var name: String { column.map { question + "/" + $0 } ?? question }

    fileprivate func finding(in questions: [String: Question], places: [String: Place]) -> Finding? {
        guard let asked = questions[question] else {
            // Of a table that is not asked at all, only the table is missed.
            return column == nil ? finding(.warning, .missingQuestion, Place(file: "guide.yaml")) : nil
        }
        let place = places[name] ?? places[question]
        guard let column else { return misfit(asked.field, place) }
        guard let field = asked.column(column)?.field else {
            let near = nearName(to: column, among: asked.columns.map(\.id)) ?? "–"
            return finding(.warning, .missingColumn, place, ["near": near])
        }
        return misfit(field, place)
    }

    private func misfit(_ field: Field, _ place: Place?) -> Finding? {
        guard shape.kinds.contains(field.kind) else {
            let kinds = shape.kinds.map(\.rawValue).joined(separator: ", ")
            return finding(.error, .wrongKind, place, ["kind": field.kind.rawValue, "kinds": kinds])
        }
        guard case .option(let known) = shape, case .listed(let options) = field.options,
            let unknown = options.map(\.id).first(where: { !known.contains($0) })
        else { return nil }
        let arguments = ["value": unknown, "known": known.joined(separator: ", ")]
        return finding(.error, .unknownOption, place, arguments)
    }

    private func finding(
        _ severity: Severity, _ code: RequirementFinding, _ place: Place?, _ more: [String: String] = [:]
    ) -> Finding {
        Finding(severity, code, at: place, more.merging(["id": name]) { given, _ in given })
    }
}

extension Requirement.Shape {
    /// The kinds of a guide that can be read so, the usual one first.
    package var kinds: [Kind] {
        switch self {
        case .text: [.text, .longText]
        case .number: [.number, .money]
        case .whole: [.number, .year, .scale]
        case .day, .time: [.date]
        case .flag: [.yesNo]
        case .pick, .option, .row: [.choice]
        case .picks, .rows: [.choices, .checklist, .ranking]
        case .table: [.table]
        }
    }
}
