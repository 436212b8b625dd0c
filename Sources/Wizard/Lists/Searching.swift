import Answers
import Guide
import Wording

/// A question, row or cell that has the words looked for.
struct Found {
    var path: AnswerPath
    var question: Question
    /// What was answered there; nil for the whole question.
    var answer: String?
    fileprivate var weight: Int
}

/// Looking for words in questions and answers.
extension Conversation {
    /// Letters of what is looked for; nobody means more.
    static let longestSearch = 200

    /// What has all the words, in any form of them: questions that name them, then answers, then explanations.
    func found(_ typed: String) -> [Found] {
        guard let sought = SoughtWords(String(typed.prefix(Self.longestSearch))) else { return [] }
        let all = guide.questions.flatMap { question -> [Found] in
            guard walk.applies(question) || walk.isDormant(question) else { return [] }
            return whole(question, sought) + rows(of: question, sought)
        }
        return all.enumerated().sorted { ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset) }
            .map(\.element)
    }

    private func whole(_ question: Question, _ sought: SoughtWords) -> [Found] {
        let parts = [
            { both(question.field.label) + both(question.name) + " " + question.id },
            { answerWords(question) + " " + remarkWords(question) },
            { both(question.why) + both(question.field.help) },
        ]
        var left = sought
        for (weight, part) in parts.enumerated() {
            left = left.without(part())
            if left.isEmpty {
                return [Found(path: AnswerPath(question.id), question: question, weight: weight)]
            }
        }
        return []
    }

    /// Empty while nothing was said about the question, or where its rows are looked through.
    private func answerWords(_ question: Question) -> String {
        guard question.field.kind != .table else { return markWords(walk.answers[question.id]?.mark) ?? "" }
        return walk.answers.isTouched(question.id) ? standingWords(question) : ""
    }

    private func remarkWords(_ question: Question) -> String {
        let notes = walk.answers.notes(on: question.id).map { $0.text + " " + $0.by }
        return (notes + [walk.answers.department(of: question.id) ?? ""]).joined(separator: " ")
    }

    /// A row whose cells have all the words together, at the first cell that has one of them.
    private func rows(of table: Question, _ sought: SoughtWords) -> [Found] {
        walk.answers.rows(of: table.id).compactMap { row in
            let cells = table.columns.compactMap { column -> (path: AnswerPath, words: String)? in
                let path = AnswerPath(table.id, row: row, column: column.id)
                return words.value(at: path, column.field).map { (path, $0) }
            }
            guard sought.without(cells.map(\.words).joined(separator: " ")).isEmpty,
                let cell = cells.first(where: { sought.without($0.words) != sought })
            else { return nil }
            return Found(path: cell.path, question: table, answer: cell.words, weight: 1)
        }
    }

    private func both(_ text: Localized) -> String { " " + text.versions.joined(separator: " ") }
}

/// Words to look for; each is found by any form of it, or by its beginning.
struct SoughtWords: Hashable {
    private struct Word: Hashable {
        var typed: String
        var stem: String

        /// A stem of two letters would find too much.
        func begins(_ said: String) -> Bool {
            said.hasPrefix(typed) || stem.utf8.count > 4 && said.hasPrefix(stem)
        }
    }

    private var words: [Word]

    /// nil when the text has no word.
    init?(_ text: String) {
        words = text.foldedWords.map {
            Word(typed: $0.description, stem: WordStems.stem($0).description)
        }
        if words.isEmpty { return nil }
    }

    var isEmpty: Bool { words.isEmpty }

    /// The words a text does not have.
    func without(_ text: String) -> SoughtWords {
        // Figures are also found without the spaces that divide their digits.
        let whole = text.contains("\u{00A0}") ? text + " " + text.replacing("\u{00A0}", with: "") : text
        let said = whole.foldedWords.map(\.description)
        var left = self
        left.words.removeAll { word in said.contains(where: word.begins) }
        return left
    }
}
