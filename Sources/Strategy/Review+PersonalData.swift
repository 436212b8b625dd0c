import Answers
import Guide

/// What the document must not tell of people, wherever it was written.
extension Review {
    mutating func checkPersonalData() {
        let walk = strategy.walk
        for question in walk.guide.questions where walk.applies(question) && !question.field.isPersonal {
            guard question.field.kind == .table else {
                checkPersonalData(at: AnswerPath(question.id), question.field)
                continue
            }
            let columns = question.columns.filter { !$0.field.isPersonal }
            for row in walk.answers.rows(of: question.id) {
                for column in columns {
                    let path = AnswerPath(question.id, row: row, column: column.id)
                    guard walk.answers.content(path) != nil, walk.applies(column, in: question.id, row: row)
                    else { continue }
                    checkPersonalData(at: path, column.field)
                }
            }
        }
    }

    private mutating func checkPersonalData(at path: AnswerPath, _ field: Field) {
        guard !findsPersons(at: path), let data = printed(at: path, field)?.personalData else { return }
        switch data {
        case .personalNumber: add(.personalNumberInText, at: path)
        case .contact: add(.contactInText, at: path)
        }
    }

    /// What people wrote there and the draft prints, be it the reason why nothing is told.
    private func printed(at path: AnswerPath, _ field: Field) -> String? {
        switch strategy.walk.answers.content(path) {
        case .value(let value): [.text, .longText].contains(field.kind) ? value.text : nil
        case .mark(.later(let words)), .mark(.unknown(let words)), .mark(.doesNotApply(let words)): words
        case nil: nil
        }
    }

    /// Whether names and contacts are looked for there anyway, and reported as such.
    private func findsPersons(at path: AnswerPath) -> Bool {
        if path.question == Strategy.Proposal.table {
            return Strategy.Proposal.withoutPersons.contains { $0.path.column == path.column }
        }
        guard case .value(let value) = strategy.walk.answers.content(path) else { return false }
        return value.text.map { Strategy.namesPerson($0, at: path) } ?? false
    }
}

extension Strategy.Proposal {
    /// The cells that must name nobody.
    static let withoutPersons: [Cell<String>] = [
        model.text, model.group, model.reason, model.settlement, model.place,
    ]
}
