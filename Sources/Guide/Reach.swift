import Foundation

extension Field {
    /// The ids a condition may name: of the options as written, or of yes and no.
    var listedOptions: [String]? {
        if kind == .yesNo { return ["yes", "no"] }
        if case .listed(let options) = options { return options.map(\.id) }
        return nil
    }
}

extension Condition.Test {
    /// Whether a question of this kind can be tested so.
    func fits(_ kind: Kind) -> Bool {
        switch self {
        case .is: kind == .choice || kind == .yesNo || kind == .text
        case .contains: kind.shape == .options || kind.shape == .order
        case .atLeast, .atMost: kind.shape == .number || kind.shape == .level
        case .answered: true
        case .countAtLeast, .countAtMost: [.options, .order, .rows].contains(kind.shape)
        }
    }

    /// The option it names.
    var option: String? {
        switch self {
        case .is(let option), .contains(let option): option
        case .atLeast, .atMost, .answered, .countAtLeast, .countAtMost: nil
        }
    }
}

extension Condition {
    /// Whether some answers make it true; says no only when it is sure.
    func canHold(fields: [String: Question]) -> Bool {
        switch self {
        case .all(let conditions):
            conditions.allSatisfy { $0.canHold(fields: fields) }
                && !Self.contradict(conditions.flatMap(\.positiveTests))
        case .any(let conditions): conditions.contains { $0.canHold(fields: fields) }
        case .not: true
        case .test(let id, let test): fields[id].map { test.canHold($0.field) } ?? false
        }
    }

    /// Tests that must all hold, without those inside `any` and `not`.
    private var positiveTests: [(question: String, test: Test)] {
        switch self {
        case .all(let conditions): conditions.flatMap(\.positiveTests)
        case .any, .not: []
        case .test(let question, let test): [(question, test)]
        }
    }

    private static func contradict(_ tests: [(question: String, test: Test)]) -> Bool {
        Dictionary(grouping: tests, by: \.question).values.contains { same in
            let wanted = Set(same.compactMap { if case .is(let option) = $0.test { option } else { nil } })
            let lows = same.compactMap { if case .atLeast(let bound) = $0.test { bound } else { nil } }
            let highs = same.compactMap { if case .atMost(let bound) = $0.test { bound } else { nil } }
            let crossed = lows.max().flatMap { low in highs.min().map { low > $0 } } ?? false
            let unanswered = same.contains { $0.test == .answered(false) }
            return wanted.count > 1 || crossed
                || (unanswered && same.count > 1 && same.contains { $0.test != .answered(false) })
        }
    }
}

extension Condition.Test {
    fileprivate func canHold(_ field: Field) -> Bool {
        switch self {
        case .is(let option), .contains(let option): field.listedOptions.map { $0.contains(option) } ?? true
        case .atLeast(let bound): field.maximum.map { bound <= $0 } ?? true
        case .atMost(let bound): field.minimum.map { bound >= $0 } ?? true
        case .countAtLeast(let bound):
            field.kind == .table
                ? field.maximum.map { bound <= Int(rounding: $0) } ?? true
                : field.listedOptions.map { bound <= $0.count } ?? true
        case .answered, .countAtMost: true
        }
    }
}
