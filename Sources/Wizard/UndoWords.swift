package import Answers
package import Guide
import Wording

/// What an undo takes back and what stands then, in words: the question or the row by its name, the old and the new.
package struct UndoWords {
    private let before: AnswerWords
    private let after: AnswerWords
    private var texts: Texts { before.texts }
    private var guide: Guide { before.walk.guide }
    private var language: Language { texts.language }

    /// - Parameters:
    ///   - before: the answers with what is taken back.
    ///   - after: the answers without it.
    package init(before: AnswerWords, after: AnswerWords) { (self.before, self.after) = (before, after) }

    private static let longestAnswer = 120

    /// A line for each place that changes, and one for each row that comes or goes.
    package func lines(for changes: [Change]) -> [String] {
        var seen: Set<String> = []
        return changes.compactMap(line).filter { seen.insert($0).inserted }
    }

    private func line(for change: Change) -> String? {
        switch change {
        case .set(let path, _), .mark(let path, _), .clear(let path): line(at: path)
        case .order(let table, _):
            guide.question(table).map {
                texts(UndoText.order, ["question": .text($0.field.label[language])])
            }
        case .note(let path, _): remark(UndoText.note, path) { $0.note(path)?.text }
        case .assign(let path, _): remark(UndoText.department, path) { $0.department(path) }
        case .version(let name): texts(UndoText.version, ["name": .text(name)])
        case .undo, .copied: nil
        }
    }

    private func line(at path: AnswerPath) -> String? {
        guard let question = guide.question(path.question) else { return nil }
        let label = question.field.label[language]
        guard let row = path.row else { return answer(at: path, question.field, called: label) }
        let stood = before.walk.answers.hasRow(row, in: question.id)
        let stands = after.walk.answers.hasRow(row, in: question.id)
        if stood != stands {
            return texts(
                stands ? UndoText.rowBack : .rowGone,
                [
                    "row": .text((stands ? after : before).title(ofRow: row, in: question)),
                    "question": .text(question.name[language]),
                ])
        }
        guard stands, let column = path.column.flatMap(question.column) else { return nil }
        return answer(at: path, column.field, called: after.name(of: path, in: question))
    }

    private func answer(at path: AnswerPath, _ field: Field, called place: String) -> String {
        told(place, words(before, path, field), words(after, path, field))
    }

    private func told(_ place: String, _ old: String?, _ new: String?) -> String {
        let nothing = texts(MovingText.noAnswer)
        let told = TwoVersions(old ?? nothing, new ?? nothing, width: Self.longestAnswer)
        return texts(
            old == new ? UndoText.same : .answer,
            [
                "place": .text(place), "old": .text(told.old.withoutStop),
                "new": .text(told.new.withoutStop),
            ]
        ).replacing("….", with: "…")
    }

    private func words(_ words: AnswerWords, _ path: AnswerPath, _ field: Field) -> String? {
        let said = words.marked(words.walk.answers[path]?.mark) ?? words.value(at: path, field)
        return said.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
    }

    private func remark(_ key: UndoText, _ path: AnswerPath, _ text: (Answers) -> String?) -> String {
        told(
            texts(key, ["place": .text(after.place(of: path))]), text(before.walk.answers),
            text(after.walk.answers))
    }
}

extension AnswerWords {
    /// What a cell is called: its row, then its column.
    func name(of cell: AnswerPath, in table: Question) -> String {
        texts(
            UndoText.cell,
            [
                "row": .text(cell.row.map { title(ofRow: $0, in: table) } ?? ""),
                "column": .text(cell.column.flatMap(table.column)?.field.label[texts.language] ?? ""),
            ])
    }
}

extension String {
    /// The sentence it stands in has a full stop of its own.
    fileprivate var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

enum UndoText: String, TextKey {
    case answer = "wizard.undo-answer"
    case same = "wizard.undo-same"
    case cell = "wizard.undo-cell"
    case rowBack = "wizard.undo-row-back"
    case rowGone = "wizard.undo-row-gone"
    case order = "wizard.undo-order"
    case note = "wizard.undo-note"
    case department = "wizard.undo-department"
    case version = "wizard.undo-version"
}
