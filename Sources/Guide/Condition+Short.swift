extension Condition {
    /// In one line, as an author reads it: `scope=joint & !(people<=20)`. Choices made and rows are counted by `#`,
    /// `?` asks whether there is an answer, `~` whether an option is among those chosen.
    package var shortForm: String {
        switch self {
        case .all(let conditions): conditions.map(\.innerForm).joined(separator: " & ")
        case .any(let conditions): conditions.map(\.innerForm).joined(separator: " | ")
        case .not(let condition): "!" + condition.innerForm
        case .test(let question, let test): test.shortForm(of: question)
        }
    }

    private var innerForm: String {
        switch self {
        case .all(let conditions), .any(let conditions): conditions.count == 1 ? shortForm : "(\(shortForm))"
        case .not, .test: shortForm
        }
    }
}

extension Condition.Test {
    fileprivate func shortForm(of question: String) -> String {
        switch self {
        case .is(let option): "\(question)=\(option)"
        case .contains(let option): "\(question)~\(option)"
        case .atLeast(let bound): "\(question)>=\(bound)"
        case .atMost(let bound): "\(question)<=\(bound)"
        case .answered(true): "\(question)?"
        case .answered(false): "!\(question)?"
        case .countAtLeast(let bound): "#\(question)>=\(bound)"
        case .countAtMost(let bound): "#\(question)<=\(bound)"
        }
    }
}
