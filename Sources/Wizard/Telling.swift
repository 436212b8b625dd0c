import Answers
import Guide
import Terminal
import Wording

/// What a prompt is about, for a program that reads along.
extension Conversation {
    func subject(of prompt: Prompt) -> Asked.Subject {
        guard let subject = prompt.subject else { return Asked.Subject(prompt.place.kind) }
        // A note or a yes beside the question is not the answer to it.
        var told = Asked.Subject(prompt.isAside ? "note" : subject.field.kind.rawValue)
        told.path = subject.path?.description ?? prompt.place.newCell
        told.label = subject.field.label[language]
        guard !prompt.isAside else {
            told.options = ways(at: prompt)
            return told
        }
        told.isNeeded = subject.isNeeded
        let first = subject.field.kind == .scale ? subject.field.firstLevel(of: subject.options) : 1
        told.options = subject.options.enumerated().map { index, option in
            Asked.Subject.Entry(number: first + index, id: option.id, label: option.label[language])
        }
        return told
    }

    /// The ways to go on that a question beside the question offers.
    private func ways(at prompt: Prompt) -> [Asked.Subject.Entry] {
        guard case .choice(let picking) = prompt.form else { return [] }
        return picking.entries.enumerated().map { index, entry in
            Asked.Subject.Entry(number: index + 1, id: "\(index + 1)", label: entry.label)
        }
    }
}

extension Place {
    /// A name for a place where no question is asked.
    fileprivate var kind: String {
        switch self {
        case .overview: "tasks"
        case .step: "step"
        case .question, .cell: "note"
        case .practices: "practices"
        case .row: "row"
        case .check: "check"
        case .list: "list"
        case .cardMoney: "money"
        case .concern, .concernBefore: "concern"
        case .path: "path"
        }
    }

    /// The path of a cell in a row not begun yet: `+` stands for the row.
    fileprivate var newCell: String {
        guard case .cell(let cell, _) = self else { return "" }
        return cell.table + "/+/" + cell.column
    }
}
