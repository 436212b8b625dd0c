import Catalog
import Foundation
import Guide
import Yams

/// Reads conditions written as data.
struct ConditionReader {
    /// The question that asks in which country the municipality lies. Where none does it is called like what would
    /// fill it in, so that the check of the guide or template finds it unknown.
    private let countryQuestion: String

    init(steps: [ParsedFile]) {
        countryQuestion = steps.lazy.compactMap { $0.question(filledBy: countryFill) }.first ?? countryFill
    }

    init(_ guide: Guide) {
        countryQuestion = guide.questions.first { $0.fill == countryFill }?.id ?? countryFill
    }

    /// nil, with a finding, when it is none.
    func read(_ entry: Entry) -> Condition? {
        let keys: Set = [
            "all", "any", "not", "question", "is", "contains", "atLeast", "atMost", "answered", "count",
            "country",
        ]
        guard let fields = entry.fields(keys) else { return nil }
        if let all = fields["all"] { return .all(all.list.compactMap(read)) }
        if let any = fields["any"] { return .any(any.list.compactMap(read)) }
        if let not = fields["not"] { return read(not).map(Condition.not) }
        if let code = fields.optionalText("country") { return isIn(code) }
        let question = fields.text("question")
        guard !question.isEmpty else { return nil }
        guard let test = readTest(fields) else {
            entry.report(.badCondition)
            return nil
        }
        return .test(question: question, test)
    }

    /// That the municipality lies in a country; one that names none is Bulgarian.
    private func isIn(_ country: String) -> Condition {
        let named = Condition.test(question: countryQuestion, .is(country))
        guard country == Country.home else { return named }
        return .any([named, .test(question: countryQuestion, .answered(false))])
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

extension ParsedFile {
    /// The question of a step that a fact of the register fills in; nil when there is none.
    fileprivate func question(filledBy fill: String) -> String? {
        guard case .success(let tree) = tree else { return nil }
        let question = tree.root.mapping?["questions"]?.sequence?.first {
            $0.mapping?["fill"]?.string == fill
        }
        return question?.mapping?["id"]?.string
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
