package import Answers
import Wording

/// What hangs on a row: what would lose its meaning, a pick or its name if the row went.
package struct Hanging: Hashable, Sendable {
    package let row: AnswerPath
    /// The other rows left in the air: a required pick of theirs would be empty. In the order of the guide.
    package let rows: [AnswerPath]
    /// The answers of what stays that pick one of all these rows.
    package let picks: [AnswerPath]
    /// The texts of what stays in which the name of the row stands.
    package let quotes: [AnswerPath]
    /// The notes to colleagues on the rows that go.
    package let notes: [Remark]

    /// Whether nothing but texts knows of the row.
    package var isLoose: Bool { rows.isEmpty && picks.isEmpty }
}

extension Walk {
    package func hanging(on row: AnswerPath) -> Hanging {
        let gone = rowsGoing(with: row)
        let rows = guide.questions.flatMap { table in
            answers.rows(of: table.id).map { AnswerPath(table.id, row: $0) }
        }
        return Hanging(
            row: row, rows: rows.filter { $0 != row && gone.contains($0) }, picks: picks(of: gone),
            quotes: name(of: row).map { quotes(of: $0, outside: gone) } ?? [],
            notes: answers.notes.filter { note in
                gone.contains { $0.question == note.path.question && $0.row == note.path.row }
            })
    }

    /// What deletes a row with all that hangs on it, the row itself first.
    ///
    /// A copied cell nobody has looked at keeps what is left to pick, since saying it anew would pass for a look.
    package func changes(deleting hanging: Hanging) -> [Change] {
        let gone = Set([hanging.row] + hanging.rows)
        let picks = hanging.picks.compactMap { path -> Change? in
            let rest = rest(of: path, without: gone)
            if rest.isEmpty { return .clear(path) }
            return answers.isCopy(path) ? nil : .set(path, .list(rest))
        }
        return ([hanging.row] + hanging.rows).map { .clear($0) } + picks
    }

    // MARK: Rows and picks

    /// The rows that pick a row, in the order of the guide.
    package func rows(picking row: AnswerPath) -> [AnswerPath] {
        var seen: Set = [row]
        return picks(of: [row]).compactMap { path in
            let picking = path.row.map { AnswerPath(path.question, row: $0) }
            return picking.flatMap { seen.insert($0).inserted ? $0 : nil }
        }
    }

    /// The row and those that cannot stand without it, or without one that goes with it.
    private func rowsGoing(with row: AnswerPath) -> Set<AnswerPath> {
        var gone: Set = [row]
        var count = 0
        while count < gone.count {
            count = gone.count
            for table in guide.questions where table.columns.contains(where: \.field.picksRows) {
                for row in answers.rows(of: table.id) where hangs(row, in: table, without: gone) {
                    gone.insert(AnswerPath(table.id, row: row))
                }
            }
        }
        return gone
    }

    /// Whether a required pick of the row would be empty, or all it holds.
    private func hangs(_ row: String, in table: Question, without gone: Set<AnswerPath>) -> Bool {
        let emptied = table.columns.filter { column in
            let path = AnswerPath(table.id, row: row, column: column.id)
            return picks(path, column.field, anyOf: gone) && rest(of: path, without: gone).isEmpty
        }
        guard !emptied.isEmpty else { return false }
        return emptied.count == answers.cellPaths(ofRow: row, in: table.id).count
            || emptied.contains { $0.isRequired && applies($0, in: table.id, row: row) }
    }

    private func picks(of gone: Set<AnswerPath>) -> [AnswerPath] {
        guide.questions.flatMap { question -> [AnswerPath] in
            let own = AnswerPath(question.id)
            guard question.field.kind == .table else {
                return picks(own, question.field, anyOf: gone) ? [own] : []
            }
            let columns = question.columns.filter(\.field.picksRows)
            guard !columns.isEmpty else { return [] }
            return answers.rows(of: question.id).flatMap { row in
                gone.contains(AnswerPath(question.id, row: row))
                    ? []
                    : columns.compactMap { column in
                        let path = AnswerPath(question.id, row: row, column: column.id)
                        return picks(path, column.field, anyOf: gone) ? path : nil
                    }
            }
        }
    }

    private func picks(_ path: AnswerPath, _ field: Field, anyOf gone: Set<AnswerPath>) -> Bool {
        guard case .rows(let table) = field.options, let value = answers.value(path) else { return false }
        return value.pickedIDs.contains { gone.contains(AnswerPath(table, row: $0)) }
    }

    /// What a pick still names of the rows that stay, in its order.
    private func rest(of path: AnswerPath, without gone: Set<AnswerPath>) -> [String] {
        guard case .rows(let table) = field(at: path)?.options, let value = answers.value(path) else {
            return []
        }
        return (value.list ?? value.text.map { [$0] } ?? []).filter {
            !gone.contains(AnswerPath(table, row: $0)) && answers.hasRow($0, in: table)
        }
    }

    // MARK: Names in texts

    /// What people call a row in a sentence: the first text it is named by; nil for a row named by picks or numbers.
    package func name(of row: AnswerPath) -> String? {
        guard let table = guide.question(row.question), let id = row.row,
            let column = table.naming.first, column.field.isText
        else { return nil }
        return answers.value(AnswerPath(table.id, row: id, column: column.id))?.text
    }

    /// The texts that a name stands in, word for word, in the order of the guide.
    ///
    /// One word alone is only a name where it is written as one, large letters and all: „Портал“ is, „портал“ is not.
    package func quotes(of name: String, outside rows: Set<AnswerPath>) -> [AnswerPath] {
        let sought = name.foldedWords
        guard sought.count > 1 || name.count > 2, !sought.isEmpty else { return [] }
        let bare = name.trimmed(while: { !$0.isLetter && !$0.isNumber })
        return guide.questions.flatMap { texts(in: $0, outside: rows) }.filter { path in
            guard let text = answers.value(path)?.text, text.utf8.count >= bare.utf8.count,
                sought.count > 1 || text.contains(bare)
            else { return false }
            return text.foldedWords.contains(sought)
        }
    }

    private func texts(in question: Question, outside rows: Set<AnswerPath>) -> [AnswerPath] {
        guard question.field.kind == .table else {
            return question.field.isText && applies(question) ? [AnswerPath(question.id)] : []
        }
        let columns = question.columns.filter(\.field.isText)
        return answers.rows(of: question.id).filter { !rows.contains(AnswerPath(question.id, row: $0)) }
            .flatMap { row in columns.map { AnswerPath(question.id, row: row, column: $0.id) } }
    }
}

extension Field {
    /// Whether it picks rows of a table.
    var picksRows: Bool { if case .rows = options { true } else { false } }
}

extension String {
    fileprivate func trimmed(while isEdge: (Character) -> Bool) -> Substring {
        var rest = self[...]
        while let first = rest.first, isEdge(first) { rest.removeFirst() }
        while let last = rest.last, isEdge(last) { rest.removeLast() }
        return rest
    }
}
