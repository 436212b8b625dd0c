import Answers
import Guide
import Wording

/// What is typed at a cell of a drawn table.
extension Conversation {
    /// A reply without the cell it was typed at: „2.3 = 18 000 евро“. That is noted, and everything else about the reply
    /// is as if it were typed alone.
    mutating func aim(_ reply: String, at prompt: Prompt) -> String {
        aimed = nil
        guard !prompt.isAside, prompt.subject?.field.kind == .table, let table = prompt.question,
            let (name, text) = reply.splitOnce(at: "="), !text.trimmed.isEmpty,
            let cell = cell(named: name.trimmed, in: table)
        else { return reply }
        aimed = cell
        return text.trimmed
    }

    /// Whether a text may be what a figure or time is told by; other words begin a row.
    func takes(_ text: String, _ cell: Cell, in table: Question) -> Bool {
        guard let field = table.column(cell.column)?.field, field.kind.isFigure else { return false }
        let edge = cell.path.flatMap(walk.edge)
        switch field.read(text, options: [], language: language, at: edge) {
        case .failure(.notANumber), .failure(.notAYear), .failure(.noSuchDay), .failure(.noSuchTime),
            .failure(.notYesNo):
            return text.first?.isNumber == true
                || field.likelyReply(for: text, on: surroundings.today(), at: edge) != nil
        case .success, .failure: return true
        }
    }

    /// The cell, with the text in its field: Enter there saves it, and until then what stood there stays.
    mutating func open(_ cell: Cell, with text: String, in table: Question, _ prompt: Prompt) -> Place? {
        let place = Place.cell(cell, after: prompt.place)
        var asking = prompt
        asking.place = place
        keep(entered: text, at: asking)
        return place
    }

    /// The same of what is typed where a new row is asked for its name.
    mutating func mayName(_ value: Value, of open: OpenCell, at prompt: Prompt) throws -> Bool {
        guard open.cell.row == nil, open.column.field.kind == .text, let text = value.text else {
            return true
        }
        return try isTitle(text, in: open.table, prompt)
    }

    /// Whether words that say a sum are to be what a row is called: next to where they were meant to go, they would be.
    mutating func isTitle(_ text: String, in table: Question, _ prompt: Prompt) throws -> Bool {
        guard table.columns.contains(where: { $0.field.kind == .money }), text.saysSum else { return true }
        let question = texts(AimingText.isTitle, ["text": .text(Formats(language).quoted(text))])
        if try askYesNo(question, at: prompt) { return true }
        handBack(text, at: prompt)
        return false
    }
}

extension String {
    /// Whether it is a number and what it counts in, and no more words.
    fileprivate var saysSum: Bool {
        first.map { $0.isNumber || "€~≈".contains($0) } == true
            && split(whereSeparator: \.isWhitespace).count { $0.contains(where: \.isLetter) } <= 2
            && lowercased().contains(/€|евро|eur|лв|лев|bgn|хил|млн|милион|thousand|million/)
    }
}

enum AimingText: String, TextKey {
    case isTitle = "wizard.sum-is-title"
}
