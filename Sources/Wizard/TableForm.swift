import Answers
import Guide
import Terminal
import Wording

/// A table where the terminal draws it.
extension Conversation {
    func grid(of table: Question) -> Grid {
        let rows = walk.answers.rows(of: table.id)
        let most = table.field.most ?? Int.max
        let gaps = Dictionary(
            uniqueKeysWithValues: rows.map { ($0, Set(walk.gaps(in: table, row: $0).map(\.id))) })
        let columns = shownColumns(of: table)
        let front = Set(table.frontColumns.map(\.id))
        return Grid(
            columns: columns.map(\.field.label[language]),
            rows: rows.map { row in columns.map { cell(in: row, of: table, $0, gaps[row] ?? []) } },
            ids: rows, begun: interview.begun[table.id], canGrow: rows.count < most,
            isShort: table.needed != nil && rows.count < table.field.fewest,
            front: columns.count { front.contains($0.id) },
            figures: Set(columns.indices.filter { columns[$0].field.kind.isFigure }))
    }

    private func cell(in row: String, of table: Question, _ column: Column, _ gaps: Set<String>)
        -> Grid.Cell?
    {
        guard walk.applies(column, in: table.id, row: row) else { return nil }
        let path = AnswerPath(table.id, row: row, column: column.id)
        let answer = walk.answers[path]
        let text = markWords(answer?.mark) ?? words.value(at: path, column.field) ?? ""
        if walk.answers.isCopy(path) {
            return Grid.Cell(texts(TableText.copyInCell, ["answer": .text(text)]))
        }
        return Grid.Cell(text, isMissing: gaps.contains(column.id))
    }

    /// Insert adds, Delete deletes, Ctrl with an arrow moves, and a copy has a key of its own.
    func rowShortcuts() -> [Shortcut] {
        [
            shortcut(.delete, .delete, .ofEntry("/\(Command.delete.number)")),
            shortcut(.function(11), .row, .ofEntry("/\(Command.row.number)")),
            shortcut(.function(12), .copy, .ofEntry("/\(Command.copy.number)")),
            Shortcut(.insert, "", .reply("+")),
            Shortcut(.moveUp, "", .move("/\(Command.move.number)", by: -1)),
            shortcut(.moveDown, .move, .move("/\(Command.move.number)", by: 1)),
        ]
    }

    /// The cell that two numbers with a point between them name, such as 2.3; nil for any other reply.
    func cell(named text: String, in table: Question) -> Cell? {
        guard let (row, column) = spot(named: text, in: table),
            walk.applies(column, in: table.id, row: row)
        else { return nil }
        return Cell(table: table.id, row: row, column: column.id, isAlone: true)
    }

    /// Remembers the cell one opens, to stand there again also after the program was ended.
    mutating func noteOpened(_ text: String, in table: Question) {
        let numbers = text.split(separator: ".").compactMap { Int($0) }
        guard numbers.count == 2 else { return }
        let place = grid(of: table).name(ofRow: numbers[0] - 1, column: numbers[1] - 1)
        interview.opened = (interview.opened ?? [:]).merging([table.id: place]) { $1 }
    }

    /// The column of the cell that is named so, whether it is asked there or not.
    func column(named text: String, in table: Question) -> Column? { spot(named: text, in: table)?.column }

    private func spot(named text: String, in table: Question) -> (row: String, column: Column)? {
        let numbers = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        let (rows, columns) = (walk.answers.rows(of: table.id), shownColumns(of: table))
        guard numbers.count == 2, let row = numbers[0], let column = numbers[1],
            rows.indices.contains(row - 1), columns.indices.contains(column - 1)
        else { return nil }
        return (rows[row - 1], columns[column - 1])
    }

    /// The columns the path asks, and those in which something stands all the same; where a grid is drawn, in its order.
    private func shownColumns(of table: Question) -> [Column] {
        let front = drawsForms ? table.frontColumns : []
        let others = table.columns.filter { column in !front.contains { $0.id == column.id } }
        return (front + others).filter { column in
            walk.isOnPath(column, of: table)
                || walk.answers.rows(of: table.id).contains {
                    walk.answers[AnswerPath(table.id, row: $0, column: column.id)] != nil
                }
        }
    }
}
