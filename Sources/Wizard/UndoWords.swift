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
        return changes.flatMap(lines).filter { seen.insert($0).inserted }
    }

    private func lines(for change: Change) -> [String] {
        switch change {
        case .note(let path, _, _), .revise(let path, _, _): notes(at: path)
        default: [line(for: change)].compactMap(\.self)
        }
    }

    private func line(for change: Change) -> String? {
        switch change {
        case .set(let path, _), .mark(let path, _), .clear(let path): line(at: path)
        case .order(let table, _):
            guide.question(table).map {
                texts(UndoText.order, ["question": .text($0.field.label[language])])
            }
        case .confirm(let path): texts(UndoText.confirmed, ["place": .text(after.place(of: path))])
        case .assign(let path, _): department(of: path)
        case .version(let name): texts(UndoText.version, ["name": .text(name)])
        case .undo, .copied, .note, .revise: nil
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

    private func told(
        _ place: String, _ old: String?, _ new: String?, nothing: some TextKey = MovingText.noAnswer
    ) -> String {
        let nothing = texts(nothing)
        let told = TwoVersions(old ?? nothing, new ?? nothing, width: Self.longestAnswer)
        return texts(
            old == new ? UndoText.same : .answer,
            [
                "place": .text(place.asSentence), "old": .text(told.old.withoutStop),
                "new": .text(told.new.withoutStop),
            ]
        ).replacing("….", with: "…")
    }

    private func words(_ words: AnswerWords, _ path: AnswerPath, _ field: Field) -> String? {
        let said = words.marked(words.walk.answers[path]?.mark) ?? words.value(at: path, field)
        return said.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
    }

    /// The notes that are gone, then those that are there again.
    private func notes(at path: AnswerPath) -> [String] {
        let (old, new) = (before.walk.answers.notes(at: path), after.walk.answers.notes(at: path))
        return old.filter { !new.contains($0) }.map { words(for: $0, UndoText.noteGone) }
            + new.filter { !old.contains($0) }.map { words(for: $0, UndoText.noteBack) }
    }

    private func words(for note: Remark, _ key: UndoText) -> String {
        let text = note.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return texts(
            key,
            [
                "note": .text(Formats(language).quoted(text.truncated(toWordsIn: Self.longestAnswer))),
                "place": .text(after.place(of: note.path)),
            ])
    }

    private func department(of path: AnswerPath) -> String {
        told(
            texts(UndoText.department, ["place": .text(after.place(of: path))]),
            before.walk.answers.department(path), after.walk.answers.department(path),
            nothing: UndoText.nobody)
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

    /// Not every question is one in its words.
    fileprivate var asSentence: String { last.map("?.!:".contains) == false ? self + "." : self }
}

enum UndoText: String, TextKey {
    case answer = "wizard.undo-answer"
    case same = "wizard.undo-same"
    case cell = "wizard.undo-cell"
    case rowBack = "wizard.undo-row-back"
    case rowGone = "wizard.undo-row-gone"
    case order = "wizard.undo-order"
    case noteGone = "wizard.undo-note-gone"
    case noteBack = "wizard.undo-note-back"
    case confirmed = "wizard.undo-confirmed"
    case department = "wizard.undo-department"
    case nobody = "wizard.undo-nobody"
    case version = "wizard.undo-version"
}
