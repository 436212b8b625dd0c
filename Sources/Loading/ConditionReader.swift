import Catalog
import Foundation
import Guide
import Strategy

extension GuideReader {
    /// A condition written as data; nil, with a finding, when it is not one.
    func readCondition(_ entry: Entry) -> Condition? {
        let keys: Set = [
            "all", "any", "not", "question", "is", "contains", "atLeast", "atMost", "answered", "count",
            "country",
        ]
        guard let fields = entry.fields(keys) else { return nil }
        if let all = fields["all"] { return .all(all.list.compactMap(readCondition)) }
        if let any = fields["any"] { return .any(any.list.compactMap(readCondition)) }
        if let not = fields["not"] { return readCondition(not).map(Condition.not) }
        if let code = fields.optionalText("country") { return Self.isIn(code) }
        let question = fields.text("question")
        guard !question.isEmpty else { return nil }
        guard let test = readTest(fields) else {
            entry.report(.badCondition)
            return nil
        }
        return .test(question: question, test)
    }

    /// That the municipality lies in a country; one that names none is Bulgarian.
    private static func isIn(_ country: String) -> Condition {
        let asked = Strategy.countryQuestion
        let named = Condition.test(question: asked, .is(country))
        return country == Country.home ? .any([named, .test(question: asked, .answered(false))]) : named
    }

    private func readTest(_ fields: Fields) -> Condition.Test? {
        if let wanted = fields.optionalText("is") { return .is(wanted.asYesOrNo) }
        if let wanted = fields.optionalText("contains") { return .contains(wanted) }
        if let bound = fields.optionalNumber("atLeast") { return .atLeast(bound) }
        if let bound = fields.optionalNumber("atMost") { return .atMost(bound) }
        if fields.has("answered") { return .answered(fields.flag("answered")) }
        guard let count = fields["count"]?.fields(["atLeast", "atMost"]) else { return nil }
        if let bound = count.optionalWhole("atLeast") { return .countAtLeast(bound) }
        return count.optionalWhole("atMost").map(Condition.Test.countAtMost)
    }
}

extension String {
    /// YAML writes the same answer as yes or true.
    fileprivate var asYesOrNo: String {
        switch self {
        case "true": "yes"
        case "false": "no"
        default: self
        }
    }
}
