import Answers
import Foundation
import Testing

@testable import Guide

@Suite struct ConditionTests {
    struct Case: CustomTestStringConvertible {
        var test: Condition.Test
        var value: Value?
        var rows: Int?
        var holds: Bool
        var testDescription: String { "\(test) of \(String(describing: value)), rows \(rows ?? -1)" }
    }

    static let cases = [
        Case(test: .is("joint"), value: .text("joint"), holds: true),
        Case(test: .is("joint"), value: .text("alone"), holds: false),
        Case(test: .is("joint"), value: nil, holds: false),
        Case(test: .is("yes"), value: .flag(true), holds: true),
        Case(test: .is("no"), value: .flag(true), holds: false),
        Case(test: .is("3"), value: .number(3), holds: true),
        Case(test: .contains("a"), value: .list(["b", "a"]), holds: true),
        Case(test: .contains("a"), value: .list([]), holds: false),
        Case(test: .contains("a"), value: .text("a"), holds: false),
        Case(test: .atLeast(3000), value: .number(3000), holds: true),
        Case(test: .atLeast(3000), value: .number(2999.9), holds: false),
        Case(test: .atLeast(0), value: nil, holds: false),
        Case(test: .atMost(3), value: .number(3), holds: true),
        Case(test: .atMost(3), value: nil, holds: false),
        Case(test: .answered(true), value: .text(""), holds: true),
        Case(test: .answered(true), value: nil, holds: false),
        Case(test: .answered(false), value: nil, holds: true),
        Case(test: .answered(true), value: nil, rows: 1, holds: true),
        Case(test: .answered(true), value: nil, rows: 0, holds: false),
        Case(test: .countAtLeast(2), value: .list(["a", "b"]), holds: true),
        Case(test: .countAtLeast(2), value: nil, rows: 1, holds: false),
        Case(test: .countAtLeast(2), value: nil, rows: 2, holds: true),
        Case(test: .countAtMost(0), value: nil, holds: true),
        Case(test: .countAtMost(1), value: .list(["a", "b"]), holds: false),
    ]

    @Test(arguments: cases)
    func `a test looks at the value or the rows`(_ row: Case) {
        let condition = Condition.test(question: "q", row.test)
        #expect(condition.holds { _ in ConditionValue(value: row.value, rows: row.rows) } == row.holds)
        #expect(
            Condition.not(condition).holds { _ in ConditionValue(value: row.value, rows: row.rows) }
                != row.holds)
    }

    @Test func `all and any join conditions`() {
        let (yes, no) = (
            Condition.test(question: "y", .answered(true)), Condition.test(question: "n", .answered(true))
        )
        func holds(_ condition: Condition) -> Bool {
            condition.holds { ConditionValue(value: $0 == "y" ? .flag(true) : nil) }
        }
        #expect(holds(.all([yes, .not(no)])))
        #expect(!holds(.all([yes, no])))
        #expect(holds(.any([no, yes])))
        #expect(!holds(.any([])))
        #expect(holds(.all([])))
        #expect(Condition.all([yes, .any([no])]).questions == ["y", "n"])
    }
}

@Suite struct ConditionFormTests {
    @Test(arguments: [
        (Condition.test(question: "a", .is("b")), "a=b"),
        (.not(.test(question: "a", .contains("b"))), "!a~b"),
        (
            .all([
                .test(question: "a", .atLeast(3)),
                .any([.test(question: "b", .answered(true)), .test(question: "c", .countAtMost(2))]),
            ]), "a>=3 & (b? | #c<=2)"
        ),
        (
            .not(.all([.test(question: "a", .answered(false)), .test(question: "b", .atMost(1))])),
            "!(!a? & b<=1)"
        ),
        (.any([.test(question: "a", .countAtLeast(1))]), "#a>=1"),
    ])
    func writesAConditionInOneLine(condition: Condition, short: String) {
        #expect(condition.shortForm == short)
    }
}
