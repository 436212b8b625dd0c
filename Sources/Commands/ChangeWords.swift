import Answers
import Foundation
import Guide
import Wizard
import Wording

/// Changes in words: the question or the row by its name, what stood there and what stands there now.
struct ChangeWords {
    let before: AnswerWords
    let after: AnswerWords
    /// The answers by which rows are called while they are there.
    private let now: AnswerWords
    private var texts: Texts { after.texts }
    private var guide: Guide { after.walk.guide }
    private var language: Language { texts.language }

    /// - Parameters:
    ///   - before: the answers before a change.
    ///   - after: the answers with it.
    ///   - now: what came of them since.
    init(before: AnswerWords, after: AnswerWords, now: AnswerWords? = nil) {
        (self.before, self.after, self.now) = (before, after, now ?? after)
    }

    private static let longestAnswer = 60

    func line(for change: Change) -> String {
        switch change {
        case .set(let path, _), .mark(let path, _), .clear(let path): line(at: path)
        case .order(let table, _):
            texts(CommandText.changeOrdered, ["place": .text(name(of: AnswerPath(table)))])
        case .undo(let event): undone(event)
        case .version(let name): texts(CommandText.changeVersion, ["name": .text(name)])
        case .copied(let path): texts(CommandText.changeCopied, ["place": .text(name(of: path))])
        case .note(let path, "", _):
            noteDone(at: path, count: before.walk.answers.notes(at: path).count)
        case .note(let path, let text, let teller):
            texts(RemarkText.noted, ["place": .text(name(of: path)), "text": .text(signed(text, teller))])
        case .revise(let path, let notes, ""): noteDone(at: path, count: notes.count)
        case .revise(let path, _, let text):
            texts(RemarkText.noteMended, ["place": .text(name(of: path)), "text": .text(short(text))])
        case .confirm(let path):
            texts(
                RemarkText.confirmed,
                [
                    "place": .text(name(of: path)),
                    "version": .text(after.walk.answers.confirmation(of: path)?.guide ?? ""),
                ])
        case .assign(let path, let department):
            texts(
                department.isEmpty ? RemarkText.unassigned : .assigned,
                ["place": .text(name(of: path)), "department": .text(department)])
        }
    }

    private func noteDone(at path: AnswerPath, count: Int) -> String {
        texts(RemarkText.noteDone, ["place": .text(name(of: path)), "count": .count(count)])
    }

    /// Who wrote a note, where that is not whoever brought it in.
    private func signed(_ text: String, _ teller: Teller?) -> String {
        guard let teller else { return short(text) }
        guard let day = teller.day else { return short(text) + " (\(teller.by))" }
        return texts(
            RemarkText.noteSigned,
            [
                "text": .text(short(text)), "by": .text(teller.by),
                "day": .text(Formats(language).date(iso: day)),
            ])
    }

    /// The change that an undo took back leads from what stands after the undo to what stood before it.
    private func undone(_ id: String) -> String {
        let change = after.walk.answers.events.last { $0.id == id }?.change
        switch change {
        case nil: return texts(CommandText.changeUndoneUnknown)
        case .undo: return texts(CommandText.changeRedone)
        case .some(let change):
            let line = ChangeWords(before: after, after: before, now: now).line(for: change)
            return texts(CommandText.changeUndone, ["change": .text(line)])
        }
    }

    /// - Parameter isToldOfRows: whether it is said elsewhere which rows are new.
    func line(at path: AnswerPath, isToldOfRows: Bool = false) -> String {
        guard let question = guide.question(path.question) else {
            return texts(CommandText.changeElsewhere)
        }
        guard let row = path.row else { return told(question.field.label[language], path, question.field) }
        let stood = before.walk.answers.hasRow(row, in: question.id)
        let stands = after.walk.answers.hasRow(row, in: question.id)
        let title = naming(path).title(ofRow: row, in: question)
        let arguments: [String: TextArgument] = [
            "row": .text(title), "table": .text(question.name[language]),
        ]
        if stood, !stands { return texts(CommandText.changeRowCleared, arguments) }
        let cell = path.column.flatMap(question.column).map { column in
            told(
                texts(CommandText.changeColumn, ["column": .text(column.field.label[language])]), path,
                column.field)
        }
        if stood == stands || isToldOfRows {
            return texts(CommandText.changeCell, ["row": .text(title), "cell": .text(cell ?? "")])
        }
        let added = texts(CommandText.changeRowAdded, arguments)
        let isNamed = path.column == question.naming.first?.id
        return isNamed ? added : [added, cell].compactMap(\.self).joined(separator: " ")
    }

    private func told(_ place: String, _ path: AnswerPath, _ field: Field) -> String {
        let nothing = texts(ConflictText.nothing)
        let (old, new) = (words(before, path, field), words(after, path, field) ?? nothing)
        guard let old, old != new else {
            let new = new.truncated(toWordsIn: Self.longestAnswer)
            return texts(CommandText.changeFirst, ["place": .text(place), "new": .text(new)])
        }
        let difference = TwoVersions(old, new, width: Self.longestAnswer)
        return texts(
            CommandText.changeAnswer,
            ["place": .text(place), "old": .text(difference.old), "new": .text(difference.new)])
    }

    private func words(_ words: AnswerWords, _ path: AnswerPath, _ field: Field) -> String? {
        (words.marked(words.walk.answers[path]?.mark) ?? words.value(at: path, field)).map(flat)
    }

    private func flat(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ").cleaned()
    }

    private func short(_ text: String) -> String { flat(text).truncated(toWordsIn: Self.longestAnswer) }

    /// The question, or the row with its column.
    private func name(of path: AnswerPath) -> String { naming(path).name(of: path) }

    private func naming(_ path: AnswerPath) -> AnswerWords {
        [now, after].first { words in
            path.row.map { words.walk.answers.hasRow($0, in: path.question) } ?? true
        } ?? before
    }
}

extension AnswerWords {
    /// What a question, a row or a cell is called, without the step it is in.
    func name(of path: AnswerPath) -> String {
        guard let question = walk.guide.question(path.question) else {
            return texts(CommandText.changeElsewhere)
        }
        guard let row = path.row else { return question.name[texts.language] }
        let column = path.column.flatMap(question.column)?.field.label[texts.language]
        return ([title(ofRow: row, in: question)] + [column].compactMap(\.self)).joined(separator: " › ")
    }
}

/// The changes of a dossier with the answers around each of them.
struct ChangeLog {
    let words: AnswerWords

    /// Lines for the events asked about, in the order of the events.
    func lines(for events: Set<String>) -> [(event: Event, line: String)] {
        let all = words.walk.answers.events
        guard let first = all.firstIndex(where: { events.contains($0.id) }) else { return [] }
        var answers = Answers(Array(all[..<first]))
        return all[first...].compactMap { event in
            let before = events.contains(event.id) ? words.about(answers) : nil
            answers.append(event)
            return before.map { before in
                let words = ChangeWords(before: before, after: self.words.about(answers), now: self.words)
                return (event, words.line(for: event.change))
            }
        }
    }
}
