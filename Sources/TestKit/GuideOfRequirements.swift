package import Guide
import Strategy
import Wording

extension Guide {
    /// A guide of one step that asks the given questions and whatever else the strategy reads, without words.
    package static func asking(_ questions: [Question] = []) -> Guide {
        let step = Step(
            id: "one", phase: "one", title: .empty, purpose: .empty, output: .empty, participants: .empty,
            evidence: .empty, weeks: 1, mistakes: [], themes: [], offersPractices: false,
            questions: completed(questions))
        return Guide(
            id: "test", version: "1.0.0", title: .empty, about: .empty,
            phases: [Phase(id: "one", title: .empty, steps: ["one"])], steps: [step])
    }

    /// The questions with the columns and questions the strategy needs beside them.
    package static func completed(_ questions: [Question]) -> [Question] {
        let given = Set(questions.map(\.id))
        let completed = questions.map { question in
            guard let needed = requiredByID[question.id] else { return question }
            var question = question
            question.columns += needed.columns.filter { question.column($0.id) == nil }
            return question
        }
        return completed + required.filter { !given.contains($0.id) }
    }

    private static let requiredByID = Dictionary(uniqueKeysWithValues: required.map { ($0.id, $0) })

    /// All the strategy needs, made once for the thousands of guides that tests ask for.
    private static let required: [Question] = {
        var questions: [Question] = []
        for need in Strategy.requirements {
            guard let index = questions.firstIndex(where: { $0.id == need.question }) else {
                let field = need.column == nil ? need.field : .init(.table)
                let columns = need.column.map { [Column(need: need, id: $0)] } ?? []
                questions.append(Question(id: need.question, field: field, columns: columns))
                continue
            }
            guard let id = need.column, questions[index].column(id) == nil else { continue }
            questions[index].columns.append(Column(need: need, id: id))
        }
        return questions
    }()
}

extension Question {
    /// A criterion of the self-assessment in a group.
    package static func criterion(_ id: String, in group: String) -> Question {
        var question = Question(id: id, field: Field(.scale), columns: [])
        question.group = group
        question.beside = "scores/" + id.split(separator: ".").dropFirst().joined(separator: "-")
        return question
    }

    /// The table of the levels each scorer gave alone.
    package static func scores(_ columns: [String]) -> Question {
        let columns = columns.map { Column(id: $0, field: Field(.scale), isRequired: false, when: nil) }
        return Question(id: "scores", field: Field(.table), columns: columns)
    }

    fileprivate init(id: String, field: Field, columns: [Column]) {
        self.init(
            id: id, field: field, why: .empty, needed: nil, when: nil, themes: [], columns: columns, fill: nil
        )
    }
}

extension Column {
    fileprivate init(need: Requirement, id: String) {
        self.init(id: id, field: need.field, isRequired: false, when: nil)
    }
}

extension Field {
    fileprivate init(_ kind: Kind, options: OptionSource = .none) {
        self.init(
            kind: kind, label: .empty, help: .empty, example: .empty, minimum: nil, maximum: nil, unit: nil,
            options: options, isPersonal: false)
    }
}

extension Requirement {
    fileprivate var field: Field {
        let options: OptionSource =
            switch shape {
            case .option(let ids): .listed(ids.map { Option(id: $0, label: .empty) })
            case .row(let table), .rows(let table): .rows(of: table)
            case .text, .number, .whole, .day, .time, .flag, .pick, .picks, .table: .none
            }
        return Field(shape.kinds.first ?? .text, options: options)
    }
}
