import Answers
import Guide
import Wording

/// What is shown of a cell that is asked.
extension Conversation {
    func show(_ open: OpenCell, _ subject: Subject) {
        guard isHeard else { return }
        let rows = walk.answers.rows(of: open.table.id)
        let number = open.cell.row.flatMap(rows.firstIndex).map { $0 + 1 } ?? rows.count + 1
        let columns = columns(
            of: open.table, row: open.cell.row, only: open.cell.isAlone ? nil : open.cell.only)
        let index = columns.firstIndex { $0.id == open.column.id } ?? 0
        say("")
        if isBrisk, open.cell.row == nil {
            // Nothing was shown of the table itself.
            if rows.isEmpty { say(position(of: open.table)) }
            say(open.table.field.label[language])
        }
        let title = open.cell.row.map { words.title(ofRow: $0, in: open.table) }
        let place = texts(
            title == nil ? RowText.newPosition : .position,
            [
                "row": .count(number), "title": .text(title?.truncated(toWordsIn: Self.longestTitle) ?? ""),
                "column": .count(index + 1), "count": .count(columns.count),
            ])
        say(open.column.isRequired ? texts(RowText.needed, ["position": .text(place)]) : place)
        head(open.column.field.label[language])
        if !open.column.field.help[language].isEmpty { say(open.column.field.help[language]) }
        if let path = open.cell.path { showRemarks(at: path) }
        showFigures(for: open)
        show(ReplyForm(subject: subject, texts: texts))
        if open.column.field.isPersonal, !open.table.field.isPersonal { say(QuestionText.personal) }
        showCurrent(open)
    }

    /// So much of a row's title fits beside its numbers.
    private static let longestTitle = 36

    private func showCurrent(_ open: OpenCell) {
        guard let path = open.cell.path, let answer = walk.answers[path] else {
            if open.cell.row == nil {
                beginning(after: open) == nil
                    ? say(RowText.enterEnds)
                    : say(RowText.enterGoesOn, ["back": .text(commands.name(of: .back))])
            } else if !open.column.isRequired {
                say(QuestionText.optional)
            }
            return
        }
        showStanding(
            current(markWords(answer.mark) ?? words.value(at: path, open.column.field) ?? ""), of: answer)
        // Enter keeps no end that comes before its beginning.
        guard crossing(at: path) == nil else { return }
        let changed = walk.changedMeaning(of: open.table, at: path)
        sayWhatChanged(changed)
        if walk.answers.isCopy(path) {
            say(RowText.copy)
        } else if changed != nil {
            say(ConfirmText.confirmedBy)
        } else if !drawsForms {
            say(QuestionText.keeps)
        }
    }

    /// The figures of the practice a row is about, where one of them is asked for by its number.
    private func showFigures(for open: OpenCell) {
        guard open.column.field.kind == .number, let row = open.cell.row,
            let practice = practice(in: row, of: open.table)
        else { return }
        for (index, line) in surroundings.advice.figures(of: practice).enumerated() {
            say("\(index + 1). \(line)")
        }
    }
}
