package import Foundation
import Answers

/// When a question is asked.
package indirect enum Condition: Hashable, Sendable {
    case all([Condition])
    case any([Condition])
    case not(Condition)
    case test(question: String, Test)

    package enum Test: Hashable, Sendable {
        /// A choice, a text, yes or no.
        case `is`(String)
        /// Several choices, a checklist or a ranking.
        case contains(String)
        case atLeast(Decimal)
        case atMost(Decimal)
        case answered(Bool)
        /// The number of choices made or of rows in a table.
        case countAtLeast(Int)
        case countAtMost(Int)
    }

    /// Whether it holds, looking names up by `value`; a name without a value fails every test but `answered: false`
    /// and the upper bounds of a count.
    func holds(_ value: (String) -> ConditionValue) -> Bool {
        switch self {
        case .all(let conditions): conditions.allSatisfy { $0.holds(value) }
        case .any(let conditions): conditions.contains { $0.holds(value) }
        case .not(let condition): !condition.holds(value)
        case .test(let question, let test): test.holds(value(question))
        }
    }

    /// The questions it looks at.
    package var questions: [String] {
        switch self {
        case .all(let conditions), .any(let conditions): conditions.flatMap(\.questions)
        case .not(let condition): condition.questions
        case .test(let question, _): [question]
        }
    }

    /// Questions that must have a number within bounds for it to hold, so that it fails while the number is unknown.
    var boundQuestions: [String] {
        switch self {
        case .all(let conditions), .any(let conditions): conditions.flatMap(\.boundQuestions)
        case .test(let question, .atLeast), .test(let question, .atMost): [question]
        case .not, .test: []
        }
    }

    /// The tests it makes, with the question of each.
    var tests: [(question: String, test: Test)] {
        switch self {
        case .all(let conditions), .any(let conditions): conditions.flatMap(\.tests)
        case .not(let condition): condition.tests
        case .test(let question, let test): [(question, test)]
        }
    }
}

/// What a name in a condition stands for at the moment.
struct ConditionValue {
    var value: Value?
    /// Rows, when the name is a table.
    var rows: Int?

    var count: Int { rows ?? value?.list?.count ?? 0 }
    var isAnswered: Bool { value != nil || (rows ?? 0) > 0 }
}

extension Condition.Test {
    fileprivate func holds(_ current: ConditionValue) -> Bool {
        switch self {
        case .is(let wanted): current.value.map { $0.conditionText == wanted } ?? false
        case .contains(let wanted): current.value?.list?.contains(wanted) ?? false
        case .atLeast(let bound): current.value?.number.map { $0 >= bound } ?? false
        case .atMost(let bound): current.value?.number.map { $0 <= bound } ?? false
        case .answered(let wanted): current.isAnswered == wanted
        case .countAtLeast(let bound): current.count >= bound
        case .countAtMost(let bound): current.count <= bound
        }
    }
}

extension Value {
    fileprivate var conditionText: String {
        switch self {
        case .text(let text): text
        case .flag(let flag): flag ? "yes" : "no"
        case .number(let number), .about(let number): "\(number)"
        case .list(let list): list.joined(separator: ",")
        }
    }
}
