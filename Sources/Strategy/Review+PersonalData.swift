import Answers
import Guide

/// What the document must not tell of people, wherever it was written.
extension Review {
    mutating func checkPersonalData(in content: Answer.Content, at path: AnswerPath, _ field: Field) {
        // Names are told from words, which takes long, and hardly any text holds a number of a person.
        guard let words = printed(content, field), let data = words.personalData,
            !findsPersons(in: content, at: path)
        else { return }
        switch data {
        case .personalNumber: add(.personalNumberInText, at: path)
        case .contact: add(.contactInText, at: path)
        }
    }

    /// What people wrote there and the draft prints, be it the reason why nothing is told.
    private func printed(_ content: Answer.Content, _ field: Field) -> String? {
        switch content {
        case .value(let value): [.text, .longText].contains(field.kind) ? value.text : nil
        case .mark(.later(let words)), .mark(.unknown(let words)), .mark(.doesNotApply(let words)): words
        }
    }

    /// Whether names and contacts are looked for there anyway, and reported as such.
    private func findsPersons(in content: Answer.Content, at path: AnswerPath) -> Bool {
        if path.question == Strategy.Proposal.table {
            return Strategy.Proposal.withoutPersons.contains { $0.path.column == path.column }
        }
        guard case .value(let value) = content else { return false }
        return value.text.map { Strategy.namesPerson($0, at: path) } ?? false
    }
}

extension Strategy.Proposal {
    /// The cells that must name nobody.
    static let withoutPersons: [Cell<String>] = [
        model.text, model.group, model.reason, model.settlement, model.place,
    ]
}
