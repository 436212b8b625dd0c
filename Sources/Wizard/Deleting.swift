import Answers
import Guide
import Terminal
import Wording

/// Deleting a row: what hangs on it is said first, and goes along, stays, or keeps the row where it is.
extension Conversation {
    /// The only way by which a row goes, wherever it is asked for.
    ///
    /// - Returns: whether it is gone.
    mutating func delete(_ row: AnswerPath, of table: Question, at prompt: Prompt) throws -> Bool {
        let hanging = walk.hanging(on: row)
        let title = words.title(ofRow: row.row ?? "", in: table)
        guard try agreesToRowOfOthers(row, title, at: prompt),
            let together = try choose(hanging, title, at: prompt)
        else {
            say(RowCommandText.notDeleted)
            return false
        }
        let before = walk
        try save(together ? walk.changes(deleting: hanging) : [.clear(row)])
        let along = together ? hanging.rows.count : 0
        say(
            along > 0 ? DeletingText.deletedTogether : .deleted,
            ["row": .text(title), "count": .count(along), "undo": .text(commands.name(of: .undo))])
        sayConsequences(of: table, before)
        return true
    }

    /// A row that somebody else has written in since the conversation began may not be the one that is meant.
    private mutating func agreesToRowOfOthers(_ row: AnswerPath, _ title: String, at prompt: Prompt) throws
        -> Bool
    {
        let others = news(since: first).last { event in
            guard let path = event.change.path, !own.contains(event.id) else { return false }
            return path.question == row.question && path.row == row.row
        }
        guard let others, surroundings.terminal.isAttended else { return true }
        let by = others.by.isEmpty ? texts(OvertakingText.somebody) : others.by
        return try askYesNo(
            texts(DeletingText.ofOthers, ["row": .text(title), "by": .text(by)]), at: prompt)
    }

    /// Whether all that hangs on a row goes with it; nil when the row is to stay.
    private mutating func choose(_ hanging: Hanging, _ title: String, at prompt: Prompt) throws -> Bool? {
        let lines = lines(about: hanging)
        guard !lines.isEmpty else { return true }
        let withdrawn = [texts(DeletingText.head, ["row": .text(title)])] + lines
        withdrawn.forEach(say)
        defer { withdrawn.forEach(withdraw) }
        if hanging.isLoose {
            return try askYesNo(texts(RowCommandText.deleteAnyway), at: prompt) ? true : nil
        }
        let along = hanging.rows.count
        let entries = [
            texts(along > 0 ? DeletingText.together : .withPicks, ["count": .count(along)]),
            texts(DeletingText.alone), texts(DeletingText.keep),
        ]
        switch try askChoice(texts(DeletingText.which), entries, no: 2, at: prompt) {
        case 0: return true
        case 1: return false
        default: return nil
        }
    }

    // MARK: In words

    private func lines(about hanging: Hanging) -> [String] {
        lines(aboutRows: hanging.rows)
            + line(DeletingText.picks, hanging.picks.map(place))
            + line(DeletingText.quotes, hanging.quotes.map(place))
            + hanging.notes.map { note in
                texts(
                    DeletingText.note,
                    ["by": .text(note.by), "text": .text(note.text.cleaned().truncated(toWordsIn: 80))])
            }
    }

    /// A line a table: how many rows, how much money, and their names while they are few.
    private func lines(aboutRows rows: [AnswerPath]) -> [String] {
        let money = surroundings.advice.money(of: rows, given: walk.answers)
        let tables = Dictionary(grouping: rows, by: \.question)
        return guide.questions.compactMap { table in
            guard let rows = tables[table.id] else { return nil }
            let names = rows.count > 3 ? [] : rows.map { words.title(ofRow: $0.row ?? "", in: table) }
            let quoted = names.map(Formats(language).quoted).joined(separator: ", ")
            return texts(
                DeletingText.rows,
                [
                    "table": .text(table.name[language]), "count": .count(rows.count),
                    "money": .text(money[table.id].map { ", " + $0 } ?? ""),
                    "names": .text(quoted.isEmpty ? "" : ": " + quoted),
                ])
        }
    }

    private func line(_ key: DeletingText, _ places: [String]) -> [String] {
        places.isEmpty ? [] : [texts(key, ["places": .text(few(places))])]
    }

    /// The first of many, and how many more.
    func few(_ places: [String]) -> String {
        let most = 6
        guard places.count > most else { return Formats(language).list(places) }
        return places.prefix(most).joined(separator: ", ")
            + " " + texts(DeletingText.more, ["count": .count(places.count - most)])
    }

    /// A question by its name, a cell by its row and column.
    func place(of path: AnswerPath) -> String {
        guard let question = guide.question(path.question) else { return words.place(of: path) }
        let formats = Formats(language)
        guard let row = path.row else { return formats.quoted(question.name[language]) }
        let title = formats.quoted(words.title(ofRow: row, in: question))
        return path.column.flatMap(question.column).map { title + " (" + $0.field.label[language] + ")" }
            ?? title
    }
}

enum DeletingText: String, TextKey {
    case head = "wizard.hanging-head"
    case rows = "wizard.hanging-rows"
    case picks = "wizard.hanging-picks"
    case quotes = "wizard.hanging-quotes"
    case note = "wizard.hanging-note"
    case more = "wizard.hanging-more"
    case which = "wizard.hanging-which"
    case together = "wizard.hanging-together"
    case withPicks = "wizard.hanging-with-picks"
    case alone = "wizard.hanging-alone"
    case keep = "wizard.hanging-keep"
    case ofOthers = "wizard.row-of-others"
    case deleted = "wizard.row-deleted"
    case deletedTogether = "wizard.row-deleted-together"
}
