import Answers
import Guide
import Terminal
import Wording

/// An order of rows beside which stands what each of them was given, such as votes.
extension Conversation {
    /// The options of a question, each with its weight; the weightiest first until there is an order.
    func options(of question: Question) -> [Option] {
        let options = words.options(of: question.field)
        guard let weights = walk.weights(beside: question) else { return options }
        let label = weights.column.field.label[language]
        let weighed = options.map { option in
            let weight = weights.values[option.id].map(Formats(language).number) ?? "–"
            return Option(
                id: option.id, label: option.label, description: Localized(same: "\(label): \(weight)"))
        }
        guard walk.answers.value(question.id) == nil else { return weighed }
        return weights.order.compactMap { id in weighed.first { $0.id == id } }
    }

    /// The order by weights while nobody has said anything of the order; it is no answer until the person says so.
    func offer(for question: Question) -> Value? {
        guard walk.answers[question.id] == nil else { return nil }
        return walk.weights(beside: question).map { .list($0.order) }
    }

    func sayOffer(for question: Question) {
        guard walk.answers.value(question.id) == nil, let weights = walk.weights(beside: question) else {
            return
        }
        say(
            WeighingText.offered,
            [
                "column": .text(weights.column.field.label[language]),
                "table": .text(weights.table.name[language]),
            ])
    }

    /// Enter at an order that is only offered: nil when it shall not stand.
    mutating func accepted(_ subject: Subject, at prompt: Prompt) throws -> Value? {
        guard let offer = subject.offer, let path = subject.path, walk.answers[path] == nil,
            try askYesNo(texts(WeighingText.accept), at: prompt)
        else { return nil }
        return offer
    }
}

enum WeighingText: String, TextKey {
    case offered = "wizard.order-offered"
    case accept = "wizard.order-accept"
}
