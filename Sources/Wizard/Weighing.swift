import Answers
import Guide
import Terminal
import Wording

/// What is worked out beside a question and offered: an order of rows by what each of them was given, such as votes,
/// or the beginning of a text.
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

    /// What is worked out while nobody has said anything: an order by weights, or the beginning of a text. It is no
    /// answer until the person says so.
    func offer(for question: Question) -> Value? {
        guard walk.answers[question.id] == nil else { return nil }
        if let small = surroundings.small { return small.proposal(question, walk.answers) }
        guard question.field.kind == .longText else {
            return walk.weights(beside: question).map { .list($0.order) }
        }
        return surroundings.advice.beginning(of: question.id, given: walk.answers).map { .text($0) }
    }

    func sayOffer(for question: Question, _ offer: Value?) {
        if surroundings.small != nil { return sayProposal(offer, question.field) }
        if case .text? = offer { return say(WeighingText.beginningOffered) }
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

    /// What can be picked is drawn as picked already.
    private func sayProposal(_ proposal: Value?, _ field: Field) {
        guard brief == nil, let proposal, !drawsForms || field.isText || field.kind.shape == .day else {
            return
        }
        let words = field.words(for: proposal, options: words.options(of: field), texts)
        say(WeighingText.proposed, ["value": .text(words.truncated(toWordsIn: 160))])
    }

    /// Enter at what is only offered: nil when it shall not stand.
    mutating func accepted(_ subject: Subject, at prompt: Prompt) throws -> Value? {
        guard let offer = subject.offer, let path = subject.path, walk.answers[path] == nil else {
            return nil
        }
        if surroundings.small != nil { return offer }
        guard case .text(let beginning) = offer else {
            return try askYesNo(texts(WeighingText.accept), at: prompt) ? offer : nil
        }
        say(beginning)
        guard try askYesNo(texts(WeighingText.acceptBeginning), at: prompt) else { return nil }
        // Where a form is drawn, the text stands in it to be gone on with.
        guard !drawsForms, let more = try askLine(WeighingText.goOn, at: prompt) else { return offer }
        return .text(beginning + "\n" + more)
    }
}

enum WeighingText: String, TextKey {
    case proposed = "wizard.proposed"
    case offered = "wizard.order-offered"
    case accept = "wizard.order-accept"
    case beginningOffered = "wizard.beginning-offered"
    case acceptBeginning = "wizard.beginning-accept"
    case goOn = "wizard.beginning-go-on"
}
