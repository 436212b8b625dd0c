import Foundation
import Guide
import Wording

extension Writer {
    /// For whom a question is, in words; one that is not simple names only the questions it depends on.
    func condition(_ condition: Condition, in row: Question? = nil) -> String {
        switch condition {
        case .test(let id, let test): sentence(on: test, of: id, in: row) ?? dependence(condition, row)
        case .any(let conditions): alternatives(conditions, in: row) ?? dependence(condition, row)
        case .not(.test(let id, let test)): denial(of: test, of: id, in: row) ?? dependence(condition, row)
        case .all, .not: dependence(condition, row)
        }
    }

    private func sentence(on test: Condition.Test, of id: String, in row: Question?) -> String? {
        let asked = name(of: id, in: row)
        switch test {
        case .atLeast(let bound) where isPopulation(id):
            return say(.onlyFrom, ["people": .text(page.formats.number(bound))])
        case .atMost(let bound) where isPopulation(id):
            return say(.onlyUnder, ["people": .text(page.formats.number(bound + 1))])
        case .is(let option), .contains(let option):
            return optionName(option, of: id, in: row).map { sentence(asked, answers: [$0]) }
        case .answered(true): return say(.onlyIfAnswered, ["question": .text(asked)])
        case .atLeast, .atMost, .answered, .countAtLeast, .countAtMost: return nil
        }
    }

    private func denial(of test: Condition.Test, of id: String, in row: Question?) -> String? {
        let asked = TextArgument.text(name(of: id, in: row))
        switch test {
        case .countAtLeast(let count): return say(.onlyFewer, ["question": asked, "count": .count(count)])
        case .atMost(let bound) where isPopulation(id):
            return say(.onlyFrom, ["people": .text(page.formats.number(bound + 1))])
        case .answered(true): return say(.onlyIfUnanswered, ["question": asked])
        default: return nil
        }
    }

    /// Several answers to one question.
    private func alternatives(_ conditions: [Condition], in row: Question?) -> String? {
        var names: [String] = []
        var asked: String?
        for condition in conditions {
            guard case .test(let id, .is(let option)) = condition, asked == nil || asked == id,
                let name = optionName(option, of: id, in: row)
            else { return nil }
            asked = id
            names.append(name)
        }
        return asked.map { sentence(name(of: $0, in: row), answers: names) }
    }

    private func sentence(_ asked: String, answers: [String]) -> String {
        let quoted = answers.map(page.formats.quoted).joined(separator: " " + say(.or) + " ")
        return say(.onlyIf, ["question": .text(asked), "answer": .text(quoted)])
    }

    private func dependence(_ condition: Condition, _ row: Question?) -> String {
        var names: [String] = []
        for id in condition.questions where !names.contains(name(of: id, in: row)) {
            names.append(name(of: id, in: row))
        }
        return say(.onlyByAnswer, ["question": .text(page.formats.list(names))])
    }

    private func isPopulation(_ id: String) -> Bool { questions[id]?.fill == "municipality.population" }

    private func field(_ id: String, in row: Question?) -> Field? {
        row?.column(id)?.field ?? questions[id]?.field
    }

    private func optionName(_ option: String, of id: String, in row: Question?) -> String? {
        guard let field = field(id, in: row) else { return nil }
        if field.kind == .yesNo { return say(option == "yes" ? .yes : .no) }
        guard case .listed(let options) = field.options else { return nil }
        return options.first { $0.id == option }.map { words($0.label) }
    }

    private func name(of id: String, in row: Question?) -> String {
        if let column = row?.column(id) {
            return say(.askedColumn, ["label": .text(page.formats.quoted(words(column.field.label)))])
        }
        return questions[id].map(question(named:)) ?? id
    }

    /// A question by its number and its words.
    func question(named question: Question) -> String {
        let label = page.formats.quoted(words(question.name))
        return say(
            .askedQuestion, ["number": .text(numbers.question(question.id)), "label": .text(label)])
    }
}
